// What the deck, its speaker view and the mirrors in it say to each other, and who is believed.

/** What the speaker view shows of a deck. */
export interface StageState {
  readonly index: number
  readonly step: number
  readonly total: number
  readonly title: string
  readonly black: boolean
  readonly notes: readonly Note[]
}

/** Notes as a tree of known elements: read from one document and built anew in the other, never parsed. */
export type Note =
  | string
  | { readonly tag: string; readonly address?: string; readonly children: readonly Note[] }

export type Message =
  | { readonly lectern: "hello" }
  | { readonly lectern: "state"; readonly state: StageState }
  | { readonly lectern: "ready" }
  | { readonly lectern: "show"; readonly index: number; readonly step: number }
  | { readonly lectern: "press"; readonly key: string }

export type Kind = Message["lectern"]
type Of<K extends Kind> = Extract<Message, { lectern: K }>

export function send(to: Window | null | undefined, message: Message): void {
  // From disk every page has an origin of its own, which cannot be named; nothing secret goes to a window that was
  // not checked when it spoke first.
  to?.postMessage(message, location.protocol === "file:" ? "*" : location.origin)
}

/** Whether the window that a message came from may say such a thing. */
export type Trust = (source: MessageEventSource, sameOrigin: boolean) => boolean

/** For a frame: the page around it, if that is one of ours. */
export const isFromParent: Trust = (source, sameOrigin) =>
  source === window.parent && (sameOrigin || location.protocol === "file:")

/** Calls back for messages of one kind from a window of this very deck. */
export function receive<K extends Kind>(
  kind: K,
  trusts: Trust,
  then: (message: Of<K>, source: Window) => void,
): void {
  window.addEventListener("message", event => {
    const message: unknown = event.data
    if (!isMessage(message, kind) || !event.source) return
    if (trusts(event.source, isSameOrigin(event))) then(message, event.source as Window)
  })
}

/** Pages from disk all say "null", which proves nothing. */
function isSameOrigin({ origin }: MessageEvent): boolean {
  return origin === self.origin && origin !== "null"
}

function isMessage<K extends Kind>(data: unknown, kind: K): data is Of<K> {
  return typeof data === "object" && data !== null && (data as { lectern?: unknown }).lectern === kind
}

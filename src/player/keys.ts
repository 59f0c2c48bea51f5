// A keyboard event → the name of the key, whatever writing system is switched on, and what that key does.
import type { Keys } from "./player.ts"

/** The parts of a KeyboardEvent that name a key. */
export interface Stroke {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const codes: Readonly<Record<string, string>> = { Slash: "/", Period: "." }

/**
 * Letters by what is printed on the key in Latin layouts (an AZERTY "a" is an "a"), by place on the keyboard where a
 * Hangul, kana or Cyrillic layout is on: there `key` is "ㄴ", "Process" or "с" for the key that is also an "s".
 */
export function keyName({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Stroke): string | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key === " " || code === "Space") return shiftKey ? "Shift Space" : "Space"
  if (/^[!-~]$/.test(key)) return key.toLowerCase()
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const latin = letter?.toLowerCase() ?? codes[code]
  if (latin !== undefined) return latin
  return key
}

export function listenToKeys(keys: Keys): void {
  document.addEventListener("keydown", event => {
    const name = keyName(event)
    const action = name === null ? undefined : keys[name]
    if (!action || event.defaultPrevented || belongsTo(event.target, name)) return
    event.preventDefault()
    action()
  })
}

/** Whether the element in focus wants the key itself: text fields all keys, links and buttons those that press them. */
function belongsTo(target: EventTarget | null, name: string | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest("input, textarea, select, [contenteditable]")) return true
  const presses = name === "Enter" || name === "Space"
  return presses && target.closest("a, button, summary, audio, video") !== null
}

// The thread in which fonts are cut: a font and what to cut of it in, the smaller font out.
import { parentPort } from "node:worker_threads"
import { baseOf, type Cut, type CutFont, cut, openFont } from "./cut.ts"

export interface CutRequest {
  /** null: nobody waits for it, but soon several will be cut from what the page draws. */
  readonly id: number | null
  readonly font: number
  /** Where it is asked for the first time. */
  readonly bytes: Uint8Array | null
  readonly what: Cut
}

export type CutAnswer =
  | { readonly id: number; readonly cut: CutFont }
  | { readonly id: number; readonly problem: string }

parentPort?.on("message", ({ id, font, bytes, what }: CutRequest) => {
  try {
    if (bytes) openFont(font, bytes)
    if (id === null) baseOf(font, what)
    else parentPort?.postMessage({ id, cut: cut(font, what) } satisfies CutAnswer)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    // What goes wrong ahead of time goes wrong once more when it is waited for.
    if (id !== null) parentPort?.postMessage({ id, problem } satisfies CutAnswer)
  }
})

// The thread in which diagrams are drawn: a text in, a drawing or the reason why there is none out.
import { parentPort } from "node:worker_threads"
import { type Drawn, drawMermaid } from "./draw.ts"
import { Undrawn } from "./source.ts"

export type DrawAnswer = Drawn | { readonly problem: string }

parentPort?.on("message", (text: string) => parentPort?.postMessage(answer(text)))

function answer(text: string): DrawAnswer {
  try {
    return drawMermaid(text)
  } catch (error) {
    if (error instanceof Undrawn) return { problem: error.message }
    return { problem: "what draws diagrams failed on it" }
  }
}

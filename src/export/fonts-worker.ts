// The thread in which fonts are cut: a font and what to cut of it in, the smaller font out.
import { parentPort } from "node:worker_threads"
import { type Cut, type CutFont, cut } from "./cutting.ts"

export interface CutRequest {
  readonly id: number
  readonly font: Uint8Array
  readonly what: Cut
}

export type CutAnswer =
  | { readonly id: number; readonly cut: CutFont }
  | { readonly id: number; readonly problem: string }

parentPort?.on("message", async (request: CutRequest) => parentPort?.postMessage(await answer(request)))

async function answer({ id, font, what }: CutRequest): Promise<CutAnswer> {
  try {
    return { id, cut: await cut(font, what) }
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  }
}

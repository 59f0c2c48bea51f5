// What is wrong with posts, as it comes → what of it is told: where many fail at once, the first few and how many more.
import { counted } from "../error.ts"

export interface FewWarnings {
  tell(problem: string): void
  close(): void
}

const TOLD = 5
/** A folder that is removed, or a branch that is switched, is heard of file by file. */
const GATHER_MS = 500

export function fewWarnings(warn: (text: string) => void): FewWarnings {
  let come = 0
  let end: NodeJS.Timeout | undefined
  const sumUp = () => {
    if (come > TOLD) warn(`warning: and ${counted(come - TOLD, "post")} more`)
    come = 0
  }
  return {
    tell(problem) {
      come++
      if (come <= TOLD) warn(problem)
      clearTimeout(end)
      end = setTimeout(sumUp, GATHER_MS)
    },
    close: () => clearTimeout(end),
  }
}

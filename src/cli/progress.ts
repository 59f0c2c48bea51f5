// How far a long run is: one line that is written over, on a terminal only, and only once a second has passed.
import { printableName } from "../error.ts"
import { cutTo } from "../text/cells.ts"

export interface Progress {
  /** E.g. step("maps.md") of the second post of ten: "converting 2/10 maps.md". */
  step(name: string): void
  /** Takes the line away; called before anything else is printed. */
  clear(): void
}

const PATIENCE_MS = 1000
const USUAL_COLUMNS = 80

export function startProgress(doing: string, total: number, stream = process.stderr): Progress {
  const started = Date.now()
  let done = 0
  let shown = false
  return {
    step(name) {
      done++
      if (!stream.isTTY || Date.now() - started < PATIENCE_MS) return
      shown = true
      // What goes on in the next line would not be taken away. Some terminals do not say how wide they are.
      const line = cutTo(
        (stream.columns || USUAL_COLUMNS) - 1,
        `${doing} ${done}/${total} ${printableName(name)}`,
      )
      stream.write(`\r\u001b[2K${line}`)
    },
    clear() {
      if (shown) stream.write("\r\u001b[2K")
      shown = false
    },
  }
}

// Work that waits for nothing → its result, or an error where it takes too long: no post keeps others waiting for ever.
import { Script } from "node:vm"
import { placeIn, systemCode, UserError } from "./error.ts"

/** Milliseconds. The longest posts that are taken need a few seconds. */
const LIMIT = 20_000

/** `doing`: e.g. "reading it". What the work has changed by then stays changed. Throws E_POST_TOO_SLOW. */
export type InTime = <Result>(doing: string, work: () => Result) => Result

/** For one post, by the path that users know. `limit`: in milliseconds, for each piece of work. */
export function limitsFor(path: string, limit = LIMIT): InTime {
  return (doing, work) => {
    try {
      return run(work, limit)
    } catch (error) {
      if (systemCode(error) !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error
      throw new UserError({
        code: "E_POST_TOO_SLOW",
        what: `${doing} takes longer than ${limit / 1000} s`,
        hint: "cut it into several posts; if it is a short one, please report it",
        where: placeIn(path),
      })
    }
  }
}

/** Only scripts have a limit: this one calls what stands under a symbol of ours. */
const WORK = Symbol.for("lectern.work")
const script = new Script('globalThis[Symbol.for("lectern.work")]()')

function run<Result>(work: () => Result, timeout: number): Result {
  const shared = globalThis as { [WORK]?: unknown }
  const before = shared[WORK]
  shared[WORK] = work
  try {
    return script.runInThisContext({ timeout, displayErrors: false })
  } finally {
    shared[WORK] = before
  }
}

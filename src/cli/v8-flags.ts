// How V8 is to compile the program. Set before anything is loaded: V8 refuses code that it kept under other flags.
import { setFlagsFromString } from "node:v8"

/** Of an engine that was never tried none: it would name on standard error what it does not know. */
export function flagsFor(version: string): readonly string[] {
  const major = Number.parseInt(version, 10)
  if (major < OLDEST || major > NEWEST) return []
  return [LEAVE_HARFBUZZ, major === OLDEST ? BY_BYTES : BY_CALLS]
}

/** Of Node 20 and of Node 26. */
const [OLDEST, NEWEST] = [11, 14]

/**
 * HarfBuzz is a few huge functions: to have them compiled once more, optimized, takes five times as long as all that they
 * do for a deck, on each of the cores that the browser needs. So they stay as they are first compiled.
 */
const LEAVE_HARFBUZZ = "--wasm-tiering-budget=2000000000"

/**
 * All else is many small functions. Optimized as eagerly as V8 would, a quarter of all processor time goes into that, in
 * threads beside this one, where a browser or other conversions want to be. So only what runs long enough is: after so
 * many bytes of its code, or so many calls.
 */
const BY_BYTES = "--interrupt-budget=1000000"
const BY_CALLS = "--invocation-count-for-turbofan=20000"

for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag)

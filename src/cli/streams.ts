// Standard output and error → nothing where their reader has gone; one line and an exit code where they take no more.
import { systemCode } from "../error.ts"
import { streamError } from "../files/output.ts"
import { reportError } from "./report.ts"

export function hearStreams(): void {
  const { stdout, stderr } = process
  let isTold = false
  stdout.on("error", error => {
    // Once: each write fails. Whoever waits until their bytes are written tells it themselves.
    if (!isLost(error) || isTold || stdout.listenerCount("error") > 1) return
    isTold = true
    reportError(streamError(error), false)
  })
  // Nobody is left who could be told.
  stderr.on("error", isLost)
}

/** Whoever reads our output may have had enough of it, as `head` has; all else is lost, and the exit code says so. */
function isLost(error: Error): boolean {
  if (systemCode(error) === "EPIPE") return false
  process.exitCode = LOST
  // The command goes on, and gives its own code when it is done.
  process.once("exit", () => {
    process.exitCode = LOST
  })
  return true
}

const LOST = 3

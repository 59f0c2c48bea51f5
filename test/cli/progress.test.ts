// The line that says how far a long run is.
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { startProgress } from "../../src/cli/progress.ts"

describe("the line of a long run", () => {
  it("shows names of files with nothing in them that a terminal obeys", () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const written: string[] = []
    const stream = { isTTY: true, write: (text: string) => written.push(text) }
    const progress = startProgress("exporting", 2, stream as unknown as typeof process.stderr)
    vi.advanceTimersByTime(2000)
    progress.step("a\u001b[31m\nb.md")
    expect(written).toEqual(["\r\u001b[2Kexporting 1/2 a\\u{1b}[31m\\u{a}b.md"])
  })
})

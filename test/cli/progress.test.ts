// The line that says how far a long run is.
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { startProgress } from "../../src/cli/progress.ts"

describe("the line of a long run", () => {
  it("shows names of files with nothing in them that a terminal obeys", () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const written: string[] = []
    const stream = { isTTY: true, columns: 80, write: (text: string) => written.push(text) }
    const progress = startProgress("exporting", 2, stream as unknown as typeof process.stderr)
    vi.advanceTimersByTime(2000)
    progress.step("a\u001b[31m\nb.md")
    expect(written).toEqual(["\r\u001b[2Kexporting 1/2 a\\u{1b}[31m\\u{a}b.md"])
  })

  it("is as wide as terminals usually are where this one does not say", () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const written: string[] = []
    const stream = { isTTY: true, columns: 0, write: (text: string) => written.push(text) }
    const progress = startProgress("exporting", 2, stream as unknown as typeof process.stderr)
    vi.advanceTimersByTime(2000)
    progress.step("a.md")
    expect(written).toEqual(["\r\u001b[2Kexporting 1/2 a.md"])
  })

  it("takes one line of the terminal, which is all that can be taken away again", () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const written: string[] = []
    const stream = { isTTY: true, columns: 30, write: (text: string) => written.push(text) }
    const progress = startProgress("exporting", 2, stream as unknown as typeof process.stderr)
    vi.advanceTimersByTime(2000)
    progress.step("posts/한국어로-된-아주-긴-이름.md")
    expect(written).toEqual(["\r\u001b[2Kexporting 1/2 posts/한국어로…"])
  })
})

import { describe, expect, it } from "vitest"
import { flagsFor } from "../../src/cli/v8-flags.ts"

const names = (version: string) => flagsFor(version).map(flag => flag.split("=")[0])

describe("what V8 is told", () => {
  it("is in the words of each engine", () => {
    expect(names("11.3.244.8-node.38")).toEqual(["--wasm-tiering-budget", "--interrupt-budget"])
    for (const version of ["12.4.254.21-node.57", "13.6.233.17-node.53", "14.6.202.34-node.34"])
      expect(names(version)).toEqual(["--wasm-tiering-budget", "--invocation-count-for-turbofan"])
  })

  it("is nothing to an engine that was never tried, which would complain of it", () => {
    expect(flagsFor("10.2.154")).toEqual([])
    expect(flagsFor("15.0.1")).toEqual([])
  })
})

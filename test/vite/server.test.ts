// Why the dev server cannot listen, told apart.
import { describe, expect, it } from "vitest"
import { portError } from "../../src/vite/server.ts"

describe("portError(error, port)", () => {
  it.each([
    ["listen EACCES: permission denied 127.0.0.1:80", "E_PORT_DENIED", "no permission to listen on port 80"],
    ["Port 80 is already in use", "E_PORT_IN_USE", "port 80 is already in use"],
    ["listen EADDRINUSE: address already in use 127.0.0.1:80", "E_PORT_IN_USE", "port 80 is already in use"],
  ])("of %s is %s", (said, code, what) => {
    expect(portError(new Error(said), 80)).toMatchObject({ exit: 3, diagnostic: { code, what } })
  })

  it("leaves bugs as they are", () => {
    const bug = new Error("no such thing")
    expect(portError(bug, null)).toBe(bug)
  })
})

// The time since the talk began, as it is read at a glance.
import { expect, it } from "vitest"
import { formatElapsed } from "../../src/player/speaker/clock.ts"

it("shows minutes and seconds, and hours once there are any", () => {
  expect([0, 83_999, 600_000, 3_683_000].map(formatElapsed)).toEqual(["0:00", "1:23", "10:00", "1:01:23"])
})

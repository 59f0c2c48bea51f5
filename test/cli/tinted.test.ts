// What is printed has its colours on a terminal alone.
import { expect, it } from "vitest"
import { tinted } from "../../src/cli/tinted.ts"

const TEXT = "error: no post [E_PATH]\n  a.md:1\n1 | error: in a post\nhint: look\n\nwarning: old"

it("colours the first words of what a terminal shows", () => {
  expect(tinted(TEXT, { isTTY: true, hasColors: () => true })).toBe(
    "\u001b[1;31merror:\u001b[0m no post [E_PATH]\n  a.md:1\n1 | error: in a post\n" +
      "\u001b[36mhint:\u001b[0m look\n\n\u001b[1;33mwarning:\u001b[0m old",
  )
})

it("leaves text alone in files, and where nobody wants colours", () => {
  expect(tinted(TEXT, { isTTY: true, hasColors: () => false })).toBe(TEXT)
  expect(tinted(TEXT, { hasColors: () => true })).toBe(TEXT)
  expect(tinted(TEXT, {})).toBe(TEXT)
})

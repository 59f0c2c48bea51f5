// Each folder of test/cases is a post and the deck that it becomes, as text for people to read.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { deckText } from "../../src/plan/deck-text.ts"
import { plan } from "./plan.ts"

const folder = resolve(import.meta.dirname, "../cases")
const founding = resolve(import.meta.dirname, "../../posts/2018-12-12-aws-reinvent-2018.md")

describe("planDeck", () => {
  for (const name of readdirSync(folder).sort()) {
    it(name, () => {
      const post = join(folder, name, "post.md")
      const deck = plan(readFileSync(existsSync(post) ? post : founding, "utf8"))
      expectText(deckText(deck, { blocks: true }), join(folder, name, "deck.txt"))
    })
  }
})

/** A missing expectation is written down, to be read before it is committed; where nobody reads, it is a failure. */
function expectText(actual: string, file: string): void {
  if (!existsSync(file) && !process.env["CI"]) writeFileSync(file, actual)
  expect(actual).toBe(existsSync(file) ? readFileSync(file, "utf8") : `${file} is missing`)
}

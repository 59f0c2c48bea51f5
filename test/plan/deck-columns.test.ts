// The deck as text on terminals of different widths.
import { expect, it } from "vitest"
import { deckText } from "../../src/plan/deck-text.ts"
import { cells } from "../../src/text/cells.ts"
import { conversionOf } from "../check/deck.ts"

const POST = `# A title of a talk that is long enough to be wider than a small terminal

## 한국어로 된 아주 긴 제목은 두 배의 자리를 차지합니다

- a

## Measured in more than one place

### A worker

${Array.from({ length: 60 }, (_, line) => `- item ${line} of many`).join("\n")}
`

const linesAt = async (columns?: number) => {
  const { deck } = await conversionOf(POST)
  return deckText(deck, { blocks: false, columns }).trimEnd().split("\n")
}

it.each([60, 80])("has one line of %i columns for each slide", async columns => {
  for (const line of await linesAt(columns)) expect(cells(line)).toBeLessThanOrEqual(columns)
})

it("keeps the nearest heading and its part, and says where something is left out", async () => {
  const lines = await linesAt(60)
  expect(lines.some(line => /… › A worker \(2\/\d+\)/.test(line))).toBe(true)
  expect(lines[0]).toMatch(/^1 +cover +A title of a talk .*…$/)
})

it("is whole where it goes to a file", async () => {
  const text = (await linesAt()).join("\n")
  expect(text).not.toContain("…")
  expect(text).toContain("Measured in more than one place › A worker (2/")
})

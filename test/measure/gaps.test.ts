// Distances within items and boxes: more around a listing than between lines, one rule at the end of boxes in boxes.
import { describe, expect, it } from "vitest"
import type { Block } from "../../src/model.ts"
import { metricsFor } from "../../src/plan/measure/metrics.ts"
import { quiet as theme } from "../themes.ts"

const metrics = metricsFor(theme, { lang: "en", aspect: "16:9", assets: new Map() })
const size = { body: 26, code: 18, table: 20, display: 60, figure: 480 }
const height = (block: Block) => metrics.block(block, { width: 744, place: "rail", size })

const lines = { start: 1, end: 1 }
const text: Block = { kind: "paragraph", inlines: [{ kind: "text", text: "Words" }], lines }
const rule: Block = { kind: "rule", lines }
const item = (...blocks: Block[]): Block => {
  return { kind: "list", ordered: false, start: 1, lines, items: [{ lines, checked: null, blocks }] }
}
const callout = (...blocks: Block[]): Block => {
  return { kind: "callout", tone: "note", title: [], blocks, lines }
}

describe("distances", () => {
  it("within an item are wider around what is no paragraph", () => {
    const line = height(item(text))
    expect(height(item(text, text)) - 2 * line).toBeCloseTo(0.42 * 26, 1)
    expect(height(item(text, rule)) - line - height(rule)).toBeCloseTo(0.66 * 26, 1)
    expect(height(item(text, rule, text)) - 2 * line - height(rule)).toBeCloseTo(1.32 * 26, 1)
  })

  it("at the end of a box in a box are those of one", () => {
    const own = height(callout(text))
    expect(height(callout(callout(text))) - own).toBeCloseTo(2 + (0.6 + 1.42 + 0.3) * 26, 1)
  })
})

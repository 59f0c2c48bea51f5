import { expect, it } from "vitest"
import { clustersOf } from "../../src/plan/measure/clusters.ts"

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" })

function segments(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

it("clusters are those of Unicode, before and behind every character", () => {
  const wrong: string[] = []
  for (let point = 0x20; point < 0x20000; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const text = `a${String.fromCodePoint(point)}a가`
    if ([...clustersOf(text)].join("|") !== segments(text).join("|")) wrong.push(point.toString(16))
  }
  expect(wrong).toEqual([])
})

it.each(["e\u0301e\u0301", "👩‍👩‍👧👍🏽", "ก็ที่", "각각", "한국어 문장"])("%s", text => {
  expect([...clustersOf(text)]).toEqual(segments(text))
})

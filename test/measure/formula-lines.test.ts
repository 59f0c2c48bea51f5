// Formulas within text: lines end between their parts, never between a formula and the sign beside it; planned as Chromium does.
import { beforeAll, describe, expect, it } from "vitest"
import type { Inline } from "../../src/model.ts"
import { type Page, useBrowser } from "../browser.ts"
import { text } from "../render/build.ts"
import { quiet as theme } from "../themes.ts"
import { linesIn } from "./shown-lines.ts"
import { openStage } from "./stage.ts"

/** Wide enough for each word. */
const WIDTHS = Array.from({ length: 50 }, (_, index) => 130 + 3 * index)

/** E.g., of("a $T$-b **and $c$**, d"). */
function of(written: string): Inline[] {
  return written
    .split(/\*\*(.+?)\*\*/)
    .flatMap((part, at): Inline[] =>
      at % 2 === 0 ? plain(part) : [{ kind: "strong", children: plain(part) }],
    )
}

function plain(written: string): Inline[] {
  return written
    .split(/\$([^$]+)\$/)
    .map((part, at): Inline => (at % 2 === 0 ? text(part) : { kind: "math", tex: part }))
    .filter(each => each.kind !== "text" || each.text !== "")
}

describe("formulas within text", () => {
  const { browser } = useBrowser()
  let page: Page
  beforeAll(async () => {
    page = await openStage(browser(), theme, "en")
  })

  it.each([
    "A form is $T$-invariant here.",
    "They are $a+b=c$-like maps.",
    "Said of $a+b=c$, or of $d$.",
    "It holds ($a+b=c$), that is.",
    "It is a $T$-2 map of $n$-$m$ type.",
    "Set $a+b$\u00a0: it holds.",
    "これは「$a+b=c$」-不変です。",
    "Strong is **$a+b=c$**, and so is (**$d$ of it**), **with $e$**.",
  ])("are held to the signs beside them: %s", async written => {
    for (const width of WIDTHS) {
      const { shown, planned } = await linesIn(page, of(written), { theme, lang: "en", width })
      expect(shown, `${width} px`).toHaveLength(planned)
      for (const line of shown) expect(line, `${width} px`).toMatch(/^(?![-,.:)」]).*(?<![(「])$/)
    }
  })

  it("are held to the word of a title beside them", async () => {
    const inlines: Inline[] = [...of("Of all the $T$"), { kind: "word", text: "-invariant" }, text(" maps")]
    for (const width of WIDTHS) {
      const { shown, planned } = await linesIn(page, inlines, { theme, lang: "en", width })
      expect(shown, `${width} px`).toHaveLength(planned)
      expect(shown.join("\n")).toContain("T-invariant")
    }
  })

  it("end lines between their parts", async () => {
    const { shown } = await linesIn(page, of("is $a+b=c$-like map."), { theme, lang: "en", width: 130 })
    expect(shown).toEqual(["is a+b=", "c-like map."])
  })
})

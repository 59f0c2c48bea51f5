// Code and keys within text: options stay whole, a word of it that has room in a line goes there whole; planned as Chromium does.
import { beforeAll, describe, expect, it } from "vitest"
import type { Inline } from "../../src/model.ts"
import { type Page, useBrowser } from "../browser.ts"
import { inline } from "../render/build.ts"
import { quiet as theme } from "../themes.ts"
import { linesIn } from "./shown-lines.ts"
import { openStage } from "./stage.ts"

const COMMAND = "lectern export my-post.md --as slides,handout --out=pages/ --no-sandbox"
/** The option of the second test has no room in the first. */
const WIDTHS = [340, 380, 420, 460, 500, 540, 580, 620]

describe("code and keys within text", () => {
  const { browser } = useBrowser()
  let page: Page
  beforeAll(async () => {
    page = await openStage(browser(), theme, "en")
  })

  it("ends lines at its spaces, never in an option", async () => {
    for (const width of WIDTHS) {
      const text = inline(`To print it, call \`${COMMAND}\` once.`)
      const { shown, planned } = await linesIn(page, text, { theme, lang: "en", width })
      expect(shown).toHaveLength(planned)
      expect(shown.join(" ")).toBe(`To print it, call ${COMMAND} once.`)
    }
  })

  it("keeps keys of two words whole", async () => {
    for (let width = 200; width <= 620; width += 10) {
      const key = (name: string): Inline => ({ kind: "keyboard", children: inline(name) })
      const [first, second] = [key("Page Down"), key("Page Up")]
      const text = [
        ...inline("To see more press "),
        first,
        ...inline(" and then "),
        second,
        ...inline(" again."),
      ]
      const { shown, planned } = await linesIn(page, text, { theme, lang: "en", width })
      expect(shown).toHaveLength(planned)
      expect(shown.filter(line => /Page$/.test(line))).toEqual([])
    }
  })

  it("moves a word that has room in a line to the next, and breaks what has none, but not after its hyphens", async () => {
    for (const width of WIDTHS) {
      const option = "--experimental-vm-modules"
      const whole = await linesIn(page, inline(`Needs \`${option}\` now.`), { theme, lang: "en", width })
      expect(whole.shown).toHaveLength(whole.planned)
      expect(whole.shown.some(line => line.includes(option))).toBe(width > 360)
      const longer = `${option}-with-a-name-that-no-line-has-any-room-for-at-all`
      const broken = await linesIn(page, inline(`Needs \`${longer}\`.`), { theme, lang: "en", width })
      expect(broken.shown).toHaveLength(broken.planned)
      expect(broken.shown.filter(line => /-$/.test(line))).toEqual([])
    }
  })
})

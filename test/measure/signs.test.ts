// Signs and letters that no text face has: as wide as Chromium draws them, each of them, in text, headings and code.
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { allFaces } from "../../src/theme/faces.ts"
import { type Family, familyOf } from "../../src/theme/families.ts"
import { numbersFor } from "../../src/theme/numbers.ts"
import { typefaceOf } from "../../src/theme/typeface.ts"
import { themeNames } from "../../src/themes/built-in.ts"
import { useBrowser } from "../browser.ts"
import { builtIn } from "../themes.ts"
import { openStage } from "./stage.ts"

const SIGNS = "Lectern Signs"
const CODE_SIGNS = "Lectern Code Signs"
const PX = 40
const KNOWN = "✗✘✎➜❯↺⇓►▸∙ɪʊ𝕏ℝ⟨⟩⌘⌥⇧⌃⎋⏎⌫☐☒⁰₂ₙ⠋─│└"

function has({ covers, square, classes }: Family, point: number): boolean {
  return covers(point) && (square !== null || classes.has(point))
}

/** What a stack leaves to one of its families. */
function leftTo(family: string, families: readonly string[]): string[] {
  const before = families.slice(0, families.indexOf(family)).flatMap(name => familyOf(name, false) ?? [])
  return [...(familyOf(family, false)?.classes.keys() ?? [])]
    .filter(point => !before.some(family => has(family, point)))
    .map(point => String.fromCodePoint(point))
}

/** Runs in the page: the widths of texts, each set by itself. */
async function widthsOf(texts: readonly string[], style: Readonly<Record<string, string>>) {
  const box = document.createElement("div")
  Object.assign(box.style, style)
  for (const text of texts) {
    const line = document.createElement("p")
    line.append(Object.assign(document.createElement("span"), { textContent: text }))
    box.append(line)
  }
  document.body.replaceChildren(box)
  document.body.getBoundingClientRect()
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
  await document.fonts.ready
  return Array.from(box.querySelectorAll("span"), span => span.getBoundingClientRect().width)
}

describe("the known ones", () => {
  const roles = ["--font-text", "--font-display", "--font-ui", "--font-mono", "--font-quote"] as const

  it.each(themeNames())("are in every face of %s, after all other families", name => {
    for (const role of roles) {
      const names = numbersFor(builtIn(name), "en", "16:9").families(role)
      expect(names.indexOf(SIGNS), role).toBe(names.length - 2)
      const families = names.flatMap(each => familyOf(each, false) ?? [])
      const lacking = [...KNOWN].filter(sign => !families.some(each => has(each, sign.codePointAt(0) ?? 0)))
      expect(lacking, role).toEqual([])
    }
  })

  it("are small files", () => {
    const files = allFaces().filter(({ family }) => family === SIGNS)
    const sizes = files.map(({ file }) => readFileSync(resolve("dist/fonts", file)).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000)
  })
})

describe("signs of code", () => {
  const drawing = "─━│┌┐└┘├┤┬┴┼═║╔╝╭╯▀▄█░▒▓■▲✓✗→⇒≤∀"

  it.each(themeNames())("are as wide as its letters in %s", name => {
    const families = numbersFor(builtIn(name), "ja", "16:9").families("--font-mono")
    const face = typefaceOf({ families, weight: 400, italic: false, tracking: 0, figures: "usual" })
    const odd = [...drawing].filter(sign => Math.abs(face.width(sign, PX) - face.width("m", PX)) > 0.01)
    expect(odd).toEqual([])
  })
})

describe("signs", () => {
  const { browser } = useBrowser()

  it.each(["quiet", "celadon"])("are as wide as drawn in %s", async name => {
    const theme = builtIn(name)
    const page = await openStage(browser(), theme, "en")
    for (const role of ["--font-text", "--font-mono"])
      for (const weight of [400, 640]) {
        const families = numbersFor(theme, "en", "16:9").families(role)
        const signs = leftTo(SIGNS, families)
        expect(signs.length).toBeGreaterThan(2500)
        const style = { fontFamily: `var(${role})`, fontSize: `${PX}px`, fontWeight: `${weight}` }
        const drawn = await page.evaluate(widthsOf, signs, style)
        const face = typefaceOf({ families, weight, italic: false, tracking: 0, figures: "usual" })
        const wrong = signs.flatMap((sign, index) => {
          const apart = Math.abs(face.width(sign, PX) - (drawn[index] ?? 0))
          return apart > 0.25 ? [`${sign} ${apart}`] : []
        })
        expect(wrong, `${role} ${weight}`).toEqual([])
      }
    await page.close()
  })

  it.each(["quiet", "prompt"])("of code are as wide as drawn in %s", async name => {
    const theme = builtIn(name)
    const page = await openStage(browser(), theme, "en")
    const families = numbersFor(theme, "en", "16:9").families("--font-mono")
    const signs = leftTo(CODE_SIGNS, families)
    expect(signs).toEqual(expect.arrayContaining([..."│├└─╔█▒✗"]))
    const drawn = await page.evaluate(widthsOf, signs, {
      fontFamily: "var(--font-mono)",
      fontSize: `${PX}px`,
    })
    const face = typefaceOf({ families, weight: 400, italic: false, tracking: 0, figures: "usual" })
    const wrong = signs.filter((sign, index) => Math.abs(face.width(sign, PX) - (drawn[index] ?? 0)) > 0.25)
    expect(wrong).toEqual([])
    await page.close()
  })
})

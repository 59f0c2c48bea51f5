// Themes as numbers: the cascade of scripts and canvases, var() and calc(), and contrast of every pair of colours.
import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { accentWarnings } from "../../src/theme/accent.ts"
import { contrast, readColour } from "../../src/theme/colour.ts"
import { readScopes } from "../../src/theme/css.ts"
import { facesFor, fontFaceCss } from "../../src/theme/faces.ts"
import { familyOf } from "../../src/theme/families.ts"
import { readLength } from "../../src/theme/length.ts"
import { numbersFor } from "../../src/theme/numbers.ts"
import { inColours } from "../../src/theme/shades.ts"
import { readTheme } from "../../src/theme/theme.ts"
import { typefaceOf } from "../../src/theme/typeface.ts"
import { baseCss, baseParts, themeFiles, themeNames } from "../../src/themes/built-in.ts"
import { builtIn, quiet } from "../themes.ts"

const folder = resolve(import.meta.dirname, "../../themes")
const css = (name: string) => readFileSync(resolve(folder, `${name}.css`), "utf8")
const names = themeNames()
const { base } = themeFiles("quiet")

describe("the base of all themes", () => {
  it("lists all its parts once, none of which imports another", () => {
    const files = readdirSync(resolve(folder, "base"), { recursive: true, encoding: "utf8" })
    const parts = files.filter(file => file.endsWith(".css")).map(file => `base/${file}`)
    expect(baseParts().toSorted()).toEqual(parts.toSorted())
    expect(baseCss()).not.toContain("@import")
  })

  it("sets what the planner reads before anything else", () => {
    const parts = baseParts()
    const sets = parts.filter(part => readScopes(css(part.slice(0, -".css".length))).length > 0)
    expect(sets).toEqual(parts.slice(0, sets.length))
    expect(sets.filter(part => !part.startsWith("base/variables/"))).toEqual([])
  })
})

describe("variables", () => {
  const sheets = [baseCss(), ...names.map(css), css("pages/index"), css("pages/handout")].join("\n")
  const code = sources("src")
  const set = new Set([...sheets.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))

  it("are all set that the planner asks for, which would take 0 for a name that is not", () => {
    const asked = [...sources("src/plan").matchAll(/"(--[\w-]+)"/g)].map(([, name]) => name)
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter(name => !set.has(name))).toEqual([])
  })

  it("are all read by a rule or by the code", () => {
    const read = (name = "") => new RegExp(`var\\(\\s*${name}(?![\\w-])`).test(sheets) || code.includes(name)
    expect([...set].filter(name => !read(name))).toEqual([])
  })
})

/** Of all modules below a folder. */
function sources(below: string): string {
  const root = resolve(folder, "..", below)
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(file => file.endsWith(".ts"))
  return files.map(file => readFileSync(resolve(root, file), "utf8")).join("\n")
}

describe("a serif theme", () => {
  it.each(["celadon", "folio"])("%s sets Greek and Russian in one face, Latin words among them too", name => {
    const theme = builtIn(name)
    for (const lang of ["el", "ru"]) {
      const points = new Set([..."Εντολές, команды Unix."].map(character => character.codePointAt(0) ?? 0))
      const families = new Set(facesFor(theme, lang, points).map(face => face.family))
      const serif = numbersFor(theme, lang, "16:9").families("--font-text")
      expect(serif.filter(family => families.has(family))).toEqual(["Source Serif 4 Variable"])
    }
  })
})

describe("numbers of a theme", () => {
  it.each(names)("of %s leave the drawing of the score its size", name => {
    const theme = builtIn(name)
    const size = (aspect: "16:9" | "4:3") => {
      const { px } = numbersFor(theme, "en", aspect)
      return [px("--score-width"), px("--score-height")]
    }
    expect([size("16:9"), size("4:3")]).toEqual([
      [384, 580],
      [220, 580],
    ])
  })

  it("depend on the script", () => {
    expect(numbersFor(quiet, "en", "16:9").list("--body-steps")[0]).toBe(54)
    expect(numbersFor(quiet, "ko", "16:9").list("--body-steps")[0]).toBe(52)
    expect(numbersFor(quiet, "ko-KR", "16:9").px("--lh-text", 100)).toBe(152)
  })

  it("depend on the canvas", () => {
    expect(numbersFor(quiet, "en", "16:9").px("--w")).toBe(1280)
    expect(numbersFor(quiet, "en", "4:3").px("--w")).toBe(960)
  })

  it("resolve var() and calc()", () => {
    const theme = readTheme("mine", {
      base,
      theme: ".theme-mine { --edge: calc(2 * var(--unit) + 4px); --unit: 30px; --gap-par: calc(.5em + 2px) }",
    })
    const numbers = numbersFor(theme, "en", "16:9")
    expect(numbers.px("--edge")).toBe(64)
    expect(numbers.px("--gap-par", 20)).toBe(12)
  })

  it("have what a variable falls back to, and end where variables go round in a circle", () => {
    const theme = readTheme("mine", {
      base,
      theme: ".theme-mine { --edge: var(--nobody, 7px); --a: var(--b); --b: var(--a) }",
    })
    const numbers = numbersFor(theme, "en", "16:9")
    expect(numbers.px("--edge")).toBe(7)
    expect(() => numbers.text("--a")).not.toThrow()
  })

  it("are lengths, and nothing that only begins as one", () => {
    expect(readLength("calc(2 * (3px - 1em) / 2)")).toMatchObject({ px: 3, em: -1 })
    for (const text of ["calc(2px / 1px)", "2px * 3px", "1px 2px", "(1px", "50%", ""])
      expect(readLength(text), text).toBe(null)
  })

  it("let the theme win over the base, and a language over all languages", () => {
    const theme = readTheme("mine", {
      base,
      theme: ".theme-mine:lang(ko) { --s-section: 50px } .theme-mine { --s-section: 90px }",
    })
    expect(numbersFor(theme, "ko", "16:9").px("--s-section")).toBe(50)
    expect(numbersFor(theme, "ja", "16:9").px("--s-section")).toBe(90)
  })

  it("leave out what Chromium does: a list of languages in one bracket", () => {
    const theme = readTheme("mine", { base, theme: ".theme-mine:lang(ko, ja) { --s-section: 50px }" })
    expect(numbersFor(theme, "ko", "16:9").px("--s-section")).toBe(72)
    for (const name of names) expect(css(name)).not.toMatch(/:lang\([^)]*,/)
  })
})

describe("fonts of a deck", () => {
  const characters = new Set([..."Hello 안녕 →"].map(character => character.codePointAt(0) ?? 0))

  it("are those that hold its characters", () => {
    const families = new Set(facesFor(quiet, "ko", characters).map(face => face.family))
    expect([...families].sort()).toEqual([
      "Inter Variable",
      "JetBrains Mono Variable",
      "Lectern Code Signs",
      "Lectern Symbols",
      "Pretendard Variable",
    ])
  })

  it("are others for other characters, and the same for the same", () => {
    const facesOf = (text: string) =>
      facesFor(quiet, "fr", new Set([...text].map(character => character.codePointAt(0) ?? 0)))
    const latin = facesOf("Hello")
    expect(facesOf("Hello")).toBe(latin)
    expect(facesOf("안녕하").map(({ family }) => family)).toContain("Pretendard Variable")
  })

  it("are asked for by single characters and by ranges", () => {
    const face = { family: "A", style: "normal", weight: "400", file: "a.woff2" }
    const ranges = [
      [0x41, 0x41],
      [0x46, 0x48],
    ] as const
    expect(fontFaceCss([{ ...face, ranges }], "")).toContain("unicode-range:U+41,U+46-48}")
  })

  it("become rules with relative addresses", () => {
    expect(fontFaceCss(facesFor(quiet, "en", new Set([0x41])), "../fonts/")).toContain(
      'url("../fonts/inter-latin-opsz-normal.woff2")',
    )
  })

  it("have widths: Hangul is square, kerned pairs are closer", () => {
    const families = numbersFor(quiet, "ko", "16:9").families("--font-text")
    const face = typefaceOf({ families, weight: 430, italic: false, tracking: 0, figures: "usual" })
    const width = (text: string) => face.width(text, 100)
    expect(width("가")).toBeCloseTo(86.43, 1)
    expect(width("AV")).toBeLessThan(width("A") + width("V"))
  })
})

describe("letters of a theme", () => {
  const roles = ["--font-text", "--font-display", "--font-ui", "--font-mono"] as const

  it.each(names.flatMap(name => roles.map(role => [name, role] as const)))(
    "%s has Latin, Vietnamese, Greek and Cyrillic for %s before any font of another script",
    (name, role) => {
      const families = numbersFor(builtIn(name), "en", "16:9").families(role)
      const found = new Set(
        [..."aőệαώΆжЯђ"].map(letter =>
          families.find(family => familyOf(family, false)?.covers(letter.codePointAt(0) ?? 0)),
        ),
      )
      expect([...found].filter(family => !family || /Noto|Pretendard|Symbols/.test(family))).toEqual([])
    },
  )

  // As Chromium draws them at 26 px.
  it.each([
    ["figures of text", "1", false, 9.48],
    ["figures of text among others", "16:00:00", false, 97.55],
    ["slanted pairs", "reviewing,", true, 102.98],
    ["slanted pairs", "Spivey.", true, 72.45],
  ] as const)("%s are as wide as drawn: %s", (_, text, italic, width) => {
    const families = numbersFor(builtIn("celadon"), "en", "16:9").families("--font-text")
    const face = typefaceOf({ families, weight: 400, italic, tracking: 0, figures: "oldStyle" })
    expect(Math.abs(face.width(text, 26) - width)).toBeLessThan(0.5)
  })
})

describe("spaces of a monospaced display face", () => {
  const numbers = (lang: string) => numbersFor(builtIn("prompt"), lang, "16:9")

  it.each(["ko", "ja", "zh-Hant", "th", "hi", "ar", "he"])("are no gaps between words in %s", lang => {
    const families = numbers(lang).families("--font-display")
    const spacing = numbers(lang).number("--space-display")
    const style = { families, weight: 600, italic: false, tracking: -0.04, figures: "usual" } as const
    expect(typefaceOf({ ...style, spacing }).width(" ", 100)).toBeCloseTo(30, 0)
    expect(typefaceOf(style).width(" ", 100)).toBeCloseTo(56, 0)
    expect(typefaceOf({ ...style, spacing }).width("a\u00a0b", 100)).toBeCloseTo(142, 0)
  })

  it.each(["en", "el", "ru", "vi"])("are as wide as its letters in %s", lang => {
    expect(numbers(lang).number("--space-display")).toBe(0)
  })
})

describe("letters that no spacing parts", () => {
  const width = (text: string, tracking: number, lang: string) => {
    const families = numbersFor(quiet, lang, "16:9").families("--font-text")
    return typefaceOf({ families, weight: 400, italic: false, tracking, figures: "usual" }).width(text, 100)
  }

  it("are those that join", () => {
    expect(width("سلام", 0.1, "ar")).toBeCloseTo(width("سلام", 0, "ar"), 5)
    expect(width("salam", 0.1, "ar")).toBeCloseTo(width("salam", 0, "ar") + 50, 5)
  })

  it("are those of one picture", () => {
    expect(width("👩\u200d💻", 0, "en")).toBeCloseTo(width("👩", 0, "en"), 5)
    const none = typefaceOf({ families: [], weight: 400, italic: false, tracking: 0, figures: "usual" })
    expect([none.width("⭐", 100), none.width("a", 100), none.width("字", 100)]).toEqual([124, 60, 100])
  })
})

describe("colours of a theme", () => {
  it("may be written short", () => {
    expect(readColour("#f00").rgb).toEqual([1, 0, 0])
    expect(readColour("#ffffff").rgb).toEqual([1, 1, 1])
  })

  it("are those of one variant, and say so to the browser; one alone is that of both", () => {
    const sheet = ".a { color-scheme: light; --x: light-dark(red, blue); --y: light-dark(green) }"
    expect(inColours(sheet, "dark")).toBe(".a { color-scheme: dark; --x: blue; --y: green }")
    expect(inColours(sheet, "theme")).toBe(".a { color-scheme: light; --x: red; --y: green }")
  })

  it("are said to be lighter or darker than was asked for", () => {
    const [told] = accentWarnings("#404040", "quiet", { text: "#808080", field: "#202020" })
    expect(told?.hint).toBe(
      "slides take #808080, which is the same but lighter; covers take #202020, which is the same but darker",
    )
  })
})

describe("figures of equal width", () => {
  it.each(names)("are not kerned in %s, where they are other glyphs than the usual ones", name => {
    const families = numbersFor(builtIn(name), "en", "16:9").families("--font-ui")
    const face = typefaceOf({ families, weight: 600, italic: false, tracking: 0, figures: "tabular" })
    const apart = [..."71.4%"].reduce((sum, sign) => sum + face.width(sign, 100), 0)
    expect(face.width("71.4%", 100)).toBeCloseTo(apart, 3)
    expect(face.width("1", 100)).toBeCloseTo(face.width("8", 100), 1)
  })
})

/** Pairs of colours, and the least contrast between them. */
const pairs = [
  ["--ink", "--bg", 7],
  ["--ink-2", "--bg", 4.5],
  ["--dim", "--bg", 4.5],
  ["--accent", "--bg", 4.5],
  ["--ink", "--chip", 4.5],
  ["--field-ink", "--field", 4.5],
  ["--field-2", "--field", 4.5],
  ["--field-accent", "--field", 3],
  ["--code-ink", "--code-bg", 4.5],
  ["--code-dim", "--code-bg", 4.5],
  ["--c-k", "--code-bg", 4.5],
  ["--c-s", "--code-bg", 4.5],
  ["--c-f", "--code-bg", 4.5],
  ["--c-c", "--code-bg", 4.5],
  ["--c-m", "--code-bg", 4.5],
] as const

const variants = names.flatMap(name => (["light", "dark"] as const).map(colors => [name, colors] as const))

describe.each(variants)("theme %s in its %s variant", (name, colors) => {
  const theme = readTheme(name, themeFiles(name), { accent: null, colors })
  const { text } = numbersFor(theme, "en", "16:9")

  it.each(pairs)("%s on %s reaches %f", (ink, ground, usual) => {
    const bg = readColour(text("--bg"))
    // Beacon is for those who need more: WCAG AAA.
    const least = name === "beacon" ? Math.max(usual, 7) : usual
    expect(contrast(readColour(text(ink)), readColour(text(ground)), bg)).toBeGreaterThanOrEqual(least)
  })

  it.each(["--code-ink", "--c-k", "--c-s", "--c-f", "--c-c", "--c-m"])(
    "%s can be read on a lit line",
    ink => {
      const lit = contrast(
        readColour(text(ink)),
        readColour(text("--code-hot")),
        readColour(text("--code-bg")),
      )
      expect(lit).toBeGreaterThanOrEqual(name === "beacon" ? 7 : 4.5)
    },
  )
})

describe.each(names)("theme %s", name => {
  it("leaves the colours of a field to the field", () => {
    const rules = [...css(name).matchAll(/^\.theme-\S+ \.slide(\S*) \{([^}]*)\}/gm)]
    const onFields = rules.filter(([, where = ""]) => !where.includes(":not(.frame-field)"))
    const set = onFields.flatMap(([, , body = ""]) =>
      [...body.matchAll(/(--[\w-]+):/g)].map(([, each]) => each),
    )
    const ofField = /^\.frame-field \{([^}]*)\}/m.exec(base)?.[1] ?? ""
    expect(set.filter(each => ofField.includes(`  ${each}: `))).toEqual([])
  })
})

describe("the numbers of 4:3", () => {
  it("are set again by nothing after them", () => {
    const blocks = [...base.matchAll(/^:where\(\[class\*="theme-"\](\S*)\) \{([^}]*)\}/gm)].map(
      ([, aspect = "", body = ""]) => ({
        aspect,
        names: [...body.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name]) => name),
      }),
    )
    const overridden = blocks.flatMap(({ aspect, names }, at) => {
      const after = new Set(blocks.slice(at + 1).flatMap(each => (each.aspect === "" ? each.names : [])))
      return aspect.includes("4:3") ? names.filter(name => after.has(name)) : []
    })
    expect(blocks.filter(({ aspect }) => aspect.includes("4:3"))).toHaveLength(2)
    expect(overridden).toEqual([])
  })
})

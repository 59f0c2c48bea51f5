// Scripts that no bundled font has: one line that names the package, and the package used where it is installed.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { nodeDisk } from "../../src/files/disk.ts"
import { readPost } from "../../src/post/post.ts"
import { noSite } from "../../src/post/site.ts"
import { numbersFor } from "../../src/theme/numbers.ts"
import { openTheme } from "../../src/themes/open.ts"
import { withScriptFonts } from "../../src/themes/script-fonts.ts"
import { makeFolder } from "../post/folder.ts"

const require = createRequire(import.meta.url)
const home = dirname(require.resolve("@fontsource-variable/noto-sans-tamil/package.json"))
/** A font that may stand for any: only that it is taken is asked. */
const font = readFileSync(join(home, "files/noto-sans-tamil-tamil-wght-normal.woff2"))

function themeIn(folder: string, text: string) {
  const file = join(folder, "posts/post.md")
  const post = readPost({ path: "post.md", file, bytes: Buffer.from(text) }, noSite)
  return withScriptFonts(openTheme(post.settings), post, file, nodeDisk)
}

describe("a script that no bundled font has", () => {
  it.each([
    ["Bengali", "বাংলা", "@fontsource-variable/noto-sans-bengali"],
    ["Georgian", "ქართული", "@fontsource-variable/noto-sans-georgian"],
    ["Khmer", "ខ្មែរ", "@fontsource-variable/noto-sans-khmer"],
    ["Myanmar", "မြန်မာ", "@fontsource/noto-sans-myanmar"],
  ])("%s is told of with its place and its package", (name, words, wanted) => {
    const { diagnostics } = themeIn(makeFolder({}), `# A\n\n${words}\n`)
    expect(diagnostics).toMatchObject([{ code: "W_FONT_SCRIPT", where: { file: "post.md", line: 3 } }])
    expect(diagnostics[0]?.what).toContain(name)
    expect(diagnostics[0]?.hint).toContain(`npm install ${wanted},`)
  })

  it("is drawn by the package that is installed above the post", () => {
    const folder = makeFolder({
      "node_modules/@fontsource-variable/noto-sans-bengali/files/noto-sans-bengali-bengali-wght-normal.woff2":
        font,
    })
    const theme = themeIn(folder, "# A\n\nবাংলা\n")
    expect(theme.diagnostics).toEqual([])
    const families = numbersFor(theme, "bn", "16:9").families("--font-text")
    expect(families.some(name => /^noto-sans-bengali [\da-f]{8}$/.test(name))).toBe(true)
    expect(theme.css).toContain("data:font/woff2;base64,")
  })

  it.each([
    "한국어",
    "日本語",
    "ไทย",
    "हिन्दी",
    "தமிழ்",
    "العربية",
    "עברית",
    "Ελληνικά",
    "Русский",
    "Tiếng Việt",
  ])("is none of those that come with it: %s", words => {
    expect(themeIn(makeFolder({}), `# A\n\n${words}\n`).diagnostics).toEqual([])
  })
})

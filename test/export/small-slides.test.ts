// The small slides of handouts and notes against the slides themselves: nothing of the paper's looks reaches into them.
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import type { Conversion } from "../../src/convert.ts"
import { filesOf } from "../../src/export/browser/memory-page.ts"
import { handoutFiles } from "../../src/export/paper-files.ts"
import { printFiles } from "../../src/pages/deck-files.ts"
import type { SiteFiles } from "../../src/pages/site-files.ts"
import { themeNames } from "../../src/themes/built-in.ts"
import { useBrowser } from "../browser.ts"
import { folderWith } from "../command.ts"

const test = useBrowser()

/** A light and a dark one, or every theme: LECTERN_CORPUS=all npx vitest run test/export/small-slides */
const themes = process.env["LECTERN_CORPUS"] === "all" ? themeNames() : ["quiet", "board"]

const POST = `---
title: Small
deck:
  url: https://example.com/small
---

# Small

## Links

Some text with **strong** words, a [link](https://example.com/) and \`code\`.

- one of $x^2$
- [x] done
  1. deeper

> To be or not to be.
>
> — Hamlet

## A quotation

> To be or not to be, that is the question.
>
> — Hamlet

## Code

\`\`\`js
const a = 1
\`\`\`

## A formula

Some words.

$$\\frac{a}{b} = \\sum_{i=1}^n \\sqrt{x_i}$$

## A table

| Name | Value |
| --- | --- |
| one | 1.5 |
| two | 2.5 |

## Terms

Term
: What it is.
`

describe("a small slide", () => {
  it.each(themes)("looks like the slide, in %s", async theme => {
    const [post] = postsAt([join(folderWith({ "small.md": POST }), "small.md")]).posts
    if (!post) throw new Error("no post")
    const conversion = await startRun({ offline: true, theme }).convert(post)
    const small = await handoutFiles(conversion, { paper: "A4", layout: "2-up" })
    const large = await looksIn(printFiles(conversion), pathOf(conversion))
    const found = await looksIn(small.files, small.path)
    expect(large.length).toBeGreaterThan(10_000)
    expect(found).toHaveLength(large.length)
    expect(found.filter((look, index) => look !== large[index])).toEqual([])
  })
})

function pathOf({ deck }: Conversion): string {
  return `${deck.meta.slug}/print.html`
}

/** E.g. "3 blockquote::before left 34px": all that is in slides, as the browser computes it. */
async function looksIn(files: SiteFiles, path: string): Promise<string[]> {
  const { page } = await test.fromMemory(filesOf(files), `/${path}`)
  const looks = await page.evaluate(computedLooks)
  await page.close()
  return looks
}

/** Runs in the page. */
function computedLooks(): string[] {
  // Dark themes are printed in light colours.
  for (const light of document.querySelectorAll(".light")) light.classList.remove("light")
  return Array.from(document.querySelectorAll(".slide"), (slide, index) =>
    Array.from(slide.querySelectorAll("*"), element =>
      ["", "::before", "::after"].map(part => looksOf(element, part, `${index + 1} ${element.localName}`)),
    ),
  ).flat(3)

  function looksOf(element: Element, part: string, name: string): string[] {
    const style = getComputedStyle(element, part)
    if (part !== "" && style.content === "none") return []
    const properties = Array.from(style).filter(property => !property.startsWith("--"))
    return properties.map(property => `${name}${part} ${property} ${style.getPropertyValue(property)}`)
  }
}

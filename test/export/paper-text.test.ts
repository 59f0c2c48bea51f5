// The post's own text on paper, as the browser is told to break it and set it.
import { expect, it } from "vitest"
import { prepareText } from "../../src/export/in-page/prepare.ts"
import { useBrowser } from "../browser.ts"
import { openedPaper } from "./opened-paper.ts"

const test = useBrowser()

/** Of elements of the text, by the words that they begin with: a property as it is in print. */
async function styles(text: string, selector: string, property: string): Promise<Record<string, string>> {
  const page = await openedPaper(test, text, "text")
  await page.emulateMediaType("print")
  await page.evaluate(prepareText)
  const found = await page.evaluate(
    (selector, property) =>
      Array.from(document.querySelectorAll(`.handout .txt ${selector}`), each => [
        each.textContent?.split(" ")[0] ?? "",
        getComputedStyle(each).getPropertyValue(property),
      ]),
    selector,
    property,
  )
  await page.close()
  return Object.fromEntries(found)
}

it("keeps what announces something on one page with it", async () => {
  const post = `# Post

## Part

Code:

\`\`\`js
one()
\`\`\`

List:

- a

Table:

| a | b |
| --- | --- |
| c | d |

Formula:

$$x^2$$

**Alone and strong**

Words after **strong** ones.

**Strong** and words.

> [!NOTE] Title of it
> Inside

Last words.
`
  const breaks = await styles(post, "p", "break-after")
  const kept = Object.keys(breaks).filter(word => breaks[word] === "avoid")
  expect(kept).toEqual(["Code:", "List:", "Table:", "Formula:", "Alone", "Title"])
  expect(breaks).toMatchObject({ Words: "auto", Strong: "auto", Last: "auto" })
})

it("leaves code off the edges of its ground", async () => {
  const post = "# Post\n\n## Part\n\n```js\none()\n```\n"
  const [above] = Object.values(await styles(post, ".code pre", "padding-top"))
  const [below] = Object.values(await styles(post, ".code pre", "padding-bottom"))
  expect(Number.parseFloat(above ?? "")).toBeGreaterThanOrEqual(5)
  expect(Number.parseFloat(below ?? "")).toBeGreaterThanOrEqual(5)
})

it("breaks code that would leave much of a page empty, but leaves no line of it alone", async () => {
  const listing = (lines: number, name: string) =>
    `\`\`\`js title="${name}.js"\n${Array.from({ length: lines }, (_, at) => `${name} = ${at}`).join("\n")}\n\`\`\`\n`
  const post = `# Post\n\n## Part\n\n${listing(8, "short")}\n${listing(60, "long")}`
  const whole = await styles(post, ".code", "break-inside")
  expect(whole).toEqual({ short: "avoid", long: "auto" })
  expect(Object.values(await styles(post, ".long .ln:nth-child(3)", "break-after"))).toEqual(["auto"])
  expect(Object.values(await styles(post, ".long .ln:nth-child(2)", "break-after"))).toEqual(["avoid"])
  expect(Object.values(await styles(post, ".long .ln:nth-last-child(2)", "break-before"))).toEqual(["avoid"])
  expect(await styles(post, ".listing > figcaption", "break-after")).toEqual({
    "short.js": "avoid",
    "long.js": "avoid",
  })
})

it("sets addresses small, in headings too, and breaks them at their joints", async () => {
  const post = "# Post\n\n## A [part](https://example.org/one)\n\nAnd [words](https://example.net/two).\n"
  const sizes = Object.values(await styles(post, ".address", "font-size")).map(Number.parseFloat)
  expect(sizes).toHaveLength(2)
  expect(Math.max(...sizes)).toBeLessThan(11)
  expect(Object.values(await styles(post, ".address", "font-weight"))).toEqual(["420", "420"])
  expect(Object.values(await styles(post, ".address", "word-break"))).toEqual(["normal", "normal"])
})

it("draws one rule where a box ends and another, or footnotes, follow", async () => {
  const post = `# Post

## Part

A note[^1].

> [!NOTE] First
> one

> [!NOTE] Second
> two

Words.

> [!NOTE] Third
> three

[^1]: Below
`
  const widths = await styles(post, ".callout", "border-block-end-width")
  expect(Object.values(widths).map(width => width !== "0px")).toEqual([false, true, false])
})

it("begins at the margin where no slide stands beside the text", async () => {
  const page = await openedPaper(test, "# Post\n\nA line.\n", "text")
  const lefts = await page.$$eval(".handout h1, .handout .txt", all =>
    all.map(each => each.getBoundingClientRect().left),
  )
  expect(lefts).toHaveLength(2)
  expect(lefts[0]).toBe(lefts[1])
  await page.close()
})

it("ends no line within a Korean word of a title or of the contents, whatever language the post is in", async () => {
  const sections = ["나", "다", "라", "마"].map(name => `## ${name} 제목\n\nEnglish words.\n\n`)
  const page = await openedPaper(test, `---\nlang: en\n---\n\n# 가 제목\n\n${sections.join("")}`, "text")
  const breaks = await page.$$eval(".handout > header h1, .contents a", all =>
    all.map(each => getComputedStyle(each.firstElementChild ?? each).wordBreak),
  )
  expect(breaks).toEqual(Array(5).fill("keep-all"))
  await page.close()
})

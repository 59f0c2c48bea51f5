// CommonMark's own examples give the structure that markdown-it gives them, but for what a deck means otherwise.
import { readFileSync } from "node:fs"
import Parser from "markdown-it"
import { describe, expect, it } from "vitest"
import { outlinePost } from "../../src/outline/outline.ts"
import { hasShared, shared } from "../shared.ts"
import { post } from "./post.ts"
import { outlineStructure, pageStructure } from "./structure.ts"

/** Why an example differs, with the numbers of the examples. */
const DIFFERENT: Readonly<Record<string, readonly number[]>> = {
  "a line under two lines of text is a rule, not a heading's": [95],
  "a heading in a quotation or list is a line of strong text": [228, 229, 230, 232, 300],
  "a list goes on where only its marker changes": [301, 302],
  "a list that is indented a little belongs to the item above": [297],
  "what stands before every line of code is left out": [5, 6, 7, 257, 274],
  "a picture on a line of its own is a figure": [587],
  "code without a character in it is not shown": [126, 129, 130, 144, 237],
  "empty lines above and below code are left out": [127],
  "scripts, styles and form fields are left out": [170, 171, 172, 176, 178],
  "a tag that is never ended swallows nothing": [173, 187, 344, 494],
  "indented tags inside an open tag are tags, not code": [184, 191],
  "an empty link shows nothing": [21, 31, 150, 476, 477, 613, 614, 615, 616, 630, 631, 642, 643],
  "a link without an address is its words": [200, 485, 486, 567],
  "a link to a section that is not there is its words": [501],
  "only http, https, mailto and tel are linked": [500, 596, 598, 599, 601],
  "bare addresses are linked": [602, 608, 611, 612],
  "a picture's link to a page of the site is left out": [517, 531],
  "what looks like an entity of XML is left out": [629],
  "backslashes in an address are kept as written": [202, 502],
  "tags that nobody knows and nobody closes are words": [201, 491],
  "white space between a tag and a block is none": [167],
  "the line end after <pre> is not part of the code, as in a browser": [169],
}

interface Example {
  readonly example: number
  readonly markdown: string
}

const examples: readonly Example[] = hasShared
  ? JSON.parse(readFileSync(shared("hostile", "upstream", "commonmark", "spec-0.31.2.json"), "utf8"))
  : []

describe.skipIf(!hasShared)("CommonMark", () => {
  const parser = new Parser("commonmark")

  it("examples have the structure of markdown-it's page", () => {
    const different = examples.filter(({ markdown }) => {
      const page = pageStructure(parser.render(markdown))
      return outlineStructure(outlinePost(post(markdown))) !== page
    })
    const known = Object.values(DIFFERENT).flat()
    expect(different.map(({ example }) => example)).toEqual(known.toSorted((a, b) => a - b))
  })

  it("examples are all there", () => {
    expect(examples).toHaveLength(652)
  })
})

import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

describe("links that lead about a site", () => {
  it.each([
    "[🏠](/) | [⬆️](../x.md) | [◀️](a.md) | [▶️](b.md)",
    "[← Chapter 1](a.md) · [Contents](b.md) · [Chapter 3 →](c.md)",
    "[Previous](a.md) | [Home](b.md) | [Next chapter](c.md)",
    "**[⬆ back to top](#contents)**",
    '<p align="right">(<a href="#readme-top">back to top</a>)</p>',
    '<div align="right">\n  <b><a href="#toc">↥ back to top</a></b>\n</div>',
    "[« Zurück](a.md) [Weiter »](b.md)",
    "[上一章](a.md) [下一章](b.md)",
    "[맨 위로](#top)",
    "[뒤로](a.md)/[위로](#top)",
    '<p align="right"><a href="#top">Top</a></p>',
    "[상위 문서로 돌아가기](./README.md)",
  ])("are left out: %s", markdown => {
    expect(draw(`${markdown}\n`)).toMatch(/^\n---\n\d W_DROPPED left out: links that lead about the site/)
  })

  it.each([
    "[Get started →](https://a.b)",
    "[Home](https://a.b)",
    "[🐦](https://a.b) [📧](https://c.d)",
    "Next: [the guide](https://a.b)",
    "[Next steps](https://a.b) [More](https://c.d)",
  ])("are not what a text comes to: %s", markdown => {
    expect(draw(`${markdown}\n`)).toMatch(/^p /)
  })

  it.each(["[TOC levels=1-4]", "@[TOC](目录)", "{toc}", "{{TOC}}", ":toc:", "toc::[]"])(
    "and marks of a table of contents are none: %s",
    markdown => {
      expect(draw(`${markdown}\n`)).toMatch(/^\n---\n1 W_DROPPED left out: table of contents/)
    },
  )
})

import { expect, it } from "vitest"
import { convert } from "../../src/convert.ts"
import { nodeDisk } from "../../src/files/disk.ts"
import { noSite } from "../../src/post/site.ts"

/** Each line says something to the speaker where a post can hold it. */
const POST = `# Talk <!-- notes: secret -->

## Head <!-- notes: secret -->

A sentence <!-- notes: secret --> goes on, **strong <!-- notes: secret --> text**.

| a <!-- notes: secret --> | b |
| --- | --- |
| c | d <!-- notes: secret --> |

- item <!-- notes: secret -->
  - sub <!-- notes: secret -->
- last

> quote <!-- notes: secret -->

Term <!-- notes: secret -->
: What it is <!-- notes: secret -->

<details><summary>More <!-- notes: secret --></summary>

text

</details>

> [!NOTE] Title <!-- notes: secret -->
> body

<aside class="notes">secret</aside>

Said[^1]

[^1]: By whom <!-- notes: secret -->
`

it("what the speaker alone is told is in the notes, and in nothing that an audience gets", async () => {
  const source = { path: "a.md", file: "/a.md", bytes: Buffer.from(POST) }
  const { rendered } = await convert(
    source,
    noSite,
    {},
    { disk: nodeDisk, fetchRemote: null, slugAt: () => null },
  )
  const all = rendered.slides.map(({ html }) => html).join("")
  const shared = rendered.slides.map(({ sharedHtml, picture }) => sharedHtml + picture).join("")
  expect(shared).not.toContain("secret")
  expect(all.split("secret").length).toBe(POST.split("secret").length)
})

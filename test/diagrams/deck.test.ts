// Diagrams in decks: drawn where they can be, in a thread that can be stopped; else shown as their source, and said so.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { convert } from "../../src/convert.ts"
import { createDraw } from "../../src/diagrams/thread.ts"
import { nodeDisk } from "../../src/files/disk.ts"
import { findSite } from "../../src/post/site.ts"
import { openWorld } from "../../src/world.ts"
import { makeFolder } from "../post/folder.ts"

async function deckOf(body: string, world = openWorld()) {
  const folder = makeFolder({ "post.md": `---\ntitle: Diagrams\n---\n\n${body}` })
  const file = join(folder, "post.md")
  const site = await findSite(file, nodeDisk, { postsRoot: folder, themes: [] })
  const source = { path: "post.md", file, bytes: readFileSync(file) }
  return convert(source, site, {}, { ...world, slugAt: () => null })
}

const CHART = 'graph TD\n  A["a < b"] --> B[말]'

describe("a diagram in a post", () => {
  it("is a figure of the theme's colours, with its source for those who cannot see it", async () => {
    const { deck, rendered, diagnostics } = await deckOf(
      `## One\n\n\`\`\`mermaid title="Flow"\n${CHART}\n\`\`\`\n`,
    )
    expect(deck.slides.map(({ layout }) => layout)).toEqual(["cover", "beside"])
    const [, slide] = rendered.slides
    expect(slide?.html).toContain(
      '<svg class="diagram" role="img" aria-label="graph TD\n  A[&quot;a &lt; b&quot;] --&gt; B[말]"',
    )
    expect(slide?.html).toMatch(/<text class="fill-text strong"[^>]*>a &lt; b<\/text>/)
    expect(slide?.html).toContain("<figcaption>Flow</figcaption>")
    expect(slide?.html).not.toMatch(/<style|<script|href|url\(|font-family|Inter/)
    expect(diagnostics.filter(({ code }) => code === "W_DIAGRAM")).toEqual([])
  })

  it.each([
    `\`\`\`{mermaid}\n%%| fig-width: 6\n${CHART}\n\`\`\``,
    `::: mermaid\n${CHART}\n:::`,
    `<pre class="mermaid">\n${CHART.replace("<", "&lt;")}\n</pre>`,
    `<div class="mermaid">\n${CHART.replace("<", "&lt;")}\n</div>`,
    `- an item\n\n  \`\`\`mermaid\n  ${CHART.replace("\n", "\n  ")}\n  \`\`\``,
  ])("may be written as %j", async body => {
    const { assets } = await deckOf(`## One\n\n${body}\n`)
    expect([...assets.values()].map(({ kind }) => kind)).toEqual(["drawing"])
  })

  it("stays as it is written where it cannot be drawn, with the line and the reason", async () => {
    const { outline, diagnostics } = await deckOf("## One\n\n```mermaid\npie\n  a : 1\n```\n")
    expect(outline.root.children[0]?.blocks[0]).toMatchObject({ kind: "code", text: "pie\n  a : 1" })
    expect(diagnostics.map(({ code, what, where }) => [code, what, where?.line])).toEqual([
      ["W_DIAGRAM", "diagram shown as its source: nothing here draws pie", 7],
    ])
  })

  it("loads nothing in a post without", async () => {
    const draw = () => Promise.reject(new Error("asked to draw"))
    const { rendered } = await deckOf("## One\n\ntext\n", { ...openWorld(), draw })
    expect(rendered.slides.length).toBeGreaterThan(0)
  })
})

describe("the thread that draws", () => {
  it("is stopped where it never ends, and another one goes on", async () => {
    const program = threadThat(`while (text === "bomb") {} postMessage({ problem: text })`)
    const draw = createDraw(program, { limit: 2_000 })
    const answers = await Promise.all([draw("bomb"), draw("fine")])
    expect(answers).toEqual([
      { problem: "it takes too long or too much memory to draw" },
      { problem: "fine" },
    ])
  })

  it("draws none again, however many a post has", async () => {
    const draw = createDraw(counting())
    const texts = Array.from({ length: 300 }, (_, index) => `${index}`)
    const drawAll = () => Promise.all(texts.map(draw))
    expect(await drawAll()).toEqual(await drawAll())
  })

  it("forgets those that were asked for longest ago where they are too many", async () => {
    const draw = createDraw(counting(), { mostMarks: 2 })
    for (const text of ["a", "b", "a", "c"]) await draw(text)
    expect([await draw("a"), await draw("b")]).toEqual([{ problem: "1: a" }, { problem: "4: b" }])
  })
})

function counting(): string {
  return threadThat(`postMessage({ problem: ++count + ": " + text })`)
}

/** Its program; `answer` is what it does for a `text`. */
function threadThat(answer: string): string {
  const program = join(makeFolder({}), "worker.mjs")
  writeFileSync(
    program,
    `import { parentPort } from "node:worker_threads"
     const postMessage = answer => parentPort.postMessage(answer)
     let count = 0
     parentPort.on("message", text => { ${answer} })`,
  )
  return program
}

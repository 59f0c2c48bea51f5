// What a page has to change after a save, and which slide is shown.
import { describe, expect, it } from "vitest"
import type { Deck } from "../../src/model.ts"
import { changesBetween, isEmpty, type Version } from "../../src/vite/changes.ts"

interface Around {
  readonly shell?: string
  readonly meta?: object
  readonly settings?: object
  /** Of the post. */
  readonly body?: string
}

/**
 * E.g. `version("a:one b:two:statement")`: slides by id, content and layout, each from a line of the post below its front
 * matter; their numbers are part of their markup only.
 */
function version(text: string, around: Around = {}): Version {
  const parts = text.split(" ").map(part => part.split(":"))
  const lines = parts.map(([id, heading]) => `${id}:${heading}`)
  const { shell = "", meta = {}, settings = {}, body = lines.join("\n") } = around
  const slides = parts.map(([id, heading, layout = "text"], index) => ({
    id,
    heading,
    layout: id === "cover" ? "cover" : layout,
    lines: { start: index + 2, end: index + 2 },
  }))
  const rendered = parts.map(([id = "", heading, layout], index) => ({
    id,
    html: [heading, layout, index + 1].filter(Boolean).join(" "),
    sharedHtml: "",
    picture: "",
    notesHtml: "",
  }))
  return {
    post: { text: `${JSON.stringify([meta, settings])}\n${body}`, body, meta, settings } as Version["post"],
    deck: { slides } as unknown as Deck,
    rendered: { slides: rendered, needs: { math: false }, diagnostics: [] },
    shell,
  }
}

describe("changes between two decks", () => {
  it("are none where the slides are the same", () => {
    const [old, next] = [version("a:1 b:2"), version("a:1 b:2")]
    expect(isEmpty(changesBetween(old, next), old)).toBe(true)
  })

  it("name a slide whose content changed and leave the markup of the others out", () => {
    const changes = changesBetween(version("a:1 b:2 c:3"), version("a:1 b:two c:3"))
    expect(changes).toMatchObject({ changed: ["b"], inserted: [], removed: [], first: "b", shell: null })
    expect(changes.slides).toEqual([
      { id: "a", html: null },
      { id: "b", html: "two 2" },
      { id: "c", html: null },
    ])
  })

  it("show the slide that was inserted, though all that follow have another number", () => {
    const changes = changesBetween(version("a:1 b:2 c:3"), version("a:1 x:new b:2 c:3"))
    expect(changes).toMatchObject({ changed: ["b", "c"], inserted: ["x"], first: "x" })
  })

  it("show the slide that took the place of one that is gone", () => {
    expect(changesBetween(version("a:1 b:2 c:3"), version("a:1 c:3"))).toMatchObject({
      removed: ["b"],
      first: "c",
    })
    expect(changesBetween(version("a:1 b:2"), version("a:1"))).toMatchObject({ removed: ["b"], first: "a" })
  })

  it("show the slide that was edited, not one above it that is set in another way for its sake", () => {
    const old = version("one:1 five:5 six:6 seven:7")
    expect(changesBetween(old, version("one:1 five:5:statement six:edited seven:7"))).toMatchObject({
      changed: ["five", "six"],
      first: "six",
    })
    expect(changesBetween(old, version("one:1 five:5:statement seven:7"))).toMatchObject({ first: "seven" })
    const long = version("one:1 one-2:2 six:6", { body: "1\n2\n6" })
    expect(changesBetween(long, version("one:1 six:edited", { body: "1\n2\nedited" }))).toMatchObject({
      removed: ["one-2"],
      first: "six",
    })
  })

  it("show a slide that only its layout changed, or a footnote further down", () => {
    const old = version("a:1 b:2", { body: "a\nb\nnote" })
    const next = version("a:1 b:2:statement", { body: "a\nb {layout=statement}\nnote" })
    expect(changesBetween(old, next)).toMatchObject({ first: "b" })
    expect(changesBetween(old, version("a:one b:2", { body: "a\nb\nanother note" }))).toMatchObject({
      first: "a",
    })
  })

  it("show a heading that was renamed, which gives the slide another id", () => {
    const changes = changesBetween(version("a:1 b:2 c:3"), version("a:1 bee:2 c:3"))
    expect(changes).toMatchObject({ inserted: ["bee"], removed: ["b"], first: "bee" })
  })

  it("stay where they are when only the page around the slides changed", () => {
    const changes = changesBetween(
      version("a:1", { shell: "<title>x" }),
      version("a:1", { shell: "<title>y" }),
    )
    expect(changes).toMatchObject({ changed: [], first: null, shell: "<title>y" })
  })

  it("stay where they are when other settings make other slides of the same words", () => {
    const old = version("cover:c a:1 b:2 b-2:3", { body: "post" })
    const next = version("cover:c a:one b:two", { body: "post", settings: { density: "tight" } })
    expect(changesBetween(old, next)).toMatchObject({ changed: ["a", "b"], removed: ["b-2"], first: null })
  })

  it("stay where they are when a theme or the project's settings make other slides of the same file", () => {
    const old = version("a:1 b:2", { body: "post", shell: "<style>x" })
    const next = version("a:1 b:two", { body: "post", shell: "<style>y" })
    expect(changesBetween(old, next)).toMatchObject({ changed: ["b"], first: null })
  })

  it("show the slide that is made from another file, where that was edited", () => {
    const [old, next] = [version("a:1 b:2", { body: "post" }), version("a:1 b:two", { body: "post" })]
    expect(changesBetween(old, next)).toMatchObject({ changed: ["b"], first: "b" })
  })

  it("show the cover where the front matter says something else about the post", () => {
    const meta = (title: string, lang: string) => ({ meta: { title, lang }, body: "post" })
    const old = version("cover:x a:1", meta("x", "en"))
    expect(changesBetween(old, version("cover:y a:1", meta("y", "en")))).toMatchObject({ first: "cover" })
    expect(changesBetween(old, version("cover:z a:1", meta("x", "de")))).toMatchObject({ first: null })
  })

  it("show the last slide where the end of the post is gone", () => {
    const old = version("a:1 b:2 c:3")
    expect(changesBetween(old, version("a:1:statement b:2"))).toMatchObject({ changed: ["a"], first: "b" })
  })

  it("show no slide where only what stands around them is another, such as their numbers", () => {
    const [old, next] = [version("a:1 b:2"), version("a:1 b:2")]
    const numbered = next.rendered.slides.map(each => ({ ...each, html: `${each.html} of 3` }))
    const changes = changesBetween(old, { ...next, rendered: { ...next.rendered, slides: numbered } })
    expect(changes).toMatchObject({ changed: ["a", "b"], first: null })
  })

  it("see slides that changed places, though nothing else is another", () => {
    const [old, next] = [version("a:1 b:2"), version("a:1 b:2")]
    const slides = next.rendered.slides.toReversed()
    expect(isEmpty(changesBetween(old, { ...next, rendered: { ...next.rendered, slides } }), old)).toBe(false)
  })

  it("see slides that changed places", () => {
    const [old, next] = [version("a:1 b:2"), version("b:2 a:1")]
    expect(isEmpty(changesBetween(old, next), old)).toBe(false)
  })
})

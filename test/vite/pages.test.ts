// The pages of a deck that is being edited: what is made with each version, and what only when somebody asks for it.
import { describe, expect, it } from "vitest"
import type { Conversion } from "../../src/convert.ts"
import { deckFiles, deckShell } from "../../src/pages/deck-files.ts"
import { indexFiles } from "../../src/pages/index-files.ts"
import { defaultSettings } from "../../src/post/settings/settings.ts"
import { conversionOf } from "../check/deck.ts"

const LIVE = { live: "{}", speakerNotes: false }

/** With the number of times that what everyone sees of a slide, and what its author sees, was read. */
function counted(conversion: Conversion) {
  const read = { shared: 0, own: 0 }
  const slides = conversion.rendered.slides.map(slide => ({
    ...slide,
    get html() {
      read.own++
      return slide.html
    },
    get sharedHtml() {
      read.shared++
      return slide.sharedHtml
    },
  }))
  return { conversion: { ...conversion, rendered: { ...conversion.rendered, slides } }, read }
}

describe("the page around the slides", () => {
  it("is the same for other slides, without nonce and version", async () => {
    const [one, two] = [
      await conversionOf("# A talk\n\n## One\n\nA line.\n"),
      await conversionOf("# A talk\n\n## One\n\nA line: all in.\n\n## Two\n\nAnd one.\n"),
    ]
    expect(deckShell(one)).toBe(deckShell(two))
    expect(deckShell(one)).toContain("</body>")
    expect(deckShell(one)).not.toContain("<section")
    expect(deckShell(one)).not.toContain("lectern-live")
  })

  it("names what the deck's page names", async () => {
    const conversion = await conversionOf("# A talk\n\n한글\n")
    const page = String(deckFiles(conversion, LIVE).get("post/index.html")?.content() ?? "")
    const named = (text: string) =>
      text.match(/<title>.*<\/title>|<style>[^<]*<\/style>|(?:src|href)="[^"]*"/g)
    expect(page).toContain("</html>")
    expect(named(page)).toEqual(named(deckShell(conversion)))
  })

  it("is another one where the deck needs another font", async () => {
    const [one, two] = [await conversionOf("# A talk\n\na line\n"), await conversionOf("# A talk\n\n한글\n")]
    expect(deckShell(one)).not.toBe(deckShell(two))
    expect(deckShell(await conversionOf("# A talk\n\na line\n"))).toBe(deckShell(one))
  })
})

describe("the pages of a deck", () => {
  it("are written when they are asked for, and once", async () => {
    const { conversion, read } = counted(await conversionOf("# A talk\n\n## One\n\nA line.\n"))
    const files = deckFiles(conversion, LIVE)
    const index = [...files].find(([path]) => path.endsWith("/index.html"))?.[1]
    expect(read.shared).toBe(0)
    const page = index?.content()
    const once = read.shared
    expect(once).toBeGreaterThan(0)
    expect(index?.content()).toBe(page)
    expect(read.shared).toBe(once)
  })

  it("look once for the characters of a slide that is the same in the next version", async () => {
    const { conversion, read } = counted(await conversionOf("# A talk\n\n## One\n\nA line.\n"))
    deckShell(conversion)
    const first = read.own
    expect(first).toBe(conversion.rendered.slides.length)
    deckShell({ ...conversion, rendered: { ...conversion.rendered } })
    expect(read.own).toBe(first)
  })
})

describe("the list of decks", () => {
  it("is in the usual theme while no deck is made", () => {
    const soon = { path: "posts/soon.md", slug: "soon", title: "Soon", conversion: null, problem: null }
    const page = indexFiles([soon], { live: null, title: null }).get("index.html")?.content()
    expect(String(page)).toContain(`class="theme-${defaultSettings.theme}`)
  })

  it("knows how to say that the server has stopped where there is one", () => {
    const soon = { path: "posts/soon.md", slug: "soon", title: "Soon", conversion: null, problem: null }
    const styles = (live: string | null) => {
      const files = [...indexFiles([soon], { live, title: null })]
      return files.filter(([path]) => path.endsWith(".css")).map(([, file]) => String(file.content()))
    }
    expect(styles("{}").join("")).toContain(".lost")
    expect(styles(null).join("")).not.toContain(".lost")
  })
})

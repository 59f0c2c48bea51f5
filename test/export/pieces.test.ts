// The parts of an export that need no browser: what is asked for, what is written into a PDF, how work is shared out.
import { PassThrough } from "node:stream"
import { describe, expect, it, vi } from "vitest"
import { slideLandmarks, textLandmarks } from "../../src/export/bookmarks.ts"
import { pipeTransport } from "../../src/export/browser/pipe.ts"
import { BrowserFault, inTurns, within } from "../../src/export/browser/steps.ts"
import { cutsFonts, readForms } from "../../src/export/form-names.ts"
import { type Draft, dict, draftOf } from "../../src/export/pdf/draft.ts"
import { dictAt, resolve } from "../../src/export/pdf/file.ts"
import { joinParts } from "../../src/export/pdf/join.ts"
import { addLabels } from "../../src/export/pdf/labels.ts"
import { spacesIn } from "../../src/export/pdf/lines.ts"
import { addMetadata } from "../../src/export/pdf/metadata.ts"
import { addOutline } from "../../src/export/pdf/outline.ts"
import {
  isList,
  readTextString,
  readValue,
  stringBytes,
  type Value,
  writeValue,
} from "../../src/export/pdf/syntax.ts"
import { sheetsOf } from "../../src/export/print/sheets.ts"
import { destinationFor } from "../../src/export/run/names.ts"
import { readRanges } from "../../src/export/run/ranges.ts"
import { sourcesOf } from "../../src/export/run/sources.ts"
import { nodeDisk } from "../../src/files/disk.ts"
import { isRunning } from "../../src/files/running.ts"
import { newestFirst } from "../../src/site/newest-first.ts"
import { conversionOf } from "../check/deck.ts"
import { makeFolder } from "../post/folder.ts"
import { deck, inline, slide } from "../render/build.ts"

describe("pages that are asked for", () => {
  it("are each taken once, in the order of the deck", () => {
    expect(readRanges("9,3-5,4,8-", 9)).toEqual([2, 3, 4, 7, 8])
    expect(readRanges("-2", 9)).toEqual([0, 1])
  })

  it.each([
    ["5-3", "no such pages: 5-3"],
    ["0", "no such pages: 0"],
    ["10", "no slide 10: the deck has 9"],
  ])("are refused where there are none: %s", (text, what) => {
    expect(() => readRanges(text, 9)).toThrow(what)
  })
})

describe("sheets of all steps", () => {
  it("are one more than there are steps, and one where there are none", () => {
    const given = deck([slide("text", { steps: 2 }), slide("text", { steps: 0 })])
    expect(sheetsOf(given, null, "all").map(({ step }) => step)).toEqual([0, 1, 2, null])
  })
})

describe("what is exported", () => {
  it("is slides where somebody says pdf", () => {
    expect(() => readForms("PDF")).toThrow(
      expect.objectContaining({
        diagnostic: expect.objectContaining({ hint: expect.stringMatching(/^did you mean slides\?/) }),
      }),
    )
  })

  it("has its fonts cut but for pictures", () => {
    expect(["slides", "html", "png", "webp"].map(form => cutsFonts(form as never))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it("goes to a folder that is not there yet, to a file of one of the forms, and one file alone to the output", () => {
    const expected = { files: 1, forms: ["handout"], ofOnePost: true } as const
    expect(destinationFor("no/talk/", expected)).toEqual({ kind: "folder", path: "no/talk/" })
    expect(destinationFor("no/talk.pdf", expected)).toEqual({ kind: "file", path: "no/talk.pdf" })
    expect(() => destinationFor("-", { ...expected, files: 2 })).toThrow("--out names one file")
  })

  it("is written over none of its sources, which are named as what they are", () => {
    const folder = makeFolder({ "a.md": "x", "a.png": "x" })
    const { disk, refuse } = sourcesOf([{ path: "a.md", real: `${folder}/a.md` }], nodeDisk)
    for (const name of ["a.md", "a.png"]) {
      const opened = disk.open(`${folder}/${name}`)
      if (opened.kind !== "file") throw new Error(name)
      opened.file.read()
      opened.file.close()
    }
    expect(() => refuse(`${folder}/a.md`)).toThrow("is the post a.md, and would be written over")
    expect(() => refuse(`${folder}/a.png`)).toThrow("is a file that a post uses")
    expect(() => refuse(`${folder}/b.md`)).not.toThrow()
  })
})

describe("bookmarks", () => {
  const slides = [1, 2].map(index =>
    slide("text", { id: `a-${index}`, heading: "A", part: { index, of: 2 } }),
  )

  it("of slides name the part from the second on, and only slides that are printed", () => {
    const given = deck(slides)
    expect(slideLandmarks(given, null).map(({ title }) => title)).toEqual(["A", "A (2/2)"])
    expect(slideLandmarks(given, [1]).map(({ title }) => title)).toEqual(["A (2/2)"])
  })

  it("of a heading with nothing under it name it, and of other slides without one the deck", async () => {
    const { deck } = await conversionOf("---\ntitle: T\n---\n\n- one\n- two\n\n## A\n\n## B\n\nb\n\n## ???\n")
    expect(slideLandmarks(deck, null).map(({ title }) => title)).toEqual(["T", "T", "A", "B", "???"])
  })

  it("of a text name what says something", async () => {
    const { outline, deck } = await conversionOf("# T\n\n## A\n\na\n\n## ![](a.png)\n\nb\n\n## B\n\nb\n")
    expect(textLandmarks(outline, deck, null).map(({ title, depth }) => `${depth} ${title}`)).toEqual([
      "0 T",
      "1 A",
      "1 B",
    ])
  })

  it("lie below each other as deep as they say, or as there is something above", () => {
    const draft = empty()
    const place: Value = "null"
    addOutline(
      draft,
      [2, 0, 1, 3, 1].map((depth, index) => ({ title: `${index}`, depth, place })),
    )
    const drawn = (node: Value | undefined): string[] => {
      const lines: string[] = []
      for (let item = dictAt(draft, node).get("First"); item; item = dictAt(draft, item).get("Next")) {
        const entry = dictAt(draft, item)
        const count = entry.get("Count")
        lines.push(readTextString(String(entry.get("Title"))) + (count ? ` (${count})` : ""))
        if (entry.has("First")) lines.push(...drawn(item).map(line => `  ${line}`))
      }
      return lines
    }
    expect(drawn(dictAt(draft, { ref: 1 }).get("Outlines"))).toEqual([
      "0",
      "1 (3)",
      "  2 (1)",
      "    3",
      "  4",
    ])
  })
})

/** A PDF with a catalog, without pages. */
function empty(): Draft {
  const objects = new Map([
    [1, { value: dict({ Type: "/Catalog" }), stream: null }],
    [2, { value: dict({ Producer: "(Skia)" }), stream: null }],
  ])
  return draftOf({ objects, root: 1, info: 2 })
}

describe("labels of pages", () => {
  const labels = (...numbers: number[]) => {
    const draft = empty()
    addLabels(draft, numbers)
    const nums = dictAt(draft, dictAt(draft, { ref: 1 }).get("PageLabels")).get("Nums")
    return (isList(nums) ? nums : []).map(writeValue).join(" ").replaceAll("\n", " ")
  }

  it("count the slides, and parts of a slide that has several pages", () => {
    expect(labels(1, 2, 3)).toBe("0 <</S /D /St 1>>")
    expect(labels(1, 4, 5)).toBe("0 <</S /D /St 1>> 1 <</S /D /St 4>>")
    expect(labels(1, 2, 2, 3)).toBe("0 <</S /D /St 1>> 1 <</S /D /P <feff0032002e> /St 1>> 3 <</S /D /St 3>>")
  })
})

describe("what a PDF says of itself", () => {
  it("is XML whatever the title is, and nothing that nobody said", () => {
    const draft = empty()
    const { meta } = deck([], { title: inline("A & B <c>\u0007"), authors: [], categories: [] })
    addMetadata(draft, meta, { program: "Lectern", time: new Date(0) })
    const ref = dictAt(draft, { ref: 1 }).get("Metadata")
    const stream = typeof ref === "object" && "ref" in ref ? draft.objects.get(ref.ref)?.stream : null
    const packet = Buffer.from(stream ?? []).toString("utf8")
    expect(packet).toContain("A &amp; B &lt;c&gt;</rdf:li>")
    expect(packet).not.toContain("dc:creator")
    expect(dictAt(draft, { ref: 2 }).has("Author")).toBe(false)
    expect(dictAt(draft, { ref: 2 }).get("CreationDate")).toBe("(D:19700101000000Z)")
  })
})

describe("values of a PDF", () => {
  it.each([
    ["(a\\(b\\)\\\\)", "a(b)\\"],
    ["(\\101\\777)", "A\xff"],
    ["(a\\\nb\\n)", "ab\n"],
    ["<4142 4>", "AB@"],
  ])("%j is the text %j", (written, text) => {
    expect(stringBytes(written)).toBe(text)
  })

  it("are read up to their end, past comments and brackets in texts", () => {
    const text = "% x\n << /A (a\\)b) /B [1 2 R 3 0 R] >> rest"
    expect(readValue(text, 0).end).toBe(text.indexOf(" rest"))
    expect(writeValue(readValue("<</A(a\\)b)/B[3 0 R]>>", 0).value)).toBe("<</A (a\\)b)\n/B [3 0 R]>>")
  })

  it("are taken away where a change says so", () => {
    const draft = empty()
    draft.change({ ref: 2 }, { Producer: null, Title: "(T)" })
    expect([...dictAt(draft, { ref: 2 }).keys()]).toEqual(["Title"])
  })
})

describe("words at the ends of lines", () => {
  it("are two where the text has a space between them, and nowhere none", () => {
    const apart = spacesIn("one two, and tw\u00ado o\nonetwo three four")(0)
    expect([apart("three", "four"), apart("one", "two"), apart("four", "five")]).toEqual([true, false, false])
    expect(spacesIn("se\u00advere storm")(0)("severe", "storm")).toBe(true)
  })
})

describe("parts of a deck that were printed one by one", () => {
  /** One page with one element of its structure. */
  function part(): Draft {
    const draft = empty()
    const pages = draft.add(dict({ Type: "/Pages", Count: "1" }))
    const page = draft.add(dict({ Type: "/Page", Parent: pages, StructParents: "0" }))
    draft.change(pages, { Kids: [page] })
    const tree = draft.add(dict({ Type: "/StructTreeRoot" }))
    const body = draft.add(dict({ S: "/P" }))
    const document = draft.add(dict({ S: "/Document", P: tree, K: [body] }))
    draft.change(tree, { K: document, ParentTree: dict({ Nums: ["0", [body]] }), ParentTreeNextKey: "1" })
    draft.change({ ref: 1 }, { Pages: pages, StructTreeRoot: tree })
    return draft
  }

  it("have keys of their own in the tree of all", () => {
    const joined = joinParts([part(), part()])
    const tree = dictAt(joined, dictAt(joined, { ref: joined.root }).get("StructTreeRoot"))
    const nums = resolve(joined, dictAt(joined, tree.get("ParentTree")).get("Nums"))
    expect(isList(nums) && nums.filter(each => typeof each === "string")).toEqual(["0", "1"])
  })
})

describe("work in a browser", () => {
  it("is done so many at a time, its results in order", async () => {
    let running = 0
    let most = 0
    const results = await inTurns([3, 1, 2], 2, async (thing, index) => {
      most = Math.max(most, ++running)
      for (let tick = 0; tick < thing; tick++) await null
      running--
      return `${index}:${thing}`
    })
    expect([results, most]).toEqual([["0:3", "1:1", "2:2"], 2])
  })

  it("that fails since the browser ends is told so, and leaves no clock running", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    try {
      let end = () => {}
      const gone = new Promise<void>(resolve => {
        end = resolve
      })
      const done = within("printing", 1000, new Promise(() => {}), Promise.resolve("x"))
      expect(await done).toBe("x")
      expect(vi.getTimerCount()).toBe(0)
      const failing = within("printing", 1000, gone, Promise.reject(new Error("closed"))).catch(
        error => error,
      )
      end()
      expect(await failing).toBeInstanceOf(BrowserFault)
    } finally {
      vi.useRealTimers()
    }
  })

  it("is spoken of in messages, however they are cut on their way", async () => {
    const read = new PassThrough()
    const transport = pipeTransport(new PassThrough(), read)
    const said: string[] = []
    transport.onmessage = message => void said.push(message)
    for (const chunk of ["one\0tw", "o", "\0three\0"]) read.write(chunk)
    await vi.waitFor(() => expect(said).toEqual(["one", "two", "three"]))
  })

  it("belongs to a process that is there", () => {
    expect(isRunning(process.pid)).toBe(true)
    expect(isRunning(2 ** 22 + 1)).toBe(false)
  })
})

it("what is newest comes first, to the day, and what has no date last", () => {
  const day = (year: number, month: number, day: number) => ({ year, month, day })
  const all = [null, day(2020, 1, 2), day(2020, 2, 1), day(2020, 1, 3), day(2021, 1, 1)]
  expect(newestFirst(all, date => date)).toEqual([all[4], all[2], all[3], all[1], null])
})

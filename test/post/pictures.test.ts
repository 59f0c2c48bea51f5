import { describe, expect, it } from "vitest"
import type { Picture } from "../../src/model.ts"
import { readPicture } from "../../src/post/pictures/picture.ts"
import { avif, bmp, gif, jpeg, png, webp } from "./pictures.ts"

const size = { width: 40, height: 30 }

function read(bytes: Uint8Array, name = "a.png"): Picture {
  const picture = readPicture(bytes, name)
  if (picture.kind !== "picture") throw new Error(picture.reason)
  return picture
}

function reasonOf(bytes: Uint8Array): string {
  const picture = readPicture(bytes, "a.png")
  return picture.kind === "picture" ? "fine" : `${picture.kind}: ${picture.reason}`
}

/** With more bytes at a place. */
function inserted(bytes: Uint8Array, at: number, more: Iterable<number>): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...more, ...bytes.subarray(at)])
}

/** An empty one of a PNG. */
function chunk(name: string): Uint8Array {
  return Buffer.from(`\0\0\0\0${name}\0\0\0\0`, "latin1")
}

function svg(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

describe("a picture", () => {
  it.each([
    ["PNG", png(size), "image/png", 40, 30, false],
    ["PNG with alpha", png(size, true), "image/png", 40, 30, true],
    ["JPEG", jpeg(size), "image/jpeg", 40, 30, false],
    ["JPEG turned by its camera", jpeg(size, 6), "image/jpeg", 30, 40, false],
    ["JPEG upside down", jpeg(size, 3), "image/jpeg", 40, 30, false],
    ["JPEG turned in no known way", jpeg(size, 9), "image/jpeg", 40, 30, false],
    [
      "JPEG with a table first",
      inserted(jpeg(size), 2, [0xff, 0xc4, 0, 8, 9, 9, 9, 9, 9, 9]),
      "image/jpeg",
      40,
      30,
      false,
    ],
    ["JPEG with bytes that only fill", inserted(jpeg(size), 2, [0xff]), "image/jpeg", 40, 30, false],
    ["PNG with one transparent grey", inserted(png(size), 33, chunk("tRNS")), "image/png", 40, 30, true],
    ["GIF", gif(size), "image/gif", 40, 30, true],
    ["WebP", webp(size), "image/webp", 40, 30, false],
    ["WebP with alpha", webp(size, true), "image/webp", 40, 30, true],
    ["BMP", bmp(size), "image/bmp", 40, 30, false],
    ["AVIF", avif(size), "image/avif", 40, 30, false],
    ["AVIF turned, with alpha", avif(size, { alpha: true, turned: true }), "image/avif", 30, 40, true],
    ["SVG", svg('<svg width="40" height="30"/>'), "image/svg+xml", 40, 30, true],
  ])("in %s is known by its content", (_, bytes, type, width, height, alpha) => {
    expect(read(bytes, "wrong.txt")).toMatchObject({ type, width, height, alpha })
  })

  it("has a name by its content, safe to publish", () => {
    expect(read(png(size), "Globe (1).PNG").name).toMatch(/^Globe-1\.[\da-f]{8}\.png$/)
    expect(read(png(size), "지도 é.jpeg").name).toMatch(/^지도-é\.[\da-f]{8}\.png$/)
    expect(read(png(size), "con.png").name).toMatch(/^picture-con\.[\da-f]{8}\.png$/)
    expect(read(png(size), "%%%.png").name).toMatch(/^picture\.[\da-f]{8}\.png$/)
    expect(read(png({ width: 1, height: 1 })).name).not.toBe(read(png(size)).name)
  })
})

describe("what is no picture", () => {
  it.each([
    ["nothing", new Uint8Array(), "broken: it is empty"],
    ["text", svg("<!doctype html><p>hello"), "broken: it is damaged, or no picture"],
    ["a PDF", svg("%PDF-1.7"), "broken: it is a PDF; save the page as SVG or PNG"],
    [
      "a pointer",
      svg("version https://git-lfs.github.com/spec/v1\n"),
      expect.stringContaining("git lfs pull"),
    ],
    ["HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"), expect.stringContaining("HEIC")],
    ["TIFF", Buffer.from("II*\0aaaa", "latin1"), expect.stringContaining("TIFF")],
    [
      "a PNG without data",
      Buffer.concat([png(size).subarray(0, 33), chunk("IEND")]),
      "broken: it is damaged, or no picture",
    ],
    ["a GIF without a screen", gif(size).subarray(0, 13), "broken: it is damaged, or no picture"],
    ["no area", png({ width: 0, height: 5 }), "broken: it is damaged, or no picture"],
    [
      "a bomb",
      png({ width: 20_000, height: 1 }).map((byte, at) => (at === 22 ? 0x4e : byte)),
      "too-large: 20000x19969 is over 50 megapixels",
    ],
  ])("such as %s is told by why", (_, bytes, reason) => {
    expect(reasonOf(bytes)).toEqual(reason)
  })

  it.each([
    ["PNG", png(size)],
    ["WebP", webp(size)],
    ["AVIF", avif(size)],
  ])("includes a %s that is cut short anywhere", (_, whole) => {
    // The very last byte of a WebP may be padding that some programs leave out.
    for (let length = 0; length < whole.length - 1; length++)
      expect(reasonOf(whole.subarray(0, length))).toMatch(/^broken/)
  })

  it("never makes the reader wait or throw, however it is damaged", () => {
    const pictures = [png(size), jpeg(size, 6), gif(size), webp(size), bmp(size), avif(size, { alpha: true })]
    for (const picture of pictures)
      for (let at = 0; at < picture.length; at++)
        for (const value of [0, 1, 0x7f, 0xff]) reasonOf(picture.with(at, value))
  })
})

describe("size of a drawing", () => {
  it.each([
    ['width="40" height="30"', 40, 30],
    ['width="40px" height="30px" viewBox="0 0 1 1"', 40, 30],
    ["width='1in' height='72pt'", 96, 96],
    ['viewBox="0 0 400 300"', 400, 300],
    ['viewBox="0,0,400,300" width="100%"', 400, 300],
    ['viewBox="-5 -5 400 300" width="200"', 200, 150],
    ['viewBox="0 0 400 300" height="150"', 200, 150],
    ["", 300, 150],
    ['width="abc" height="-5"', 300, 150],
    ['width="333333" height="333333"', 4096, 4096],
    ['viewBox="0 0 100000 1000"', 4096, 41],
    ['width="0.2" height="0.2"', 1, 1],
  ])("with %j is %d by %d", (attributes, width, height) => {
    expect(
      read(svg(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><g/></svg>`)),
    ).toMatchObject({ width, height })
  })
})

describe("a drawing", () => {
  const clean = (inside: string) =>
    new TextDecoder().decode(read(svg(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)).bytes)

  it("without anything that could run is kept to the byte", () => {
    const bytes = svg(
      '<svg viewBox="0 0 1 1"><defs><path id="a" d="M0 0"/></defs><use href="#a"/><text>a &amp; b</text></svg>',
    )
    expect(read(bytes).bytes).toBe(bytes)
  })

  it.each([
    "<script>alert(1)</script>",
    '<rect onload="alert(1)" ONCLICK="x"/>',
    '<a href="javascript:alert(1)"><rect/></a>',
    '<a xlink:href=" java&#10;script:alert(1)"/>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="onload" values="alert(1)"/>',
    '<image href="http://canary.invalid/i.png"/>',
    '<use href="http://canary.invalid/u.svg#a"/>',
    "<style>@import url(http://canary.invalid/x.css); a { background: url('http://canary.invalid/y') }</style>",
    "<style>@im&#112;ort 'http://canary.invalid/x.css';</style>",
    "<style>a { background: u\\72l(http://canary.invalid/z) }</style>",
    '<rect style="fill: url(http://canary.invalid/#a)"/>',
    "<rect style=\"background: image-set('http://canary.invalid/a' 1x)\"/>",
    '<rect style="fill: u\\72 l(http://canary.invalid/#a)"/>',
    '<rect style="fill: u\\rl(http://canary.invalid/#a)"/>',
    '<rect style="fill: u&#114;l(http://canary.invalid/#a)"/>',
    '<rect fill="url( &quot;//canary.invalid/a&quot; )"/>',
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://canary.invalid/f"></iframe></foreignObject>',
    '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"><img src="http://canary.invalid/f" onerror="alert(1)"/></div></foreignObject>',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    '<handler type="application/ecmascript">alert(1)</handler>',
    "<![CDATA[<script>]]><script><![CDATA[alert(1)]]></script>",
    '<?xml-stylesheet href="http://canary.invalid/s.css"?>',
  ])("loses %s", inside => {
    expect(clean(inside)).not.toMatch(/alert|canary|javascript|<script|<iframe|@import|<\?|\son\w+=/i)
  })

  it("loses entities, which could grow or read files", () => {
    const text = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>'
    expect(new TextDecoder().decode(read(svg(text)).bytes)).not.toMatch(/DOCTYPE|ENTITY|file:/)
  })

  it("keeps its shapes, styles, references and the text of its labels", () => {
    const kept = clean(
      '<style>.a { fill: url(#g); font: 1em x }</style><script/><linearGradient id="g"><stop offset="0"/></linearGradient>' +
        '<path class="a" d="M0 0L1 1"/><text>a &lt; b &amp; c</text>' +
        '<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml" style="color:red">한글 <b>label</b></div></foreignObject>' +
        '<image href="data:image/png;base64,AAAA"/><use xlink:href="#g"/>',
    )
    for (const piece of [
      "fill: url(#g)",
      '<path class="a" d="M0 0L1 1">',
      "a &lt; b &amp; c",
      'style="color:red">한글 <b>label</b>',
      "data:image/png;base64,AAAA",
      'xlink:href="#g"',
    ])
      expect(kept).toContain(piece)
  })

  it("that multiplies itself is refused", () => {
    const groups = Array.from(
      { length: 10 },
      (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`,
    ).join("")
    expect(reasonOf(svg(`<svg><g id="g0"><rect/></g>${groups}<use href="#g10"/></svg>`))).toContain(
      "one shape inside another too often",
    )
    const nested =
      "<g id='n'>".repeat(1) +
      Array.from({ length: 2000 }, (_, i) => `<g id="n${i}"><use href="#x"/>`).join("") +
      "</g>".repeat(2001)
    expect(reasonOf(svg(`<svg>${nested}</svg>`))).toContain("one shape inside another too often")
  })

  it("that uses what holds much often is refused", () => {
    const group = `<g id="a"><g id="b">${"<rect/>".repeat(5000)}</g></g>`
    expect(reasonOf(svg(`<svg>${group}${'<use href="#a"/>'.repeat(60)}</svg>`))).toContain("too often")
  })

  it("in an encoding that nobody knows is read as UTF-8", () => {
    const text = '<?xml version="1.0" encoding="nonsense"?><svg width="40" height="30"/>'
    expect(read(svg(text))).toMatchObject({ width: 40, height: 30 })
  })

  it("that is nested too deep is refused", () => {
    const text = `<svg>${"<g onclick='x'>".repeat(600)}`
    expect(reasonOf(svg(text))).toContain("too-large")
  })

  it("in an encoding of its own is read in it, and loses what that would hide", () => {
    const hidden = svg(
      '<?xml version="1.0" encoding="ISO-2022-JP"?><svg><scr\x1b(Bipt>alert(1)</script></svg>',
    )
    expect(new TextDecoder().decode(read(hidden).bytes)).not.toMatch(/alert|script/)
    const western = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><svg><text>caf\xe9</text></svg>',
      "latin1",
    )
    expect(new TextDecoder().decode(read(western).bytes)).toContain("café")
  })

  it("that uses itself draws nothing of it", () => {
    expect(reasonOf(svg(`<svg><g id="a">${'<use href="#a"/>'.repeat(60)}</g></svg>`))).toBe("fine")
  })
})

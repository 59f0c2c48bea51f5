import { describe, expect, it } from "vitest"
import { decodeCp949 } from "../../src/post/text/cp949.ts"
import { read, refusal, warnings } from "./read.ts"

const bytes = (...values: number[]) => Uint8Array.from(values)
const ascii = (text: string) => [...Buffer.from(text, "latin1")]

describe("text of a post", () => {
  it("has \\n line ends and no byte order mark, whatever the file has", () => {
    expect(read("\uFEFFone\r\ntwo\rthree\n").body).toBe("one\ntwo\nthree\n")
  })

  it("tells of a second byte order mark", () => {
    expect(warnings(read("\uFEFF\uFEFFone"))).toEqual(["W_BOM 1:1 second byte order mark"])
  })

  it.each([
    ["ậ", "a\u0323\u0302"],
    ["ậ", "â\u0323"],
    ["é", "e\u0301"],
    ["한글", "\u1112\u1161\u11ab\u1100\u1173\u11af"],
    ["が", "か\u3099"],
  ])("has %s as one letter, in however many pieces it was typed", (letter, pieces) => {
    expect(read(`a ${pieces}`).body).toBe(`a ${letter}`)
  })

  it.each(["\u0958", "\ufb2a", "\uf914", "\u1100\u1161\u11f0"])("keeps %s as it was typed", letter => {
    expect(read(letter).body).toBe(letter)
  })

  it("has no control characters but those that mean something", () => {
    expect(read("a\u001cb\u0007\u007f\tc \u001b[1m").body).toBe("ab\tc \u001b[1m")
  })

  it("keeps other separators of lines", () => {
    expect(read("a\u2028b\u0085c").body).toBe("a\u2028b\u0085c")
  })
})

describe("bytes that are not UTF-8", () => {
  it.each([
    ["Latin-1", Buffer.from("# Café\n\nNaïve résumé\n", "latin1"), "1:6", "byte 5: looks like Latin-1"],
    [
      "Windows-1252",
      bytes(...ascii("a\nb "), 0x93, ...ascii("c"), 0x94),
      "2:3",
      "byte 2: looks like Windows-1252",
    ],
    ["CP949", bytes(0xb0, 0xa1, 0xb3, 0xaa, 0xb4, 0xd9), "1:1", "looks like CP949"],
    ["Shift_JIS", bytes(...ascii("# "), 0x93, 0xfa, 0x96, 0x7b), "1:3", "looks like Shift_JIS"],
    ["EUC-JP", bytes(0xa4, 0xb3, 0xa4, 0xec, 0xa4, 0xcf, 0xc6, 0xfc, 0xcb, 0xdc), "1:1", "looks like EUC-JP"],
    ["GBK", bytes(0xd5, 0xe2, 0xca, 0xc7, 0xd6, 0xd0, 0xce, 0xc4), "1:1", "looks like GBK"],
    [
      "Windows-1251",
      bytes(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0),
      "1:1",
      "looks like Windows-1251",
    ],
    [
      "KOI8-R",
      bytes(0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x20, 0xcd, 0xc9, 0xd2, 0x2e),
      "1:1",
      "looks like KOI8-R",
    ],
    ["UTF-16", Buffer.from("\uFEFF# One\n", "utf16le"), "1:1", "looks like UTF-16"],
    ["gzip", bytes(0x1f, 0x8b, 8, 0), "1:2", "gzip data"],
  ])("in %s are refused with the place and a guess", (_, content, place, words) => {
    const said = refusal(() => read(content))
    expect(said.startsWith(`E_ENCODING ${place} `), said).toBe(true)
    expect(said).toContain(words)
  })

  it("are told from a file that was cut while it was saved", () => {
    const whole = Buffer.from("# 글\n\n끝")
    expect(refusal(() => read(whole.subarray(0, -1)))).toBe(
      "E_ENCODING 3:1 file ends in the middle of a character",
    )
  })

  it("include those of UTF-16 without a mark, which are full of NUL", () => {
    expect(refusal(() => read(Buffer.from("# One\n", "utf16le")))).toBe("E_ENCODING 1:2 looks like UTF-16")
  })

  it.each([
    [[0xc0, 0xaf], "overlong"],
    [[0xe0, 0x80, 0xaf], "overlong, three bytes"],
    [[0xed, 0xa0, 0x80], "half of a pair"],
    [[0xf4, 0x90, 0x80, 0x80], "beyond Unicode"],
    [[0x80], "a continuation alone"],
    [[0xe2, 0x82, 0x41], "cut short by a letter"],
  ])("such as %j (%s) are refused where they begin", broken => {
    expect(refusal(() => read(bytes(0x41, ...broken, 0x41)))).toMatch(/^E_ENCODING 1:2 /)
  })
})

describe("a named encoding", () => {
  it.each([
    ["cp949", bytes(0xb0, 0xa1, 0x8c, 0x63), "가똠"],
    ["euc-kr", bytes(0xb0, 0xa1, 0xa2, 0xe6), "가€"],
    ["sjis", bytes(0x93, 0xfa, 0x96, 0x7b), "日本"],
    ["cp932", bytes(0x83, 0x41), "ア"],
    ["gbk", bytes(0xc4, 0xe3), "你"],
    ["windows-1252", bytes(0x93, 0xe9, 0x94), "“é”"],
    ["latin1", bytes(0xe9), "é"],
    ["utf-16le", Buffer.from("가나", "utf16le"), "가나"],
  ])("%s is read", (encoding, content, text) => {
    expect(read(content, { encoding }).body).toBe(text)
  })

  it("leaves alone what is UTF-8, so that a folder of both can be read", () => {
    expect(read("가나", { encoding: "cp949" }).body).toBe("가나")
  })

  it("that does not fit is refused", () => {
    expect(refusal(() => read(bytes(0xff, 0xff), { encoding: "cp949" }))).toBe(
      "E_ENCODING 0:0 not valid cp949",
    )
  })

  it("that nobody knows is wrong use", () => {
    expect(refusal(() => read(bytes(0xff), { encoding: "cp94" }))).toContain('unknown encoding "cp94"')
  })
})

describe("CP949", () => {
  it("has all 11,172 syllables of Hangul, each once", () => {
    const seen = new Set<string>()
    for (let lead = 0x81; lead <= 0xc8; lead++)
      for (let trail = 0x41; trail <= 0xfe; trail++) {
        const text = decodeCp949(bytes(lead, trail))
        if (text && /^[가-힣]$/.test(text)) seen.add(text)
      }
    expect(seen.size).toBe(11_172)
  })
})

describe("direction marks", () => {
  it("in code are told of, on each line", () => {
    const post = read("# a\n\n`x\u202Ey` b\n\n```js\nif (a\u2066) {}\n```\n")
    expect(warnings(post)).toEqual([
      "W_BIDI 3:3 invisible direction marks in code",
      "W_BIDI 6:6 invisible direction marks in code",
    ])
  })

  it("are in code up to the end of a fence, not to a shorter one within", () => {
    const post = read("````\n```\na\u202E\n````\n\nb\u202E\n")
    expect(warnings(post)).toEqual(["W_BIDI 3:2 invisible direction marks in code"])
  })

  it("in prose are ordinary", () => {
    expect(warnings(read("# שלום\n\nthe word \u2067שלום\u2069 is Hebrew\n"))).toEqual([])
  })
})

// Finding a slide by what is typed.
import { describe, expect, it } from "vitest"
import { findSlides } from "../../src/player/features/search.ts"

const slides = [
  { title: "글로벌 인프라 업데이트", text: "리전 C++ 다섯 곳" },
  { title: "Why C++ and C", text: "a.b* (x)" },
  { title: "컴퓨팅", text: "글로벌 Container Ａ" },
]

describe("finding slides", () => {
  it("takes words, in the title first", () => {
    expect(findSlides(slides, "글로벌")).toEqual([0, 2])
    expect(findSlides(slides, "c++")).toEqual([1, 0])
    expect(findSlides(slides, "업데이트 리전")).toEqual([0])
  })

  it("takes them as they are, whatever they mean elsewhere", () => {
    expect(findSlides(slides, "b* (")).toEqual([1])
    expect(findSlides(slides, "[")).toEqual([])
    expect(findSlides(slides, " ")).toEqual([])
  })

  it("does not mind case, width or how Hangul is composed", () => {
    expect(findSlides(slides, "CONTAINER a")).toEqual([2])
    expect(findSlides(slides, "글로벌 인프라".normalize("NFD"))).toEqual([0])
  })

  it("does not mind which quotes and dashes are set", () => {
    const set = [{ title: "Don’t say «\u202foui\u202f» – yet", text: "" }]
    for (const typed of ["don't", '"oui"', "yet", "oui -- yet", "– yet"])
      expect(findSlides(set, typed)).toEqual([0])
  })

  it("takes a number", () => {
    expect(findSlides(slides, "3")).toEqual([2])
    expect(findSlides(slides, "4")).toEqual([])
  })
})

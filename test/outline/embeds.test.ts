// What editors of blogs embed by a name of their own, and pictures with a size.
import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

describe("named embeds", () => {
  it("are links to what they show, a video an embed", () => {
    expect(
      draw(
        "@[youtube](abcdefghijk)\n\n@[card](https://x.org/a_(b))\n\n@[speakerdeck](4f926d)\n\nSee @[tweet](https://twitter.com/a/status/1).\n",
      ),
    ).toMatchInlineSnapshot(`
      "embed video https://www.youtube.com/watch?v=abcdefghijk
      p [https://x.org/a_(b)](https://x.org/a_(b))
      p [https://speakerdeck.com/player/4f926d](https://speakerdeck.com/player/4f926d)
      p See [https://twitter.com/a/status/1](https://twitter.com/a/status/1)."
    `)
  })

  it("leave people, code and what is no address alone", () => {
    expect(draw("@[ann](https://x.org) `@[card](https://x.org)` @[card](javascript:x) @[github](b)\n")).toBe(
      "p @[ann](https://x.org) `@[card](https://x.org)` @card @[github]<b>\n---\n1 W_URL_BLOCKED link to javascript: removed",
    )
  })
})

describe("pictures with a size", () => {
  it("are pictures, whichever side is given", () => {
    expect(
      draw('![A *b*](a.png =300x)\n*caption*\n\n![](<b c.png> "Title" =20x10)\n\n![](c.png =x40)\n'),
    ).toMatchInlineSnapshot(`
      "figure a.png [A b] 300x- "caption"
      figure b c.png [] 20x10 "Title"
      figure c.png [] -x40"
    `)
  })

  it("are known by their size alone", () => {
    expect(draw("![](a.png)\n\n![](a.png =big) `![](a.png =1x1)`\n")).toMatchInlineSnapshot(`
      "figure a.png []
      p ![](a.png =big) \`![](a.png =1x1)\`"
    `)
  })
})

describe("PlantUML outside a fence", () => {
  it("is one block of code", () => {
    expect(
      draw(
        "Text\n@startuml Name\nA -> B: # hi\n\n- B --> A\n@enduml\n\n> @startmindmap\n> * a\n> @endmindmap\n",
      ),
    ).toMatchInlineSnapshot(`
      "p Text
      code -
        | @startuml Name
        | A -> B: # hi
        | 
        | - B --> A
        | @enduml
      quote
        code -
          | @startmindmap
          | * a
          | @endmindmap"
    `)
  })

  it("is none where it does not end, or is spoken of", () => {
    expect(
      draw("@startuml\n\n@start here\n\nWrite @startuml and @enduml\n\n```\n@startuml\n@enduml\n```\n"),
    ).toMatchInlineSnapshot(`
      "p @startuml
      p @start here
      p Write @startuml and @enduml
      code -
        | @startuml
        | @enduml"
    `)
  })
})

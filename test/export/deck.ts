// A deck made by hand, small and full of what a PDF must keep: Hangul, links, a table, code that lights up, a continuation.
import type { Conversion } from "../../src/convert.ts"
import type { Block, Deck, Inline, Post, Slide } from "../../src/model.ts"
import * as build from "../render/build.ts"
import { li, p, slide, ul } from "../render/build.ts"
import { renderSlides } from "../render/render-slides.ts"
import { builtIn } from "../themes.ts"

const text = (text: string): Inline[] => [build.text(text)]
const link = (href: string, label: string): Inline => ({
  kind: "link",
  href,
  title: null,
  children: text(label),
})
const size = { body: 27, code: 18, table: 20, display: 56, figure: 400 }

/** One a step. */
function bullets(...items: (readonly Inline[])[]): Block {
  return ul(...items.map((inlines, index) => li("", [], { step: index + 1, blocks: [p([...inlines])] })))
}

const code = build.code("js", "const a = 1\nconst b = 2\nconsole.log(a + b)", {
  firstLine: 1,
  highlights: [[1], [2], [3]],
  litFrom: 1,
})

const table: Block = { ...build.table(["이름", "값"], ["하나", "1.5"]), align: [null, "right"] }

const trail = ["글로벌 인프라 업데이트"]

export const slides: readonly Slide[] = [
  slide("cover", { id: "cover", heading: "AWS Re:Invent 2018 요약", size }),
  slide("bullets", {
    id: "글로벌-인프라",
    heading: "글로벌 인프라 업데이트",
    steps: 3,
    size,
    blocks: [
      bullets(
        text("Region 확장 : 총 19개 region으로"),
        [link("#표", "표로 가기")],
        [link("https://example.com/a?b=1", "밖으로")],
      ),
    ],
  }),
  slide("bullets", {
    id: "컨테이너",
    heading: "Container",
    trail,
    part: { index: 1, of: 2 },
    size,
    blocks: [bullets(text("ECS, Fargate & EKS"))],
  }),
  slide("bullets", {
    id: "컨테이너-2",
    heading: "Container",
    trail,
    part: { index: 2, of: 2 },
    size,
    blocks: [bullets(text("App Mesh, 서비스 매쉬"))],
  }),
  slide("code", { id: "코드", heading: "세 줄의 코드", steps: 2, size, blocks: [code] }),
  slide("table", { id: "표", heading: "표", size, blocks: [table] }),
]

export function deckOf(slides: readonly Slide[]): Deck {
  const meta = {
    slug: "aws-요약",
    title: text("AWS Re:Invent 2018 요약 (1부)"),
    byline: text("Webinar를 들으며 <요약> & 정리"),
    date: { year: 2018, month: 12, day: 12 },
    authors: [{ name: "홍길동", url: null }],
    categories: ["AWS"],
    lang: "ko",
  }
  return build.deck(slides, meta, {
    score: [{ parts: [0], lines: [{ kind: "item", depth: 0, length: 20 }] }],
  })
}

/** As `convert()` gives it, without a post behind it. */
export async function converted(deck: Deck = deckOf(slides)): Promise<Conversion> {
  const theme = builtIn("quiet")
  const rendered = await renderSlides(deck, new Map())
  const post = { path: "aws.md", settings: { theme: "quiet" } } as Post
  return {
    post,
    assets: new Map(),
    theme,
    deck,
    rendered,
    reading: null,
    decks: new Map(),
    diagnostics: [],
    outline: {} as Conversion["outline"],
  }
}

/** As many slides as asked for, the sample's over and over. */
export function longDeck(count: number): Deck {
  return deckOf(
    Array.from({ length: count }, (_, index) => {
      const sample = slides[index % slides.length] as Slide
      return index < slides.length ? sample : { ...sample, id: `${sample.id}-${index}` }
    }),
  )
}

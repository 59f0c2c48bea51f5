// A deck made by hand, small and full of what a PDF must keep: Hangul, links, a table, code that lights up, a continuation.
import type { Conversion } from "../../src/convert.ts"
import type { Block, Deck, Inline, Post, Slide } from "../../src/model.ts"
import { renderSlides } from "../../src/render/slides.ts"
import { readTheme } from "../../src/theme/theme.ts"
import { themeFiles } from "../../src/themes.ts"

const text = (text: string): Inline[] => [{ kind: "text", text }]
const link = (href: string, label: string): Inline => ({
  kind: "link",
  href,
  title: null,
  children: text(label),
})
const lines = { start: 1, end: 1 }

function slide(id: string, title: string, more: Partial<Slide> = {}): Slide {
  return {
    id,
    layout: "bullets",
    frame: "rail",
    size: { body: 27, code: 18, table: 20, display: 56, figure: 400 },
    heading: text(title),
    trail: [],
    part: null,
    deckPart: 0,
    regions: [],
    footnotes: [],
    notes: { prose: [], speaker: [] },
    steps: 0,
    fill: 0.5,
    lines,
    ...more,
  }
}

function body(...blocks: Block[]): Pick<Slide, "regions"> {
  return { regions: [{ name: "body", heading: [], blocks }] }
}

function bullets(...items: (readonly Inline[])[]): Block {
  return {
    kind: "list",
    ordered: false,
    start: 1,
    lines,
    items: items.map((inlines, index) => ({
      lines,
      checked: null,
      step: index + 1,
      blocks: [{ kind: "paragraph", inlines, lines }],
    })),
  }
}

const code: Block = {
  kind: "code",
  language: "js",
  text: "const a = 1\nconst b = 2\nconsole.log(a + b)",
  title: null,
  firstLine: 1,
  highlights: [[1], [2], [3]],
  litFrom: 1,
  lines,
}

const table: Block = {
  kind: "table",
  align: [null, "right"],
  head: [{ inlines: text("이름") }, { inlines: text("값") }],
  rows: [[{ inlines: text("하나") }, { inlines: text("1.5") }]],
  caption: [],
  lines,
}

export const slides: readonly Slide[] = [
  slide("cover", "AWS Re:Invent 2018 요약", { layout: "cover", frame: "field" }),
  slide("글로벌-인프라", "글로벌 인프라 업데이트", {
    steps: 3,
    ...body(
      bullets(
        text("Region 확장 : 총 19개 region으로"),
        [link("#표", "표로 가기")],
        [link("https://example.com/a?b=1", "밖으로")],
      ),
    ),
  }),
  slide("컨테이너", "Container", {
    trail: [text("글로벌 인프라 업데이트")],
    part: { index: 1, of: 2 },
    ...body(bullets(text("ECS, Fargate & EKS"))),
  }),
  slide("컨테이너-2", "Container", {
    trail: [text("글로벌 인프라 업데이트")],
    part: { index: 2, of: 2 },
    ...body(bullets(text("App Mesh, 서비스 매쉬"))),
  }),
  slide("코드", "세 줄의 코드", { layout: "code", frame: "top", steps: 2, ...body(code) }),
  slide("표", "표", { layout: "table", frame: "top", ...body(table) }),
]

export function deckOf(slides: readonly Slide[]): Deck {
  return {
    meta: {
      slug: "aws-요약",
      title: text("AWS Re:Invent 2018 요약 (1부)"),
      byline: text("Webinar를 들으며 <요약> & 정리"),
      date: { year: 2018, month: 12, day: 12 },
      authors: [{ name: "홍길동", url: null }],
      categories: ["AWS"],
      lang: "ko",
      dir: "ltr",
      theme: "quiet",
      accent: null,
      footer: null,
      logo: null,
      url: null,
    },
    canvas: { width: 1280, height: 720 },
    parts: [{ title: [], number: 0, slides: slides.length }],
    slides,
    anchors: new Map(),
    footnotes: new Map(),
    score: [{ parts: [0], lines: [{ kind: "item", depth: 0, length: 20 }] }],
    diagnostics: [],
  }
}

/** As `convert()` gives it, without a post behind it. */
export async function converted(deck: Deck = deckOf(slides)): Promise<Conversion> {
  const theme = readTheme("quiet", themeFiles("quiet"))
  const rendered = await renderSlides(deck, new Map())
  const post = { path: "aws.md", settings: { theme: "quiet" } } as Post
  return {
    post,
    assets: new Map(),
    theme,
    deck,
    rendered,
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

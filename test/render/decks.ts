// Two decks that show every layout, in Korean and English, for looking at and for measuring.
import type { Asset, Assets, Deck, Figure, Inline, Slide } from "../../src/model.ts"
import {
  code,
  deck,
  figure,
  inline,
  li,
  lines,
  ol,
  p,
  picture,
  slide,
  table,
  terms,
  text,
  ul,
} from "./build.ts"

export const assets: Assets = new Map<string, Asset>([
  ["wide.png", picture("wide.png", 1600, 900)],
  ["chart.png", picture("chart.png", 900, 700)],
  ["gone.png", { kind: "missing", reason: "image not found" }],
])

const aurora = li("Amazon Aurora : 최초 클라우드 네이티브 DB", [
  ul(
    "Multi Master(작년에 출시) : AZ별로 여러개의 Master node",
    li("글로벌 데이터 베이스 출시 : 여러 region에 걸쳐 클러스터 구축가능", [
      ul("각 region에 Master node, region 간 동기화"),
    ]),
  ),
])

export function koreanDeck(theme: string): Deck {
  const parts = [
    { title: [], number: 0, slides: 2 },
    { title: inline("글로벌 인프라 업데이트"), number: 1, slides: 3 },
    { title: inline("컴퓨팅 업데이트"), number: 2, slides: 12 },
  ]
  const meta = {
    title: inline("AWS Re:Invent 2018 요약 (1부)"),
    byline: inline(
      "AWS Webinar를 들으며 요약했습니다. 급하게 적느라 빠지거나 틀린 부분이 있을 수도 있습니다.",
    ),
    date: { year: 2018, month: 12, day: 12 },
    categories: ["AWS"],
    lang: "ko",
    theme,
    url: "https://example.github.io/aws/2018/12/12/reinvent-1",
  }
  const slides: Slide[] = [
    slide("cover", { id: "cover" }),
    slide("statement", {
      blocks: [p("AWS는 여전히 성장 중이며 굉장히 다양한 서비스를 제공")],
      size: { body: 27 },
    }),
    slide("section", {
      heading: "컴퓨팅 업데이트",
      deckPart: 2,
      blocks: [ul(...["Instance", "Container", "Lambda(Serverless)", "Firecracker"])],
    }),
    slide("bullets", {
      heading: "데이터 베이스 업데이트",
      part: { index: 1, of: 2 },
      deckPart: 1,
      size: { body: 25 },
      blocks: [ul({ ...aurora, step: 1 }, li("Dynamo DB", [ul("On-Demand", "Transaction")], { step: 2 }))],
      steps: 2,
      notes: { prose: [p("읽을거리")], speaker: [p("말할 것")] },
    }),
    slide("bullets", {
      heading: "데이터 베이스 업데이트",
      id: "데이터-베이스-업데이트-2",
      part: { index: 2, of: 2 },
      deckPart: 1,
      trail: ["업데이트"],
      size: { body: 25 },
      blocks: [ul({ ...aurora, repeated: true }, "시계열(Time-series) 데이터 처리 : Amazon Timestream")],
    }),
    slide("terms", {
      heading: "스토리지 업데이트",
      deckPart: 2,
      trail: ["컴퓨팅 업데이트"],
      size: { body: 25 },
      blocks: [
        terms(
          [
            "File system",
            [
              p("EFS"),
              terms(
                ["", "EFS IA타입을 지원하여 접근 낮으면 비용 절감"],
                ["FSx for Windows", "관리형 Windows 파일 시스템"],
              ),
            ],
          ],
          ["Data transfer", "Direct connect, Snowball"],
        ),
      ],
    }),
    slide("terms", {
      heading: "Instance",
      frame: "rail",
      trail: ["컴퓨팅 업데이트"],
      deckPart: 2,
      blocks: [
        terms(
          ["AMD기반 인스턴스 추가", "비용 10%정도 저렴"],
          ["ARM 아키텍처 인스턴스(A type)", "비용 절감(45%?), 다양한 Workload 지원"],
        ),
      ],
    }),
    slide("columns", {
      heading: "컴퓨팅 업데이트",
      deckPart: 2,
      regions: [
        {
          name: "left",
          heading: inline("Instance"),
          blocks: [ul("AMD기반 인스턴스 추가 - 비용 10%정도 저렴", "ARM 아키텍처 인스턴스(A type)")],
        },
        {
          name: "right",
          heading: inline("Container"),
          blocks: [ul("ECS, Fargate, EKS", "App Mesh - 서비스 매쉬 지원")],
        },
      ],
    }),
    slide("closing", { deckPart: 2 }),
  ]
  return deck(slides, meta, { parts })
}

const rust = `use core::mem::{align_of, offset_of};

#[repr(C)]
struct Foo {
    a: u8,  // 1-byte aligned
    b: u16, // 2-byte aligned
}

println!("Offset of b (u16) in Foo: {}", offset_of!(Foo, b));`

const link: Inline = { kind: "link", href: "#cover", title: null, children: [text("the cover")] }

export function englishDeck(theme: string): Deck {
  const parts = [
    { title: [], number: 0, slides: 2 },
    { title: inline("Background"), number: 1, slides: 14 },
  ]
  const meta = {
    title: inline("Changes to `u128`/`i128` layout in 1.77 and 1.78"),
    byline: inline("on behalf of **The Rust Lang Team**"),
    authors: [{ name: "Trevor Gross", url: null }],
    lang: "en",
    theme,
  }
  const chart: Figure = figure("chart.png", "Samply output", "Samply output when compiling Cargo, serial")
  const slides: Slide[] = [
    slide("cover", { id: "cover" }),
    slide("bullets", {
      heading: "Changes to `u128`/`i128` layout",
      size: { body: 30 },
      blocks: [
        p("As a user, you most likely do not need to worry about these changes unless you are:", 1),
        ol(
          3,
          li("Assuming the alignment of `i128`/`u128` rather than using `align_of`", [], { step: 2 }),
          li("Ignoring the `improper_ctypes*` lints", [], { step: 3 }),
        ),
      ],
      steps: 3,
      footnotes: [{ label: "a", number: 1, blocks: [p("Rust 1.77 or later.")] }],
    }),
    slide("statement", {
      heading: "The Calling Convention Problem",
      trail: ["Background"],
      deckPart: 1,
      blocks: [p("Since the behavior comes from **LLVM**, this is a problem in both Clang and Rust.")],
    }),
    slide("quote", {
      heading: "Rust is reliable",
      deckPart: 1,
      size: { display: 46 },
      blocks: [
        {
          kind: "quote",
          lines,
          blocks: [p("Rust is one of those languages that has just got your back.")],
          by: inline("Rust consultant"),
        },
      ],
    }),
    slide("output", {
      heading: "Background",
      deckPart: 1,
      size: { code: 16 },
      blocks: [
        {
          kind: "output",
          lines,
          code: code("rust", rust, { firstLine: 1, highlights: [[6]] }),
          result: code("", "Offset of b (u16) in Foo: 2", { title: "Output:" }),
        },
      ],
    }),
    slide("code", {
      heading: "In steps",
      deckPart: 1,
      trail: ["Background"],
      blocks: [
        code("rust", rust, {
          firstLine: 1,
          title: "src/main.rs",
          highlights: [[1], [3, 4], [6]],
          litFrom: 1,
        }),
      ],
      steps: 2,
    }),
    slide("table", {
      heading: "Compatibility",
      deckPart: 1,
      blocks: [
        table(
          ["Compiler 1", "Compiler 2", "Time", "Status"],
          ["Rust ≥ 1.78", "GCC (any version)", "12.5 s", "Fully compatible"],
          ["Rust ≥ 1.78", "Clang ≥ 18", "1,024 ms", "Fully compatible"],
          ["Rust < 1.77", "Clang (any version)", "–", "Incompatible"],
        ),
      ],
    }),
    slide("figure", {
      heading: "Existing intraprocess parallelism: the back-end",
      frame: "rail",
      deckPart: 1,
      trail: ["Compile times"],
      regions: [
        {
          name: "side",
          heading: [],
          blocks: [p("Each horizontal line represents a thread. The main thread is labelled “rustc”.")],
        },
        { name: "figure", heading: [], blocks: [chart] },
      ],
    }),
    slide("bleed", {
      heading: "The place",
      deckPart: 1,
      trail: ["Rooms"],
      regions: [{ name: "figure", heading: [], blocks: [figure("wide.png", "A hall")] }],
    }),
    slide("gallery", {
      heading: "Pictures",
      deckPart: 1,
      blocks: [
        {
          kind: "gallery",
          lines,
          figures: [chart, figure("wide.png", "b", "Second"), figure("gone.png", "A lost one")],
        },
      ],
    }),
    slide("comparison", {
      heading: "Compile times and parallelism",
      deckPart: 1,
      part: { index: 1, of: 2 },
      size: { body: 24 },
      regions: [
        {
          name: "left",
          heading: inline("Existing: the back-end"),
          blocks: [ul(li("Front-end execution takes 10.2 seconds.", [], { step: 1 }), "Back-end takes 6.2.")],
        },
        {
          name: "right",
          heading: inline("New: the front-end"),
          blocks: [ul(li("Front-end execution takes 5.9 seconds.", [], { step: 2 }))],
        },
      ],
    }),
    slide("text", {
      heading: "Everything else",
      deckPart: 1,
      frame: "top",
      size: { body: 22, code: 16, table: 18 },
      blocks: [
        p([
          text("See "),
          link,
          text(", "),
          { kind: "math", tex: "e^{i\\pi}+1=0" },
          text(" and "),
          { kind: "keyboard", children: [text("Ctrl")] },
        ]),
        { kind: "math", lines, tex: "\\int_0^\\infty \\frac{\\sqrt{x}}{1+x^2}\\,dx" },
        { kind: "callout", lines, tone: "warning", title: [], blocks: [p("Mind the gap.")] },
        { kind: "embed", lines, media: "video", href: "https://video.example.org/1", title: "A talk" },
        { kind: "quote", lines, blocks: [p("Quoted among others.")], by: inline("Somebody") },
        ul(li("done", [], { checked: true }), li("open", [], { checked: false })),
      ],
    }),
    slide("text", {
      heading: "Details",
      deckPart: 1,
      frame: "top",
      size: { body: 22, code: 16, table: 18 },
      blocks: [{ kind: "details", lines, summary: inline("Why?"), blocks: [p("Because.")] }],
    }),
    slide("number", {
      heading: "Share",
      deckPart: 1,
      size: { body: 30, display: 200 },
      blocks: [p("57 %"), p("of all Windows workloads")],
    }),
  ]
  return deck(slides, meta, { parts })
}

// Mermaid → drawings: what is read, what is drawn of it, and what is refused rather than drawn wrong.
import { describe, expect, it } from "vitest"
import { drawMermaid } from "../../src/diagrams/draw.ts"
import { readFlowchart } from "../../src/diagrams/flowchart.ts"
import { decode } from "../../src/diagrams/labels.ts"
import { readSource } from "../../src/diagrams/source.ts"
import type { Mark } from "../../src/model.ts"

function wordsOf(text: string): string[] {
  return drawMermaid(text).drawing.marks.flatMap(mark => (mark.kind === "caption" ? [mark.text] : []))
}

/** What the library is told, with its labels as the author wrote them. */
function told(text: string): string {
  const { header, statements } = readSource(text)
  return decode(readFlowchart(header, statements).join("\n"))
}

describe("a flowchart", () => {
  it.each([
    ["links without blanks", "graph TD\nA-->B[b]-->C{c}"],
    ["words in links", "graph TD\nA--yes-->B\nA -- no --> C\nA -.maybe.-> D\nA ==sure==> E\nA-->|x| F"],
    ["links both ways", "graph LR\nA <--> B\nC <-- yes --> D\nE <==> F"],
    ["semicolons and one line", "graph LR;A-->B;B---C;"],
    ["several at once", "graph LR\nA & B --> C & D"],
    ["names of any script", "flowchart LR\n시작 --> 끝([끝났다])"],
    ["brackets and quotation marks", 'graph TD\nA["a [b] (c) | d"] --> B("it#quot;s; &lt;i&gt;")'],
    ["labels said later", "graph TD\nA --> B\nB[The second]"],
    ["the newer shapes", 'flowchart TD\nA@{ shape: cyl, label: "Data" } e1@--> B'],
    [
      "subgraphs",
      'graph TD\nsubgraph one [First]\ndirection LR\na --> b\nend\nsubgraph "Second one"\nc\nend\none --> c',
    ],
    [
      "colours",
      "graph TD\nA:::hot --> B\nclassDef hot fill:#fde,stroke:#333\nstyle B fill:navy\nstyle B fill:black",
    ],
  ])("with %s", (_, text) => {
    expect(told(text)).toMatchSnapshot()
  })

  it("shows every word of its labels", () => {
    const words = wordsOf(
      'flowchart LR\n시작 -->|다음| 처리["데이터 처리<br/>(배치)"]\nsubgraph 서버\n처리\nend',
    )
    expect(words.sort()).toEqual(["(배치)", "다음", "데이터 처리", "서버", "시작"])
  })

  it("breaks long labels between words", () => {
    const words = wordsOf("graph TD\nA[a label that goes on for longer than any box should be wide] --> B")
    expect(words.slice(0, -1).join(" ")).toBe("a label that goes on for longer than any box should be wide")
    expect(words.length).toBeGreaterThan(2)
  })

  it("runs across a slide where it would be small from top to bottom", () => {
    const chain = Array.from({ length: 9 }, (_, at) => `n${at}[step ${at}] --> n${at + 1}[step ${at + 1}]`)
    const { width, height } = drawMermaid(`graph TD\n${chain.join("\n")}`).drawing
    expect(width).toBeGreaterThan(height)
  })

  it("has ink that can be read on the colours of its author", () => {
    const inks = drawMermaid("graph TD\nA --> B\nstyle A fill:#ffff99\nstyle B fill:#003").drawing.marks
    const captions = inks.filter(mark => mark.kind === "caption")
    expect(captions.map(({ text, ink }) => [text, ink])).toEqual([
      ["A", "#111111"],
      ["B", "#ffffff"],
    ])
  })
})

describe("other kinds", () => {
  it("sequences, with their numbers, notes and frames", () => {
    const text = `sequenceDiagram
      autonumber
      participant A as Alice<br/>client
      actor Bob Smith
      A->>+Bob Smith: hello; [there]
      Note over A,Bob Smith: both
      loop every day
      Bob Smith-->>-A: hi: you
      end
      rect rgb(0, 255, 0)
      activate A
      A->>A: think
      end`
    expect(wordsOf(text)).toMatchInlineSnapshot(`
      [
        "loop [every day]",
        "1. hello; [there]",
        "2. hi: you",
        "3. think",
        "both",
        "Alice",
        "client",
        "Bob Smith",
      ]
    `)
  })

  it("states, with labels and states inside of others", () => {
    const text =
      'stateDiagram-v2\n[*] --> 대기\n대기 --> busy: call\nbusy: Busy now\nstate "In it" as In {\na --> [*]\n}\nbusy --> In'
    expect(wordsOf(text).sort()).toEqual(["Busy now", "In it", "a", "call", "대기"])
  })

  it("classes, with members, types and relations", () => {
    const text =
      'classDiagram\nclass Box~T~ {\n<<interface>>\n+List~int~ items\n+put(thing: T) bool\n}\nBox <|-- Crate : is a\nCrate "1" *-- "0..*" Nail\nCrate : +open()'
    expect(wordsOf(text)).toMatchInlineSnapshot(`
      [
        "<<interface>>",
        "Box<T>",
        "+ List<int> items",
        "+ put(thing: T): bool",
        "Crate",
        "+ open()",
        "Nail",
        "is a",
        "1",
        "0..*",
      ]
    `)
  })

  it("entities, with keys and comments", () => {
    const text =
      'erDiagram\nCUSTOMER ||--o{ "LINE ITEM" : places\nCUSTOMER {\nstring name PK "the key"\n}\np[고객] {\nint 번호\n}'
    expect(wordsOf(text)).toMatchInlineSnapshot(`
      [
        "CUSTOMER",
        "PK",
        "string",
        "name · the key",
        "LINE ITEM",
        "고객",
        "int",
        "번호",
        "places",
      ]
    `)
  })

  it("have the title that they give themselves", () => {
    expect(drawMermaid("---\ntitle: Mine\n---\ngraph TD\nA-->B").title).toBe("Mine")
    expect(drawMermaid("sequenceDiagram\ntitle: Mine\nA->>B: x").title).toBe("Mine")
  })
})

describe("what would be drawn wrong is not drawn", () => {
  it.each([
    ["gantt\ntitle A"],
    ["graph TD"],
    ["graph TD\nA --x B"],
    ["graph TD\nA --> "],
    ["graph TD\nA[never closed"],
    ["graph TD\nsubgraph a\nA --> B"],
    ["graph TD\nA --> B\nend"],
    ["sequenceDiagram\nA-xB: lost"],
    ["sequenceDiagram\nloop x\nA->>B: y"],
    ["stateDiagram-v2\nA --> B\nnote right of A: hi"],
    ["classDiagram\nA -- B"],
    ['classDiagram\nnote "hi"'],
    ["erDiagram\nA one to many B"],
    [`graph TD\n${"A --> B\n".repeat(301)}`],
    [`graph TD\nA["${"x".repeat(21_000)}"]`],
    [`sequenceDiagram\n${"A->>B: x\n".repeat(290)}`],
  ])("%#", text => {
    let said = "drawn"
    try {
      drawMermaid(text)
    } catch (error) {
      said = (error as Error).message
    }
    expect(said.slice(0, 80)).toMatchSnapshot()
  })
})

describe("nothing of a post passes as markup", () => {
  it.each([
    `graph TD\nA["<script>alert(1)</script><img src=x onerror=alert(1)>"] --> B["]}|'><foreignObject>"]`,
    `graph TD\nA --> B\nclick A "javascript:alert(1)"\nclick B call alert(1)`,
    `%%{init: {"themeCSS": "* { background: url(https://x.example/a) }"}}%%\ngraph TD\nA --> B`,
    `graph TD\nA --> B\nstyle A fill:url(https://x.example/a),stroke:expression(1)\nclassDef default fill:red}</style><script>`,
    `---\nconfig:\n  themeCSS: "x"\n---\nsequenceDiagram\nA->>B: <svg onload=alert(1)>`,
    "graph TD\nA[\ue03cscript\ue03e] --> B",
  ])("%#", text => {
    const marks = drawMermaid(text).drawing.marks
    const strokes = marks.filter((mark): mark is Extract<Mark, { kind: "stroke" }> => mark.kind === "stroke")
    for (const { path, fill, stroke, width } of strokes) {
      expect(path).toMatch(/^[a-z\d\s.-]+$/i)
      expect(`${fill} ${stroke}`).toMatch(/^(?:[a-z]+|#[\da-f]{6}) (?:[a-z]+|#[\da-f]{6})$/)
      expect(width).toBeGreaterThan(0)
    }
    expect(JSON.stringify(marks)).not.toMatch(/url\(|javascript|themeCSS|foreignObject"/)
  })
})

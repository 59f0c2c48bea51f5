// Draws an Outline as text: a line a block, indentation for what is inside, so that a test reads like a picture.
import type { Block, Cell, Inline, Item, Outline, Section } from "../../src/model.ts"

export function picture(outline: Outline): string {
  const notes = [...outline.footnotes.values()].flatMap(({ label, number, blocks }) => [
    `footnote ${number} [${label}]`,
    ...indent(blocks.flatMap(drawBlock)),
  ])
  return [...drawSection(outline.root), ...notes].join("\n")
}

/** `line 3 W_LINK_DEAD what`, in the order in which they were found. */
export function problems(outline: Outline): string[] {
  return outline.diagnostics.map(({ code, where, what }) => `${where?.line ?? 0} ${code} ${what}`)
}

function drawSection({ heading, level, id, attributes, blocks, children }: Section): string[] {
  const marks = [
    ...attributes.classes.map(name => ` .${name}`),
    attributes.layout ? ` layout=${attributes.layout}` : "",
  ]
  const head = level === 0 ? [] : [`${"#".repeat(level)} ${drawInlines(heading)}  #${id}${marks.join("")}`]
  const inside = blocks.flatMap(drawBlock)
  return [...head, ...(level === 0 ? inside : indent(inside)), ...children.flatMap(drawSection)]
}

function drawBlock(block: Block): string[] {
  const { attributes } = block
  const marks = attributes
    ? [
        ...attributes.classes.map(name => ` .${name}`),
        attributes.layout ? ` layout=${attributes.layout}` : "",
      ].join("")
    : ""
  const [first = "", ...others] = drawBare(block)
  return [first + marks, ...others]
}

function drawBare(block: Block): string[] {
  const draw = rows[block.kind] as (block: Block) => string[]
  return draw(block)
}

type Rows = { readonly [Kind in Block["kind"]]: (block: Extract<Block, { kind: Kind }>) => string[] }

const rows: Rows = {
  paragraph: block => [`p ${drawInlines(block.inlines)}`],
  list: block => [block.ordered ? `list ${block.start}.` : "list", ...indent(block.items.flatMap(drawItem))],
  terms: block => [
    "terms",
    ...indent(block.rows.flatMap(row => [`term ${drawInlines(row.term)}`, ...inside(row.details)])),
  ],
  code: block => [`code ${codeFacts(block)}`, ...indent(block.text.split("\n").map(line => `| ${line}`))],
  output: block => ["output", ...inside([block.code, block.result])],
  table: drawTable,
  quote: block => [
    block.by.length > 0 ? `quote by ${drawInlines(block.by)}` : "quote",
    ...inside(block.blocks),
  ],
  callout: block => [`callout ${block.tone} ${drawInlines(block.title)}`.trimEnd(), ...inside(block.blocks)],
  details: block => [`details ${drawInlines(block.summary)}`, ...inside(block.blocks)],
  figure: drawFigure,
  gallery: block => ["gallery", ...inside(block.figures)],
  math: block => ["math", ...indent(block.tex.split("\n"))],
  embed: block => [`embed ${block.media} ${block.href}${block.title ? ` "${block.title}"` : ""}`],
  columns: block => ["columns", ...indent(block.columns.flatMap(column => ["column", ...inside(column)]))],
  notes: block => ["notes", ...inside(block.blocks)],
  rule: () => ["rule"],
  break: () => ["break"],
}

function inside(blocks: readonly Block[]): string[] {
  return indent(blocks.flatMap(drawBlock))
}

function codeFacts({ language, title, firstLine, highlights }: Extract<Block, { kind: "code" }>): string {
  const lit = highlights.length > 0 ? `{${highlights.map(step => step.join(",")).join("|")}}` : ""
  const facts = [
    language || "-",
    title ? `"${title}"` : "",
    firstLine === null ? "" : `from ${firstLine}`,
    lit,
  ]
  return facts.filter(fact => fact !== "").join(" ")
}

function drawTable({ align, caption, head, rows }: Extract<Block, { kind: "table" }>): string[] {
  const sides = align.map(side => side?.[0] ?? ".").join("")
  const lines = [`= ${drawCells(head)}`, ...rows.map(row => `- ${drawCells(row)}`)]
  return [
    `table ${sides}`,
    ...indent(caption.length > 0 ? [`caption ${drawInlines(caption)}`, ...lines] : lines),
  ]
}

function drawFigure({ image, caption, href, page }: Extract<Block, { kind: "figure" }>): string[] {
  const isSized = image.width !== null || image.height !== null
  const size = isSized ? ` ${image.width ?? "-"}x${image.height ?? "-"}` : ""
  const words = caption.length > 0 ? ` "${drawInlines(caption)}"` : ""
  return [
    `figure ${image.src} [${image.alt}]${size}${words}${href ? ` -> ${href}` : ""}${page ? ` -> <${page}>` : ""}`,
  ]
}

function drawItem({ checked, blocks, attributes, label = "-" }: Item): string[] {
  const task = checked === null ? "" : checked ? "[x] " : "[ ] "
  const marks = attributes ? attributes.classes.map(name => ` .${name}`).join("") : ""
  const [first, ...others] = blocks
  const lines =
    first?.kind === "paragraph"
      ? [drawInlines(first.inlines), ...indent(others.flatMap(drawBlock))]
      : ["", ...indent(blocks.flatMap(drawBlock))]
  return [`${label} ${task}${lines[0]}${marks}`.trimEnd(), ...lines.slice(1)]
}

function drawCells(cells: readonly Cell[]): string {
  return cells.map(cell => drawInlines(cell.inlines)).join(" | ")
}

function drawInlines(inlines: readonly Inline[]): string {
  return inlines.map(drawInline).join("")
}

function drawInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "word":
      return inline.text
    case "code":
      return `\`${inline.text}\``
    case "math":
      return `$${inline.tex}$`
    case "break":
      return "⏎"
    case "image":
      return `![${inline.alt}](${inline.src})`
    case "link":
      return `[${drawInlines(inline.children)}](${inline.href})`
    case "page":
      return `[${drawInlines(inline.children)}]<${inline.address}>`
    case "abbreviation":
      return `${inline.text}{${inline.title}}`
    case "footnote":
      return `[^${inline.label}]`
    case "joint":
      return ""
    default:
      return `<${spanNames[inline.kind]} ${drawInlines(inline.children)}>`
  }
}

const spanNames = {
  strong: "b",
  emphasis: "i",
  strike: "s",
  mark: "mark",
  insert: "ins",
  subscript: "sub",
  superscript: "sup",
  small: "small",
  keyboard: "kbd",
}

function indent(lines: readonly string[]): string[] {
  return lines.map(line => `  ${line}`)
}

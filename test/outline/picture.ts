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

export function drawBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap(drawBlock).join("\n")
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
  switch (block.kind) {
    case "paragraph":
      return [`p ${drawInlines(block.inlines)}`]
    case "list":
      return [block.ordered ? `list ${block.start}.` : "list", ...indent(block.items.flatMap(drawItem))]
    case "terms":
      return [
        "terms",
        ...indent(
          block.rows.flatMap(row => [
            `term ${drawInlines(row.term)}`,
            ...indent(row.details.flatMap(drawBlock)),
          ]),
        ),
      ]
    case "code": {
      const { language, title, firstLine, highlights } = block
      const lit = highlights.length > 0 ? [`{${highlights.map(step => step.join(",")).join("|")}}`] : []
      const facts = [
        language || "-",
        title ? `"${title}"` : "",
        firstLine === null ? "" : `from ${firstLine}`,
        ...lit,
      ]
      return [
        `code ${facts.filter(fact => fact !== "").join(" ")}`,
        ...indent(block.text.split("\n").map(line => `| ${line}`)),
      ]
    }
    case "output":
      return ["output", ...indent([...drawBlock(block.code), ...drawBlock(block.result)])]
    case "table": {
      const align = block.align.map(side => side?.[0] ?? ".").join("")
      const caption = block.caption.length > 0 ? [`caption ${drawInlines(block.caption)}`] : []
      return [
        `table ${align}`,
        ...indent([
          ...caption,
          `= ${drawCells(block.head)}`,
          ...block.rows.map(row => `- ${drawCells(row)}`),
        ]),
      ]
    }
    case "quote":
      return [
        block.by.length > 0 ? `quote by ${drawInlines(block.by)}` : "quote",
        ...indent(block.blocks.flatMap(drawBlock)),
      ]
    case "callout":
      return [
        `callout ${block.tone} ${drawInlines(block.title)}`.trimEnd(),
        ...indent(block.blocks.flatMap(drawBlock)),
      ]
    case "details":
      return [`details ${drawInlines(block.summary)}`, ...indent(block.blocks.flatMap(drawBlock))]
    case "figure": {
      const size =
        block.image.width === null && block.image.height === null
          ? ""
          : ` ${block.image.width ?? "-"}x${block.image.height ?? "-"}`
      const link = block.href ? ` -> ${block.href}` : ""
      const caption = block.caption.length > 0 ? ` "${drawInlines(block.caption)}"` : ""
      return [`figure ${block.image.src} [${block.image.alt}]${size}${caption}${link}`]
    }
    case "gallery":
      return ["gallery", ...indent(block.figures.flatMap(drawBlock))]
    case "math":
      return ["math", ...indent(block.tex.split("\n"))]
    case "diagram":
      return [`diagram ${block.language}`, ...indent(block.text.split("\n"))]
    case "embed":
      return [`embed ${block.media} ${block.href}${block.title ? ` "${block.title}"` : ""}`]
    case "columns":
      return [
        "columns",
        ...indent(block.columns.flatMap(column => ["column", ...indent(column.flatMap(drawBlock))])),
      ]
    case "notes":
      return ["notes", ...indent(block.blocks.flatMap(drawBlock))]
    case "rule":
    case "break":
      return [block.kind]
  }
}

function drawItem({ checked, blocks, attributes }: Item): string[] {
  const task = checked === null ? "" : checked ? "[x] " : "[ ] "
  const marks = attributes ? attributes.classes.map(name => ` .${name}`).join("") : ""
  const [first, ...others] = blocks
  const lines =
    first?.kind === "paragraph"
      ? [drawInlines(first.inlines), ...indent(others.flatMap(drawBlock))]
      : ["", ...indent(blocks.flatMap(drawBlock))]
  return [`- ${task}${lines[0]}${marks}`.trimEnd(), ...lines.slice(1)]
}

function drawCells(cells: readonly Cell[]): string {
  return cells.map(cell => drawInlines(cell.inlines)).join(" | ")
}

export function drawInlines(inlines: readonly Inline[]): string {
  return inlines.map(drawInline).join("")
}

function drawInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
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

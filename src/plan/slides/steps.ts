// The regions of a slide, to the same with a step on everything that appears later, in reading order.
import type { Block, Code, Fragments, Item, Region, TermRow } from "../../model.ts"

export interface Stepped {
  readonly regions: readonly Region[]
  readonly steps: number
}

export function stepRegions(regions: readonly Region[], fragments: Fragments): Stepped {
  const counter = new Counter(fragments)
  const stepped = regions.map(region => ({
    ...region,
    blocks: region.blocks.map(block => counter.block(block, 1)),
  }))
  return { regions: stepped, steps: counter.steps }
}

class Counter {
  steps = 0
  readonly fragments: Fragments

  constructor(fragments: Fragments) {
    this.fragments = fragments
  }

  private next(): number {
    return ++this.steps
  }

  block(block: Block, depth: number): Block {
    if (block.attributes?.classes.includes("no-fragment")) return block
    switch (block.kind) {
      case "list":
        return { ...block, items: block.items.map(item => this.item(item, depth)) }
      case "terms":
        return { ...block, rows: block.rows.map(row => this.row(row, depth)) }
      case "code":
        return this.code(this.own(block))
      case "quote":
      case "callout":
      case "details": {
        const own = this.own(block)
        return { ...own, blocks: block.blocks.map(each => this.block(each, depth)) }
      }
      case "columns":
        return { ...block, columns: block.columns.map(column => column.map(each => this.block(each, depth))) }
      default:
        return this.own(block)
    }
  }

  private own<Any extends Block>(block: Any): Any {
    return block.attributes?.classes.includes("fragment") ? { ...block, step: this.next() } : block
  }

  /** The first lit lines are there with the code; each further set is a step. */
  private code(code: Code): Code {
    const more = code.highlights.length - 1
    if (more < 1) return code
    const litFrom = this.steps + 1
    this.steps += more
    return { ...code, litFrom }
  }

  private item(item: Item, depth: number): Item {
    const steps = !item.repeated && this.takesStep(item.attributes, depth)
    const step = steps ? { step: this.next() } : {}
    return { ...item, ...step, blocks: item.blocks.map(block => this.block(block, depth + 1)) }
  }

  private row(row: TermRow, depth: number): TermRow {
    const step = this.takesStep(row.attributes, depth) ? { step: this.next() } : {}
    return { ...row, ...step, details: row.details.map(block => this.block(block, depth + 1)) }
  }

  private takesStep(attributes: Item["attributes"], depth: number): boolean {
    if (attributes?.classes.includes("no-fragment")) return false
    if (attributes?.classes.includes("fragment")) return true
    if (this.fragments === "top") return depth === 1
    if (this.fragments === "nested") return depth > 1
    return this.fragments === "all"
  }
}

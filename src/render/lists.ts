// Lists → markup: labels for items with children, tasks, and parents shown again.
import type { Block, Item, List } from "../model.ts"
import { renderBlock } from "./blocks.ts"
import type { Context } from "./context.ts"
import { appears } from "./fragments.ts"
import { attribute, type Html, html, raw } from "./html.ts"
import { renderInlines } from "./inlines.ts"

/** A list that does not stand inside another. */
export function renderList(list: List, context: Context): Html {
  return listElement(list, appears(list, "list", hasChildren(list) && "grouped"), context)
}

function nestedList(list: List, context: Context): Html {
  return listElement(list, appears(list), context)
}

function listElement(list: List, attributes: Html, context: Context): Html {
  const tag = raw(list.ordered ? "ol" : "ul")
  return html`<${tag}${attributes}${list.ordered && countingFrom(list)}>${list.items.map(item => renderItem(item, context))}</${tag}>`
}

/** The counter that the stylesheet shows starts one below the first number. */
function countingFrom({ start }: List): Html | false {
  return start !== 1 && html` start="${start}" style="--from:${start - 1}"`
}

function renderItem(item: Item, context: Context): Html {
  const isTask = item.checked !== null
  const names = [item.repeated && "past", isTask && "task", item.checked && "done"] as const
  return html`<li${appears(item, ...names.map(name => name || null))}>${renderItemContent(item, context)}</li>`
}

export function renderItemContent(item: Item, context: Context): Html {
  return html`${item.blocks.map((block, index) => itemBlock(block, index, item, context))}`
}

/** An item's first paragraph is its own line, without the distance of a paragraph. */
function itemBlock(block: Block, index: number, item: Item, context: Context): Html {
  if (block.kind === "list") return nestedList(block, context)
  if (block.kind !== "paragraph" || index > 0) return renderBlock(block, context)
  return html`<span${appears(block, "l")}>${check(item, context)}${renderInlines(block.inlines, context)}</span>`
}

function check({ checked }: Item, context: Context): Html | null {
  if (checked === null) return null
  return html`<span class="check" role="img"${attribute("aria-label", checked ? context.words.done : context.words.open)}></span>`
}

function hasChildren(list: List): boolean {
  return list.items.some(item => item.blocks.some(block => block.kind === "list"))
}

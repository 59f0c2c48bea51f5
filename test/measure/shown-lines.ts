// A text in a place of some width → its lines as Chromium breaks them, and how many the planner counts.
import type { Inline } from "../../src/model.ts"
import { boxesOf } from "../../src/plan/measure/katex-boxes.ts"
import { metricsFor } from "../../src/plan/measure/metrics.ts"
import { renderInlines } from "../../src/render/inlines/inlines.ts"
import { prepare } from "../../src/render/prepare.ts"
import type { Theme } from "../../src/theme/theme.ts"
import type { Page } from "../browser.ts"
import { deck, p, slide } from "../render/build.ts"

export interface Lines {
  readonly shown: readonly string[]
  readonly planned: number
}

export interface Setting {
  readonly theme: Theme
  readonly lang: string
  readonly width: number
}

const PX = 26

/** `page`: the stage of the same theme and language. */
export async function linesIn(page: Page, inlines: readonly Inline[], setting: Setting): Promise<Lines> {
  const { theme, lang, width } = setting
  const prepared = await prepare(
    deck([slide("text", { blocks: [p([...inlines])] })], { lang }),
    new Map(),
    {},
  )
  const { context } = prepared()
  const markup = `<div class="body" style="width:${width}px"><p style="text-wrap:wrap">${renderInlines(inlines, context).text}</p></div>`
  const formulas = (tex: string, display: boolean) => boxesOf(tex, display) ?? "source"
  const metrics = metricsFor(theme, { lang, aspect: "16:9", assets: new Map(), formulas })
  return {
    shown: await page.evaluate(readLines, markup, `--t:${PX}px`),
    planned: metrics.text(inlines, "body", width, PX).lines,
  }
}

/** Runs in the page. */
async function readLines(markup: string, style: string): Promise<string[]> {
  const slide = document.querySelector<HTMLElement>(".slide")
  if (!slide) return []
  slide.setAttribute("style", style)
  slide.innerHTML = markup
  document.body.getBoundingClientRect()
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
  await document.fonts.ready
  const lines: { middle: number; text: string }[] = []
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(".katex-mathml"))
      for (let at = 0; at < (node.nodeValue ?? "").length; at++) addCharacter(node, at)
  return lines.map(({ text }) => text.trim())

  function addCharacter(node: Node, at: number): void {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const { top, bottom, width } = range.getBoundingClientRect()
    if (width === 0) return
    const last = lines.at(-1)
    const middle = (top + bottom) / 2
    if (!last || middle > last.middle + 14) lines.push({ middle, text: range.toString() })
    else last.text += range.toString()
  }
}

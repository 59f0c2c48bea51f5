// A print page → shown in a page of the browser: loaded, or put in place of another post's that has the same style sheets
// and script, which then need not be read anew.
import type { MemoryPage } from "../browser/memory-page.ts"
import type { Page } from "../browser/puppeteer.ts"
import { LIMITS, within } from "../browser/steps.ts"
import type { PinnedFace } from "../in-page/pin-fonts.ts"
import { type SetFace, turnPage, useFonts } from "../in-page/turn.ts"
import type { PageAtRest } from "./pinned-fonts.ts"

/** What a page of the browser has read, and goes on using. */
interface Standing {
  /** All that those pages share that can follow each other in it. */
  readonly shell: string
  /** Keys of the fonts that it has got. */
  readonly faces: Set<string>
  turns: number
}

const standing = new WeakMap<Page, Standing>()

/** What was shown leaves a little behind: nodes, letters that were drawn. */
const MOST_TURNS = 100
/** Some thousand bytes each. */
const MOST_FACES = 1000

export async function showPage(memory: MemoryPage, { files }: PageAtRest, path: string): Promise<void> {
  const { page, gone, load } = memory
  const html = `${files.get(path)?.content()}`
  const shell = shellOf(html, path)
  const known = standing.get(page)
  if (known?.shell === shell && known.turns < MOST_TURNS && known.faces.size < MOST_FACES) {
    known.turns++
    await within(`loading /${path}`, LIMITS.load, gone, page.evaluate(turnPage, html))
  } else {
    standing.delete(page)
    await load(`/${path}`)
    standing.set(page, { shell, faces: new Set(), turns: 0 })
  }
}

/** Brings in the fonts that were cut for it. */
export async function setFonts(
  { page }: MemoryPage,
  off: string,
  faces: readonly PinnedFace[],
): Promise<void> {
  const sent = standing.get(page)?.faces ?? new Set()
  const set = faces.map(({ data, ...face }): SetFace => {
    const key = `${face.family} ${face.style} ${face.range} ${face.hash}`
    const isKnown = sent.has(key)
    sent.add(key)
    return { ...face, key, data: isKnown ? null : data }
  })
  await page.evaluate(useFonts, off, set)
}

/** Its policy but for the key of the script, its style sheets and its script; their addresses tell their content. */
function shellOf(html: string, path: string): string {
  const head = html.slice(0, html.indexOf("</head>"))
  const shared = head.match(/<meta http-equiv[^>]*>|<link rel="stylesheet"[^>]*>|<script [^>]*>/g) ?? []
  return [path.split("/").length, ...shared].join("\n").replaceAll(/nonce[-=][\w"-]+/g, "")
}

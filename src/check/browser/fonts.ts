// A page that shows all slides → the characters for which the deck brings no font of its own.
import type { Page } from "../../export/browser/puppeteer.ts"
import { layProbes, type Probe } from "./probe.ts"

/** A character drawn in a font of this machine, or not at all: on another machine it looks different, or is missing. */
export interface Borrowed {
  readonly character: string
  /** Name of the machine's font. */
  readonly font: string
  /** Ids of the slides. */
  readonly slides: readonly string[]
}

export async function borrowedCharacters(page: Page): Promise<Borrowed[]> {
  const probes = await page.evaluate(layProbes)
  await page.evaluate(() => document.fonts.ready.then(() => {}))
  const session = await page.createCDPSession()
  await session.send("DOM.enable")
  await session.send("CSS.enable")
  const { root } = await session.send("DOM.getDocument", { depth: 0 })

  /** Of the text right in it and in its children. */
  async function machineFont(nodeId: number): Promise<string | null> {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId })
    return fonts.find(({ isCustomFont }) => !isCustomFont)?.familyName ?? null
  }

  async function borrowedIn({ selector, characters, slides }: Probe): Promise<Borrowed[]> {
    const [box] = await nodesAt(selector)
    if (box === undefined || (await machineFont(box)) === null) return []
    const nodes = await nodesAt(`${selector} > p`)
    const fonts = await Promise.all(nodes.map(machineFont))
    return characters.flatMap((character, index) => {
      const font = fonts[index]
      return font ? [{ character, font, slides: slides[index] ?? [] }] : []
    })
  }

  async function nodesAt(selector: string): Promise<number[]> {
    return (await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector })).nodeIds
  }

  const found: Borrowed[] = []
  for (const probe of probes) found.push(...(await borrowedIn(probe)))
  await session.detach()
  return found
}

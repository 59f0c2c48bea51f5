// The whole story: one file → Post → Outline → Deck → HTML. The dev server, the site, the PDF and every command call
// this and nothing else.
import { setImmediate as othersTurn } from "node:timers/promises"
import { type Diagrams, drawDiagrams } from "./diagrams/diagrams.ts"
import type { Draw } from "./diagrams/thread.ts"
import { limitsFor } from "./in-time.ts"
import type { Assets, Deck, Diagnostic, Outline, Post, Settings } from "./model.ts"
import { imageSources } from "./outline/images.ts"
import { outlinePost } from "./outline/outline.ts"
import { formulaMeasurer } from "./plan/measure/formulas.ts"
import { planDeck } from "./plan/plan.ts"
import type { PlanMemory } from "./plan/slides/memory.ts"
import { type AssetWorld, type ImageRef, resolveAssets } from "./post/assets.ts"
import { linkedDecks, type SlugAt } from "./post/decks.ts"
import { createInclude } from "./post/include.ts"
import { readPost } from "./post/post.ts"
import { whereSet } from "./post/settings/place.ts"
import type { Site } from "./post/site.ts"
import type { Source } from "./post/text.ts"
import type { PostText } from "./render/pages/pairs.ts"
import { readingRenderer } from "./render/pages/reading-page.ts"
import type { RenderMemory } from "./render/slides/memory.ts"
import { type RenderedDeck, slideRenderer } from "./render/slides/slides.ts"
import type { Theme } from "./theme/theme.ts"
import { openTheme } from "./themes/open.ts"
import { withScriptFonts } from "./themes/script-fonts.ts"

export interface Conversion {
  readonly post: Post
  readonly outline: Outline
  readonly assets: Assets
  readonly theme: Theme
  readonly deck: Deck
  readonly rendered: RenderedDeck
  /** The post's own text, for pages to read; null: it was not asked for. */
  readonly reading: PostText | null
  /** Of other posts, by the address that this one has for them: where they lie, seen from its page. */
  readonly decks: ReadonlyMap<string, string>
  /** Warnings of all stages, in the order of the stages. */
  readonly diagnostics: readonly Diagnostic[]
}

/** All that a conversion touches of disk and network, and what it knows of others. */
export interface World extends AssetWorld, Limited {
  readonly slugAt: SlugAt
  /** Draws Mermaid; without it diagrams are shown as their source. */
  readonly draw?: Draw
  /** Of the post's last version. */
  readonly memory?: Memory | undefined
  /** Whether the post's own text is rendered, too. */
  readonly withReading?: boolean
}

interface Limited {
  /** Milliseconds that one stage may take; else as many as is usual. */
  readonly limit?: number | undefined
}

/** What did not change in a post is not planned and not rendered again. */
export interface Memory {
  readonly plan: PlanMemory
  readonly render: RenderMemory
}

/** `given` wins over what the post says. */
export async function convert(
  source: Source,
  site: Site,
  given: Partial<Settings>,
  world: World,
): Promise<Conversion> {
  const { post, written, assets, theme, standpoint } = await gather(source, site, given, world)
  // A server answers, and a browser gets what it needs to start, while a long post is on its way.
  await othersTurn()
  const diagrams = await diagramsOf(written, post, world)
  const outline = diagrams.outline
  const found = new Map([...assets.found, ...diagrams.drawings])
  const linked = linkedDecks(outline.pages, { ...standpoint, slugAt: world.slugAt }, world.disk)
  const inTime = limitsFor(post.path, world.limit)
  const measure = await formulaMeasurer(outline)
  await othersTurn()
  const deck = inTime("planning its slides", () =>
    planDeck(outline, post, { theme, assets: found, formulas: measure(), memory: world.memory?.plan }),
  )
  const { decks } = linked
  await othersTurn()
  const render = await slideRenderer(deck, found, { path: post.path, decks, memory: world.memory?.render })
  const rendered = inTime("rendering its slides", render)
  const made = { outline, deck, assets: found, decks }
  const reading = world.withReading ? inTime("rendering its text", await readingRenderer(made)) : null
  const diagnostics = [post, outline, assets, diagrams, linked, theme, deck, rendered].flatMap(
    stage => stage.diagnostics,
  )
  return { ...made, post, theme, rendered, reading, diagnostics }
}

/** All that a deck is made of: no file is read after this. */
export async function gather(
  source: Source,
  site: Site,
  given: Partial<Settings>,
  world: AssetWorld & Limited,
) {
  const inTime = limitsFor(source.path, world.limit)
  const { post, standpoint, written } = inTime("reading it", () => read(source, site, given, world))
  const remote = post.settings.remote
  const assets = await resolveAssets(picturesOf(post, written), { ...standpoint, remote }, world)
  const isGiven = given.theme !== undefined
  const seeker = { post, file: source.file, site, disk: world.disk, isGiven }
  const theme = withScriptFonts(openTheme(post.settings, seeker), post, source.file, world.disk)
  return { post, written, assets, theme, standpoint }
}

function read(source: Source, site: Site, given: Partial<Settings>, { disk }: AssetWorld) {
  const post = readPost(source, site, given)
  const { page, text } = post
  const standpoint = { path: source.path, file: source.file, site, page, text }
  return { post, standpoint, written: outlinePost(post, createInclude(standpoint, disk)) }
}

async function diagramsOf(outline: Outline, { path }: Post, { draw }: World): Promise<Diagrams> {
  return draw ? drawDiagrams(outline, path, draw) : { outline, drawings: new Map(), diagnostics: [] }
}

function picturesOf(post: Post, outline: Outline): ImageRef[] {
  const { logo } = post.settings
  const logos = logo === null ? [] : [{ src: logo, line: whereSet("logo", logo, post)?.line ?? 0 }]
  return [...imageSources(outline), ...logos]
}

// The whole story: one file → Post → Outline → Deck → HTML. The dev server, the site, the PDF and every command call
// this and nothing else.
import type { Assets, Deck, Diagnostic, Outline, Post, Settings } from "./model.ts"
import { imageSources } from "./outline/images.ts"
import { outlinePost } from "./outline/outline.ts"
import { planDeck } from "./plan/plan.ts"
import { type AssetWorld, resolveAssets } from "./post/assets.ts"
import { readPost } from "./post/post.ts"
import type { Site } from "./post/site.ts"
import type { Source } from "./post/text.ts"
import { type RenderedDeck, renderSlides } from "./render/slides.ts"
import { readTheme, type Theme } from "./theme/theme.ts"
import { themeFiles } from "./themes.ts"

export interface Conversion {
  readonly post: Post
  readonly outline: Outline
  readonly assets: Assets
  readonly theme: Theme
  readonly deck: Deck
  readonly rendered: RenderedDeck
  /** Warnings of all stages, in the order of the stages. */
  readonly diagnostics: readonly Diagnostic[]
}

/** `given` wins over what the post says; `world` is all that a conversion touches of disk and network. */
export async function convert(
  source: Source,
  site: Site,
  given: Partial<Settings>,
  world: AssetWorld,
): Promise<Conversion> {
  const post = readPost(source, site, given)
  const outline = outlinePost(post)
  const logo = post.settings.logo === null ? [] : [{ src: post.settings.logo, line: 0 }]
  const place = { path: source.path, file: source.file, site, remote: post.settings.remote }
  const assets = await resolveAssets([...imageSources(outline), ...logo], place, world)
  const theme = readTheme(post.settings.theme, themeFiles(post.settings.theme), post.settings.accent)
  const deck = planDeck(outline, post, theme, assets.found)
  const rendered = await renderSlides(deck, assets.found, { path: post.path })
  const diagnostics = [post, outline, assets, deck, rendered].flatMap(stage => stage.diagnostics)
  return { post, outline, assets: assets.found, theme, deck, rendered, diagnostics }
}

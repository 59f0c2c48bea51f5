// Pictures → markup: found ones with their size, missing ones as a frame that says what and why.
import { nameOf, type Size } from "../../content/pictures.ts"
import type { Image, MissingPicture, Picture } from "../../model.ts"
import type { Context } from "../context.ts"
import { attribute, classes, type Html, html } from "../html.ts"
import { renderDrawing } from "./drawings.ts"
import { figureStyle } from "./sizes.ts"

/** A picture of its own, as wide as its place and its pixels allow. */
export function renderPicture(image: Image, context: Context): Html {
  const asset = context.assets.get(image.src)
  if (asset?.kind === "drawing") return renderDrawing(asset, image.alt)
  if (asset?.kind !== "picture") return missing(image, asset)
  const { width, height } = shownSize(image, asset)
  const source = context.pictures + (asset.scaled ?? asset).name
  const full = attribute("data-full", asset.scaled && context.pictures + asset.name)
  return img(image, source, { width, height }, html`${figureStyle({ width, height })}${full}`)
}

/** A picture in a line of text. */
export function renderInlineImage(image: Image, context: Context): Html {
  const asset = context.assets.get(image.src)
  if (asset?.kind !== "picture") return missingInText(image, asset?.kind === "missing" ? asset : undefined)
  return img(image, context.pictures + asset.name, shownSize(image, asset), classes("inline"))
}

export function renderLogo(src: string | null, context: Context): Html | null {
  const asset = src === null ? undefined : context.assets.get(src)
  if (asset?.kind !== "picture") return null
  return html`<img class="logo" src="${context.pictures}${asset.name}" alt="" width="${asset.width}" height="${asset.height}">`
}

function img({ alt, title }: Image, source: string, { width, height }: Size, rest: Html): Html {
  return html`<img src="${source}" alt="${alt}"${attribute("title", title)} width="${width}" height="${height}"${rest}>`
}

/** As shown in its own size; null where it is missing. */
export function naturalSize(image: Image, { assets }: Context): Size | null {
  const asset = assets.get(image.src)
  if (!asset || asset.kind === "missing") return null
  return asset.kind === "picture" ? shownSize(image, asset) : asset
}

/** The author's, the missing side in proportion; else the picture's own. */
function shownSize({ width, height }: Image, { width: ownWidth, height: ownHeight }: Picture): Size {
  if (width !== null) return { width, height: height ?? Math.round((width * ownHeight) / ownWidth) }
  if (height !== null) return { width: Math.round((height * ownWidth) / ownHeight), height }
  return { width: ownWidth, height: ownHeight }
}

function missing(image: Image, asset: MissingPicture | undefined): Html {
  return html`<span class="missing"><span>${nameOf(image)}</span>${asset && html`<small>${asset.reason}</small>`}</span>`
}

/** Words among words: its text breaks as the text around it does. */
function missingInText(image: Image, asset: MissingPicture | undefined): Html {
  return html`<span class="missing"${attribute("title", asset?.reason)}>${nameOf(image)}</span>`
}

// Takes a video, sound or frame of the tree or a bare address, gives an embed: a poster with a link.
import type { Block, Embed, Lines } from "../../model.ts"
import { linkTarget, shortAddress } from "../addresses/urls.ts"
import type { Context } from "../context.ts"
import type { Flow } from "../flow.ts"
import { type Element, isElement, linesOf } from "../tree/tree.ts"

export function readEmbed(element: Element, context: Context): Flow[] {
  const inside = context.blocks(element.children)
  const source = element.attributes.get("src") || element.attributes.get("data-src") || sourceIn(element)
  const href = source ? embedAddress(source) : null
  if (source && href === null) reportBlocked(source, element, context)
  if (href === null) return inside
  const title = element.attributes.get("title")?.trim() ?? ""
  const embed: Embed = {
    kind: "embed",
    media: mediaOf(element.name, href),
    href,
    title,
    lines: linesOf(element),
  }
  return isOnlyApology(inside) ? [embed] : [embed, ...inside]
}

/** Words alone within a video are for browsers that cannot show it; a link or a picture is more than that. */
function isOnlyApology(inside: readonly Block[]): boolean {
  return inside.every(
    block =>
      block.kind === "paragraph" && block.inlines.every(({ kind }) => kind === "text" || kind === "break"),
  )
}

function sourceIn(element: Element): string | undefined {
  const source = element.children.filter(isElement).find(({ name }) => name === "source")
  return source?.attributes.get("src")
}

function embedAddress(source: string): string | null {
  const target = linkTarget(source.startsWith("//") ? `https:${source}` : source, null)
  if (target.kind === "page") return target.address
  return target.kind === "link" && /^https?:/.test(target.href)
    ? (watchAddress(target.href) ?? target.href)
    : null
}

function reportBlocked(source: string, element: Element, { report }: Context): void {
  const what = `${element.name} from ${shortAddress(source)} removed`
  report.once("embed blocked", { code: "W_URL_BLOCKED", what, line: element.start, at: source })
}

function mediaOf(name: string, href: string): Embed["media"] {
  if (name === "video" || name === "audio") return name
  return watchAddress(href) === null ? "page" : "video"
}

/** An embed for the address of a video, or null where it is any other page. */
export function embedOf(address: string, lines: Lines, title = ""): Block | null {
  const href = watchAddress(address)
  return href === null ? null : { kind: "embed", media: "video", href, title, lines }
}

/** The page where a video can be watched, for YouTube and Vimeo in all their spellings. */
function watchAddress(address: string): string | null {
  const youtube =
    /^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|shorts\/|live\/|watch\?(?:[^#]*&)?v=)|youtu\.be\/)([\w-]{6,20})/
  const vimeo = /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{5,})/
  const video = youtube.exec(address)?.[1]
  if (video) return `https://www.youtube.com/watch?v=${video}`
  const film = vimeo.exec(address)?.[1]
  return film ? `https://vimeo.com/${film}` : null
}

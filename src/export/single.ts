// A converted deck → one HTML file with all that it needs inside: opens from disk, offline, and travels by mail.
import type { Conversion } from "../convert.ts"
import { deckFiles, type SiteFile } from "../pages.ts"

export async function singlePage(conversion: Conversion): Promise<Uint8Array> {
  const files = deckFiles(conversion)
  const page = files.get(`${conversion.deck.meta.slug}/index.html`)
  const inside = (address: string) => fileAt(files, address)
  return Buffer.from(withStyles(withScripts(withPictures(textOf(page), inside), inside), inside))
}

/** The file that a page one folder down calls by this address. */
type FindFile = (address: string) => SiteFile

function fileAt(files: ReadonlyMap<string, SiteFile>, address: string): SiteFile {
  const file = files.get(decodeURI(address.replace(/^\.\.\//, "")))
  if (!file) throw new Error(`no file at ${address}`)
  return file
}

function textOf(file: SiteFile | undefined): string {
  const content = file?.content() ?? ""
  return typeof content === "string" ? content : Buffer.from(content).toString("utf8")
}

/** Only addresses of our own making begin like this: posts' pictures come from their assets. */
function withPictures(page: string, inside: FindFile): string {
  return page.replace(
    /(src|href)="(\.\.\/assets\/(?!lectern\/)[^"]+)"/g,
    (_, name, address) => `${name}="${dataUrl(inside(address))}"`,
  )
}

function withStyles(page: string, inside: FindFile): string {
  const linked = page.replace(/<link rel="stylesheet" href="([^"]+)">/g, (_, address) => {
    return `<style>${textOf(inside(address)).replaceAll("</", "<\\/")}</style>`
  })
  return linked.replace(/url\((["']?)(\.\.\/assets\/lectern\/fonts\/[^)"']+)\1\)/g, (_, __, address) => {
    return `url(${dataUrl(inside(address))})`
  })
}

/** A script in the page runs where it stands, so it goes to the end of the body. */
function withScripts(page: string, inside: FindFile): string {
  const scripts: string[] = []
  const without = page.replace(
    /<script src="([^"]+)" nonce="(\w+)" defer><\/script>\n?/g,
    (_, address, nonce) => {
      scripts.push(
        `<script nonce="${nonce}">${textOf(inside(address)).replaceAll("</script", "<\\/script")}</script>\n`,
      )
      return ""
    },
  )
  const end = without.lastIndexOf("</body>")
  return without.slice(0, end) + scripts.join("") + without.slice(end)
}

function dataUrl({ type, content }: SiteFile): string {
  return `data:${type.replace(/;\s+/g, ";")};base64,${Buffer.from(content()).toString("base64")}`
}

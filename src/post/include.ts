// The path of a text that a post includes → that text without its front matter, through the same checks as pictures, and from the site's own
// folders of texts only.
import { dirname, join } from "node:path"
import { UserError } from "../error.ts"
import type { Disk, OpenFile } from "../files/disk.ts"
import { addressOf } from "./assets/address.ts"
import { createFindFile, type Found, type Standpoint } from "./assets/lookup.ts"
import { findBlock } from "./matter/block.ts"
import { isPublic, isPublicBelow } from "./public.ts"
import { readText } from "./text.ts"

export type Included =
  | { readonly kind: "text"; readonly text: string; readonly file: string }
  | { readonly kind: "none"; readonly reason: string }

/** `isCode`: it is to be shown as a listing. */
export type Include = (path: string, isCode?: boolean) => Included

/** What people include in posts; settings of a site, which may hold secrets, are none of a post's business. */
const TEXT = /\.(md|markdown|mdx|qmd|html?|txt|liquid|svg)$/i
const CODE =
  /\.([cm]?[jt]sx?|vue|svelte|astro|css|s[ac]ss|less|py|rb|rs|go|java|kts?|swift|c|h|cc|cpp|hpp|cs|php|sh|bash|zsh|fish|sql|lua|r|jl|hs|exs?|erl|cljs?|scala|dart|zig|nim|pl|ps1|graphql|proto|diff|patch|csv)$/i

const LARGEST = 1024 * 1024

/** Looks beside the post, in `_includes` and `_partials`, and where pictures lie. */
export function createInclude(standpoint: Standpoint, disk: Disk): Include {
  const find = createFindFile(standpoint, disk)
  const own = disk.realPath(standpoint.file)
  const folder = dirname(own ?? standpoint.file)
  const take = (opened: OpenFile, isCode: boolean) => {
    const { realPath } = opened
    if (realPath === own) return closed(opened, "it is the post itself")
    // A harmless name may be a link to something else, and a setting of the post may name the folder.
    const mayShow = isPublicBelow(realPath, standpoint.site.root, folder) && isShown(realPath, isCode)
    return mayShow ? readAndClose(opened) : closed(opened, refusal(isCode))
  }
  return (path, isCode = false) => {
    const address = addressOf(path)
    if (address.kind !== "path") return none("its address names no file of the site")
    const paths = address.paths.flatMap(each => [each, join("/_includes", each), join("/_partials", each)])
    if (!paths.every(each => isPublic(each) && isShown(each, isCode))) return none(refusal(isCode))
    const found = find(paths.map(each => each.replaceAll("\\", "/")))
    if (found.kind !== "file") return none(REASONS[found.kind])
    return take(found.file, isCode)
  }
}

const REASONS: Readonly<Record<Exclude<Found["kind"], "file">, string>> = {
  missing: "not found",
  folder: "it is a folder",
  "no-file": "it is no file",
  unreadable: "it cannot be opened",
  outside: "outside the folder of the posts",
  "link-outside": "outside the folder of the posts",
}

function isShown(path: string, isCode: boolean): boolean {
  return TEXT.test(path) || (isCode && CODE.test(path))
}

function refusal(isCode: boolean): string {
  return isCode ? "only texts and programs of the site are shown" : "only texts of the site are included"
}

function closed(file: OpenFile, reason: string): Included {
  file.close()
  return none(reason)
}

function readAndClose(file: OpenFile): Included {
  try {
    if (file.size > LARGEST) return none("larger than 1 MB")
    const { text } = readText({ path: file.realPath, file: file.realPath, bytes: file.read() })
    return { kind: "text", text: findBlock(text, file.realPath)?.body ?? text, file: file.realPath }
  } catch (error) {
    if (error instanceof UserError) return none(error.diagnostic.what)
    throw error
  } finally {
    file.close()
  }
}

function none(reason: string): Included {
  return { kind: "none", reason }
}

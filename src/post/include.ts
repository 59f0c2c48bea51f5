// The path of a text that a post includes → that text without its front matter, through the same checks as pictures, and from the site's own
// folders of texts only.
import { join } from "node:path"
import { UserError } from "../error.ts"
import type { Disk, OpenFile } from "../files/disk.ts"
import { addressOf } from "./assets/address.ts"
import { createFindFile, type Standpoint } from "./assets/lookup.ts"
import { findBlock } from "./matter/block.ts"
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
  return (path, isCode = false) => {
    const address = addressOf(path)
    if (address.kind !== "path") return none("its address names no file of the site")
    const paths = address.paths.flatMap(each => [each, join("/_includes", each), join("/_partials", each)])
    const isShown = (each: string) => TEXT.test(each) || (isCode && CODE.test(each))
    if (!paths.every(each => isPublic(each) && isShown(each)))
      return none(
        isCode ? "only texts and programs of the site are shown" : "only texts of the site are included",
      )
    const found = find(paths.map(each => each.replaceAll("\\", "/")))
    if (found.kind !== "file")
      return none(found.kind === "missing" ? "not found" : "outside the folder of the posts")
    return found.file.realPath === own ? closed(found.file) : readAndClose(found.file)
  }
}

/** Neither hidden nor installed. */
function isPublic(path: string): boolean {
  return !path
    .split(/[/\\]/)
    .some(part => (part.startsWith(".") && !/^\.{1,2}$/.test(part)) || part === "node_modules")
}

function closed(file: OpenFile): Included {
  file.close()
  return none("it is the post itself")
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

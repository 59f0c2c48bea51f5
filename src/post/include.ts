// The path of a text that a post includes → that text without its front matter, through the same checks as pictures, and from the site's own
// folders of texts only.
import { join } from "node:path"
import type { Disk, OpenFile } from "../disk.ts"
import { UserError } from "../error.ts"
import { addressOf } from "./assets/address.ts"
import { createFindFile, type Standpoint } from "./assets/lookup.ts"
import { findBlock } from "./matter/block.ts"
import { readText } from "./text.ts"

export type Included =
  | { readonly kind: "text"; readonly text: string; readonly file: string }
  | { readonly kind: "none"; readonly reason: string }

export type Include = (path: string) => Included

/** What people include in posts; settings and programs of a site are none of a post's business. */
const TEXT = /\.(md|markdown|mdx|qmd|html?|txt|liquid|svg)$/i

const LARGEST = 1024 * 1024

/** Looks beside the post, in `_includes` and `_partials`, and where pictures lie. */
export function createInclude(standpoint: Standpoint, disk: Disk): Include {
  const find = createFindFile(standpoint, disk)
  const own = disk.realPath(standpoint.file)
  return path => {
    const address = addressOf(path)
    if (address.kind !== "path") return none("its address names no file of the site")
    const paths = address.paths.flatMap(each => [each, join("/_includes", each), join("/_partials", each)])
    if (!paths.every(isPublic)) return none("only texts of the site are included")
    const found = find(paths.map(each => each.replaceAll("\\", "/")))
    if (found.kind !== "file")
      return none(found.kind === "missing" ? "not found" : "outside the folder of the posts")
    return found.file.realPath === own ? closed(found.file) : readAndClose(found.file)
  }
}

/** Neither hidden nor installed. */
function isPublic(path: string): boolean {
  return (
    TEXT.test(path) &&
    !path
      .split(/[/\\]/)
      .some(part => (part.startsWith(".") && !/^\.{1,2}$/.test(part)) || part === "node_modules")
  )
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

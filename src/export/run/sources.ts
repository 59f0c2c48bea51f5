// Posts and a disk → a disk that remembers what was read, so that no output is written over what it is made of.
import { resolve } from "node:path"
import { UserError } from "../../error.ts"
import type { Disk, OpenFile } from "../../files/disk.ts"
import type { PostFile } from "../../post/list.ts"

export interface Sources {
  /** For all conversions of the run. */
  readonly disk: Disk
  /** Throws E_OUTPUT_IS_SOURCE where a file that the run is made of lies at the path, whatever way leads there. */
  refuse(path: string): void
}

export function sourcesOf(posts: readonly Pick<PostFile, "path" | "real">[], disk: Disk): Sources {
  const uses = new Map(posts.map(({ path, real }) => [real, `the post ${path}`]))
  // What is only looked at, such as a file that a post links to, may be made anew.
  const remember = (file: OpenFile): OpenFile => ({
    ...file,
    read() {
      if (!uses.has(file.realPath)) uses.set(file.realPath, "a file that a post uses")
      return file.read()
    },
  })
  return {
    disk: {
      ...disk,
      open(path) {
        const opened = disk.open(path)
        return opened.kind === "file" ? { ...opened, file: remember(opened.file) } : opened
      },
    },
    refuse(path) {
      const use = uses.get(disk.realPath(resolve(path)) ?? "")
      if (use !== undefined) throw isSource(path, use)
    },
  }
}

function isSource(path: string, use: string): UserError {
  const what = `${path} is ${use}, and would be written over`
  return new UserError({ code: "E_OUTPUT_IS_SOURCE", what, hint: "give another name with --out" }, 2)
}

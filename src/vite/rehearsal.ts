// A post that somebody looks at → saves for nothing before there is a real one, since what ran some times runs faster:
// the first edit would take three times as long as those that follow.
import type { Disk } from "../disk.ts"
import type { OpenPost } from "./open-post.ts"

/** After so many conversions more of them gain little. */
const ENOUGH = 12

/** `made`: conversions so far, of any posts. `wait`: until nobody asks for anything; false where it has to end. */
export async function rehearse(
  post: Pick<OpenPost, "post" | "rehearse">,
  disk: Disk,
  made: number,
  wait: () => Promise<boolean>,
): Promise<void> {
  for (let round = made; round < ENOUGH && (await wait()); round++) {
    // The last one is of the post as it is, so that its memory holds that.
    const more = round < ENOUGH - 1 ? `\n\nWords${", and more".repeat(round)}` : ""
    if (!(await post.rehearse(withMore(disk, post.post.file, more)))) return
  }
}

/** The same disk, as if somebody had written at the end of that file. */
function withMore(disk: Disk, file: string, more: string): Disk {
  return {
    list: folder => disk.list(folder),
    realPath: path => disk.realPath(path),
    open(path) {
      const opened = disk.open(path)
      if (path !== file || opened.kind !== "file") return opened
      const { realPath, version, size } = opened.file
      const added = Buffer.from(more)
      const read = () => Buffer.concat([opened.file.read(), added])
      const close = () => opened.file.close()
      return { kind: "file", file: { realPath, version, size: size + added.length, read, close } }
    },
  }
}

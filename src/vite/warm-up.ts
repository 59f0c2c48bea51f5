// A post that somebody looks at → saves for nothing before there is a real one, since what ran some times runs faster:
// the first edit would take three times as long as those that follow.
import type { Disk } from "../files/disk.ts"
import type { OpenPost } from "./open-post.ts"

/** After so many conversions, or so many bytes of posts, more gain little. */
const MOST = 12
const MOST_BYTES = 64_000

/** `all`: those that were converted already. `wait`: until nobody asks for anything; false where it has to end. */
export async function warmUp(
  post: OpenPost,
  all: readonly OpenPost[],
  disk: Disk,
  wait: () => Promise<boolean>,
): Promise<void> {
  const left = MOST_BYTES - all.reduce((sum, each) => sum + each.size(), 0)
  const rounds = Math.min(MOST - all.length, Math.floor(left / Math.max(1, post.size())))
  for (let round = 1; round <= rounds && (await wait()); round++) {
    // The last one is of the post as it is, so that its memory holds that.
    const more = round < rounds ? `\n\nWords${", and more".repeat(round)}` : ""
    if (!(await post.warmUp(withMore(disk, post.post.file, more)))) return
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

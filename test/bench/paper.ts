// Many posts and long decks → how long their PDFs take.
import { execFileSync } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export interface PaperTimes {
  readonly name: string
  readonly ms: number
  readonly goal: number
}

const POSTS = 100
const SLIDES = [250, 500, 1000]

/** `lectern`: the command's words; `folder`: where it may write. */
export function paperTimes(lectern: readonly string[], post: string, folder: string): PaperTimes[] {
  const many = (browser: readonly string[]) => manyPosts([...lectern, "export", ...browser], post, folder)
  return [
    { ...many(["--browser", "packaged"]), name: `${POSTS} posts to PDF, each, with the packaged browser` },
    { ...many([]), name: `${POSTS} posts to PDF, each, with the one that is found first` },
    ...SLIDES.map(slides => longDeck(lectern, slides, folder)),
  ]
}

/** `exporting`: the command's words and options. */
function manyPosts(exporting: readonly string[], post: string, folder: string): Omit<PaperTimes, "name"> {
  const posts = join(folder, "many")
  mkdirSync(posts, { recursive: true })
  const text = readFileSync(post, "utf8")
  for (let at = 0; at < POSTS; at++) writeFileSync(join(posts, `post-${at}.md`), text)
  const ms = timeOnce([...exporting, posts, "--out", join(folder, "pdfs")])
  return { ms: ms / POSTS, goal: 80 }
}

function longDeck(lectern: readonly string[], slides: number, folder: string): PaperTimes {
  const sections = Array.from(
    { length: slides - 1 },
    (_, at) => `## Part ${at}\n\n- 총 ${at}개 region으로 확장 중\n- Edge location\n- one more line of text\n`,
  )
  const path = join(folder, `long-${slides}.md`)
  writeFileSync(path, `---\ntitle: Long\n---\n\n${sections.join("\n")}`)
  const ms = timeOnce([...lectern, "export", path, "--out", join(folder, "long.pdf")])
  return { name: `${slides} slides to PDF`, ms, goal: 15 * slides }
}

function timeOnce([program = "", ...args]: readonly string[]): number {
  const start = performance.now()
  execFileSync(program, args, { stdio: "ignore" })
  return performance.now() - start
}

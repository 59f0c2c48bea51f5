// Real posts → how long their conversion takes in one process, stage by stage for one of them.
import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { postsAt, startRun } from "../../src/cli/posts.ts"
import { planDeck } from "../../src/plan/plan.ts"
import { openTheme } from "../../src/themes.ts"
import { shared } from "../shared.ts"

export interface Timed {
  readonly name: string
  readonly ms: number
}

export async function corpusTimes(): Promise<Timed[]> {
  const posts = resolve(import.meta.dirname, "../../posts")
  const founding = await planTime(join(posts, "2018-12-12-aws-reinvent-2018.md"))
  const corpus = shared("corpus")
  if (!existsSync(corpus)) return [founding]
  const { posts: files } = postsAt([corpus])
  const run = startRun({ offline: true })
  const start = performance.now()
  for (const file of files) await run.convert(file)
  return [
    founding,
    { name: `${files.length} real posts to HTML, one process`, ms: performance.now() - start },
  ]
}

/** Of planning alone, once the code is warm. */
async function planTime(file: string): Promise<Timed> {
  const [post] = postsAt([file]).posts
  if (!post) throw new Error(`no post at ${file}`)
  const made = await startRun({ offline: true }).convert(post)
  const plan = () => planDeck(made.outline, made.post, openTheme(made.post.settings), made.assets)
  for (let round = 0; round < 20; round++) plan()
  const start = performance.now()
  for (let round = 0; round < 10; round++) plan()
  return { name: "planning one post, warm", ms: (performance.now() - start) / 10 }
}

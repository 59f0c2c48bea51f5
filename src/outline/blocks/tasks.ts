// Takes what stands in a post, gives it with lines that begin with a box to tick as the task lists that they are.
import type { Inline, Item, List, Paragraph } from "../../model.ts"
import type { Flow } from "../flow.ts"

interface Task {
  readonly checked: boolean
  /** Without the box. */
  readonly words: readonly Inline[]
}

/** `[x] done`, `☑ done`, `[ ]` alone; null for text that begins with no box. */
export function readTask([first, ...rest]: readonly Inline[]): Task | null {
  const [box = "", typed, drawn] = first?.kind === "text" ? (BOX.exec(first.text) ?? []) : []
  const tick = typed ?? drawn
  if (first?.kind !== "text" || tick === undefined) return null
  const text = first.text.slice(box.length)
  if (text === "" && rest.length > 0 && !/\s$/.test(box)) return null
  return {
    checked: tick !== " " && tick !== "☐",
    words: text === "" ? rest : [{ kind: "text", text }, ...rest],
  }
}

const BOX = /^(?:\[([ xX])\]|([☐☑☒])\ufe0f?)(?:\s+|$)/u

export function withTasks(flow: readonly Flow[]): Flow[] {
  const result: Flow[] = []
  let tasks: readonly Item[] = []
  for (const item of flow) {
    const task = item.kind === "paragraph" ? taskOf(item) : null
    if (task && tasks.length > 0) result.pop()
    tasks = task ? [...tasks, task] : []
    result.push(task ? listOf(tasks) : item)
  }
  return result
}

function taskOf(paragraph: Paragraph): Item | null {
  const task = readTask(paragraph.inlines)
  if (!task || task.words.length === 0) return null
  const { checked, words } = task
  return { blocks: [{ ...paragraph, inlines: words }], checked, lines: paragraph.lines }
}

function listOf(items: readonly Item[]): List {
  const lines = { start: items[0]?.lines.start ?? 0, end: items.at(-1)?.lines.end ?? 0 }
  return { kind: "list", ordered: false, start: 1, items, lines }
}

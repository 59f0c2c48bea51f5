// Takes what stands in a post, gives it with lines that begin with a box to tick as the task lists that they are.
import type { Item, List, Paragraph } from "../model.ts"
import type { Flow } from "./flow.ts"

const BOX = /^\[([ xX])\]\s+/

export function withTasks(flow: readonly Flow[]): Flow[] {
  if (!flow.some(isTask)) return [...flow]
  const result: Flow[] = []
  let open: List | null = null
  for (const item of flow) {
    if (!isTask(item)) {
      result.push(item)
      open = null
      continue
    }
    const items: Item[] = [...(open?.items ?? []), taskOf(item)]
    const start: number = open?.lines.start ?? item.lines.start
    if (open) result.pop()
    open = { kind: "list", ordered: false, start: 1, items, lines: { start, end: item.lines.end } }
    result.push(open)
  }
  return result
}

function isTask(item: Flow): item is Paragraph {
  const [first] = item.kind === "paragraph" ? item.inlines : []
  return first?.kind === "text" && BOX.test(first.text)
}

function taskOf(paragraph: Paragraph): Item {
  const [first, ...rest] = paragraph.inlines
  const text = first?.kind === "text" ? first.text : ""
  const words = { kind: "text", text: text.replace(BOX, "") } as const
  const blocks = [{ ...paragraph, inlines: words.text === "" ? rest : [words, ...rest] }]
  return { blocks, checked: !/^\[ \]/.test(text), lines: paragraph.lines }
}

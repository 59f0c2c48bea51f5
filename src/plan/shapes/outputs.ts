// Code directly followed by what it printed, to one block that shows both side by side.
import { plainText } from "../../content/inlines.ts"
import type { Block, Code, Output } from "../../model.ts"

export function pairOutputs(blocks: readonly Block[]): Block[] {
  const paired: Block[] = []
  for (let at = 0; at < blocks.length; ) {
    const pair = outputAt(blocks, at)
    paired.push(pair?.output ?? (blocks[at] as Block))
    at += pair?.length ?? 1
  }
  return paired
}

/** E.g., "Output:", "출력 결과", "Prints". */
const ANNOUNCES =
  /^(output|result|prints?|console|stdout|ausgabe|sortie|résultat|salida|resultado|출력|결과|実行結果|出力|结果|输出|вывод|результат).{0,12}$/iu
/** Beside each other there is room for this many lines and columns. */
const MOST = { lines: 16, columns: 66, resultColumns: 32 }
const PLAIN = new Set(["", "text", "txt", "output", "console", "plaintext"])

function outputAt(blocks: readonly Block[], at: number): { output: Output; length: number } | null {
  const [code, label, result] = blocks.slice(at, at + 3)
  if (
    code?.kind !== "code" ||
    PLAIN.has(code.language) ||
    label?.kind !== "paragraph" ||
    result?.kind !== "code"
  )
    return null
  const title = plainText(label.inlines).trim()
  if (!PLAIN.has(result.language) || !ANNOUNCES.test(title)) return null
  if (!fits(code, MOST.columns) || !fits(result, MOST.resultColumns)) return null
  const lines = { start: code.lines.start, end: result.lines.end }
  return {
    output: { kind: "output", code, result: { ...result, title: title.replace(/[:：]$/, "") }, lines },
    length: 3,
  }
}

function fits({ text }: Code, columns: number): boolean {
  const lines = text.split("\n")
  return lines.length <= MOST.lines && lines.every(line => line.length <= columns)
}

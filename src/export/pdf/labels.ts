// Sheets with the numbers of their slides → the page labels of a PDF: "3", and "3.1", "3.2" where a slide has several.
import { type Draft, dict } from "./draft.ts"
import { textString, type Value } from "./syntax.ts"

export function addLabels(draft: Draft, numbers: readonly number[]): void {
  const labels = numbers.flatMap((number, index) => labelFrom(numbers, number, index))
  draft.change({ ref: draft.root }, { PageLabels: dict({ Nums: labels }) })
}

/** A label is written where counting does not simply go on. */
function labelFrom(numbers: readonly number[], number: number, index: number): Value[] {
  const before = numbers[index - 1]
  if (before === number) return []
  const isAlone = numbers[index + 1] !== number
  const wasAlone = numbers[index - 2] !== before
  if (isAlone && before === number - 1 && wasAlone) return []
  const label = isAlone
    ? dict({ S: "/D", St: `${number}` })
    : dict({ S: "/D", P: textString(`${number}.`), St: "1" })
  return [`${index}`, label]
}

// Lines of a glossary of MyST → its terms, each with the lines that tell what it means.

export interface Entry {
  readonly terms: readonly string[]
  /** Lines of what it means: the first, and behind the last. */
  readonly first: number
  readonly end: number
}

/** What is indented tells of the terms above it. Null where something else is written there, such as a definition list. */
export function entriesOf(lines: readonly string[]): Entry[] | null {
  const entries: Entry[] = []
  lines.forEach((line, index) => {
    if (/^\S/.test(line)) addTerm(entries, termOf(line), index)
    else if (line.trim() !== "") entries.push({ ...(entries.pop() ?? NOTHING), end: index + 1 })
  })
  return entries.length > 0 && entries.every(isWhole) ? entries : null
}

const NOTHING: Entry = { terms: [], first: 0, end: 0 }

/** Those right below each other mean the same. */
function addTerm(entries: Entry[], term: string, index: number): void {
  const last = entries.at(-1)
  const isOpen = last !== undefined && last.end === last.first
  if (isOpen) entries.pop()
  entries.push({ terms: [...(isOpen ? last.terms : []), term], first: index + 1, end: index + 1 })
}

function isWhole({ terms, first, end }: Entry): boolean {
  return terms.length > 0 && end > first && !terms.some(term => MEANING.test(term))
}

/** `term : A` says under which letter an index has it. */
function termOf(line: string): string {
  return line.replace(/[ \t]:[ \t].*$/, "").trim()
}

const MEANING = /^[:~](?:[ \t]|$)/

export function termsIn(lines: readonly string[]): string[] {
  const entries = entriesOf(lines)
  if (entries) return entries.flatMap(({ terms }) => terms)
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]?.trim() === "" ? lines[index + 2] : lines[index + 1]
    return /^\S/.test(line) && !MEANING.test(line) && MEANING.test(next ?? "") ? [line.trim()] : []
  })
}

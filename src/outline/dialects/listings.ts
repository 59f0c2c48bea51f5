// A file that a post shows as a listing → the part of it that is meant, without the marks of parts, in a fence where it
// stands in none.

/** Lines, or what stands between the marks of a name; all where neither is given. */
export interface Part {
  readonly first?: number
  readonly last?: number
  readonly name?: string | undefined
}

type Change = (text: string) => string | { readonly reason: string }

export function partOf({ first, last, name }: Part): Change {
  return text => {
    if (first !== undefined)
      return text
        .split("\n")
        .slice(first - 1, last)
        .join("\n")
    if (name === undefined) return unmarked(text.split("\n"))
    const lines = text.split("\n")
    const start = lines.findIndex(line => BEGIN.exec(line)?.slice(1).includes(name))
    if (start === -1) return { reason: `it has no part "${name}"` }
    const end = lines.findIndex((line, at) => at > start && isEnd(line, name))
    return unmarked(lines.slice(start + 1, end === -1 ? undefined : end))
  }
}

const BEGIN = /#\s?region\s+([\w-]+)|--8<--\s+\[start:([\w-]+)\]/
const END = /#\s?endregion(?:\s+([\w-]+))?|--8<--\s+\[end:([\w-]+)\]/

function isEnd(line: string, name: string): boolean {
  const match = END.exec(line)
  return match !== null && (match[1] ?? match[2] ?? name) === name
}

/** With the indentation taken away that all lines share. */
function unmarked(lines: readonly string[]): string {
  const kept = lines.filter(line => !BEGIN.test(line) && !END.test(line))
  const shared = kept
    .filter(line => line.trim() !== "")
    .reduce((least, line) => Math.min(least, /^[ \t]*/.exec(line)?.[0].length ?? 0), Number.POSITIVE_INFINITY)
  return kept.map(line => line.slice(shared)).join("\n")
}

interface Written {
  readonly file: string
  readonly name?: string | undefined
  readonly language?: string | undefined
  /** Lines that are lit, or a language, or both. */
  readonly marks?: string | undefined
  readonly title?: string | undefined
}

export function fenced({ file, name, language, marks = "", title }: Written): Change {
  const own = /(?:^|\s)([a-z][\w+#-]*)\s*$/i.exec(marks)?.[1]
  const lit = marks.replace(/[a-z][\w+#-]*\s*$/i, "").trim()
  const info = [
    language ?? own ?? /\.(\w+)$/.exec(file)?.[1] ?? "",
    lit && `{${lit}}`,
    title && `[${title}]`,
  ].filter(Boolean)
  return text => {
    const part = partOf({ name })(text)
    if (typeof part !== "string") return part
    const runs = Array.from(part.matchAll(/`+/g), ([ticks]) => ticks.length)
    const longest = runs.reduce((most, length) => Math.max(most, length), 2)
    const fence = "`".repeat(longest + 1)
    return `${fence}${info.join(" ")}\n${part.replace(/^\n+/, "").trimEnd()}\n${fence}`
  }
}

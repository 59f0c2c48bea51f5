// Code in one language → lines of tokens with roles, by highlight.js; loaded only for a post with code in a language.
import highlighter from "highlight.js/lib/core"
import type { CodeRole, Paint } from "../../model.ts"
import { type Grammar, grammarFor, grammarsOf, loadGrammar } from "./languages.ts"

export type Token = Pick<Paint, "text" | "role">

/** Unknown ones have none. */
export async function loadGrammars(languages: readonly string[]): Promise<void> {
  const wanted = languages.map(grammarFor).filter(grammar => grammar !== null)
  await Promise.all(wanted.flatMap(grammarsOf).map(register))
}

/** Null where the language is unknown; of any other the grammar is loaded. */
export function tokenize(language: string, text: string): Token[][] | null {
  const grammar = grammarFor(language)
  if (grammar === null) return null
  return linesOf(highlighter.highlight(text, { language: grammar, ignoreIllegals: true }).value, grammar)
}

const registered = new Map<Grammar, Promise<void>>()

/** Grammars are kept for the life of the process: each costs a few ms to make. */
function register(grammar: Grammar): Promise<void> {
  const known = registered.get(grammar) ?? make(grammar)
  registered.set(grammar, known)
  return known
}

async function make(grammar: Grammar): Promise<void> {
  highlighter.registerLanguage(grammar, await loadGrammar(grammar))
}

/** Scopes of highlight.js by role; "" takes the role of what is around away. All others keep it. */
const scopes: Readonly<Record<CodeRole | "", string>> = {
  k: "keyword name selector-tag template-tag section variable.language_",
  s: "string regexp symbol char.escape_ code link formula addition",
  f: "title built_in type class selector-class selector-id selector-attr selector-pseudo attribute",
  c: "comment quote doctag meta.prompt_ deletion",
  m: "number literal meta bullet template-variable",
  "": "subst tag variable property params operator punctuation",
}

const roleByScope = new Map(
  Object.entries(scopes).flatMap(([role, names]) =>
    names.split(" ").map(name => [name, (role || null) as CodeRole | null] as const),
  ),
)

/** Where what `attr` names is a key to data, and not an attribute of an element or of an object. */
const keyed: ReadonlySet<Grammar> = new Set<Grammar>([
  "json",
  "yaml",
  "ini",
  "properties",
  "graphql",
  "nginx",
])

const markup = /<span class="(?:hljs-)?([\w-]+)((?: [\w-]+)*)">|<\/span>|[^<]+/g

interface Around {
  readonly scope: string
  readonly role: CodeRole | null
}

const outside: Around = { scope: "", role: null }

/** What highlight.js writes is text in nested spans, and nothing else. */
function linesOf(value: string, grammar: Grammar): Token[][] {
  const lines: Token[][] = [[]]
  const stack: Around[] = []
  for (const [piece, scope, more = ""] of value.matchAll(markup)) {
    const around = stack.at(-1) ?? outside
    if (scope !== undefined) stack.push({ scope, role: roleOf(scope, more.trim(), around, grammar) })
    else if (piece === "</span>") stack.pop()
    else write(plain(piece), around.role, lines)
  }
  return lines
}

function roleOf(scope: string, more: string, around: Around, grammar: Grammar): CodeRole | null {
  if (scope === "attr" && around.scope === "tag") return "m"
  if (scope === "attr") return keyed.has(grammar) ? "k" : around.role
  // E.g., the `include` of `#include`, the `true` of JSON.
  if (scope === "keyword" && around.role === "m") return "m"
  // E.g., "variable" with "language_" before "variable" alone.
  const role = roleByScope.get(`${scope}.${more}`) ?? roleByScope.get(scope)
  return role === undefined ? around.role : role
}

function write(text: string, role: CodeRole | null, lines: Token[][]): void {
  const [first = "", ...others] = text.split("\n")
  add(lines.at(-1), first, role)
  for (const line of others) {
    lines.push([])
    add(lines.at(-1), line, role)
  }
}

/** Neighbours of one role are one token; blanks have none of their own. */
function add(line: Token[] | undefined, text: string, role: CodeRole | null): void {
  if (!line || text === "") return
  const own = text.trim() === "" ? null : role
  const last = line.at(-1)
  if (last && last.role === own) line[line.length - 1] = { role: own, text: last.text + text }
  else line.push({ text, role: own })
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
}

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27);/g, entity => entities[entity] ?? entity)
}

// Code in one language → tokens with roles, by Shiki; loaded only when a post has code in a known language.
// Its core without what turns tokens into HTML: that is 30 ms of every start, and not used here.
import { createOnigurumaEngine } from "@shikijs/engine-oniguruma"
import { codeToTokensBase, createShikiPrimitiveAsync } from "@shikijs/primitive"
import { bundledLanguages } from "shiki/langs"
import type { Role, Token } from "./colours.ts"

/** Lines of tokens, or null where the language is unknown. */
export async function tokenize(language: string, text: string): Promise<Token[][] | null> {
  if (!isKnown(language)) return null
  const highlighter = await loaded(language)
  const lines = codeToTokensBase(highlighter, text, {
    lang: language,
    theme: theme.name,
    tokenizeTimeLimit: MAX_LINE_TIME,
  })
  return lines.map(line => merged(line.map(({ content, color }) => ({ text: content, role: roleOf(color) }))))
}

/**
 * A line that a grammar cannot get through in this many ms stays as it is from there. Far above what a grammar takes
 * to compile on its first line on a busy machine, because colours must not hang on how busy it is.
 */
const MAX_LINE_TIME = 10_000

type Language = keyof typeof bundledLanguages

function isKnown(language: string): language is Language {
  return Object.hasOwn(bundledLanguages, language)
}

type Highlighter = Awaited<ReturnType<typeof createShikiPrimitiveAsync>>

let highlighter: Promise<Highlighter> | null = null
const loading = new Map<Language, Promise<void>>()

// Grammars take 50 to 200 ms to compile, so they are kept for the life of the process.
// The WebAssembly engine: it starts 60 ms later than the JavaScript one and gains 160 ms on the first listing.
async function loaded(language: Language): Promise<Highlighter> {
  highlighter ??= createShikiPrimitiveAsync({
    themes: [theme],
    engine: createOnigurumaEngine(import("@shikijs/engine-oniguruma/wasm-inlined")),
  })
  const core = await highlighter
  const ready = loading.get(language) ?? core.loadLanguage(bundledLanguages[language])
  loading.set(language, ready)
  await ready
  return core
}

/** Each role is a colour of its own here, read back from the tokens; the page's theme has the real ones. */
const roles: Readonly<Record<string, Role>> = {
  "#000001": "k",
  "#000002": "s",
  "#000003": "f",
  "#000004": "c",
  "#000005": "m",
}

const theme = {
  name: "roles",
  type: "light" as const,
  settings: [
    { settings: { foreground: "#000000", background: "#FFFFFF" } },
    role("#000001", [
      "keyword",
      "storage",
      "keyword.control",
      "punctuation.definition.heading",
      "markup.heading",
    ]),
    role("#000000", [
      "keyword.operator",
      "storage.type.java",
      "storage.modifier.import",
      "storage.modifier.package",
    ]),
    role("#000001", [
      "keyword.operator.new",
      "keyword.operator.expression",
      "keyword.operator.logical.python",
      "keyword.operator.word",
      "variable.language",
      "entity.name.tag",
      "support.type.property-name.json",
      "entity.name.tag.yaml",
      "markup.bold",
    ]),
    role("#000002", [
      "string",
      "markup.inline.raw",
      "markup.inserted",
      "constant.other.symbol",
      "markup.underline.link",
    ]),
    role("#000003", [
      "entity.name.function",
      "entity.name.type",
      "entity.name.class",
      "entity.other.inherited-class",
      "support.function",
      "support.class",
      "support.type",
      "support.macro",
      "meta.function-call.generic",
      "storage.type.primitive",
      "storage.type.numeric",
      "storage.type.built-in",
      "keyword.type",
    ]),
    role("#000004", ["comment", "punctuation.definition.comment", "markup.deleted"]),
    role("#000005", [
      "constant.numeric",
      "constant.language",
      "constant.character",
      "constant.other.color",
      "entity.other.attribute-name",
      "meta.attribute",
      "meta.annotation",
      "meta.preprocessor",
      "keyword.other.unit",
    ]),
  ],
}

function role(foreground: string, scope: string[]) {
  return { scope, settings: { foreground } }
}

function roleOf(color: string | undefined): Role | null {
  return roles[color ?? ""] ?? null
}

/** Neighbours of one role become one token; blanks have none of their own. */
function merged(tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  for (const { text, role } of tokens) {
    const last = out.at(-1)
    const own = text.trim() === "" ? null : role
    if (last && last.role === own) out[out.length - 1] = { role: own, text: last.text + text }
    else out.push({ text, role: own })
  }
  return out
}

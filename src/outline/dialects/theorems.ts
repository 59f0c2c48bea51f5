// `\begin{theorem}[Title]` … `\end{theorem}` of LaTeX, each on a line of its own: boxes with their names.
import type { Marker } from "../rules/containers.ts"

/** By its name and the usual short ones, the kind as the labels of Quarto have it. */
const kinds: Readonly<Record<string, string>> = {
  theorem: "thm",
  thm: "thm",
  lemma: "lem",
  lem: "lem",
  corollary: "cor",
  cor: "cor",
  proposition: "prp",
  prop: "prp",
  conjecture: "cnj",
  definition: "def",
  defn: "def",
  example: "exm",
  exercise: "exr",
  remark: "rem",
  proof: "prf",
}

export function readTheorem(line: string): Marker | null {
  if (!line.startsWith("\\")) return null
  const [, mark, name = "", title = "", lead = ""] =
    /^\\(begin|end)\{([a-z]+)\*?\}(?:\[([^\]]*)\])?(?:\s*\\label\{[^}]*\})?\s*(.*)$/.exec(line) ?? []
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (!mark || !kind || (mark === "end" && lead !== "")) return null
  const family = `theorem ${name}`
  if (mark === "end") return { kind: "close", family }
  const given = { ...(title && { title }), ...(lead && { lead }) }
  return { kind: "open", family, element: "#callout", attributes: { tone: "note" }, named: kind, ...given }
}

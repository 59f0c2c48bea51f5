// The real posts beside the checkout, each with the dialect that its list of sources names.
import { readFileSync } from "node:fs"
import type { Dialect } from "../../src/model.ts"
import { hasShared, shared } from "../shared.ts"

export interface CorpusPost {
  readonly name: string
  readonly file: string
  readonly dialect: Dialect
}

/** Empty where the corpus is absent. */
export function corpusFiles(): CorpusPost[] {
  if (!hasShared) return []
  const [, ...rows] = readFileSync(shared("corpus", "SOURCES.tsv"), "utf8").trimEnd().split("\n")
  return rows.map(row => {
    const [name = "", , , , , dialect = ""] = row.split("\t")
    return { name, file: shared("corpus", name), dialect: dialects[dialect] ?? "plain" }
  })
}

const dialects: Readonly<Record<string, Dialect>> = {
  "11ty-liquid": "jekyll",
  astro: "astro",
  "dev.to": "devto",
  docusaurus: "docusaurus",
  gatsby: "plain",
  hexo: "hexo",
  hugo: "hugo",
  jekyll: "jekyll",
  obsidian: "obsidian",
  vitepress: "vitepress",
}

// The values that settings with a closed list of them may have, for whoever reads them: posts, projects, the command line.
import type { Dialect, Settings } from "../../model.ts"

export const CHOICES = {
  colors: ["theme", "light", "dark", "auto"],
  aspect: ["16:9", "4:3"],
  prose: ["lead", "full", "notes"],
  fragments: ["all", "top", "nested", "none"],
  density: ["airy", "balanced", "dense"],
  quotes: ["auto", "off"],
} as const satisfies { readonly [Key in keyof Settings]?: readonly Settings[Key][] }

export const DIALECTS = [
  "plain",
  "jekyll",
  "hugo",
  "hexo",
  "astro",
  "docusaurus",
  "vitepress",
  "obsidian",
  "devto",
  "pandoc",
  "marp",
  "slidev",
  "reveal-md",
  "remark",
  "deckset",
  "presenterm",
] as const satisfies readonly Dialect[]

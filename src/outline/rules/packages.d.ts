declare module "markdown-it-emoji/lib/data/full.mjs" {
  const characters: Readonly<Record<string, string>>
  // biome-ignore lint/style/noDefaultExport: the package has it so
  export default characters
}
declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it"

  const plugin: (markdown: MarkdownIt) => void
  // biome-ignore lint/style/noDefaultExport: the package has it so
  export default plugin
}
declare module "markdown-it-deflist" {
  import type { MarkdownIt } from "markdown-it"

  const plugin: (markdown: MarkdownIt) => void
  // biome-ignore lint/style/noDefaultExport: the package has it so
  export default plugin
}
declare module "markdown-it-abbr" {
  import type { MarkdownIt } from "markdown-it"

  const plugin: (markdown: MarkdownIt) => void
  // biome-ignore lint/style/noDefaultExport: the package has it so
  export default plugin
}

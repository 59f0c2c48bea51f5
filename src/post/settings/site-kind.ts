// The names in a folder → the kind of site that has its root there. Only names are looked at: some of these files are
// programs, and nothing of a stranger's folder is ever run.
import type { Dialect } from "../../model.ts"

export interface SiteKind {
  readonly dialect: Dialect
  /** The file whose scalars a post may refer to; null where the site's settings are a program. */
  readonly config: string | null
}

interface Mark {
  readonly dialect: Dialect
  readonly file: RegExp
  /** One of these must be there too, because the file's name alone says too little. */
  readonly beside?: RegExp
}

/** In this order, since a Hexo site has a `_config.yml` like a Jekyll site. */
const MARKS: readonly Mark[] = [
  { dialect: "hexo", file: /^_config\.ya?ml$/, beside: /^(scaffolds|source)$/ },
  { dialect: "jekyll", file: /^_config\.ya?ml$/ },
  { dialect: "hugo", file: /^hugo\.(toml|ya?ml|json)$/ },
  { dialect: "hugo", file: /^config\.(toml|ya?ml|json)$/, beside: /^(content|archetypes|layouts)$/ },
  { dialect: "hugo", file: /^archetypes$/, beside: /^(content|config)$/ },
  { dialect: "docusaurus", file: /^docusaurus\.config\.[cm]?[jt]s$/ },
  { dialect: "astro", file: /^astro\.config\.[cm]?[jt]s$/ },
  { dialect: "vitepress", file: /^\.vitepress$/ },
  { dialect: "vitepress", file: /^\.vuepress$/ },
  { dialect: "jekyll", file: /^(\.eleventy|eleventy\.config)\.[cm]?js$/ },
  { dialect: "pandoc", file: /^_quarto\.ya?ml$/ },
  { dialect: "obsidian", file: /^\.obsidian$/ },
  { dialect: "plain", file: /^(gatsby-config|next\.config)\.[cm]?[jt]s$|^mkdocs\.ya?ml$|^book\.toml$/ },
]

export function siteKind(names: readonly string[]): SiteKind | null {
  for (const { dialect, file, beside } of MARKS) {
    const name = names.find(each => file.test(each))
    if (name && (!beside || names.some(each => beside.test(each)))) {
      return { dialect, config: /^(_config|hugo|config)\.(ya?ml|toml|json)$/.test(name) ? name : null }
    }
  }
  return null
}

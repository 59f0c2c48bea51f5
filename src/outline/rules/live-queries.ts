// Queries that Obsidian and its plugins answer where a note is read: ```` ```dataview ````. Nobody answers them elsewhere.
import type { Plugin } from "./rule.ts"

export const liveQueries: Plugin = markdown => {
  markdown.core.ruler.after("block", "live_queries", ({ tokens }) => {
    for (const token of tokens)
      if (token.type === "fence" && LANGUAGES.test(token.info)) token.attrSet("unanswered", "")
  })
}

const LANGUAGES = /^\s*(?:dataview(?:js)?|query|tasks|base|datacore(?:jsx?)?|button)\b/i

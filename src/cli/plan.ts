// lectern plan: posts → their decks as text or as data, on standard output.
import type { Conversion } from "../convert.ts"
import { printableJson, printableName } from "../error.ts"
import { deckText } from "../plan/deck-text.ts"
import { convertEach } from "./convert-each.ts"
import { isOnePost, somePostsAt } from "./posts.ts"
import type { PostOptions } from "./settings.ts"

export interface PlanOptions extends PostOptions {
  readonly json?: boolean
}

export async function plan(paths: readonly string[], options: PlanOptions): Promise<void> {
  const listed = somePostsAt(paths)
  const show = { text: asText, data: asData }[options.json ? "data" : "text"](isOnePost(paths))
  process.exitCode = await convertEach(listed, options, conversion => print(show.each(conversion)))
  print(show.end())
}

/** What is printed of each deck when it is made, and when all are. */
interface Show {
  each(conversion: Conversion): string
  end(): string
}

/** On a terminal each slide has one line; what is piped is whole. */
function asText(one: boolean): Show {
  let before = ""
  return {
    each({ deck, post }) {
      const name = one ? "" : `${before}${printableName(post.path)}\n`
      before = "\n"
      // Some terminals say that they have no columns.
      return name + deckText(deck, { blocks: false, columns: process.stdout.columns || undefined })
    },
    end: () => "",
  }
}

/** One deck, or a list of decks with the paths of their posts. */
function asData(one: boolean): Show {
  const decks: unknown[] = []
  return {
    each({ deck, post }) {
      if (one) return json(deck)
      decks.push({ path: post.path, ...deck })
      return ""
    },
    end: () => (one ? "" : json(decks)),
  }
}

function json(value: unknown): string {
  const plain = (_key: string, each: unknown) => (each instanceof Map ? Object.fromEntries(each) : each)
  return `${printableJson(JSON.stringify(value, plain, 2))}\n`
}

function print(text: string): void {
  process.stdout.write(text)
}

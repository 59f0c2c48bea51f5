// lectern plan: posts → their decks as text or as data, on standard output.
import { deckText } from "../plan/text.ts"
import { convertEach } from "./posts.ts"
import type { PostOptions } from "./settings.ts"

export async function plan(
  paths: readonly string[],
  options: PostOptions & { json?: boolean },
): Promise<void> {
  process.exitCode = await convertEach(paths, options, ({ deck }) => {
    process.stdout.write(options.json ? `${JSON.stringify(deck, null, 2)}\n` : `${deckText(deck)}\n`)
  })
}

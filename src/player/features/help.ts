// Key ? → a small panel with the keys of the player and what they do.
import { openDialog } from "../dialog.ts"
import { element } from "../element.ts"
import type { Keys } from "../player.ts"
import { isSingleFile } from "../single-file.ts"
import { type Words, wordsFor } from "../words.ts"
import "./panel.css"
import "./help.css"

export function help(): Keys {
  return { "?": openPanel }
}

/** Keys as they are printed, and the word for what they do. */
const rows: readonly (readonly [keys: string, word: keyof Words])[] = [
  ["→ Space", "forward"],
  ["←", "backward"],
  ["S", "speakerView"],
  ["O Esc", "overview"],
  ["G /", "find"],
  ["Z", "enlarge"],
  ["F", "fullScreen"],
  ["B .", "black"],
]

function openPanel(): void {
  const words = wordsFor(document.documentElement.lang)
  const shown = rows.filter(([, word]) => word !== "speakerView" || !isSingleFile())
  const lines = shown.flatMap(([keys, word]) => [
    element("dt", {}, ...keys.split(" ").map(key => element("kbd", {}, key))),
    element("dd", {}, words[word]),
  ])
  openDialog({ class: "panel keys", "aria-label": words.keys }, element("dl", {}, ...lines))
}

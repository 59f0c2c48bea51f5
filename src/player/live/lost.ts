// Whether the dev server answers → a line that says that it does not, for as long as that is so.
import { element } from "../element.ts"
import { wordsFor } from "../words.ts"
import "./lost.css"

export function showLost(isLost: boolean): void {
  const shown = document.querySelector(".lost")
  if (!isLost) shown?.remove()
  else if (!shown)
    document.body.append(
      element("p", { class: "lost", role: "status" }, wordsFor(document.documentElement.lang).connectionLost),
    )
}

// A line or a problem → a box over the deck. Text only, because it may quote a post.
import { element } from "./element.ts"
import "./notice.css"

const SHOWN_MS = 8000

/** A line that goes by itself. */
export function notify(text: string): void {
  const box = element("div", { class: "notice", role: "status" }, text)
  document.body.append(box)
  setTimeout(() => box.remove(), SHOWN_MS)
}

/** What is wrong with the post, for as long as it is wrong; null: nothing any more. */
export function showProblem(problem: string | null): void {
  document.querySelector(".problem")?.remove()
  if (problem === null) return
  const [what = "", ...details] = problem.split("\n")
  const box = element("div", { class: "problem", role: "alert" }, element("strong", {}, what))
  if (details.length > 0) box.append(element("pre", {}, details.join("\n")))
  document.body.append(box)
}

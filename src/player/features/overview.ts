// Keys O and Escape → all slides as a grid of small pictures; one of them, chosen, is gone to.
import { takeAway } from "../dialog.ts"
import { element } from "../element.ts"
import { type Keys, type Player, positionOf, sectionsOf } from "../player.ts"
import { wordsFor } from "../words.ts"
import "./overview.css"

export function overview(player: Player): Keys {
  const open = () => openGrid(player)
  return { o: open, Escape: open }
}

function openGrid(player: Player): void {
  const { overview: label } = wordsFor(document.documentElement.lang)
  const grid = element("dialog", { class: "overview", "aria-label": label })
  const { width = 1280, height = 720 } = player.reveal.getComputedSlideSize(0, 0)
  grid.style.setProperty("--slide-w", String(width))
  grid.style.setProperty("--slide-h", String(height))
  const go = (index: number) => {
    takeAway(grid)
    player.reveal.slide(index, 0)
  }
  const thumbs = sectionsOf(player).map((section, index) => thumb(section, index, () => go(index)))
  grid.append(...thumbs)
  grid.addEventListener("keydown", event => walk(event, thumbs))
  grid.addEventListener("close", () => grid.remove())
  // Between the slides, for those who have no Escape.
  grid.addEventListener("click", ({ target }) => target === grid && takeAway(grid))
  document.body.append(grid)
  grid.showModal()
  thumbs[positionOf(player).index]?.focus()
}

function thumb(section: HTMLElement, index: number, go: () => void): HTMLButtonElement {
  const number = element("span", { class: "at" }, String(index + 1))
  const label = section.querySelector("h1, h2, h3")?.textContent ?? ""
  const button = element(
    "button",
    { type: "button", "aria-label": `${index + 1} ${label}` },
    still(section),
    number,
  )
  button.addEventListener("click", go)
  return button
}

/** The slide as a picture: no ids, nothing to focus, nothing of what reveal.js has set. */
function still(section: HTMLElement): HTMLElement {
  const picture = section.cloneNode(true) as HTMLElement
  for (const name of ["hidden", "id"]) picture.removeAttribute(name)
  for (const name of ["past", "present", "future"]) picture.classList.remove(name)
  for (const name of ["display", "top"]) picture.style.removeProperty(name)
  for (const inner of picture.querySelectorAll("[id]")) inner.removeAttribute("id")
  picture.querySelector(".notes")?.remove()
  picture.inert = true
  return picture
}

/** Arrow keys walk through the grid as it stands, whatever its number of columns. */
function walk(event: KeyboardEvent, thumbs: readonly HTMLElement[]): void {
  event.stopPropagation()
  const at = thumbs.indexOf(document.activeElement as HTMLElement)
  const columns = thumbs.filter(thumb => thumb.offsetTop === thumbs[0]?.offsetTop).length
  const right = thumbs[0]?.matches(":dir(rtl)") ? -1 : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: right,
    ArrowLeft: -right,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -at,
    End: thumbs.length - 1 - at,
  }
  const step = steps[event.key]
  if (step !== undefined) {
    event.preventDefault()
    thumbs[at + step]?.focus()
  } else if (event.code === "KeyO") {
    const grid = thumbs[0]?.closest("dialog")
    if (grid) takeAway(grid)
  }
}

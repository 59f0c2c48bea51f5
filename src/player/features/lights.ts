// Steps through code → the lines that are lit at each of them.
import type { Player } from "../player.ts"

/** A block of code carries one empty step for each set of lines after the first; its lines name the sets they are in. */
export function lights({ reveal, slides }: Player): undefined {
  const update = () => {
    for (const code of slides.querySelectorAll("section.present .code:has(.lights)")) light(code)
  }
  update()
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden", "sync", "slidesync"])
    reveal.on(event, update)
}

function light(code: Element): void {
  const set = String(code.querySelectorAll(".lights.visible").length)
  for (const line of code.querySelectorAll("[data-lit]")) {
    const sets = line.getAttribute("data-lit")?.split(" ") ?? []
    line.classList.toggle("hot", sets.includes(set))
  }
}

// Runs in a print page: lays its slides out as small pictures side by side, each with a line about it. It is sent there
// as text, so it uses nothing but its arguments and the page.

export interface SheetLayout {
  readonly columns: number
  /** Width of one slide in px. */
  readonly width: number
  /** Of each slide; null: none at all. */
  readonly captions: readonly string[] | null
  /** Colour between the slides. */
  readonly ground: string
}

/** Slides are fitted first, as in print. Gives the number of slides. */
export async function arrangeSlides({ columns, width, captions, ground }: SheetLayout): Promise<number> {
  document.body.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all(Array.from(document.images, image => image.decode().catch(() => {})))
  const { fitSlides } = window as { fitSlides?: () => unknown }
  fitSlides?.()
  const sections = [...document.querySelectorAll<HTMLElement>("section.slide")]
  const sheet = document.createElement("div")
  sheet.style.cssText = `display:grid;grid-template-columns:repeat(${columns},${width}px);gap:10px;padding:10px;background:${ground};width:max-content`
  for (const [index, section] of sections.entries()) {
    const factor = width / section.offsetWidth
    const cell = document.createElement("div")
    cell.className = "cell"
    const frame = document.createElement("div")
    frame.style.cssText = `width:${width}px;height:${section.offsetHeight * factor}px;overflow:hidden`
    const caption = document.createElement("p")
    const fit = section.dataset["fit"]
    caption.style.cssText = `margin:3px 0 0;font:12px/16px sans-serif;direction:ltr;color:${fit ? "#ffd0d0" : "#fff"}`
    caption.textContent = `${captions?.[index] ?? ""}${fit ? `  SHRUNK ${fit}` : ""}`
    section.before(cell)
    frame.append(section)
    cell.append(frame, ...(captions ? [caption] : []))
    section.style.transform = `scale(${factor})`
    section.style.transformOrigin = "0 0"
    if (getComputedStyle(section).direction === "rtl") section.style.transformOrigin = "100% 0"
    sheet.append(cell)
  }
  document.body.replaceChildren(sheet)
  document.body.style.width = "max-content"
  return sections.length
}

/** Leaves only these slides on the sheet, counted from 1. */
export function showSlides(slides: readonly number[]): { width: number; height: number } {
  for (const [index, cell] of document.querySelectorAll<HTMLElement>(".cell").entries()) {
    cell.style.display = slides.includes(index + 1) ? "" : "none"
  }
  const sheet = document.body.firstElementChild?.getBoundingClientRect()
  return { width: Math.ceil(sheet?.width ?? 0), height: Math.ceil(sheet?.height ?? 0) }
}

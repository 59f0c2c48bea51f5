// Functions that run inside a print page. Each is sent there as text, so it uses nothing but its arguments and the page.

export interface Preparation {
  /** Text of each sheet as it will be printed. */
  readonly texts: readonly string[]
  /** Slides whose content was shrunk, with the scale. */
  readonly fits: readonly { readonly id: string; readonly fit: number }[]
  /** Addresses of pictures that could not be decoded. */
  readonly broken: readonly string[]
}

/** What the page's own script gives. */
interface PrintScript {
  fitSlides(): { readonly id: string; readonly fit: number }[]
  printedText(element: HTMLElement): string
}

/** What a sheet shows; null: everything. */
export interface SheetState {
  readonly id: string
  readonly step: number | null
}

/** Waits for fonts and pictures, fits, and leaves in the page exactly the sheets asked for, in order. */
export async function preparePage(
  sheets: readonly SheetState[],
  known: readonly string[],
): Promise<Preparation> {
  // Laid out once, so that the fonts in use are asked for.
  document.body.getBoundingClientRect()
  await document.fonts.ready
  const broken: string[] = []
  await Promise.all(
    Array.from(document.images, async image => {
      image.loading = "eager"
      if (!(await isDrawable(image))) broken.push(image.currentSrc || image.src)
    }),
  )
  const { fitSlides, printedText } = window as unknown as PrintScript
  const fits = fitSlides().filter(({ fit }) => fit < 1)
  settleLinks()
  return { texts: layOut().map(printedText), fits, broken }

  /** Not decode(), which waits for ever in a window that is put away. */
  async function isDrawable(image: HTMLImageElement): Promise<boolean> {
    if (!image.complete) await new Promise(resolve => (image.onload = image.onerror = resolve))
    if (image.naturalWidth === 0) return false
    if (/\.svg$/i.test(image.currentSrc)) return true
    try {
      const bitmap = await createImageBitmap(image, { resizeWidth: 1, resizeHeight: 1 })
      bitmap.close()
      return true
    } catch {
      return false
    }
  }

  /**
   * Links to slides that are not printed lead nowhere on paper; those to other decks become links to their files later.
   * Those to slides on another page of this host are made whole addresses, because Chromium drops links to ids that it
   * does not find.
   */
  function settleLinks(): void {
    const elsewhere = new Set(known)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="../"])')) {
      if (link.origin !== location.origin) continue
      const id = decoded(link.hash.slice(1))
      const isOurs = link.pathname === location.pathname && id !== ""
      if (isOurs && document.getElementById(id)) continue
      if (isOurs && elsewhere.has(id)) link.href = `/#${encodeURIComponent(id)}`
      else link.removeAttribute("href")
    }
  }

  function decoded(text: string): string {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }

  /** A slide with several sheets stands there as often, its id on the first. */
  function layOut(): HTMLElement[] {
    const originals = new Map(
      Array.from(document.querySelectorAll<HTMLElement>("section.slide"), each => [each.id, each]),
    )
    const taken = new Set<string>()
    const result = sheets.map(({ id, step }) => {
      const original = originals.get(id)
      if (!original) throw new Error(`no slide ${id}`)
      return step === null ? original : copyAt(original, step, taken)
    })
    for (const id of taken) originals.get(id)?.remove()
    return result
  }

  function copyAt(original: HTMLElement, step: number, taken: Set<string>): HTMLElement {
    const copy = original.cloneNode(true) as HTMLElement
    original.before(copy)
    showSteps(copy, step)
    if (taken.has(original.id)) {
      for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id")
    }
    taken.add(original.id)
    return copy
  }

  function showSteps(section: HTMLElement, step: number): void {
    let lights = 0
    for (const element of section.querySelectorAll<HTMLElement>(".fragment")) {
      const isShown = Number(element.dataset["fragmentIndex"]) < step
      if (!isShown) element.style.visibility = "hidden"
      if (isShown && element.classList.contains("lights")) lights++
    }
    for (const line of section.querySelectorAll<HTMLElement>("[data-lit]")) {
      line.classList.toggle("hot", (line.dataset["lit"] ?? "").split(" ").includes(`${lights}`))
    }
  }
}

/** Of a page that flows from sheet to sheet: waits for fonts and pictures, and gives its text. */
export async function prepareText(): Promise<string> {
  document.body.getBoundingClientRect()
  await document.fonts.ready
  // Not decode(), which waits for ever in a window that is put away.
  await Promise.all(
    Array.from(document.images, image => {
      image.loading = "eager"
      return image.complete || new Promise(resolve => (image.onload = image.onerror = resolve))
    }),
  )
  const { fitSlides, printedText } = window as unknown as PrintScript
  fitSlides()
  for (const table of document.querySelectorAll<HTMLElement>(".handout:has(.mini) .pair > .txt > table"))
    widen(table)
  for (const wide of document.querySelectorAll<HTMLElement>(".txt :is(table, .formula)")) narrow(wide)
  for (const line of document.querySelectorAll(".txt p"))
    line.classList.toggle("announces", isStrongAlone(line))
  // In px: what is higher would leave more than a third of a page empty where it is kept whole.
  const longest = 340
  for (const code of document.querySelectorAll(".txt .code"))
    code.classList.toggle("long", code.getBoundingClientRect().height > longest)
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const isHere =
      link.pathname === location.pathname && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    // The text beside a slide has the slide's links, for those too who hear the page.
    const isTwice = link.closest(".pair:has(> .txt) .mini")
    const isDeck = link.getAttribute("href")?.startsWith("../")
    if (isTwice || (link.origin === location.origin && !isHere && !isDeck)) link.removeAttribute("href")
  }
  return printedText(document.body)

  /** Such a line is a heading in all but name. */
  function isStrongAlone({ childNodes: [only, ...others] }: Element): boolean {
    return only instanceof HTMLElement && only.localName === "strong" && others.length === 0
  }

  /** Across the whole page, below the slides, where that makes it readable or a good deal less high. */
  function widen(table: HTMLElement): void {
    const { height } = table.getBoundingClientRect()
    // In px: about ten lines, below which nobody minds.
    const tall = 190
    const fits = shareOf(table, roomFor(table)) === 1
    if (fits && height < tall) return
    table.classList.add("wide")
    const { height: after } = table.getBoundingClientRect()
    if (fits && after > 0.75 * height) table.classList.remove("wide")
  }

  /** Width in px. */
  function roomFor(element: HTMLElement): number {
    const around = element.matches(".wide") ? element.closest(".pair") : element.parentElement
    return around?.clientWidth ?? 0
  }

  /**
   * Addresses and the like are broken wherever they stand, so that they take no room from the words beside them. The rest
   * becomes as small as can still be read, then long words are broken, then all, then it is smaller: what runs off the
   * paper is lost.
   */
  function narrow(element: HTMLElement): void {
    const room = roomFor(element)
    const share = () => shareOf(element, room)
    breakCells(element, 24)
    if (share() === 1) return
    const readable = Math.max(0.66, share())
    element.style.setProperty("zoom", `${readable}`)
    for (const longest of [16, 12]) if (share() < 1) breakCells(element, longest)
    if (share() < 1) element.classList.add("squeezed")
    if (share() < 1) element.style.setProperty("zoom", `${readable * share()}`)
  }

  /** In cells with words of more letters than these, words may be broken. */
  function breakCells(table: HTMLElement, longest: number): void {
    for (const cell of table.querySelectorAll("td, th")) {
      const words = (cell.textContent ?? "").split(/\s+/)
      if (words.some(word => word.length > longest)) cell.classList.add("breaks")
    }
  }

  /** How much of an element's width there is room for; 1: all of it. */
  function shareOf(element: HTMLElement, room: number): number {
    const { width } = element.getBoundingClientRect()
    const inside =
      element.scrollWidth > element.clientWidth + 1 ? element.clientWidth / element.scrollWidth : 1
    return width > room + 1 ? room / width : inside
  }
}

/** What is only printed need not be laid out for the screen once more when that is done. */
export function hideFromScreen(): void {
  const style = document.createElement("style")
  style.textContent = "@media screen{body{display:none}}"
  document.head.append(style)
}

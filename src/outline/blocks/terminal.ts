// What a terminal printed, with the codes that steer it → its text, and the runs of each line in the theme's code colours.
import type { Code, CodeRole, Paint } from "../../model.ts"

export type Printed = Pick<Code, "text" | "painted">

/** Some posts show the sign for an escape in place of one. */
const ESCAPE = "(?:\\u001b|\\u241b)\\["
const STEERING = new RegExp(`${ESCAPE}([\\d;?]{0,40})([A-Za-z])`, "g")

/** Red and yellow, green, blue and cyan, magenta, grey: as near as five roles come. */
const roles: Readonly<Record<number, CodeRole>> = { 0: "c", 1: "m", 2: "s", 3: "m", 4: "k", 5: "f", 6: "k" }

/** How the text that follows a code is shown. */
type Look = Omit<Paint, "text">

const PLAIN: Look = { role: null, strong: false }

export function readPrinted(written: string): Printed {
  if (!new RegExp(ESCAPE).test(written)) return { text: written }
  const lines: Paint[][] = [[]]
  let look = PLAIN
  let from = 0
  for (const { 0: whole, 1: codes = "", 2: letter, index } of written.matchAll(STEERING)) {
    print(written.slice(from, index), look, lines)
    from = index + whole.length
    if (letter === "m") look = lookAfter(codes, look)
  }
  print(written.slice(from), look, lines)
  const text = lines.map(runs => runs.map(run => run.text).join("")).join("\n")
  return lines.flat().some(run => run.role !== null || run.strong) ? { text, painted: lines } : { text }
}

function print(text: string, look: Look, lines: Paint[][]): void {
  text.split("\n").forEach((part, at) => {
    if (at > 0) lines.push([])
    if (part !== "") lines.at(-1)?.push({ text: part, ...look })
  })
}

/** Colours of the ground are left out: they would need an ink of their own. */
function lookAfter(codes: string, look: Look): Look {
  // One of 256 colours or of millions: the first 16 are the usual ones, the others are no role's.
  const usual = codes
    .replace(/\b48;(?:5;\d+|2;\d+;\d+;\d+)/g, "")
    .replace(/\b38;5;([0-7])\b/g, "3$1")
    .replace(/\b38;5;(8|9|1[0-5])\b/g, (_, of: string) => `9${Number(of) - 8}`)
    .replace(/\b38;(?:5;\d+|2;\d+;\d+;\d+)/g, "31")
  return usual.split(";").reduce((now, code) => changed(Number(code), now), look)
}

/** By one code of "select graphic rendition", such as 1 for bold and 31 for red. */
function changed(code: number, look: Look): Look {
  if (code === 0) return PLAIN
  if (code === 1) return { ...look, strong: true }
  if (code === 22) return { ...look, strong: false }
  if (code === 2) return { ...look, role: "c" }
  if (code === 39) return { ...look, role: null }
  const isInk = (code >= 30 && code <= 37) || (code >= 90 && code <= 97)
  return isInk ? { ...look, role: roles[code % 10] ?? null } : look
}

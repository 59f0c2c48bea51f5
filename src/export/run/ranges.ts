// E.g. "3-7,9" → the numbers that it names; a range may be open: "5-" is from 5 to the last.
import { UserError } from "../../error.ts"

/** Indices from 0, each once, in order. */
export function readRanges(text: string, count: number): number[] {
  const wanted = new Set<number>()
  for (const part of text.split(",")) {
    const [first, last] = readRange(part.trim(), text, count)
    for (let number = first; number <= last; number++) wanted.add(number - 1)
  }
  return [...wanted].sort((a, b) => a - b)
}

function readRange(part: string, whole: string, count: number): [number, number] {
  const match = /^(\d+)?(-)?(\d+)?$/.exec(part)
  const [, from, dash, to] = match ?? []
  if (from === undefined && to === undefined) throw badRange(`no page numbers: ${whole}`)
  const first = Number(from ?? 1)
  const last = dash === undefined ? first : Number(to ?? count)
  if (first < 1 || first > last) throw badRange(`no such pages: ${part}`)
  if (last > count)
    throw badRange(`no slide ${last}: the deck has ${count}`, "lectern plan shows them with their numbers")
  return [first, last]
}

function badRange(what: string, hint = "for example: --pages 3-7,9"): UserError {
  return new UserError({ code: "E_PAGES", what, hint }, 2)
}

// Values of options, as typed → checked, or one error that says what may stand there.
import { UserError } from "../error.ts"
import type { Shard } from "../export/run/shard.ts"
import { checkEncodingName } from "../post/text/encoding.ts"

function wrong(what: string, hint: string): UserError {
  return new UserError({ code: "E_USE", what, hint }, 2)
}

/** Of a folder or a file to write. */
export function outValue(text: string): string {
  if (text !== "") return text
  throw wrong("the path after --out is empty", "a shell variable that is not set?")
}

/** Which slides there are is known later, what a range looks like is not. `before`: what was given before. */
export function rangesValue(text: string, before?: string): string {
  const ranges = text.split(",").map(range => range.trim())
  if (ranges.every(range => /^(\d+(-\d*)?|-\d+)$/.test(range))) return joined(text, before)
  throw wrong(`no page numbers: ${text}`, "for example: --pages 3-7,9")
}

export function slideValue(text: string, before?: string): string {
  if (/^[1-9]\d{0,5}$/.test(text)) return joined(text, before)
  throw wrong(`no number of a slide: ${text}`, "for example: --slide 1")
}

function joined(text: string, before: string | undefined): string {
  return before === undefined ? text : `${before},${text}`
}

export function scaleValue(text: string): number {
  const scale = Number(text)
  if (scale >= 0.1 && scale <= 8) return scale
  throw wrong(`no scale of a picture: ${text}`, "a number from 0.1 to 8; 2 makes 2560 pixels of 1280 px")
}

/** Seconds. */
export function timeoutValue(text: string): number {
  const seconds = Number(text)
  if (seconds >= 0.1 && seconds <= 600) return seconds
  throw wrong(`no time to wait: ${text}`, "seconds from 0.1 to 600, such as --timeout 20")
}

export function shardValue(text: string): Shard {
  const [, part, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []
  const shard = { part: Number(part), of: Number(of) }
  if (shard.part >= 1 && shard.part <= shard.of) return shard
  throw wrong(`no part of a run: ${text}`, "for example: --shard 2/8, the second of eight")
}

/** Said also where every post is UTF-8, and needs none. */
export function encodingValue(name: string): string {
  checkEncodingName(name)
  return name
}

/** Of a site, with a slash at its end. */
export function siteValue(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && url.search + url.hash === "")
    return url.href.replace(/\/?$/, "/")
  throw wrong(`no address of a site: ${text}`, "for example: --address https://talks.example.org/")
}

export function addressValue(text: string): string {
  if (URL.canParse(text) && /^wss?:$/.test(new URL(text).protocol)) return text
  throw wrong(`no address of a browser: ${text}`, "it begins with ws:// or wss://")
}

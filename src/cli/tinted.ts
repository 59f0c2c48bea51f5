// What is printed → the same with its first words in colour, where a terminal shows colours and nobody has asked for none.
import type { WriteStream } from "node:tty"

/** `hasColors` also heeds NO_COLOR, FORCE_COLOR and terminals that know none. */
type Stream = Partial<Pick<WriteStream, "isTTY" | "hasColors">>

const COLOURS: Readonly<Record<string, string>> = { error: "1;31", warning: "1;33", hint: "36" }

export function tinted(text: string, stream: Stream): string {
  if (!stream.isTTY || !stream.hasColors?.()) return text
  return text.replace(
    /^(error|warning|hint):/gm,
    (words, name: string) => `\u001b[${COLOURS[name]}m${words}\u001b[0m`,
  )
}

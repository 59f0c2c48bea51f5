// Text or code of a title → the same, with joints in words that are too long for some lines: browsers break those anywhere.
import { staysWhole } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"

/** After the signs between names, such as in `client.request(options)`, `std::vec::Vec` or `src/main.rs`. */
const JOINT = /(?<=[\w)\]](?:[.,/:;=&|(]|::|->)+)(?=\[*\w)/

export function withJoints(inline: Inline): Inline[] {
  if (inline.kind !== "text" && inline.kind !== "code") return [inline]
  return partsOf(inline.text).flatMap((text, at): Inline[] => {
    const part = { ...inline, text }
    return at === 0 ? [part] : [{ kind: "joint" }, part]
  })
}

function partsOf(text: string): readonly string[] {
  let last = ""
  const parts: string[] = []
  for (const word of text.split(/(?<= )/)) {
    const [first = "", ...others] = staysWhole(word.trimEnd()) ? [word] : word.split(JOINT)
    last += first
    for (const other of others) {
      parts.push(last)
      last = other
    }
  }
  return [...parts, last]
}

// A picture of Pandoc that is alone in its paragraph has its label as its caption, with the marks in it.
import type { StateCore, Token } from "markdown-it"
import { containerTokens, numberedCaption, textToken } from "./caption-tokens.ts"
import { labelOf } from "./labels.ts"
import type { Plugin } from "./rule.ts"

export const pictureCaptions: Plugin = markdown => {
  markdown.core.ruler.after("inline", "picture_captions", captionPictures)
}

function captionPictures(state: StateCore): void {
  state.tokens = state.tokens.flatMap((token, index, tokens) => {
    const image = onlyPicture(token)
    if (!image) return [token]
    const name = String(image.attrGet("id") ?? "")
    const given = image.attrGet("title")
    if (given && !labelOf(name, state.env)) return [token]
    const isMarked = image.children?.some(({ type }) => type !== "text") ?? false
    const [open, close] = [tokens[index - 1], tokens[index + 1]]
    if (isMarked && open?.type === "paragraph_open" && close?.type === "paragraph_close")
      return [token, ...markedCaption(state, image, { open, close })]
    const caption = numberedCaption(image.content || String(given ?? ""), name, state.env)
    if (caption !== "") image.attrSet("title", caption)
    return [token]
  })
}

export function onlyPicture({ type, children }: Token): Token | null {
  const [image, ...others] = type === "inline" ? (children ?? []) : []
  return image?.type === "image" && others.length === 0 ? image : null
}

interface Around {
  readonly open: Token
  readonly close: Token
}

/** The paragraph becomes a figure. */
function markedCaption(state: StateCore, image: Token, { open, close }: Around): Token[] {
  Object.assign(open, { type: "container_open", tag: "figure" })
  Object.assign(close, { type: "container_close", tag: "figure" })
  image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title")
  const label = labelOf(String(image.attrGet("id") ?? ""), state.env)
  const before = label ? [textToken(state, `${label.words}: `)] : []
  // Copies: those of the picture are its alternative text, and neighbours are joined later.
  const words = image.children?.map(child => Object.assign(new state.Token("", "", 0), child)) ?? []
  return containerTokens(state, "figcaption", [...before, ...words], open.map)
}

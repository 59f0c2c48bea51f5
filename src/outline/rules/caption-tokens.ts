// Words → the tokens of a caption, and how a caption begins where what it stands under has a number.
import type { StateCore, Token } from "markdown-it"
import { labelOf } from "./labels.ts"
import type { Env } from "./rule.ts"

/** With the number that references to it have; alone where there is nothing else to say. */
export function numberedCaption(caption: string, name: string, env: Env): string {
  return [labelOf(name, env)?.words, caption].filter(Boolean).join(": ")
}

export function textToken({ Token }: StateCore, content: string): Token {
  return Object.assign(new Token("text", "", 0), { content })
}

export function containerTokens(
  state: StateCore,
  tag: string,
  children: Token[],
  map: Token["map"],
): Token[] {
  const inline = Object.assign(new state.Token("inline", "", 0), { children, map, block: true })
  const open = Object.assign(new state.Token("container_open", tag, 1), { map, block: true })
  return [open, inline, new state.Token("container_close", tag, -1)]
}

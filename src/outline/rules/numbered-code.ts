// Code of Quarto that has a label, `{#lst-a .sql}` or `#| label: fig-a`, gets the number that references to it have.
import type { StateCore, Token } from "markdown-it"
import { labelInCode, labelOf } from "./labels.ts"
import type { Plugin } from "./rule.ts"

export const numberedCode: Plugin = markdown => {
  markdown.core.ruler.after("block", "numbered_code", numberCode)
}

function numberCode({ tokens, env }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== "fence" || !token.info.trimStart().startsWith("{")) continue
    const label = labelOf(nameOf(token), env)
    if (label) token.meta = { ...token.meta, label: label.words }
  }
}

function nameOf({ info, content }: Token): string {
  const found = [labelInCode(info, true), ...content.split("\n").map(line => labelInCode(line, false))]
  const [, kind, name] = found.find(match => match !== null) ?? []
  return `${kind}-${name}`
}

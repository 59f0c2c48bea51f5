// themes/base.css, which lists its parts → the one style sheet that all themes stand on.
import { readPackagedText } from "../files/package.ts"

let joined: string | null = null

export function baseCss(): string {
  joined ??= baseParts()
    .map(part => readPackagedText(`themes/${part}`))
    .join("\n")
  return joined
}

/** E.g. "base/lists.css", in the order of the cascade. */
export function baseParts(): string[] {
  const index = readPackagedText("themes/base.css")
  return [...index.matchAll(/^@import "(.+)";$/gm)].map(([, part = ""]) => part)
}

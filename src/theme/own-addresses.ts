// What a style sheet of the user's loads → the same sheet with each of that inside it, and no other address left in it,
// however it is spelled.

/** E.g. `\75rl(…)` → `url(…)`: letters that are written as numbers or behind a backslash, as themselves. */
export function withPlainLetters(css: string): string {
  return css.replaceAll(
    /\\(?:([\da-f]{1,6})(?:\r\n|[ \t\n\r\f])?|([^\n]))/gi,
    (whole, digits?: string, sign = "") => {
      const letter = digits === undefined ? sign : String.fromCharCode(Number.parseInt(digits, 16))
      return /^[a-z]$/i.test(letter) ? letter : whole
    },
  )
}

export const URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/gi

/** Each `url()` by the `data:` address that it is to be; null: it is taken out. */
export function withUrls(css: string, replace: (url: string) => string | null): string {
  const replaced = css.replaceAll(URL, (_, double?: string, single?: string, bare?: string) => {
    const address = replace(double ?? single ?? bare ?? "")
    return address === null ? 'url("data:,")' : `url("${address}")`
  })
  // Browsers read more as an address than the pattern above: with what is left, they drop the whole declaration.
  return replaced.replaceAll(OTHER, "none(")
}

/** `url("…" crossorigin(…))`, `url("\"…")`, the strings that `image-set()` takes, and `src()`. */
const OTHER =
  /\burl\((?!"data:[^"]*"\))|image-set\((?!(?:[^()"']|url\("data:[^"]*"\)|type\("[^"]*"\)|gradient\([^()"']*\))*\))|\bsrc\(/gi

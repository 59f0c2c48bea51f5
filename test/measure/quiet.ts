// The usual theme, read from its style sheets as they stand in the repository.
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { readTheme } from "../../src/theme/theme.ts"

const css = (name: string) => readFileSync(resolve(import.meta.dirname, `../../themes/${name}.css`), "utf8")

export const quiet = readTheme("quiet", { base: css("base"), theme: css("quiet") })

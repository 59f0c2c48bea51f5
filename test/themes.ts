// The name of a theme that comes with the package → the theme, as it stands in the repository.
import { readTheme, type Theme } from "../src/theme/theme.ts"
import { themeFiles } from "../src/themes/built-in.ts"

export function builtIn(name: string): Theme {
  return readTheme(name, themeFiles(name))
}

export const quiet = builtIn("quiet")

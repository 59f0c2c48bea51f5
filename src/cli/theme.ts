// lectern theme new: a commented style sheet to start from, written beside the posts.
import { writeFileSync } from "node:fs"
import { systemCode, UserError } from "../error.ts"
import { outputError } from "../files/output.ts"
import { themeNames } from "../themes/built-in.ts"

const DEFAULT_NAME = "my-theme"

export function newTheme(name: string = DEFAULT_NAME): void {
  const stem = name.replace(/\.css$/i, "")
  if (!/^[\p{L}\d][\p{L}\d ._-]{0,60}$/u.test(stem)) {
    const hint = "letters, digits and dashes, such as: lectern theme new brand"
    throw new UserError({ code: "E_USE", what: `not a name for a theme: ${name}`, hint }, 2)
  }
  const file = `${stem}.css`
  write(file, themeText(file))
  process.stdout.write(`${file}\n`)
}

/** Never over a file that is there. */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: "wx" })
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw withoutOut(outputError(error, file))
    const hint = "choose another name: lectern theme new <name>"
    throw new UserError({ code: "E_OUTPUT", what: `${file} is there already`, hint }, 2)
  }
}

/** Other commands have --out to write elsewhere. */
function withoutOut(error: unknown): unknown {
  if (!(error instanceof UserError) || error.diagnostic.hint === null) return error
  const hint = "it is written where the command is called; call it in another folder"
  return new UserError({ ...error.diagnostic, hint }, error.exit)
}

function themeText(file: string): string {
  return `/* A theme for Lectern. Only what differs from the theme that it extends has to stand here.

     lectern my-post.md --theme ./${file}

   or, in a post's front matter or in lectern.yml, \`theme: ./${file}\` (in a post below \`deck:\`).
   While lectern is running, the deck follows each save of this file. */

/* A face of your own, from a file beside this one. Lectern measures it and puts it into every deck.

@font-face {
  font-family: "My Face";
  src: url("my-face.woff2") format("woff2");
  font-weight: 100 900;
}
*/

:root {
  /* The theme to start from: ${themeNames().join(", ")}; or the path of another file. */
  --extends: quiet;

  /* The one colour for marks, numbers and links: 4.5 to 1 against the ground, please. */
  --accent: oklch(0.53 0.19 30);

  /* Ground, text, text of second rank, hairlines; behind inline code.
  --bg: oklch(0.99 0.004 80);
  --ink: oklch(0.22 0.01 60);
  --ink-2: oklch(0.46 0.015 60);
  --line: oklch(0.89 0.006 80);
  --chip: oklch(0.94 0.006 80);
  */

  /* Cover, section slides and closing.
  --field: oklch(0.3 0.05 30);
  --field-ink: oklch(0.98 0.004 80);
  --field-2: oklch(0.86 0.02 60);
  --field-accent: oklch(0.85 0.12 80);
  */

  /* Faces: the first one that has a letter draws it; Hangul, Han, kana and all other scripts follow by themselves.
  --font-text: "Inter Variable";
  --font-display: "My Face";
  --font-mono: "JetBrains Mono Variable";
  */

  /* Weights and tracking of titles; corners and rules.
  --w-display: 640;
  --track-display: -0.02em;
  --radius: 6px;
  --rule: 1px;
  */
}

/* For one language alone.
:root:lang(ko) {
  --w-display: 700;
}
*/

/* Any other rule holds within the decks of this theme.
.head {
  text-transform: uppercase;
}
*/
`
}

// Words that other slide tools have for a command or an option → what does that here.
import type { COMMANDS } from "./commands.ts"

type Command = (typeof COMMANDS)[number]

export function commandMeant(word: string): Command | null {
  return commands.get(word) ?? null
}

/** As a hint. `option` may be written with its value: `--format=pdf`. */
export function optionMeant(option: string): string | null {
  return options.get(option.replace(/=.*$/, "")) ?? null
}

const commands = new Map<string, Command>([
  ...row<Command>("serve server start preview present watch open", "dev"),
  ...row<Command>("pdf print convert render html handout png", "export"),
  ...row<Command>("static publish generate", "build"),
  ...row<Command>("lint validate", "check"),
])

const options = new Map<string, string>([
  ...row("-o --output --out-file --output-dir", "lectern export and lectern build take --out"),
  ...row("--pdf", "lectern export talk.md makes talk.pdf"),
  ...row("-f --format -t --to", "lectern export takes --as: slides, handout, notes, png, webp or html"),
  ...row("--html --standalone --self-contained --embed-resources", "lectern export --as html makes one file"),
  ...row("--pptx --powerpoint", "no PowerPoint is made; lectern export --as png makes a picture a slide"),
  ...row("--png --image --images", "lectern export --as png makes a picture a slide"),
  ...row("--handout", "lectern export --as handout"),
  ...row("--notes --pdf-notes", "lectern export --as notes prints each slide above its notes"),
  ...row("--with-clicks --pdf-separate-fragments", "lectern export --builds all makes a page a step"),
  ...row("--static --base", "lectern build --out site makes a site that works under any path"),
  ...row("-w --watch -s --server --serve --preview", "lectern talk.md presents it, live while you edit"),
  ...row("-p", "lectern takes --port"),
])

function row<Value>(names: string, value: Value): [string, Value][] {
  return names.split(" ").map(name => [name, value])
}

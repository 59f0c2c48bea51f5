// Imports run one way: a stage knows the model and itself, only `convert.ts` and the outputs join stages.
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { describe, expect, it } from "vitest"

const src = resolve(import.meta.dirname, "../src")

/** What a place of `src` may import besides its own files, from what knows nothing to what joins all. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "model.ts": [],
  "once.ts": [],
  player: [],
  // What several stages share.
  content: ["model.ts"],
  "error.ts": ["model.ts", "content"],
  text: ["model.ts", "content"],
  files: ["error.ts"],
  "in-time.ts": ["error.ts"],
  fonts: ["error.ts"],
  // The stages, each of which knows the nouns of those before it from the model alone.
  post: ["model.ts", "error.ts", "content", "files"],
  outline: ["model.ts", "error.ts", "content", "text"],
  diagrams: ["model.ts", "error.ts", "content", "files"],
  theme: ["model.ts", "error.ts", "once.ts"],
  themes: ["model.ts", "error.ts", "files", "fonts", "post", "theme"],
  plan: ["model.ts", "error.ts", "once.ts", "content", "text", "theme"],
  render: ["model.ts", "error.ts", "content", "text"],
  "convert.ts": [
    "model.ts",
    "in-time.ts",
    "post",
    "outline",
    "diagrams",
    "theme",
    "themes",
    "plan",
    "render",
  ],
  "world.ts": ["files", "post", "diagrams"],
  // The outputs.
  pages: [
    "model.ts",
    "convert.ts",
    "content",
    "text",
    "files",
    "theme",
    "themes",
    "post",
    "render",
    "player",
  ],
  site: ["model.ts", "error.ts", "convert.ts", "pages", "files"],
  vite: ["model.ts", "error.ts", "convert.ts", "pages", "files", "post", "render", "player"],
  export: [
    ...["model.ts", "error.ts", "convert.ts", "pages", "content", "text", "files", "fonts", "theme"],
    ...["post", "outline", "render", "player"],
  ],
  check: ["model.ts", "error.ts", "convert.ts", "pages", "content", "outline", "plan", "export"],
  cli: [
    ...[
      "model.ts",
      "error.ts",
      "once.ts",
      "convert.ts",
      "world.ts",
      "pages",
      "text",
      "files",
      "post",
      "theme",
      "themes",
    ],
    ...["plan", "render", "site", "vite", "export", "check"],
  ],
}

/** Folders whose code is to run in a browser too: nothing of Node, nothing that draws it in. */
const PURE = ["content", "text", "outline", "plan", "render", "theme", "player"]

/** Within a stage or output: each part imports itself and those before it. */
const ORDER: Record<string, readonly string[]> = {
  outline: [
    "report.ts",
    "source",
    "rules",
    "dialects",
    "markdown.ts",
    "tree",
    "addresses",
    "flow.ts",
    "context.ts",
    "inlines",
    "blocks",
    "sections",
    "outline.ts",
    "images.ts",
  ],
  plan: [
    "costs.ts",
    "words",
    "measure",
    "stage.ts",
    "shapes",
    "topics",
    "atoms",
    "layouts",
    "search",
    "slides",
    "plan.ts",
    "deck-columns.ts",
    "deck-text.ts",
  ],
  render: [
    "html.ts",
    "walk.ts",
    "same.ts",
    "rendered.ts",
    "fragments.ts",
    "qr.ts",
    "words",
    "safe",
    "typeset",
    "context.ts",
    "prepare.ts",
    "pictures",
    "inlines",
    "blocks",
    "slides",
    "pages",
  ],
  export: [
    "browser",
    "font",
    "in-page",
    "pdf",
    "print",
    "form-names.ts",
    "run",
    "bookmarks.ts",
    "slides-pdf.ts",
    "paper-files.ts",
    "paper-pdf.ts",
    "png.ts",
    "covers.ts",
    "single.ts",
    "forms.ts",
  ],
}

/** Packages that belong to one place each. */
const ONLY_IN: Record<string, readonly string[]> = {
  vite: ["vite"],
  "puppeteer-core": ["export"],
  "@sparticuz/chromium": ["export"],
  "markdown-it": ["outline"],
  "highlight.js": ["render"],
  "beautiful-mermaid": ["diagrams"],
  katex: ["text"],
  "reveal.js": ["player"],
  commander: ["cli"],
}

interface Import {
  file: string
  folder: string
  target: string
}

const imports = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter(file => file.endsWith(".ts"))
  .flatMap(importsOf)

function importsOf(file: string): Import[] {
  const code = readFileSync(join(src, file), "utf8")
  const found = code.matchAll(/(?:^|\n)(?:import|export)\b[^"'`]*?from\s*"([^"]+)"|import\s*\(\s*"([^"]+)"/g)
  const folder = file.includes("/") ? (file.split("/")[0] ?? "") : file
  return [...found].map(([, fixed, lazy]) => ({ file, folder, target: fixed ?? lazy ?? "" }))
}

/** "outline" for a file in a folder of src, "model.ts" for one beside them. */
function placeOf({ file, target }: Import): string {
  const path = relative(src, resolve(src, dirname(file), target))
  return path.split("/")[0] ?? path
}

describe("imports", () => {
  it("are found at all", () => {
    expect(imports.length).toBeGreaterThan(50)
  })

  it("are ruled for every place of src", () => {
    expect(Object.keys(MAY_IMPORT).toSorted()).toEqual(readdirSync(src).toSorted())
  })

  it("go one way: each place imports only those above it in the table", () => {
    const places = Object.keys(MAY_IMPORT)
    const upwards = Object.entries(MAY_IMPORT).flatMap(([place, allowed]) =>
      allowed.filter(other => places.indexOf(other) >= places.indexOf(place)).map(other => [place, other]),
    )
    expect(upwards).toEqual([])
  })

  it("are all needed that are allowed", () => {
    const unneeded = Object.entries(MAY_IMPORT).flatMap(([folder, allowed]) => {
      const used = new Set(imports.filter(entry => entry.folder === folder).map(placeOf))
      return allowed.filter(other => !used.has(other)).map(other => [folder, other])
    })
    expect(unneeded).toEqual([])
  })

  it.each(Object.entries(MAY_IMPORT))("of %s stay within itself and %j", (folder, allowed) => {
    const wrong = imports.filter(
      entry =>
        entry.folder === folder &&
        entry.target.startsWith(".") &&
        ![folder, ...allowed].includes(placeOf(entry)),
    )
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(ORDER))("of %s/ go from its last steps to its first", (stage, order) => {
    expect(order.toSorted()).toEqual(readdirSync(join(src, stage)).toSorted())
    const wrong = imports.filter(entry => {
      const path = relative(src, resolve(src, dirname(entry.file), entry.target))
      if (entry.folder !== stage || !path.startsWith(`${stage}/`)) return false
      const [from = -1, to = -1] = [entry.file, path].map(each => order.indexOf(each.split("/")[1] ?? ""))
      return to > from
    })
    expect(wrong).toEqual([])
  })

  it.each(PURE)("of %s/ need no Node", folder => {
    expect(imports.filter(entry => entry.folder === folder && entry.target.startsWith("node:"))).toEqual([])
  })

  it.each(Object.entries(ONLY_IN))("of %s stay in %j", (name, folders) => {
    const wrong = imports.filter(
      entry =>
        (entry.target === name || entry.target.startsWith(`${name}/`)) && !folders.includes(entry.folder),
    )
    expect(wrong).toEqual([])
  })

  it("have no cycles between files", () => {
    expect(findCycle()).toBeNull()
  })
})

describe("what is exported", () => {
  it("is used in another file, where it is not a type", () => {
    const files = ["src", "test", "scripts"].flatMap(folder => {
      const root = resolve(src, "..", folder)
      const names = readdirSync(root, { recursive: true, encoding: "utf8" })
      return names.filter(name => name.endsWith(".ts")).map(name => join(root, name))
    })
    const words = [...files, resolve(src, "../vite.config.ts")].map(file => {
      const code = readFileSync(file, "utf8")
      const exported = code.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)
      return { file, exported: [...exported].map(([, name = ""]) => name), used: new Set(code.match(/\w+/g)) }
    })
    const uses = (name: string) => words.filter(({ used }) => used.has(name)).length
    const unused = words.flatMap(({ file, exported }) =>
      exported.filter(name => uses(name) < 2).map(name => `${relative(src, file)}: ${name}`),
    )
    expect(unused).toEqual([])
  })
})

function findCycle(): string[] | null {
  const graph = new Map<string, string[]>()
  for (const entry of imports.filter(({ target }) => target.startsWith("."))) {
    const to = relative(src, resolve(src, dirname(entry.file), entry.target))
    graph.set(entry.file, [...(graph.get(entry.file) ?? []), to])
  }
  const done = new Set<string>()
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path, file]
    if (done.has(file)) return null
    done.add(file)
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file])
      if (cycle) return cycle
    }
    return null
  }
  return [...graph.keys()].map(file => visit(file, [])).find(cycle => cycle !== null) ?? null
}

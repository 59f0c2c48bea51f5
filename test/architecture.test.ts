// Imports run one way: a stage knows the model and itself, only `convert.ts` and the outputs join stages.
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { describe, expect, it } from "vitest"

const src = resolve(import.meta.dirname, "../src")

/** What a folder may import besides its own files: folders and files of `src`. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  content: ["model.ts"],
  text: ["model.ts", "content"],
  files: ["model.ts", "error.ts"],
  post: ["model.ts", "error.ts", "content", "files"],
  outline: ["model.ts", "error.ts", "content", "text"],
  diagrams: ["model.ts", "error.ts", "content", "files"],
  fonts: ["error.ts"],
  theme: ["model.ts", "error.ts", "once.ts"],
  plan: ["model.ts", "error.ts", "once.ts", "content", "text", "theme"],
  render: ["model.ts", "error.ts", "content", "text", "theme"],
  player: [],
}

/** Folders whose code is to run in a browser too: nothing of Node, nothing that draws it in. */
const PURE = ["content", "text", "outline", "plan", "render", "theme", "player"]

/** Within src/plan: each imports itself and those before it. */
const PLAN_ORDER = [
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
  "deck-text.ts",
]

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

  it.each(Object.entries(MAY_IMPORT))("of %s/ stay within itself and %j", (folder, allowed) => {
    const wrong = imports.filter(
      entry =>
        entry.folder === folder &&
        entry.target.startsWith(".") &&
        ![folder, ...allowed].includes(placeOf(entry)),
    )
    expect(wrong).toEqual([])
  })

  it("of plan/ go from its last steps to its first", () => {
    const wrong = imports.flatMap(entry => {
      const path = relative(src, resolve(src, dirname(entry.file), entry.target))
      if (entry.folder !== "plan" || !path.startsWith("plan/")) return []
      const [from, to] = [entry.file, path].map(each => PLAN_ORDER.indexOf(each.split("/")[1] ?? ""))
      return from === undefined || to === undefined || to < 0 || to > from ? [entry] : []
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

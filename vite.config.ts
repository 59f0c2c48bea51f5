// How the package itself is built and tested: the commands, the browser code, the fonts.
/// <reference types="vitest/config" />
import { rmSync } from "node:fs"
import { builtinModules } from "node:module"
import { availableParallelism } from "node:os"
import { resolve } from "node:path"
import { defineConfig, type EnvironmentOptions, type Rolldown } from "vite"
import { ascii } from "./scripts/plugins/ascii.ts"
import { fonts } from "./scripts/plugins/fonts.ts"
import { lean } from "./scripts/plugins/lean.ts"
import { licenses } from "./scripts/plugins/licenses.ts"
import { math } from "./scripts/plugins/math.ts"

/** Stay outside the bundle: too large, loaded only by the command that needs them. */
const external = [...builtinModules, /^node:/, /^vite(\/|$)/, /^@sparticuz\/chromium(\/|$)/]

/** One classic script, because modules do not load from `file:`. */
function script(name: string): EnvironmentOptions {
  return {
    consumer: "client",
    build: {
      outDir: "dist/client",
      emptyOutDir: false,
      target: "es2022",
      cssCodeSplit: false,
      rolldownOptions: {
        input: { [name]: `src/player/${name}.ts` },
        output: { format: "iife", entryFileNames: "[name].js", assetFileNames: `${name}[extname]` },
      },
    },
  }
}

function node(input: Readonly<Record<string, string>>, output: Rolldown.OutputOptions): EnvironmentOptions {
  return {
    consumer: "server",
    resolve: { noExternal: true },
    build: {
      outDir: "dist",
      emptyOutDir: false,
      target: "node20",
      minify: false,
      ssr: true,
      rolldownOptions: { input, external, output },
    },
  }
}

/** What Node itself is started with. */
const entries = node(
  {
    lectern: "src/cli/lectern.ts",
    "fonts-worker": "src/export/font/worker.ts",
    "diagram-worker": "src/diagrams/worker.ts",
    "convert-worker": "src/cli/convert-worker.ts",
  },
  { format: "esm", entryFileNames: "[name].js", chunkFileNames: "lectern/[name].js" },
)

/** All else, as src/cli/load.ts loads it: V8 keeps compiled code only of scripts. */
const commands = node(
  { main: "src/cli/main.ts", "convert-thread": "src/cli/convert-thread.ts" },
  {
    format: "cjs",
    entryFileNames: "lectern/[name].cjs",
    chunkFileNames: "lectern/[name].cjs",
    // A script that comes out of V8's store has forgotten how to `import()`.
    dynamicImportInCjs: false,
  },
)

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [fonts(), math(), licenses(), lean(), ascii()],
  environments: {
    entries,
    commands,
    deck: script("deck"),
    speaker: script("speaker"),
    index: script("index"),
    print: script("print"),
  },
  builder: {
    async buildApp(builder) {
      // Chunks are named after their content's modules: those of an earlier build would be packed too.
      rmSync(resolve(import.meta.dirname, "dist/lectern"), { recursive: true, force: true })
      for (const name of ["deck", "speaker", "index", "print", "entries", "commands"]) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 90_000,
    hookTimeout: 240_000,
    // Vitest would leave one core to itself, and half of two idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})

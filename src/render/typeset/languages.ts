// Names that stand after a fence → the grammar, and those that it wants beside it. Loaded one by one, as used.
import type { LanguageFn } from "highlight.js"

type Load = () => Promise<{ readonly default: LanguageFn }>

/** Grammars by name; the name is also how grammars call each other. */
const grammars = {
  awk: () => import("highlight.js/lib/languages/awk"),
  bash: () => import("highlight.js/lib/languages/bash"),
  c: () => import("highlight.js/lib/languages/c"),
  clojure: () => import("highlight.js/lib/languages/clojure"),
  cmake: () => import("highlight.js/lib/languages/cmake"),
  coffeescript: () => import("highlight.js/lib/languages/coffeescript"),
  cpp: () => import("highlight.js/lib/languages/cpp"),
  crystal: () => import("highlight.js/lib/languages/crystal"),
  csharp: () => import("highlight.js/lib/languages/csharp"),
  css: () => import("highlight.js/lib/languages/css"),
  dart: () => import("highlight.js/lib/languages/dart"),
  delphi: () => import("highlight.js/lib/languages/delphi"),
  diff: () => import("highlight.js/lib/languages/diff"),
  django: () => import("highlight.js/lib/languages/django"),
  dockerfile: () => import("highlight.js/lib/languages/dockerfile"),
  dos: () => import("highlight.js/lib/languages/dos"),
  elixir: () => import("highlight.js/lib/languages/elixir"),
  elm: () => import("highlight.js/lib/languages/elm"),
  erb: () => import("highlight.js/lib/languages/erb"),
  erlang: () => import("highlight.js/lib/languages/erlang"),
  fortran: () => import("highlight.js/lib/languages/fortran"),
  fsharp: () => import("highlight.js/lib/languages/fsharp"),
  gherkin: () => import("highlight.js/lib/languages/gherkin"),
  glsl: () => import("highlight.js/lib/languages/glsl"),
  go: () => import("highlight.js/lib/languages/go"),
  gradle: () => import("highlight.js/lib/languages/gradle"),
  graphql: () => import("highlight.js/lib/languages/graphql"),
  groovy: () => import("highlight.js/lib/languages/groovy"),
  handlebars: () => import("highlight.js/lib/languages/handlebars"),
  haskell: () => import("highlight.js/lib/languages/haskell"),
  http: () => import("highlight.js/lib/languages/http"),
  ini: () => import("highlight.js/lib/languages/ini"),
  java: () => import("highlight.js/lib/languages/java"),
  javascript: () => import("highlight.js/lib/languages/javascript"),
  json: () => import("highlight.js/lib/languages/json"),
  julia: () => import("highlight.js/lib/languages/julia"),
  kotlin: () => import("highlight.js/lib/languages/kotlin"),
  latex: () => import("highlight.js/lib/languages/latex"),
  less: () => import("highlight.js/lib/languages/less"),
  lisp: () => import("highlight.js/lib/languages/lisp"),
  llvm: () => import("highlight.js/lib/languages/llvm"),
  lua: () => import("highlight.js/lib/languages/lua"),
  makefile: () => import("highlight.js/lib/languages/makefile"),
  markdown: () => import("highlight.js/lib/languages/markdown"),
  matlab: () => import("highlight.js/lib/languages/matlab"),
  nginx: () => import("highlight.js/lib/languages/nginx"),
  nim: () => import("highlight.js/lib/languages/nim"),
  nix: () => import("highlight.js/lib/languages/nix"),
  objectivec: () => import("highlight.js/lib/languages/objectivec"),
  ocaml: () => import("highlight.js/lib/languages/ocaml"),
  perl: () => import("highlight.js/lib/languages/perl"),
  pgsql: () => import("highlight.js/lib/languages/pgsql"),
  php: () => import("highlight.js/lib/languages/php"),
  powershell: () => import("highlight.js/lib/languages/powershell"),
  prolog: () => import("highlight.js/lib/languages/prolog"),
  properties: () => import("highlight.js/lib/languages/properties"),
  protobuf: () => import("highlight.js/lib/languages/protobuf"),
  python: () => import("highlight.js/lib/languages/python"),
  "python-repl": () => import("highlight.js/lib/languages/python-repl"),
  r: () => import("highlight.js/lib/languages/r"),
  reasonml: () => import("highlight.js/lib/languages/reasonml"),
  ruby: () => import("highlight.js/lib/languages/ruby"),
  rust: () => import("highlight.js/lib/languages/rust"),
  scala: () => import("highlight.js/lib/languages/scala"),
  scheme: () => import("highlight.js/lib/languages/scheme"),
  scss: () => import("highlight.js/lib/languages/scss"),
  shell: () => import("highlight.js/lib/languages/shell"),
  smalltalk: () => import("highlight.js/lib/languages/smalltalk"),
  sql: () => import("highlight.js/lib/languages/sql"),
  stylus: () => import("highlight.js/lib/languages/stylus"),
  swift: () => import("highlight.js/lib/languages/swift"),
  tcl: () => import("highlight.js/lib/languages/tcl"),
  thrift: () => import("highlight.js/lib/languages/thrift"),
  twig: () => import("highlight.js/lib/languages/twig"),
  typescript: () => import("highlight.js/lib/languages/typescript"),
  vbnet: () => import("highlight.js/lib/languages/vbnet"),
  verilog: () => import("highlight.js/lib/languages/verilog"),
  vhdl: () => import("highlight.js/lib/languages/vhdl"),
  vim: () => import("highlight.js/lib/languages/vim"),
  wasm: () => import("highlight.js/lib/languages/wasm"),
  x86asm: () => import("highlight.js/lib/languages/x86asm"),
  xml: () => import("highlight.js/lib/languages/xml"),
  yaml: () => import("highlight.js/lib/languages/yaml"),
} satisfies Record<string, Load>

export type Grammar = keyof typeof grammars

/** Other names; the first word of a line is the grammar. */
const others = new Map(
  `bash sh zsh ksh shellscript
  c h
  clojure clj cljs edn
  cpp c++ cc cxx hpp hh h++ arduino ino cuda
  csharp c# cs dotnet
  css postcss
  delphi pascal
  diff patch udiff
  django jinja jinja2 liquid html+django nunjucks
  dockerfile docker containerfile
  dos bat batch cmd
  elixir ex exs
  erb rhtml html+erb ejs
  erlang erl
  fortran f90 f95
  fsharp f#
  gherkin feature
  go golang
  graphql gql
  handlebars hbs mustache
  haskell hs
  http https
  ini toml conf cfg dosini editorconfig
  java jsp
  javascript js jsx mjs cjs node react
  json jsonc json5 jsonl webmanifest
  julia jl
  kotlin kt kts
  latex tex
  lisp elisp emacs-lisp common-lisp
  makefile make mk
  markdown md mdx rmd
  nim nimrod
  nix nixos
  objectivec objc obj-c objective-c
  ocaml ml
  perl pl pm
  pgsql postgres postgresql plpgsql
  powershell ps1 pwsh ps
  properties dotenv env
  protobuf proto proto3
  python py python3 gyp starlark bazel ipython
  python-repl pycon
  r rlang
  reasonml reason re
  ruby rb gemspec podspec jruby irb
  rust rs
  scala sc
  scheme scm racket
  scss sass
  shell console shell-session shellsession sh-session terminal
  sql mysql mariadb sqlite tsql plsql
  twig craftcms
  typescript ts tsx mts cts
  vbnet vb visual-basic
  verilog v sv systemverilog
  vim viml vimscript
  wasm wat wast
  x86asm asm nasm assembly
  xml html xhtml svg rss atom vue svelte astro plist xsl xslt aspx razor cshtml
  yaml yml`
    .split("\n")
    .flatMap(line => {
      const [grammar = "", ...names] = line.trim().split(" ")
      return names.map(name => [name, grammar as Grammar] as const)
    }),
)

/** Grammars that read a part of their text by another; without it that part has no colours. */
const companions: Partial<Record<Grammar, readonly Grammar[]>> = {
  django: ["xml"],
  erb: ["xml", "ruby"],
  handlebars: ["xml"],
  javascript: ["xml", "css"],
  markdown: ["xml"],
  php: ["xml"],
  "python-repl": ["python"],
  shell: ["bash"],
  twig: ["xml"],
  typescript: ["xml", "css"],
  xml: ["css", "javascript"],
}

/** Null where no grammar has the name. */
export function grammarFor(language: string): Grammar | null {
  const name = language.toLowerCase()
  return isGrammar(name) ? name : (others.get(name) ?? null)
}

export function grammarsOf(grammar: Grammar): readonly Grammar[] {
  return [grammar, ...(companions[grammar] ?? [])]
}

export async function loadGrammar(grammar: Grammar): Promise<LanguageFn> {
  return (await grammars[grammar]()).default
}

function isGrammar(name: string): name is Grammar {
  return Object.hasOwn(grammars, name)
}

// What posts write and a deck understands, one row each; the README shows this table with what each becomes.
import type { Dialect } from "../../src/model.ts"

export interface Understood {
  readonly written: string
  readonly dialect?: Dialect
  readonly files?: Readonly<Record<string, string>>
}

export interface Group {
  readonly name: string
  readonly rows: readonly Understood[]
}

const of = (dialect: Dialect, written: string, files?: Understood["files"]): Understood => ({
  written,
  dialect,
  ...(files && { files }),
})

export const understood: readonly Group[] = [
  {
    name: "Every post",
    rows: [
      { written: "> words\n> — Ann" },
      { written: ">>>\nwords\n— Ann\n>>>" },
      { written: "> [!WARNING]\n> careful" },
      { written: "> **Note:** careful" },
      { written: "> [!quote] Ann\n> words" },
      { written: ":::tip Title\ntext\n:::" },
      { written: ":::message alert\ntext\n:::" },
      { written: '!!! note "Title"\n    text' },
      { written: "/// tip | Title\ntext\n///" },
      { written: '=== "Tab"\n\n    text' },
      { written: "<details><summary>More</summary>text</details>" },
      { written: "- [x] done" },
      { written: "가. one\n나. two\n① three\n② four" },
      { written: "Term\n: what it is" },
      { written: "| a | b |\n|---|--:|\n| c | 1 |" },
      { written: "![alt](a.png)\n*caption*" },
      { written: "![](a.png) ![](b.png)" },
      { written: "<https://youtu.be/abcdefghijk>" },
      { written: "@[youtube](abcdefghijk)" },
      { written: "![](a.png =300x)" },
      { written: "@startuml\nA -> B\n@enduml" },
      { written: "$$x^2$$" },
      { written: "\\begin{align}\nx &= 1\n\\end{align}" },
      { written: "said[^1]\n\n[^1]: by whom" },
      { written: "==mark== ++new++ H~2~O x^2^ ~~old~~ <kbd>Esc</kbd>" },
      { written: "*[HTML]: markup\n\nHTML" },
      { written: "<!-- notes: say this -->" },
      { written: "<!-- slide -->" },
      { written: "text {.fragment}" },
      { written: '--8<-- "part.md"', files: { "part.md": "text" } },
    ],
  },
  {
    name: "Code",
    rows: [
      { written: "```js {1|3-5|all}\na\nb\nc\nd\ne\n```" },
      { written: '```ts title="a.ts" showLineNumbers\na\n```' },
      { written: "```js\n// highlight-next-line\na\n```" },
      { written: "```js\na // [!code ++]\n```" },
      { written: '```py\n--8<-- "a.py"\n```', files: { "a.py": "a" } },
      { written: "```mermaid\ngraph TD; A-->B\n```" },
      { written: '```go {linenos=true,hl_lines=[1,"3-4"]}\na\nb\nc\nd\n```' },
    ],
  },
  {
    name: "Jekyll and Bridgetown",
    rows: [
      of("jekyll", "{% include note.md %}", { "/_includes/note.md": "text" }),
      of("jekyll", "{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}"),
      of("jekyll", "[a]({% post_url 2018-01-01-a %})"),
      of("jekyll", "text\n{: .notice--warning}"),
      of("jekyll", "* TOC\n{:toc}"),
      of("jekyll", "{%@ Note type: :warning do %}\ntext\n{% end %}"),
      of("jekyll", "{% if page.x %}text{% endif %}"),
    ],
  },
  {
    name: "Hugo",
    rows: [
      of("hugo", '{{< figure src="a.png" caption="Cap" >}}'),
      of("hugo", "{{% notice tip %}}\ntext\n{{% /notice %}}"),
      of("hugo", '{{< highlight go "hl_lines=1" >}}\na\n{{< /highlight >}}'),
      of("hugo", "{{< youtube abcdefghijk >}}"),
      of("hugo", '[a]({{< ref "a.md" >}})'),
      of("hugo", "{{< unknown >}}text{{< /unknown >}}"),
      of("hugo", '{{ youtube(id="abcdefghijk") }}'),
    ],
  },
  {
    name: "Hexo and dev.to",
    rows: [
      of("hexo", "{% codeblock Title lang:js %}\na\n{% endcodeblock %}"),
      of("hexo", "{% asset_img a.png Title %}"),
      of("hexo", "{% note warning %}\ntext\n{% endnote %}"),
      of("devto", "{% embed https://github.com/a/b %}"),
      of("devto", "{% katex %}\nx^2\n{% endkatex %}"),
    ],
  },
  {
    name: "Docusaurus, Astro, Mintlify, VitePress",
    rows: [
      of("docusaurus", '<Tabs>\n<TabItem value="a" label="One">\n\ntext\n\n</TabItem>\n</Tabs>'),
      of("astro", "import A from './a'\n\n<A>\n\ntext\n\n</A>"),
      of("astro", '<Aside type="tip" title="Title">\ntext\n</Aside>'),
      of("vitepress", "<<< @/src/a.ts#part{1} [Title]", {
        "/src/a.ts": "// #region part\na\n// #endregion part",
      }),
      of("vitepress", "::: code-group\n```js [a.js]\na\n```\n:::"),
      of("vitepress", "<!--@include: part.md{1,3}-->", { "part.md": "text" }),
    ],
  },
  {
    name: "Obsidian",
    rows: [
      of("obsidian", "[[Note|words]]"),
      of("obsidian", "![[Note#Part]]", { "Note.md": "## Part\n\ntext" }),
      of("obsidian", "![[a.png|300]]"),
      of("obsidian", "> [!faq]- Title\n> text"),
      of("obsidian", "text %%hidden%%"),
      of("obsidian", "- text\n  collapsed:: true"),
    ],
  },
  {
    name: "Pandoc and Quarto",
    rows: [
      of("pandoc", "::: incremental\n- a\n:::"),
      of("pandoc", ":::: columns\n::: column\na\n:::\n::: column\nb\n:::\n::::"),
      of("pandoc", "a\n\n. . .\n\nb"),
      of("pandoc", "::: notes\ntext\n:::"),
      of("pandoc", "| a |\n|---|\n| b |\n\n: Caption"),
      of("pandoc", "# A\n\n![Cap](a.png){#fig-a}\n\nSee @fig-a."),
      of("pandoc", "# A\n\n$$x^2$$ {#eq:a}\n\nSee @eq:a."),
      of("pandoc", "::: {#fig-a}\n![](a.png)\n\nCap\n:::"),
      of("pandoc", "::: {layout-ncol=2}\n![](a.png)\n\n![](b.png)\n:::"),
      of("pandoc", "::: {#thm-a}\n## Name\ntext\n:::"),
      of("pandoc", '```{#lst-a .sql lst-cap="Cap"}\na\n```'),
      of("pandoc", "+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+"),
      of("pandoc", "  A  B\n---  ---\n  1  c\n\n: Caption"),
      of("pandoc", "------\n  A  B\n---  ---\n  1  of two\n     lines\n\n  2  c\n------"),
      of("pandoc", "| one line\n|   another"),
      of("pandoc", "said [@key, p. 3]"),
    ],
  },
  {
    name: "MyST",
    rows: [
      { written: "{kbd}`Esc` {math}`x^2` {abbr}`HTML (markup)` {py:func}`len`" },
      { written: "(here)=\n# Here\n\n{ref}`here`" },
      { written: "```{note} Title\ntext\n```" },
      { written: "```{figure} a.png\n:width: 300px\n\nCaption\n```" },
      { written: "```{code-block} python\n:emphasize-lines: 1\na\n```" },
      { written: "```{list-table}\n* - a\n  - b\n```" },
      { written: "{term}`a`\n\n```{glossary}\na\n  what it is\n```" },
      { written: "```{toctree}\na\n```" },
    ],
  },
  {
    name: "Marp, Slidev, reveal-md",
    rows: [
      of("marp", "![bg left:40%](a.png)"),
      of("marp", "* one by one"),
      of("marp", "<!-- a note -->"),
      of("marp", "<!-- _class: lead -->"),
      of("slidev", "a\n\n::right::\n\nb"),
      of("slidev", "<v-clicks>\n\n- a\n\n</v-clicks>"),
      of("slidev", "---\nsrc: ./b.md\n---", { "./b.md": "text" }),
      of("reveal-md", '<!-- .slide: data-background="a.png" -->'),
      of("reveal-md", 'text <!-- .element: class="fragment" -->'),
      of("reveal-md", "Note: text"),
    ],
  },
  {
    name: "remark, Deckset, presenterm",
    rows: [
      of("remark", "class: center\n\ntext\n\n???\n\nsay this"),
      of("remark", ".left[\na\n]\n.right[\nb\n]"),
      of("remark", "a\n\n--\n\nb"),
      of("deckset", "[.column]\n\na\n\n[.column]\n\nb"),
      of("deckset", "^ say this"),
      of("deckset", "[.code-highlight: 1]\n[.code-highlight: 2]\n```js\na\nb\n```"),
      of("presenterm", "a\n\n<!-- pause -->\n\nb"),
      of("presenterm", "<!-- column: 0 -->\n\na\n\n<!-- column: 1 -->\n\nb"),
      of("presenterm", "<!-- speaker_note: say this -->"),
    ],
  },
]

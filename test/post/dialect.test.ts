import { describe, expect, it } from "vitest"
import { read } from "./read.ts"

describe("dialect of a post", () => {
  it.each([
    ["marp", "---\nmarp: true\n---\n"],
    ["marp", "<!-- marp: true -->\n\n# One"],
    ["slidev", "---\nmdc: true\n---\n"],
    ["slidev", "---\nlayout: two-cols\n---\n\n# One\n\n::right::\n\ntwo"],
    ["slidev", "# One\n\n<v-clicks>\n\n- a\n\n</v-clicks>"],
    ["slidev", "# One\n\n---\nlayout: center\nclass: x\n---\n\n# Two"],
    ["reveal-md", "# One\n\n<!-- .slide: data-x -->"],
    ["reveal-md", "---\nrevealOptions: {}\n---\n"],
    ["reveal-md", '# One\n\n<!-- slide bg="a.png" -->'],
    ["reveal-md", "# One\n\n---\n\n# Two\n\n---\n\n# Three\n\n---\n\nfour\n\n---\n\n# Five\n"],
    ["plain", `# One\n\n---\n\n# Two\n\n---\n\n# Three\n\n---\n\n# Four\n\n---\n\n${"long ".repeat(200)}\n`],
    ["plain", "One\n\n---\n\nTwo\n\n---\n\nThree\n\n---\n\nFour\n\n---\n\n# Five\n"],
    ["remark", "class: center, middle\n\n# One\n\n---\n\n# Two"],
    ["remark", "# One\n\n???\nsay\n\n---\n\n# Two"],
    ["remark", ".left[\nOne\n]\n\n---\n\n# Two"],
    ["deckset", "slidenumbers: true\nfooter: me\n\n# One"],
    ["deckset", "# One\n\n[.background-color: #fff]\n"],
    ["deckset", "#[fit] One\n"],
    ["presenterm", "One\n===\n\n<!-- end_slide -->\n\nTwo\n==="],
    ["presenterm", "One\n\n<!-- speaker_note: say -->"],
    ["pandoc", "# One\n\n::: notes\nsay\n:::"],
    ["pandoc", "---\naspectratio: 169\n---\n\n# One"],
    ["pandoc", "% Title\n% Me\n\ntext"],
    ["pandoc", "$$x$$ {#eq:one}"],
    ["jekyll", "{%@ Note do %}\ntext\n{% end %}"],
    ["pandoc", "---\nformat: revealjs\n---\n"],
    ["hugo", "+++\ntitle = 'x'\n+++\n"],
    ["hugo", 'text {{< figure src="x" >}}'],
    ["hugo", '{{ post_img(path="a.jpg", alt="") }}'],
    ["plain", 'write {{ img(path="a.jpg") }} there'],
    ["jekyll", "{% include x.html %}"],
    ["jekyll", "{% include x.html %} {% youtube abc %}"],
    ["jekyll", "see {{ site.url }}"],
    ["jekyll", "{% gist 5895264 %}"],
    ["jekyll", "# A\n{:.no_toc}"],
    ["hexo", "{% asset_img x.png %}"],
    ["hexo", "{% note info %}\nx\n{% endnote %}"],
    ["hexo", "press {% button #, Ctrl %}"],
    ["devto", "{% embed https://x.org %}"],
    ["docusaurus", "a\n\n<!-- truncate -->\n"],
    ["docusaurus", "a\n\n{/* truncate */}\n"],
    ["docusaurus", ":::note\nx\n:::"],
    ["vitepress", "::: tip\nx\n:::"],
    ["vitepress", "::: code-group\n:::"],
    ["astro", "---\npubDate: 2024-01-01\n---\n"],
    ["obsidian", "![[picture.png]]"],
    ["obsidian", "[[a]] and [[b]] and [[c|d]]"],
    ["obsidian", "up:: [[a]]\n\ntext"],
    ["obsidian", "- a\n  collapsed:: true\n\t- b"],
    ["plain", "[[ $x == y ]] and [[a]](http://x)"],
    ["plain", "```\n{% include x %}\n{{< y >}}\n```\n`{{ site.x }}`"],
    ["plain", "# Nothing\n\nparticular"],
  ])("%s is seen in %j", (dialect, content) => {
    expect(read(content).dialect).toBe(dialect)
  })

  it("is the site's before the post's own, but not before that of a slide tool", () => {
    expect(read("{% include x %}", { site: { dialect: "hugo" } }).dialect).toBe("hugo")
    expect(read("---\nmarp: true\n---\n", { site: { dialect: "hugo" } }).dialect).toBe("marp")
  })

  it("can be named", () => {
    expect(read("---\ndeck: {dialect: obsidian}\n---\n", { site: { dialect: "hugo" } }).dialect).toBe(
      "obsidian",
    )
  })

  it.each([
    ["quarto", "pandoc"],
    ["myst", "plain"],
    ["MkDocs", "plain"],
  ])("is known by another name too: %s", (name, dialect) => {
    expect(read(`---\ndeck: {dialect: ${name}}\n---\n`, { site: { dialect: "hugo" } })).toMatchObject({
      dialect,
    })
  })

  it("of a file is seen in its name", () => {
    expect(read("x", { file: "/b/_posts/a.md" }).dialect).toBe("jekyll")
    expect(read("x", { file: "/b/a.mdx" }).dialect).toBe("docusaurus")
    expect(read("x", { file: "/b/a.qmd" }).dialect).toBe("pandoc")
    expect(read("---\nlayout: post\n---\nx", { file: "/b/2018-12-12-aws.md" }).dialect).toBe("jekyll")
    expect(read("---\nlayout: post\n---\nx", { file: "/b/about.md" }).dialect).toBe("plain")
  })
})

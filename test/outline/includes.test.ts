import { describe, expect, it } from "vitest"
import { outlinePost } from "../../src/outline/outline.ts"
import { draw, includeFrom, post } from "./post.ts"

describe("texts that a post includes", () => {
  it("of Jekyll stand in their place with the values given, alone or in a sentence; lines stay those of the post", () => {
    expect(
      draw(
        'one\n\n{% include note.md who="Kim" %}\n\na {% include short.html %} b\n\n- item\n\n  {% include short.html %}\n\n{% raw %}{% include short.html %}{% endraw %}\n\n[x](#none)\n',
        {
          dialect: "jekyll",
          page: { title: "T" },
          files: {
            "/_includes/note.md":
              "By {{ include.who }} of {{ page.title }}.\n\n## Two\n\n{% include short.html %}\n",
            "/_includes/short.html": "<b>so\nshort</b>\n",
          },
        },
      ),
    ).toMatchInlineSnapshot(`
      "p one
      p By Kim of T.
      ## Two  #two
        p <b so short>
        p a <b so short> b
        list
          - item
            p <b so short>
        p {% include short.html %}
        p x
      ---
      13 W_LINK_DEAD link leads nowhere: #none"
    `)
  })

  it("are none where they are templates, missing, or include themselves", () => {
    expect(
      draw("{% include nav.html %}\n\n{% include gone.html %}\n\n{% include_relative a.md %}\n", {
        dialect: "jekyll",
        files: {
          "/_includes/nav.html": "{% for x in y %}z{% endfor %}",
          "a.md": "a\n\n{% include_relative a.md %}",
        },
      }),
    ).toMatchInlineSnapshot(`
      "p a
      ---
      1 W_INCLUDE file not included: /_includes/nav.html"
    `)
  })

  it("may include others, eight files deep", () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`${at}.md`, `t${at}\n\n{% include_relative ${at + 1}.md %}\n`]),
    )
    const text = draw("{% include_relative 0.md %}\n", { dialect: "jekyll", files })
    expect(text).toContain("p t7\n---\n1 W_INCLUDE file not included: 8.md")
  })

  it("that are not there are told of with the reason of the likeliest place", () => {
    const include = (path: string) =>
      ({ kind: "none", reason: path.startsWith("/") ? "not found" : "outside" }) as const
    const { diagnostics } = outlinePost(post("{% include a.md %}\n", { dialect: "jekyll" }), include)
    expect(diagnostics).toMatchObject([{ code: "W_INCLUDE", hint: "not found" }])
  })

  it("that hold mistakes are told of by the line that includes them", () => {
    const files = { "a.md": "one\n\ntwo\n\n<div>\n\n```js\nx\n" }
    expect(draw("a\n\n{% include_relative a.md %}\n", { dialect: "jekyll", files })).toContain(
      "3 W_FENCE_UNCLOSED code block opened on line 3 is never closed",
    )
  })

  it("are included a hundred times at most, and a megabyte", () => {
    const many = draw("{% include_relative a.md %}\n\n".repeat(120), {
      dialect: "jekyll",
      files: { "a.md": "x" },
    })
    expect(many.match(/^p x$/gm)).toHaveLength(100)
    expect(many).toContain("W_INCLUDE")
    const large = "word ".repeat(150_000)
    const twice = draw("{% include_relative a.md %}\n\n{% include_relative a.md %}\n", {
      dialect: "jekyll",
      files: { "a.md": large },
    })
    expect(twice.length).toBeLessThan(large.length * 1.5)
  })

  it("of Obsidian are notes, their headings below the one above; what cannot be opened stays a link", () => {
    expect(
      draw(
        "# Top\n\n## Sub\n\n![[Other]]\n\n> ![[Other#Part]]\n\n- ![[Other#^id]]\n\n![[gone]] ![[a.png]]\n\n![[b.png]]\n",
        {
          dialect: "obsidian",
          files: { "Other.md": "# Other\n\ntext ^id\n\n## Part\n\n```sh\n# code\n```\n\n## Next\n" },
        },
      ),
    ).toMatchInlineSnapshot(`
      "# Top  #top
      ## Sub  #sub
      ### Other  #other
        p text
      #### Part  #part
        code sh
          | # code
      #### Next  #next
        quote
          p <b Part>
          code sh
            | # code
        list
          - [Other › id]<Other.md>
        p [gone]<gone.md> ![](a.png)
        figure b.png []"
    `)
  })

  it("of Obsidian go as far as the next heading that is as high", () => {
    const files = { "Other.md": "## Part\n\na\n\n### Sub\n\nb\n\n## Next\n\nc\n" }
    expect(draw("![[Other#Part]]\n", { dialect: "obsidian", files })).toBe(
      "## Part  #part\n  p a\n### Sub  #sub\n  p b",
    )
  })

  it("of Hugo and Quarto may be code", () => {
    expect(
      draw('{{% readfile "a.md" %}}\n\n{{< readfile file="a.md" code="true" lang="md" >}}\n', {
        dialect: "hugo",
        files: { "a.md": "*a*" },
      }),
    ).toMatchInlineSnapshot(`
      "p <i a>
      code md
        | *a*"
    `)
    expect(draw("{{< include _a.qmd >}}\n", { dialect: "pandoc", files: { "_a.qmd": "*a*" } })).toBe(
      "p <i a>",
    )
  })

  it("of VitePress and MkDocs may be a part", () => {
    const files = { "a.md": "one\n\n<!-- #region x -->\ntwo\n<!-- #endregion x -->\n\nthree\n" }
    expect(
      draw("<!--@include: a.md{1}-->\n\n<!-- @include: a.md#x -->\n", { dialect: "vitepress", files }),
    ).toBe("p one\np two")
    expect(draw('--8<-- "a.md"\n', { files })).toBe("p one\np two\np three")
    expect(draw("{!a.md!}\n\n{!a}\n", { files })).toBe("p one\np two\np three\np {!a}")
    expect(draw("```\n{! b/a.md !}\n{!gone.md!}\n```\n", { files: { "b/a.md": "x" } })).toContain(
      "  | x\n  | {!gone.md!}",
    )
  })
})

describe("files that a post shows as code", () => {
  const files = {
    "/snippets/a.ts": "// #region one\n  const a = 1\n\n  const b = `{% if %}`\n// #endregion one\nrest()\n",
    "main.py": "# --8<-- [start:part]\ndef f():\n    pass\n# --8<-- [end:part]\nf()\n",
  }

  it("stand in a fence of their own, whole or in part, with a language, lit lines and a title", () => {
    const post = [
      "<<< @/snippets/a.ts",
      "<<< @/snippets/a.ts#one{1,3 js} [Title]",
      "- an item\n\n  <<< main.py",
      "<<< @/snippets/gone.ts",
    ]
    expect(draw(post.join("\n\n"), { dialect: "vitepress", files })).toMatchInlineSnapshot(`
      "code ts
        |   const a = 1
        | 
        |   const b = \`{% if %}\`
        | rest()
      code js "Title" {1,3}
        | const a = 1
        | 
        | const b = \`{% if %}\`
      list
        - an item
          code py
            | def f():
            |     pass
            | f()
      ---
      9 W_INCLUDE file not included: /snippets/gone.ts"
    `)
  })

  it("may hold fences, and parts of other names than the one asked for", () => {
    const fenced = draw("<<< a.md\n", { dialect: "vitepress", files: { "a.md": "````\nx\n````\n" } })
    expect(fenced).toBe("code md\n  | ````\n  | x\n  | ````")
    const { diagnostics } = outlinePost(
      post("<<< main.py#gone\n", { dialect: "vitepress" }),
      includeFrom(files),
    )
    expect(diagnostics).toMatchObject([{ code: "W_INCLUDE", hint: 'it has no part "gone"' }])
  })

  it("of VuePress stand in a fence too", () => {
    const post =
      "@[code](./main.py)\n\n> @[code{2-3} python{1}](@/snippets/a.ts)\n\n@[code](gone.ts)\n\n`@[code](main.py)`\n"
    expect(
      draw(post, { dialect: "vitepress", files: { ...files, "./main.py": files["main.py"] } }),
    ).toMatchInlineSnapshot(`
      "code py
        | def f():
        |     pass
        | f()
      quote
        code python {1}
          | const a = 1
      p @[code]<gone.ts>
      p \`@[code](main.py)\`
      ---
      5 W_INCLUDE file not included: gone.ts"
    `)
  })

  it("stand in the fence that includes them", () => {
    const fences = ['--8<-- "main.py"', '--8<-- "main.py:part"', '--8<-- "main.py:2:3"', '--8<-- "gone.py"']
    const post = fences.map(each => `\`\`\`py\n${each}\n\`\`\``)
    expect(draw(post.join("\n\n"), { files })).toMatchInlineSnapshot(`
      "code py
        | def f():
        |     pass
        | f()
      code py
        | def f():
        |     pass
      code py
        | def f():
        |     pass
      code py
        | --8<-- "gone.py"
      ---
      14 W_INCLUDE file not included: gone.py"
    `)
  })
})

it("tags over several lines leave the lines below them where they are", () => {
  const { root } = outlinePost(post("{% unknown\na\n%}\n\nx\n", { dialect: "jekyll" }))
  expect(root.blocks.map(({ lines }) => lines.start)).toEqual([5])
})

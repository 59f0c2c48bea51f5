import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

describe("formulas", () => {
  it.each([
    ["so $x^2$ is", "p so $x^2$ is"],
    ["$a$는 그리고 $b$를", "p $a$는 그리고 $b$를"],
    ["a $$x$$ b", "p a $x$ b"],
    ["GitLab's $`a_1^*`$ too", "p GitLab's $a_1^*$ too"],
    ["\\(x+y\\) and \\\\(z_1\\\\)", "p $x+y$ and $z_1$"],
    ["$f(x) = *a* + _b_$", "p $f(x) = *a* + _b_$"],
  ])("%s", (markdown, expected) => {
    expect(draw(markdown)).toBe(expected)
  })

  it.each([
    "costs $5 and $10",
    "from $20,000 to 30 (or 35$) now",
    "US$5 and $HOME/bin:$PATH",
    "$ 5 and 6 $",
    "a $100k or 200k$ deal",
    "$$$ and $$$$",
    "$`a` and `b`$",
  ])("not: %s", text => {
    expect(draw(text)).toBe(`p ${text}`)
  })

  it("are not brackets that somebody escaped", () => {
    expect(draw("see \\[1\\] and \\(note\\)")).toBe("p see [1] and (note)")
  })

  it("of their own are blocks, with lines that look like Markdown inside", () => {
    expect(
      draw("$$\na\n=\n- b\n# c\n\nd\n$$\n\n$$x = 1$$\n\n\\[\ny_1\n\\]\n\ntext\n$$\nz\n$$\ntext\n"),
    ).toMatchInlineSnapshot(`
      "math
        a
        =
        - b
        # c
        
        d
      math
        x = 1
      math
        y_1
      p text
      math
        z
      p text"
    `)
  })

  it("are referred to by their tags", () => {
    const equations = "$$x = 1 \\label{one}\\tag{1}$$\n\n$$y = 2 \\tag{B} \\label{two}$$\n\n"
    expect(
      draw(`${equations}By $\\ref{one}$, ($\\ref{two}$), \\eqref{one} and \\ref{none}.\n`),
    ).toMatchInlineSnapshot(`
      "math
        x = 1 \\tag{1}
      math
        y = 2 \\tag{B}
      p By $1$, ($B$), (1) and \\ref{none}."
    `)
  })

  it("lose the labels by which texts refer to equations", () => {
    expect(draw("$$\nx = 1 \\label{eq:one}\n$$\n\n$y\\label{two}$")).toBe("math\n  x = 1\np $y$")
  })

  it("that are never closed are text", () => {
    expect(draw("$$\na\n\n# B\n")).toMatchInlineSnapshot(`
      "p $$ a
      # B  #b"
    `)
  })

  it("end at their next sign, though a space stands before it; prices and paths are none", () => {
    expect(draw("a $f(x) = \\frac{1}{x} $ is **called** so (in $z$)\n")).toBe(
      "p a $f(x) = \\frac{1}{x}$ is <b called> so (in $z$)",
    )
    expect(draw("$HOME is set, $x$ is not\n")).toBe("p $HOME is set, $x$ is not")
  })
})

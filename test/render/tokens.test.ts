import { describe, expect, it } from "vitest"
import { loadGrammars, type Token, tokenize } from "../../src/render/typeset/tokens.ts"

async function tokensOf(language: string, code: string): Promise<Token[][] | null> {
  await loadGrammars([language])
  return tokenize(language, code)
}

describe("tokens", () => {
  it.each([
    ["ts", `class A extends B { c = "d" } // e`, `k(class) f(A) k(extends) f(B) { c = s("d") } c(// e)`],
    ["ts", `\`a\${b}c\``, `s(\`a)\${b}s(c\`)`],
    ["rust", `#[repr(C)] struct A { b: u8 }`, `m(#[repr(C)]) k(struct) f(A) { b: f(u8) }`],
    ["c", `#include <a.h>`, `m(#include) s(<a.h>)`],
    ["json", `{ "a": [1, true, "b"] }`, `{ k("a"): [m(1), m(true), s("b")] }`],
    ["yaml", `a: b # c`, `k(a:) s(b) c(# c)`],
    ["html", `<p class="a">b</p>`, `<k(p) m(class)=s("a")>b</k(p)>`],
    ["console", `$ ls -a`, `c($ )f(ls) -a`],
    ["diff", "-a\n+b", "c(-a)\ns(+b)"],
    ["py", `"""a\nb"""`, `s("""a)\ns(b""")`],
  ])("of %s: %s", async (language, code, expected) => {
    expect(written(await tokensOf(language, code))).toBe(expected)
  })

  it.each(["klingon", "", "constructor", "__proto__", "../../etc/passwd", "a".repeat(10_000)])(
    "know no %s",
    async name => {
      expect(await tokensOf(name, "x")).toBeNull()
    },
  )

  it("are all of the text, whatever it is", async () => {
    const code = `<a href='&amp;'>"&#x27;"\t\n\n  </span>&lt;</a>`
    for (const language of ["html", "js", "md", "bash", "php", "yaml"]) {
      const lines = (await tokensOf(language, code)) ?? []
      expect(lines.map(line => line.map(({ text }) => text).join("")).join("\n")).toBe(code)
    }
  })
})

/** E.g., k(const) a. */
function written(lines: readonly (readonly Token[])[] | null): string {
  return (lines ?? [])
    .map(line => line.map(({ text, role }) => (role ? `${role}(${text})` : text)).join(""))
    .join("\n")
}

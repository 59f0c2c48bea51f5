import { expect, it } from "vitest"
import { draw } from "./post.ts"

it.each([
  ["GitHub", "![x](a.png#gh-light-mode-only) ![x](b.png#gh-dark-mode-only)\n"],
  ["MkDocs", "![x](a.png#only-light)\n![x](b.png#only-dark)\n"],
  ["Jekyll", "![x](a.png){: .light .shadow }\n![x](b.png){: .dark .shadow }\n_What it shows_\n"],
  ["HTML", '<a href="c"><img src="a.png" class="light"></a><a href="c"><img src="b.png" class="dark"></a>\n'],
])("of two pictures for light and dark pages the light one is shown: %s", (_, markdown) => {
  const drawn = draw(markdown)
  expect(drawn).toContain("figure a.png")
  expect(drawn).not.toContain("b.png")
  expect(drawn).toContain("left out: pictures for dark pages")
})

it("a dark picture alone is shown", () => {
  expect(draw("![x](b.png#gh-dark-mode-only)\n\n![y](c.png)\n")).toContain("figure b.png")
})

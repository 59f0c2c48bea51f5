// Short subsections in a row: together on a slide, and still to be found there.
import { describe, expect, it } from "vitest"
import { plan } from "./plan.ts"

const rows = (...names: readonly string[]) =>
  names.map(name => `### ${name}\n\nA sentence about ${name}.\n`).join("\n")
const layouts = (markdown: string) =>
  plan(`# Post\n\nIntro.\n\n${markdown}`)
    .slides.slice(1)
    .map(slide => slide.layout)

describe("subsections of a few words", () => {
  it("stand on one slide, where links to them lead", () => {
    const { slides, anchors } = plan(
      `# Post\n\nIntro.\n\n## Tools\n\n${rows("Paper", "Pencil", "Boots")}\n## End\n\nText.\n`,
    )
    expect(slides.map(({ id }) => id)).toEqual(["cover", "tools", "end"])
    expect([...anchors]).toEqual([
      ["post", "cover"],
      ["paper", "tools"],
      ["pencil", "tools"],
      ["boots", "tools"],
    ])
  })

  it("may say what to type, as long as it is short", () => {
    const typed = (text: string) =>
      layouts(
        `## Tools\n\n${["npm", "yarn", "bun"].map(name => `### ${name}\n\n\`\`\`sh\n${name} ${text}\n\`\`\`\n`).join("\n")}\n## End\n\nText.\n`,
      )
    expect(typed("add x")).toHaveLength(2)
    expect(typed("add x\n\nstart x")).toHaveLength(5)
  })

  it("have slides of their own where they are few, or fewer than the long ones", () => {
    expect(layouts(`## Tools\n\n${rows("Paper", "Pencil")}\n## End\n\nText.\n`)).not.toContain("terms")
    const long = (name: string) => `### ${name}\n\n- a\n- b\n- c\n`
    const many = [rows("Paper", "Pencil", "Boots"), ...["A", "B", "C", "D"].map(long)].join("\n")
    expect(layouts(`## Tools\n\n${many}\n## End\n\nText.\n`)).not.toContain("terms")
  })

  it("never are parts of the deck", () => {
    expect(layouts(rows("Paper", "Pencil", "Boots"))).not.toContain("terms")
  })

  it("have slides of their own with a long heading, much text, or a layout that the author asks for", () => {
    const gathers = (name: string, text: string) =>
      layouts(`## Tools\n\n${rows("Paper", "Pencil")}\n### ${name}\n\n${text}\n\n## End\n\nText.\n`).includes(
        "terms",
      )
    expect(gathers("Boots", "A sentence.")).toBe(true)
    expect(gathers(`Boots${" and so on".repeat(8)}`, "A sentence.")).toBe(false)
    expect(
      gathers("Boots", `A sentence of words${" and so on".repeat(7)}.\n\nAnother${" and so on".repeat(8)}.`),
    ).toBe(true)
    expect(
      gathers(
        "Boots",
        `A sentence of words${" and so on".repeat(12)}.\n\nAnother${" and so on".repeat(12)}.`,
      ),
    ).toBe(false)
    expect(gathers("Boots {layout=statement}", "A sentence.")).toBe(false)
  })

  it("need no anchor where they stand first on a slide of their own name", () => {
    const long = "### Long\n\n- a\n- b\n- c\n\n"
    const { slides, anchors } = plan(
      `# Post\n\nIntro.\n\n## Tools\n\n${long}${rows("Paper", "Pencil", "Boots")}\n## End\n\nText.\n`,
    )
    expect(slides.map(({ id }) => id)).toContain("paper")
    expect([anchors.get("paper"), anchors.get("pencil")]).toEqual([undefined, "paper"])
  })
})

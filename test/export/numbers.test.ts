// A numbered list over several slides: on the page each item has the number that it has in the post.
import { describe, expect, it } from "vitest"
import { pageNumbers, readPdf } from "../../src/export/pdf/file.ts"
import { slidesPdf } from "../../src/export/slides-pdf.ts"
import { useBrowser } from "../browser.ts"
import { conversionOf } from "../check/deck.ts"
import { textReader } from "./text.ts"

const LONG =
  "It says much about this one step, so that only some of such lines find room on one slide of a deck."

const POST = `# Steps

1. alpha
2. beta

   \`\`\`
${"   code\n".repeat(8)}   \`\`\`

${`   ${LONG}\n\n`.repeat(5)}
3. gamma
4. delta
`

describe("the numbers of a list", () => {
  const test = useBrowser()

  it("go on after an item that is shown again because it goes on itself", async () => {
    const conversion = await conversionOf(POST)
    const shownAgain = conversion.deck.slides.findIndex(({ regions }) =>
      regions.some(({ blocks }) => blocks.some(block => block.kind === "list" && block.items[0]?.repeated)),
    )
    expect(shownAgain).toBeGreaterThan(0)
    const { bytes } = await slidesPdf(conversion, test, { time: new Date(0) })
    const pdf = readPdf(bytes)
    const text = pageNumbers(pdf).map(textReader(pdf)).join("\n")
    // A number is drawn after the line that it stands before.
    expect(text).toMatch(/gamma\s*3\s*delta\s*4/)
  })
})

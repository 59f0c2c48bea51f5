// Pictures of a gallery, in Chromium: each in its own shape.
import { expect, it } from "vitest"
import { useBrowser } from "../browser.ts"
import { quiet } from "../themes.ts"

const pixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

const picture = (width: number, height: number) =>
  `<figure class="figure"><img src="${pixel}" width="${width}" height="${height}" style="--ratio:${width / height};--natural:${width}px"></figure>`

const { fromMemory } = useBrowser()

it("galleries have no ground around their pictures, and none larger than its row, its column and twice itself", async () => {
  const pictures = [picture(900, 300), picture(600, 900), picture(40, 20)].join("")
  const page = `<!doctype html><html lang="en"><style>${quiet.css}</style><body class="theme-quiet"><section class="slide" style="--fig:400px"><div class="pad top"><div class="body"><div class="gallery">${pictures}</div></div></div></section>`
  const opened = await fromMemory(() => ({ type: "text/html", body: page }), "/index.html")
  const sizes = await opened.page.evaluate(() =>
    [...document.querySelectorAll("img")].map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight]),
  )
  const column = (1128 - 2 * 24) / 3
  expect(sizes).toEqual([
    [column, column / 3],
    [Math.round((368 * 2) / 3), 368],
    [80, 40],
  ])
})

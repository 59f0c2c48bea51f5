// A backend without the pipeline, for tests of the server alone: "# Heading" starts a slide, "- item" is a step in it,
// "BROKEN" is an error, "see name.txt" shows that file.
import { join } from "node:path"
import type { Conversion } from "../../src/convert.ts"
import { UserError } from "../../src/error.ts"
import { nodeDisk } from "../../src/files/disk.ts"
import { readPackaged } from "../../src/files/package.ts"
import type { Listed } from "../../src/pages/index-files.ts"
import type { SiteFile, SiteFiles } from "../../src/pages/site-files.ts"
import { listPosts, type PostFile } from "../../src/post/list.ts"
import type { Backend } from "../../src/vite/backend.ts"

export function toyBackend(folder: string): Backend {
  return {
    disk: nodeDisk,
    find: () => ({ posts: listPosts([folder], nodeDisk, folder).posts, folders: [folder] }),
    glance: ({ slug }) => ({ slug, title: slug }),
    async convert(post, disk) {
      const text = textOf(disk, post.file)
      if (text.includes("BROKEN")) throw broken(post, text)
      return converted(
        post,
        text.replace(/see (\S+\.txt)/g, (_, name) => textOf(disk, join(folder, name))),
      )
    },
    convertQuietly(post, disk) {
      return this.convert(post, disk)
    },
    deckFiles: ({ post: { slug }, rendered: { slides } }, live) => {
      const body = `<div class="reveal"><div class="slides">${slides.map(each => each.html).join("\n")}</div></div>`
      const speaker = html(page("speaker.js", "", live))
      return new Map([
        [`${slug}/index.html`, html(page("deck.js", body, live))],
        [`${slug}/speaker.html`, speaker],
        ...client(),
      ])
    },
    deckShell: () => page("deck.js", "", ""),
    indexFiles: (posts, live) =>
      new Map([["index.html", html(page("index.js", list(posts), live))], ...client()]),
    problemFiles: ({ slug, problem }, live) =>
      new Map([[`${slug}/index.html`, html(page("index.js", `<pre>${problem}</pre>`, live))], ...client()]),
  }
}

function textOf(disk: Backend["disk"], file: string): string {
  const opened = disk.open(file)
  if (opened.kind !== "file") return "nothing there"
  const text = Buffer.from(opened.file.read()).toString("utf8")
  opened.file.close()
  return text
}

function broken({ path }: PostFile, text: string): UserError {
  const line = text.slice(0, text.indexOf("BROKEN")).split("\n").length
  const where = { file: path, line, column: 1 }
  return new UserError({ code: "E_TOY", what: "this is <b>broken</b>", where, source: text, hint: "mend it" })
}

function converted({ slug }: PostFile, text: string): Conversion {
  const parts = text.split(/^# /m).slice(1)
  const rendered = parts.map((part, index) => section(part, index, parts.length))
  const starts = text.split("\n").flatMap((line, at) => (line.startsWith("# ") ? [at + 1] : []))
  const slides = rendered.map(({ id }, index) => {
    const [start = 1, after = Number.POSITIVE_INFINITY] = starts.slice(index)
    return { id, heading: parts[index], lines: { start, end: after - 1 } }
  })
  const deck = {
    post: { slug, text, body: text },
    deck: { slides },
    assets: new Map(),
    rendered: { slides: rendered },
  }
  return deck as unknown as Conversion
}

function section(part: string, index: number, count: number) {
  const [title = "", ...rest] = part.trim().split("\n")
  const items = rest.filter(line => line.startsWith("- ")).map(line => line.slice(2))
  const steps = items.map((item, step) => `<li class="fragment" data-fragment-index="${step}">${item}</li>`)
  const text = rest
    .filter(line => !line.startsWith("- "))
    .map(line => `<p>${line}</p>`)
    .join("")
  const id = `s-${title.replace(/\s+/g, "-")}`
  const foot = `<footer class="foot">${index + 1} / ${count}</footer>`
  const body = `<h2>${title}</h2><div class="body">${text}<ul>${steps.join("")}</ul></div>`
  const markup = `<section id="${id}" class="slide">${body}${foot}<aside class="notes"><p>About <b>${title}</b></p></aside></section>`
  return { id, html: markup, sharedHtml: markup, picture: markup, notesHtml: "" }
}

function page(script: string, body: string, live: string, title = "toy"): string {
  const meta = `<meta name="lectern-live" content="${live.replaceAll('"', "&quot;")}">`
  const policy = `default-src 'none'; script-src 'nonce-toy'; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-src 'self'`
  const style = `../assets/lectern/${script.replace(".js", ".css")}`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title>${meta}<link rel="stylesheet" href="${style}"><style>.slide{width:1280px;height:720px;background:#fff}</style><script src="../assets/lectern/${script}" nonce="toy" defer></script></head><body>${body}</body></html>`
}

function list(posts: readonly Listed[]): string {
  return `<ul>${posts.map(({ slug, conversion, problem }) => `<li><a href="${slug}/">${slug}</a>${problem ? " broken" : conversion ? "" : " …"}</li>`).join("")}</ul>`
}

function html(text: string) {
  return { type: "text/html; charset=utf-8", content: () => text }
}

function client(): SiteFiles {
  const files = ["deck.js", "deck.css", "speaker.js", "speaker.css", "index.js"]
  return new Map<string, SiteFile>([
    ...files.map(name => [`assets/lectern/${name}`, file(name)] as const),
    ["assets/lectern/index.css", { type: "text/css", content: () => "" }],
    [
      "assets/drawing.svg",
      { type: "image/svg+xml", content: () => "<svg xmlns='http://www.w3.org/2000/svg'/>" },
    ],
  ])
}

function file(name: string) {
  const type = name.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8"
  return { type, content: () => readPackaged(`dist/client/${name}`) }
}

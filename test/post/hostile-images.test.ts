// Pictures that mean harm: paths that climb, links that leave, files that lie, addresses of the inner network.
import { readFileSync } from "node:fs"
import { createServer } from "node:net"
import { basename, join } from "node:path"
import { Worker } from "node:worker_threads"
import { describe, expect, it, onTestFinished } from "vitest"
import { nodeDisk } from "../../src/files/disk.ts"
import type { Asset, Diagnostic } from "../../src/model.ts"
import { type ImageRef, type ResolvedAssets, resolveAssets } from "../../src/post/assets.ts"
import { createGet } from "../../src/post/remote/get.ts"
import { createFetchRemote } from "../../src/post/remote.ts"
import { findSite } from "../../src/post/site.ts"
import { hasShared, shared } from "../shared.ts"
import { type Content, makeFolder } from "./folder.ts"

const SECRET = "HOSTILE-SECRET-7f3a"
const folder = "hostile/own/images"

/** The posts' folder in a folder, with a secret beside it. */
function makeSite(files: Readonly<Record<string, Content>>): string {
  const posts = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`site/posts/${name}`, content]),
  )
  return makeFolder({
    ...posts,
    "OUTSIDE/secret.txt": SECRET,
    "OUTSIDE/secret.png": readFileSync(shared(folder, "25-ok.png")),
  })
}

async function resolveIn(top: string, refs: readonly ImageRef[], online = false): Promise<ResolvedAssets> {
  const file = join(top, "site/posts/post.md")
  const site = await findSite(file, nodeDisk, { home: "/" })
  const context = { path: "posts/post.md", file, site, remote: true }
  const fetchRemote = online ? createFetchRemote({ get: createGet(), lookup: noLookup, cache: null }) : null
  return resolveAssets(refs, context, { disk: nodeDisk, fetchRemote })
}

/** Every name leads to this machine. */
const noLookup: Parameters<typeof createFetchRemote>[0]["lookup"] = (_host, _options, done) =>
  done(null, [{ address: "127.0.0.1", family: 4 }])

/** Addresses of the pictures in a post, in Markdown and HTML. */
function sourcesIn(markdown: string): ImageRef[] {
  return markdown.split("\n").flatMap((text, index) => {
    const found = text.matchAll(
      /!\[[^\]]*\]\((?:<([^>]*)>|([^)]*))\)|<(?:img|iframe|video)\b[^>]*\bsrc="([^"]*)"/g,
    )
    return [...found].map(match => ({ src: match[1] ?? match[2] ?? match[3] ?? "", line: index + 1 }))
  })
}

function expectNoSecret({ found }: ResolvedAssets): void {
  for (const asset of found.values())
    if (asset.kind === "picture") expect(Buffer.from(asset.bytes).includes(SECRET)).toBe(false)
}

function kinds(found: ReadonlyMap<string, Asset>): string[] {
  return [...found.values()].map(({ kind }) => kind)
}

function said(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, what }) => `${code} ${what}`)
}

describe.skipIf(!hasShared)("paths", () => {
  const paths: string[] = hasShared ? JSON.parse(readFileSync(shared(folder, "01-paths.json"), "utf8")) : []

  it("are as many as the table says", () => {
    expect(paths.length).toBeGreaterThanOrEqual(44)
  })

  it.each(paths.map(path => [path.slice(0, 60), path]))("%s leads to nothing", async (_, path) => {
    const top = makeSite({
      "post.md": "# Post",
      ".env": SECRET,
      ".git/config": SECRET,
      "node_modules/x/y.png": SECRET,
    })
    const result = await resolveIn(top, [{ src: path, line: 7 }])
    expect(kinds(result.found)).toEqual(["missing"])
    expect(result.diagnostics).toHaveLength(1)
    expect(result.diagnostics[0]?.where).toEqual({ file: "posts/post.md", line: 7, column: 0 })
    expect(result.diagnostics[0]?.code).toMatch(
      /^W_(IMAGE_(OUTSIDE_ROOT|MISSING|BROKEN|REMOTE)|URL_BLOCKED)$/,
    )
  })

  it("of the whole post are refused in words that name the folder", async () => {
    const post = readFileSync(shared(folder, "01-paths.md"), "utf8")
    const result = await resolveIn(makeSite({ "post.md": post }), sourcesIn(post))
    expectNoSecret(result)
    expect(said(result.diagnostics).join("\n")).toMatch(/W_IMAGE_OUTSIDE_ROOT .* is outside the posts folder/)
    expect(kinds(result.found)).not.toContain("picture")
  })

  it("that name the secret by a picture's path lead to nothing either", async () => {
    const spellings = [
      "../../OUTSIDE/secret.png",
      "..%2f..%2fOUTSIDE/secret.png",
      "..\\..\\OUTSIDE\\secret.png",
      "/../../OUTSIDE/secret.png",
    ]
    const result = await resolveIn(
      makeSite({ "post.md": "" }),
      spellings.map(src => ({ src, line: 1 })),
    )
    expect(kinds(result.found)).toEqual(spellings.map(() => "missing"))
  })
})

describe.skipIf(!hasShared)("files", () => {
  it("are pictures, or say what is wrong with them", async () => {
    const post = readFileSync(shared(folder, "02-assets.md"), "utf8")
    const refs = sourcesIn(post)
    const files = refs.flatMap(({ src }) => {
      const name = basename(src)
      return /^\d/.test(name) ? [[name, readFileSync(shared(folder, name))] as const] : []
    })
    const result = await resolveIn(makeSite({ "post.md": post, ...Object.fromEntries(files) }), refs)
    expect(said(result.diagnostics)).toEqual([
      "W_IMAGE_TOO_LARGE image ./15-use-bomb.svg: it draws one shape inside another too often",
      "W_IMAGE_TOO_LARGE image ./20-bomb-20000x20000.png: 20000x20000 is over 50 megapixels",
      "W_IMAGE_TOO_LARGE image ./21-liar-65535.png: 65535x65535 is over 50 megapixels",
      "W_IMAGE_BROKEN image ./22-truncated.png cannot be read as an image",
      "W_IMAGE_BROKEN image ./23-html-as-png.png cannot be read as an image",
      "W_IMAGE_BROKEN image ./24-empty.png cannot be read as an image",
      "W_IMAGE_MISSING image ./does-not-exist.png not found",
      "W_IMAGE_OUTSIDE_ROOT image ./../images is outside the posts folder",
    ])
    const drawings = [...result.found.values()].filter(
      asset => asset.kind === "picture" && asset.type === "image/svg+xml",
    )
    expect(drawings).toHaveLength(5)
    for (const drawing of drawings) expectInert(drawing)
  })

  it("in data addresses are small pictures or nothing", async () => {
    const post = readFileSync(shared(folder, "05-data-uri.md"), "utf8")
    const result = await resolveIn(makeSite({ "post.md": post }), sourcesIn(post))
    expect(kinds(result.found)).toEqual(["missing", "picture", "missing", "missing"])
    expect(result.diagnostics.map(({ code }) => code)).toContain("W_URL_BLOCKED")
    for (const { what } of result.diagnostics) expect(what.length).toBeLessThan(300)
  })
})

function expectInert(asset: Asset): void {
  if (asset.kind !== "picture") throw new Error("no picture")
  const text = new TextDecoder().decode(asset.bytes)
  expect(text).toMatch(/<svg[\s>]/)
  expect(text).not.toMatch(/<script|\son\w+=|<!DOCTYPE|<!ENTITY|<iframe|@import|canary\.invalid|file:|<\?/i)
  expect(Math.max(asset.width, asset.height)).toBeLessThanOrEqual(4096)
}

describe.skipIf(!hasShared)("addresses", () => {
  const posts = ["images/03-remote.md", "ssrf/01-hosts.md", "ssrf/01-hosts-all.md", "ssrf/03-redirect.md"]

  it.each(posts)("of %s are never asked", async post => {
    const heard = await listen()
    const refs = sourcesIn(readFileSync(shared("hostile/own", post), "utf8"))
    const result = await resolveIn(makeSite({ "post.md": "" }), refs, true)
    expect(said(result.diagnostics).join("\n")).toMatch(/W_IMAGE_REMOTE remote image not loaded/)
    expect(kinds(result.found)).not.toContain("picture")
    expect(heard()).toBe(0)
  })

  it("are not even looked at when nothing is to be fetched", async () => {
    const result = await resolveIn(makeSite({ "post.md": "" }), [
      { src: "https://example.org/a.png", line: 3 },
    ])
    expect(result.diagnostics[0]).toMatchObject({
      code: "W_IMAGE_REMOTE",
      hint: expect.stringContaining("--offline"),
    })
  })

  it("with other schemes are refused", async () => {
    const post = readFileSync(shared("hostile/own/ssrf/04-schemes.md"), "utf8")
    const result = await resolveIn(makeSite({ "post.md": "" }), sourcesIn(post), true)
    expect(new Set(result.diagnostics.map(({ code }) => code))).toEqual(new Set(["W_URL_BLOCKED"]))
  })

  it("of an own server are paths, and lead to nothing", async () => {
    const post = readFileSync(shared("hostile/own/ssrf/02-own-server.md"), "utf8")
    const result = await resolveIn(makeSite({ "post.md": "" }), sourcesIn(post), true)
    expect(kinds(result.found)).not.toContain("picture")
  })
})

/** How many connections the port of the hostile posts gets. */
async function listen(): Promise<() => number> {
  let heard = 0
  const server = createServer(() => heard++)
  await new Promise<void>(resolve => server.listen(47811, "127.0.0.1", resolve))
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
  return () => heard
}

describe.skipIf(!hasShared)("links", () => {
  it("out of the folder are not followed", async () => {
    const top = makeSite({
      "post.md": "",
      "out.png": { link: "../../OUTSIDE/secret.png" },
      out: { link: "../../OUTSIDE" },
    })
    const result = await resolveIn(top, [
      { src: "out.png", line: 1 },
      { src: "out/secret.png", line: 2 },
    ])
    expect(said(result.diagnostics)).toEqual([
      "W_SYMLINK_OUTSIDE image out.png is a link to outside the posts folder",
      "W_SYMLINK_OUTSIDE image out/secret.png is a link to outside the posts folder",
    ])
  })

  it("that are swapped for a picture between look and read give the picture or nothing", async () => {
    const top = makeSite({ "post.md": "", "img.png": readFileSync(shared(folder, "25-ok.png")) })
    const stop = swapForEver(join(top, "site/posts/img.png"), shared(folder, "25-ok.png"))
    const seen = new Set<string>()
    for (let round = 0; round < 500; round++) {
      const result = await resolveIn(top, [{ src: "img.png", line: 1 }])
      expectNoSecret(result)
      for (const asset of result.found.values())
        seen.add(asset.kind === "missing" ? asset.reason : asset.kind === "picture" ? asset.name : "")
    }
    await stop()
    // Both sides of the race were met, and nothing else.
    expect([...seen].sort()).toEqual(["img.584f8aa8.png", "outside the posts folder"])
  })
})

/** A thread of its own that makes the path a picture and a link to the secret in turns. */
function swapForEver(path: string, picture: string): () => Promise<unknown> {
  const code = `
    const { copyFileSync, renameSync, symlinkSync } = require("node:fs")
    const { path, picture } = require("node:worker_threads").workerData
    const next = path + ".next"
    for (let round = 0; ; round++) {
      if (round % 2) copyFileSync(picture, next)
      else symlinkSync("../../OUTSIDE/secret.txt", next)
      renameSync(next, path)
    }`
  const worker = new Worker(code, { eval: true, workerData: { path, picture } })
  return () => worker.terminate()
}

// What a post refers to → the pictures themselves, each looked at, or the reason why one cannot be shown.
import { basename } from "node:path"
import { placeIn, pointAt } from "../error.ts"
import type { Disk, OpenFile } from "../files/disk.ts"
import type { Asset, Assets, Diagnostic, Picture } from "../model.ts"
import { type Address, addressOf } from "./assets/address.ts"
import { createFindFile, type FindFile, type Standpoint } from "./assets/lookup.ts"
import { suggestPath } from "./assets/suggest.ts"
import { blockedWarning, type Missing, notFound, remoteWarning, unusable } from "./assets/warnings.ts"
import type { PictureCache } from "./picture-cache.ts"
import { heavyWarning, lighter, type Shrink } from "./pictures/lighter.ts"
import { LARGEST_FILE, readPicture, type Unusable } from "./pictures/picture.ts"
import type { FetchRemote } from "./remote.ts"

/** One place of a post where a picture stands. */
export interface ImageRef {
  /** As written. */
  readonly src: string
  /** Line of the post, 1-based; 0 where it is not written in the post. */
  readonly line: number
}

export interface AssetContext extends Standpoint {
  /** Path of the post as shown to people. */
  readonly path: string
  /** The post's text, in which the places of pictures are looked for. */
  readonly text?: string
  /** Whether the author wants remote pictures. */
  readonly remote: boolean
}

/** All that lies outside of the program. */
export interface AssetWorld {
  readonly disk: Disk
  /** null: nothing is fetched, whatever a post says. */
  readonly fetchRemote: FetchRemote | null
  /** Milliseconds that one remote picture may take. */
  readonly timeout?: number
  /** Makes large pictures smaller; without it they are shown as they are. */
  readonly shrink?: Shrink | null
  /** Keeps pictures between two conversions; without it every one is read anew. */
  readonly pictures?: PictureCache
}

export interface ResolvedAssets {
  readonly found: Assets
  readonly diagnostics: readonly Diagnostic[]
}

/** For all remote pictures of a post together. */
const REMOTE_LIMIT = 30_000

export async function resolveAssets(
  refs: readonly ImageRef[],
  context: AssetContext,
  world: AssetWorld,
): Promise<ResolvedAssets> {
  const sources = [...new Set(refs.map(({ src }) => src))]
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), Math.max(REMOTE_LIMIT, world.timeout ?? 0))
  const searching = { ...world, signal: deadline.signal, find: createFindFile(context, world.disk) }
  try {
    const results = await Promise.all(
      sources.map(async src => [src, await shownAsset(src, context, searching)] as const),
    )
    const resolved = collect(refs, context, new Map(results))
    return world.shrink ? resolved : withHeavy(resolved, refs, context)
  } finally {
    clearTimeout(timer)
  }
}

/** The pictures once, and a warning for every place where one is missing. */
function collect(
  refs: readonly ImageRef[],
  { path, text = "" }: AssetContext,
  results: ReadonlyMap<string, Picture | Missing>,
): ResolvedAssets {
  const found = [...results].map(([src, result]): [string, Asset] => [
    src,
    result.kind === "picture" ? result : result.asset,
  ])
  const diagnostics = refs.flatMap(({ src, line }) => {
    const result = results.get(src)
    if (result?.kind !== "missing") return []
    return [{ ...result.warning, where: pointAt(placeIn(path, line), src, text) }]
  })
  return { found: new Map(found), diagnostics }
}

/** Once for each picture that a program which is not there would have made smaller. */
function withHeavy(
  resolved: ResolvedAssets,
  refs: readonly ImageRef[],
  { path, text = "" }: AssetContext,
): ResolvedAssets {
  const heavy = [...resolved.found].flatMap(([src, asset]) => {
    const warning = asset.kind === "picture" ? heavyWarning(src, asset) : null
    const line = refs.find(ref => ref.src === src)?.line ?? 0
    return warning ? [{ ...warning, where: pointAt(placeIn(path, line), src, text) }] : []
  })
  return { ...resolved, diagnostics: [...resolved.diagnostics, ...heavy] }
}

async function shownAsset(src: string, context: AssetContext, world: Searching): Promise<Picture | Missing> {
  const asset = await resolveAsset(src, context, world)
  return asset.kind === "picture" && world.shrink ? lighter(asset, world.shrink) : asset
}

interface Searching extends AssetWorld {
  readonly find: FindFile
  readonly signal: AbortSignal
}

async function resolveAsset(
  src: string,
  context: AssetContext,
  world: Searching,
): Promise<Picture | Missing> {
  const address = addressOf(src)
  switch (address.kind) {
    case "blocked":
      return blockedWarning(src, address.why)
    case "data":
      return fromBytes(src, Buffer.from(address.base64, "base64"), "picture")
    case "path":
      return fromPath(src, address.paths, context, world)
    case "remote":
      return fromWeb(src, address, context, world)
  }
}

function fromPath(
  src: string,
  paths: readonly string[],
  context: AssetContext,
  { disk, find, pictures }: Searching,
): Picture | Missing {
  const found = find(paths)
  if (found.kind !== "file") return notFound(src, found, suggestPath(paths[0] ?? "", context, disk))
  try {
    const read = () => readFile(found.file)
    const picture = pictures ? pictures.get(found.file, read) : read()
    return picture.kind === "picture" ? picture : unusable(src, picture)
  } finally {
    found.file.close()
  }
}

function readFile(file: OpenFile): Picture | Unusable {
  if (file.size > LARGEST_FILE) {
    const size = Math.ceil(file.size / 1024 / 1024)
    return { kind: "too-large", reason: `${size} MB is over ${LARGEST_FILE / 1024 / 1024} MB` }
  }
  return readPicture(file.read(), basename(file.realPath))
}

function fromBytes(src: string, bytes: Uint8Array, name: string): Picture | Missing {
  const picture = readPicture(bytes, name)
  return picture.kind === "picture" ? picture : unusable(src, picture)
}

type Remote = Extract<Address, { kind: "remote" }>

async function fromWeb(
  src: string,
  { url }: Remote,
  context: AssetContext,
  world: Searching,
): Promise<Picture | Missing> {
  const own = ownPath(url, context)
  if (own !== null) {
    const local = fromPath(src, [own], context, world)
    if (local.kind === "picture") return local
  }
  if (!world.fetchRemote || !context.remote) return remoteWarning(src, { kind: "off" })
  const fetched = await world.fetchRemote(url, world.signal)
  return fetched.kind === "bytes" ? fromBytes(src, fetched.bytes, nameOf(url)) : remoteWarning(src, fetched)
}

/** A site's address of its own picture is a path of the site. */
function ownPath(url: string, { site }: AssetContext): string | null {
  const address = (site.config.get("url") ?? site.config.get("baseURL") ?? "").replace(/\/+$/, "")
  if (!address.startsWith("http") || !url.startsWith(`${address}/`)) return null
  const local = addressOf(url.slice(address.length))
  return local.kind === "path" ? (local.paths[0] ?? null) : null
}

function nameOf(url: string): string {
  return (
    url
      .replace(/[?#].*$/s, "")
      .split("/")
      .at(-1) || "picture"
  )
}

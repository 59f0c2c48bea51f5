// The https address of a picture → its bytes, from a cache or from the web: only from public machines, with limits of
// time and size. Handed in, so that tests and cautious users need no network.
import type { LookupFunction } from "node:net"
import { systemCode } from "../error.ts"
import type { RemoteCache } from "./remote/cache.ts"
import { type Answer, type Get, RefusedAddress } from "./remote/get.ts"
import { isPublicAddress } from "./remote/public-address.ts"

export type FetchRemote = (url: string, signal: AbortSignal) => Promise<Fetched>

export type Fetched = { readonly kind: "bytes"; readonly bytes: Uint8Array } | NotFetched

export interface NotFetched {
  readonly kind: "failed" | "timeout"
  /** Why, in a few words. */
  readonly reason: string
}

export interface RemoteOptions {
  readonly get: Get
  readonly lookup: LookupFunction
  /** null: nothing is kept. */
  readonly cache: RemoteCache | null
  /** Milliseconds for one picture. */
  readonly timeout?: number
}

const TIMEOUT = 10_000
const MOST_REDIRECTS = 5
const AT_ONCE = 8

/** For how long a picture that failed is not asked for again, so that each save of a post does not wait for it. */
const FAILED_FOR = 5 * 60_000

/** One fetcher serves all posts of a run, so that no picture is fetched twice. */
export function createFetchRemote(options: RemoteOptions): FetchRemote {
  const known = new Map<string, { readonly until: number; readonly result: Promise<Fetched> }>()
  const silent = new Map<string, number>()
  const turn = createTurns(AT_ONCE)
  return async (url, signal) => {
    const kept = known.get(url)
    if (kept && kept.until > Date.now()) return kept.result
    const result = turn(() => fetchCached(url, signal, { ...options, silent }))
    known.set(url, { until: Number.POSITIVE_INFINITY, result })
    const fetched = await result
    // Bytes are in the cache on disk; holding all pictures of all posts here would cost too much.
    if (fetched.kind === "bytes") known.delete(url)
    else known.set(url, { until: Date.now() + FAILED_FOR, result })
    return fetched
  }
}

/** Lets so many run at a time; the others wait for their turn. */
function createTurns(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = places
  return async work => {
    if (free > 0) free--
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}

interface Fetching extends RemoteOptions {
  /** Servers that did not answer in time, and until when nobody waits for them again: many pictures are on one. */
  readonly silent: Map<string, number>
}

async function fetchCached(url: string, signal: AbortSignal, options: Fetching): Promise<Fetched> {
  const kept = await options.cache?.read(url)
  if (kept) return { kind: "bytes", bytes: kept }
  const { timeout = TIMEOUT, silent } = options
  const server = URL.canParse(url) ? new URL(url).host : url
  if ((silent.get(server) ?? 0) > Date.now()) return { kind: "timeout", reason: `no answer from ${server}` }
  const late = AbortSignal.timeout(timeout)
  const fetched = await fetchChecked(url, AbortSignal.any([signal, late]), options)
  if (fetched.kind === "timeout" && late.aborted) silent.set(server, Date.now() + FAILED_FOR)
  if (fetched.kind === "bytes") await options.cache?.write(url, fetched.bytes)
  return fetched
}

async function fetchChecked(url: string, signal: AbortSignal, options: RemoteOptions): Promise<Fetched> {
  try {
    return await follow(url, signal, options)
  } catch (error) {
    if (signal.aborted)
      return { kind: "timeout", reason: `no answer within ${(options.timeout ?? TIMEOUT) / 1000} s` }
    if (error instanceof RefusedAddress) return failed(error.message)
    const code = systemCode(error)
    if (code !== "") return failed(`the server cannot be reached (${code})`)
    throw error
  }
}

async function follow(first: string, signal: AbortSignal, options: RemoteOptions): Promise<Fetched> {
  let url = checkedUrl(first)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (typeof url === "string") return failed(url)
    const answer = await options.get(url, { lookup: publicOnly(options.lookup), signal })
    if (answer.kind !== "redirect") return fetchedOf(answer)
    url = checkedUrl(answer.location, url)
  }
  return failed("it is redirected too often")
}

function fetchedOf(answer: Exclude<Answer, { kind: "redirect" }>): Fetched {
  return answer.kind === "bytes" ? answer : failed(answer.reason)
}

/** The address if it may be asked, else why not. Plain http is tried as https, as browsers do with pictures. */
function checkedUrl(written: string, base?: URL): URL | string {
  const url = URL.canParse(written, base) ? new URL(written, base) : null
  if (!url) return "its address is not valid"
  if (url.protocol === "http:" && url.port === "") url.protocol = "https:"
  if (url.protocol !== "https:") return "only https addresses are fetched"
  if (url.port !== "" || url.username !== "" || url.password !== "")
    return "addresses with a port or a password are not fetched"
  return isPublicHost(url.hostname) ? url : "only public machines are asked"
}

/** Names without a dot, and those that stand for the own network, are not even looked up. */
function isPublicHost(host: string): boolean {
  const name = host.replace(/^\[|\]$|\.$/g, "")
  if (/^[\d.]+$/.test(name) || name.includes(":")) return isPublicAddress(name)
  return (
    name.includes(".") &&
    !/\.(localhost|local|internal|lan|home|corp|intranet|home\.arpa|onion|test|invalid)$/i.test(name)
  )
}

/** Checked where the connection is made, because a name can mean another machine each time it is asked for. */
function publicOnly(lookup: LookupFunction): LookupFunction {
  return (host, options, callback) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [])
      const addresses = typeof found === "string" ? [] : found
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new RefusedAddress("only public machines are asked"), [])
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    })
}

function failed(reason: string): NotFetched {
  return { kind: "failed", reason }
}

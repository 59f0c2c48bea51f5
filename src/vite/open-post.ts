// One post on the dev server: follows its file, keeps the last good deck, says what changed or what is wrong.
import type { Conversion } from "../convert.ts"
import { formatDiagnostic } from "../error.ts"
import type { Disk } from "../files/disk.ts"
import type { Listed } from "../pages/index-files.ts"
import type { SiteFiles } from "../pages/site-files.ts"
import { type DeckStatus, type Live, STATUS, UPDATE } from "../player/update.ts"
import { type PostFile, readSource } from "../post/list.ts"
import { checkSlugs } from "../post/slug.ts"
import type { Backend } from "./backend.ts"
import { changesBetween, isEmpty } from "./changes.ts"
import { isCutShort, isSame } from "./half-saved.ts"
import { describe, removed } from "./problems.ts"
import { rememberingDisk } from "./remembering-disk.ts"
import { type Good, updateTo, versionOf, wholeOf } from "./versions.ts"

/** To the pages that show a post, and to the session that it is part of. */
export interface Channel {
  /** What pages need to hear it. */
  readonly token: string
  /** The first post that has, or would have, this address. */
  holderOf(slug: string): PostFile | null
  send(event: string, data: unknown): void
  /** The deck may be made from other files now. */
  sourcesChanged(): void
  /** Something is wrong with a post, and stays so. */
  warn(problem: string): void
}

export type News = readonly [event: string, data: unknown]

/** A file that got shorter is given this long to be written to its end. */
const SETTLE_MS = 60
/** A broken post may be half of a save, and a missing one an editor's swap of two files. */
const DOUBT_MS = 250

export class OpenPost {
  readonly post: PostFile
  private readonly backend: Backend
  private readonly channel: Channel
  private slug: string
  /** Until there is a deck. */
  private readonly title: string
  private good: Good | null = null
  private problemPage: SiteFiles = new Map()
  private problem: string | null = null
  private bytes: Uint8Array | null = null
  /** The same bytes may give another deck now. */
  private outdated = false
  /** What was wrong with these bytes. */
  private verdict: string | null = null
  private looked: ReadonlySet<string> = new Set()
  /** The address that the post asks for and another one has. */
  private wanted: string | null = null
  private dirty = false
  private following: Promise<void> | null = null
  private wake = () => {}

  constructor(post: PostFile, backend: Backend, channel: Channel) {
    this.post = post
    this.backend = backend
    this.channel = channel
    const { slug, title } = backend.glance(post)
    this.slug = slug
    this.title = title
  }

  listed(): Listed {
    const { slug, title, post, good, problem } = this
    return { slug, title, path: post.path, conversion: good?.conversion ?? null, problem }
  }

  /** In bytes, as it was last read. */
  size(): number {
    return this.bytes?.length ?? 0
  }

  /** Of the pictures that its deck holds. */
  pictureBytes(): number {
    const assets = [...(this.good?.conversion.assets.values() ?? [])]
    return assets.reduce((sum, each) => sum + (each.kind === "picture" ? each.bytes.length : 0), 0)
  }

  /** Absolute paths of what the deck was made from, or would be if it were there. */
  dependencies(): ReadonlySet<string> {
    return this.looked
  }

  /** The last good deck's files, or a page that says why there is none. */
  files(): SiteFiles {
    return this.good?.files ?? this.problemFiles()
  }

  /** What pages may refer to that were given out already. */
  filesInUse(): SiteFiles {
    return this.good?.files ?? this.problemPage
  }

  private problemFiles(): SiteFiles {
    this.problemPage = this.backend.problemFiles(this.listed(), this.live(0))
    return this.problemPage
  }

  /** Resolves when it has been converted once, well or not. */
  async ready(): Promise<void> {
    if (this.good || this.problem !== null) return
    if (!this.following) this.touched()
    await this.following
  }

  /** Resolves when nothing is left to be converted. */
  async settled(): Promise<void> {
    await this.following
  }

  /** Something happened to the post's file. */
  touched(): void {
    this.dirty = true
    this.wake()
    this.following ??= this.follow().finally(() => {
      this.following = null
    })
  }

  /** Something happened to a file that the post refers to: the same text may give another deck. */
  dependencyTouched(): void {
    this.outdated = true
    this.touched()
  }

  /** Another post got an address, or gave one up. */
  addressesChanged(): void {
    if (this.wanted === null || this.isHeld(this.wanted)) return
    this.wanted = null
    this.dependencyTouched()
  }

  /** What a page that shows this version has to be told. */
  newsFor(number: number): News[] {
    const status: News = [STATUS, this.status()]
    if (!this.good || this.good.number === number) return [status]
    return [[UPDATE, wholeOf(this.good, this.post.path, number)], status]
  }

  /** A save for nothing, of the post as that disk has it. False where a real one came, or there is no deck. */
  async warmUp(disk: Disk): Promise<boolean> {
    const { good, post, backend } = this
    if (!good || this.following || good.number > 1) return false
    const conversion = await backend.convertQuietly(post, disk)
    changesBetween(good, this.version(conversion, good.number))
    return true
  }

  private async follow(): Promise<void> {
    while (this.dirty) {
      this.dirty = false
      await this.look().catch(error => this.fail(describe(error)))
    }
  }

  private async look(): Promise<void> {
    const { post, backend, bytes: former } = this
    if (backend.disk.realPath(post.file) === null) return this.gone()
    const { bytes } = readSource(post, backend.disk)
    if (former && isSame(bytes, former) && !this.outdated) return this.settle(this.verdict)
    if (former && isCutShort(bytes, former) && (await this.touchedWithin(SETTLE_MS))) return
    this.outdated = false
    this.bytes = bytes
    this.verdict = await this.convert()
    return this.verdict === null ? this.settle(null) : this.fail(this.verdict)
  }

  /** Gives what is wrong with the post, or null. */
  private async convert(): Promise<string | null> {
    try {
      const conversion = await this.convertRemembering()
      this.wanted = this.isHeld(conversion.post.slug) ? conversion.post.slug : null
      if (this.wanted !== null) return this.clash(this.wanted)
      this.publish(conversion)
      return null
    } catch (error) {
      return describe(error)
    }
  }

  /** What was looked at counts also where the post failed, so that adding a missing file heals it. */
  private async convertRemembering(): Promise<Conversion> {
    const { post, backend } = this
    const looked = new Set<string>()
    try {
      return await backend.convert(
        post,
        rememberingDisk(backend.disk, path => looked.add(path)),
      )
    } finally {
      // Its own file is followed anyway.
      looked.delete(post.file)
      this.looked = looked
      this.channel.sourcesChanged()
    }
  }

  private isHeld(slug: string): boolean {
    const holder = this.channel.holderOf(slug)
    return holder !== null && holder.file !== this.post.file
  }

  /** Until it has an address of its own it is found at the one that its file's name gives. */
  private clash(slug: string): string | null {
    const { channel, post } = this
    const holder = channel.holderOf(slug)
    this.slug = post.slug
    const [clash] = holder
      ? checkSlugs([
          { slug, path: holder.path },
          { slug, path: post.path },
        ])
      : []
    return clash ? formatDiagnostic(clash) : null
  }

  private publish(conversion: Conversion): void {
    const old = this.good
    const { path } = this.post
    const number = (old?.number ?? 0) + 1
    const next = this.version(conversion, number)
    const changes = old && changesBetween(old, next)
    this.slug = conversion.post.slug
    if (old && changes && isEmpty(changes, old)) return
    this.good = next
    const update = old && changes ? updateTo(next, path, old.number, changes) : wholeOf(next, path, 0)
    this.channel.send(UPDATE, update)
  }

  private version(conversion: Conversion, number: number): Good {
    return versionOf(conversion, number, this.backend, this.live(number))
  }

  /** With a good deck on screen, a problem is shown only if it lasts: it may be the middle of a save. */
  private async fail(problem: string): Promise<void> {
    if (this.good && (await this.touchedWithin(DOUBT_MS))) return
    this.settle(problem)
  }

  /** A folder loses its files one by one before it goes itself. */
  private async gone(): Promise<void> {
    if (await this.touchedWithin(DOUBT_MS)) return
    this.settle(removed(this.post, this.backend.disk))
  }

  private settle(problem: string | null): void {
    if (problem === this.problem) return
    this.problem = problem
    if (problem !== null) this.channel.warn(problem)
    this.channel.send(STATUS, this.status())
  }

  private touchedWithin(milliseconds: number): Promise<boolean> {
    return new Promise(resolve => {
      const timer = setTimeout(() => resolve(this.dirty), milliseconds)
      this.wake = () => {
        clearTimeout(timer)
        resolve(true)
      }
    })
  }

  private status(): DeckStatus {
    return { post: this.post.path, problem: this.problem }
  }

  private live(version: number): string {
    const live: Live = { token: this.channel.token, post: this.post.path, version, problem: this.problem }
    return JSON.stringify(live)
  }
}

// All posts on the dev server: which there are, what happens to their files, who has to hear of it.
import { dirname, sep } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { UserError } from "../error.ts"
import { isInside } from "../files/disk.ts"
import { POSTS } from "../player/update.ts"
import type { PostFile } from "../post/list.ts"
import type { Backend } from "./backend.ts"
import { fewWarnings } from "./few-warnings.ts"
import { type Channel, type News, OpenPost } from "./open-post.ts"
import { createRebuildQueue } from "./rebuild-queue.ts"
import { UsedFolders } from "./used-folders.ts"
import { warmUp } from "./warm-up.ts"

/** To the browsers and to the file system, once the server stands. */
export interface Connection extends Omit<Channel, "holderOf" | "sourcesChanged"> {
  /** Folders in which something may happen that matters. */
  watch(folders: ReadonlySet<string>): void
}

/** A post that appears or goes is often followed by others: a branch is switched, a folder copied. */
const GATHER_MS = 40

/** A browser asks for what a page needs in bursts, with pauses of some milliseconds. */
const QUIET_MS = 80

/** Of a longer list, or of one with more bytes of pictures, the rest is converted when somebody asks for it. */
const MOST_PREPARED = 500
const MOST_PREPARED_BYTES = 256 * 1024 * 1024

export class Session {
  readonly backend: Backend
  private connection: Connection = { token: "", send() {}, warn() {}, watch() {} }
  /** By file; also those that are gone, as long as somebody may look at them. */
  private readonly known = new Map<string, OpenPost>()
  private listed: readonly OpenPost[] = []
  private folders: readonly string[] = []
  private readonly used = new UsedFolders()
  private preparing: Promise<void> | null = null
  /** The last one that a page said it shows. */
  private lookedAt: OpenPost | null = null
  private readonly rebuilds = createRebuildQueue(() => this.lookedAt)
  private readonly warnings = fewWarnings(problem => this.connection.warn(problem))
  private search: NodeJS.Timeout | null = null
  private closed = false
  /** Counts the changes of the list, so that a page which missed one can be told. */
  private changes = 0
  private isWarm = false
  private lastAsked = Number.NEGATIVE_INFINITY

  constructor(backend: Backend) {
    this.backend = backend
  }

  /** Called once the server has a socket: before that nobody can hear. */
  connect(connection: Connection): void {
    this.connection = connection
    this.watch()
  }

  get token(): string {
    return this.connection.token
  }

  get version(): number {
    return this.changes
  }

  openAll(): void {
    const { posts, folders } = this.backend.find()
    this.folders = folders
    this.listed = posts.map(post => this.open(post))
    this.watch()
  }

  /** In the order of the list. */
  posts(): readonly OpenPost[] {
    return this.listed
  }

  withSlug(slug: string): OpenPost | undefined {
    return [...this.listed, ...this.known.values()].find(post => post.listed().slug === slug)
  }

  /** Converts what nobody has asked for yet, one by one, so that it is there when somebody does. */
  prepare(): Promise<void> {
    this.preparing ??= this.prepareFirst().finally(() => {
      this.preparing = null
    })
    return this.preparing
  }

  private async prepareFirst(): Promise<void> {
    let bytes = 0
    for (const post of this.listed.slice(0, MOST_PREPARED)) {
      if (this.closed || bytes > MOST_PREPARED_BYTES) return
      await post.ready()
      bytes += post.pictureBytes()
      await this.untilQuiet()
    }
  }

  /** Somebody looks at a post, and may edit it soon. */
  async warmUp(path: string): Promise<void> {
    const post = [...this.known.values()].find(each => each.post.path === path)
    this.lookedAt = post ?? this.lookedAt
    if (!post || this.isWarm) return
    this.isWarm = true
    const wait = () => this.untilQuiet().then(() => !this.closed)
    // What is wrong with a post is told when it is converted, and not when that is rehearsed.
    await warmUp(post, this.listed, this.backend.disk, wait).catch(() => {})
  }

  /** Somebody asked for a page or a part of one. */
  asked(): void {
    this.lastAsked = performance.now()
  }

  /** Whoever asks comes first: a conversion holds up all that is asked meanwhile. */
  private async untilQuiet(): Promise<void> {
    await sleep(0)
    while (performance.now() - this.lastAsked < QUIET_MS) await sleep(QUIET_MS / 4)
  }

  /** Something happened to a file, or somewhere in a folder. */
  touched(path: string): void {
    const concerns = (file: string) => file === path || file.startsWith(path + sep)
    const known = [...this.known.values()]
    const own = known.filter(({ post }) => concerns(post.file) || concerns(post.real))
    for (const post of own) post.touched()
    void this.touchDependents(
      own,
      known.filter(post => [...post.dependencies()].some(concerns)),
    )
    const stays = (post: OpenPost) => this.listed.includes(post) && this.isThere(post)
    if (own.length > 0 ? !own.every(stays) : this.mayHoldPosts(path)) this.searchSoon()
  }

  /** Much else happens in folders that are watched for what a deck is made from. */
  private mayHoldPosts(path: string): boolean {
    return this.folders.some(folder => isInside(path, folder) || isInside(folder, path))
  }

  /** What is being edited comes on screen before what refers to it is made again. */
  private async touchDependents(edited: readonly OpenPost[], dependents: readonly OpenPost[]): Promise<void> {
    await Promise.all(edited.map(post => post.settled()))
    this.rebuilds.add(dependents)
  }

  /** What a page has to be told that shows this version of a post; null: of the list. */
  newsFor(path: string | null, version: number): News[] {
    if (path === null) return version === this.changes ? [] : [[POSTS, null]]
    const post = [...this.known.values()].find(each => each.post.path === path)
    return post ? post.newsFor(version) : []
  }

  close(): void {
    this.closed = true
    this.rebuilds.close()
    this.warnings.close()
    if (this.search) clearTimeout(this.search)
  }

  private isThere({ post }: OpenPost): boolean {
    return this.backend.disk.realPath(post.file) !== null
  }

  private open(post: PostFile): OpenPost {
    const known = this.known.get(post.file)
    if (known) return known
    const opened = new OpenPost(post, this.backend, this.channel(post))
    this.known.set(post.file, opened)
    this.countFolders(opened)
    return opened
  }

  /** What is news of one post is news of the list. */
  private channel({ file }: PostFile): Channel {
    const session = this
    return {
      get token() {
        return session.connection.token
      },
      send(event, data) {
        session.connection.send(event, data)
        session.tellList()
        for (const post of session.listed) post.addressesChanged()
      },
      sourcesChanged() {
        const post = session.known.get(file)
        if (post && session.countFolders(post)) session.watch()
      },
      holderOf: slug => session.withSlug(slug)?.post ?? null,
      warn(problem) {
        // What is wrong with a file of the whole site is told once, though it stops every post.
        const stopped = [...session.known.values()].filter(each => each.listed().problem === problem)
        if (stopped.length === 1) session.warnings.tell(problem)
      },
    }
  }

  /** Whether there are others to be watched now. */
  private countFolders(opened: OpenPost): boolean {
    const { file, real } = opened.post
    const files = [file, real, ...opened.dependencies()]
    return this.used.set(file, new Set(files.map(each => dirname(each))))
  }

  private watch(): void {
    this.connection.watch(new Set([...this.folders, ...this.used.all()]))
  }

  private searchSoon(): void {
    this.search ??= setTimeout(() => {
      this.search = null
      this.searchAgain()
    }, GATHER_MS)
  }

  private searchAgain(): void {
    const before = this.listed
    try {
      this.openAll()
    } catch (error) {
      // What the user named is not there any more; it may come back.
      if (!(error instanceof UserError)) throw error
      this.listed = []
    }
    const same =
      before.length === this.listed.length && before.every((post, index) => post === this.listed[index])
    if (!same) this.tellList()
  }

  private tellList(): void {
    this.changes++
    this.connection.send(POSTS, null)
  }
}

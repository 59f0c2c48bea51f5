// What the dev server asks of the rest of Lectern. Handed in, so that the server owns no rules of conversion.
import type { Disk } from "../disk.ts"
import type { Deck } from "../model.ts"
import type { SiteFiles } from "../pages.ts"
import type { RenderedDeck } from "../render/slides.ts"

export interface Studio {
  readonly disk: Disk
  /** The posts below the paths that the user gave, in the order in which they are listed. */
  find(): Promise<Found>
  /** The post's last part of the address, without converting it. */
  slugOf(post: PostFile, bytes: Uint8Array): Promise<string>
  /** Throws as UserError what the user can mend. Looks at the disk only through the one given. */
  convert(post: PostFile, bytes: Uint8Array, disk: Disk): Promise<Made>
  /** The list of posts under "index.html", and what it needs. */
  index(cards: readonly Card[], live: string): SiteFiles
  /** What stands at the address of a post of which there never was a deck, and what it needs. */
  problem(card: Card, live: string): SiteFiles
}

export interface PostFile {
  /** As shown to people. */
  readonly path: string
  /** Absolute. */
  readonly file: string
}

export interface Found {
  readonly posts: readonly PostFile[]
  /** Absolute; where new posts may appear. */
  readonly folders: readonly string[]
}

/** One post, converted. */
export interface Made {
  readonly slug: string
  readonly deck: Deck
  readonly rendered: RenderedDeck
  /** All that its pages need, by path from the root, such as "my-post/index.html". */
  files(live: string): SiteFiles
}

/** A post as the list shows it. */
export interface Card {
  readonly post: PostFile
  readonly slug: string
  /** The last good deck; null where there never was one. */
  readonly made: Made | null
  /** What is wrong now, as the command line would print it; null: nothing. */
  readonly problem: string | null
}

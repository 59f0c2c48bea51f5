// What the dev server asks of the rest of Lectern. Handed in, so that the server owns no rules of conversion.
import type { Conversion } from "../convert.ts"
import type { Disk } from "../files/disk.ts"
import type { Listed } from "../pages/index-files.ts"
import type { SiteFiles } from "../pages/site-files.ts"
import type { PostFile } from "../post/list.ts"

export interface Backend {
  readonly disk: Disk
  /** The posts below the paths that the user gave, in the order in which they are listed. */
  find(): Found
  /** What is known of a post without converting it. */
  glance(post: PostFile): Glanced
  /** Throws as UserError what the user can mend. Looks at the disk only through the one given. */
  convert(post: PostFile, disk: Disk): Promise<Conversion>
  /** The same, of which nobody hears. */
  convertQuietly(post: PostFile, disk: Disk): Promise<Conversion>
  /** A deck's pages and all that they need, by path from the root, such as "my-post/index.html". */
  deckFiles(conversion: Conversion, live: string): SiteFiles
  /** The deck's page without its slides: the same for as long as an edit needs nothing but other slides. */
  deckShell(conversion: Conversion): string
  /** The page that lists the posts, and what it needs. */
  indexFiles(posts: readonly Listed[], live: string): SiteFiles
  /** What stands at the address of a post of which there never was a deck. */
  problemFiles(post: Listed, live: string): SiteFiles
}

export interface Glanced {
  /** The last part of its address. */
  readonly slug: string
  /** As text. */
  readonly title: string
}

export interface Found {
  readonly posts: readonly PostFile[]
  /** Absolute; where new posts may appear. */
  readonly folders: readonly string[]
}

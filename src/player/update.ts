// What the dev server tells the pages of a deck. Types only, shared by both sides.

/** The deck after a save, as the difference to the version that a page shows. */
export interface DeckUpdate {
  /** The post's path, which stays when its title and address change. */
  readonly post: string
  /** The version that the page must have for the difference to make sense. */
  readonly from: number
  readonly version: number
  /** All slides in order; markup only where it is new. */
  readonly slides: readonly SlideUpdate[]
  /** The first slide whose content changed; null where only what stands around it did. */
  readonly first: string | null
  /** The page around the slides, where that changed. */
  readonly shell: string | null
}

export interface SlideUpdate {
  readonly id: string
  readonly html: string | null
}

/** The state of a post other than its slides. */
export interface DeckStatus {
  readonly post: string
  /** What is wrong, as the command line would print it; null: nothing. */
  readonly problem: string | null
}

/** Written into each page, so that it knows what it is and may connect. */
export interface Live {
  readonly token: string
  /** null: the list of posts. */
  readonly post: string | null
  /** Of the deck, or of the list; 0: there is no deck yet. */
  readonly version: number
  /** What the page itself says is wrong. */
  readonly problem: string | null
}

export const UPDATE = "lectern:update"
export const STATUS = "lectern:status"
/** The list of posts changed. */
export const POSTS = "lectern:posts"
/** From a page: its post and version, so that it can be told what it missed. */
export const HELLO = "lectern:hello"

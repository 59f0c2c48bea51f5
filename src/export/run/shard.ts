// The posts of a run and which of several machines this is → the posts that are its part.

export interface Shard {
  /** From 1. */
  readonly part: number
  readonly of: number
}

/** By their places in the list, which is the same on every machine: together the parts are all, and none is in two. */
export function partOf<T>(posts: readonly T[], shard: Shard | null): T[] {
  return posts.filter((_, index) => shard === null || index % shard.of === shard.part - 1)
}

// Each post and the folders that its deck depends on → all of them together, counted, so that a post whose deck is made
// anew costs what it alone depends on, however many others there are.

export class UsedFolders {
  private readonly byPost = new Map<string, ReadonlySet<string>>()
  private readonly counts = new Map<string, number>()

  /** Whether there are others now than before. */
  set(post: string, folders: ReadonlySet<string>): boolean {
    const before = this.byPost.get(post) ?? NONE
    this.byPost.set(post, folders)
    const came = [...folders].filter(folder => !before.has(folder) && this.add(folder, 1) === 1)
    const gone = [...before].filter(folder => !folders.has(folder) && this.add(folder, -1) === 0)
    return came.length + gone.length > 0
  }

  all(): Iterable<string> {
    return this.counts.keys()
  }

  private add(folder: string, change: number): number {
    const count = (this.counts.get(folder) ?? 0) + change
    if (count === 0) this.counts.delete(folder)
    else this.counts.set(folder, count)
    return count
  }
}

const NONE: ReadonlySet<string> = new Set()

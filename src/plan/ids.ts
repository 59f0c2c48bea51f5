// Ids of slides: from the heading, with a number for each continuation, never the same twice, never digits only.

export class Ids {
  private readonly taken: Set<string>
  private readonly counts = new Map<string, number>()

  /** Ids of sections belong to the first slide of each section, whatever comes before it. */
  constructor(reserved: Iterable<string>) {
    this.taken = new Set(reserved)
  }

  /** The id itself for the first slide of a section, `-2`, `-3` … for those that follow. */
  next(section: string): string {
    const count = (this.counts.get(section) ?? 0) + 1
    this.counts.set(section, count)
    if (count === 1) return section
    return this.free(section, count)
  }

  /** An id for a slide without a section, such as the cover. */
  own(name: string): string {
    return this.taken.has(name) ? this.free(name, 2) : this.take(name)
  }

  private free(name: string, from: number): string {
    let number = from
    while (this.taken.has(`${name}-${number}`)) number++
    return this.take(`${name}-${number}`)
  }

  private take(id: string): string {
    this.taken.add(id)
    return id
  }
}

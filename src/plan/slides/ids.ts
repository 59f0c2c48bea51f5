// Ids of slides: from the heading, with a number for each continuation, never the same twice, never digits only.

export class Ids {
  private readonly taken: Set<string>
  /** Sections that have their first slide. */
  private readonly begun = new Set<string>()
  /** Last number behind each name. */
  private readonly numbers = new Map<string, number>()

  /** Ids of sections belong to the first slide of each section, whatever comes before it. */
  constructor(reserved: Iterable<string>) {
    this.taken = new Set(reserved)
  }

  /** The id itself for the first slide of a section, `-2`, `-3` … for those that follow. */
  next(section: string): string {
    if (this.begun.has(section)) return this.numbered(section)
    this.begun.add(section)
    return section
  }

  /** An id for a slide without a section, such as the cover. */
  own(name: string): string {
    return this.taken.has(name) ? this.numbered(name) : this.take(name)
  }

  private numbered(name: string): string {
    let number = this.numbers.get(name) ?? 1
    do number++
    while (this.taken.has(`${name}-${number}`))
    this.numbers.set(name, number)
    return this.take(`${name}-${number}`)
  }

  private take(id: string): string {
    this.taken.add(id)
    return id
  }
}

// The posts of the shared folder: real ones, from many blogs and repositories, in many languages.
import { readdirSync } from "node:fs"
import { shared } from "../shared.ts"

/** Each named for itself, so that none is passed over because of its name. */
export function corpusPosts(): string[] {
  const files = readdirSync(shared("corpus"), { recursive: true, encoding: "utf8" })
  // The README of the folder itself tells about the others.
  const posts = files.filter(file => file.endsWith(".md") && file !== "README.md")
  return posts.sort().map(file => shared("corpus", file))
}

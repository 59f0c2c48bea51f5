// A piece of a file that is read on its own, and what its reader needs to say where something stands.
import type { Place } from "../../model.ts"

export interface Piece {
  readonly text: string
  readonly file: string
  /** Line of the file on which the piece begins, 1-based. */
  readonly line: number
  /** The whole file, for messages that show a line of it. */
  readonly source: string
  /** What it is called in messages: "front matter", "lectern.yml". */
  readonly subject: string
}

export interface Reading {
  readonly piece: Piece
  place(offset: number): Place
}

// What the planner asks of the metrics, and in what place.
import type {
  Block,
  Callout,
  Code,
  Details,
  Inline,
  Item,
  List,
  Quote,
  Sizes,
  Table,
  TermRow,
} from "../../model.ts"

/** Where a block stands: some kinds are set otherwise where there is less room. */
export type Place = "rail" | "top" | "side" | "beside" | "column" | "cell"

export interface Box {
  readonly width: number
  /** `body` is the size of the text in this place. */
  readonly size: Sizes
  readonly place: Place
}

/** What has blocks of its own, or items with blocks. */
export type Container = List | Quote | Callout | Details

export type TextRole =
  | "body"
  | "strong"
  | "headingRail"
  | "headingTop"
  | "columnHeading"
  | "statement"
  | "quote"
  | "cover"
  | "section"
  | "number"
  | "byline"
  | "table"
  | "tableFigure"
  | "firstCell"
  | "firstFigure"
  | "tableHead"
  | "caption"
  | "footnote"
  | "trail"

export interface TextSize {
  readonly lines: number
  readonly height: number
  /** Of the widest line. */
  readonly width: number
}

/** In the rail, above everything, or above text beside a picture. */
export type HeadingPlace = "rail" | "top" | "beside"

export interface HeadingSize {
  readonly lines: number
  readonly height: number
  /** Of the widest part that cannot be broken. */
  readonly widestWord: number
}

export interface CodeSize {
  /** How many lines each line of the source takes. */
  readonly lines: readonly number[]
  /** Height of one. */
  readonly leading: number
  /** What stands around all of them. */
  readonly frame: number
}

export interface Columns {
  /** In px, padding included. */
  readonly widths: readonly number[]
  /** Less distance between them. */
  readonly tight: boolean
  /** How many are too narrow for their longest word. */
  readonly broken: number
  /** Lines that rows take more than one, roughly, and one for each short cell that wraps. */
  readonly faults: number
}

export interface TableSize {
  readonly head: number
  /** Each with its rule. */
  readonly rows: readonly number[]
  /** Of the columns, padding included; together as wide as the box. */
  readonly widths: readonly number[]
}

/** An item in its list, both whole. */
export interface Whole {
  readonly item: Item
  readonly list: List
}

/** Heights and widths in px on the canvas, as the browser will give them. */
export interface Metrics {
  text(inlines: readonly Inline[], role: TextRole, width: number, px: number): TextSize
  /** Width of the widest part that cannot be broken. */
  widestWord(inlines: readonly Inline[], role: TextRole, px: number): number
  /** Without the distances to what stands above and below. */
  block(block: Block, box: Box): number
  gap(before: Block, after: Block, box: Box): number
  /** How far parts that cannot be broken stick out of their places in it, formulas and short code; 0: not at all. `words`: nor words. */
  overhang(block: Block, words: boolean, box: Box): number
  /** Where the blocks of a container stand, or the items of a list, that itself stands in a box. */
  within(container: Container, box: Box): Box
  /** Where the explanation of a row stands; the box is that around the terms. */
  withinRow(row: TermRow, box: Box): Box
  /** What an item shows itself, within its list: nested lists do not count. `repeated`: shown again, dimmed. */
  itemOwn(blocks: readonly Block[], of: Whole, within: Box, repeated?: boolean): number
  itemGap(before: Item, list: List, within: Box): number
  /** What two rows of terms take more than the sum of both. */
  rowGap(box: Box): number
  /** `part`: what follows it, such as "2/3"; "" for nothing. */
  heading(inlines: readonly Inline[], part: string, frame: HeadingPlace): HeadingSize
  codeSize(code: Code, box: Box): CodeSize
  /** For a table whose rows are shown with the widths that it is given. */
  columns(table: Table, box: Box): Columns
  tableRows(table: Table, box: Box): TableSize
}

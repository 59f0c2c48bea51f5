// The nouns that the stages hand to each other: Post, Outline, Deck. Types only; all data, read-only.

/** First and last line in the post's file, 1-based and inclusive. */
export interface Lines {
  readonly start: number
  readonly end: number
}

// --- Post: one file, understood as a whole -----------------------------------------------------

export type Colours = "theme" | "light" | "dark" | "auto"
export type Prose = "lead" | "full" | "notes"
export type Fragments = "all" | "top" | "nested" | "none"
export type Density = "airy" | "balanced" | "dense"
/** Quotation marks and dashes as the language writes them, or as typed. */
export type Quotes = "auto" | "off"
export type Aspect = "16:9" | "4:3"
export type Direction = "ltr" | "rtl"

/** What the author, the project and the command line can decide; checked once, complete afterwards. */
export interface Settings {
  /** Name of a theme, or the path of a CSS file: absolute where the user gave it, relative to the post where that did. */
  readonly theme: string
  /** The theme's light or dark variant; `theme`: the one that it is made for; `auto`: as the reader's system is set. */
  readonly colors: Colours
  readonly aspect: Aspect
  readonly prose: Prose
  readonly fragments: Fragments
  readonly density: Density
  readonly quotes: Quotes
  /** Whether `---` between blank lines inside a section starts a new slide. */
  readonly breaks: boolean
  /** Whether remote pictures are fetched when the post is converted. */
  readonly remote: boolean
  /** Accent colour that replaces the theme's, as `#rrggbb`; null for the theme's own. */
  readonly accent: string | null
  /** Footer text; null for the deck's title. */
  readonly footer: string | null
  /** Source of the logo picture as written; null for none. */
  readonly logo: string | null
  /** Address of the hosted deck or post, for the closing slide and the QR code. */
  readonly url: string | null
}

/** A calendar date as written; `time` and `zone` are kept as text and never shift the day. */
export interface PlainDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export interface Author {
  readonly name: string
  readonly url: string | null
}

export interface PostMeta {
  readonly title: string | null
  readonly description: string | null
  readonly date: PlainDate | null
  readonly authors: readonly Author[]
  readonly categories: readonly string[]
  /** BCP 47, from the front matter or found from the text. */
  readonly lang: string
  readonly dir: Direction
  readonly draft: boolean
}

export type Dialect =
  | "plain"
  | "jekyll"
  | "hugo"
  | "hexo"
  | "astro"
  | "docusaurus"
  | "vitepress"
  | "obsidian"
  | "devto"
  | "pandoc"
  | "marp"
  | "slidev"
  | "reveal-md"
  | "remark"
  | "deckset"
  | "presenterm"

export interface Post {
  /** Path as shown to people, relative to where the command was called. */
  readonly path: string
  /** Last part of the deck's address: letters, digits, `-` and `_` of any script. */
  readonly slug: string
  readonly meta: PostMeta
  readonly settings: Settings
  readonly dialect: Dialect
  /** Every scalar of the front matter, as text, for `{{ page.x }}` and the like. */
  readonly page: ReadonlyMap<string, string>
  /** Scalars of the site's own configuration, as text, for `{{ site.x }}`. */
  readonly site: ReadonlyMap<string, string>
  /** The Markdown without its front matter, line ends as `\n`. */
  readonly body: string
  /** Line of the file on which `body` begins, 1-based. */
  readonly bodyLine: number
  /** The whole text of the file, for error messages that show a line. */
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

// --- Outline: the post as a tree, no Markdown left ----------------------------------------------

export interface Outline {
  /** Blocks before the first heading, then the tree of headings, under one nameless root of level 0. */
  readonly root: Section
  /** By label, in order of first citation. */
  readonly footnotes: ReadonlyMap<string, Footnote>
  /** Every link to another page of the author's site. */
  readonly pages: readonly PageRef[]
  readonly diagnostics: readonly Diagnostic[]
}

/** One place where a post links to another page of its author's site. */
export interface PageRef {
  /** As in `PageLink`. */
  readonly address: string
  readonly line: number
}

export interface Section {
  readonly heading: readonly Inline[]
  /** 1 to 6; 0 for the root. */
  readonly level: number
  /** Unique in the post, by GitHub's slug rules with Unicode kept, never digits only; "" for the root. */
  readonly id: string
  readonly attributes: Attributes
  readonly lines: Lines
  readonly blocks: readonly Block[]
  readonly children: readonly Section[]
}

/** What an author may say about a heading, block or item with `{.class #id}`, `{: .class}` or a comment. */
export interface Attributes {
  /** Known classes only, such as `fragment`, `no-fragment`, `columns`, `skip`. */
  readonly classes: readonly string[]
  /** Layout asked for by the author, unchecked against the content. */
  readonly layout: string | null
}

export type Block =
  | Paragraph
  | List
  | Terms
  | Code
  | Output
  | Table
  | Quote
  | Callout
  | Details
  | Figure
  | Gallery
  | MathBlock
  | Embed
  | Columns
  | Rule
  | Break
  | SpeakerNotes

interface BlockBase {
  readonly lines: Lines
  readonly attributes?: Attributes
  /** Step at which it appears; absent: with the slide. Set by the planner. */
  readonly step?: number
}

export interface Paragraph extends BlockBase {
  readonly kind: "paragraph"
  readonly inlines: readonly Inline[]
}

export interface List extends BlockBase {
  readonly kind: "list"
  readonly ordered: boolean
  /** Number of the first item. */
  readonly start: number
  readonly items: readonly Item[]
  /** Of a part of a list, set by the planner: as the whole list has them. */
  readonly heads?: Heads
}

/** Which items of a list stand as headings over others: those with lists under them, or also those beside these. */
export type Heads = "all" | "parents" | "none"

export interface Item {
  readonly lines: Lines
  readonly attributes?: Attributes
  /** null: not a task. */
  readonly checked: boolean | null
  /** Stands before it instead of its number, as the author counts: "가", "①", "1.2". */
  readonly label?: string
  /** Usually a paragraph, then nested lists; anything is possible. */
  readonly blocks: readonly Block[]
  readonly step?: number
  /** Shown again, dimmed, because its children go on here. Set by the planner; has no number or step. */
  readonly repeated?: boolean
}

/** A definition list, or a list whose items all read `term : explanation`. */
export interface Terms extends BlockBase {
  readonly kind: "terms"
  readonly rows: readonly TermRow[]
}

export interface TermRow {
  readonly lines: Lines
  readonly term: readonly Inline[]
  readonly details: readonly Block[]
  /** What the author said of the item that it was. */
  readonly attributes?: Attributes
  readonly step?: number
}

export interface Code extends BlockBase {
  readonly kind: "code"
  /** Lower case, as written after the fence; "" for none. */
  readonly language: string
  readonly text: string
  readonly title: string | null
  /** Number of the first line; null: no numbers asked for. */
  readonly firstLine: number | null
  /** Line numbers (1-based in the whole block) lit at each step; one entry: lit from the start. */
  readonly highlights: readonly (readonly number[])[]
  /** Step at which the second set of lines is lit; the others follow one by one. Set by the planner. */
  readonly litFrom?: number
  /** The runs of each line, where a terminal coloured them. */
  readonly painted?: readonly (readonly Paint[])[]
}

/** One of the theme's code colours: keyword, string, function or type, comment, number or attribute. */
export type CodeRole = "k" | "s" | "f" | "c" | "m"

export interface Paint {
  readonly text: string
  /** Null: the colour of text. */
  readonly role: CodeRole | null
  readonly strong: boolean
}

/** Code and what it printed, side by side. Made by the planner. */
export interface Output extends BlockBase {
  readonly kind: "output"
  readonly code: Code
  readonly result: Code
}

export type Align = "left" | "center" | "right" | null

export interface Table extends BlockBase {
  readonly kind: "table"
  readonly align: readonly Align[]
  /** Empty where the table has no head. */
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly caption: readonly Inline[]
  /** Column widths in px; the same on every slide of a table that goes on. Set by the planner. */
  readonly widths?: readonly number[]
  /** Its many columns stand nearer to each other. Set by the planner. */
  readonly tight?: boolean
}

export interface Cell {
  readonly inlines: readonly Inline[]
}

export interface Quote extends BlockBase {
  readonly kind: "quote"
  readonly blocks: readonly Block[]
  /** Who said it, without the dash; empty where not given. */
  readonly by: readonly Inline[]
}

export type Tone = "note" | "tip" | "important" | "warning" | "caution"

export interface Callout extends BlockBase {
  readonly kind: "callout"
  readonly tone: Tone
  /** Empty: the tone's own name in the deck's language. */
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
}

export interface Details extends BlockBase {
  readonly kind: "details"
  readonly summary: readonly Inline[]
  readonly blocks: readonly Block[]
}

export interface Figure extends BlockBase {
  readonly kind: "figure"
  readonly image: Image
  readonly caption: readonly Inline[]
  /** Address that the picture links to, or null. */
  readonly href: string | null
  /** Address of another page of the author's own site that it links to instead, relative as written. */
  readonly page?: string
}

export interface Gallery extends BlockBase {
  readonly kind: "gallery"
  readonly figures: readonly Figure[]
}

export interface MathBlock extends BlockBase {
  readonly kind: "math"
  readonly tex: string
}

/** Something that lives elsewhere (a video, a tweet, an iframe) or plays: shown as a poster with a link. */
export interface Embed extends BlockBase {
  readonly kind: "embed"
  readonly media: "video" | "audio" | "page"
  /** http(s), or the path of a local file as written. */
  readonly href: string
  readonly title: string
}

export interface Columns extends BlockBase {
  readonly kind: "columns"
  readonly columns: readonly (readonly Block[])[]
}

/** A thematic break. */
export interface Rule extends BlockBase {
  readonly kind: "rule"
}

/** `<!-- slide -->` and its like: the author wants a new slide here. */
export interface Break extends BlockBase {
  readonly kind: "break"
}

/** `<!-- notes: … -->` and its like: for the speaker only, never in what an audience gets. */
export interface SpeakerNotes extends BlockBase {
  readonly kind: "notes"
  readonly blocks: readonly Block[]
}

export type Inline =
  | Text
  | Span
  | InlineCode
  | Link
  | PageLink
  | InlineImage
  | InlineMath
  | LineBreak
  | Abbreviation
  | Word
  | Joint
  | FootnoteRef

export interface Text {
  readonly kind: "text"
  readonly text: string
}

export type SpanKind =
  | "strong"
  | "emphasis"
  | "strike"
  | "mark"
  | "insert"
  | "subscript"
  | "superscript"
  | "small"
  | "keyboard"

export interface Span {
  readonly kind: SpanKind
  readonly children: readonly Inline[]
}

export interface InlineCode {
  readonly kind: "code"
  readonly text: string
}

export interface Link {
  readonly kind: "link"
  /** http(s), mailto, tel, or `#id` of a section of this post; everything else was taken out with a warning. */
  readonly href: string
  readonly title: string | null
  readonly children: readonly Inline[]
}

/**
 * A link to another page of the author's own site, relative as written. Text on a slide; never an `href` of its own:
 * a site makes it a link where that page is a deck too, and a handout prints the address.
 */
export interface PageLink {
  readonly kind: "page"
  readonly address: string
  readonly children: readonly Inline[]
}

export interface Image {
  /** As written; the key into `Assets`. */
  readonly src: string
  readonly alt: string
  readonly title: string | null
  /** Size asked for by the author in px, or null. */
  readonly width: number | null
  readonly height: number | null
}

export interface InlineImage extends Image {
  readonly kind: "image"
}

export interface InlineMath {
  readonly kind: "math"
  readonly tex: string
}

export interface LineBreak {
  readonly kind: "break"
}

export interface Abbreviation {
  readonly kind: "abbreviation"
  readonly title: string
  readonly text: string
}

/** In titles and headings, set by the planner: no line ends inside. */
export interface Word {
  readonly kind: "word"
  readonly text: string
}

/** In titles and headings, set by the planner: a line may end here, within long code. */
export interface Joint {
  readonly kind: "joint"
}

export interface FootnoteRef {
  readonly kind: "footnote"
  readonly label: string
}

export interface Footnote {
  readonly label: string
  readonly number: number
  readonly blocks: readonly Block[]
}

// --- Assets: what a post refers to, found and looked at ------------------------------------------

/** By `src` as written. */
export type Assets = ReadonlyMap<string, Asset>
export type Asset = Picture | Drawing | MissingPicture

export interface Picture {
  readonly kind: "picture"
  /** File name by content, such as `globe.3f9a2c71.png`. */
  readonly name: string
  /** Media type found from the content. */
  readonly type: string
  readonly bytes: Uint8Array
  /** Natural size in px, after EXIF rotation. */
  readonly width: number
  readonly height: number
  /** Whether it may have transparent parts. */
  readonly alpha: boolean
  /** The same with as many pixels as a slide can show, of the same type; absent where it has no more itself. */
  readonly scaled?: { readonly name: string; readonly bytes: Uint8Array }
}

/** A diagram, drawn from the text that a figure has as its alternative. */
export interface Drawing {
  readonly kind: "drawing"
  /** In px, with words of 13 px. */
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export type Mark = Stroke | Caption

/** What the theme colours; or a colour of the author's, as `#rrggbb`. */
export type Ink = "none" | "ground" | "box" | "head" | "edge" | "line" | "text" | "soft" | `#${string}`

export interface Stroke {
  readonly kind: "stroke"
  /** Letters of path commands and numbers. */
  readonly path: string
  readonly fill: Ink
  readonly stroke: Ink
  readonly width: number
  readonly dashed: boolean
}

export interface Caption {
  readonly kind: "caption"
  readonly text: string
  /** On the base line, at the side that the anchor names. */
  readonly x: number
  readonly y: number
  readonly anchor: "start" | "middle" | "end"
  readonly size: number
  readonly ink: Ink
  readonly strong: boolean
  readonly slanted: boolean
  /** Letters of fixed width. */
  readonly fixed: boolean
}

export interface MissingPicture {
  readonly kind: "missing"
  /** One short sentence for the frame shown in its place. */
  readonly reason: string
}

// --- Deck: slides, planned -----------------------------------------------------------------------

export interface Deck {
  readonly meta: DeckMeta
  /** Fixed logical canvas in px. */
  readonly canvas: { readonly width: number; readonly height: number }
  /** For the meter and the section slides; the first, nameless one holds what comes before any section. */
  readonly parts: readonly DeckPart[]
  readonly slides: readonly Slide[]
  /** Ids of headings that have no slide of their own, and the slide that shows them. */
  readonly anchors: ReadonlyMap<string, string>
  /** All footnotes of the post, by label; those not drawn on a slide stand in its notes. */
  readonly footnotes: ReadonlyMap<string, Footnote>
  /** The post drawn as its own outline: one column a section. */
  readonly score: readonly ScoreColumn[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface DeckMeta {
  readonly slug: string
  readonly title: readonly Inline[]
  /** By-line of the cover: the post's description or opening sentence. */
  readonly byline: readonly Inline[]
  readonly date: PlainDate | null
  readonly authors: readonly Author[]
  readonly categories: readonly string[]
  readonly lang: string
  readonly dir: Direction
  readonly theme: string
  readonly accent: string | null
  readonly footer: string | null
  readonly logo: string | null
  readonly url: string | null
}

export interface DeckPart {
  readonly title: readonly Inline[]
  /** Number shown in trails and on section slides, from 1; 0 for the nameless one. */
  readonly number: number
  readonly slides: number
}

export interface ScoreColumn {
  /** Indices into `Deck.parts`: several where small neighbours were joined. */
  readonly parts: readonly number[]
  readonly lines: readonly ScoreLine[]
}

export interface ScoreLine {
  readonly kind: "heading" | "paragraph" | "item" | "code" | "row" | "image" | "gap"
  readonly depth: number
  /** Length in em of the post's text, at most 46. */
  readonly length: number
}

export type Layout =
  | "cover"
  | "section"
  | "statement"
  | "bullets"
  | "text"
  | "terms"
  | "columns"
  | "comparison"
  | "figure"
  | "beside"
  | "bleed"
  | "gallery"
  | "code"
  | "output"
  | "table"
  | "quote"
  | "number"
  | "closing"

/** Where heading and content stand: beside each other, under each other, on a coloured field, or free. */
export type Frame = "rail" | "top" | "field" | "free"

export interface Slide {
  /** From the heading; `-2`, `-3` … for its continuations; unique, never digits only. */
  readonly id: string
  readonly layout: Layout
  readonly frame: Frame
  /** Text sizes in px on the canvas, the script's own scale already applied. */
  readonly size: Sizes
  readonly heading: readonly Inline[]
  /** Parent titles, nearest last; never the slide's own heading. */
  readonly trail: readonly (readonly Inline[])[]
  /** Which of how many slides of this heading; null where there is one only. */
  readonly part: { readonly index: number; readonly of: number } | null
  /** Index into `Deck.parts`. */
  readonly deckPart: number
  /** One region for most layouts; two for columns, comparison (level with each other) and text beside figure. */
  readonly regions: readonly Region[]
  /** Cited on this slide. */
  readonly footnotes: readonly Footnote[]
  readonly notes: Notes
  /** How many steps it takes; 0: all is there at once. */
  readonly steps: number
  /** Planned height of the content over the room, 0 to 1. */
  readonly fill: number
  /** Lines of the post that this slide shows. */
  readonly lines: Lines
}

export interface Sizes {
  readonly body: number
  readonly code: number
  readonly table: number
  /** Statement and quote. */
  readonly display: number
  /** Largest height of a picture or a gallery, without its caption. */
  readonly figure: number
}

export interface Region {
  readonly name: "body" | "left" | "right" | "side" | "figure"
  /** Head of a column; empty elsewhere. */
  readonly heading: readonly Inline[]
  readonly blocks: readonly Block[]
}

export interface Notes {
  /** Text of the post that the slide does not show. */
  readonly prose: readonly Block[]
  /** What the author wrote for the speaker alone. */
  readonly speaker: readonly Block[]
}

// --- Diagnostics -----------------------------------------------------------------------------------

export interface Place {
  readonly file: string
  /** 1-based; 0: the file as a whole. */
  readonly line: number
  /** 1-based; 0: the line as a whole. */
  readonly column: number
}

export interface Diagnostic {
  /** `E_…` or `W_…`. */
  readonly code: string
  readonly severity: "error" | "warning"
  readonly where: Place | null
  /** Lower case, no full stop. */
  readonly what: string
  /** What to do; null where there is nothing to add. */
  readonly hint: string | null
}

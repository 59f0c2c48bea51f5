// A stretch of atoms, to the blocks that its slide shows: lists, tables and code put together again, what continues marked so.
import { headsOf } from "../../content/heads.ts"
import type { Block, Code, Item, Paragraph, Table, TermRow } from "../../model.ts"
import { cutSentences } from "../words/sentences.ts"
import { type Atom, continues, type Matter, type Ring, sharedRings } from "./atoms.ts"

/** `before` is the atom that precedes the stretch in the post: what it shares with the first one is repeated. */
export function blocksOf(atoms: readonly Atom[], before?: Atom): Block[] {
  const repeated = atoms[0] ? sharedRings(before, atoms[0]) : 0
  return build(atoms, 0, repeated)
}

/** Blocks at one level: neighbours that belong to one list, table or code become one block again. */
function build(atoms: readonly Atom[], level: number, repeated: number): Block[] {
  return groups(atoms, (before, after) => sameBlock(before, after, level)).flatMap((group, at) => {
    const ring = group[0]?.rings[level]
    return ring ? [holder(ring, group, level, at === 0 ? repeated : 0)] : matterBlocks(group)
  })
}

function sameBlock(before: Atom, after: Atom, level: number): boolean {
  const [a, b] = [before.rings[level], after.rings[level]]
  if (!a || !b) return !a && !b && continues(before, after)
  if (a.kind === "item") return b.kind === "item" && a.list === b.list
  if (a.kind === "row") return b.kind === "row" && a.terms === b.terms
  return b.kind === "box" && a.box === b.box
}

function groups(atoms: readonly Atom[], together: (before: Atom, after: Atom) => boolean): Atom[][] {
  const made: Atom[][] = []
  atoms.forEach((atom, at) => {
    const before = atoms[at - 1]
    if (before && together(before, atom)) made.at(-1)?.push(atom)
    else made.push([atom])
  })
  return made
}

/** The list, terms or box around the atoms, with what of it they show. */
function holder(ring: Ring, atoms: readonly Atom[], level: number, repeated: number): Block {
  if (ring.kind === "box") return { ...ring.box, blocks: build(atoms, level + 1, repeated) }
  const members = groups(atoms, (before, after) => sharedRings(before, after) > level)
  if (ring.kind === "row") return { ...ring.terms, rows: members.map(member => rowOf(member, level)) }
  const start = ring.list.ordered ? ring.list.start + ring.index : ring.list.start
  const items = members.map((member, at) => itemOf(member, level, at === 0 ? repeated : 0))
  return { ...ring.list, start, items, heads: headsOf(ring.list) }
}

function rowOf(atoms: readonly Atom[], level: number): TermRow {
  const ring = atoms[0]?.rings[level]
  if (ring?.kind !== "row") throw new Error("a row is made of atoms in a row")
  return { ...ring.row, details: build(atoms, level + 1, 0) }
}

function itemOf(atoms: readonly Atom[], level: number, repeated: number): Item {
  const ring = atoms[0]?.rings[level]
  if (ring?.kind !== "item") throw new Error("an item is made of atoms in an item")
  const inner = build(atoms, level + 1, repeated)
  if (level >= repeated) return { ...ring.item, blocks: inner }
  return { ...ring.item, blocks: [...repeatedHead(ring.item), ...inner], repeated: true }
}

function repeatedHead(item: Item): Block[] {
  const [first] = item.blocks
  return first?.kind === "paragraph" ? [first] : []
}

function matterBlocks(group: readonly Atom[]): Block[] {
  const first = group[0]?.matter
  if (!first) return []
  if (first.kind === "whole") return [...first.blocks]
  const to = first.at + group.length
  if (first.kind === "code") return [codePart(first, to)]
  if (first.kind === "table") return [tablePart(first.table, first.at, to)]
  return [prosePart(first.paragraph, first.ends, first.at, to)]
}

function prosePart(paragraph: Paragraph, ends: readonly number[], from: number, to: number): Paragraph {
  if (from === 0 && to === ends.length) return paragraph
  return { ...paragraph, inlines: cutSentences(paragraph.inlines, ends, from, to) }
}

type CodeMatter = Extract<Matter, { kind: "code" }>

/** Line numbers go on where the code does; blank lines at the cut are gone. */
function codePart({ code, lines: all, at: from }: CodeMatter, to: number): Code {
  if (from === 0 && to === all.length) return code
  const lines = all.slice(from, to)
  const first = lines.findIndex(isFilled)
  const last = lines.findLastIndex(isFilled)
  if (first < 0) return { ...code, text: "", firstLine: (code.firstLine ?? 1) + from }
  return {
    ...code,
    text: lines.slice(first, last + 1).join("\n"),
    ...(code.painted && { painted: code.painted.slice(from + first, from + last + 1) }),
    firstLine: (code.firstLine ?? 1) + from + first,
  }
}

function isFilled(line: string): boolean {
  return line.trim() !== ""
}

function tablePart(table: Table, from: number, to: number): Table {
  return from === 0 && to === table.rows.length ? table : { ...table, rows: table.rows.slice(from, to) }
}

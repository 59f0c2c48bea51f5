// One topic, to its slides: atoms, sizes, the cheapest breaks, and each stretch placed in its layout.
import { plainText } from "../inlines.ts"
import type { Block, Inline, Lines, Paragraph } from "../model.ts"
import { type Atom, atomsOf, type Bare, type Ring, sharedRings, type Taking } from "./atoms.ts"
import { cheapestWay, type Edge, type Way } from "./breaks.ts"
import * as costs from "./costs.ts"
import { breakCost, slideCost } from "./judge.ts"
import { type Candidate, layoutOf, type Stretch } from "./layouts.ts"
import { tell } from "./prose.ts"
import { endOfSubtree, makeRun, type Run, type Title } from "./run.ts"
import { boxOf } from "./sheet.ts"
import { type Stage, sizesAt } from "./stage.ts"
import type { Topic } from "./topics.ts"
import { emLength, sentencesOf } from "./words.ts"

/** A slide as decided: which atoms, in which layout. */
export interface Draft {
  readonly topic: Topic
  readonly title: Title
  readonly candidate: Candidate
  readonly atoms: readonly Atom[]
}

export function planTopic(topic: Topic, stage: Stage): Draft[] {
  const title = titleOf(topic.heading, topic.trail, stage)
  const atoms = topicAtoms(topic.blocks, stage)
  return splitForced(atoms).flatMap(part => planAtoms(part, title, topic, stage))
}

export function titleOf(heading: readonly Inline[], trail: Title["trail"], stage: Stage): Title {
  const rail = stage.metrics.heading(heading, true, "rail", stage.lang)
  const fits =
    rail.lines <= 4 && rail.widestWord <= stage.room.width.side && emLength(plainText(heading)) <= 23
  const top = stage.metrics.heading(heading, true, "top", stage.lang)
  return { heading, trail, frame: fits ? "rail" : "top", height: fits ? rail.height : top.height }
}

// --- atoms -----------------------------------------------------------------------------------------

/** What is told but not shown goes to the notes of the atom before it, or of the first one. */
function topicAtoms(blocks: readonly Block[], stage: Stage): Atom[] {
  const taking = takingFor(stage)
  const atoms: Atom[] = []
  let waiting: { notes: Block[]; speaker: Block[] } = { notes: [], speaker: [] }
  let [forced, ruled] = [false, false]
  for (const block of blocks) {
    if (block.kind === "break") forced = true
    else if (block.kind === "rule") ruled = true
    else if (block.kind === "notes") (atoms.length ? speakerOf(atoms) : waiting.speaker).push(...block.blocks)
    else {
      const { shown, notes } = tell(block, stage.settings.prose, stage.lang)
      const bare = shown ? atomsOf(shown, [], taking) : []
      if (bare.length === 0) {
        ;(atoms.length ? notesOf(atoms) : waiting.notes).push(...notes)
        continue
      }
      atoms.push(
        ...bare.map((each, at) =>
          atomOf(each, block.lines, at === 0 ? { forced, ruled, ...waiting } : NOTHING),
        ),
      )
      notesOf(atoms).push(...notes)
      ;[forced, ruled, waiting] = [false, false, { notes: [], speaker: [] }]
    }
  }
  if (atoms.length === 0) atoms.push({ ...EMPTY_ATOM, notes: waiting.notes, speaker: waiting.speaker })
  return atoms
}

const NOTHING = { forced: false, ruled: false, notes: [], speaker: [] }
const EMPTY_ATOM: Atom = {
  rings: [],
  matter: { kind: "whole", blocks: [] },
  forced: false,
  ruled: false,
  notes: [],
  speaker: [],
  lines: { start: 0, end: 0 },
}

function atomOf(
  bare: Bare,
  lines: Lines,
  { forced, ruled, notes, speaker }: Omit<Atom, "rings" | "matter" | "lines">,
): Atom {
  const ring = bare.rings.at(-1)
  const own = ring?.kind === "item" ? ring.item.lines : ring?.kind === "row" ? ring.row.lines : lines
  return { ...bare, forced, ruled, notes: [...notes], speaker: [...speaker], lines: own }
}

function notesOf(atoms: readonly Atom[]): Block[] {
  return (atoms.at(-1) as Atom).notes as Block[]
}

function speakerOf(atoms: readonly Atom[]): Block[] {
  return (atoms.at(-1) as Atom).speaker as Block[]
}

/** A block is taken apart where it fills most of a slide at the smallest size. */
const TOO_TALL = 0.55

function takingFor(stage: Stage): Taking {
  const { steps, room, metrics, lang } = stage
  const sizes = sizesAt(stage, steps.body.at(-1) ?? 20, steps.code.at(-1), steps.table.at(-1))
  const limit = (room.end - room.top) * TOO_TALL
  const box = boxOf("rail", room.width.rail, sizes, lang)
  return {
    tooTall: (block: Block, rings: readonly Ring[]) =>
      metrics.block(block, { ...box, width: Math.max(box.width - rings.length * 24, 200) }) > limit,
    sentences: (paragraph: Paragraph) => sentencesOf(paragraph.inlines, lang),
  }
}

function splitForced(atoms: readonly Atom[]): Atom[][] {
  const parts: Atom[][] = []
  for (const atom of atoms) {
    if (parts.length === 0 || atom.forced) parts.push([])
    parts.at(-1)?.push(atom)
  }
  return parts
}

// --- breaks ----------------------------------------------------------------------------------------

function planAtoms(atoms: readonly Atom[], title: Title, topic: Topic, stage: Stage): Draft[] {
  const run = makeRun(atoms, title, stage, topicSizes(stage))
  let best: Way<Draft> | null = null
  for (const [step, body] of stage.steps.body.entries()) {
    const floor = costs.SLIDE + (costs.STEP[step] ?? 0)
    if (best && best.cost <= floor) break
    const way = cheapestWay(atoms.length, from => edges(run, from, { topic, body, step, depth: 0 }))
    if (way && (!best || way.cost < best.cost)) best = way
  }
  return best ? [...best.stops] : []
}

function topicSizes(stage: Stage) {
  return { code: stage.steps.code[1] ?? 18, table: stage.steps.table[1] ?? 20 }
}

interface Level {
  readonly topic: Topic
  readonly body: number
  readonly step: number
  /** 1: under an item that became a heading. */
  readonly depth: number
}

/** Every slide that may start at an atom, from short to long. */
function* edges(run: Run, from: number, level: Level): Generator<Edge<Draft>> {
  const { atoms } = run
  const promoted = level.depth === 0 ? promotedEdge(run, from, level) : null
  if (promoted) yield promoted
  let misses = 0
  for (let to = from + 1; to <= atoms.length && misses < PATIENCE; to++) {
    if (promoted?.to === to) continue
    const stretch: Stretch = { run, from, to, body: level.body, alone: from === 0 && to === atoms.length }
    const candidate = layoutOf(stretch)
    if (candidate) yield edgeOf(stretch, candidate, level)
    else if (to === from + 1) yield squeezed(stretch, level)
    misses = candidate ? 0 : misses + 1
  }
}

/** After so many longer stretches that do not fit, none will. */
const PATIENCE = 4

function edgeOf(stretch: Stretch, candidate: Candidate, level: Level, extra = 0): Edge<Draft> {
  const { run, from, to } = stretch
  const cost =
    slideCost(stretch, candidate, level.step) + (to < run.atoms.length ? breakCost(run.atoms, to) : 0) + extra
  return {
    to,
    cost,
    stops: [{ topic: level.topic, title: run.title, candidate, atoms: run.atoms.slice(from, to) }],
  }
}

/** What fits nowhere stands alone at the smallest size, and is scaled on stage. */
function squeezed(stretch: Stretch, level: Level): Edge<Draft> {
  const body = stretch.run.stage.steps.body.at(-1) ?? 20
  const candidate = layoutOf({ ...stretch, body, squeeze: true })
  if (!candidate) throw new Error("a squeezed slide always fits")
  return edgeOf(stretch, candidate, level, costs.SQUEEZED)
}

// --- a top-level item as a heading --------------------------------------------------------------------

/** An item up to this many em may stand as a heading. */
const HEADING_LENGTH = 30

function promotedEdge(run: Run, from: number, level: Level): Edge<Draft> | null {
  const { atoms, stage, title } = run
  const inlines = promotable(run, from)
  if (!inlines) return null
  const to = endOfSubtree(atoms, from)
  if (to - from < 3 || (from === 0 && to === atoms.length)) return null
  const inner = atoms.slice(from + 1, to).map(atom => ({ ...atom, rings: atom.rings.slice(1) }))
  const [head, first] = [atoms[from], inner[0]]
  if (head && first)
    inner[0] = {
      ...first,
      notes: [...head.notes, ...first.notes],
      speaker: [...head.speaker, ...first.speaker],
    }
  const sub = makeRun(inner, titleOf(inlines, [...title.trail, title.heading], stage), stage, run)
  const way = cheapestWay(inner.length, at => edges(sub, at, { ...level, depth: 1 }))
  if (!way) return null
  const cost = way.cost + costs.PROMOTED + (to < atoms.length ? breakCost(atoms, to) : 0)
  return { to, cost, stops: way.stops }
}

/** The text of a top-level item that begins here and has nested items, where it can be a heading. */
function promotable({ atoms, title }: Run, from: number): readonly Inline[] | null {
  const atom = atoms[from]
  const next = atoms[from + 1]
  if (!atom || !next || atom.rings.length !== 1 || next.rings.length < 2 || plainText(title.heading) === "")
    return null
  if (sharedRings(atoms[from - 1], atom) > 0 || sharedRings(atom, next) === 0 || atom.matter.kind !== "whole")
    return null
  const [only, ...more] = atom.matter.blocks
  if (only?.kind !== "paragraph" || more.length > 0 || emLength(plainText(only.inlines)) > HEADING_LENGTH)
    return null
  return only.inlines
}

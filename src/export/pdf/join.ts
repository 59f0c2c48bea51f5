// PDFs of a deck's parts, as Chromium printed them → one with all their pages in order and one structure tree.
import { type Draft, dict, draftOf, lastNumber } from "./draft.ts"
import { dictAt, type Pdf, pageNumbers, resolve } from "./file.ts"
import { isDict, isList, isRef, mapValue, type Ref, type Value } from "./syntax.ts"

export function joinParts(parts: readonly Pdf[]): Pdf {
  const [first, ...others] = parts
  if (!first) throw new Error("no part to join")
  return others.length === 0 ? first : joined(apart(first, others))
}

/** Gives every part numbers, keys and ids of its own. */
function apart(first: Pdf, others: readonly Pdf[]): Pdf[] {
  const parts = [first]
  let numbers = lastNumber(first)
  let keys = parentKeys(first)
  for (const [index, part] of others.entries()) {
    parts.push(shifted(part, { numbers, keys, tag: `part${String(index + 2).padStart(5, "0")}-` }))
    numbers += lastNumber(part)
    keys += parentKeys(part)
  }
  return parts
}

interface Shift {
  readonly numbers: number
  readonly keys: number
  readonly tag: string
}

function shifted({ objects, root, info }: Pdf, by: Shift): Pdf {
  return {
    objects: new Map(
      [...objects].map(([number, { value, stream }]) => [
        number + by.numbers,
        { value: mapValue(value, (each, key) => shiftedValue(each, key, by)), stream },
      ]),
    ),
    root: root + by.numbers,
    info: info + by.numbers,
  }
}

/** Chromium names table heads `(node00000014)`, the same in each part. */
const ELEMENT_ID = /^\(node\d+\)$/

function shiftedValue(value: string | Ref, key: string | null, { numbers, keys, tag }: Shift): Value {
  if (isRef(value)) return { ref: value.ref + numbers }
  if (key === "StructParents" || key === "StructParent") return `${Number(value) + keys}`
  return ELEMENT_ID.test(value) ? `(${tag}${value.slice(1)}` : value
}

function joined(parts: readonly Pdf[]): Pdf {
  const [first] = parts as [Pdf]
  const draft = draftOf({ ...first, objects: new Map(parts.flatMap(({ objects }) => [...objects])) })
  const trees = parts.map(part => rootEntry(part, "Pages"))
  const pages = draft.add(
    dict({
      Type: "/Pages",
      Count: `${parts.flatMap(pageNumbers).length}`,
      Kids: trees,
    }),
  )
  for (const tree of trees) draft.change(tree, { Parent: pages })
  const structure = draft.add(joinedStructure(parts))
  joinDocuments(draft, structure, parts)
  draft.change({ ref: first.root }, { Pages: pages, StructTreeRoot: structure, Dests: joinedNames(parts) })
  for (const part of parts.slice(1)) {
    for (const unused of [{ ref: part.root }, { ref: part.info }, rootEntry(part, "StructTreeRoot")])
      draft.remove(unused)
  }
  return draft
}

function rootEntry(part: Pdf, key: string): Ref {
  const value = dictAt(part, { ref: part.root }).get(key)
  if (!isRef(value)) throw new Error(`a PDF without /${key}`)
  return value
}

/** Where links by name lead to. */
function joinedNames(parts: readonly Pdf[]): Value {
  return new Map(
    parts.flatMap(part => {
      const names = resolve(part, dictAt(part, { ref: part.root }).get("Dests"))
      return isDict(names) ? [...names] : []
    }),
  )
}

function joinedStructure(parts: readonly Pdf[]): Value {
  let keys = 0
  const nums = parts.flatMap(part => {
    const first = keys
    keys += parentKeys(part)
    return listOf(part, structureEntry(part, "ParentTree"), "Nums").map((each, index) =>
      index % 2 === 0 ? `${Number(each) + first}` : each,
    )
  })
  const ids = parts.flatMap(part => listOf(part, structureEntry(part, "IDTree"), "Names"))
  return dict({
    Type: "/StructTreeRoot",
    ParentTree: dict({ Nums: nums }),
    ParentTreeNextKey: `${keys}`,
    IDTree: ids.length > 0 ? dict({ Names: ids }) : null,
  })
}

function structureEntry(part: Pdf, key: string): Value | undefined {
  const structure = dictAt(part, { ref: part.root }).get("StructTreeRoot")
  return structure && dictAt(part, structure).get(key)
}

/** A tree has one document at its top: the first part's, which takes in what is in those of the others. */
function joinDocuments(draft: Draft, structure: Ref, parts: readonly Pdf[]): void {
  const [document, ...others] = parts.map(documentOf) as [Ref, ...Ref[]]
  const kids = [document, ...others].flatMap(each => kidsOf(draft, each))
  for (const kid of kids) draft.change(kid, { P: document })
  for (const other of others) draft.remove(other)
  draft.change(document, { P: structure, K: kids })
  draft.change(structure, { K: document })
}

/** Chromium puts a document at the top, with one child for the page's body. */
function documentOf(part: Pdf): Ref {
  const document = structureEntry(part, "K")
  if (!isRef(document)) throw new Error("a PDF whose structure has more than one top")
  return document
}

function kidsOf(pdf: Pdf, element: Ref): Ref[] {
  const kids = dictAt(pdf, element).get("K")
  return (isList(kids) ? kids : [kids]).filter(isRef)
}

/** How many numbers a part's parent tree takes; older browsers do not say which the next one is. */
function parentKeys(part: Pdf): number {
  const said = Number(structureEntry(part, "ParentTreeNextKey") ?? 0)
  const nums = listOf(part, structureEntry(part, "ParentTree"), "Nums")
  return nums.reduce<number>(
    (next, each, index) => (index % 2 === 0 ? Math.max(next, Number(each) + 1) : next),
    said,
  )
}

/** All of a tree's leaves, whose entries lie under `key`. */
function listOf(part: Pdf, node: Value | undefined, key: string): Value[] {
  const tree = resolve(part, node)
  if (!isDict(tree)) return []
  const own = resolve(part, tree.get(key))
  const kids = resolve(part, tree.get("Kids"))
  return [...(isList(own) ? own : []), ...(isList(kids) ? kids.flatMap(kid => listOf(part, kid, key)) : [])]
}

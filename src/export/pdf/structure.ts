// A draft whose structure tree is as Chromium writes it → the same by the rules that tagged PDFs follow: items have bodies,
// every figure says what it shows, formulas are formulas, and kinds of a later PDF say which of this one they are.
import { FORMULA_MARK } from "../../player/formulas.ts"
import { type Draft, dict } from "./draft.ts"
import { dictAt, type PdfObject } from "./file.ts"
import {
  type Dict,
  isDict,
  isList,
  isRef,
  type Ref,
  readTextString,
  textString,
  type Value,
} from "./syntax.ts"

export function mendStructure(draft: Draft): void {
  for (const [number, object] of [...draft.objects]) {
    if (!mayBeMended(object) || !isDict(object.value)) continue
    const mend = MENDED.get(object.value.get("S"))
    mend?.(draft, { ref: number }, object.value)
  }
  nameRoles(draft)
}

/** Chromium writes these of PDF 2.0; a reader of 1.7 leaves out what it does not know, with the words in it. */
const ROLES = dict({ Strong: "/Span", Em: "/Span" })

function nameRoles(draft: Draft): void {
  const structure = dictAt(draft, { ref: draft.root }).get("StructTreeRoot")
  if (isRef(structure)) draft.change(structure, { RoleMap: ROLES })
}

const MENDED: ReadonlyMap<Value | undefined, (draft: Draft, ref: Ref, element: Dict) => void> = new Map([
  ["/LI", mendItem],
  ["/Figure", mendFigure],
])

/** Kind of an element and of its parent stand at the start of what Chromium writes. Most objects are never read. */
const START = 80

function mayBeMended({ raw }: PdfObject): boolean {
  if (!raw) return true
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(START, raw.length)).toString("latin1")
  return /\/S \/(?:LI|Figure)\b/.test(start)
}

/** Beside its label, all that an item holds belongs to its body. */
function mendItem(draft: Draft, item: Ref, element: Dict): void {
  const kids = listed(element.get("K"))
  const labels = kids.filter(kid => kindOf(draft, kid) === "/Lbl")
  const rest = kids.filter(kid => !labels.includes(kid))
  if (rest.length > 0) draft.change(item, { K: [...labels, bodyOf(draft, item, rest)] })
}

function bodyOf(draft: Draft, item: Ref, kids: readonly Value[]): Ref {
  const [only] = kids
  // What is around a text alone becomes the body.
  if (kids.length === 1 && isRef(only) && PLAIN.has(kindOf(draft, only))) {
    draft.change(only, { S: "/LBody" })
    return only
  }
  const body = draft.add(dict({ Type: "/StructElem", S: "/LBody", P: item, K: kids }))
  for (const kid of kids) if (isRef(kid)) draft.change(kid, { P: body })
  return body
}

const PLAIN: ReadonlySet<Value | null> = new Set(["/NonStruct", "/LBody"])

/** HTML's figures are frames around what may have a caption: a picture, a quotation, code. */
function mendFigure(draft: Draft, figure: Ref, element: Dict): void {
  const said = element.get("Alt")
  const alt = said === undefined ? null : readTextString(String(said))
  if (alt === null) mendFrame(draft, figure, element)
  else if (alt.startsWith(FORMULA_MARK))
    draft.change(figure, { S: "/Formula", Alt: textString(alt.slice(FORMULA_MARK.length)) })
}

function mendFrame(draft: Draft, frame: Ref, element: Dict): void {
  const kids = listed(element.get("K")).filter(isRef)
  const captions = kids.filter(kid => kindOf(draft, kid) === "/Caption")
  draft.change(frame, { S: "/Div" })
  if (kids.some(kid => kindOf(draft, kid) === "/Figure")) return
  for (const caption of captions) draft.change(caption, { S: "/P" })
}

function kindOf({ objects }: Draft, kid: Value): Value | null {
  const element = isRef(kid) ? objects.get(kid.ref)?.value : undefined
  return (isDict(element) && element.get("S")) || null
}

function listed(kids: Value | undefined): readonly Value[] {
  if (kids === undefined) return []
  return isList(kids) ? kids : [kids]
}

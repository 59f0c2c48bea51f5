// What the user gave as --out → where each file of a run goes.
import { extname, join } from "node:path"
import { UserError } from "../../error.ts"
import { isFolder } from "../../files/folders.ts"
import { POST_FILE } from "../../post/slug.ts"
import { EXTENSIONS, type Form, formNamed } from "../form-names.ts"

export type Destination =
  | { readonly kind: "output" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string }

export interface Expected {
  /** How many there will be; null: as many as slides. */
  readonly files: number | null
  readonly forms: readonly Form[]
  /** A post itself was named, and no folder, which may hold more of them tomorrow. */
  readonly ofOnePost: boolean
}

/**
 * Without the extension of a form, a name is a folder, unless there can never be more than one file; `E_USE`: with that
 * of another form.
 */
export function destinationFor(out: string | undefined, { files, forms, ofOnePost }: Expected): Destination {
  if (out === undefined) return { kind: "folder", path: "" }
  if (out === "-") return one(files, { kind: "output" })
  if (isFolder(out) || /[\\/]$/.test(out)) return { kind: "folder", path: out }
  if (POST_FILE.test(out) || OTHERS.test(out)) throw foreign(out)
  const named = formNamed(out)
  if (named !== null && !forms.some(form => EXTENSIONS[form] === EXTENSIONS[named]))
    throw misnamed(out, forms)
  if (named !== null) return one(files, { kind: "file", path: out })
  return files === 1 && ofOnePost ? { kind: "file", path: out } : { kind: "folder", path: out }
}

/** Files of other programs: what is made would not be one. */
const OTHERS = /\.(jpe?g|gif|svg|avif|pptx?|odp|key|docx?|odt|rtf|txt|tex)$/i

const MANY_FILES = "give a folder with --out, or export one post in one form"

function one(files: number | null, destination: Destination): Destination {
  if (files === 1) return destination
  throw new UserError(
    {
      code: "E_USE",
      what: `--out names one file, and there will be ${files ?? "several"}`,
      hint: files === null ? "give a folder with --out, or one slide with --slide" : MANY_FILES,
    },
    2,
  )
}

/** Where a file goes, or null for standard output. */
export function pathFor(destination: Destination, slug: string, ending: string): string | null {
  switch (destination.kind) {
    case "output":
      return null
    case "file":
      return destination.path
    case "folder":
      return join(destination.path, slug + ending)
  }
}

function foreign(out: string): UserError {
  const endings = [...new Set(Object.values(EXTENSIONS))].join(", ")
  const what = `--out names ${out}, and no form of a deck is a ${extname(out)} file`
  return new UserError({ code: "E_USE", what, hint: `files of decks end in ${endings}` }, 2)
}

/** Without --as, the name itself says the form. */
function misnamed(out: string, forms: readonly Form[]): UserError {
  const endings = [...new Set(forms.map(form => EXTENSIONS[form]))].join(" or ")
  const what = `--out names ${out}, and --as ${forms.join(",")} makes no such file`
  return new UserError(
    { code: "E_USE", what, hint: `give a name that ends in ${endings}, or another --as` },
    2,
  )
}

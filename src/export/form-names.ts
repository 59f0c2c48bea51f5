// What can be exported, by name, and how its files end; here alone, so that the command line knows both without loading
// the work.
import { nearest, UserError } from "../error.ts"

export const FORM_NAMES = ["slides", "handout", "notes", "png", "webp", "html"] as const

/** What stands beside the slides of a handout: the post's text, lines to write on, or more slides. */
export const HANDOUT_LAYOUTS = ["text", "lines", "2-up", "3-up", "4-up", "6-up"] as const

export type Form = (typeof FORM_NAMES)[number]

/** How files of a form end. */
export const EXTENSIONS: Readonly<Record<Form, `.${string}`>> = {
  slides: ".pdf",
  handout: ".pdf",
  notes: ".pdf",
  png: ".png",
  webp: ".webp",
  html: ".html",
}

/** What follows a deck's name in that of its file, of the forms that are one file. */
export const ENDINGS = {
  slides: EXTENSIONS.slides,
  handout: `-handout${EXTENSIONS.handout}`,
  notes: `-notes${EXTENSIONS.notes}`,
  html: EXTENSIONS.html,
} as const satisfies Partial<Record<Form, string>>

/** The first form whose files end as this name does; null: none. */
export function formNamed(name: string): Form | null {
  return FORM_NAMES.find(form => name.toLowerCase().endsWith(EXTENSIONS[form])) ?? null
}

/** All but the one page that browsers open. */
export function needsBrowser(form: Form): boolean {
  return form !== "html"
}

/** All in which fonts are cut to what is drawn with them. */
export function cutsFonts(form: Form): boolean {
  return form !== "png" && form !== "webp"
}

/** E.g. "slides,png" → ["slides", "png"], after those that were named `before`. */
export function readForms(text: string, before: readonly Form[] = []): Form[] {
  const names = text.split(",").map(name => name.trim())
  const wrong = names.find(name => !isForm(name))
  if (wrong !== undefined) throw noForm(wrong)
  return [...new Set([...before, ...names.filter(isForm)])]
}

function isForm(name: string): name is Form {
  return FORM_NAMES.some(each => each === name)
}

function noForm(name: string): UserError {
  const near = name.toLowerCase() === "pdf" ? "slides" : nearest(name, FORM_NAMES)
  const valid = `forms: ${FORM_NAMES.join(", ")}`
  const hint = near ? `did you mean ${near}? ${valid}` : valid
  return new UserError({ code: "E_USE", what: `no form "${name}"`, hint }, 2)
}

// What can be exported, by name; here alone, so that the command line knows the names without loading the work.
import { nearest, UserError } from "../error.ts"

export const FORM_NAMES = ["slides", "handout", "notes", "png", "webp", "html"] as const

/** What stands beside the slides of a handout: the post's text, lines to write on, or more slides. */
export const HANDOUT_LAYOUTS = ["text", "lines", "2-up", "3-up", "4-up", "6-up"] as const

export type Form = (typeof FORM_NAMES)[number]

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

// Steps as reveal counts them: a class and an index, written here and nowhere else.
import { attribute, classes, type Html, html } from "./html.ts"

/** Attributes of an element that may appear at a step: its classes, and its place in the order of steps. */
export function appears(
  { step }: { readonly step?: number | undefined },
  ...names: readonly (string | false | null | undefined)[]
): Html {
  if (step === undefined) return classes(...names)
  return html`${classes(...names, "fragment")}${attribute("data-fragment-index", step - 1)}`
}

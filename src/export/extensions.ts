// A form ↔ how the names of its files end.
import { FORM_NAMES, type Form } from "./form-names.ts"

/** How files of a form end. */
export const EXTENSIONS: Readonly<Record<Form, `.${string}`>> = {
  slides: ".pdf",
  handout: ".pdf",
  notes: ".pdf",
  png: ".png",
  webp: ".webp",
  html: ".html",
}

/** The first form whose files end as this name does; null: none. */
export function formNamed(name: string): Form | null {
  return FORM_NAMES.find(form => name.toLowerCase().endsWith(EXTENSIONS[form])) ?? null
}

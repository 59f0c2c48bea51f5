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

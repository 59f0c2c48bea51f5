// What commander makes of the options of lectern export.
import type { Form } from "../export/form-names.ts"
import type { FormOptions } from "../export/forms.ts"
import type { BrowserOptions } from "./browser-choice.ts"
import type { PostOptions } from "./settings.ts"

export interface ExportOptions extends PostOptions, BrowserOptions, FormOptions {
  readonly as?: readonly Form[]
  readonly out?: string
}

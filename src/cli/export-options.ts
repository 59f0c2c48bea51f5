// What commander makes of the options of lectern export, and what they mean together.
import { UserError } from "../error.ts"
import { type Form, formNamed } from "../export/form-names.ts"
import type { FormOptions } from "../export/forms.ts"
import type { Shard } from "../export/run/shard.ts"
import type { BrowserOptions } from "./browser-choice.ts"
import type { PostOptions } from "./settings.ts"

export const SIZES = ["16:9", "4:3", "A4", "Letter"] as const

export interface TypedOptions extends PostOptions, BrowserOptions, Omit<FormOptions, "paper" | "builds"> {
  readonly as?: readonly Form[]
  readonly out?: string
  readonly slide?: string
  /** true, "all", or the post that was typed after it. */
  readonly builds?: boolean | string
  readonly size?: (typeof SIZES)[number]
  readonly shard?: Shard
}

export interface ExportOptions extends PostOptions, BrowserOptions, FormOptions {
  readonly as: readonly Form[]
  readonly out?: string
  readonly shard?: Shard
}

export interface Asked {
  readonly paths: readonly string[]
  readonly options: ExportOptions
}

export function settle(paths: readonly string[], typed: TypedOptions): Asked {
  const { slide, pages, builds = false, size, ...rest } = typed
  if (slide !== undefined && pages !== undefined) throw twice("--slide and --pages", "which slides")
  const { aspect = size } = rest
  if (aspect !== size && (size === "16:9" || size === "4:3"))
    throw twice(`--size ${size} and --aspect ${aspect}`, "the shape of the slides")
  const as = typed.as ?? [formNamed(typed.out ?? "") ?? "slides"]
  const options = { ...rest, as, ...pagesOf(slide ?? pages), ...sizeOf(size) }
  refuseUnused({ ...options, builds: builds || undefined, dark: options.colors === "dark" || undefined })
  // "--builds my-post.md" means the post.
  if (typeof builds === "string" && builds !== "all")
    return { paths: [builds, ...paths], options: { ...options, builds: true } }
  return { paths, options: { ...options, builds: builds === "all" ? "all" : builds === true } }
}

/** What an option means something to; given for other forms alone it would do nothing. */
const FOR: readonly { option: string; name: keyof FormOptions | "dark"; forms: readonly Form[] }[] = [
  { option: "--builds", name: "builds", forms: ["slides"] },
  // Paper is white, and what is handed out is to be written on.
  { option: "--colors dark", name: "dark", forms: ["slides", "png", "webp", "html"] },
  { option: "--layout", name: "layout", forms: ["handout"] },
  { option: "--pages or --slide", name: "pages", forms: ["slides", "handout", "notes", "png", "webp"] },
  { option: "--scale", name: "scale", forms: ["png", "webp"] },
  { option: "--size A4 or Letter", name: "paper", forms: ["slides", "handout", "notes"] },
]

function refuseUnused(options: Readonly<Record<string, unknown>> & Pick<ExportOptions, "as">): void {
  for (const { option, name, forms } of FOR) {
    if (options[name] === undefined || forms.some(form => options.as.includes(form))) continue
    const what = `${option} does nothing for ${options.as.join(" and ")}`
    throw new UserError({ code: "E_USE", what, hint: `it is for --as ${anyOf(forms)}` }, 2)
  }
}

/** E.g. "slides, handout or notes". */
function anyOf(forms: readonly Form[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(forms)
}

function twice(options: string, what: string): UserError {
  return new UserError({ code: "E_USE", what: `${options} both say ${what}`, hint: "give one of them" }, 2)
}

function pagesOf(pages: string | undefined): Pick<FormOptions, "pages"> {
  return pages === undefined ? {} : { pages }
}

/** The shape of slides, or the paper that they and handouts are printed on. */
function sizeOf(size: TypedOptions["size"]): Pick<ExportOptions, "aspect" | "paper"> {
  if (size === undefined) return {}
  return size === "A4" || size === "Letter" ? { paper: size } : { aspect: size }
}

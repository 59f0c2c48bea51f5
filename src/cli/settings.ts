// Options of the command line → the settings that they give, which win over the post's own.
import { resolve } from "node:path"
import type { Settings } from "../model.ts"
import { isPath } from "../themes/find.ts"

/** What commander makes of the options that all commands about posts take. */
export interface PostOptions {
  readonly theme?: string
  readonly colors?: Settings["colors"]
  readonly prose?: Settings["prose"]
  readonly fragments?: Settings["fragments"]
  readonly density?: Settings["density"]
  readonly aspect?: Settings["aspect"]
  readonly encoding?: string
  readonly offline?: boolean
  /** Seconds for one remote picture. */
  readonly timeout?: number
  readonly debug?: boolean
}

export function givenSettings(options: PostOptions): Partial<Settings> {
  const { theme, colors, prose, fragments, density, aspect, offline } = options
  return {
    ...(theme !== undefined && { theme: isPath(theme) ? resolve(theme) : theme }),
    ...(colors !== undefined && { colors }),
    ...(prose !== undefined && { prose }),
    ...(fragments !== undefined && { fragments }),
    ...(density !== undefined && { density }),
    ...(aspect !== undefined && { aspect }),
    ...(offline && { remote: false }),
  }
}

// The settings of a Jekyll, Hexo or Hugo site → its scalars by dotted path, for posts that refer to them.
import { UserError } from "../../error.ts"
import type { Disk } from "../../files/disk.ts"
import type { Diagnostic } from "../../model.ts"
import { scalarsOf } from "../matter/value.ts"
import { readSettingsFile, type SettingsFile } from "./settings-file.ts"
import type { SiteKind } from "./site-kind.ts"

export interface SiteConfig {
  readonly config: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** A file that cannot be read is only a pity: its values are missing, with a warning, and the posts go on. */
export function readSiteConfig(
  around: Omit<SettingsFile, "folder" | "name">,
  kind: SiteKind | null,
  disk: Disk,
): SiteConfig {
  const name = kind?.config
  if (!name) return { config: new Map(), diagnostics: [] }
  try {
    const values = readSettingsFile({ ...around, folder: around.root, name }, disk)
    return { config: values ? scalarsOf(values) : new Map(), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const diagnostic: Diagnostic = { ...error.diagnostic, code: "W_SITE_CONFIG", severity: "warning" }
    return { config: new Map(), diagnostics: [diagnostic] }
  }
}

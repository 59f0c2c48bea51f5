// A settings file on the disk → its values, read as data with limits; null where there is none.
import { join } from "node:path"
import { UserError } from "../../error.ts"
import { type Disk, isInside, type OpenFile } from "../../files/disk.ts"
import { readToml } from "../matter/toml.ts"
import type { Mapping } from "../matter/value.ts"
import { readYaml } from "../matter/yaml.ts"
import { shownPath } from "../shown-path.ts"

const LARGEST = 256 * 1024

export interface SettingsFile {
  readonly folder: string
  readonly name: string
  /** Real path of the folder that the file must lie in. */
  readonly root: string
  /** Where the command was called. */
  readonly cwd?: string | undefined
  /** Files that were read before, by path: each is read again only when it changed. */
  readonly kept?: KeptSettings | undefined
}

export type KeptSettings = Map<string, { readonly version: string; readonly values: Mapping }>

export function readSettingsFile(settings: SettingsFile, disk: Disk): Mapping | null {
  const path = join(settings.folder, settings.name)
  const opened = disk.open(path)
  if (opened.kind !== "file") return null
  const { file } = opened
  const known = settings.kept?.get(path)
  try {
    if (!isInside(file.realPath, settings.root) || file.size > LARGEST) return null
    if (known?.version === file.version) return known.values
    const values = readValues(file, settings)
    settings.kept?.set(path, { version: file.version, values })
    return values
  } finally {
    file.close()
  }
}

function readValues(file: OpenFile, { folder, name, cwd }: SettingsFile): Mapping {
  const text = new TextDecoder().decode(file.read()).replace(/\r\n?/g, "\n")
  const piece = { text, file: shownPath(join(folder, name), cwd), line: 1, source: text, subject: name }
  return name.endsWith(".toml") ? readToml(piece) : readYaml(piece)
}

/** The same error under the code of settings files, where a post's front matter has one of its own. */
export function asConfigError(error: unknown): UserError {
  if (!(error instanceof UserError)) throw error
  return new UserError({ ...error.diagnostic, code: "E_CONFIG", source: error.source }, 2)
}

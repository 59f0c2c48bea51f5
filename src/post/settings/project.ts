// The project's own settings file, `lectern.yml` → settings for all its posts; a closed list, where a slip is an error.
import { join, relative, resolve } from "node:path"
import { UserError } from "../../error.ts"
import { type Disk, isInside } from "../../files/disk.ts"
import type { Dialect, Place, Settings } from "../../model.ts"
import { entryOf, type Mapping } from "../matter/value.ts"
import { dialectRule, type Misfit, type Rules, readByRules, settingRules } from "./settings.ts"
import { asConfigError, readSettingsFile, type SettingsFile } from "./settings-file.ts"

export interface Project {
  readonly settings: Partial<Settings>
  readonly dialect: Dialect | null
  readonly themeAt: Place | null
}

interface ProjectFields extends Settings {
  readonly dialect: Dialect
}

const projectRules: Rules<ProjectFields> = { ...settingRules, dialect: dialectRule }

const NAMES = ["lectern.yaml", "lectern.yml"]

/** Asked for by name, so that a disk which remembers what it was asked for knows of it before it is there. */
export function projectFile(folder: string, disk: Disk): string | null {
  return NAMES.find(name => disk.realPath(join(folder, name)) !== null) ?? null
}

export function readProject(around: Omit<SettingsFile, "name">, disk: Disk): Project {
  const name = projectFile(around.folder, disk)
  const map = name === null ? null : readMap({ ...around, name }, disk)
  if (!map) return { settings: {}, dialect: null, themeAt: null }
  const { values, misfits } = readByRules<ProjectFields>(map, projectRules)
  const [misfit] = misfits
  if (misfit) throw configError(misfit)
  const { dialect = null, ...settings } = values
  const themeAt = entryOf(map, "theme")?.value.at ?? null
  return { dialect, themeAt, settings: withPaths(settings, { ...around, where: themeAt ?? map.at, disk }) }
}

function readMap(file: SettingsFile, disk: Disk): Mapping | null {
  try {
    return readSettingsFile(file, disk)
  } catch (error) {
    throw asConfigError(error)
  }
}

function configError({ entry, what, hint }: Misfit): UserError {
  return new UserError({ code: "E_CONFIG", what, hint, where: entry.at }, 2)
}

interface Around {
  readonly folder: string
  readonly root: string
  /** Of the theme's name. */
  readonly where: Place
  readonly disk: Disk
}

/** What is written relative to the settings file: the theme as a path that can be opened, the logo from the root. */
function withPaths(settings: Partial<Settings>, around: Around): Partial<Settings> {
  const { theme, logo } = settings
  return {
    ...settings,
    ...(theme?.endsWith(".css") && { theme: themePath(theme, around) }),
    ...(logo &&
      !/^(https?:|data:|\/)/.test(logo) && {
        logo: `/${relative(around.root, resolve(around.folder, logo)).replaceAll("\\", "/")}`,
      }),
  }
}

function themePath(theme: string, { folder, root, where, disk }: Around): string {
  const path = disk.realPath(join(folder, theme))
  if (path && isInside(path, root)) return path
  const what = path ? `the theme ${theme} is outside the folder of the posts` : `theme not found: ${theme}`
  throw new UserError({ code: "E_CONFIG", what, hint: "paths are relative to lectern.yml", where }, 2)
}

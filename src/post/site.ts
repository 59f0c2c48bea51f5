// A post's place on the disk → the site that it belongs to: its root, dialect and settings. Of files that programs
// run only the names are looked at.
import { homedir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { type Disk, isInside } from "../files/disk.ts"
import type { Diagnostic, Dialect, Place, Settings } from "../model.ts"
import { projectFile, readProject } from "./settings/project.ts"
import type { KeptSettings } from "./settings/settings-file.ts"
import { readSiteConfig } from "./settings/site-config.ts"
import { type SiteKind, siteKind } from "./settings/site-kind.ts"

export interface Site {
  /** Real path of the folder in which everything that a post refers to must lie. */
  readonly root: string
  /** Where an address that begins with / begins: the site's own folder, which may be a part of its repository. */
  readonly base: string
  readonly dialect: Dialect
  /** Scalars of the site's own configuration by dotted path, as text. */
  readonly config: ReadonlyMap<string, string>
  /** The folder that was asked for, or the one that the post lies in. */
  readonly postsRoot: string
  /** From the project's `lectern.yml`. */
  readonly settings: Partial<Settings>
  /** Where that names the theme. */
  readonly themeAt: Place | null
  /** Names of themes that a post may ask for with a plain `theme:`. */
  readonly themes: readonly string[]
  /** About the site's files; the same for each of its posts. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface SiteOptions {
  /** Folder that the user named: the root where no file says otherwise. */
  readonly postsRoot?: string
  readonly themes?: readonly string[]
  /** Never climbed to: whatever marks it, the user's home folder is no site. */
  readonly home?: string
  /** Where the command was called: paths in messages are relative to it. */
  readonly cwd?: string
  /** Shared by the posts of one run, so that a site is looked at once and not for each of them. */
  readonly known?: Map<string, Site>
  /** Instead of `known` where sites may change: only their files are kept. */
  readonly kept?: KeptSettings
}

/** For a post that lies nowhere: it can refer to nothing. */
export const noSite: Site = {
  root: "",
  base: "",
  dialect: "plain",
  config: new Map(),
  postsRoot: "",
  settings: {},
  themeAt: null,
  themes: [],
  diagnostics: [],
}

export async function findSite(postFile: string, disk: Disk, options: SiteOptions = {}): Promise<Site> {
  const folder = realFolder(dirname(resolve(postFile)), disk)
  const asked = options.postsRoot === undefined ? folder : realFolder(resolve(options.postsRoot), disk)
  const postsRoot = isInside(folder, asked) ? asked : folder
  const key = `${folder}\0${postsRoot}`
  const site = options.known?.get(key) ?? siteAt(folder, postsRoot, disk, options)
  options.known?.set(key, site)
  return site
}

function siteAt(folder: string, postsRoot: string, disk: Disk, options: SiteOptions): Site {
  const found = climb(folder, disk, options.home ?? homedir())
  const base = found.site ?? found.repository ?? found.project ?? postsRoot
  const root = found.repository && isInside(base, found.repository) ? found.repository : base
  const { themes = [], cwd, kept } = options
  const project = readProject({ folder: found.project ?? base, root, cwd, kept }, disk)
  const { config, diagnostics } = readSiteConfig({ root: base, cwd, kept }, found.kind, disk)
  const dialect = project.dialect ?? found.kind?.dialect ?? "plain"
  const { settings, themeAt } = project
  return { root, base, postsRoot, dialect, config, settings, themeAt, themes, diagnostics }
}

function realFolder(folder: string, disk: Disk): string {
  return disk.realPath(folder) ?? folder
}

/** What stands above a post, the nearest of each. */
interface Found {
  readonly site: string | null
  readonly kind: SiteKind | null
  readonly repository: string | null
  readonly project: string | null
}

function climb(start: string, disk: Disk, home: string): Found {
  let found: Found = { site: null, kind: null, repository: null, project: null }
  for (let folder = start; ; folder = dirname(folder)) {
    if (folder !== start && (dirname(folder) === folder || isInside(home, folder))) return found
    found = seen(found, folder, disk)
    if (dirname(folder) === folder || found.repository) return found
  }
}

/** Asked for by name, as the project's file is, so that the first one is noticed when it comes. */
const AWAITED = [".git", "_config.yml"]

function seen(found: Found, folder: string, disk: Disk): Found {
  const listed = disk.list(folder).map(({ name }) => name)
  const names = [...listed, ...AWAITED.filter(name => disk.realPath(join(folder, name)) !== null)]
  const kind = found.kind ?? siteKind(names)
  return {
    kind,
    site: found.site ?? (kind ? folder : null),
    repository: found.repository ?? (names.includes(".git") ? folder : null),
    project: found.project ?? (projectFile(folder, disk) ? folder : null),
  }
}

// The posts of a command → what converts them: they share the command's settings, and what was read or fetched once.
import { type Conversion, convert, gather, type Memory } from "../convert.ts"
import { type Disk, nodeDisk } from "../files/disk.ts"
import type { Diagnostic } from "../model.ts"
import { once } from "../once.ts"
import type { SlugAt } from "../post/decks.ts"
import { type PostFile, readSource } from "../post/list.ts"
import { findSite, type SiteOptions } from "../post/site.ts"
import { themeNames } from "../themes/built-in.ts"
import { openWorld } from "../world.ts"
import type { WithDecks } from "./glance.ts"
import { givenSettings, type PostOptions } from "./settings.ts"

/** All conversions of a run: they share the command's settings, and what was read or fetched once. */
export interface Run {
  /** `disk` may watch what is looked at; `memory` is for posts that are converted again and again. */
  convert(post: PostFile, disk?: Disk, memory?: Memory): Promise<Conversion>
  /** Reads what a conversion of the post would read from the disk, and makes nothing of it. */
  read(post: PostFile, disk: Disk): Promise<void>
}

export interface Wanted {
  /** Which of the posts have decks that others may link to. */
  readonly decks: WithDecks
  /** Whether the posts' own text is rendered, too. */
  readonly withReading?: boolean
}

/** `slugAt` knows the decks that will lie beside each other; `withReading`: whether the posts' own text is rendered, too. */
export function startRun(options: PostOptions, slugAt: SlugAt = () => null, withReading = false): Run {
  const run = openRun(options, slugAt, withReading)
  const told = tellOnce()
  return {
    ...run,
    convert: async (post, disk, memory) => told(post, await run.convert(post, disk, memory)),
  }
}

/** The same, with each post told all that is wrong with it. */
export function openRun(options: PostOptions, slugAt: SlugAt, withReading: boolean): Run {
  const world = { ...openWorld(nodeDisk, options.timeout), slugAt, withReading }
  const given = givenSettings(options)
  const themes = themeNames()
  const [known, kept] = [new Map(), new Map()]
  const open = async (post: PostFile, disk: Disk, sites: SiteOptions) => ({
    site: await findSite(post.file, disk, { postsRoot: post.root, themes, ...sites }),
    source: { ...readSource(post, disk), encoding: options.encoding },
  })
  return {
    async convert(post, disk = nodeDisk, memory) {
      // What is converted again and again may belong to a site that changed meanwhile.
      const { site, source } = await open(post, disk, memory ? { kept } : { known })
      const conversion = await convert(source, site, given, { ...world, disk, memory })
      return { ...conversion, diagnostics: [...site.diagnostics, ...conversion.diagnostics] }
    },
    async read(post, disk) {
      const { site, source } = await open(post, disk, { known })
      await gather(source, site, given, { ...world, disk, fetchRemote: null, shrink: null })
    },
  }
}

/** What is wrong with a site's own files or with a theme is told with the first post of which it is found. */
export function tellOnce(): (post: PostFile, conversion: Conversion) => Conversion {
  const toldWith = new Map<string, string>()
  return ({ file, path }, conversion) => {
    const isNews = (each: Diagnostic) =>
      each.where?.file === path || once(toldWith, JSON.stringify(each), () => file) === file
    return { ...conversion, diagnostics: conversion.diagnostics.filter(isNews) }
  }
}

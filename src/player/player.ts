// What every feature of the player is given, and what it may give back.
import type { RevealApi } from "reveal.js"
import type { View } from "./address.ts"

export interface Player {
  readonly reveal: RevealApi
  /** `<div class="slides">`. */
  readonly slides: HTMLElement
  readonly view: View
  /** Does what the key of this name does. */
  readonly press: (key: string) => void
}

/** Starts when the deck is ready; may return what keys do. */
export type Feature = (player: Player) => Keys | undefined

/** By name of the key, as `keyName` gives it. */
export type Keys = Readonly<Record<string, () => void>>

export function sectionsOf({ slides }: Player): HTMLElement[] {
  return [...slides.children].filter(child => child instanceof HTMLElement).filter(isSection)
}

function isSection(element: HTMLElement): boolean {
  return element.localName === "section"
}

/** Where the deck stands: slide and last step shown, -1 for none. */
export interface Position {
  readonly index: number
  readonly step: number
}

export function positionOf({ reveal }: Player): Position {
  const { indexh, indexf } = reveal.getState()
  return { index: indexh, step: indexf ?? -1 }
}

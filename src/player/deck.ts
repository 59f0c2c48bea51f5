// The script of a deck page: cleans the address, starts reveal.js on the sections that are there, adds our features.
import Reveal, { type RevealApi } from "reveal.js"
import { type Address, cleanAddress, readAddress, type View } from "./address.ts"
import { featuresOf } from "./features.ts"
import { listenToKeys } from "./keys.ts"
import { optionsFor } from "./options.ts"
import type { Player } from "./player.ts"
import "./reading-link.css"
import "./stage.css"

const address = readAddress(location.search, window.parent !== window)
if (cleanAddress(window, address)) void start(address)

async function start({ view }: Address): Promise<void> {
  const root = document.querySelector<HTMLElement>(".reveal")
  const slides = root?.querySelector<HTMLElement>(".slides")
  const first = slides?.querySelector(":scope > section")
  if (!root || !slides || !first) return
  document.documentElement.dataset["view"] = view
  const reveal = new Reveal(root, optionsFor(view, first))
  // Tools that print or drive decks look for this name.
  Object.assign(window, { Reveal: reveal })
  await reveal.initialize()
  addFeatures(reveal, slides, view)
}

function addFeatures(reveal: RevealApi, slides: HTMLElement, view: View): void {
  const keys: Record<string, () => void> = {}
  const player: Player = { reveal, slides, view, press: key => keys[key]?.() }
  for (const feature of featuresOf(view)) Object.assign(keys, feature(player))
  listenToKeys(keys)
}

// Key S → a second window with the speaker view, told of every move and heard when it asks for one.

import { notify } from "../notice.ts"
import { type Keys, type Player, positionOf, sectionsOf } from "../player.ts"
import { isSingleFile } from "../single-file.ts"
import { wordsFor } from "../words.ts"
import { receive, type StageState, send, type Trust } from "./message.ts"
import { readNotes } from "./note-tree.ts"

export function speakerLink(player: Player): Keys | undefined {
  if (isSingleFile()) return
  let speaker: Window | null = null
  const tell = () => send(speaker, { lectern: "state", state: stateOf(player) })
  for (const event of [
    "slidechanged",
    "fragmentshown",
    "fragmenthidden",
    "paused",
    "resumed",
    "sync",
    "slidesync",
  ]) {
    player.reveal.on(event, tell)
  }
  // After this page was loaded again the window is known by its origin; from disk it has to be opened again.
  const isSpeaker: Trust = (source, sameOrigin) => source === speaker || sameOrigin
  receive("hello", isSpeaker, (_, source) => {
    speaker = source
    tell()
  })
  receive(
    "press",
    source => source === speaker,
    ({ key }) => player.press(String(key)),
  )
  return {
    s: () => {
      speaker = openSpeakerView() ?? speaker
    },
  }
}

function openSpeakerView(): Window | null {
  const opened = window.open("speaker.html", "lectern-speaker", "popup,width=1200,height=760")
  if (!opened) notify(wordsFor(document.documentElement.lang).popupBlocked)
  return opened
}

function stateOf(player: Player): StageState {
  const { index, step } = positionOf(player)
  const sections = sectionsOf(player)
  const notes = sections[index]?.querySelector(".notes")
  return {
    index,
    step,
    total: sections.length,
    title: document.title,
    black: player.reveal.isPaused(),
    notes: notes ? readNotes(notes) : [],
  }
}

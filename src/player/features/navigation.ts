// The deck → the keys that move through it.
import { type Keys, type Player, sectionsOf } from "../player.ts"

export function navigation(player: Player): Keys {
  const { reveal } = player
  // On a black screen the first press only brings the slide back.
  const move = (to: () => void) => () => (reveal.isPaused() ? reveal.togglePause(false) : to())
  const next = move(() => reveal.next())
  const previous = move(() => reveal.prev())
  const first = move(() => reveal.slide(0, 0))
  const last = move(() => reveal.slide(sectionsOf(player).length - 1, 0))
  const black = () => reveal.togglePause()
  return {
    Space: next,
    Enter: next,
    ArrowRight: next,
    ArrowDown: next,
    PageDown: next,
    n: next,
    "Shift Space": previous,
    Backspace: previous,
    ArrowLeft: previous,
    ArrowUp: previous,
    PageUp: previous,
    p: previous,
    Home: first,
    End: last,
    b: black,
    ".": black,
    f: toggleFullscreen,
  }
}

function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  // A browser or an embedding page may refuse; then the deck stays as it is.
  done.catch(() => {})
}

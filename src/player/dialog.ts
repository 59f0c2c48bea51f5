// Attributes and content → a dialog over the deck, which any key and any click closes.
import { element } from "./element.ts"

export function openDialog(attributes: Readonly<Record<string, string>>, content: Node): void {
  const dialog = element("dialog", attributes, content)
  const end = () => takeAway(dialog)
  dialog.addEventListener("keydown", event => {
    event.stopPropagation()
    end()
  })
  dialog.addEventListener("click", end)
  // By what the browser closes it with.
  dialog.addEventListener("close", end)
  document.body.append(dialog)
  dialog.showModal()
}

/** At once: its event comes later, and until then it would be found in the page. */
export function takeAway(dialog: HTMLDialogElement): void {
  dialog.close()
  dialog.remove()
}

/** For a dialog that is worked in: a click beside it closes it, which is all that a finger can do. */
export function closeBeside(dialog: HTMLDialogElement): void {
  dialog.addEventListener("click", ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect()
    const isWithin = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
    if (target === dialog && !isWithin) takeAway(dialog)
  })
}

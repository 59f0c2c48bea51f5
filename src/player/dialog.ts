// Attributes and content → a dialog over the deck, which any key and any click closes.
import { element } from "./element.ts"

export function openDialog(attributes: Readonly<Record<string, string>>, content: Node): void {
  const dialog = element("dialog", attributes, content)
  dialog.addEventListener("keydown", event => {
    event.stopPropagation()
    dialog.close()
  })
  dialog.addEventListener("click", () => dialog.close())
  dialog.addEventListener("close", () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

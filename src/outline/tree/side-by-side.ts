// Whether the parts of a container stand beside each other, by the names that authors give such boxes.
import { classesOf, type Element } from "./tree.ts"

/** One column for each container inside. */
export function isSideBySide(element: Element): boolean {
  const classes = classesOf(element)
  return (
    classes.some(name => COLUMNS.test(name)) || (classes.includes("flex") && !classes.includes("flex-col"))
  )
}

const COLUMNS =
  /^(?:columns(?:-\d)?|row|cols(?:-\d)?|(?:two|three)-?col(?:umn)?s?|grid-cols-[2-6]|r-hstack|multi-?columns?)$/

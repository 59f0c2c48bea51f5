// Takes the lines of a text one after the other, says whether a code fence is open.

/**
 * The marks of the fence that is open after a line, such as "```"; "" for none. `open`: those before it. The line may
 * stand in quotations and begin an item of a list.
 */
export function fenceAfter(open: string, line: string): string {
  const text = line.replace(/^[\s>]+/, "").trimEnd()
  const [, marks = "", rest = ""] = /^(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})([^`]*)$/.exec(text) ?? []
  if (open === "") return marks
  const closes = marks[0] === open[0] && marks.length >= open.length && rest.trim() === ""
  return closes ? "" : open
}

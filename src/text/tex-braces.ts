// Braces as a blog's own Markdown wants them written → as TeX does: of "\\{ 1, 2 \\}" it takes a backslash each, and as it
// stands it would end two lines. Within environments "\\" ends rows.

export function ownBraces(tex: string): string {
  if (tex.includes("\\begin")) return tex
  const opened = tex.split("\\\\{").length
  const closed = tex.split("\\\\}").length
  return opened === closed ? tex.replaceAll(/\\\\([{}])/g, "\\$1") : tex
}

// Shortcodes of Zola, `{{ name(key="value") }}` and `{% name() %}` … `{% end %}`, as those of Hugo: what they do is the same.

const CALL = /\{\{\s*(\w+)\(([^{}]{0,1000})\)\s*\}\}|\{%\s*(\w+)\(([^{}]{0,1000})\)\s*%\}|\{%\s*end\s*%\}/g

export function withShortcodesOfZola(prose: string): string {
  if (!/\{[{%]\s*\w+\(/.test(prose)) return prose
  const open: string[] = []
  return prose.replace(CALL, (whole, name?: string, given?: string, block?: string, values?: string) => {
    if (name) return `{{< ${name} ${apart(given)} >}}`
    if (block) open.push(block)
    const opened = block ?? open.pop()
    if (!opened) return whole
    return block ? `{{< ${opened} ${apart(values)} >}}` : `{{< /${opened} >}}`
  })
}

/** Without the commas between the values. */
function apart(given = ""): string {
  return given.replace(/,(?=\s*\w+\s*=)/g, " ")
}

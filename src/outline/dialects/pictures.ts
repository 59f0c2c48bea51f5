// What a tag or a shortcode says of a picture → its Markdown.

/** A caption is a line in italics behind the picture. */
export function pictureMarkdown(src: string, alt: string, caption?: string): string {
  const image = `![${alt.replace(/[[\]]/g, "\\$&")}](<${src.replace(/[<>\n]/g, "")}>)`
  return caption ? withCaption(image, caption) : image
}

/**
 * Up to the next empty line all is HTML under a line that is a tag: there a picture or a bare address as a tag; null
 * where it stands elsewhere or is neither. `before`: the text before it, or as much as has its line.
 */
export function inHtml(markdown: string, before: string): string | null {
  const block =
    before
      .split(/\n[ \t]*\n/)
      .at(-1)
      ?.replace(/^\n+/, "") ?? ""
  if (!/^[ \t]*<\/?[a-z][^<>\n]*>[ \t]*\n(?:.*\n)*[ \t]*$/i.test(block)) return null
  const [, alt = "", src, caption = ""] =
    /^!\[((?:[^\]\\]|\\.)*)\]\(<([^<>]*)>\)(?:\{[^{}]*\})?(?: \*(.*)\*)?$/.exec(markdown) ?? []
  const words = alt.replace(/\\(.)/g, "$1")
  if (src !== undefined) return `<img src="${escaped(src)}" alt="${escaped(words)}">${named(caption, words)}`
  const href = /^<(https?:[^<>]+)>$/.exec(markdown)?.[1]
  return href ? `<a href="${escaped(href)}">${escaped(href)}</a>` : null
}

function named(caption: string, alt: string): string {
  const words = caption.replace(/\\(.)/g, "$1")
  return words === "" || words === alt ? "" : `<br><em>${escaped(words)}</em>`
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
}

export function withCaption(image: string, caption: string): string {
  return `${image} *${caption.replaceAll("*", "\\*").trim()}*`
}

// What a tag or a shortcode says of a picture → its Markdown.

/** A caption is a line in italics behind the picture. */
export function pictureMarkdown(src: string, alt: string, caption?: string): string {
  const image = `![${alt.replace(/[[\]]/g, "\\$&")}](<${src.replace(/[<>\n]/g, "")}>)`
  return caption ? withCaption(image, caption) : image
}

export function withCaption(image: string, caption: string): string {
  return `${image} *${caption.replaceAll("*", "\\*").trim()}*`
}

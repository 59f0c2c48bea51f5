// Takes an `<a>` of the tree and its content, gives a link, a link to a page of the same site, or the content alone.
import { plainText } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"
import { linkTarget, type Target } from "../addresses/urls.ts"
import type { Context } from "../context.ts"
import type { Element } from "../tree/tree.ts"

/** The way back from a note that was numbered by hand is no part of it. */
export function readLink(element: Element, children: readonly Inline[], context: Context): readonly Inline[] {
  const written = element.attributes.get("href")
  if (written === undefined) return children
  const target = linkTarget(written, context.base)
  if (target.kind === "section" && /^\s*↩[\ufe0e\ufe0f]?\s*$/u.test(plainText(children))) return []
  if (target.kind === "blocked") reportBlocked(target.scheme, { line: element.start, at: written }, context)
  if (target.kind === "page") context.pages.push({ address: target.address, line: element.start })
  if (target.kind === "section")
    context.internal.push({ href: target.href, text: plainText(children), line: element.start })
  return linkOf(target, element.attributes.get("title") || null, children)
}

function linkOf(target: Target, title: string | null, children: readonly Inline[]): readonly Inline[] {
  if (children.length === 0) return []
  switch (target.kind) {
    case "link":
    case "section":
      return [{ kind: "link", href: target.href, title, children }]
    case "page":
      return [{ kind: "page", address: target.address, children }]
    default:
      return children
  }
}

function reportBlocked(
  scheme: string,
  place: { readonly line: number; readonly at: string },
  { report }: Context,
): void {
  const what = `link to ${scheme} removed`
  report.once(`link ${scheme}`, {
    code: "W_URL_BLOCKED",
    what,
    ...place,
    hint: "only http, https, mailto and tel are kept",
  })
}

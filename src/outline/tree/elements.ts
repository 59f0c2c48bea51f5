// What each HTML element is to a deck: content, a container to look through, or something that must not come in.

export type ElementRole =
  /** Stands on its own and ends a paragraph. */
  | "block"
  /** Part of a line of text. */
  | "inline"
  /** Has no content and no closing tag. */
  | "void"
  /** Dropped with all it holds, and said so. */
  | "dropped"
  /** The tag is dropped and said so, its text stays. */
  | "opened"

export function roleOf(name: string): ElementRole | null {
  return roles.get(name) ?? null
}

/** Blocks that hold other blocks and mean nothing by themselves. */
export function isPlainContainer(name: string): boolean {
  return containers.has(name)
}

const containers = new Set(
  "div section article header footer main nav center address hgroup search fieldset legend p".split(" "),
)

const roles = new Map<string, ElementRole>([
  ...row("block", [
    ...containers,
    ..."h1 h2 h3 h4 h5 h6 ul ol menu li dl dt dd table caption thead tbody tfoot tr td th".split(" "),
    ..."blockquote pre figure figcaption details summary video audio iframe aside".split(" "),
  ]),
  ...row("inline", [
    ..."a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr picture q rb".split(
      " ",
    ),
    ..."rp rt ruby s samp small span strike strong sub sup time tt u var".split(" "),
  ]),
  ...row("void", "br hr img wbr source track col embed input".split(" ")),
  ...row("dropped", [
    ..."script style template noscript svg math object applet canvas frameset noframes noembed".split(" "),
    ..."select textarea datalist title xmp portal fencedframe dialog head param".split(" "),
  ]),
  ...row(
    "opened",
    "html body form base meta link frame bgsound marquee plaintext button map area slot selectedcontent".split(
      " ",
    ),
  ),
])

function row(role: ElementRole, names: readonly string[]): [string, ElementRole][] {
  return names.map(name => [name, role])
}

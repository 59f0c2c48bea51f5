// What may stand in a slide's HTML: elements, their attributes, and the form of every value. No more than we write.
// A list, not a filter of known evils: what is not named here does not pass.

export type Check = (value: string) => boolean
export type Attributes = Readonly<Record<string, Check>>

/** The attributes that an element may have, or null where it may not stand at all. */
export function allowedIn(namespace: "html" | "svg" | "math", name: string): Attributes | null {
  const elements = { html, svg, math }[namespace]
  return Object.hasOwn(elements, name) ? (elements[name] ?? null) : null
}

/** Elements whose content goes with them: what they hold is no text of a post, or is read by other rules. */
export const swallowed: ReadonlySet<string> = new Set(
  "script style template iframe object embed applet noscript noembed noframes xmp plaintext textarea title select math svg head frameset".split(
    " ",
  ),
)

/** Classes that reveal or our style sheets give a meaning; formulas have others, and may not have these. */
const ownClasses = new Set(
  `slide fragment notes pad rail top body side trail n head part foot meter on list grouped heads past task done l check
  terms cols versus col code plain focus ln hot lights codepair listing k s f c m left right center same digits figure missing
  gallery row inline long logo bleed bleedtext cap formula math-source drawing embed embed-title embed-host callout
  tight callout-title details summary saying by footnotes fnref statement quote number figures what cover sectionpage closing word
  keep-words break-words unbroken meta title no stack in go qr score sec cur h p r i l0 l1 l2 tone-note tone-tip tone-important tone-warning
  tone-caution address diagram strong slanted fixed dashed fill-none fill-ground fill-box fill-head fill-edge fill-line
  fill-text fill-soft stroke-none stroke-ground stroke-box stroke-head stroke-edge stroke-line stroke-text stroke-soft`.split(
    /\s+/,
  ),
)

/** Of a deck's page itself; nothing in a slide may pass for them. */
const pageClasses = new Set(
  "reveal slides slide fragment notes present past future stack pad body backgrounds".split(" "),
)

const formulaClass = /^[a-z][a-z0-9-]{0,30}$/i

/** The classes of a value that may stay, in their order. */
export function allowedClasses(value: string, inFormula: boolean): string {
  const isAllowed = (name: string) =>
    ownClasses.has(name) ||
    name.startsWith("katex") ||
    (inFormula && formulaClass.test(name) && !pageClasses.has(name))
  const names = value.split(/\s+/)
  return names.every(isAllowed) ? value : names.filter(isAllowed).join(" ")
}

/** The declarations of a style that may stay: numbers and plain words only, so neither an address nor a function. */
export function allowedStyle(value: string): string {
  const declarations = value.split(";")
  return declarations.every(isAllowedDeclaration)
    ? value
    : declarations.filter(isAllowedDeclaration).join(";")
}

const properties = new Set(
  `--from --in --cs --p --ratio --natural --sum --gaps --lowest flex width height min-width max-width top bottom left right position
  vertical-align margin margin-left margin-right margin-top margin-bottom padding padding-left padding-right padding-top
  padding-bottom border border-width border-top-width border-bottom-width border-right-width border-left-width border-style
  border-color text-shadow border-right-style border-bottom-style color background-color fill stroke stroke-width`.split(
    /\s+/,
  ),
)
const styleValue =
  /^(?:(?:-?\d*\.?\d+(?:e-?\d+)?(?:px|em|ex|pt|mu|%)?|#[0-9a-f]{3,8}|[a-z-]{1,24})\s?){1,4}$/i

function isAllowedDeclaration(declaration: string): boolean {
  if (declaration.trim() === "") return true
  const [property = "", value = "", ...rest] = declaration.split(":")
  if (rest.length > 0 || !properties.has(property.trim())) return false
  if (property.trim() === "position") return value.trim() === "relative"
  return styleValue.test(value.trim())
}

const any: Check = () => true
const matching =
  (form: RegExp): Check =>
  value =>
    form.test(value)
const oneOf =
  (...values: readonly string[]): Check =>
  value =>
    values.includes(value)

const digits = matching(/^\d{1,7}$/)
const integer = matching(/^-?\d{1,9}$/)

/** Schemes of links. What has none must be an id of this deck or an address below or beside the page. */
const link = matching(/^(?:https?:\/\/|mailto:|tel:|#|(?:\.\.\/|\.\/)+[\p{L}\p{N}_.~%/-]*(?:#[^\s]*)?$)/iu)
/** Pictures of ours only: never from elsewhere. */
const picture = matching(
  /^(?:(?:\.{1,2}\/)*assets\/[\p{L}\p{N}_.%-]+|data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,[a-z0-9+/=]*)$/iu,
)

const everywhere: Attributes = {
  class: any,
  style: any,
  dir: oneOf("ltr", "rtl"),
  role: oneOf("note", "img"),
  "aria-hidden": oneOf("true"),
  "aria-label": any,
  "data-fragment-index": digits,
}

function named(names: string, attributes: Attributes): Readonly<Record<string, Attributes>> {
  return Object.fromEntries(names.split(" ").map(name => [name, attributes]))
}

const html: Readonly<Record<string, Attributes>> = {
  ...named(
    "p h1 h2 h3 h4 h5 h6 ul dl dt dd figure figcaption blockquote pre hr table caption colgroup",
    everywhere,
  ),
  ...named("thead tbody tr strong em b i s mark ins sub sup small kbd code br wbr", everywhere),
  div: { ...everywhere, "data-fits": oneOf("") },
  span: { ...everywhere, title: any, "data-n": integer, "data-lit": matching(/^[\d ]{1,200}$/) },
  ol: { ...everywhere, start: integer },
  li: {
    ...everywhere,
    value: integer,
    "data-n": integer,
    "data-label": matching(/^[\p{L}\p{N}\p{So}.]{1,12}$/u),
  },
  th: { ...everywhere, scope: oneOf("col", "row") },
  td: everywhere,
  col: everywhere,
  abbr: { ...everywhere, title: any },
  time: { ...everywhere, datetime: matching(/^[\d-]{1,12}$/) },
  a: { ...everywhere, href: link, title: any, rel: oneOf("noopener noreferrer") },
  img: {
    ...everywhere,
    src: picture,
    alt: any,
    title: any,
    width: digits,
    height: digits,
    "data-full": picture,
  },
}

const lengthOrNumber = matching(/^-?\d{0,6}(?:\.\d{1,6})?(?:em|px|ex|%)?$/)

const svg: Readonly<Record<string, Attributes>> = {
  svg: {
    ...everywhere,
    xmlns: oneOf("http://www.w3.org/2000/svg"),
    viewBox: matching(/^[\d\s.-]{1,60}$/),
    width: lengthOrNumber,
    height: lengthOrNumber,
    preserveAspectRatio: matching(/^[a-z]{1,10}(?: (?:meet|slice))?$/i),
    "shape-rendering": oneOf("crispEdges"),
  },
  g: everywhere,
  path: { ...everywhere, d: matching(/^[a-z\d\s,.-]*$/i), fill: oneOf("currentColor") },
  text: {
    ...everywhere,
    x: lengthOrNumber,
    y: lengthOrNumber,
    "text-anchor": oneOf("middle", "end"),
    "font-size": lengthOrNumber,
  },
  line: {
    ...everywhere,
    x1: lengthOrNumber,
    x2: lengthOrNumber,
    y1: lengthOrNumber,
    y2: lengthOrNumber,
    "stroke-width": lengthOrNumber,
  },
}

/** Sizes, names and colours of presentation MathML; `href`, `src` and `actiontype` are not among them. */
const mathValue = matching(/^[\w\s.%#+-]{0,60}$/)
const mathAttributes: Attributes = {
  ...everywhere,
  xmlns: oneOf("http://www.w3.org/1998/Math/MathML"),
  encoding: oneOf("application/x-tex"),
  ...Object.fromEntries(
    `display mathvariant mathsize mathcolor mathbackground displaystyle scriptlevel stretchy fence separator symmetric
    largeop movablelimits form lspace rspace minsize maxsize accent accentunder linethickness rowspacing columnspacing
    columnalign rowalign rowlines columnlines frame framespacing side width height depth voffset notation linebreak
    columnspan rowspan separators`
      .split(/\s+/)
      .map(name => [name, mathValue]),
  ),
}

const math = named(
  "math semantics annotation mrow mi mo mn ms mtext msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mlabeledtr mstyle mspace mpadded menclose mphantom merror mmultiscripts mprescripts",
  mathAttributes,
)

// Text of an SVG → the same drawing without scripts, event handlers, outside references and document types. A browser
// runs none of these in an <img>, but a published picture can also be opened at its own address.
import { parseSvg } from "./svg-parse.ts"

/**
 * Cheap look: most drawings have nothing to clean, and stay as they are to the byte. Escapes of CSS and references to
 * characters can spell any of the words.
 */
export function isActive(text: string): boolean {
  return ACTIVE.test(text) || /(?![\t\n\r])\p{Cc}/u.test(text)
}

const ACTIVE =
  /<(?:!(?!--|\[CDATA\[)|\?(?!xml\s)|(?:\w+:)?(?:script|foreignobject|iframe|object|embed|audio|video|link|meta|base|handler|listener|a|set|animate\w*|style)[\s/>])|\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*[^#"'\s]|url\(|image-set\(|@import|javascript:|\\|&#|encoding\s*=\s*["'](?!utf-8["'])/i

const SHAPES =
  "svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon text tspan textPath image marker pattern mask clipPath linearGradient radialGradient stop filter view style a animate animateTransform animateMotion mpath set foreignObject " +
  "feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence"

/** In a `foreignObject`, where drawing tools put the text of their labels. */
const LABELS =
  "div span p br b i u s strong em code pre small sub sup ul ol li h1 h2 h3 h4 h5 h6 font table tbody thead tr td th body"

const KEPT = new Set(`${SHAPES} ${LABELS}`.split(" "))

/** null where the drawing is nested too deep to be read. */
export function cleanSvg(text: string): string | null {
  const parts: string[] = []
  /** For each open element, whether it was kept; inside one that was not, nothing is. */
  const kept: boolean[] = []
  let words = ""
  /** Whole stretches of text, since references cut them: `@im&#112;ort` comes in three pieces. */
  const endText = () => {
    if (words !== "") parts.push(escapeText(cleanCss(words)))
    words = ""
  }
  const isRead = parseSvg(text, {
    open(name, attributes) {
      endText()
      const keep = kept.at(-1) !== false && KEPT.has(name) && !animatesAddress(attributes)
      kept.push(keep)
      if (keep) parts.push(openTag(name, attributes, kept.length === 1))
    },
    text(piece) {
      if (kept.at(-1)) words += piece
    },
    close(name) {
      endText()
      if (kept.pop()) parts.push(`</${name}>`)
    },
  })
  return isRead ? parts.join("") : null
}

function openTag(name: string, attributes: Readonly<Record<string, string>>, isRoot: boolean): string {
  const kept = Object.entries(attributes).filter(([key, value]) => isHarmless(key, value))
  const spaces = isRoot
    ? ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    : spaceOf(attributes)
  return `<${name}${spaces}${kept.map(([key, value]) => ` ${key}="${escapeAttribute(cleanCss(value))}"`).join("")}>`
}

/** Labels are in the name space of HTML. */
function spaceOf({ xmlns }: Readonly<Record<string, string>>): string {
  return xmlns === "http://www.w3.org/1999/xhtml" ? ` xmlns="${xmlns}"` : ""
}

const NEVER =
  /^(on.*|xmlns.*|src|srcdoc|srcset|action|formaction|data|poster|ping|target|background|xml:base|attributionsrc)$/i

function isHarmless(key: string, value: string): boolean {
  if (NEVER.test(key) || !/^(xlink:|xml:)?[a-z_][\w.-]*$/i.test(key)) return false
  return !/href$/i.test(key) || /^\s*(#|data:image\/(png|jpe?g|gif|webp|avif);base64,)/i.test(value)
}

/** E.g. `<set attributeName="href" to="javascript:…">`. */
function animatesAddress(attributes: Readonly<Record<string, string>>): boolean {
  return /href$|^on/i.test((attributes["attributeName"] ?? "").trim())
}

/**
 * Style text and attributes without imports and addresses; references to parts of the drawing stay. Escapes are
 * undone first, because they can spell any of the words that are looked for.
 */
function cleanCss(text: string): string {
  if (!/url\(|@import|\\|image-set\(|javascript:/i.test(text)) return text
  return text
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, code) => characterOf(Number.parseInt(code, 16)))
    .replaceAll("\\", "")
    .replace(/@import[^;]*;?/gi, "")
    .replace(/(?:-webkit-)?image-set\([^)]*\)?/gi, "none")
    .replace(OUTSIDE_URL, "none")
    .replace(/javascript:/gi, "")
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
}

const OUTSIDE_URL =
  /url\(\s*(["']?)(?!#|data:image\/(?:png|jpe?g|gif|webp|avif);base64,|data:(?:font|application\/(?:x-)?font)[\w/-]*;base64,)[^)]*\)?/gi

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;")
}

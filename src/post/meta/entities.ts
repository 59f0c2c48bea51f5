// Text with character references of HTML, as titles in front matter have them where a site puts them into its pages
// unread → the characters. Letters and signs only: what could open a tag stays as it was written.

/** 160 to 255, in this order. */
const LATIN1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"

const OTHERS =
  "amp:& ndash:– mdash:— lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ hellip:… bull:• euro:€ trade:™ larr:← rarr:→ OElig:Œ oelig:œ Scaron:Š scaron:š lsaquo:‹ rsaquo:›"

const characters = new Map<string, string>([
  ...LATIN1.split(" ").map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ...OTHERS.split(" ").map((pair): [string, string] => [pair.slice(0, pair.indexOf(":")), pair.slice(-1)]),
])

/** E.g. "C&oacute;mo Q&amp;A" → "Cómo Q&A", "it&#39;s" → "it's". */
export function decodeLetters(text: string): string {
  const named = text.replace(/&([A-Za-z]+\d*);/g, (written, name) => characters.get(name) ?? written)
  return SHOWN_MARKUP.test(text) ? named : named.replace(NUMBERED, signOf)
}

/** Markup that is shown stays as it is spelled. */
const SHOWN_MARKUP = /[<>]|&[lg]t;/
const NUMBERED = /&#(?:(\d{2,7})|x([\da-f]{2,6}));/gi

function signOf(written: string, decimal?: string, hex = ""): string {
  const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
  const sign = code <= 0x10ffff ? String.fromCodePoint(code) : ""
  return /^[^\p{C}<>]$/u.test(sign) ? sign : written
}

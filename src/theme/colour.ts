// OKLCH as themes write it → contrast as WCAG counts it, on what sRGB can show.

export interface Colour {
  /** Linear light, 0 to 1. */
  readonly rgb: readonly [number, number, number]
  readonly alpha: number
}

/** E.g. "oklch(.21 .018 262 / .5)" or "#fff". */
export function readColour(text: string): Colour {
  const hex = /^#([\da-f]{3,8})$/i.exec(text)?.[1]
  if (hex) return { rgb: fromHex(hex), alpha: 1 }
  const [l = 0, c = 0, h = 0, alpha = 1] = (text.match(/oklch\(([^)]*)\)/)?.[1] ?? "")
    .split(/[\s/]+/)
    .filter(Boolean)
    .map(Number)
  return { rgb: fromOklch(l, c, (h * Math.PI) / 180), alpha }
}

/** Both may be transparent; what shines through is `behind`. */
export function contrast(ink: Colour, ground: Colour, behind: Colour): number {
  const below = over(ground, behind)
  const [a, b] = [luminance(over(ink, below)), luminance(below)].sort((x, y) => y - x)
  return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05)
}

/** In OKLCH, 0 to 1. */
export function lightnessOf(text: string): number {
  return oklchOf(readColour(text).rgb).lightness
}

/** The same hue, as `#rrggbb`; as strong as sRGB can show it. */
export function withLightness(text: string, lightness: number): string {
  const { chroma, hue } = oklchOf(readColour(text).rgb)
  const rgb = fromOklch(lightness, chroma, hue)
  const digits = rgb.map(value =>
    Math.round(encode(value) * 255)
      .toString(16)
      .padStart(2, "0"),
  )
  return `#${digits.join("")}`
}

function oklchOf([r, g, b]: Colour["rgb"]): { lightness: number; chroma: number; hue: number } {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(x, y),
    hue: Math.atan2(y, x),
  }
}

function luminance({ rgb: [r, g, b] }: Colour): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Transparent colours mix as the screen mixes them: in gamma-encoded sRGB. */
function over(top: Colour, bottom: Colour): Colour {
  const mix = (index: 0 | 1 | 2) =>
    decode(encode(top.rgb[index]) * top.alpha + encode(bottom.rgb[index]) * (1 - top.alpha))
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 }
}

function fromHex(hex: string): [number, number, number] {
  const wide = hex.length < 6 ? [...hex].map(digit => digit + digit).join("") : hex
  const part = (at: number) => decode(Number.parseInt(wide.slice(at, at + 2), 16) / 255)
  return [part(0), part(2), part(4)]
}

function fromOklch(lightness: number, chroma: number, hue: number): [number, number, number] {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function encode(value: number): number {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055
}

function decode(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

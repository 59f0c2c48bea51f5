// A language → the quotation marks that it writes with, and whether its dashes stand close.
/** By place in a line: what stands there instead of one character. */
export type Change = readonly [at: number, instead: string]

type Pair = readonly [open: string, close: string]

export interface QuoteMarks {
  /** What `"` stands for; null: as typed. */
  readonly outer: Pair | null
  /** What `'` stands for. */
  readonly inner: Pair | null
  /** A dash without spaces is a long one. */
  readonly closeDash: boolean
}

const ENGLISH: QuoteMarks = { outer: ["“", "”"], inner: ["‘", "’"], closeDash: true }
const OPEN = { ...ENGLISH, closeDash: false }
const GERMAN: QuoteMarks = { outer: ["„", "“"], inner: ["‚", "‘"], closeDash: false }
const LOW: QuoteMarks = { outer: ["„", "”"], inner: ["‚", "’"], closeDash: false }
const POINTED: QuoteMarks = { outer: ["«", "»"], inner: ["„", "“"], closeDash: false }
const ROMANCE: QuoteMarks = { outer: ["«", "»"], inner: ["“", "”"], closeDash: false }
const SWISS: QuoteMarks = { outer: ["«", "»"], inner: ["‹", "›"], closeDash: false }
/** Narrow spaces that do not break stand inside. */
const FRENCH: QuoteMarks = { outer: ["«\u202f", "\u202f»"], inner: ["“", "”"], closeDash: false }
const NORDIC: QuoteMarks = { outer: ["”", "”"], inner: ["’", "’"], closeDash: false }
/** Their own brackets are never put in for marks that the author did not choose; nor are Hebrew's and Arabic's. */
const AS_TYPED: QuoteMarks = { outer: null, inner: null, closeDash: false }

const MARKS: Readonly<Record<string, QuoteMarks>> = {
  en: ENGLISH,
  de: GERMAN,
  "de-ch": SWISS,
  "fr-ch": SWISS,
  "it-ch": SWISS,
  fr: FRENCH,
  ...among(GERMAN, "cs", "sk", "sl", "hr", "sr", "bg", "et", "lt", "lv", "is"),
  ...among(LOW, "pl", "hu", "ro"),
  ...among(POINTED, "ru", "uk", "be"),
  ...among(ROMANCE, "es", "it", "el", "ca", "pt-pt", "nb", "no", "nn"),
  ...among(NORDIC, "sv", "fi"),
  ...among(AS_TYPED, "ja", "he", "ar", "fa", "ur", "zh-tw", "zh-hk", "zh-hant"),
}

function among(marks: QuoteMarks, ...langs: readonly string[]): Record<string, QuoteMarks> {
  return Object.fromEntries(langs.map(lang => [lang, marks]))
}

export function marksOf(lang: string): QuoteMarks {
  const spoken = lang.toLowerCase()
  const [short = ""] = spoken.split("-")
  return MARKS[spoken] ?? MARKS[spoken.split("-").slice(0, 2).join("-")] ?? MARKS[short] ?? OPEN
}

// What languages look like: the letters of their scripts, and the small words of those that share the Latin one.

export interface ScriptLanguage {
  readonly letters: RegExp
  /** How many Latin letters one of these is worth: a syllable or a word in one sign weighs more than a letter. */
  readonly weighs: number
  language(text: string): string
}

export const scriptLanguages: readonly ScriptLanguage[] = [
  { letters: /\p{Script=Hangul}/gu, weighs: 5, language: () => "ko" },
  { letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, weighs: 5, language: hanLanguage },
  { letters: /\p{Script=Cyrillic}/gu, weighs: 1.5, language: cyrillicLanguage },
  { letters: /\p{Script=Arabic}/gu, weighs: 1.5, language: arabicLanguage },
  { letters: /\p{Script=Devanagari}/gu, weighs: 1.5, language: devanagariLanguage },
  ...(
    [
      [/\p{Script=Thai}/gu, "th"],
      [/\p{Script=Hebrew}/gu, "he"],
      [/\p{Script=Greek}/gu, "el"],
      [/\p{Script=Tamil}/gu, "ta"],
      [/\p{Script=Bengali}/gu, "bn"],
      [/\p{Script=Telugu}/gu, "te"],
      [/\p{Script=Kannada}/gu, "kn"],
      [/\p{Script=Malayalam}/gu, "ml"],
      [/\p{Script=Gujarati}/gu, "gu"],
      [/\p{Script=Gurmukhi}/gu, "pa"],
      [/\p{Script=Sinhala}/gu, "si"],
      [/\p{Script=Myanmar}/gu, "my"],
      [/\p{Script=Khmer}/gu, "km"],
      [/\p{Script=Lao}/gu, "lo"],
      [/\p{Script=Georgian}/gu, "ka"],
      [/\p{Script=Armenian}/gu, "hy"],
      [/\p{Script=Ethiopic}/gu, "am"],
    ] as const
  ).map(([letters, tag]) => ({ letters, weighs: 1.5, language: () => tag })),
]

/** Kana in more than a name here and there. */
const JAPANESE_SHARE = 0.1

function hanLanguage(text: string): string {
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(text, /\p{Script=Han}/gu)
  return kana / (kana + han) > JAPANESE_SHARE ? "ja" : chineseOf(text)
}

/** Common characters that were simplified, and the same as they were before. */
const SIMPLIFIED = /[这国会时说学对们发现来后还过进动问题实业见开关让应门车东长无产书种样电头经将从认识为]/g
const TRADITIONAL = /[這國會時說學對們發現來後還過進動問題實業見開關讓應門車東長無產書種樣電頭經將從認識為]/g

function chineseOf(text: string): string {
  return count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? "zh-Hant" : "zh-Hans"
}

function cyrillicLanguage(text: string): string {
  if (/[јљњћђџ]/i.test(text) && !/[ыэ]/i.test(text)) return "sr"
  if (count(text, /ў/gi) > 2) return "be"
  if (count(text, /[іїєґ]/gi) > count(text, /[ыэё]/gi)) return "uk"
  return count(text, /ъ/gi) > count(text, /[ыэ]/gi) * 3 ? "bg" : "ru"
}

function arabicLanguage(text: string): string {
  if (count(text, /[ٹڈڑںے]/g) > 2) return "ur"
  return count(text, /[پچژگکی]/g) > count(text, /[كيىة]/g) ? "fa" : "ar"
}

function devanagariLanguage(text: string): string {
  return count(text, /ळ|आहे|आणि/g) > count(text, /है|और|हैं/g) ? "mr" : "hi"
}

/** Small words that a text of some length in the language can hardly do without. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the and of to in is that for it with as are this you on be have not we can an or if by from at your use",
  de: "der die das und ist nicht mit ein eine für auf den von zu sich wir auch im dass werden",
  fr: "le la les de des du et est un une en pour dans que qui pas par sur ou avec vous ce nous plus sont au",
  es: "el la los las de un una que por para con del es en se como más no lo su pero al este",
  pt: "o os as de um uma que para com do da em não é se mais como no na dos por você",
  it: "il la gli che di un per una con non sono del della è più nel si come anche questo lo alla",
  nl: "de het een en van is dat niet op te zijn voor met aan die ook wordt je maar om",
  vi: "và của là có không được cho các một những trong với này để khi bạn đã người thì nhiều",
  pl: "i w nie na się że jest do to z jak ale czy przez dla oraz są po co może",
  cs: "a se je na že v to s z jako ale pro jsou by do aby nebo už které tak",
  sv: "och att det som en är på för med av inte den till ett om vi kan har de från",
  da: "og at det er en til på som med af for ikke den de vi kan har et der fra",
  nb: "og det er som på en til med av for ikke den et jeg vi kan har å fra ble",
  fi: "ja on ei se että oli kun mutta myös tai ovat kuin niin voi sen jos ole tämä mikä joka",
  tr: "ve bir bu için ile de da olarak daha çok gibi olan ne en var ama kadar değil sonra her",
  id: "yang dan di untuk dengan ini dari pada tidak dalam itu akan ke adalah atau bisa anda kita juga saya",
  ro: "și de la în este cu pentru care nu mai din că sau sunt pe un o ce poate acest",
  hu: "a az és hogy nem egy is ez van meg csak mint de ha kell lehet vagy azt már volt",
}

const languagesByWord = new Map<string, string[]>()
// A single letter is a word in half of the languages, and a name in every other post.
for (const [tag, words] of Object.entries(SMALL_WORDS))
  for (const word of words.split(" ").filter(word => word.length > 1))
    languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), tag])

/** Share of small words below which a Latin text is in none of these languages, or is a list of names. */
const LEAST_SHARE = 0.04

export interface LatinProse {
  /** Null for a text too short or too odd to tell. */
  readonly language: string | null
  /** How much of the text its small words are. */
  readonly share: number
}

/** The language with the most small words, those of its own before those of many. */
export function latinProse(text: string): LatinProse {
  const all = text.match(/\p{Script=Latin}+/gu) ?? []
  const hits = new Map<string, { readonly words: number; readonly weight: number }>()
  for (const word of all) {
    // "IN", "FROM" and "AND" are of a query.
    const tags = (isCapitals(word) ? null : languagesByWord.get(word.toLowerCase())) ?? []
    for (const tag of tags) {
      const { words, weight } = hits.get(tag) ?? { words: 0, weight: 0 }
      hits.set(tag, { words: words + 1, weight: weight + 1 / tags.length })
    }
  }
  const [best] = [...hits].sort(([, a], [, b]) => b.weight - a.weight)
  if (!best) return { language: null, share: 0 }
  const [language, { words }] = best
  const share = words / all.length
  return { language: words >= 2 && share >= LEAST_SHARE ? language : null, share }
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}

// The width tables as scripts/widths.ts writes them, all families that the package brings.
import bricolageGrotesque from "./widths/bricolage-grotesque.json" with { type: "json" }
import geist from "./widths/geist.json" with { type: "json" }
import geistItalic from "./widths/geist-italic.json" with { type: "json" }
import geistMono from "./widths/geist-mono.json" with { type: "json" }
import instrumentSans from "./widths/instrument-sans.json" with { type: "json" }
import inter from "./widths/inter.json" with { type: "json" }
import interItalic from "./widths/inter-italic.json" with { type: "json" }
import jetbrainsMono from "./widths/jetbrains-mono.json" with { type: "json" }
import lecternCodeSigns from "./widths/lectern-code-signs.json" with { type: "json" }
import lecternSigns from "./widths/lectern-signs.json" with { type: "json" }
import newsreader from "./widths/newsreader.json" with { type: "json" }
import newsreaderItalic from "./widths/newsreader-italic.json" with { type: "json" }
import notoEmoji from "./widths/noto-emoji.json" with { type: "json" }
import notoSansArabic from "./widths/noto-sans-arabic.json" with { type: "json" }
import notoSansDevanagari from "./widths/noto-sans-devanagari.json" with { type: "json" }
import notoSansHebrew from "./widths/noto-sans-hebrew.json" with { type: "json" }
import notoSansJp from "./widths/noto-sans-jp.json" with { type: "json" }
import notoSansSc from "./widths/noto-sans-sc.json" with { type: "json" }
import notoSansTamil from "./widths/noto-sans-tamil.json" with { type: "json" }
import notoSansThai from "./widths/noto-sans-thai.json" with { type: "json" }
import notoSerifJp from "./widths/noto-serif-jp.json" with { type: "json" }
import notoSerifKr from "./widths/noto-serif-kr.json" with { type: "json" }
import notoSerifSc from "./widths/noto-serif-sc.json" with { type: "json" }
import pretendard from "./widths/pretendard.json" with { type: "json" }
import sourceSerif4 from "./widths/source-serif-4.json" with { type: "json" }
import sourceSerif4Italic from "./widths/source-serif-4-italic.json" with { type: "json" }

export interface BakedFamily {
  readonly family: string
  readonly style: string
  readonly ascent: number
  readonly descent: number
  readonly weights: readonly number[]
  readonly sizes: readonly number[]
  /** Asked for by the family's style sheet, but not in it. */
  readonly missing: string
  /** Width of all characters that are not listed; null: those that are not listed are not there. */
  readonly square: number | null
  readonly points: string
  readonly classes: string
  readonly tabularPoints: string
  readonly tabularClasses: string
  /** Figures of text, as tall as small letters and as wide as they are drawn. */
  readonly oldStylePoints: string
  readonly oldStyleClasses: string
  /** Arabic: letters that join, and their classes at the start, in the middle and at the end of a word. */
  readonly joiningPoints: string
  readonly joiningClasses: string
  readonly vectors: string
  readonly pairs: readonly BakedPairs[]
}

export interface BakedPairs {
  /** The first characters. */
  readonly points: string
  /** "" where they are the same as the first ones. */
  readonly seconds: string
  /** A sign between the two that joins them, or 0. */
  readonly through: number
  readonly rows: string
  readonly columns: string
  /** Rows times columns for text, then for headings. */
  readonly values: string
  /** Two that are drawn as one unless they are spaced: what is between them then is so much more, in text and headings. */
  readonly ligatures: Readonly<Record<string, readonly number[]>>
}

export const bakedFamilies: readonly BakedFamily[] = [
  inter,
  interItalic,
  geist,
  geistItalic,
  newsreader,
  newsreaderItalic,
  sourceSerif4,
  sourceSerif4Italic,
  bricolageGrotesque,
  instrumentSans,
  geistMono,
  jetbrainsMono,
  pretendard,
  { ...pretendard, family: "Lectern Symbols", square: null, missing: "" },
  notoSansJp,
  notoSansSc,
  notoSerifKr,
  notoSerifJp,
  notoSerifSc,
  notoSansThai,
  notoSansDevanagari,
  notoSansTamil,
  notoSansArabic,
  notoSansHebrew,
  notoEmoji,
  lecternSigns,
  lecternCodeSigns,
]

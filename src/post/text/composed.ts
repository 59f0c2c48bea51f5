// A text with letters typed piece by piece, as macOS names its files and some keyboards write → the same in whole letters.

/**
 * A letter and the marks on it; a syllable of Hangul in its parts. Not all that NFC changes: of Han it would take other
 * forms than the author chose, and of Indic scripts and Hebrew it takes letters apart. Old syllables of Hangul have no
 * whole form.
 */
const IN_PIECES =
  /\p{L}[\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?(?![\u1160-\u11ff\ud7b0-\ud7fb])/gu

/** Fonts have whole letters, and far from all of them the marks to make any letter. */
export function composed(text: string): string {
  return text.replace(IN_PIECES, letter => letter.normalize("NFC"))
}

// What a table of contents is called, in many languages.

export const CONTENTS_NAMES = [
  "(?:table of )?contents|toc|on this page|in this (?:article|post|page)|index|contents of this (?:page|post)",
  "(?:文章|本文)?(?:目录|目錄)|目次|もくじ|목차|mục lục|içindekiler|inhalt(?:sverzeichnis)?|inhoud(?:sopgave)?",
  "índice|tabla de contenidos?|contenidos?|sumário|conteúdo|sommaire|table des matières|sommario|indice",
  "spis treści|оглавление|содержание|зміст|المحتويات|جدول المحتويات|विषय[- ]?सूची|สารบัญ",
].join("|")

const NAME = new RegExp(`^(?:📑|📋|📖|🔖|🗂️?)?\\s*(?:${CONTENTS_NAMES})\\s*[:：]?$`, "iu")

export function isContentsName(text: string): boolean {
  return NAME.test(text.trim())
}

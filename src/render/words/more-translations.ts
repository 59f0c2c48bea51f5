// The words that a deck adds, in more languages, a line each.
import type { Words } from "./translations.ts"

/** Note, Tip, Important, Warning, Caution, Full text, done, to do, Decks, Present, Video, Audio, Page, Slide, continued. */
const LINES: Readonly<Record<string, string>> = {
  "zh-hant": "說明, 提示, 重要, 注意, 警告, 全文, 已完成, 待辦, 簡報, 播放, 影片, 音訊, 網頁, 投影片, 續",
  it: "Nota, Suggerimento, Importante, Avviso, Attenzione, Testo completo, fatto, da fare, Presentazioni, Presenta, Video, Audio, Pagina, Diapositiva, continua",
  nl: "Opmerking, Tip, Belangrijk, Waarschuwing, Voorzichtig, Volledige tekst, gedaan, te doen, Presentaties, Presenteren, Video, Audio, Pagina, Dia, vervolg",
  pl: "Uwaga, Wskazówka, Ważne, Ostrzeżenie, Ostrożnie, Pełny tekst, zrobione, do zrobienia, Prezentacje, Prezentuj, Wideo, Audio, Strona, Slajd, ciąg dalszy",
  cs: "Poznámka, Tip, Důležité, Varování, Pozor, Celý text, hotovo, k dokončení, Prezentace, Promítat, Video, Zvuk, Stránka, Snímek, pokračování",
  tr: "Not, İpucu, Önemli, Uyarı, Dikkat, Tam metin, yapıldı, yapılacak, Sunumlar, Sun, Video, Ses, Sayfa, Slayt, devamı",
  uk: "Примітка, Порада, Важливо, Попередження, Обережно, Повний текст, зроблено, не зроблено, Презентації, Показати, Відео, Аудіо, Сторінка, Слайд, продовження",
  el: "Σημείωση, Συμβουλή, Σημαντικό, Προειδοποίηση, Προσοχή, Πλήρες κείμενο, έγινε, εκκρεμεί, Παρουσιάσεις, Προβολή, Βίντεο, Ήχος, Σελίδα, Διαφάνεια, συνέχεια",
  th: "หมายเหตุ, เคล็ดลับ, สำคัญ, คำเตือน, ข้อควรระวัง, เนื้อหาเต็ม, เสร็จแล้ว, ยังไม่เสร็จ, สไลด์, นำเสนอ, วิดีโอ, เสียง, หน้าเว็บ, สไลด์, ต่อ",
  hi: "टिप्पणी, सुझाव, महत्वपूर्ण, चेतावनी, सावधान, पूरा लेख, पूर्ण, शेष, प्रस्तुतियाँ, प्रस्तुत करें, वीडियो, ऑडियो, पृष्ठ, स्लाइड, जारी",
  fa: "نکته, راهنمایی, مهم, هشدار, احتیاط, متن کامل, انجام شد, انجام نشده, ارائه‌ها, نمایش, ویدیو, صدا, صفحه, اسلاید, ادامه",
}

export const moreWords: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(LINES).map(([lang, line]) => [lang, wordsOf(line.split(", "))]),
)

function wordsOf(line: readonly string[]): Words {
  const [note = "", tip = "", important = "", warning = "", caution = "", ...others] = line
  const [original = "", done = "", open = "", decks = "", present = "", ...kinds] = others
  const [video = "", audio = "", page = "", slide = "", goesOn = ""] = kinds
  const tones = { note, tip, important, warning, caution }
  return { tones, original, done, open, decks, present, video, audio, page, slide, goesOn }
}

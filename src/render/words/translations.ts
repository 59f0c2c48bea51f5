// The words that a deck adds, by language.
import type { Tone } from "../../model.ts"

export interface Words {
  readonly tones: Readonly<Record<Tone, string>>
  /** Label over the address on the closing slide. */
  readonly original: string
  readonly done: string
  readonly open: string
  readonly decks: string
  readonly present: string
  readonly video: string
  readonly audio: string
  readonly page: string
  /** Before the number of one. */
  readonly slide: string
  /** After that, where it goes on. */
  readonly goesOn: string
}

export const english: Words = {
  tones: { note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution" },
  original: "Full text",
  done: "done",
  open: "to do",
  decks: "Decks",
  present: "Present",
  video: "Video",
  audio: "Audio",
  page: "Page",
  slide: "Slide",
  goesOn: "continued",
}

export const words: Readonly<Record<string, Words>> = {
  en: english,
  ko: {
    tones: { note: "참고", tip: "팁", important: "중요", warning: "주의", caution: "경고" },
    original: "전체 글",
    done: "완료",
    open: "할 일",
    decks: "발표 자료",
    present: "발표",
    video: "동영상",
    audio: "오디오",
    page: "페이지",
    slide: "슬라이드",
    goesOn: "계속",
  },
  ja: {
    tones: { note: "補足", tip: "ヒント", important: "重要", warning: "注意", caution: "警告" },
    original: "全文",
    done: "完了",
    open: "未完了",
    decks: "スライド",
    present: "発表",
    video: "動画",
    audio: "音声",
    page: "ページ",
    slide: "スライド",
    goesOn: "続き",
  },
  zh: {
    tones: { note: "说明", tip: "提示", important: "重要", warning: "注意", caution: "警告" },
    original: "全文",
    done: "已完成",
    open: "待办",
    decks: "演示文稿",
    present: "演示",
    video: "视频",
    audio: "音频",
    page: "网页",
    slide: "幻灯片",
    goesOn: "续",
  },
  de: {
    tones: { note: "Hinweis", tip: "Tipp", important: "Wichtig", warning: "Warnung", caution: "Vorsicht" },
    original: "Ganzer Text",
    done: "erledigt",
    open: "offen",
    decks: "Vorträge",
    present: "Vortragen",
    video: "Video",
    audio: "Audio",
    page: "Seite",
    slide: "Folie",
    goesOn: "Fortsetzung",
  },
  fr: {
    tones: {
      note: "Note",
      tip: "Astuce",
      important: "Important",
      warning: "Avertissement",
      caution: "Attention",
    },
    original: "Texte intégral",
    done: "fait",
    open: "à faire",
    decks: "Présentations",
    present: "Présenter",
    video: "Vidéo",
    audio: "Audio",
    page: "Page",
    slide: "Diapositive",
    goesOn: "suite",
  },
  es: {
    tones: {
      note: "Nota",
      tip: "Consejo",
      important: "Importante",
      warning: "Advertencia",
      caution: "Precaución",
    },
    original: "Texto completo",
    done: "hecho",
    open: "pendiente",
    decks: "Presentaciones",
    present: "Presentar",
    video: "Vídeo",
    audio: "Audio",
    page: "Página",
    slide: "Diapositiva",
    goesOn: "continuación",
  },
  pt: {
    tones: { note: "Nota", tip: "Dica", important: "Importante", warning: "Aviso", caution: "Cuidado" },
    original: "Texto completo",
    done: "feito",
    open: "por fazer",
    decks: "Apresentações",
    present: "Apresentar",
    video: "Vídeo",
    audio: "Áudio",
    page: "Página",
    slide: "Slide",
    goesOn: "continuação",
  },
  ru: {
    tones: {
      note: "Примечание",
      tip: "Совет",
      important: "Важно",
      warning: "Внимание",
      caution: "Осторожно",
    },
    original: "Полный текст",
    done: "сделано",
    open: "не сделано",
    decks: "Презентации",
    present: "Показать",
    video: "Видео",
    audio: "Аудио",
    page: "Страница",
    slide: "Слайд",
    goesOn: "продолжение",
  },
  vi: {
    tones: {
      note: "Ghi chú",
      tip: "Mẹo",
      important: "Quan trọng",
      warning: "Cảnh báo",
      caution: "Thận trọng",
    },
    original: "Toàn văn",
    done: "xong",
    open: "cần làm",
    decks: "Bài trình chiếu",
    present: "Trình chiếu",
    video: "Video",
    audio: "Âm thanh",
    page: "Trang",
    slide: "Trang chiếu",
    goesOn: "tiếp theo",
  },
  ar: {
    tones: { note: "ملاحظة", tip: "نصيحة", important: "مهم", warning: "تنبيه", caution: "تحذير" },
    original: "النص الكامل",
    done: "تم",
    open: "لم يتم",
    decks: "العروض",
    present: "عرض",
    video: "فيديو",
    audio: "صوت",
    page: "صفحة",
    slide: "شريحة",
    goesOn: "تتمة",
  },
  he: {
    tones: { note: "הערה", tip: "טיפ", important: "חשוב", warning: "אזהרה", caution: "זהירות" },
    original: "הטקסט המלא",
    done: "בוצע",
    open: "לביצוע",
    decks: "מצגות",
    present: "הצגה",
    video: "וידאו",
    audio: "שמע",
    page: "עמוד",
    slide: "שקופית",
    goesOn: "המשך",
  },
}

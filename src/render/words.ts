// The few words that a deck adds to a post, in the language of the post.
import type { Tone } from "../model.ts"

export interface Words {
  readonly tones: Readonly<Record<Tone, string>>
  /** Label over the address on the closing slide. */
  readonly original: string
  readonly contents: string
  readonly notes: string
  readonly done: string
  readonly open: string
  readonly next: string
  readonly decks: string
  readonly present: string
  readonly video: string
  readonly audio: string
  readonly page: string
  /** Before the number of one. */
  readonly slide: string
}

export function wordsFor(lang: string): Words {
  return words[baseLanguage(lang)] ?? english
}

/** "pt" of "pt-BR". */
export function baseLanguage(lang: string): string {
  return lang.toLowerCase().split("-")[0] ?? ""
}

const english: Words = {
  tones: { note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution" },
  original: "Full text",
  contents: "Contents",
  notes: "Notes",
  done: "done",
  open: "to do",
  next: "Next",
  decks: "Decks",
  present: "Present",
  video: "Video",
  audio: "Audio",
  page: "Page",
  slide: "Slide",
}

const words: Readonly<Record<string, Words>> = {
  en: english,
  ko: {
    tones: { note: "참고", tip: "팁", important: "중요", warning: "주의", caution: "경고" },
    original: "전체 글",
    contents: "차례",
    notes: "메모",
    done: "완료",
    open: "할 일",
    next: "다음",
    decks: "발표 자료",
    present: "발표",
    video: "동영상",
    audio: "오디오",
    page: "페이지",
    slide: "슬라이드",
  },
  ja: {
    tones: { note: "補足", tip: "ヒント", important: "重要", warning: "注意", caution: "警告" },
    original: "全文",
    contents: "目次",
    notes: "ノート",
    done: "完了",
    open: "未完了",
    next: "次",
    decks: "スライド",
    present: "発表",
    video: "動画",
    audio: "音声",
    page: "ページ",
    slide: "スライド",
  },
  zh: {
    tones: { note: "说明", tip: "提示", important: "重要", warning: "注意", caution: "警告" },
    original: "全文",
    contents: "目录",
    notes: "备注",
    done: "已完成",
    open: "待办",
    next: "下一页",
    decks: "演示文稿",
    present: "演示",
    video: "视频",
    audio: "音频",
    page: "网页",
    slide: "幻灯片",
  },
  de: {
    tones: { note: "Hinweis", tip: "Tipp", important: "Wichtig", warning: "Warnung", caution: "Vorsicht" },
    original: "Ganzer Text",
    contents: "Inhalt",
    notes: "Notizen",
    done: "erledigt",
    open: "offen",
    next: "Weiter",
    decks: "Vorträge",
    present: "Vortragen",
    video: "Video",
    audio: "Audio",
    page: "Seite",
    slide: "Folie",
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
    contents: "Sommaire",
    notes: "Notes",
    done: "fait",
    open: "à faire",
    next: "Suite",
    decks: "Présentations",
    present: "Présenter",
    video: "Vidéo",
    audio: "Audio",
    page: "Page",
    slide: "Diapositive",
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
    contents: "Contenido",
    notes: "Notas",
    done: "hecho",
    open: "pendiente",
    next: "Siguiente",
    decks: "Presentaciones",
    present: "Presentar",
    video: "Vídeo",
    audio: "Audio",
    page: "Página",
    slide: "Diapositiva",
  },
  pt: {
    tones: { note: "Nota", tip: "Dica", important: "Importante", warning: "Aviso", caution: "Cuidado" },
    original: "Texto completo",
    contents: "Conteúdo",
    notes: "Notas",
    done: "feito",
    open: "por fazer",
    next: "Seguinte",
    decks: "Apresentações",
    present: "Apresentar",
    video: "Vídeo",
    audio: "Áudio",
    page: "Página",
    slide: "Slide",
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
    contents: "Содержание",
    notes: "Заметки",
    done: "сделано",
    open: "не сделано",
    next: "Далее",
    decks: "Презентации",
    present: "Показать",
    video: "Видео",
    audio: "Аудио",
    page: "Страница",
    slide: "Слайд",
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
    contents: "Mục lục",
    notes: "Ghi chú",
    done: "xong",
    open: "cần làm",
    next: "Tiếp theo",
    decks: "Bài trình chiếu",
    present: "Trình chiếu",
    video: "Video",
    audio: "Âm thanh",
    page: "Trang",
    slide: "Trang chiếu",
  },
}

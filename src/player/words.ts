// The language of a page → the few words that the player itself says.

export interface Words {
  readonly find: string
  readonly nothingFound: string
  readonly overview: string
  readonly popupBlocked: string
  readonly next: string
  readonly end: string
  readonly noNotes: string
  readonly speakerView: string
  readonly deckClosed: string
  readonly connectionLost: string
  readonly restart: string
  readonly keys: string
  readonly forward: string
  readonly backward: string
  readonly fullScreen: string
  readonly black: string
  readonly enlarge: string
}

export function wordsFor(lang: string): Words {
  return words[lang.toLowerCase().split("-")[0] ?? ""] ?? english
}

const english: Words = {
  find: "Find a slide",
  nothingFound: "No slide has these words",
  overview: "All slides",
  popupBlocked: "The browser blocked the speaker view. Allow pop-ups for this page, then press S again.",
  next: "Next",
  end: "End",
  noNotes: "No notes for this slide",
  speakerView: "Speaker view",
  deckClosed: "The deck is not open. Open it and press S there.",
  connectionLost: "Lectern has stopped: changes are not shown until it runs again.",
  restart: "Restart the clock",
  keys: "Keys",
  forward: "Next step",
  backward: "Previous step",
  fullScreen: "Full screen",
  black: "Black screen",
  enlarge: "Enlarge a picture",
}

const words: Readonly<Record<string, Words>> = {
  ko: {
    find: "슬라이드 찾기",
    nothingFound: "이 말이 있는 슬라이드가 없습니다",
    overview: "모든 슬라이드",
    popupBlocked: "브라우저가 발표자 화면을 막았습니다. 이 페이지의 팝업을 허용하고 S를 다시 누르세요.",
    next: "다음",
    end: "끝",
    noNotes: "이 슬라이드에는 메모가 없습니다",
    speakerView: "발표자 화면",
    deckClosed: "발표 자료가 열려 있지 않습니다. 자료를 열고 S를 누르세요.",
    connectionLost: "Lectern이 멈췄습니다. 다시 실행할 때까지 변경 내용이 보이지 않습니다.",
    restart: "시계 다시 시작",
    keys: "단축키",
    forward: "다음 단계",
    backward: "이전 단계",
    fullScreen: "전체 화면",
    black: "검은 화면",
    enlarge: "그림 크게 보기",
  },
  ja: {
    find: "スライドを探す",
    nothingFound: "この語を含むスライドはありません",
    overview: "すべてのスライド",
    popupBlocked:
      "発表者画面がブロックされました。このページのポップアップを許可して、もう一度 S を押してください。",
    next: "次",
    end: "終わり",
    noNotes: "このスライドにノートはありません",
    speakerView: "発表者画面",
    deckClosed: "スライドが開かれていません。開いてから S を押してください。",
    connectionLost: "Lectern が停止しています。再び起動するまで変更は表示されません。",
    restart: "時計を戻す",
    keys: "キー操作",
    forward: "次へ",
    backward: "前へ",
    fullScreen: "全画面表示",
    black: "画面を黒くする",
    enlarge: "図を拡大",
  },
  zh: {
    find: "查找幻灯片",
    nothingFound: "没有包含这些词的幻灯片",
    overview: "所有幻灯片",
    popupBlocked: "浏览器拦截了演讲者视图。请允许此页面弹出窗口，然后再按 S。",
    next: "下一页",
    end: "结束",
    noNotes: "此页没有备注",
    speakerView: "演讲者视图",
    deckClosed: "演示文稿没有打开。请打开后按 S。",
    connectionLost: "Lectern 已停止；重新运行之前不会显示更改。",
    restart: "重新计时",
    keys: "快捷键",
    forward: "下一步",
    backward: "上一步",
    fullScreen: "全屏",
    black: "黑屏",
    enlarge: "放大图片",
  },
  de: {
    find: "Folie suchen",
    nothingFound: "Keine Folie enthält diese Wörter",
    overview: "Alle Folien",
    popupBlocked:
      "Der Browser hat die Referentenansicht blockiert. Pop-ups für diese Seite erlauben, dann noch einmal S.",
    next: "Weiter",
    end: "Ende",
    noNotes: "Keine Notizen zu dieser Folie",
    speakerView: "Referentenansicht",
    deckClosed: "Der Vortrag ist nicht offen. Öffnen und dort S drücken.",
    connectionLost: "Lectern läuft nicht mehr. Änderungen erscheinen erst, wenn es wieder läuft.",
    restart: "Uhr neu starten",
    keys: "Tasten",
    forward: "Nächster Schritt",
    backward: "Voriger Schritt",
    fullScreen: "Vollbild",
    black: "Schwarzer Bildschirm",
    enlarge: "Bild vergrößern",
  },
  fr: {
    find: "Chercher une diapositive",
    nothingFound: "Aucune diapositive ne contient ces mots",
    overview: "Toutes les diapositives",
    popupBlocked:
      "Le navigateur a bloqué la vue du présentateur. Autorisez les fenêtres, puis appuyez encore sur S.",
    next: "Suite",
    end: "Fin",
    noNotes: "Pas de notes pour cette diapositive",
    speakerView: "Vue du présentateur",
    deckClosed: "La présentation n’est pas ouverte. Ouvrez-la et appuyez sur S.",
    connectionLost: "Lectern s’est arrêté : les changements n’apparaîtront que lorsqu’il tournera à nouveau.",
    restart: "Relancer l’horloge",
    keys: "Touches",
    forward: "Étape suivante",
    backward: "Étape précédente",
    fullScreen: "Plein écran",
    black: "Écran noir",
    enlarge: "Agrandir une image",
  },
  es: {
    find: "Buscar diapositiva",
    nothingFound: "Ninguna diapositiva tiene estas palabras",
    overview: "Todas las diapositivas",
    popupBlocked:
      "El navegador bloqueó la vista del orador. Permita las ventanas emergentes y pulse S otra vez.",
    next: "Siguiente",
    end: "Fin",
    noNotes: "Sin notas para esta diapositiva",
    speakerView: "Vista del orador",
    deckClosed: "La presentación no está abierta. Ábrala y pulse S.",
    connectionLost: "Lectern se ha detenido: los cambios no se verán hasta que vuelva a funcionar.",
    restart: "Reiniciar el reloj",
    keys: "Teclas",
    forward: "Paso siguiente",
    backward: "Paso anterior",
    fullScreen: "Pantalla completa",
    black: "Pantalla en negro",
    enlarge: "Ampliar una imagen",
  },
  ar: {
    find: "ابحث عن شريحة",
    nothingFound: "لا توجد شريحة فيها هذه الكلمات",
    overview: "كل الشرائح",
    popupBlocked: "منع المتصفح شاشة المتحدث. اسمح بالنوافذ المنبثقة لهذه الصفحة ثم اضغط S مرة أخرى.",
    next: "التالي",
    end: "النهاية",
    noNotes: "لا ملاحظات لهذه الشريحة",
    speakerView: "شاشة المتحدث",
    deckClosed: "العرض غير مفتوح. افتحه واضغط S هناك.",
    connectionLost: "توقف Lectern، ولن تظهر التغييرات حتى يعمل من جديد.",
    restart: "أعد تشغيل الساعة",
    keys: "المفاتيح",
    forward: "الخطوة التالية",
    backward: "الخطوة السابقة",
    fullScreen: "ملء الشاشة",
    black: "شاشة سوداء",
    enlarge: "تكبير الصورة",
  },
  he: {
    find: "חיפוש שקופית",
    nothingFound: "אין שקופית עם המילים האלה",
    overview: "כל השקופיות",
    popupBlocked: "הדפדפן חסם את תצוגת המרצה. יש לאפשר חלונות קופצים לדף זה וללחוץ שוב על S.",
    next: "הבא",
    end: "סוף",
    noNotes: "אין הערות לשקופית זו",
    speakerView: "תצוגת מרצה",
    deckClosed: "המצגת אינה פתוחה. יש לפתוח אותה וללחוץ שם על S.",
    connectionLost: "Lectern נעצר. שינויים יוצגו רק כשיפעל שוב.",
    restart: "אתחול השעון",
    keys: "מקשים",
    forward: "הצעד הבא",
    backward: "הצעד הקודם",
    fullScreen: "מסך מלא",
    black: "מסך שחור",
    enlarge: "הגדלת תמונה",
  },
}

// What is numbered, and what it is called in the language of the post: "Figure" of "Figure 1".
import type { Env } from "./rule.ts"

/** As the labels of Quarto begin; `sec` is none of them, it is known by its heading. */
const KINDS = "fig tbl eq lst thm lem cor prp cnj def exm exr alg nte tip wrn imp cau".split(" ")

/** In the order of the kinds. */
const words: Readonly<Record<string, string>> = {
  en: "Figure, Table, Equation, Listing, Theorem, Lemma, Corollary, Proposition, Conjecture, Definition, Example, Exercise, Algorithm, Note, Tip, Warning, Important, Caution",
  ko: "그림, 표, 식, 코드, 정리, 보조정리, 따름정리, 명제, 추측, 정의, 예, 연습문제, 알고리즘, 참고, 팁, 주의, 중요, 경고",
  ja: "図, 表, 式, コード, 定理, 補題, 系, 命題, 予想, 定義, 例, 演習, アルゴリズム, 補足, ヒント, 注意, 重要, 警告",
  zh: "图, 表, 公式, 代码, 定理, 引理, 推论, 命题, 猜想, 定义, 例, 练习, 算法, 说明, 提示, 注意, 重要, 警告",
  de: "Abbildung, Tabelle, Gleichung, Listing, Satz, Lemma, Korollar, Proposition, Vermutung, Definition, Beispiel, Aufgabe, Algorithmus, Hinweis, Tipp, Warnung, Wichtig, Vorsicht",
  fr: "Figure, Tableau, Équation, Listing, Théorème, Lemme, Corollaire, Proposition, Conjecture, Définition, Exemple, Exercice, Algorithme, Note, Astuce, Avertissement, Important, Attention",
  es: "Figura, Tabla, Ecuación, Listado, Teorema, Lema, Corolario, Proposición, Conjetura, Definición, Ejemplo, Ejercicio, Algoritmo, Nota, Consejo, Advertencia, Importante, Precaución",
  pt: "Figura, Tabela, Equação, Listagem, Teorema, Lema, Corolário, Proposição, Conjectura, Definição, Exemplo, Exercício, Algoritmo, Nota, Dica, Aviso, Importante, Cuidado",
  ru: "Рисунок, Таблица, Уравнение, Листинг, Теорема, Лемма, Следствие, Утверждение, Гипотеза, Определение, Пример, Упражнение, Алгоритм, Примечание, Совет, Внимание, Важно, Осторожно",
  vi: "Hình, Bảng, Phương trình, Đoạn mã, Định lý, Bổ đề, Hệ quả, Mệnh đề, Giả thuyết, Định nghĩa, Ví dụ, Bài tập, Thuật toán, Ghi chú, Mẹo, Cảnh báo, Quan trọng, Thận trọng",
  ar: "الشكل, الجدول, المعادلة, الشيفرة, المبرهنة, التمهيدية, النتيجة, القضية, الحدسية, التعريف, المثال, التمرين, الخوارزمية, ملاحظة, نصيحة, تنبيه, مهم, تحذير",
  he: "איור, טבלה, משוואה, קוד, משפט, למה, מסקנה, טענה, השערה, הגדרה, דוגמה, תרגיל, אלגוריתם, הערה, טיפ, אזהרה, חשוב, זהירות",
}

/** What has a name and no number: "Proof, Remark". */
const UNNUMBERED = ["prf", "rem"]

const unnumbered: Readonly<Record<string, string>> = {
  en: "Proof, Remark",
  ko: "증명, 비고",
  ja: "証明, 注意",
  zh: "证明, 注",
  de: "Beweis, Bemerkung",
  fr: "Démonstration, Remarque",
  es: "Demostración, Observación",
  pt: "Demonstração, Observação",
  ru: "Доказательство, Замечание",
  vi: "Chứng minh, Nhận xét",
  ar: "البرهان, ملاحظة",
  he: "הוכחה, הערה",
}

/** Of a document: "Figure" for `fig`; undefined: nothing that has such a name. */
export function wordOf(kind: string, env: Env): string | undefined {
  const [base = ""] = String(env["lang"] ?? "")
    .toLowerCase()
    .split("-")
  const [table, order] = UNNUMBERED.includes(kind) ? [unnumbered, UNNUMBERED] : [words, KINDS]
  const known = Object.hasOwn(table, base) ? table[base] : table["en"]
  return known?.split(", ")[order.indexOf(kind)]
}

export function isNumbered(kind: string): boolean {
  return KINDS.includes(kind)
}

/** Whose names people and packages may have as well: `@tip-jar`. */
export function isBox(kind: string): boolean {
  return KINDS.indexOf(kind) >= KINDS.indexOf("nte")
}

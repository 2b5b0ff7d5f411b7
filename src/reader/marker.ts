/** The mark a heading or item begins with, and how high it ranks in the usual order of a plan. */
export type Marker = {
  /** As written, without the space after it. */
  readonly label: string
  /** Part 0, roman 1, "Hợp phần 1:" 1.5, "1." 2, "1.1" 3, "1.1.1" 4, "a)" 5, "(1)" 6, "-" 7, "+" 8. */
  readonly rank: number
  /** Where the words begin. */
  readonly end: number
}

const MARKS: readonly (readonly [RegExp, (m: RegExpExecArray) => number])[] = [
  [/^(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:[IVX]{1,5}|THỨ \p{Lu}+|thứ \p{L}+|\d{1,2})\s*[.:–-]?\s*/u, () => 0],
  [/^Điều\s+\d{1,2}\s*[.:]\s*/u, () => 0],
  [/^[A-HK-UYĐ]\s*(?:[.)]\s+|[-–/]\s*)(?=\p{Lu}{2})/u, () => 0],
  // a task or group that is numbered behind its own noun
  [
    /^(?:Hợp phần|Trụ cột|Nhóm(?: nhiệm vụ| giải pháp)?|Đột phá|Lĩnh vực|Chuyên đề|HỢP PHẦN|TRỤ CỘT|NHÓM(?: NHIỆM VỤ| GIẢI PHÁP)?)\s+(?:số\s+|thứ\s+)?(?:\d{1,2}|[IVX]{1,4})\s*[.:–-]\s*(?=\S)/u,
    () => 1.5,
  ],
  [
    /^(?:Nhiệm vụ|Giải pháp|Hoạt động|Nội dung|Công việc|Dự án|Mô hình)\s+(?:số\s+|thứ\s+)?\d{1,2}(\.\d{1,2})?\s*[.:]\s*(?=\S)/u,
    m => (m[1] === undefined ? 2 : 3),
  ],
  [
    /^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})\s*(?:[.)]\s*[-–]?\s*|\/\s+)(?=\p{L})|^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})\s*[-–]\s+(?=\p{Lu})/u,
    () => 1,
  ],
  [
    /^(\d{1,2}(?:\s?\.\s?\d{1,2}){1,3})\s*[.)–-]?\s+(?=[\p{L}“"(])/u,
    m => 1 + Math.min(3, (m[1] ?? '').split('.').length),
  ],
  [
    /^(?:[IVX]{1,4}\.\d{1,2})(?:\.\d{1,2})*\s*[.)]?\s+(?=\p{L})/u,
    m => (m[0].split('.').filter(part => /[\dIVX]/.test(part)).length > 2 ? 3 : 2),
  ],
  [/^\d{1,2}\s*[-–]\s+(?=\p{Lu}|\d[\d.,]*\s*[%‰])/u, () => 2],
  [/^\d{1,2}\s*(?:[.)]\s*|\/\s+)(?=[\p{L}“"(])/u, () => 2],
  // an item that begins with its number to be reached
  [/^\d{1,2}\s*[.)/]\s+(?=[≥≤><]|\d[\d.,]*\s*(?:[%‰]|\p{L}))/u, () => 2],
  [/^[a-zđ]\s*[)]\s*(?=\S)|^[a-zđ]\s*[.]\s+(?=\p{Lu})/u, () => 5],
  [/^\(\s*(?:\d{1,2}|[ivx]{1,4}|[a-zđ])\s*\)\s*(?=\S)/u, () => 6],
  [/^[-–—−]\s*(?=[\p{L}\p{N}“"(≥≤><])/u, () => 7],
  [/^[+]\s*(?=\S)/u, () => 8],
  [/^[•●▪◦·o■□➢✓❖]\s+(?=\S)/u, () => 8],
]

/** Reads the mark at the start of a text, or of the number that the source draws by itself. */
export function markerOf(
  text: string,
  label: string | null = null,
  level: number | null = null,
): Marker | null {
  if (label !== null) {
    const drawn = markerOf(`${label.trim()} Aa`)
    if (drawn) return { label: label.trim(), rank: drawn.rank, end: 0 }
    // a drawn sign without letter or digit is a bullet, whatever font it comes from
    if (!/[\p{L}\p{N}]/u.test(label)) return { label: label.trim(), rank: (level ?? 0) > 0 ? 8 : 7, end: 0 }
  }
  for (const [pattern, rank] of MARKS) {
    const found = pattern.exec(text)
    if (found) return { label: found[0].trim(), rank: rank(found), end: found[0].length }
  }
  return null
}

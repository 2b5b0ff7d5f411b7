/**
 * What a section of a report's outline is filled with. `own` is none of the others: a person writes it. The title says
 * which of them it is; its wording stays as the regime has it.
 */
export const OUTLINE_PARTS = [
  'direction',
  'statistics',
  'targets',
  'results',
  'registers',
  'money',
  'inspections',
  'shortcomings',
  'commendation',
  'next',
  'proposals',
  'own',
] as const
export type OutlinePart = (typeof OUTLINE_PARTS)[number]

export type OutlineLine = { readonly title: string; readonly part: OutlinePart }

/** Which words tell a part, the first that fits counting. Titles are compared in lower case. */
const TELLING: readonly (readonly [OutlinePart, RegExp])[] = [
  ['commendation', /khen thưởng|biểu dương|tôn vinh/u],
  ['proposals', /đề xuất|kiến nghị/u],
  ['next', /(?:phương hướng|kỳ tới|thời gian tới|tiếp theo|trọng tâm|cuối năm|giai đoạn sau|năm sau)/u],
  ['shortcomings', /tồn tại|hạn chế|khó khăn|vướng mắc|nguyên nhân|chưa làm được/u],
  ['registers', /sổ theo dõi|sổ số liệu|các chương trình/u],
  ['inspections', /kiểm tra|giám sát/u],
  ['money', /kinh phí|ngân sách|nguồn lực tài chính/u],
  ['statistics', /(?:thống kê|tình hình|số liệu).*nhiệm vụ/u],
  ['targets', /chỉ tiêu|mục tiêu/u],
  ['direction', /lãnh đạo|chỉ đạo|điều hành|quán triệt|triển khai/u],
  ['results', /kết quả|thực hiện/u],
]

const tell = (title: string): OutlinePart => {
  const words = title.normalize('NFC').toLocaleLowerCase('vi')
  return TELLING.find(([, pattern]) => pattern.test(words))?.[0] ?? 'own'
}

/** Numbering that somebody typed in front of a title: "I.", "2.", "a)". */
const NUMBERING = /^(?:[ivx]+|\d{1,2}|[a-z])[.)]\s+/iu

/**
 * The outline as the report follows it: each line in its order under its own title. What the system fills stands once:
 * a second line that means the same part is left to a person.
 */
export const outlineOf = (lines: readonly string[]): readonly OutlineLine[] => {
  const taken = new Set<OutlinePart>()
  return lines
    .map(line => line.trim().replace(NUMBERING, ''))
    .filter(title => title !== '')
    .map(title => {
      const told = tell(title)
      const part = taken.has(told) ? 'own' : told
      taken.add(part)
      return { title, part }
    })
}

const OWN = /^outline:(\d+)$/u

/** The sentence of a section that a person writes, by the place of the section in the outline, from 0. */
export const ownPassage = (place: number): string => `outline:${place}`

/** Titles of sections whose text is still to be written: `written` are the passages that a person has edited. */
export const unwrittenSections = (
  outline: readonly OutlineLine[],
  written: ReadonlySet<string>,
): readonly string[] =>
  outline.flatMap(({ part, title }, place) =>
    part === 'own' && !written.has(ownPassage(place)) ? [title] : [],
  )

export const isOwnPassage = (passage: string): boolean => OWN.test(passage)

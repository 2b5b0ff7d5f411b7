import { firstDate } from '../domain/deadline.ts'
import { type ColumnMeaning, columnKeys, type KnownHeading, knownHeading } from '../domain/list-heading.ts'
import { COLUMNS, labelKind, writtenOut } from './rules/labels.ts'
import type { Row } from './table-rows.ts'
import { yearsIn } from './years.ts'

export type Role = ColumnMeaning
export type Column = { readonly role: Role; readonly year: string | null; readonly title: string }

/** A cell that only marks its column, as in a column a quarter. */
export const isMark = (text: string): boolean => /^(?:[xX×✓✔√●•+]|\(x\))$/u.test(text)

/**
 * The titles of a table: its first row with three titles, and a second row where that one left cells open ("Phân công"
 * over "Chủ trì" and "Phối hợp", "Kế hoạch" over years). Null when no row looks like titles.
 */
export function headOf(
  rows: readonly Row[],
): { readonly columns: readonly Column[]; readonly titles: readonly string[]; readonly next: number } | null {
  const full = (row: Row) => row.filter(cell => cell && cell.text !== '')
  const wide = rows.findIndex((row, i) => i < 4 && full(row).length >= 3)
  const at = wide >= 0 ? wide : rows.findIndex((row, i) => i < 2 && isPairOfTitles(full(row)))
  const top = rows[at]
  if (!top) return null
  const titles = Array.from(top, cell => cell?.text ?? '')
  const below = rows[at + 1]
  if (!below || !isSecondHead(top, below)) return { columns: titles.map(columnOf), titles, next: at + 1 }
  const width = Math.max(titles.length, below.length)
  const columns: Column[] = []
  let over = ''
  for (let i = 0; i < width; i++) {
    const above = titles[i] ?? ''
    const own = below[i]?.text ?? ''
    if (above !== '') over = above
    columns.push(own === '' ? columnOf(above) : columnUnder(over, own))
  }
  return { columns, titles: columns.map(c => c.title), next: at + 2 }
}

/** "Nhiệm vụ | Đơn vị thực hiện": two titles are enough where each is known. */
const isPairOfTitles = (cells: Row): boolean =>
  cells.length === 2 &&
  cells.every(cell => cell !== undefined && cell.text.length <= 60 && columnOf(cell.text).role !== 'other') &&
  new Set(cells.map(cell => columnOf(cell?.text ?? '').role)).size === 2

/** A second row of titles stands only where the first is open: under a wide title or beside it. */
function isSecondHead(top: Row, below: Row): boolean {
  let titles = 0
  for (let i = 0; i < Math.max(top.length, below.length); i++) {
    const own = below[i]?.text ?? ''
    if (own === '') continue
    const above = top[i]?.text ?? ''
    // a title that spans both rows may be repeated by the source
    if (own === above) continue
    const wide = (top[i]?.colSpan ?? 1) > 1 || (top[i + 1]?.text ?? '') === ''
    if ((above !== '' && !(wide && i + 1 < below.length)) || own.length > 60 || isMark(own)) return false
    if (/^[\d.,\s%≥≤<>-]+$/u.test(own) && !/^20\d{2}$/.test(own)) return false
    titles++
  }
  return titles >= 2 && !/\S/u.test(below[0]?.text === top[0]?.text ? '' : (below[0]?.text ?? ''))
}

/** A title under a wide one: what it says itself, else what the wide one says. */
function columnUnder(over: string, own: string): Column {
  if (COLUMNS.baseline.test(over)) return { ...columnOf(own), role: 'baseline' }
  const column = columnOf(own)
  const wide = columnOf(over)
  if (wide.role === 'deadline' || column.role === 'other') return { ...column, role: wide.role }
  return column
}

/**
 * What the columns mean together with their cells. "Nội dung | Chỉ tiêu": when the column called "Chỉ tiêu" holds the
 * numbers, the other one names what is measured.
 *
 * @param since the year of the plan: what a column says of a year before it is what was
 */
export function settled(
  columns: readonly Column[],
  body: readonly Row[],
  since: number | null = null,
): readonly Column[] {
  const marked = columns.map((c, i) => marks(c, i, body))
  if (marked.some((c, i) => c !== columns[i])) return settled(marked, body, since)
  // "2025 | 2026 | 2028" in a plan of 2026: what was, beside what shall be
  const over = (c: Column) =>
    c.role === 'value' && c.year !== null && Number(c.year.slice(0, 4)) < (since ?? 0)
  if (!columns.some(c => c.role === 'baseline') && columns.some(over)) {
    const goals = columns.filter(c => c.role === 'value' && !over(c))
    if (goals.length > 0)
      return settled(
        columns.map(c => (over(c) ? { ...c, role: 'baseline' } : c)),
        body,
        since,
      )
  }
  // "Lộ trình" over years with figures below: not when, but how much
  const timed = columns.map((c, i) =>
    c.role === 'deadline' && c.year !== null && figures(i, body) ? value(c) : c,
  )
  if (timed.some((c, i) => c !== columns[i])) return settled(timed, body, since)
  const has = (role: Role) => columns.some(c => c.role === role)
  // "Nội dung chỉ tiêu | Mức phải đạt": the figures beside what is measured, whatever their column is called
  if (has('target') && !has('value') && !has('unit')) {
    const at = columns.findIndex((c, i) => c.role === 'other' && holdsFigures(i, body))
    if (at >= 0)
      return settled(
        columns.map((c, i) => (i === at ? value(c) : c)),
        body,
        since,
      )
  }
  // "Nhóm nhiệm vụ | Nhiệm vụ cụ thể": the first only groups the other
  const groups = (c: Column) => c.role === 'task' && COLUMNS.group.test(c.title)
  if (columns.some(groups) && columns.some(c => c.role === 'task' && !groups(c)))
    return settled(
      columns.map(c => (groups(c) ? { ...c, role: 'other' } : c)),
      body,
      since,
    )
  if (has('leader') && !has('lead') && has('task'))
    return settled(
      columns.map(c => (c.role === 'leader' ? { ...c, role: 'lead' } : c)),
      body,
      since,
    )
  // "Nội dung | ĐVT | Năm 2026": what has a unit and values is measured, whatever its column is called
  if (!has('target') && has('task') && has('unit') && has('value'))
    return columns.map(c => (c.role === 'task' ? { ...c, role: 'target' } : c))
  const at = columns.findIndex(c => c.role === 'target')
  if (at < 0 || !figures(at, body) || !columns.some(c => c.role === 'task')) return columns
  return columns.map(c =>
    c.role === 'target' ? { ...c, role: 'value' } : c.role === 'task' ? { ...c, role: 'target' } : c,
  )
}

const FIGURE = /^\D{0,12}[\d.,]+\s*%?(?:\s*[-–]\s*[\d.,]+\s*%?)?(?:\s+trở lên)?$/u
/** A figure with a word that compares it and what it counts: "Không quá 2 ngày", "Tối thiểu 01 phòng/xã". */
const AIMED =
  /^(?:(?:đạt|trên|dưới|từ|ít nhất|tối thiểu|không quá|khoảng|hơn|[≥≤><=~]|>=|<=)\s*)*\d[\d.,]*\s*(?:%|\p{L}|$)/iu
const holdsFigures = (at: number, body: readonly Row[]): boolean => {
  const cells = body.map(row => row[at]?.text ?? '').filter(Boolean)
  return cells.length > 1 && cells.every(cell => AIMED.test(cell) && cell.length < 60)
}
const value = (column: Column): Column => ({ ...column, role: 'value' })

/** Whether most of the cells of a column are figures. */
function figures(at: number, body: readonly Row[]): boolean {
  const cells = body.map(row => row[at]?.text ?? '').filter(Boolean)
  return cells.length > 0 && cells.filter(cell => FIGURE.test(cell)).length * 2 > cells.length
}

/** The columns as a person said what they mean; null when nobody said it of these titles. */
export function asConfirmed(
  columns: readonly Column[],
  known: readonly KnownHeading[],
): readonly Column[] | null {
  const titles = columns.map(column => column.title)
  const heading = knownHeading(titles, known)
  if (heading === null) return null
  const keys = columnKeys(titles)
  return columns.map((column, i) => ({ ...column, role: heading.meanings[keys[i] ?? ''] ?? 'other' }))
}

function columnOf(written: string): Column {
  const title = writtenOut(written)
  const month = /(?:tháng\s*)?(\d{1,2})\s*\/\s*(20\d{2})/u.exec(title)
  const year =
    firstDate(title) ??
    (month ? `${month[2]}-${(month[1] ?? '').padStart(2, '0')}` : null) ??
    yearsIn(title)[0]?.by ??
    /(20\d{2})/.exec(title)?.[1] ??
    null
  const column = (role: Role): Column => ({ role, year, title: written })
  if (COLUMNS.ordinal.test(title)) return column('ordinal')
  if (COLUMNS.unit.test(title)) return column('unit')
  if (COLUMNS.baseline.test(title)) return column('baseline')
  const label = labelKind(title) ?? labelKind(title.replace(/[,(].*$/su, ''))
  if (label === 'lead' || label === 'group') return column('lead')
  if (label === 'support') return column('support')
  if (label === 'deadline' || COLUMNS.span.test(title.trim())) return column('deadline')
  if (
    /^(?:chỉ tiêu|mục tiêu|tên chỉ tiêu|chỉ số|nội dung chỉ tiêu|các chỉ tiêu)(?: chủ yếu| chính)?$/iu.test(
      title.trim(),
    )
  )
    return column('target')
  if (year !== null) return column('value')
  if (
    /^(?:kết quả|giá trị|kế hoạch|chỉ tiêu (?:cụ thể|giao|được giao|phấn đấu|đến)|mức (?:đạt|phấn đấu)|mục tiêu (?:đạt|đến)|phấn đấu)/iu.test(
      title,
    )
  )
    return column('value')
  if (label === 'product') return column('product')
  if (label === 'task') return column('task')
  if (label === 'leader') return column('leader')
  if (COLUMNS.task.test(title)) return column('task')
  if (COLUMNS.target.test(title)) return column('target')
  return column('other')
}

/** A column named by a time whose cells only hold marks tells when. */
function marks(column: Column, at: number, body: readonly Row[]): Column {
  if (column.role === 'deadline' || !/^(?:quý|quí|tháng|năm|tuần|6 tháng)(?!\p{L})/iu.test(column.title))
    return column
  const cells = body.map(row => row[at]?.text ?? '').filter(Boolean)
  return cells.length > 0 && cells.every(isMark) ? { ...column, role: 'deadline' } : column
}

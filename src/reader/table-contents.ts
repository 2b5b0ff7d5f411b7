import { TASK_VERBS } from './rules/verbs.ts'
import { type Column, isMark, type Role } from './table-head.ts'
import type { Row } from './table-rows.ts'
import { beginsWithUnit } from './units.ts'
import { timeAlone } from './when.ts'

/** Share of the cells of a column that must be of one make. */
const MOST = 0.6
/** Rows below the titles: fewer show no habit. */
const FEWEST_ROWS = 2
/** Words of a cell that says what is to be done, on an average. */
const WORDS_OF_A_DEED = 3.5

/** Columns that are told apart from tasks whatever they hold. */
const HARMLESS =
  /^(?:rõ )?(?:ghi chú|kinh phí|nguồn (?:vốn|kinh phí|lực)|dự toán|địa (?:điểm|bàn)|căn cứ|cơ sở pháp lý|đối tượng|thẩm quyền|cấp (?:quyết định|phê duyệt|trình|ban hành)|nơi nhận|đơn vị (?:thụ hưởng|nhận)|số lượng|khối lượng|người ký|cơ quan ban hành|lãnh đạo)/iu

type Make = { readonly units: number; readonly times: number; readonly deeds: number; readonly words: number }

/**
 * Columns whose titles say nothing, by what stands in their cells: verbs of work make tasks, names of units who leads and
 * who helps, times a deadline. Null when the cells do not show a list of tasks either.
 */
export function byContents(columns: readonly Column[], body: readonly Row[]): readonly Column[] | null {
  const rows = body.filter(row => row.filter(cell => cell && cell.text !== '').length >= 2)
  if (rows.length < FEWEST_ROWS) return null
  const makes = columns.map((_, i) => makeOf(rows.map(row => row[i]?.text ?? '').filter(Boolean)))
  const roles: Role[] = columns.map(column => column.role)
  const open = (i: number) =>
    (roles[i] === 'other' || roles[i] === 'leader') && !HARMLESS.test(columns[i]?.title.trim() ?? '')
  const best = (fits: (make: Make) => boolean, by: (make: Make) => number): number => {
    let at = -1
    makes.forEach((make, i) => {
      const before = makes[at]
      if (open(i) && fits(make) && (before === undefined || by(make) > by(before))) at = i
    })
    return at
  }
  const give = (role: Role, at: number) => {
    if (at >= 0) roles[at] = role
  }
  const has = (role: Role) => roles.includes(role)
  const units = makes.some((make, i) => (open(i) && make.units >= MOST) || roles[i] === 'lead')
  const times = makes.some((make, i) => (open(i) && make.times >= MOST) || roles[i] === 'deadline')
  // beside who and when, what says most is what is to be done, whatever verbs it begins with
  const deeds = units && times ? 0 : 0.5
  if (!has('task'))
    give(
      'task',
      best(
        m => m.deeds >= deeds && m.words >= WORDS_OF_A_DEED && m.units < MOST && m.times < MOST,
        m => m.words,
      ),
    )
  if (!has('deadline'))
    give(
      'deadline',
      best(
        m => m.times >= MOST,
        m => m.times,
      ),
    )
  const unitsAt = makes.flatMap((make, i) => (open(i) && make.units >= MOST ? [i] : []))
  for (const i of unitsAt) {
    if (!has('lead')) give('lead', i)
    else if (!has('support')) give('support', i)
  }
  if (!has('task') || !(has('lead') || has('deadline') || has('support'))) return null
  return columns.map((column, i) => ({ ...column, role: roles[i] ?? column.role }))
}

function makeOf(cells: readonly string[]): Make {
  const count = Math.max(1, cells.length)
  const share = (fits: (cell: string) => boolean) => cells.filter(fits).length / count
  return {
    units: share(cell => cell.length < 200 && beginsWithUnit(cell) && !TASK_VERBS.test(cell)),
    times: share(cell => !isMark(cell) && timeAlone(cell) !== null),
    deeds: share(cell => TASK_VERBS.test(cell.replace(/^[-–+•]\s*/u, ''))),
    words: cells.reduce((sum, cell) => sum + cell.split(/\s+/u).length, 0) / count,
  }
}

const TIMELY =
  /\d|(?<!\p{L})(?:thường xuyên|liên tục|hằng|hàng|mỗi|sau khi|khi|ngay|theo|quý|tháng|năm|cả năm|định kỳ|trong)(?!\p{L})/iu
const NAMELY =
  /^(?:các |những |toàn thể |từng |mỗi |tất cả )?(?:cơ quan|đơn vị|địa phương|sở|ban|ngành|phòng|bộ|xã|phường|đặc khu|thôn|ấp|bản|khu|tổ|đoàn|hội|doanh nghiệp|hợp tác xã|tổ chức|trường|cấp|cá nhân|lực lượng|người|nhà|hộ|chi|ngân hàng|chủ|thành viên|đồng chí|đ\/c|trung tâm|viện|giám đốc|trưởng|phó|bí thư|chánh|công chức|cán bộ|bí|ông|bà|như trên|\p{Lu})/iu

/**
 * Whether the cells of a table say something else than its titles: a column of times without times, of units without
 * names, or one that was left out although it names units or times.
 */
export function contradicts(columns: readonly Column[], body: readonly Row[]): boolean {
  return columns.some((column, i) => {
    const cells = body.map(row => row[i]?.text ?? '').filter(text => text !== '' && !isMark(text))
    if (cells.length < FEWEST_ROWS) return false
    const share = (fits: (cell: string) => boolean) => cells.filter(fits).length / cells.length
    if (column.role === 'deadline') return share(cell => TIMELY.test(cell)) < MOST
    if (column.role === 'lead' || column.role === 'support') return share(cell => NAMELY.test(cell)) < MOST
    if (column.role !== 'other' || HARMLESS.test(column.title.trim())) return false
    const make = makeOf(cells)
    return cells.length * 2 >= body.length && (make.units >= MOST || make.times >= MOST)
  })
}

/** Whether what stands where titles are expected is a row of the list itself: it has a number, a name or a time in it. */
export const isDataRow = (row: Row): boolean => {
  const cells = row.map(cell => cell?.text ?? '')
  const full = cells.filter(Boolean)
  return (
    full.some(cell => TASK_VERBS.test(cell) && cell.split(/\s+/u).length >= 4) &&
    full.some(cell => timeAlone(cell) !== null || (beginsWithUnit(cell) && cell.split(/\s+/u).length <= 12))
  )
}

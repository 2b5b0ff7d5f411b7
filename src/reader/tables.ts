import { firstDate } from '../domain/deadline.ts'
import { parseNumber } from '../domain/number-vi.ts'
import type { Place } from '../domain/place.ts'
import type { ReadTarget } from '../domain/plan-reading.ts'
import { namesOf } from './assignment.ts'
import { type Paragraph, placeOf, placeOfRun } from './paragraph.ts'
import { percentagesIn } from './quantities.ts'
import { COLUMNS, labelKind } from './rules/labels.ts'
import type { DraftTarget } from './targets.ts'
import type { DraftTask } from './tasks.ts'
import { yearsIn } from './years.ts'

type Row = readonly (Paragraph | undefined)[]
type Role =
  | 'ordinal'
  | 'task'
  | 'target'
  | 'unit'
  | 'value'
  | 'baseline'
  | 'lead'
  | 'support'
  | 'deadline'
  | 'product'
  | 'other'
type Column = { readonly role: Role; readonly year: string | null; readonly title: string }

export type TableReading = {
  readonly tasks: DraftTask[]
  readonly targets: DraftTarget[]
  /** Tables whose columns tell of neither tasks nor targets. */
  readonly unread: { readonly columns: string; readonly place: Place }[]
}

/** Reads every table whose columns say that it holds tasks or targets; scoring and layout tables give nothing. */
export function readTables(paragraphs: readonly Paragraph[], section: string | null): TableReading {
  const byTable = new Map<number, Paragraph[]>()
  for (const p of paragraphs) {
    if (p.table === null || p.cell === null) continue
    const cells = byTable.get(p.table)
    if (cells) cells.push(p)
    else byTable.set(p.table, [p])
  }
  const out: TableReading = { tasks: [], targets: [], unread: [] }
  for (const cells of byTable.values()) readTable(rowsOf(cells), section, out)
  return out
}

function rowsOf(cells: readonly Paragraph[]): Row[] {
  const rows: (Paragraph | undefined)[][] = []
  for (const p of cells) {
    const [row, column] = p.cell ?? [0, 0]
    const line = rows[row] ?? []
    line[column] = line[column] ?? p
    rows[row] = line
  }
  return rows.map(row => row ?? [])
}

function readTable(rows: readonly Row[], section: string | null, out: TableReading): void {
  const head = rows.findIndex((row, i) => i < 4 && row.filter(cell => cell && cell.text !== '').length >= 3)
  const header = rows[head]
  if (!header) return
  const titles = header.map(cell => cell?.text ?? '')
  const firstCell = header.find(cell => cell !== undefined)
  const unread = () => {
    if (firstCell) out.unread.push({ columns: titles.filter(Boolean).join(' | '), place: placeOf(firstCell) })
  }
  if (titles.some(title => COLUMNS.scoring.test(title))) {
    unread()
    return
  }
  const body = rows.slice(head + 1).filter(row => !isNumbering(row))
  const columns = settled(titles.map(columnOf), body)
  const targets = columns.some(c => c.role === 'target')
  const kinds = new Set(columns.map(c => c.role))
  if (targets && (kinds.has('value') || kinds.has('unit'))) targetRows(body, columns, section, out)
  else if (kinds.has('task') && (kinds.has('lead') || kinds.has('deadline') || kinds.has('support')))
    taskRows(body, columns, section, out)
  else unread()
}

/** "Nội dung | Chỉ tiêu": when the column called "Chỉ tiêu" holds the numbers, the other one names what is measured. */
function settled(columns: readonly Column[], body: readonly Row[]): readonly Column[] {
  const has = (role: Role) => columns.some(c => c.role === role)
  // "Nội dung | ĐVT | Năm 2026": what has a unit and values is measured, whatever its column is called
  if (!has('target') && has('task') && has('unit') && has('value'))
    return columns.map(c => (c.role === 'task' ? { ...c, role: 'target' } : c))
  const at = columns.findIndex(c => c.role === 'target')
  const cells = body.map(row => row[at]?.text ?? '').filter(Boolean)
  const numbers = cells.filter(cell =>
    /^\D{0,12}[\d.,]+\s*%?(?:\s*[-–]\s*[\d.,]+\s*%?)?(?:\s+trở lên)?$/u.test(cell),
  ).length
  if (at < 0 || numbers * 2 <= cells.length || !columns.some(c => c.role === 'task')) return columns
  return columns.map(c =>
    c.role === 'target' ? { ...c, role: 'value' } : c.role === 'task' ? { ...c, role: 'target' } : c,
  )
}

function columnOf(title: string): Column {
  const month = /(?:tháng\s*)?(\d{1,2})\s*\/\s*(20\d{2})/u.exec(title)
  const year =
    firstDate(title) ??
    (month ? `${month[2]}-${(month[1] ?? '').padStart(2, '0')}` : null) ??
    yearsIn(title)[0]?.by ??
    /(20\d{2})/.exec(title)?.[1] ??
    null
  const column = (role: Role): Column => ({ role, year, title })
  if (COLUMNS.ordinal.test(title)) return column('ordinal')
  if (COLUMNS.unit.test(title)) return column('unit')
  if (COLUMNS.baseline.test(title)) return column('baseline')
  const label = labelKind(title) ?? labelKind(title.replace(/[,(].*$/su, ''))
  if (label === 'lead' || label === 'group') return column('lead')
  if (label === 'support') return column('support')
  if (label === 'deadline') return column('deadline')
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
  if (COLUMNS.task.test(title)) return column('task')
  if (COLUMNS.target.test(title)) return column('target')
  return column('other')
}

const isNumbering = (row: Row): boolean =>
  row.filter(c => c && c.text !== '').length > 1 &&
  row.every(c => !c || /^\(?\s*(?:\d{1,2}|[a-zA-Z])?\s*\)?$/.test(c.text))
const text = (row: Row, columns: readonly Column[], role: Role): string =>
  columns
    .map((c, i) => (c.role === role ? (row[i]?.text ?? '') : ''))
    .filter(Boolean)
    .join('; ')

/** A row that only names a group: its title, or a number and a title. */
function groupTitle(row: Row): string | null {
  const full = row.filter(c => c && c.text !== '')
  if (full.length === 0) return ''
  if (full.length === 1) return full[0]?.text ?? ''
  const [first, second] = full
  return full.length === 2 && first && second && /^(?:[IVXL]{1,6}|\d{1,2}|[A-Z])[.)]?$/.test(first.text)
    ? second.text
    : null
}

function taskRows(
  rows: readonly Row[],
  columns: readonly Column[],
  section: string | null,
  out: TableReading,
): void {
  for (const row of rows) {
    const group = groupTitle(row)
    const name = columns.map((c, i) => (c.role === 'task' ? row[i] : undefined)).find(c => c && c.text !== '')
    if (
      !name ||
      (group !== null &&
        (group === '' ||
          /^[IVXL]{1,6}[.)]?/.test(row.find(c => c && c.text !== '')?.text ?? '') ||
          text(row, columns, 'lead') === ''))
    )
      continue
    const deadline = text(row, columns, 'deadline') || null
    const product = text(row, columns, 'product') || text(row, columns, 'value') || null
    out.tasks.push({
      text: name.text,
      where: 'table',
      section,
      lead: namesOf(text(row, columns, 'lead')),
      support: namesOf(text(row, columns, 'support')),
      deadline,
      product,
      places: [placeOf(name)],
      relation: 'assigned',
    })
  }
}

function targetRows(
  rows: readonly Row[],
  columns: readonly Column[],
  section: string | null,
  out: TableReading,
): void {
  let year: string | null = null
  let unit = ''
  for (const row of rows) {
    const group = groupTitle(row)
    const values = columns
      .map((c, i) => ({ column: c, cell: c.role === 'value' ? row[i] : undefined }))
      .filter(v => v.cell && v.cell.text !== '')
    if (group !== null && values.length === 0) {
      year = yearsIn(group)[0]?.by ?? year
      continue
    }
    const name = columns
      .map((c, i) => (c.role === 'target' ? row[i] : undefined))
      .find(c => c && c.text !== '')
    if (!name) continue
    unit = text(row, columns, 'unit')
    const lead = namesOf(text(row, columns, 'lead'))
    const baseline = parseNumber(text(row, columns, 'baseline').replace(/\s*%$/, ''))
    const cells = row.filter(
      (c, i): c is Paragraph => c !== undefined && c.text !== '' && columns[i]?.role !== 'ordinal',
    )
    const first = cells[0] ?? name
    const last = cells.at(-1) ?? name
    const place = placeOfRun(placeOf(first), placeOf(last))
    const drafts: DraftTarget[] = []
    for (const { column, cell } of values) {
      for (const value of valuesOf(cell?.text ?? '', unit)) {
        drafts.push({
          ...value,
          text: cells.map(c => c.text).join(' | '),
          name: name.text,
          by: column.year ?? year,
          milestones: [],
          baseline,
          lead,
          section,
          places: [place],
        })
      }
    }
    const years = new Set(drafts.map(d => d.by))
    const [head] = drafts
    if (head && drafts.length > 1 && years.size === drafts.length) {
      out.targets.push({
        ...head,
        milestones: drafts.flatMap(d =>
          d.value === null ? [] : [{ by: d.by, value: d.value, max: d.max, place }],
        ),
      })
    } else out.targets.push(...drafts)
  }
}

const VALUE =
  /^(≥|>=|≤|<=|>|<|=|~|trên|dưới|từ|ít nhất|tối thiểu|không quá|khoảng|đạt)?\s*([\d.,]+)\s*(%)?(?:\s*(?:[-–]|đến)\s*([\d.,]+)\s*(%)?)?\s*(.*)$/isu
const OPS: Readonly<Record<string, ReadTarget['op']>> = {
  '≥': '>=',
  '>=': '>=',
  '≤': '<=',
  '<=': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
  '~': '~',
  trên: '>',
  dưới: '<',
  từ: '>=',
  'ít nhất': '>=',
  'tối thiểu': '>=',
  'không quá': '<=',
  khoảng: '~',
  đạt: '=',
}

type Value = Pick<ReadTarget, 'op' | 'value' | 'max' | 'kind' | 'unit'>

/** The value or values of a cell ("≤ 3 Đông Nam Á; ≤ 50 Thế giới", "16 - 18", "≥ 3% và tăng dần"); words alone stay words. */
function valuesOf(cell: string, unit: string): Value[] {
  const out: Value[] = []
  for (const piece of cell.split(';')) {
    const found = VALUE.exec(piece.trim())
    const value = parseNumber((found?.[2] ?? '').replace(/[.,]$/, ''))
    if (!found || value === null) {
      const said = percentagesIn(piece)[0]
      if (said) out.push({ op: said.op, value: said.value, max: said.max, kind: said.kind, unit: said.unit })
      continue
    }
    const max = found[4] === undefined ? null : parseNumber(found[4].replace(/[.,]$/, ''))
    const tail = (found[6] ?? '').trim()
    const rank = /thứ bậc|thứ hạng|xếp hạng/iu.test(unit)
    const op =
      max !== null ? '>=' : /^trở lên/iu.test(tail) ? '>=' : (OPS[(found[1] ?? '').toLowerCase()] ?? '=')
    const percent = found[3] !== undefined || found[5] !== undefined || unit.startsWith('%')
    const kind = rank
      ? 'rank'
      : max !== null
        ? 'range'
        : unit.includes('/năm')
          ? 'growth'
          : percent
            ? 'ratio'
            : unit.includes('/')
              ? 'per'
              : 'count'
    out.push({
      op,
      value,
      max,
      kind,
      unit: rank && tail !== '' ? `${unit} ${tail}` : unit === '' ? (percent ? '%' : tail) : unit,
    })
  }
  if (out.length === 0 && cell.trim() !== '')
    out.push({ op: '=', value: null, max: null, kind: 'text', unit })
  return out
}

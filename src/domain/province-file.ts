import { z } from 'zod'
import { isDay } from './day.ts'
import { parseVietnameseDay } from './day-input.ts'
import type { FigureBook, SheetCell } from './figure-sheet.ts'
import { formatDay } from './format-vi.ts'
import { searchKey } from './order-vi.ts'
import { type ProvinceTable, type TableLine, tableAt, turned } from './province-table.ts'
import { inUse, isNumeric, type RegisterDefinition, type RegisterField } from './register.ts'
import { type RegisterLine, typedOf } from './register-sheet.ts'

/** From where a field of a register has its value when a file of another layout is taken in. */
const origin = z.discriminatedUnion('from', [
  z.object({ from: z.literal('column'), key: z.string() }),
  /** The same choice for every row. */
  z.object({ from: z.literal('fixed'), code: z.string() }),
  /** The day of capture, the source, the period as they were said of the whole file. */
  z.object({ from: z.enum(['captured', 'source', 'period', 'none']) }),
])
export type FieldOrigin = z.output<typeof origin>

/** What a person says once of all files with the same heads. */
export const provinceLayout = z.object({
  /** Lines of the file are fields, and its columns are what a row is made of. */
  turned: z.boolean(),
  fields: z.record(z.string(), origin),
  /** Key of the column that names what a line is about. */
  name: z.string().nullable(),
  /** The name of the lines to take, as `placeKey` folds it; null = every line that is no total. */
  only: z.string().nullable(),
  /** Key of the column with the unit of each row, or with its day; null = as said of the whole file. */
  unit: z.string().nullable(),
  on: z.string().nullable(),
  /** Field key → words of the file, folded → code of the choice; '' = such lines are left out. */
  choices: z.record(z.string(), z.record(z.string(), z.string())),
})
export type ProvinceLayout = z.output<typeof provinceLayout>

const day = z.string().refine(isDay, 'no-such-day')

/** A layout with what is said of one file. */
export const provinceReading = z.object({
  layout: provinceLayout,
  sheet: z.string(),
  head: z.number().int(),
  /** The day that rows stand for, where no column gives it. */
  on: day,
  /** The day on which the province took the figures. */
  captured: day,
  /** Which system, or which paper of what number. */
  source: z.string().trim().min(1, 'missing').max(300, 'too-long'),
  period: z.string().trim().max(100, 'too-long'),
  unitId: z.uuid().nullable(),
})
export type ProvinceReading = z.output<typeof provinceReading>

/** Names of a place or a unit are the same with or without what kind of place it is. */
export const placeKey = (text: string): string =>
  searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:uy ban nhan dan|ubnd|phuong|xa|thi tran|dac khu|p|x)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** Lines that add up or stand for the whole province. */
const TOTAL =
  /^(?:tong(?: so| cong)?|cong|chung|binh quan|trung binh|toan tinh)(?: (?:toan tinh|ca tinh|chung))?\s*(?:[:(,].*)?$/u

/** Signs by which tables say that there is nothing. */
const NOTHING = /^[-–—.…/\s]*$/u

/** Why a line of a file gives no row. */
export type LeftLine = {
  readonly row: number
  readonly words: string
  readonly why: 'another' | 'total' | 'unknown-choice' | 'not-wanted'
}

export type ProvinceLines = {
  readonly lines: readonly RegisterLine[]
  readonly left: readonly LeftLine[]
}

/** The table that a reading speaks of, turned where it says so; null when the file has it no more. */
export const tableOf = (
  book: FigureBook,
  at: { readonly sheet: string; readonly head: number; readonly layout: Pick<ProvinceLayout, 'turned'> },
): ProvinceTable | null => {
  const table = tableAt(book, at)
  return table === null || !at.layout.turned ? table : turned(table)
}

/**
 * Lines of a register out of a file of another layout, as a reading says. Lines about other places, totals and lines
 * without a figure give none; what was left out for a reason that a person may want to know is listed.
 *
 * @param unit name of the unit that the rows stand under where no column names one
 */
export function provinceLines(
  book: FigureBook,
  definition: RegisterDefinition,
  reading: ProvinceReading,
  unit: string,
): ProvinceLines {
  const table = tableOf(book, reading)
  const lines: RegisterLine[] = []
  const left: LeftLine[] = []
  if (table === null) return { lines, left }
  const { layout } = reading
  const at = (key: string | null) => (key === null ? -1 : table.columns.findIndex(one => one.key === key))
  const places = { name: at(layout.name), unit: at(layout.unit), on: at(layout.on) }
  const textAt = (line: TableLine, place: number) => line.cells[place]?.text.trim() ?? ''
  for (const line of table.lines) {
    const name = textAt(line, places.name)
    const leave = (why: LeftLine['why'], words = name) => void left.push({ row: line.row, words, why })
    const typed = typedOfLine(definition, reading, table, line)
    if (typed === null) continue
    if (layout.only !== null && placeKey(name) !== layout.only) leave('another')
    else if (layout.only === null && isTotal(line, name)) leave('total')
    else if ('why' in typed) leave(typed.why, typed.words)
    else {
      const said = textAt(line, places.on)
      const day = parseVietnameseDay(said)
      lines.push({
        sheet: reading.sheet,
        row: line.row,
        on: places.on < 0 ? reading.on : isDay(said) ? said : day.ok ? day.day : null,
        unit: places.unit < 0 ? unit : textAt(line, places.unit),
        note: '',
        typed: typed.typed,
      })
    }
  }
  return { lines, left }
}

const isTotal = (line: TableLine, name: string): boolean =>
  [name, ...line.cells.slice(0, 2).map(cell => cell?.text ?? '')].some(text => TOTAL.test(searchKey(text)))

type Typed =
  | { readonly typed: Readonly<Record<string, string>> }
  | { readonly why: 'unknown-choice' | 'not-wanted'; readonly words: string }

/** Null for a line without any figure: a heading of a part, a note, a signature. */
function typedOfLine(
  definition: RegisterDefinition,
  { layout, captured, source, period }: ProvinceReading,
  table: ProvinceTable,
  line: TableLine,
): Typed | null {
  const typed: Record<string, string> = {}
  let [figures, wanted, words] = [0, 0, 0]
  let refused: Extract<Typed, { why: string }> | null = null
  for (const field of inUse(definition)) {
    const from = layout.fields[field.key] ?? { from: 'none' }
    if (from.from === 'captured') typed[field.key] = formatDay(captured)
    else if (from.from === 'source') typed[field.key] = source
    else if (from.from === 'period') typed[field.key] = period
    else if (from.from === 'fixed') typed[field.key] = labelOf(field, from.code)
    else if (from.from === 'column') {
      const cell = line.cells[table.columns.findIndex(one => one.key === from.key)] ?? null
      const text = cellText(cell)
      if (isNumeric(field)) wanted += 1
      if (text === '') continue
      if (!isNumeric(field)) words += 1
      else if (/\d/u.test(text)) figures += 1
      if (field.kind !== 'choice') typed[field.key] = text
      else {
        const code = layout.choices[field.key]?.[searchKey(text)] ?? exactChoice(field, text)
        if (code === null) refused ??= { why: 'unknown-choice', words: text }
        else if (code === '') refused ??= { why: 'not-wanted', words: text }
        else typed[field.key] = labelOf(field, code)
      }
    }
  }
  if (wanted > 0 ? figures === 0 : words === 0) return null
  return refused ?? { typed }
}

const labelOf = (field: RegisterField, code: string): string =>
  field.choices.find(one => one.code === code)?.label ?? code

const exactChoice = (field: RegisterField, text: string): string | null =>
  field.choices.find(one => searchKey(one.label) === searchKey(text))?.code ?? null

const cellText = (cell: SheetCell | null): string =>
  cell === null || NOTHING.test(cell.text) ? '' : typedOf(cell)

/** From which file a row of a register was taken. */
export type RowOrigin = {
  readonly takeInId: string
  readonly name: string
  /** Null for a workbook of the register's own layout. */
  readonly source: string | null
  readonly captured: string | null
  /** What of these fields of the register itself hold: where all fields are shown it need not be said again. */
  readonly held: readonly ('source' | 'captured')[]
}

/** What a kept reading says of the rows that were taken by it. */
export function originOf(reading: unknown): Pick<RowOrigin, 'source' | 'captured' | 'held'> {
  const read = provinceReading.safeParse(reading)
  if (!read.success) return { source: null, captured: null, held: [] }
  const { source, captured, layout } = read.data
  const origins = Object.values(layout.fields).map(one => one.from)
  return {
    source,
    captured,
    held: (['source', 'captured'] as const).filter(one => origins.includes(one)),
  }
}

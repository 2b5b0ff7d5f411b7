import type { FigureBook } from './figure-sheet.ts'
import { likenessIndex } from './likeness.ts'
import { searchKey } from './order-vi.ts'
import { type FieldOrigin, type ProvinceLayout, placeKey } from './province-file.ts'
import {
  type HeadChoice,
  headChoices,
  holdsNumbers,
  labelColumn,
  NAME_KEY,
  type ProvinceTable,
  tableAt,
  turned,
} from './province-table.ts'
import { inUse, isNumeric, type RegisterDefinition, type RegisterField } from './register.ts'

/** From here on two names are like enough to propose that they mean the same. */
const LIKE_ENOUGH = 0.2

/** A file's table with the layout that its words suggest, before anybody has confirmed it. */
export type ProposedTable = { readonly table: ProvinceTable; readonly layout: ProvinceLayout }

/** The table of a file that fits a register best, turned where its lines name more fields than its columns do. */
export function proposeTable(
  book: FigureBook,
  definition: RegisterDefinition,
  place: string,
  chosen?: Pick<HeadChoice, 'sheet' | 'head'> & { readonly turned: boolean },
): ProposedTable | null {
  const labels = inUse(definition).map(field => field.label)
  const table =
    chosen === undefined
      ? headChoices(book, labels)
          .slice(0, 12)
          .map(choice => tableAt(book, choice))
          .find(one => one !== null && one.lines.length > 0)
      : tableAt(book, chosen)
  if (!table) return null
  const over = turned(table)
  const likelyTurned = chosen?.turned ?? namedFields(over, labels) > Math.max(1, namedFields(table, labels))
  const used = likelyTurned ? over : table
  return { table: used, layout: proposeLayout(used, definition, place, likelyTurned) }
}

/** How many of these labels the columns of a table name. */
const namedFields = (table: ProvinceTable, labels: readonly string[]): number => {
  const like = likenessIndex(table.columns.map(one => ({ id: one.key, text: one.title })))
  return labels.filter(label => (like(label)[0]?.score ?? 0) >= LIKE_ENOUGH).length
}

function proposeLayout(
  table: ProvinceTable,
  definition: RegisterDefinition,
  place: string,
  isTurned: boolean,
): ProvinceLayout {
  const { columns } = table
  const name = isTurned ? NAME_KEY : (nameColumn(table) ?? null)
  const fields = inUse(definition)
  const origins = new Map<string, FieldOrigin>()
  const taken = new Set<string>(isTurned ? [NAME_KEY] : [])
  const take = (field: RegisterField, key: string) => {
    taken.add(key)
    origins.set(field.key, { from: 'column', key })
  }
  for (const field of fields) {
    const same = columns.find(one => searchKey(one.title) === searchKey(field.label))
    const said = saidOfWhole(field)
    if (same !== undefined) take(field, same.key)
    else if (said !== null) origins.set(field.key, said)
  }
  const like = likenessIndex(columns.map(one => ({ id: one.key, text: one.title })))
  const pairs = fields
    .filter(field => !origins.has(field.key))
    .flatMap(field =>
      like(field.label).flatMap(({ id, score }) => {
        const at = columns.findIndex(one => one.key === id)
        const fits = isNumeric(field) === holdsNumbers(table, at)
        return score >= LIKE_ENOUGH && fits ? [{ field, key: id, score }] : []
      }),
    )
    .sort((a, b) => b.score - a.score)
  for (const { field, key } of pairs) if (!origins.has(field.key) && !taken.has(key)) take(field, key)
  const choices: Record<string, Record<string, string>> = {}
  for (const field of fields) {
    if (field.kind !== 'choice' || origins.has(field.key)) continue
    const at = choiceColumn(table, field)
    const key = columns[at]?.key
    if (key === undefined) continue
    take(field, key)
    choices[field.key] = proposeChoices(table, key, field)
  }
  const [alone, ...others] = fields.filter(
    field => isNumeric(field) && field.required && !origins.has(field.key),
  )
  const last = columns.findLastIndex(
    (column, at) => !taken.has(column.key) && at > 0 && holdsNumbers(table, at),
  )
  const own = columns.findIndex(
    (one, at) => holdsNumbers(table, at) && placeKey(one.title) === placeKey(place),
  )
  const value = columns[own >= 0 ? own : last]
  if (alone !== undefined && others.length === 0 && value !== undefined) take(alone, value.key)
  const byChoice = Object.keys(choices).length > 0
  return {
    turned: isTurned,
    fields: Object.fromEntries(fields.map(field => [field.key, origins.get(field.key) ?? { from: 'none' }])),
    name,
    only: byChoice ? null : ownLine(table, name, place),
    unit: null,
    on: null,
    choices,
  }
}

/** A field that holds where figures come from or when they were taken, by its label. */
function saidOfWhole(field: RegisterField): FieldOrigin | null {
  const label = searchKey(field.label)
  if (field.kind === 'day' && /^ngay (?:lay|chot|cap nhat|trich xuat|so lieu)/u.test(label))
    return { from: 'captured' }
  if (field.kind === 'text' && label.startsWith('nguon')) return { from: 'source' }
  if (field.kind === 'text' && /^ky\b/u.test(label)) return { from: 'period' }
  if (field.kind !== 'choice' || !label.startsWith('nguon')) return null
  const file = field.choices.find(one => /\b(?:tep|tinh)\b/u.test(searchKey(one.label)))
  return file === undefined ? null : { from: 'fixed', code: file.code }
}

/** The column that names places: by its head, else the one with most words. */
function nameColumn(table: ProvinceTable): string | undefined {
  const headed = table.columns.find(
    (one, at) =>
      /^(?:ten |don vi|dia phuong|xa|phuong)/u.test(searchKey(one.title)) &&
      !/^don vi tinh/u.test(searchKey(one.title)) &&
      !holdsNumbers(table, at),
  )
  return headed?.key ?? table.columns[labelColumn(table)]?.key
}

/** The name of the line that is this place's; null where none is, and every line is taken. */
function ownLine(table: ProvinceTable, name: string | null, place: string): string | null {
  const at = table.columns.findIndex(one => one.key === name)
  const names = table.lines.map(line => placeKey(line.cells[at]?.text ?? ''))
  const own = placeKey(place)
  const found = names.find(one => one === own) ?? names.find(one => ` ${one} `.includes(` ${own} `))
  if (found !== undefined) return found
  return table.columns[0]?.key === NAME_KEY ? resultLine(names) : null
}

/** Of a table whose columns are "Điểm tối đa", "Điểm đạt" the one that says what was reached. */
const resultLine = (names: readonly string[]): string | null =>
  names.find(one => /\b(?:dat|dat duoc|thuc hien|ket qua|thuc te)\b/u.test(one)) ?? null

/** The column whose words are like the choices of a field most often; -1 when none is. */
function choiceColumn(table: ProvinceTable, field: RegisterField): number {
  const like = likenessIndex(field.choices.map(one => ({ id: one.code, text: one.label })))
  const hits = table.columns.map(
    (_, at) =>
      table.lines.filter(line => (like(line.cells[at]?.text ?? '')[0]?.score ?? 0) >= LIKE_ENOUGH).length,
  )
  const most = Math.max(0, ...hits)
  return most === 0 ? -1 : hits.indexOf(most)
}

/** Different words of a column, in their order; at most as many as a person can look through. */
export const wordsOfColumn = (table: ProvinceTable, key: string): readonly string[] => {
  const at = table.columns.findIndex(one => one.key === key)
  const seen = new Map<string, string>()
  for (const line of table.lines) {
    const text = line.cells[at]?.text.trim() ?? ''
    if (text !== '' && !seen.has(searchKey(text))) seen.set(searchKey(text), text)
  }
  return [...seen.values()].slice(0, 100)
}

/** Which choice each word of a column means: the likest, each choice once; '' for words that mean none. */
export function proposeChoices(
  table: ProvinceTable,
  key: string,
  field: RegisterField,
): Readonly<Record<string, string>> {
  const like = likenessIndex(field.choices.map(one => ({ id: one.code, text: one.label })))
  const words = wordsOfColumn(table, key)
  const best = words
    .flatMap(text => like(text).map(({ id, score }) => ({ text, id, score })))
    .filter(one => one.score >= LIKE_ENOUGH)
    .sort((a, b) => b.score - a.score)
  const meant: Record<string, string> = Object.fromEntries(words.map(text => [searchKey(text), '']))
  const used = new Set<string>()
  for (const { text, id } of best)
    if (meant[searchKey(text)] === '' && !used.has(id)) {
      meant[searchKey(text)] = id
      used.add(id)
    }
  return meant
}

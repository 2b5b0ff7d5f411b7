import { z } from 'zod'
import type { BudgetLine } from './budget.ts'
import { BUDGET_SOURCES } from './budget.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Day } from './day.ts'
import { markedKey, searchKey } from './order-vi.ts'
import { findPersonalData } from './personal-data.ts'
import { inUse, type RegisterDefinition, type RegisterField, type RegisterValues } from './register.ts'

/**
 * The field by which a row says that it is for everybody: a yes-or-no field with this key. A register without one, or of
 * another class than `public`, is never published.
 */
export const PUBLISH_FIELD = 'cong_khai'

const value = z.union([z.number(), z.string(), z.boolean(), z.null()])
const row = z.object({
  id: z.string(),
  on: z.string(),
  /** The unit that answers for it. */
  unit: z.string(),
  values: z.record(z.string(), value),
})
const field = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(['count', 'number', 'choice', 'yes-no', 'day', 'text', 'task']),
  unit: z.string().nullable(),
  choices: z.array(z.object({ code: z.string(), label: z.string() })).readonly(),
})
const register = z.object({
  code: z.string(),
  title: z.string(),
  fields: z.array(field).readonly(),
  rows: z.array(row).readonly(),
})
const moneyLine = z.object({
  id: z.string(),
  task: z.string(),
  about: z.string(),
  item: z.string(),
  source: z.enum(BUDGET_SOURCES),
  sums: z.object({ 'du-toan': z.number(), 'phan-bo': z.number(), chi: z.number(), 'quyet-toan': z.number() }),
})

/**
 * All that one publication shows, with the words of its day: what is renamed later does not change it. Sections stand beside
 * each other; a reader that does not know one leaves it out.
 */
export const publicContent = z.object({
  schema: z.literal('sauro-public-1'),
  registers: z.array(register).readonly(),
  money: z.object({ year: z.number(), lines: z.array(moneyLine).readonly() }).nullable(),
})
export type PublicContent = z.output<typeof publicContent>
export type PublicRegister = PublicContent['registers'][number]
export type PublicRow = PublicRegister['rows'][number]
export type PublicMoneyLine = z.output<typeof moneyLine>

/** Why a row that was marked stays out until somebody has changed it. */
export type HeldWhy = 'names-person' | 'citizen-number'
export type HeldRow = {
  readonly section: string
  readonly id: string
  readonly what: string
  readonly why: HeldWhy
}

/** A confirmed row as its register holds it. */
export type MarkedRow = {
  readonly entryId: string
  readonly on: Day
  readonly unit: string
  readonly values: RegisterValues
}

/** Whether rows of a register can be published at all. */
export const canPublish = (definition: RegisterDefinition): boolean =>
  definition.class === 'public' &&
  inUse(definition).some(one => one.key === PUBLISH_FIELD && one.kind === 'yes-no')

/** Fields that everybody may see. The mark itself is no news to whoever sees the row. */
const openFields = (definition: RegisterDefinition): readonly RegisterField[] =>
  inUse(definition).filter(one => one.class === 'public' && one.key !== PUBLISH_FIELD)

/** Looks for what no public page may hold: a name of somebody who works here, a citizen's number. */
export function whyHeld(texts: readonly string[], names: readonly string[]): HeldWhy | null {
  const said = texts.map(text => ` ${markedKey(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `)
  const whole = names.filter(name => name.trim().includes(' ')).map(name => ` ${markedKey(name)} `)
  if (whole.some(name => said.some(text => text.includes(name)))) return 'names-person'
  return texts.some(text => findPersonalData(text).length > 0) ? 'citizen-number' : null
}

/**
 * What a register shows: the marked rows with their public fields, newest first, and the marked rows that are held back.
 *
 * @param names of the people of the locality, none of whom a public page may name
 */
export function publicRegister(
  definition: RegisterDefinition,
  rows: readonly MarkedRow[],
  names: readonly string[],
): { readonly shown: PublicRegister; readonly held: readonly HeldRow[] } {
  const fields = openFields(definition)
  const held: HeldRow[] = []
  const kept = rows
    .filter(one => one.values[PUBLISH_FIELD] === true)
    .flatMap((one): PublicRow[] => {
      const values = Object.fromEntries(fields.map(({ key }) => [key, one.values[key] ?? null]))
      const texts = fields.filter(({ kind }) => kind === 'text').map(({ key }) => String(values[key] ?? ''))
      const why = whyHeld(texts, names)
      if (why === null) return [{ id: one.entryId, on: one.on, unit: one.unit, values }]
      held.push({ section: definition.title, id: one.entryId, what: texts.find(Boolean) ?? '', why })
      return []
    })
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1))
  return {
    shown: {
      code: definition.code,
      title: definition.title,
      fields: fields.map(({ key, label, kind, unit, choices }) => ({
        key,
        label,
        kind,
        unit,
        choices: kind === 'choice' ? choices : [],
      })),
      rows: kept,
    },
    held,
  }
}

/** Lines of money of which every row is marked, with the words of their tasks; the others stay inside. */
export function publicMoney(
  lines: readonly BudgetLine[],
  aboutTask: (task: string) => string,
  names: readonly string[],
): { readonly shown: readonly PublicMoneyLine[]; readonly held: readonly HeldRow[] } {
  const held: HeldRow[] = []
  const shown = lines
    .filter(line => line.publishable)
    .flatMap((line): PublicMoneyLine[] => {
      const id = line.rows[0]?.entryId ?? ''
      const about = aboutTask(line.task)
      const why = whyHeld([line.item, about], names)
      if (why === null)
        return [{ id, task: line.task, about, item: line.item, source: line.source, sums: line.sums }]
      held.push({ section: '', id, what: line.item, why })
      return []
    })
  return { shown, held }
}

export type Change = 'new' | 'changed' | 'gone' | 'same'
/** How one row of what would be shown stands to what is shown now. */
export type ChangedRow = { readonly section: string; readonly id: string; readonly change: Change }

const rowsOf = (content: PublicContent | null): ReadonlyMap<string, { section: string; text: string }> =>
  new Map([
    ...(content?.registers ?? []).flatMap(one =>
      one.rows.map(
        shown => [shown.id, { section: one.code, text: canonicalJson([shown, one.fields]) }] as const,
      ),
    ),
    ...(content?.money?.lines ?? []).map(
      line => [line.id, { section: MONEY_SECTION, text: canonicalJson(line) }] as const,
    ),
  ])

/** The section of money, beside those that are named by the codes of their registers. */
export const MONEY_SECTION = 'tien'

/** Every row of two contents, with what publishing the second would do to it. */
export function compareContent(now: PublicContent | null, next: PublicContent): readonly ChangedRow[] {
  const before = rowsOf(now)
  const after = rowsOf(next)
  return [
    ...[...after].map(([id, { section, text }]): ChangedRow => {
      const stood = before.get(id)
      return { section, id, change: stood === undefined ? 'new' : stood.text === text ? 'same' : 'changed' }
    }),
    ...[...before]
      .filter(([id]) => !after.has(id))
      .map(([id, { section }]): ChangedRow => ({ section, id, change: 'gone' })),
  ]
}

/** What somebody looks for: words, and for fields of choices one of them, by `section.field`. */
export type PublicSearch = {
  readonly words: string
  readonly section: string
  readonly choices: Readonly<Record<string, string>>
}

/** The same content with only what somebody looks for. Words are found without marks, all of them in one row. */
export function searchContent(
  content: PublicContent,
  { words, section, choices }: PublicSearch,
): PublicContent {
  const asked = searchKey(words).split(' ').filter(Boolean)
  const holds = (texts: readonly string[]) => {
    const text = searchKey(texts.join(' '))
    return asked.every(word => text.includes(word))
  }
  const wanted = (code: string) => section === '' || section === code
  const chosen = (one: PublicRegister, shown: PublicRow) =>
    one.fields.every(({ key }) => {
      const choice = choices[`${one.code}.${key}`] ?? ''
      return choice === '' || shown.values[key] === choice
    })
  // A choice of one register asks for nothing of the others.
  const narrowed = new Set(
    Object.entries(choices).flatMap(([name, choice]) => (choice === '' ? [] : [name.split('.')[0] ?? ''])),
  )
  const open = (code: string) => wanted(code) && (narrowed.size === 0 || narrowed.has(code))
  const { money } = content
  return {
    ...content,
    registers: content.registers
      .filter(one => open(one.code))
      .map(one => ({
        ...one,
        rows: one.rows.filter(
          shown => chosen(one, shown) && holds([shown.unit, ...one.fields.map(own => wordsOf(own, shown))]),
        ),
      })),
    money:
      money === null || !open(MONEY_SECTION)
        ? null
        : { ...money, lines: money.lines.filter(line => holds([line.task, line.about, line.item])) },
  }
}

/** A value of a row as words, for the search; choices by their labels. */
const wordsOf = (own: PublicRegister['fields'][number], shown: PublicRow): string => {
  const said = shown.values[own.key]
  return own.choices.find(one => one.code === said)?.label ?? String(said ?? '')
}

/** How many rows a content shows. */
export const countRows = (content: PublicContent): number =>
  content.registers.reduce((sum, one) => sum + one.rows.length, 0) + (content.money?.lines.length ?? 0)

import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import type { Day } from './day.ts'
import {
  isNumeric,
  type RegisterDefinition,
  type RegisterField,
  type RegisterValue,
  type RegisterValues,
} from './register.ts'
import { type FormulaRefusal, lookAtFormula, type NamedInFormula } from './register-formula-check.ts'

/** Rows that one computation may see; beyond it the figure is refused and not cut off. */
export const MOST_ROWS_SEEN = 20_000
/** Letters of an expression. */
const LONGEST = 2000

/** A confirmed row as expressions see it. */
export type FormulaRow = {
  readonly entryId: string
  readonly on: Day
  /** Code of the unit that answers for the row. */
  readonly unit: string
  /** When it was recorded; the later of two of one day is the newer. */
  readonly at: number
  readonly values: RegisterValues
}

/** What `measured`, `numerator_of` and `denominator_of` answer: the confirmed figure of another target on the day. */
export type MeasuredFigure = {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

export type FormulaWorld = {
  /** The registers by code, as they are defined now. */
  readonly registers: ReadonlyMap<string, RegisterDefinition>
  /** Their confirmed rows that fall in the span. */
  readonly rows: ReadonlyMap<string, readonly FormulaRow[]>
  readonly measured: (code: string) => MeasuredFigure | null
  readonly from: Day
  readonly to: Day
}

export type CheckedFormula =
  | ({ readonly ok: true } & NamedInFormula)
  | { readonly ok: false; readonly refusal: FormulaRefusal }

export type FormulaResult =
  | {
      readonly ok: true
      readonly value: number
      /** The entries that were counted, once each. */
      readonly entryIds: readonly string[]
    }
  | { readonly ok: false; readonly refusal: FormulaRefusal }

/** A row inside the language; its class tells the language its fields. */
class Row {
  readonly id: string
  readonly on: string
  readonly unit: string
  readonly at: number
  constructor(row: FormulaRow, fields: readonly RegisterField[]) {
    this.id = row.entryId
    this.on = row.on
    this.unit = row.unit
    this.at = row.at
    for (const field of fields)
      Object.defineProperty(this, field.key, { value: seen(field, row.values[field.key]), enumerable: true })
  }
}

/** A value that nobody entered compares with nothing: a number is no number, a text is empty, a yes is a no. */
const seen = (field: RegisterField, value: RegisterValue | undefined): number | string | boolean => {
  if (isNumeric(field)) return typeof value === 'number' ? value : Number.NaN
  if (field.kind === 'yes-no') return value === true
  return typeof value === 'string' ? value : ''
}

const typeOf = (field: RegisterField): string =>
  isNumeric(field) ? 'double' : field.kind === 'yes-no' ? 'bool' : 'string'

type Counted = { readonly ids: Set<string> }
type Cell = (row: unknown, key: string) => unknown
const cell: Cell = (row, key) => (row instanceof Row ? Reflect.get(row, key) : undefined)

/** The language with the registers as typed variables and the documented functions; see docs/registers.md. */
function environment(world: FormulaWorld, counted: Counted): Environment {
  const env = new Environment({
    limits: { maxAstNodes: 300, maxDepth: 24, maxListElements: 60, maxMapEntries: 1, maxCallArguments: 4 },
  })
  for (const [code, { fields }] of world.registers) {
    // Each register needs a class of its own for its rows to have fields of its own.
    const RowOf = class extends Row {}
    env.registerType(`row_${code}`, {
      ctor: RowOf,
      fields: {
        on: 'string',
        unit: 'string',
        ...Object.fromEntries(fields.map(field => [field.key, typeOf(field)])),
      },
    })
    env.registerVariable(code, `list<row_${code}>`)
    classes.set(env, (classes.get(env) ?? new Map()).set(code, RowOf))
  }
  env.registerVariable('from_day', 'string').registerVariable('to_day', 'string')
  const apart = { '+': add, '-': subtract, '*': multiply, '/': divide } as const
  for (const [sign, act] of Object.entries(apart))
    for (const types of [`double ${sign} int`, `int ${sign} double`])
      env.registerOperator(`${types}: double`, act)
  const note = (rows: readonly unknown[]) => {
    for (const row of rows) {
      const id = cell(row, 'id')
      if (typeof id === 'string') counted.ids.add(id)
    }
  }
  const sum = (rows: readonly unknown[], key: string): number => {
    note(rows)
    let total = 0
    for (const row of rows) {
      const value = cell(row, key)
      if (typeof value === 'number' && !Number.isNaN(value)) total += value
    }
    // Sums of decimals differ by their last binary digit: 490.1 and not 490.09999999999997.
    return Number(total.toPrecision(14))
  }
  env.registerFunction('sum(list<dyn>, string): double', sum)
  env.registerFunction('count(list<dyn>): double', (rows: readonly unknown[]) => {
    note(rows)
    return rows.length
  })
  env.registerFunction('distinct(list<dyn>, string): double', (rows: readonly unknown[], key: string) => {
    note(rows)
    return new Set(rows.map(row => cell(row, key))).size
  })
  env.registerFunction('latest(list<dyn>): list<dyn>', (rows: readonly unknown[]) => newest(rows, null))
  env.registerFunction('latest(list<dyn>, string): list<dyn>', newest)
  const figure = (name: keyof MeasuredFigure) => (code: string) => world.measured(code)?.[name] ?? Number.NaN
  env.registerFunction('measured(string): double', figure('value'))
  env.registerFunction('numerator_of(string): double', figure('numerator'))
  env.registerFunction('denominator_of(string): double', figure('denominator'))
  return env
}

const classes = new WeakMap<
  Environment,
  Map<string, new (row: FormulaRow, fields: readonly RegisterField[]) => Row>
>()

const add = (a: number | bigint, b: number | bigint): number => Number(a) + Number(b)
const subtract = (a: number | bigint, b: number | bigint): number => Number(a) - Number(b)
const multiply = (a: number | bigint, b: number | bigint): number => Number(a) * Number(b)
const divide = (a: number | bigint, b: number | bigint): number => Number(a) / Number(b)

/** The newest row, or the newest for each value of a field: a state that each entry tells anew is not added up. */
function newest(rows: readonly unknown[], key: string | null): unknown[] {
  const kept = new Map<unknown, Row>()
  for (const row of rows) {
    if (!(row instanceof Row)) continue
    const at = key === null ? '' : cell(row, key)
    const before = kept.get(at)
    if (before === undefined || row.on > before.on || (row.on === before.on && row.at >= before.at))
      kept.set(at, row)
  }
  return [...kept.values()]
}

const EMPTY: Omit<FormulaWorld, 'registers'> = {
  rows: new Map(),
  measured: () => null,
  from: '2000-01-01',
  to: '2000-01-01',
}

/**
 * Whether an expression may be kept: it parses, its types fit the registers, it uses the documented functions and no
 * others, its loops do not nest, and it gives a number.
 */
export function checkFormula(
  text: string,
  registers: ReadonlyMap<string, RegisterDefinition>,
): CheckedFormula {
  if (text.length > LONGEST) return no('formula-too-large', { most: String(LONGEST) })
  const env = environment({ ...EMPTY, registers }, { ids: new Set() })
  let ast: ASTNode
  try {
    ast = env.parse(text).ast
  } catch (error) {
    return no('formula-not-understood', { said: firstLine(error) })
  }
  const looked = lookAtFormula(ast, registers)
  if (!looked.ok) return looked
  const checked = env.check(text)
  if (!checked.valid) return no('formula-not-understood', { said: firstLine(checked.error) })
  if (checked.type !== 'double' && checked.type !== 'int') return no('formula-no-number', {})
  return looked
}

/** The value of an expression that was checked, and the entries that it counted. */
export function computeFormula(text: string, world: FormulaWorld): FormulaResult {
  const counted: Counted = { ids: new Set() }
  const env = environment(world, counted)
  const made = classes.get(env)
  const context: Record<string, unknown> = { from_day: world.from, to_day: world.to }
  let left = MOST_ROWS_SEEN
  for (const [code, { fields }] of world.registers) {
    const rows = world.rows.get(code) ?? []
    left -= rows.length
    if (left < 0) return no('formula-too-many-rows', { most: String(MOST_ROWS_SEEN) })
    const RowOf = made?.get(code) ?? Row
    context[code] = rows.map(row => new RowOf(row, fields))
  }
  try {
    const value: unknown = env.evaluate(text, context)
    const number = typeof value === 'bigint' ? Number(value) : value
    if (typeof number !== 'number' || !Number.isFinite(number)) return no('formula-no-value', {})
    return { ok: true, value: number, entryIds: [...counted.ids] }
  } catch (error) {
    return no('formula-no-value', { said: firstLine(error) })
  }
}

/**
 * What stands above and below the line, and their quotient in per cent; without a denominator the value is what stands above.
 * Null what cannot be said, such as a share of nothing.
 */
export function computeShare(
  numerator: string,
  denominator: string | null,
  world: FormulaWorld,
): { readonly numerator: number | null; readonly denominator: number | null; readonly value: number | null } {
  const above = computeFormula(numerator, world)
  const over = above.ok ? above.value : null
  if (denominator === null) return { numerator: over, denominator: null, value: over }
  const below = computeFormula(denominator, world)
  const under = below.ok ? below.value : null
  const shared = over !== null && under !== null && under > 0
  return { numerator: over, denominator: under, value: shared ? (over / under) * 100 : null }
}

const no = (code: FormulaRefusal['code'], params: FormulaRefusal['params']) =>
  ({ ok: false, refusal: { code, params } }) as const

/** The language draws a picture of the place under its message; the first line says what it is. */
const firstLine = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : ''

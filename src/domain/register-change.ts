import type { Confirmer } from './indicator.ts'
import type {
  FieldChoice,
  RegisterClass,
  RegisterDefinition,
  RegisterField,
  RegisterIndicator,
  RegisterPeriod,
} from './register.ts'

type FromTo<T> = { readonly before: T; readonly after: T }
type OfField = { readonly field: string }

/** One thing that a further version of a definition says otherwise. `field` and `indicator` are names that people see. */
export type RegisterChange =
  | ({ readonly kind: 'title' | 'group' } & FromTo<string>)
  | ({ readonly kind: 'about' | 'row-field' } & FromTo<string | null>)
  | ({ readonly kind: 'period' } & FromTo<RegisterPeriod>)
  | ({ readonly kind: 'grace' } & FromTo<number>)
  | ({ readonly kind: 'enterers' } & FromTo<readonly string[]>)
  | ({ readonly kind: 'confirmer' } & FromTo<Confirmer>)
  | ({ readonly kind: 'class' } & FromTo<RegisterClass>)
  | ({ readonly kind: 'active' } & FromTo<boolean>)
  | ({ readonly kind: 'field-added' | 'field-retired' | 'field-used-again' } & OfField)
  | ({ readonly kind: 'field-label' } & OfField & FromTo<string>)
  | ({ readonly kind: 'field-unit' | 'field-hint' } & OfField & FromTo<string | null>)
  | ({ readonly kind: 'field-class' } & OfField & FromTo<RegisterClass>)
  | ({ readonly kind: 'field-required' } & OfField & FromTo<boolean>)
  | ({ readonly kind: 'field-least' | 'field-most' } & OfField & FromTo<number | null>)
  | ({ readonly kind: 'field-choices' } & OfField & FromTo<readonly string[]>)
  | { readonly kind: 'indicator-added' | 'indicator-removed'; readonly indicator: string }
  | ({ readonly kind: 'indicator-words' | 'indicator-formula'; readonly indicator: string } & FromTo<
      readonly string[]
    >)

const labels = (choices: readonly FieldChoice[]): readonly string[] => choices.map(one => one.label)
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What an indicator counts, above and below the line and over which days. */
const formulaOf = (one: RegisterIndicator): readonly string[] =>
  [one.numerator, one.denominator ?? '', one.span].filter(Boolean)
const wordsOf = (one: RegisterIndicator): readonly string[] =>
  [one.name, one.unit, one.numeratorName, one.denominatorName ?? ''].filter(Boolean)

function changesOfField(before: RegisterField, after: RegisterField): RegisterChange[] {
  const field = after.label
  const found: RegisterChange[] = []
  if (before.retired !== after.retired)
    found.push({ kind: after.retired ? 'field-retired' : 'field-used-again', field })
  if (before.label !== after.label)
    found.push({ kind: 'field-label', field, before: before.label, after: after.label })
  if (before.unit !== after.unit)
    found.push({ kind: 'field-unit', field, before: before.unit, after: after.unit })
  if (before.hint !== after.hint)
    found.push({ kind: 'field-hint', field, before: before.hint, after: after.hint })
  if (before.class !== after.class)
    found.push({ kind: 'field-class', field, before: before.class, after: after.class })
  if (before.required !== after.required)
    found.push({ kind: 'field-required', field, before: before.required, after: after.required })
  if (before.min !== after.min)
    found.push({ kind: 'field-least', field, before: before.min, after: after.min })
  if (before.max !== after.max)
    found.push({ kind: 'field-most', field, before: before.max, after: after.max })
  if (!same(before.choices, after.choices))
    found.push({
      kind: 'field-choices',
      field,
      before: labels(before.choices),
      after: labels(after.choices),
    })
  return found
}

function changesOfIndicators(before: RegisterDefinition, after: RegisterDefinition): RegisterChange[] {
  const gone = before.indicators.filter(one => !after.indicators.some(other => other.code === one.code))
  return [
    ...after.indicators.flatMap((now): RegisterChange[] => {
      const then = before.indicators.find(one => one.code === now.code)
      const indicator = now.name
      if (then === undefined) return [{ kind: 'indicator-added', indicator }]
      const found: RegisterChange[] = []
      if (!same(wordsOf(then), wordsOf(now)))
        found.push({ kind: 'indicator-words', indicator, before: wordsOf(then), after: wordsOf(now) })
      if (!same(formulaOf(then), formulaOf(now)))
        found.push({ kind: 'indicator-formula', indicator, before: formulaOf(then), after: formulaOf(now) })
      return found
    }),
    ...gone.map((one): RegisterChange => ({ kind: 'indicator-removed', indicator: one.name })),
  ]
}

type Version = { readonly definition: RegisterDefinition; readonly active: boolean }

const labelOf = (definition: RegisterDefinition): string | null =>
  definition.fields.find(field => field.key === definition.rowField)?.label ?? null

/** What a further version says otherwise than the one before it: of the register, of its fields, of its indicators. */
export function registerChanges(then: Version, now: Version): readonly RegisterChange[] {
  const before = then.definition
  const after = now.definition
  const found: RegisterChange[] = []
  if (then.active !== now.active) found.push({ kind: 'active', before: then.active, after: now.active })
  if (before.title !== after.title) found.push({ kind: 'title', before: before.title, after: after.title })
  if (before.group !== after.group) found.push({ kind: 'group', before: before.group, after: after.group })
  if (before.about !== after.about) found.push({ kind: 'about', before: before.about, after: after.about })
  if (before.period !== after.period)
    found.push({ kind: 'period', before: before.period, after: after.period })
  if (before.grace !== after.grace) found.push({ kind: 'grace', before: before.grace, after: after.grace })
  if (!same([...before.enteredBy].sort(), [...after.enteredBy].sort()))
    found.push({ kind: 'enterers', before: before.enteredBy, after: after.enteredBy })
  if (before.confirmer !== after.confirmer)
    found.push({ kind: 'confirmer', before: before.confirmer, after: after.confirmer })
  if (before.class !== after.class) found.push({ kind: 'class', before: before.class, after: after.class })
  if (before.rowField !== after.rowField)
    found.push({ kind: 'row-field', before: labelOf(before), after: labelOf(after) })
  for (const field of after.fields) {
    const known = before.fields.find(one => one.key === field.key)
    if (known === undefined) found.push({ kind: 'field-added', field: field.label })
    else found.push(...changesOfField(known, field))
  }
  return [...found, ...changesOfIndicators(before, after)]
}

/**
 * A definition that came from elsewhere (the library, a file) over one that stands here: its words and its further fields
 * are taken, and nothing that stands here is lost. Fields, choices and indicators of the locality stay behind the brought
 * ones, and so do the units that enter, whose codes are the locality's own.
 */
export function overStanding(standing: RegisterDefinition, brought: RegisterDefinition): RegisterDefinition {
  const fields = brought.fields.map(field => {
    const known = standing.fields.find(one => one.key === field.key)
    if (known === undefined) return field
    const own = known.choices.filter(one => !field.choices.some(other => other.code === one.code))
    return { ...field, choices: [...field.choices, ...own] }
  })
  return {
    ...brought,
    code: standing.code,
    enteredBy: standing.enteredBy,
    fields: [...fields, ...missing(standing.fields, brought.fields, one => one.key)],
    indicators: [...brought.indicators, ...missing(standing.indicators, brought.indicators, one => one.code)],
  }
}

const missing = <T>(of: readonly T[], among: readonly T[], name: (one: T) => string): readonly T[] =>
  of.filter(one => !among.some(other => name(other) === name(one)))

type Expressions = Pick<RegisterIndicator, 'numerator' | 'denominator' | 'span'>

/**
 * The indicator that took the place of what measures a target: its expressions are those that an earlier version of the
 * register offered under the same code. Null where they are offered still, or were never offered.
 */
export function offeredAnew(
  measuring: Expressions,
  earlier: readonly RegisterDefinition[],
  now: RegisterDefinition,
): RegisterIndicator | null {
  const alike = (one: Expressions): boolean =>
    one.numerator === measuring.numerator &&
    one.denominator === measuring.denominator &&
    one.span === measuring.span
  if (now.indicators.some(alike)) return null
  const codes = new Set(
    earlier.flatMap(definition => definition.indicators.filter(alike).map(one => one.code)),
  )
  return now.indicators.find(one => codes.has(one.code)) ?? null
}

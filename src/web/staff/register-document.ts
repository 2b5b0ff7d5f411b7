import { CONFIRMERS } from '../../domain/indicator.ts'
import { parseVietnameseNumber } from '../../domain/number-input.ts'
import { searchKey } from '../../domain/order-vi.ts'
import type { FieldProblem } from '../../domain/refusal.ts'
import {
  CLASSES,
  FIELD_KINDS,
  type FieldChoice,
  isRegisterName,
  REGISTER_PERIODS,
  type RegisterDefinition,
  type RegisterField,
  type RegisterIndicator,
  SPANS,
} from '../../domain/register.ts'
import { fieldsOfHeads } from '../../domain/register-heads.ts'
import { writtenFormula } from '../../domain/register-shorthand.ts'
import type { Form } from '../form-data.ts'

/** Fields and indicators that a fresh form has room for beyond those that stand. */
export const ROOM = { fields: 10, more: 5, indicators: 1 } as const

const oneOf = <T extends string>(known: readonly T[], typed: string, usual: T): T =>
  known.find(one => one === typed) ?? usual

/** A name for expressions out of a label: "Lượt người học" → luot_nguoi_hoc. Taken names get a number. */
export const nameFor = (label: string, taken: ReadonlySet<string>, usual: string): string => {
  const made = searchKey(label)
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^[^a-z]+|_+$/gu, '')
    .slice(0, 34)
  const base = isRegisterName(made) ? made : isRegisterName(`${usual}_${made}`) ? `${usual}_${made}` : usual
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}_${number}`
    if (!taken.has(name)) return name
  }
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const numberOf = (typed: string): number | null => {
  const number = parseVietnameseNumber(typed)
  return number.ok ? number.value : null
}

/** Choices by their labels; one that stood before keeps its code. */
function choicesOf(typed: string, before: readonly FieldChoice[]): readonly FieldChoice[] {
  const taken = new Set(before.map(one => one.code))
  return lines(typed).map(label => {
    const known = before.find(one => one.label === label)
    const code = known?.code ?? nameFor(label, taken, 'muc').replaceAll('_', '-')
    taken.add(code)
    return { code, label }
  })
}

/** The positions of a list in a form: `f.0`, `f.3`…, in order. */
export const positionsOf = (form: Form, list: 'f' | 'i'): readonly number[] =>
  [
    ...new Set(
      form.names().flatMap(name => {
        const found = new RegExp(`^${list}\\.(\\d{1,3})\\.`, 'u').exec(name)?.[1]
        return found === undefined ? [] : [Number(found)]
      }),
    ),
  ].sort((a, b) => a - b)

function fieldsOf(form: Form, before: readonly RegisterField[]): readonly RegisterField[] {
  const taken = new Set(before.map(field => field.key))
  return positionsOf(form, 'f').flatMap((at): RegisterField[] => {
    const text = (name: string) => form.text(`f.${at}.${name}`).trim()
    const known = before.find(field => field.key === text('key'))
    if (text('label') === '' && known === undefined) return []
    const key = known?.key ?? nameFor(text('label'), taken, 'o')
    taken.add(key)
    const kind = known?.kind ?? oneOf(FIELD_KINDS, text('kind'), 'count')
    return [
      {
        key,
        kind,
        label: text('label') || (known?.label ?? ''),
        hint: text('hint') || null,
        unit: text('unit') || null,
        class: oneOf(CLASSES, text('class'), 'internal'),
        required: text('required') === '1',
        min:
          kind === 'count' ? (numberOf(text('min')) ?? 0) : kind === 'number' ? numberOf(text('min')) : null,
        max: kind === 'count' || kind === 'number' ? numberOf(text('max')) : null,
        choices: kind === 'choice' ? choicesOf(form.text(`f.${at}.choices`), known?.choices ?? []) : [],
        retired: text('retired') === '1',
      },
    ]
  })
}

function indicatorsOf(
  form: Form,
  before: readonly RegisterIndicator[],
  register: Pick<RegisterDefinition, 'code' | 'fields' | 'rowField'>,
): readonly RegisterIndicator[] {
  const taken = new Set(before.map(one => one.code))
  return positionsOf(form, 'i').flatMap((at): RegisterIndicator[] => {
    const text = (name: string) => form.text(`i.${at}.${name}`).trim()
    if (text('name') === '' && text('numerator') === '') return []
    const code =
      before.find(one => one.code === text('code'))?.code ?? nameFor(text('name'), taken, 'chi_tieu')
    taken.add(code)
    const span = oneOf(SPANS, text('span'), 'year')
    const above = writtenFormula(text('numerator'), register, span)
    const below = text('denominator') === '' ? null : writtenFormula(text('denominator'), register, span)
    return [
      {
        code,
        name: text('name'),
        unit: text('unit'),
        numerator: above.formula,
        numeratorName: text('numeratorName') || above.label || text('name'),
        denominator: below?.formula ?? null,
        denominatorName: below === null ? null : text('denominatorName') || below.label,
        span,
      },
    ]
  })
}

/** A definition as the page that edits it sent it. `before` is what stands: its names and kinds are kept. */
export function definitionOf(form: Form, before: RegisterDefinition | null): RegisterDefinition {
  const text = (name: string) => form.text(name).trim()
  const fields = fieldsOf(form, before?.fields ?? [])
  // The field that tells rows apart is named by its label while it has no name yet.
  const rowField = fields.find(field => field.key === text('rowField') || field.label === text('rowField'))
  const code = before?.code ?? nameFor(text('title'), new Set(), 'so')
  return {
    code,
    title: text('title'),
    about: text('about') || null,
    group: text('group'),
    period: oneOf(REGISTER_PERIODS, text('period'), 'event'),
    grace: numberOf(text('grace')) ?? 5,
    enteredBy: [...form.texts('enteredBy')],
    confirmer: oneOf(CONFIRMERS, text('confirmer'), 'either'),
    rowField: rowField?.key ?? null,
    class: oneOf(CLASSES, text('class'), 'internal'),
    fields,
    indicators: indicatorsOf(form, before?.indicators ?? [], {
      code,
      fields,
      rowField: rowField?.key ?? null,
    }),
  }
}

/** The same definition with a field for each head that was pasted and names none that stands. */
export function withHeads(definition: RegisterDefinition, pasted: string): RegisterDefinition {
  const taken = new Set(definition.fields.map(field => field.key))
  const labels = new Set(definition.fields.map(field => searchKey(field.label)))
  const fields = fieldsOfHeads(pasted).flatMap(({ label, kind, unit }): RegisterField[] => {
    if (labels.has(searchKey(label))) return []
    labels.add(searchKey(label))
    const key = nameFor(label, taken, 'o')
    taken.add(key)
    const min = kind === 'count' ? 0 : null
    const rest = {
      hint: null,
      class: 'internal',
      required: false,
      max: null,
      choices: [],
      retired: false,
    } as const
    return [{ key, kind, label, unit, min, ...rest }]
  })
  return { ...definition, fields: [...definition.fields, ...fields] }
}

/** What the form itself can say is missing, by the names of its inputs. */
export function formProblems(form: Form, definition: RegisterDefinition): readonly FieldProblem[] {
  return [
    ...(['title', 'group'] as const)
      .filter(name => definition[name] === '')
      .map(name => ({ field: name, code: 'missing' })),
    ...definition.fields
      .filter(field => field.kind === 'choice' && field.choices.length < 2)
      .map(field => ({ field: field.key, code: 'choices-missing', params: { name: field.label } })),
    ...definition.indicators.flatMap(one => {
      const at = positionsOf(form, 'i').find(position => form.text(`i.${position}.name`).trim() === one.name)
      if (at === undefined) return []
      return [
        ...(one.name === '' ? [{ field: `i.${at}.name`, code: 'missing' }] : []),
        ...(one.numerator === '' ? [{ field: `i.${at}.numerator`, code: 'missing' }] : []),
        ...(one.denominator !== null && one.denominatorName === null
          ? [{ field: `i.${at}.denominatorName`, code: 'missing' }]
          : []),
      ]
    }),
  ]
}

/** The input that a problem belongs to: problems name fields by their keys, forms by their place. */
export function inputOf(form: Form, definition: RegisterDefinition, field: string): string {
  const at = positionsOf(form, 'f').find(
    position =>
      form.text(`f.${position}.key`) === field ||
      definition.fields.some(
        one => one.key === field && one.label === form.text(`f.${position}.label`).trim(),
      ),
  )
  if (at !== undefined) return `f.${at}.label`
  const code = /^chi-tieu-(.+)$/u.exec(field)?.[1] ?? field
  const indicator = definition.indicators.find(one => one.code === code)
  const of = positionsOf(form, 'i').find(
    position => indicator !== undefined && form.text(`i.${position}.name`).trim() === indicator.name,
  )
  return of === undefined ? field : `i.${of}.numerator`
}

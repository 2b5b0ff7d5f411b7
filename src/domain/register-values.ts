import { isDay } from './day.ts'
import { parseVietnameseDay } from './day-input.ts'
import { parseVietnameseNumber } from './number-input.ts'
import { searchKey } from './order-vi.ts'
import { findPersonalData } from './personal-data.ts'
import type { FieldProblem } from './refusal.ts'
import {
  inUse,
  isChosen,
  isNumeric,
  type RegisterDefinition,
  type RegisterField,
  type RegisterValue,
  type RegisterValues,
} from './register.ts'

/** Letters of a text value. */
const LONGEST_TEXT = 1000

const YES = new Set(['1', 'co', 'yes', 'true', 'x', 'dung'])
const NO = new Set(['0', 'khong', 'no', 'false', 'sai'])

type Read = { readonly value: RegisterValue } | { readonly code: string }

/** One value as people type it, in a form or in a cell of a workbook. Blank is null. */
function readValue(field: RegisterField, typed: string): Read {
  const text = typed.normalize('NFC').trim()
  if (text === '') return { value: null }
  switch (field.kind) {
    case 'count':
    case 'number': {
      const number = parseVietnameseNumber(text)
      return number.ok ? { value: number.value } : { code: 'no-number' }
    }
    case 'day': {
      if (isDay(text)) return { value: text }
      const day = parseVietnameseDay(text)
      return day.ok ? { value: day.day } : { code: 'no-such-day' }
    }
    case 'yes-no': {
      const folded = searchKey(text)
      return YES.has(folded) ? { value: true } : NO.has(folded) ? { value: false } : { code: 'yes-or-no' }
    }
    case 'choice': {
      const folded = searchKey(text)
      const choice = field.choices.find(one => one.code === text || searchKey(one.label) === folded)
      return choice === undefined ? { code: 'no-such-choice' } : { value: choice.code }
    }
    case 'task': {
      const folded = searchKey(text)
      const named = field.choices.filter(one =>
        [one.code, one.label].some(said => searchKey(said) === folded),
      )
      // A code alone is enough where no other plan has a task of that code.
      const meant = named.length > 0 ? named : field.choices.filter(one => taskCode(one.code) === folded)
      const [task] = meant
      if (task === undefined) return { code: 'no-such-task' }
      return meant.length === 1 ? { value: task.code } : { code: 'task-ambiguous' }
    }
    case 'text':
      return { value: text }
  }
}

/** "n12" of "N12, 58/KH-UBND", as it is compared. */
const taskCode = (named: string): string => searchKey(named.split(',')[0] ?? '')

function wrong(field: RegisterField, value: RegisterValue): string | null {
  if (value === null) return field.required ? 'missing' : null
  if (isNumeric(field)) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'no-number'
    if (field.kind === 'count' && !Number.isInteger(value)) return 'no-whole-number'
    if (field.min !== null && value < field.min) return 'below-least'
    if (field.max !== null && value > field.max) return 'above-most'
    return Math.abs(value) > 1e15 ? 'out-of-range' : null
  }
  if (field.kind === 'yes-no') return typeof value === 'boolean' ? null : 'yes-or-no'
  if (typeof value !== 'string') return 'not-understood'
  if (isChosen(field))
    return field.choices.some(one => one.code === value)
      ? null
      : field.kind === 'task'
        ? 'no-such-task'
        : 'no-such-choice'
  if (field.kind === 'day') return isDay(value) ? null : 'no-such-day'
  if (value.length > LONGEST_TEXT) return 'too-long'
  return findPersonalData(value).length > 0 ? 'citizen-number' : null
}

/**
 * Values of the fields in use from what was typed, by key, and what is wrong with them. `before` gives the values of
 * fields that are not asked for any more, which a correction keeps.
 */
export function readValues(
  definition: RegisterDefinition,
  typed: Readonly<Record<string, string | undefined>>,
  before: RegisterValues = {},
): { readonly values: RegisterValues; readonly problems: readonly FieldProblem[] } {
  const values: Record<string, RegisterValue> = { ...before }
  const problems: FieldProblem[] = []
  for (const field of inUse(definition)) {
    const read = readValue(field, typed[field.key] ?? '')
    const params = {
      label: field.label,
      min: field.min,
      max: field.max,
      choices: field.choices.map(one => one.label).join(', '),
    }
    if ('code' in read) {
      problems.push({ field: field.key, code: read.code, params })
      continue
    }
    values[field.key] = read.value
    const code = wrong(field, read.value)
    if (code !== null) problems.push({ field: field.key, code, params })
  }
  return { values, problems }
}

/**
 * Whether values that were kept would be taken by this definition, by the key of each field that would not. Which tasks
 * there are is no part of a definition, so that a task that was named stays one.
 */
export const unfitValues = (
  definition: RegisterDefinition,
  values: RegisterValues,
): readonly { readonly key: string; readonly code: string }[] =>
  inUse(definition).flatMap(field => {
    const value = values[field.key] ?? null
    const code = field.kind === 'task' && value !== null ? null : wrong(field, value)
    return code === null ? [] : [{ key: field.key, code }]
  })

/** Whether two rows say the same. */
export const sameValues = (a: RegisterValues, b: RegisterValues): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(key => (a[key] ?? null) === (b[key] ?? null))

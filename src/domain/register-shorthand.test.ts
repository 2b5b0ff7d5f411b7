import { expect, test } from 'vitest'
import type { FieldKind, RegisterField } from './register.ts'
import { writtenFormula } from './register-shorthand.ts'

const field = (key: string, kind: FieldKind, label: string): RegisterField => ({
  key,
  kind,
  label,
  hint: null,
  unit: null,
  class: 'internal',
  required: false,
  min: null,
  max: null,
  choices: [],
  retired: false,
})
const register = {
  code: 'lop_hoc',
  rowField: null,
  fields: [
    field('luot', 'count', 'Lượt người học'),
    field('xong', 'yes-no', 'Đã xong'),
    field('noi', 'text', 'Nơi học'),
  ],
}

test.each([
  ['lượt  người học', 'year', 'sum(lop_hoc, "luot")'],
  ['Lượt người học', 'all', 'sum(latest(lop_hoc, "unit"), "luot")'],
  ['Đã xong', 'year', 'count(lop_hoc.filter(r, r.xong))'],
  ['Số dòng', 'year', 'count(lop_hoc)'],
  // A text cannot be added up: what was written stays, and is refused where it is checked.
  ['Nơi học', 'year', 'Nơi học'],
  ['sum(lop_hoc, "luot") * 2', 'year', 'sum(lop_hoc, "luot") * 2'],
] as const)('%s, %s', (typed, span, formula) => {
  expect(writtenFormula(typed, register, span).formula).toBe(formula)
})

test('what tells rows apart is what the newest row is taken of', () => {
  expect(writtenFormula('Đã xong', { ...register, rowField: 'noi' }, 'all')).toEqual({
    formula: 'count(latest(lop_hoc, "noi").filter(r, r.xong))',
    label: 'Đã xong',
  })
})

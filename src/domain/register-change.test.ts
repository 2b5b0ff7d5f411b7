// Pure: two definitions, made by hand.
import { expect, test } from 'vitest'
import type { RegisterDefinition, RegisterField, RegisterIndicator } from './register.ts'
import { offeredAnew, overStanding, registerChanges } from './register-change.ts'
import { readRegister } from './register-schema.ts'

const field = (key: string, more: Partial<RegisterField> = {}): RegisterField => ({
  key,
  kind: 'count',
  label: key,
  hint: null,
  unit: null,
  class: 'internal',
  required: false,
  min: 0,
  max: null,
  choices: [],
  retired: false,
  ...more,
})
const read = readRegister({
  type: 'object',
  title: 'Sổ thử',
  'x-code': 'so',
  'x-group': 'Nhóm',
  'x-period': 'monthly',
  'x-entered-by': ['VHXH'],
  'x-confirmed-by': 'either',
  properties: {
    tong: { type: 'integer', title: 'tong' },
    lam: { type: 'integer', title: 'lam', 'x-unit': 'lượt' },
    loai: {
      type: 'string',
      title: 'loai',
      oneOf: [
        { const: 'a', title: 'A' },
        { const: 'c', title: 'C' },
      ],
    },
  },
  'x-indicators': [
    {
      code: 'ty_le',
      title: 'Tỷ lệ',
      unit: '%',
      numerator: 'sum(so, "lam")',
      numeratorTitle: 'Làm',
      denominator: 'sum(so, "tong")',
      denominatorTitle: 'Tổng',
      span: 'year',
    },
  ],
})
if (!read.ok) throw new Error(JSON.stringify(read.issues))
const BEFORE = read.definition
const [offered] = BEFORE.indicators
if (offered === undefined) throw new Error('no indicator')
const rate = (more: Partial<RegisterIndicator> = {}): RegisterIndicator => ({ ...offered, ...more })
const changes = (more: Partial<RegisterDefinition>, active = true) =>
  registerChanges({ definition: BEFORE, active: true }, { definition: { ...BEFORE, ...more }, active })

test('what did not change is not told', () => {
  expect(changes({})).toEqual([])
  expect(changes({ enteredBy: ['VHXH'], fields: [...BEFORE.fields] })).toEqual([])
})

test('each thing that a version says otherwise is told with before and after', () => {
  expect(
    changes({ period: 'quarterly', confirmer: 'unit-head', class: 'restricted', enteredBy: [] }, false),
  ).toEqual([
    { kind: 'active', before: true, after: false },
    { kind: 'period', before: 'monthly', after: 'quarterly' },
    { kind: 'enterers', before: ['VHXH'], after: [] },
    { kind: 'confirmer', before: 'either', after: 'unit-head' },
    { kind: 'class', before: 'internal', after: 'restricted' },
  ])
  const [tong, lam, loai] = BEFORE.fields
  if (tong === undefined || lam === undefined || loai === undefined) throw new Error('no fields')
  expect(
    changes({
      rowField: 'loai',
      fields: [
        { ...tong, retired: true },
        { ...lam, label: 'Làm được', unit: 'người', required: true, max: 9 },
        { ...loai, choices: [...loai.choices, { code: 'b', label: 'B' }], class: 'public' },
        field('moi'),
      ],
    }),
  ).toEqual([
    { kind: 'row-field', before: null, after: 'loai' },
    { kind: 'field-retired', field: 'tong' },
    { kind: 'field-label', field: 'Làm được', before: 'lam', after: 'Làm được' },
    { kind: 'field-unit', field: 'Làm được', before: 'lượt', after: 'người' },
    { kind: 'field-required', field: 'Làm được', before: false, after: true },
    { kind: 'field-most', field: 'Làm được', before: null, after: 9 },
    { kind: 'field-class', field: 'loai', before: 'internal', after: 'public' },
    { kind: 'field-choices', field: 'loai', before: ['A', 'C'], after: ['A', 'C', 'B'] },
    { kind: 'field-added', field: 'moi' },
  ])
})

test('an indicator is told apart by its words and by its formula', () => {
  const kinds = (indicators: readonly RegisterIndicator[]) => changes({ indicators }).map(one => one.kind)
  expect(kinds([rate({ name: 'Khác' })])).toEqual(['indicator-words'])
  expect(kinds([rate({ denominator: 'count(so)' })])).toEqual(['indicator-formula'])
  expect(kinds([rate({ code: 'moi' })])).toEqual(['indicator-added', 'indicator-removed'])
})

test('a target is told of the indicator that took the place of its expressions', () => {
  const now = { ...BEFORE, indicators: [rate({ numerator: 'count(so)' })] }
  expect(offeredAnew(rate(), [BEFORE], now)).toBe(now.indicators[0])
  expect(offeredAnew(rate(), [BEFORE], BEFORE)).toBeNull()
  expect(offeredAnew(rate({ numerator: 'sum(so, "tong")' }), [BEFORE], now)).toBeNull()
  expect(offeredAnew(rate(), [BEFORE], { ...BEFORE, indicators: [] })).toBeNull()
})

test('a definition brought over a standing one loses nothing of what stands here', () => {
  const brought: RegisterDefinition = {
    ...BEFORE,
    title: 'Sổ của tỉnh',
    enteredBy: ['KHAC'],
    fields: [
      field('loai', { kind: 'choice', min: null, choices: [{ code: 'b', label: 'B' }] }),
      field('them'),
    ],
    indicators: [rate({ code: 'khac' })],
  }
  const over = overStanding(BEFORE, brought)
  expect(over.title).toBe('Sổ của tỉnh')
  expect(over.enteredBy).toEqual(['VHXH'])
  expect(over.fields.map(one => one.key)).toEqual(['loai', 'them', 'tong', 'lam'])
  expect(over.fields[0]?.choices.map(one => one.code)).toEqual(['b', 'a', 'c'])
  expect(over.indicators.map(one => one.code)).toEqual(['khac', 'ty_le'])
})

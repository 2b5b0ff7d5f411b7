// Pure: definitions and rows made by hand.
import { expect, test } from 'vitest'
import { rowsAgainst, type StandingRow } from './register-rows-check.ts'
import { type RegisterSchema, readRegister } from './register-schema.ts'

const define = (properties: RegisterSchema['properties'], more: Partial<RegisterSchema> = {}) => {
  const read = readRegister({
    type: 'object',
    title: 'Sổ thử',
    'x-code': 'so_thu',
    'x-group': 'Nhóm',
    'x-period': 'monthly',
    'x-confirmed-by': 'either',
    properties,
    ...more,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.definition
}
const luot = { type: 'integer', title: 'Số lượt' } as const
const viec = { type: 'string', title: 'Nhiệm vụ', format: 'task' } as const
const before = define({ luot, viec })
const row = (on: string, values: StandingRow['values'], unitId = 'u1'): StandingRow => ({
  unitId,
  sender: null,
  on,
  values,
})

test('rows are counted that the changed definition alone would not take, with the reason by field', () => {
  const after = define({ luot: { ...luot, maximum: 10 }, viec }, { required: ['luot'] })
  const rows = [
    row('2026-01-05', { luot: 4, viec: 'N12, 58/KH-UBND' }),
    row('2026-02-05', { luot: 11 }),
    row('2026-03-05', { luot: null }),
    row('2026-04-05', { luot: 30 }),
  ]
  expect(rowsAgainst(before, after, rows)).toEqual({
    rows: 4,
    unfit: 3,
    reasons: [
      { field: 'Số lượt', code: 'above-most', rows: 2 },
      { field: 'Số lượt', code: 'missing', rows: 1 },
    ],
    together: 0,
  })
  expect(rowsAgainst(after, after, rows).unfit).toBe(0)
})

test('rows of two months of one unit would share a quarter; rows of two units would not', () => {
  const after = define({ luot, viec }, { 'x-period': 'quarterly' })
  const rows = [row('2026-01-05', {}), row('2026-02-05', {}), row('2026-03-05', {}, 'u2')]
  expect(rowsAgainst(before, after, rows).together).toBe(2)
  expect(rowsAgainst(after, after, rows).together).toBe(0)
  expect(rowsAgainst(before, define({ luot, viec }, { 'x-period': 'event' }), rows).together).toBe(0)
})

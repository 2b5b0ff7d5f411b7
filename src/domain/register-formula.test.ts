import { expect, test } from 'vitest'
import { checkFormula, computeFormula, type FormulaRow, MOST_ROWS_SEEN } from './register-formula.ts'
import { type RegisterSchema, readRegister } from './register-schema.ts'

// Pure: the language of the package, the rules around it, rows made by hand.

const schema: RegisterSchema = {
  type: 'object',
  title: 'Lớp học',
  'x-code': 'lop_hoc',
  'x-group': 'Kỹ năng số',
  'x-period': 'event',
  'x-confirmed-by': 'either',
  properties: {
    to: { type: 'string', title: 'Tổ dân phố' },
    luot: { type: 'integer', title: 'Lượt người học', 'x-unit': 'lượt' },
    loai: {
      type: 'string',
      title: 'Loại lớp',
      oneOf: [
        { const: 'co-ban', title: 'Cơ bản' },
        { const: 'nang-cao', title: 'Nâng cao' },
      ],
    },
    xong: { type: 'boolean', title: 'Đã tổng kết' },
  },
}
const read = readRegister(schema)
if (!read.ok) throw new Error(JSON.stringify(read.issues))
const registers = new Map([['lop_hoc', read.definition]])

const row = (entryId: string, on: string, values: FormulaRow['values'], at = 0): FormulaRow => ({
  entryId,
  on,
  unit: 'VHXH',
  at,
  values,
})
const rows = [
  row('a', '2026-01-10', { to: 'Tổ 1', luot: 20, loai: 'co-ban', xong: true }),
  row('b', '2026-02-10', { to: 'Tổ 1', luot: 30, loai: 'nang-cao', xong: false }),
  row('c', '2026-03-10', { to: 'Tổ 2', luot: null, loai: 'co-ban', xong: true }),
]
const compute = (text: string, given = rows) =>
  computeFormula(text, {
    registers,
    rows: new Map([['lop_hoc', given]]),
    measured: code => (code === 'CT1' ? { value: 12.5, numerator: 1, denominator: 8 } : null),
    from: '2026-01-01',
    to: '2026-03-31',
  })

test.each([
  ['sum(lop_hoc, "luot")', 50, 'a,b,c'],
  ['count(lop_hoc)', 3, 'a,b,c'],
  ['count(lop_hoc.filter(r, r.loai == "co-ban" && r.xong))', 2, 'a,c'],
  ['sum(lop_hoc.filter(r, r.to.startsWith("Tổ 1")), "luot") * 2', 100, 'a,b'],
  ['distinct(lop_hoc, "to")', 2, 'a,b,c'],
  ['sum(latest(lop_hoc, "to"), "luot")', 30, 'b,c'],
  ['count(latest(lop_hoc, "to").filter(r, r.xong))', 1, 'c'],
  ['count(latest(lop_hoc))', 1, 'c'],
  ['count(lop_hoc.filter(r, r.luot < 25))', 1, 'a'],
  ['count(lop_hoc.filter(r, r.on >= "2026-02-01" && r.unit in ["VHXH", "CA"]))', 2, 'b,c'],
  ['measured("CT1") + numerator_of("CT1") / denominator_of("CT1")', 12.625, ''],
  ['2 * 3', 6, ''],
] as const)('%s is %d', (text, value, ids) => {
  expect(checkFormula(text, registers)).toMatchObject({ ok: true })
  const result = compute(text)
  expect(result).toMatchObject({ ok: true, value })
  expect(result.ok && [...result.entryIds].sort().join(',')).toBe(ids)
})

test.each([
  ['sum(lop_hoc, "nope")', 'formula-unknown-field'],
  ['count(lop_hoc.filter(r, r.nope > 1))', 'formula-unknown-field'],
  ['count(latest(lop_hoc).filter(r, r.nope))', 'formula-unknown-field'],
  ['count(lop_hoc.filter(r, r.id == "a"))', 'formula-unknown-field'],
  ['sum(lop_hoc, "to")', 'formula-not-numeric'],
  ['count(hoi_nghi)', 'formula-unknown-name'],
  ['count(lop_hoc.filter(r, count(lop_hoc.filter(s, s.to == r.to)) > 1.0))', 'formula-nested'],
  ['count(lop_hoc.filter(r, r.to.matches("(a+)+$")))', 'formula-not-allowed'],
  ['lop_hoc.map(r, r.luot)', 'formula-not-allowed'],
  ['size(lop_hoc)', 'formula-not-allowed'],
  ['{"a": 1}', 'formula-not-allowed'],
  ['lop_hoc[0].luot', 'formula-not-allowed'],
  ['count(lop_hoc) > 3.0', 'formula-no-number'],
  ['count(lop_hoc', 'formula-not-understood'],
  ['count(lop_hoc.filter(r, r.to > 3))', 'formula-not-understood'],
  ['sum(lop_hoc, to_day)', 'formula-field-literal'],
  [`1${' + 1'.repeat(400)}`, 'formula-not-understood'],
  [`count(lop_hoc)${' '.repeat(2000)}`, 'formula-too-large'],
] as const)('%s is refused', (text, code) => {
  expect(checkFormula(text, registers)).toMatchObject({ ok: false, refusal: { code } })
})

test('what has no value is said so, and rows past the bound are not cut off in silence', () => {
  expect(compute('sum(lop_hoc, "luot") / 0.0')).toMatchObject({ refusal: { code: 'formula-no-value' } })
  expect(compute('measured("CT9")')).toMatchObject({ refusal: { code: 'formula-no-value' } })
  const many = Array.from({ length: MOST_ROWS_SEEN + 1 }, (_, at) => row(String(at), '2026-01-10', {}))
  expect(compute('count(lop_hoc)', many)).toMatchObject({ refusal: { code: 'formula-too-many-rows' } })
})

test('it names what it uses', () => {
  expect(checkFormula('sum(lop_hoc, "luot") / measured("CT2")', registers)).toEqual({
    ok: true,
    registers: ['lop_hoc'],
    targets: ['CT2'],
    fields: ['lop_hoc.luot'],
  })
  expect(
    checkFormula('count(latest(lop_hoc, "to").filter(r, r.xong || r.on > "2026"))', registers),
  ).toMatchObject({
    fields: ['lop_hoc.on', 'lop_hoc.to', 'lop_hoc.xong'],
  })
})

import { expect, test } from 'vitest'
import { addingRule, addUp, missingSenders, type SentFigure } from './adding-up.ts'

const sent = (senderCode: string, code: string, more: Partial<SentFigure>): SentFigure => ({
  id: `${senderCode}.${code}`,
  senderCode,
  value: null,
  numerator: null,
  denominator: null,
  unit: '%',
  name: 'Tỷ lệ hồ sơ trực tuyến',
  adding: null,
  receivedId: `r${senderCode}`,
  ...more,
})

test('shares are added as fractions: never the mean of two percentages', () => {
  const [line] = addUp([
    sent('10001', 'C1', { value: 90, numerator: 9, denominator: 10 }),
    sent('10002', 'C7', { value: 50, numerator: 500, denominator: 1000 }),
  ])
  expect(line).toMatchObject({ rule: 'weighted', numerator: 509, denominator: 1010 })
  expect(line?.value).toBeCloseTo(50.396, 3)
  expect(line?.rows.map(row => row.senderCode)).toEqual(['10001', '10002'])
})

test('a share without its fraction is in no sum, and its ward is named', () => {
  const [line] = addUp([
    sent('10001', 'C1', { value: 90 }),
    sent('10002', 'C1', { value: 50, numerator: 1, denominator: 2 }),
    sent('10003', 'C1', { value: 0, numerator: 0, denominator: 0 }),
  ])
  expect(line).toMatchObject({ value: 50, numerator: 1, denominator: 2 })
  expect(line?.left.map(row => row.senderCode)).toEqual(['10001', '10003'])
})

test('counts are added, also with decimals; points and ranks are not', () => {
  const money = { unit: 'tỷ đồng', name: 'Kinh phí' }
  const [line] = addUp([sent('1', 'C2', { ...money, value: 0.1 }), sent('2', 'C2', { ...money, value: 0.2 })])
  expect(line).toMatchObject({ rule: 'sum', value: 0.3 })
  const [points] = addUp([
    sent('1', 'C3', { unit: 'điểm', value: 80 }),
    sent('2', 'C3', { unit: 'điểm', value: 90 }),
  ])
  expect(points).toMatchObject({ rule: 'none', value: null })
  expect(points?.rows).toHaveLength(2)
})

test.each([
  ['%', 'weighted'],
  ['người/10.000 dân', 'weighted'],
  ['nhiệm vụ', 'sum'],
  ['tổ', 'sum'],
  ['điểm', 'none'],
  ['xếp thứ', 'none'],
  ['', 'none'],
] as const)('%s is added as %s', (unit, rule) => {
  expect(addingRule(unit)).toBe(rule)
})

test('so many per so many keep their scale', () => {
  const [line] = addUp([
    sent('1', 'C4', { unit: 'người/10.000 dân', numerator: 12, denominator: 10_000 }),
    sent('2', 'C4', { unit: 'người/10.000 dân', numerator: 8, denominator: 10_000 }),
  ])
  expect(line?.value).toBe(10)
})

test('common counts meet by code, targets by name and unit; milestones are not added', () => {
  const task = { unit: 'nhiệm vụ' }
  const lines = addUp([
    sent('1', 'C9', { value: 1, numerator: 1, denominator: 4 }),
    sent('1', 'C9.MOC', { value: 75, name: 'Mốc: Tỷ lệ hồ sơ trực tuyến' }),
    sent('1', 'TK05', { ...task, name: 'Đã hoàn thành', value: 3 }),
    sent('2', 'TK05', { ...task, name: 'Đã hoàn thành xong', value: 4 }),
    sent('2', 'TK05.CQS', { ...task, name: 'Đã hoàn thành, nhóm chính quyền số', value: 2 }),
    sent('2', 'C1', { name: 'tỷ lệ  hồ sơ trực tuyến', numerator: 3, denominator: 4 }),
  ])
  expect(lines.map(line => [line.key, line.rows.length])).toEqual([
    ['TK05', 2],
    ['ty le ho so truc tuyen|%', 2],
    ['da hoan thanh, nhom chinh quyen so|nhiem vu', 1],
  ])
})

test('who is missing is named in the order of the list', () => {
  const expected = [{ code: '3' }, { code: '1' }, { code: '2' }]
  expect(missingSenders(expected, new Set(['1']))).toEqual([{ code: '3' }, { code: '2' }])
})

test('the rule that reports carry is followed; senders who do not agree are not added', () => {
  const index = { unit: 'chỉ số', name: 'Chỉ số sẵn sàng' }
  const told = (sender: string, adding: SentFigure['adding']) =>
    sent(sender, 'C9', { ...index, value: 3, adding })
  expect(addUp([told('10001', 'none'), told('10002', null)])[0]).toMatchObject({ rule: 'none', value: null })
  expect(addUp([told('10001', null), told('10002', null)])[0]).toMatchObject({ rule: 'sum', value: 6 })
  expect(addUp([told('10001', 'sum'), told('10002', 'none')])[0]).toMatchObject({ rule: 'none' })
})

test('a Party report counts its own plan: its figures are another line, of counts and of targets', () => {
  const assigned = { unit: 'nhiệm vụ', name: 'Nhiệm vụ được giao' }
  const lines = addUp([
    sent('10001', 'TK01', { ...assigned, value: 46 }),
    sent('10001', 'DU.TK01', { ...assigned, value: 6 }),
    sent('10002', 'DU.TK01', { ...assigned, value: 4 }),
    sent('10001', 'C1', { numerator: 1, denominator: 2 }),
    sent('10001', 'DU.C1', { numerator: 1, denominator: 2 }),
  ])
  expect(lines.map(one => [one.line, one.scope, one.value])).toEqual([
    ['state', 'count', 46],
    ['state', 'target', 50],
    ['party', 'count', 10],
    ['party', 'target', 50],
  ])
})

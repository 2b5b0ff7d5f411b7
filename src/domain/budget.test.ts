import { expect, test } from 'vitest'
import { type BudgetRow, budgetFindings, budgetLines, budgetRow, findingsBefore, sumsOf } from './budget.ts'
import type { Day } from './day.ts'

// Pure: rows of money as a ward writes them.

let made = 0
const row = (over: Partial<BudgetRow>): BudgetRow => {
  made += 1
  return {
    entryId: `e${String(made).padStart(3, '0')}`,
    on: '2026-03-10',
    task: 'N3, 58/KH-UBND',
    item: 'Máy quét tài liệu A3',
    step: 'du-toan',
    source: 'nha-nuoc',
    amount: 100,
    research: false,
    publishable: true,
    ...over,
  }
}
const AT: { year: number; today: Day } = { year: 2026, today: '2026-11-20' }
const codes = (rows: readonly BudgetRow[], uses: Parameters<typeof budgetFindings>[1] = [], at = AT) =>
  budgetFindings(budgetLines(rows), uses, at).map(one => [one.code, one.amount])

test('a row of the register is money only where its step and its source are known', () => {
  const values = {
    nhiem_vu: 'N3, 58/KH-UBND',
    hang_muc: ' Máy quét ',
    buoc: 'chi',
    nguon: 'xa-hoi',
    so_tien: 12.5,
  }
  const kept = { entryId: 'e', on: '2026-03-10', values }
  expect(budgetRow(kept)).toMatchObject({ item: 'Máy quét', step: 'chi', source: 'xa-hoi', amount: 12.5 })
  expect(budgetRow({ ...kept, values: { ...values, buoc: 'tam-ung' } })).toBeNull()
  expect(budgetRow({ ...kept, values: { ...values, so_tien: null } })).toBeNull()
})

test('rows of one item of one task from one source are one line, however it is written', () => {
  const lines = budgetLines([
    row({}),
    row({ item: 'máy quét  tài liệu a3', step: 'phan-bo', amount: 90, publishable: false }),
    row({ source: 'xa-hoi', amount: 10 }),
  ])
  expect(
    lines.map(line => [line.source, line.sums['du-toan'], line.sums['phan-bo'], line.publishable]),
  ).toEqual([
    ['nha-nuoc', 100, 90, false],
    ['xa-hoi', 10, 0, true],
  ])
})

test('tenths add up to what a person reckons', () => {
  expect(sumsOf([row({ amount: 0.1 }), row({ amount: 0.2 })])['du-toan']).toBe(0.3)
})

test('each step beyond the one before it is found with the difference', () => {
  expect(codes([row({ amount: 50 }), row({ step: 'phan-bo', amount: 60 })])).toEqual([['over-allocated', 10]])
  const spent = [row({}), row({ step: 'phan-bo' }), row({ step: 'chi', amount: 130, on: '2026-10-01' })]
  expect(codes(spent)).toEqual([['overspent', 30]])
  expect(
    codes([...spent, row({ step: 'chi', amount: -30 }), row({ step: 'quyet-toan', amount: 95 })]),
  ).toContainEqual(['settled-apart', -5])
})

test('what was allocated and not spent is found once the year is over', () => {
  const rows = [row({}), row({ step: 'phan-bo' }), row({ step: 'chi', amount: 40, on: '2026-10-01' })]
  expect(codes(rows)).toEqual([])
  expect(codes(rows, [], { year: 2026, today: '2027-01-01' })).toEqual([['unspent', 60]])
})

test('a like item for another task or from another source is asked about once, at the later of the two', () => {
  const pair = [row({}), row({ item: 'Mua máy quét tài liệu A3', task: 'N9, 58/KH-UBND', on: '2026-04-01' })]
  const found = budgetFindings(budgetLines(pair), [], AT)
  expect(found.map(one => [one.code, one.line.task, one.other?.task])).toEqual([
    ['paid-twice', 'N9, 58/KH-UBND', 'N3, 58/KH-UBND'],
  ])
  expect(codes([row({}), row({ item: 'Tập huấn Tổ công nghệ số', task: 'N9, 58/KH-UBND' })])).toEqual([])
})

test('what was bought is unused when it is said so, or when nobody says anything for half a year', () => {
  const rows = [row({}), row({ step: 'phan-bo' }), row({ step: 'chi', on: '2026-04-01' })]
  const use = { on: '2026-10-01', task: 'N3, 58/KH-UBND', item: 'Máy quét tài liệu A3', used: true }
  expect(codes(rows)).toEqual([['unused', 100]])
  expect(codes(rows, [use])).toEqual([])
  expect(codes(rows, [use, { ...use, on: '2026-11-01', used: false }])).toEqual([['unused', 100]])
})

test('before a row is approved only what concerns it is asked', () => {
  const known = [
    row({ item: 'Phần mềm họp trực tuyến' }),
    row({ item: 'Phần mềm họp trực tuyến', step: 'phan-bo' }),
    row({ item: 'Phần mềm họp trực tuyến', step: 'chi', on: '2026-01-15' }),
    row({ item: 'Loa truyền thanh', amount: 20 }),
  ]
  const again = row({ item: 'Phần mềm họp trực tuyến', task: 'N7, 58/KH-UBND', on: '2026-11-01' })
  expect(findingsBefore(again, known, [], AT.today).map(one => one.code)).toEqual(['paid-twice', 'unused'])
  const calm = row({ item: 'Bảng điện tử công khai', on: '2026-11-01' })
  expect(findingsBefore(calm, known, [], AT.today)).toEqual([])
  const above = row({ item: 'Loa truyền thanh', step: 'phan-bo', amount: 25, on: '2026-11-01' })
  expect(findingsBefore(above, known, [], AT.today).map(one => [one.code, one.amount])).toEqual([
    ['over-allocated', 5],
  ])
})

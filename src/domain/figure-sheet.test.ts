import { expect, test } from 'vitest'
import { figureRows, type Sheet } from './figure-sheet.ts'
import { likest, PROPOSED_FROM } from './likeness.ts'
import { compareFigure, type TakenFigures, undoRefusal } from './take-in.ts'

// Pure.

type Given = string | readonly [text: string, number: number]
const sheet = (...rows: readonly (readonly Given[])[]): Sheet => ({
  name: 'Số liệu',
  rows: rows.map((cells, at) => ({
    row: at + 1,
    cells: cells.map((cell, column) =>
      typeof cell === 'string'
        ? { column, text: cell, number: null }
        : { column, text: cell[0], number: cell[1] },
    ),
  })),
})
const HEAD = [
  'TT',
  'Mã chỉ tiêu',
  'Tên chỉ tiêu',
  'Số liệu đến ngày',
  'Tử số',
  'Mẫu số',
  'Kết quả',
  'Ghi chú',
]
const read = (...rows: readonly (readonly Given[])[]) => {
  const found = figureRows({ sheets: [sheet(['Biểu số liệu'], HEAD, ...rows)], hidden: [] }, '2026-06-14')
  if (!found.ok) throw new Error(found.code)
  return found
}

test('rows are read by the headings, with what the cells hold and not what they round to', () => {
  const { rows, empty } = read(
    ['1', 'c1', 'Hồ sơ trực tuyến', '10/6/2026', ['1.246', 1246], ['1.593', 1593], '', 'Cổng dịch vụ công'],
    ['2', 'C2', 'Thanh toán', '', '', '', ['58,9%', 0.58949], ''],
    ['3', 'C3', 'Số hóa', '', '', '', '', 'chưa có'],
    ['4', '', 'Không có mã', '', ['1', 1], ['2', 2], '', ''],
  )
  expect(rows).toMatchObject([
    {
      row: 3,
      code: 'C1',
      on: '2026-06-10',
      numerator: 1246,
      denominator: 1593,
      value: null,
      note: 'Cổng dịch vụ công',
      problems: [],
    },
    { row: 4, code: 'C2', on: '2026-06-14', value: 58.949, problems: [] },
  ])
  expect(empty).toBe(1)
})

test('what cannot be understood is told with what was typed', () => {
  const { rows } = read(['1', 'C1', '', '31/6/2026', 'nhiều', ['5', 5], '', ''])
  expect(rows[0]?.problems).toEqual([
    { code: 'cell-no-number', typed: 'nhiều' },
    { code: 'cell-no-day', typed: '31/6/2026' },
  ])
})

test('a sheet without the headings is no sheet of figures', () => {
  expect(figureRows({ sheets: [sheet(['Mã', 'Tên'], ['C1', 'a'])], hidden: [] }, null)).toEqual({
    ok: false,
    code: 'no-heading',
  })
})

const figure = { value: 58.9, numerator: 589, denominator: 1000, reached: null }
test.each([
  [null, figure, 'new'],
  [figure, { ...figure, value: null }, 'unchanged'],
  [figure, { ...figure, numerator: 590 }, 'changed'],
  [
    { ...figure, numerator: null, denominator: null },
    { ...figure, numerator: null, denominator: null, value: 58.9 + 1e-12 },
    'unchanged',
  ],
  [
    { ...figure, reached: false, value: null },
    { value: null, numerator: null, denominator: null, reached: true },
    'changed',
  ],
] as const)('%j against %j is %s', (standing, brought, verdict) => {
  expect(compareFigure(standing, brought)).toBe(verdict)
})

const taken: TakenFigures = { state: 'taken', corrected: 0, addedUp: 0, reports: 0, confirmed: 0 }
test.each<[Partial<TakenFigures>, boolean, string | null]>([
  [{}, false, null],
  [{ state: 'read' }, true, 'take-in-not-taken'],
  [{ state: 'undone' }, true, 'take-in-not-taken'],
  [{ corrected: 1 }, true, 'take-in-corrected'],
  [{ addedUp: 1 }, true, 'take-in-added-up'],
  [{ reports: 1 }, true, 'take-in-reported'],
  [{ confirmed: 1 }, false, 'take-in-confirmed'],
  [{ confirmed: 1 }, true, null],
])('a take-in with %j is undone by one who answers for all (%s): %s', (change, all, code) => {
  expect(undoRefusal({ ...taken, ...change }, all)).toBe(code)
})

test('a target is likest to the task that shares its rare words', () => {
  const tasks = [
    { id: 'a', text: 'Hướng dẫn người dân nộp hồ sơ trực tuyến tại quầy' },
    { id: 'b', text: 'Lắp camera tại các ngã tư trên địa bàn' },
    { id: 'c', text: 'Tuyên truyền chuyển đổi số cho người dân' },
  ]
  const found = likest('Tỷ lệ hồ sơ nộp trực tuyến đạt 85%', tasks)
  expect(found[0]?.id).toBe('a')
  expect(found[0]?.score).toBeGreaterThan(PROPOSED_FROM)
  expect(found.map(one => one.id)).not.toContain('b')
  expect(likest('Lắp camera tại các ngã tư trên địa bàn', tasks)[0]).toMatchObject({ id: 'b' })
  expect(likest('Lắp camera tại các ngã tư trên địa bàn', tasks)[0]?.score).toBeCloseTo(1)
  expect(likest('', tasks)).toEqual([])
})

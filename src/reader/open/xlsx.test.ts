// Pure: workbooks built part by part, opened and read the whole way.
import { expect, test } from 'vitest'
import { TASKS } from '../../../sample/tasks.ts'
import { type Sheet, sheetFile } from '../../../test/kit/sheet-file.ts'
import { isFileRefusal } from '../../domain/refusal-of-file.ts'
import { readFile } from '../read-file.ts'
import { OPEN_LIMITS } from './limits.ts'
import { openFile } from './open-file.ts'
import { shown } from './xlsx/shown.ts'

async function blocks(sheets: readonly Sheet[], formats: readonly string[] = []): Promise<string[]> {
  const opened = await openFile(await sheetFile(sheets, formats), 'a.xlsx')
  if (isFileRefusal(opened)) throw new Error(opened.code)
  return opened.blocks.map(({ text, place, table, colSpan, rowSpan }) =>
    place.cell === null ? text : `${table}:${place.cell.join(',')}(${colSpan}x${rowSpan}) ${text}`,
  )
}

test('titles are paragraphs, the rest is a table with its merged cells; hidden sheets and empty rows are left out', async () => {
  const list: Sheet = {
    name: 'Danh mục',
    rows: [
      ['DANH MỤC NHIỆM VỤ\nnăm 2026'],
      [],
      [null, 'TT', 'Nhiệm vụ', 'Chủ trì'],
      [null, 'I', 'Hạ tầng số'],
      [],
      [null, { value: 1, style: 0 }, 'Lắp wifi', 'Văn phòng'],
      [null, { value: 2, style: 0 }, 'Lắp loa'],
    ],
    merges: ['A1:D1', 'C4:D4', 'D6:D7'],
  }
  expect(await blocks([{ name: 'Nháp', rows: [['a', 'b', 'c']], state: 'hidden' }, list])).toEqual([
    'DANH MỤC NHIỆM VỤ',
    'năm 2026',
    '0:0,0(1x1) TT',
    '0:0,1(1x1) Nhiệm vụ',
    '0:0,2(1x1) Chủ trì',
    '0:1,0(1x1) I',
    '0:1,1(2x1) Hạ tầng số',
    '0:2,0(1x1) 1',
    '0:2,1(1x1) Lắp wifi',
    '0:2,2(1x2) Văn phòng',
    '0:3,0(1x1) 2',
    '0:3,1(1x1) Lắp loa',
  ])
})

test.each([
  ['dd/mm/yyyy', 46188, '15/6/2026'],
  ['[$-42A]dd\\ mmmm\\ yyyy', 46188, '15/6/2026'],
  ['mm/yyyy', 46188, '6/2026'],
  ['0%', 0.85, '85%'],
  ['0.0#%', 0.015, '1,5%'],
  ['0.00', 7.5, '7,50'],
  ['#,##0', 1234567, '1.234.567'],
  ['#,##0', -1200, '-1.200'],
  ['0"%"', 85, '85%'],
  ['"≥ "0', 60, '≥ 60'],
  ['00', 6, '06'],
  ['General', 0.1 + 0.2, '0,3'],
  ['#,##0" đồng";[Red]-#,##0', 15000, '15.000 đồng'],
])('the format %s shows %d as %s', (code, value, words) => {
  expect(shown(value, { id: 164, code }, false)).toBe(words)
})

test('formats that are known by number, and the other epoch', () => {
  expect(shown(46188, { id: 14, code: null }, false)).toBe('15/6/2026')
  expect(shown(44726, { id: 14, code: null }, true)).toBe('15/6/2026')
  expect(shown(0.95, { id: 9, code: null }, false)).toBe('95%')
  expect(shown(12, { id: 0, code: null }, false)).toBe('12')
})

/** Days since the eve of 1900 as a workbook counts them. */
const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569

test('a list of tasks is read row by row, its days as days', async () => {
  const rows = TASKS.filter(task => task.due !== null)
  const file = await sheetFile(
    [
      {
        name: 'Phân công',
        rows: [
          ['PHÂN CÔNG NHIỆM VỤ NĂM 2026'],
          ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
          ...rows.map((task, i) => [
            { value: i + 1, style: 0 },
            task.text,
            task.lead,
            task.support.join('; '),
            { value: serial(task.due ?? ''), style: 1 },
            task.product,
          ]),
        ],
      },
    ],
    ['dd/mm/yyyy'],
  )
  const reading = await readFile(file, 'nhiệm vụ.xlsx')
  if (isFileRefusal(reading)) throw new Error(reading.code)
  expect(reading.tasks.map(task => [task.text, task.lead, task.support, task.due, task.product])).toEqual(
    rows.map(task => [task.text, [task.lead], task.support, task.due, task.product]),
  )
  expect(reading.file).toMatchObject({ kind: 'xlsx', pages: null })
})

test('a list of targets is read with its unit and value', async () => {
  const file = await sheetFile(
    [
      {
        name: 'Chỉ tiêu',
        rows: [
          ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026', 'Đơn vị chủ trì'],
          ['1', 'Tỷ lệ hồ sơ nộp trực tuyến', '%', { value: 0.85, style: 1 }, 'Văn phòng HĐND và UBND'],
          ['2', 'Số điểm wifi công cộng', 'điểm', { value: 6, style: 0 }, 'Phòng Kinh tế'],
        ],
      },
    ],
    ['0%'],
  )
  const reading = await readFile(file, 'a.xlsx')
  if (isFileRefusal(reading)) throw new Error(reading.code)
  expect(reading.targets.map(({ name, value, by }) => [name, value, by])).toEqual([
    ['Tỷ lệ hồ sơ nộp trực tuyến', 85, '2026'],
    ['Số điểm wifi công cộng', 6, '2026'],
  ])
})

test('a stamp, a workbook that spreads its cells and one without words are refused', async () => {
  const verdict = async (rows: Sheet['rows'], limits = OPEN_LIMITS) => {
    const opened = await openFile(await sheetFile([{ name: 'a', rows }]), 'a.xlsx', limits)
    return isFileRefusal(opened) ? opened.code : 'opened'
  }
  expect(await verdict([['MẬT'], ['TT', 'Nhiệm vụ', 'Chủ trì']])).toBe('secrecy-stamp')
  expect(await verdict([['TT', 'Nhiệm vụ', 'Chủ trì']])).toBe('opened')
  expect(await verdict([[{ value: 1, style: 0 }]])).toBe('no-words')
  expect(await verdict(Array(30).fill(['a', 'b', 'c']), { ...OPEN_LIMITS, blocks: 50 })).toBe('too-complex')
})

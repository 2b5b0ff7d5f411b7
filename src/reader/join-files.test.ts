// Real: the openers and the reader; the files are built here.
import { expect, test } from 'vitest'
import { sheetFile } from '../../test/kit/sheet-file.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { readFile } from './read-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const PLAN = utf8(
  [
    'ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI',
    'Số: 31/KH-UBND',
    'Hoa Mai, ngày 12 tháng 01 năm 2026',
    'KẾ HOẠCH',
    'Số hóa hồ sơ lưu trữ năm 2026',
    'I. MỤC TIÊU',
    '1. Số hóa 70% hồ sơ còn giá trị.',
    'II. NHIỆM VỤ',
    '1. Kiểm đếm hồ sơ giấy trong kho.',
    'Chi tiết phân công tại Phụ lục kèm theo.',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng HĐND và UBND theo dõi, đôn đốc.',
    'Nơi nhận:',
    '- Lưu: VT.',
    'CHỦ TỊCH',
    'Ngô Thị Sen',
  ].join('\n\n'),
)
const sheet = () =>
  sheetFile([
    {
      name: 'Phân công',
      rows: [
        ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Sản phẩm'],
        ['1', 'Kiểm đếm hồ sơ giấy trong kho', 'Văn phòng HĐND và UBND', '30/4/2026', 'Bảng kiểm kê'],
        ['2', 'Thuê đơn vị quét hồ sơ', 'Phòng Kinh tế', 'Quý II/2026', 'Hợp đồng'],
      ],
    },
  ])
const notes = utf8(
  'PHỤ LỤC II\n\nCHỈ TIÊU\n\n| STT | Chỉ tiêu | Đơn vị tính | Năm 2026 |\n| 1 | Hồ sơ có mã tra cứu | % | 60 |\n',
)

async function read(annexes: readonly { name: string; bytes: Uint8Array }[]) {
  const reading = await readFile(PLAN, 'ke-hoach.txt', undefined, annexes)
  if (isFileRefusal(reading)) throw new Error(reading.code)
  return reading
}

test('a row of a separate annex gives the task of the plan its lead and its day', async () => {
  const alone = await read([])
  expect(alone.tasks.find(task => task.text.startsWith('Kiểm đếm'))?.lead).toEqual([])
  const whole = await read([{ name: 'phan-cong.xlsx', bytes: await sheet() }])
  const counted = whole.tasks.filter(task => task.text.startsWith('Kiểm đếm'))
  expect(counted.map(task => [task.lead, task.due, task.product, task.places.length])).toEqual([
    [['Văn phòng HĐND và UBND'], '2026-04-30', 'Bảng kiểm kê', 2],
  ])
  expect(whole.tasks.map(task => task.text)).toContain('Thuê đơn vị quét hồ sơ')
  expect(whole.annexes.every(annex => annex.present)).toBe(true)
  expect(alone.diagnostics.some(one => one.rule === 'annex-missing')).toBe(true)
  expect(whole.diagnostics.some(one => one.rule === 'annex-missing')).toBe(false)
  expect(whole.header).toEqual(alone.header)
})

test('places count on through all files, and each holds its words', async () => {
  const whole = await read([
    { name: 'phan-cong.xlsx', bytes: await sheet() },
    { name: 'chi-tieu.txt', bytes: notes },
  ])
  const points = Array.from(whole.source.map(block => block.text).join('\n'))
  for (const { text, place } of whole.source) expect(points.slice(place.start, place.end).join('')).toBe(text)
  for (const task of whole.tasks)
    for (const place of task.places)
      expect(points.slice(place.start, place.end).join('')).toContain(task.text.slice(0, 12))
  expect(whole.targets.map(target => target.value)).toEqual([70, 60])
})

test('what is wrong with one file is told, and nothing is read', async () => {
  const refused = await readFile(PLAN, 'ke-hoach.txt', undefined, [
    { name: 'a.docx', bytes: utf8('PK\u0003\u0004') },
  ])
  expect(refused).toMatchObject({ refused: true, code: 'damaged' })
})

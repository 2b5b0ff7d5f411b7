// Real here: the whole application as it is served, PostgreSQL, the journal, files on disk, and a reading process of
// its own for every file. Only the socket is left out. The lists are invented.
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPlanFileReader } from '../../src/outside/reading.ts'
import { takeUpReadings } from '../../src/usecases/take-up-readings.ts'
import { itemsOf, journalTypes } from '../kit/plan-in-world.ts'
import { sheetFile } from '../kit/sheet-file.ts'
import { hiddenIn, problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

const CHILD = fileURLToPath(new URL('../kit/reading-child.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

let here: World
let officer: Visitor

beforeAll(async () => {
  const reader = createPlanFileReader({ argv: [CHILD], readable: [ROOT], seconds: 60 })
  here = await world({
    accounts: true,
    readPlanFile: reader.read,
    readPagePicture: reader.readPagePicture,
    readFigureFile: reader.readFigures,
  })
  officer = await visitor(here, 'standing-officer')
})
afterAll(() => here.close())

/** Titles that no rule of the reader knows. */
const TITLES = ['TT', 'Việc của phường', 'Ai làm', 'Bao giờ xong', 'Ra cái gì']
const WORK = [
  ['1', 'Rà soát sổ bộ địa chính còn ghi tay', 'Phòng Kinh tế', '30/4/2026', 'Danh mục sổ bộ'],
  ['2', 'Nhập dữ liệu hộ kinh doanh vào kho chung', 'Công an phường', 'Quý III/2026', 'Kho dữ liệu'],
]
const book = (titles: readonly string[], rows: readonly (readonly string[])[]) =>
  sheetFile([{ name: 'Danh sách', rows: [titles, ...rows] }])
const send = (name: string, bytes: Uint8Array) =>
  officer.post('/ke-hoach/nhap', { noSecret: '1' }, { file: { name, bytes } })

/** Uploads a workbook and follows to where its reading leads. */
async function upload(name: string, bytes: Uint8Array) {
  const sent = await send(name, bytes)
  await here.settled()
  const planId = sent.location.split('/')[2] ?? ''
  return { planId, next: (await officer.get(sent.location)).location }
}
const RIGHT = {
  'cot-1-1': 'ordinal',
  'cot-1-2': 'task',
  'cot-1-3': 'lead',
  'cot-1-4': 'deadline',
  'cot-1-5': 'product',
}

test('a list with titles that nobody knows waits for a person, who says what they mean; the next one does not ask', async () => {
  const first = await upload('viec-phuong.xlsx', await book(TITLES, WORK))
  expect(first.next).toBe(`/ke-hoach/${first.planId}/cot`)
  const page = await officer.get(first.next)
  expect(page.html).toContain('Cột “Việc của phường”')
  expect(page.html).toContain('Ví dụ: Rà soát sổ bộ địa chính còn ghi tay')
  expect(await takeUpReadings(here.surroundings)).toBe(0)
  const nothing = await officer.post(
    first.next,
    Object.fromEntries(Object.keys(RIGHT).map(key => [key, 'other'])),
  )
  expect(nothing.status).toBe(422)
  expect(problemsIn(nothing.html)[0]).toMatch(/^Chưa có cột nào là nhiệm vụ/)
  const said = await officer.post(first.next, RIGHT)
  expect(said.location).toBe(`/ke-hoach/${first.planId}/doc`)
  await here.settled()
  const { tasks } = await itemsOf(here, first.planId)
  expect(tasks.map(task => [task.text, task.lead?.name, task.deadline, task.product])).toEqual([
    [
      'Rà soát sổ bộ địa chính còn ghi tay',
      'Phòng Kinh tế, Hạ tầng và Đô thị',
      '2026-04-30',
      'Danh mục sổ bộ',
    ],
    ['Nhập dữ liệu hộ kinh doanh vào kho chung', 'Công an phường', '2026-09-30', 'Kho dữ liệu'],
  ])
  expect(await journalTypes(here)).toContain('columns-confirmed')
  const order = [0, 3, 1, 2, 4]
  const turned = (row: readonly string[]) => order.map(at => row[at] ?? '')
  const again = await upload('viec-khac.xlsx', await book(turned(TITLES), WORK.map(turned)))
  expect(again.next).toBe(`/ke-hoach/${again.planId}/ra-soat`)
  expect((await itemsOf(here, again.planId)).tasks[1]?.deadline).toBe('2026-09-30')
})

test('what was said can be said otherwise: the list is read again and laid beside the draft', async () => {
  const titles = ['STT', 'Nhiệm vụ', 'Đầu mối', 'Nơi giúp', 'Hạn chót']
  const rows = [
    ['1', 'Lắp bảng tra cứu thủ tục ở nhà văn hóa', 'Phòng Kinh tế', 'Công an phường', '30/5/2026'],
    ['2', 'Tập huấn tổ công nghệ số cộng đồng', 'Công an phường', 'Phòng Kinh tế', '30/6/2026'],
  ]
  const { planId, next } = await upload('giup.xlsx', await book(titles, rows))
  expect(next).toBe(`/ke-hoach/${planId}/cot`)
  const meanings = ['ordinal', 'task', 'lead', 'other', 'deadline']
  const form = (list: readonly string[]) =>
    Object.fromEntries(list.map((meaning, at) => [`cot-1-${at + 1}`, meaning]))
  await officer.post(next, form(meanings))
  await here.settled()
  expect((await itemsOf(here, planId)).tasks.map(task => task.support.length)).toEqual([0, 0])
  expect((await officer.get(`/ke-hoach/${planId}/ra-soat`)).html).toContain(`/ke-hoach/${planId}/cot`)
  const changed = await officer.post(next, form(meanings.with(3, 'support')))
  expect(changed.location).toBe(`/ke-hoach/${planId}/ban-sua#ban-sua`)
  const beside = await officer.get(`/ke-hoach/${planId}/ban-sua`)
  expect(beside.html).toContain('Thêm 0, sửa 2, bỏ 0')
  await officer.post(`/ke-hoach/${planId}/ban-sua`, { act: 'take', seen: hiddenIn(beside.html, 'seen') })
  expect((await itemsOf(here, planId)).tasks.map(task => task.support.length)).toEqual([1, 1])
})

test('a list that waits for a word is forgotten whole when its reading is stopped', async () => {
  const titles = ['Dòng', 'Chuyện cần lo', 'Bên lo', 'Lo đến bao giờ']
  const { planId, next } = await upload(
    'lo.xlsx',
    await book(titles, [['1', 'Sửa loa tổ bốn', 'Tổ 4', '2026']]),
  )
  expect(next).toBe(`/ke-hoach/${planId}/cot`)
  await officer.post(`/ke-hoach/${planId}/doc/dung`, {})
  expect((await officer.get(next)).status).toBe(303)
  const row = await here.rows
    .selectFrom('plan')
    .where('id', '=', planId)
    .select(['stage', 'asked_lists', 'source_sha256'])
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ stage: 'unread', asked_lists: null, source_sha256: null })
})

// Real here: the whole application as it is served, PostgreSQL, the journal, the reader, the workbook written and read
// again. Only the socket is left out, and files are read here and not behind the fence.
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readFile as readPlanFile } from '../../src/reader/read-file.ts'
import { draftFromText } from '../kit/draft-from-file.ts'
import { coded, itemsOf, journalTypes } from '../kit/plan-in-world.ts'
import { sheetFile } from '../kit/sheet-file.ts'
import { hiddenIn, problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let officer: Visitor
let planId: string

beforeAll(async () => {
  here = await world({
    accounts: true,
    readPlanFile: (bytes, name, _signal, _told, annexes, known) =>
      readPlanFile(bytes, name, () => {}, annexes, known),
  })
  officer = await visitor(here, 'standing-officer')
})
afterAll(() => here.close())

const HEAD = [
  'ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI',
  'Số: 71/KH-UBND',
  'Hoa Mai, ngày 12 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Phát triển dữ liệu số của phường Hoa Mai năm 2026',
  'I. MỤC TIÊU',
  '1. Ít nhất 60% dữ liệu của phường được dùng lại.',
  'II. NHIỆM VỤ',
]
const TASKS = [
  '1. Lập danh mục dữ liệu dùng chung của phường, hoàn thành trước ngày 30/6/2026.',
  '2. Mở lớp kỹ năng số cho người cao tuổi tại nhà văn hóa các tổ dân phố.',
  '3. Niêm yết mã QR thủ tục hành chính tại nơi tiếp nhận hồ sơ.',
]
const bytesOf = (tasks: readonly string[]) => new TextEncoder().encode([...HEAD, ...tasks].join('\n\n'))

beforeEach(async () => {
  planId = await draftFromText(here, bytesOf(TASKS))
})

const path = () => `/ke-hoach/${planId}/ban-sua`
const review = () => `/ke-hoach/${planId}/ra-soat`
const task = async (code: string) => coded((await itemsOf(here, planId)).tasks, code)
const bring = (name: string, bytes: Uint8Array, as = 'corrected') =>
  officer.post(path(), { act: 'bring', noSecret: '1', as }, { file: { name, bytes } })
const confirm = async (code: string) =>
  officer.post(review(), {
    act: 'confirm',
    item: `task:${(await task(code)).id}`,
    code,
    next: '',
    nhom: 'tat-ca',
  })

test('a corrected file is laid beside the draft and taken by one act; what was confirmed and is the same stays so', async () => {
  await confirm('N1')
  await confirm('N3')
  const [first, third] = [await task('N1'), await task('N3')]
  const sent = await bring(
    'ban-sua.txt',
    bytesOf([
      'Mở đầu: rà soát lại toàn bộ phụ lục trước khi trình.',
      '1. Lập danh mục dữ liệu dùng chung của phường, hoàn thành trước ngày 30/6/2026.',
      '2. Thay tủ hồ sơ giấy bằng kho số dùng chung của phường.',
      '3. Niêm yết mã QR thủ tục hành chính tại nơi tiếp nhận hồ sơ và tại nhà văn hóa.',
    ]),
  )
  expect(sent.location).toContain('/ban-sua')
  const page = await officer.get(path())
  expect(page.html).toContain('<del>Niêm yết mã QR thủ tục hành chính tại nơi tiếp nhận hồ sơ.</del>')
  expect(page.html).toContain('<ins>Thay tủ hồ sơ giấy bằng kho số dùng chung của phường.</ins>')
  expect((await task('N1')).places).toEqual(first.places)
  const before = (await journalTypes(here)).length
  await officer.post(path(), { act: 'take', seen: hiddenIn(page.html, 'seen') })
  expect((await journalTypes(here)).slice(before)).toEqual(['draft-comparison-taken'])
  const [one, two, three, four] = [await task('N1'), await task('N2'), await task('N3'), await task('N4')]
  expect([one.id, one.review, two.review, three.review, four.review]).toEqual([
    first.id,
    'accepted',
    'dropped',
    'unseen',
    'unseen',
  ])
  expect([three.id, three.text, four.text]).toEqual([
    third.id,
    'Niêm yết mã QR thủ tục hành chính tại nơi tiếp nhận hồ sơ và tại nhà văn hóa.',
    'Thay tủ hồ sơ giấy bằng kho số dùng chung của phường.',
  ])
  expect(one.places[0]?.start).toBeGreaterThan(first.places[0]?.start ?? 0)
  expect((await officer.get(`${review()}?nhom=tat-ca&muc=N4`)).html).toContain(
    'Mở đầu: rà soát lại toàn bộ phụ lục',
  )
})

test('a comparison is left without effect, and one that has moved since it was shown is not taken', async () => {
  await bring('ban-sua.txt', bytesOf(TASKS.slice(0, 2)))
  const page = await officer.get(path())
  const seen = hiddenIn(page.html, 'seen')
  const row = await task('N3')
  await officer.post(review(), { act: 'drop', item: `task:${row.id}`, code: 'N3', next: '', nhom: 'tat-ca' })
  const late = await officer.post(path(), { act: 'take', seen })
  expect(late.html).toContain('đã thay đổi sau khi anh/chị mở trang')
  await officer.post(path(), { act: 'leave' })
  expect((await officer.get(path())).html).not.toContain('đang chờ')
  expect((await task('N1')).review).toBe('unseen')
})

async function workbook(change: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const answer = await officer.fetch(`${review()}.xlsx`)
  expect(answer.status).toBe(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await answer.arrayBuffer())
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('the workbook has no sheet')
  change(sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const rowOf = (sheet: ExcelJS.Worksheet, code: string): ExcelJS.Row => {
  for (let at = 1; at <= sheet.rowCount; at += 1)
    if (sheet.getRow(at).getCell(1).text === code) return sheet.getRow(at)
  throw new Error(`no row ${code}`)
}

test('the draft goes out as a workbook and comes back: edits are shown, confirmed, and marked as a person’s', async () => {
  await confirm('N2')
  const bytes = await workbook(sheet => {
    rowOf(sheet, 'N2').getCell(4).value = 'Phòng Văn hóa - Xã hội'
    rowOf(sheet, 'N2').getCell(6).value = '30/9/2026'
    rowOf(sheet, 'N2').getCell(7).value = 'Danh sách học viên'
    rowOf(sheet, 'C1').getCell(9).value = '65'
    sheet.addRow(['', 'Nhiệm vụ', 'Tổ chức ngày hội dữ liệu của phường', 'Công an phường'])
    sheet.spliceRows(rowOf(sheet, 'N3').number, 1)
  })
  await bring('ra-soat.xlsx', bytes)
  const page = await officer.get(path())
  expect(page.html).toContain('Thêm 1, sửa 2, bỏ 0')
  expect(page.html).toContain('<ins>30/09/2026</ins>'.replace('/09/', '/9/'))
  await officer.post(path(), { act: 'take', seen: hiddenIn(page.html, 'seen') })
  const two = await task('N2')
  expect([two.lead?.name, two.deadline, two.product, two.review]).toEqual([
    'Phòng Văn hóa - Xã hội',
    '2026-09-30',
    'Danh sách học viên',
    'accepted',
  ])
  expect(Object.keys(two.filled).sort()).toEqual(['deadline', 'leadUnitId', 'product'])
  expect((await task('N3')).review).toBe('unseen')
  const added = await task('N4')
  expect([added.text, added.lead?.name, added.origin]).toEqual([
    'Tổ chức ngày hội dữ liệu của phường',
    'Công an phường Hoa Mai'.replace(' Hoa Mai', ''),
    'added',
  ])
  expect((await itemsOf(here, planId)).targets[0]?.value).toBe(65)
  await officer.post(review(), { act: 'undo', nhom: 'tat-ca' })
  expect([(await task('N2')).product, (await task('N4')).review]).toEqual([null, 'dropped'])
})

test('a workbook that is untouched changes nothing; one without its heads, and a hostile one, are refused', async () => {
  await bring('ra-soat.xlsx', await workbook(() => {}))
  expect((await officer.get(path())).html).toContain('Hai bản giống nhau')
  const other = new ExcelJS.Workbook()
  other.addWorksheet('x').addRow(['một', 'hai'])
  const headless = await bring('khac.xlsx', new Uint8Array(await other.xlsx.writeBuffer()))
  expect(problemsIn(headless.html)[0]).toContain('Không thấy hàng tiêu đề')
  const bomb = new JSZip()
  bomb.file('[Content_Types].xml', '<Types/>')
  bomb.file('xl/workbook.xml', 'x'.repeat(8_000_000), { compression: 'DEFLATE' })
  const packed = await bomb.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  expect((await bring('bom.xlsx', packed)).status).toBe(422)
  const silent = await officer.post(
    path(),
    { act: 'bring' },
    { file: { name: 'a.txt', bytes: bytesOf(TASKS) } },
  )
  expect(problemsIn(silent.html)[0]).toContain('Xác nhận văn bản không chứa bí mật')
})

test('targets that somebody wrote under the others of the workbook are added, to be confirmed', async () => {
  const bytes = await workbook(sheet => {
    sheet.addRow([
      '',
      'Chỉ tiêu',
      'Hồ sơ nộp qua mạng đạt ít nhất 72%',
      'Phòng Kinh tế',
      '',
      '',
      '',
      'Hồ sơ nộp qua mạng',
      '≥ 72',
      '%',
    ])
    sheet.addRow(['', 'Chỉ tiêu', 'Người dân hài lòng với điểm phục vụ'])
  })
  await bring('ra-soat.xlsx', bytes)
  const page = await officer.get(path())
  await officer.post(path(), { act: 'take', seen: hiddenIn(page.html, 'seen') })
  const targets = (await itemsOf(here, planId)).targets
  expect(
    targets
      .map(({ code, name, op, value, unit, kind, lead, origin, review }) => [
        code,
        name,
        op,
        value,
        unit,
        kind,
        lead?.name ?? null,
        origin,
        review,
      ])
      .slice(1),
  ).toEqual([
    [
      'C2',
      'Hồ sơ nộp qua mạng',
      '>=',
      72,
      '%',
      'ratio',
      'Phòng Kinh tế, Hạ tầng và Đô thị',
      'added',
      'unseen',
    ],
    ['C3', 'Người dân hài lòng với điểm phục vụ', '=', null, '', 'text', null, 'added', 'unseen'],
  ])
  await officer.post(review(), { act: 'undo', nhom: 'tat-ca' })
  expect((await itemsOf(here, planId)).targets.slice(1).map(target => target.review)).toEqual([
    'dropped',
    'dropped',
  ])
})

test('an annex that comes later is read with the plan as one; corrections stay, and a corrected body keeps the annex', async () => {
  await confirm('N1')
  const [first] = [await task('N1')]
  const annex = await sheetFile([
    {
      name: 'Phân công',
      rows: [
        ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
        ['1', 'Kiểm kê máy tính của các tổ dân phố', 'Công an phường', '31/3/2026'],
        ['2', 'Lắp điểm phát mạng tại công viên', 'Phòng Kinh tế', '30/9/2026'],
      ],
    },
  ])
  const asked = await bring('phu-luc.xlsx', annex, 'annex')
  expect(asked.location).toBe(`/ke-hoach/${planId}/cot`)
  const said = ['ordinal', 'task', 'lead', 'deadline'].map((meaning, at) => [`cot-1-${at + 1}`, meaning])
  await officer.post(asked.location, Object.fromEntries(said))
  const page = await officer.get(path())
  expect(/Thêm \d+, sửa \d+, bỏ \d+/.exec(page.html)?.[0]).toBe('Thêm 2, sửa 0, bỏ 0')
  await officer.post(path(), { act: 'take', seen: hiddenIn(page.html, 'seen') })
  const after = (await itemsOf(here, planId)).tasks
  expect(after.map(({ code, text, review }) => [code, text, review])).toContainEqual([
    'N5',
    'Lắp điểm phát mạng tại công viên',
    'unseen',
  ])
  expect([(await task('N1')).id, (await task('N1')).review]).toEqual([first.id, 'accepted'])
  expect(
    await here.rows
      .selectFrom('plan_annex_file')
      .where('plan_id', '=', planId)
      .select(['at', 'name'])
      .execute(),
  ).toEqual([{ at: 1, name: 'phu-luc.xlsx' }])
  await bring('ban-sua.txt', bytesOf(TASKS.slice(0, 2)))
  const corrected = await officer.get(path())
  expect(/Thêm \d+, sửa \d+, bỏ \d+/.exec(corrected.html)?.[0]).toBe('Thêm 0, sửa 0, bỏ 1')
})

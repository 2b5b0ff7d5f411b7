// Real here: the application without its socket, PostgreSQL, the reader that gates uploads (here in this process), the files as downloaded.
import { createHash } from 'node:crypto'
import excel from 'exceljs'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFile } from '../../src/reader/read-file.ts'
import { readReport } from '../../src/reader/read-report.ts'
import { buildReport } from '../../src/usecases/build-report.ts'
import { issueReport } from '../../src/usecases/issue-report.ts'
import { type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { wardTemplate } from '../kit/ward-template.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let administrator: Visitor
let standing: Visitor
beforeAll(async () => {
  here = await world({
    accounts: true,
    now: new Date('2026-03-20T01:00:00Z'),
    readPlanFile: (bytes, name) => readFile(bytes, name),
  })
  ward = await runningWard(here)
  administrator = await visitor(here, 'administrator')
  standing = await visitor(here, 'standing-officer')
})
afterAll(() => here.close())

const bytesOf = async (who: Visitor, path: string) => {
  const answer = await who.fetch(path)
  expect(answer.status, path).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

test('an administrator maps the columns of an outside sheet; what is sent is kept and entered in the book', async () => {
  const made = await administrator.post('/bieu-gui/them', {
    name: 'Biểu tiến độ của Sở',
    source: 'tasks',
    'columns.0.title': 'STT',
    'columns.0.field': 'order',
    'columns.1.title': 'Nội dung công việc',
    'columns.1.field': 'text',
    'columns.2.title': '',
    'columns.2.field': 'code',
    'columns.3.title': 'Hạn xử lý',
    'columns.3.field': 'deadline',
    'columns.4.title': 'Nguồn',
    'columns.4.field': '',
    'columns.4.text': 'Kế hoạch của phường',
  })
  expect(made.status).toBe(303)
  const sent = await standing.post(made.location, {
    period: '2026-H1',
    receiver: 'Sở Khoa học và Công nghệ',
    format: 'xlsx',
  })
  expect(sent.status).toBe(303)
  const { html } = await standing.get(made.location)
  expect(html).toContain('Sở Khoa học và Công nghệ')
  const path = /href="(\/bieu-gui\/tep\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
  const bytes = await bytesOf(standing, path)
  const book = new excel.Workbook()
  await book.xlsx.load(bytes.buffer)
  const [sheet] = book.worksheets
  expect(sheet?.getRow(1).values).toEqual([undefined, 'STT', 'Nội dung công việc', 'Hạn xử lý', 'Nguồn'])
  expect(sheet?.getRow(2).getCell(1).value).toBe(1)
  expect(sheet?.getRow(2).getCell(4).value).toBe('Kế hoạch của phường')
  const dated = sheet?.getColumn(3).values.filter(one => one instanceof Date) ?? []
  expect(dated.length).toBeGreaterThan(3)
  const [row] = await here.rows.selectFrom('outside_sending').selectAll().execute()
  expect(row).toMatchObject({ file_sha256: createHash('sha256').update(bytes).digest('hex'), format: 'xlsx' })
  expect(row?.row_count).toBe((sheet?.rowCount ?? 0) - 1)
  const events = await here.rows
    .selectFrom('journal')
    .where('type', '=', 'outside-sheet-sent')
    .selectAll()
    .execute()
  expect(events).toHaveLength(1)
})

test('columns are named once, take fields of their kind of row, and a form that is stale says so', async () => {
  const form = { name: 'Biểu', source: 'targets', 'columns.0.title': 'A', 'columns.0.field': 'value' }
  const twice = { ...form, 'columns.1.title': 'A', 'columns.1.field': 'code' }
  expect((await administrator.post('/bieu-gui/them', twice)).html).toContain('Hai cột cùng tên “A”')
  const other = { ...form, 'columns.0.field': 'product' }
  expect((await administrator.post('/bieu-gui/them', other)).html).toContain('không thuộc loại dòng')
  const made = await administrator.post('/bieu-gui/them', form)
  expect((await administrator.post(`${made.location}/sua`, { ...form, rowVersion: '1' })).status).toBe(303)
  expect((await administrator.post(`${made.location}/sua`, { ...form, rowVersion: '1' })).status).toBe(422)
  expect((await administrator.post(`${made.location}/xoa`, {})).status).toBe(303)
  expect((await administrator.get(made.location)).status).toBe(404)
})

const upload = (bytes: Uint8Array) =>
  administrator.post('/mau-word', { line: 'state' }, { file: { name: 'mau.docx', bytes } })

test('a template with macros or unknown fields is refused, nothing of it is kept', async () => {
  const files = () => here.rows.selectFrom('stored_file').selectAll().execute()
  const before = await files()
  const zip = await JSZip.loadAsync(await wardTemplate())
  zip.file('word/vbaProject.bin', 'x')
  const macro = new Uint8Array(await zip.generateAsync({ type: 'uint8array' }))
  expect((await upload(macro)).status).toBe(422)
  const unknown = await upload(await wardTemplate({ more: ['{sai_ten}'] }))
  expect(unknown.status).toBe(422)
  expect(problemsIn(unknown.html).join()).toContain('sai_ten')
  expect(await files()).toEqual(before)
})

test('a report is written in the template that is in use, issued in it, and its data can be taken in', async () => {
  const kept = await upload(await wardTemplate())
  expect(problemsIn(kept.html)).toEqual([])
  expect(kept.status).toBe(303)
  const page = await administrator.get('/mau-word')
  expect(page.html).toContain('Đang dùng')
  here.setNow(new Date('2026-07-01T01:00:00Z'))
  // Months later the sessions have ended.
  administrator = await visitor(here, 'administrator')
  standing = await visitor(here, 'standing-officer')
  const { reportId } = value(
    await buildReport(here.as('standing-officer'), { planId: ward.planId, kind: 'half', period: '2026-H1' }),
  )
  const issued = value(
    await issueReport(here.as('standing-officer'), {
      reportId,
      number: 21,
      dated: '2026-06-30',
      signer: 'Trần Minh Khoa',
    }),
  )
  const bytes = await bytesOf(standing, `/bao-cao/${issued.reportId}.docx`)
  const zip = await JSZip.loadAsync(bytes)
  expect(await zip.file('word/header1.xml')?.async('string')).toContain('Mẫu riêng của phường')
  expect(await zip.file('word/document.xml')?.async('string')).toContain('21/BC-UBND')
  expect(await readReport(bytes, 'bao-cao.docx')).toMatchObject({ carrier: 'data', differences: [] })
  const workbook = new excel.Workbook()
  await workbook.xlsx.load((await bytesOf(standing, `/bao-cao/${issued.reportId}/phu-luc.xlsx`)).buffer)
  expect(workbook.worksheets.length).toBeGreaterThan(2)

  const drop = /action="(\/mau-word\/[0-9a-f-]{36}\/thoi-dung)"/.exec(page.html)?.[1] ?? ''
  expect((await administrator.post(drop, {})).status).toBe(303)
  expect((await administrator.get('/mau-word')).html).toContain('Thôi dùng 01/7/2026')
})

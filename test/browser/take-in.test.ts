// Real here: the application on a socket, the reading in a process of its own, PostgreSQL, the browser without script,
// exceljs as the hand that fills the workbook in.
import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningWard, runningWard } from '../kit/running-ward.ts'
import { type Site, site } from '../kit/site.ts'
import { WORLD_NOW } from '../kit/world.ts'

let web: Site
let ward: RunningWard
beforeAll(async () => {
  web = await site(new Date('2026-03-20T01:00:00Z'))
  ward = await runningWard(web.here)
  web.here.setNow(WORLD_NOW)
})
afterAll(() => web.close())

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The workbook to fill in, as it is downloaded, filled in by `fill`. */
async function filledIn(page: Page, fill: (sheet: excel.Worksheet) => void): Promise<Buffer> {
  const path = `/ke-hoach/${ward.planId}/bieu-mau-so-lieu.xlsx`
  const answer = await page.request.get(web.address + path)
  expect(answer.headers()['content-disposition']).toContain('bieu-mau-so-lieu.xlsx')
  const book = new excel.Workbook()
  await book.xlsx.load(Buffer.from(await answer.body()).buffer as ArrayBuffer)
  const sheet = book.getWorksheet('Số liệu')
  if (sheet === undefined) throw new Error('no sheet to fill in')
  fill(sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${web.address}/ke-hoach/${ward.planId}/so-lieu`)
  await page.setInputFiles('#file', { name, mimeType: XLSX, buffer })
  await page.check('#noSecret')
  await page.click('main button[type=submit]')
}

test('a workbook is downloaded, filled in, compared cell by cell, taken, confirmed and undone', async () => {
  const officer = await web.signedIn('officer')
  const filled = await filledIn(officer, sheet => {
    expect(sheet.getCell('F2').value).toBe('78,2% (14/6/2026)')
    sheet.getCell('G2').value = '18/6/2026'
    sheet.getCell('H2').value = 1270
    sheet.getCell('I2').value = 1610
    sheet.getCell('H3').value = 900
    sheet.getCell('I3').value = 880
  })
  await upload(officer, 'so-lieu-thang-6.xlsx', filled)
  const rows = officer.locator('#diff tbody tr')
  expect(await rows.count()).toBe(2)
  expect(await rows.nth(0).innerText()).toMatch(/78,9%[\s\S]*1\.270 ÷ 1\.610[\s\S]*Mới/u)
  expect(await rows.nth(1).innerText()).toMatch(/Không nhận[\s\S]*Tử số không được lớn hơn mẫu số 880/u)
  await officer.click('text=Nhận 1 dòng mới và thay đổi')
  expect(await officer.innerText('main')).toContain('1 số chờ xác nhận')

  await upload(officer, 'so-lieu-thang-6.xlsx', filled)
  expect(await officer.innerText('main')).toContain('Tệp này đã được nhận trước đây')
  const address = officer.url()

  const standing = await web.signedIn('standing-officer')
  await standing.goto(address)
  await standing.click('text=Xác nhận 1 số liệu đang chờ')
  expect(await standing.innerText('main')).toContain('1 đã xác nhận')
  await standing.fill('#reason', 'Nhầm tệp của kỳ trước')
  await standing.click('text=Hoàn tác cả tệp >> nth=-1')
  expect(await standing.innerText('main')).toContain('Đã hoàn tác 1 số liệu')
  expect(await standing.innerText('main')).toContain('Nhầm tệp của kỳ trước')
})

test('a file that is no workbook is refused in words, and nothing of it is kept', async () => {
  const officer = await web.signedIn('officer')
  await upload(officer, 'gia.xlsx', Buffer.from('không phải bảng tính'))
  expect(await officer.innerText('.summary-box')).toMatch(/không phải bảng tính Excel.*\.xlsx mới/u)
  expect(await officer.isChecked('#noSecret')).toBe(true)
  expect(await officer.innerText('main')).not.toContain('gia.xlsx')
})

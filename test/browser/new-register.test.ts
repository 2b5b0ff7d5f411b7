// Real here: the application on a socket, the reading of workbooks in a process of its own, PostgreSQL, the browser without
// script, exceljs as the hand that fills the workbook in. Fields filled in and buttons pressed are counted; with FILM set to
// a folder every step is photographed.
import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
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

/** A hand that counts what it fills in and what it presses. */
const hand = (page: Page) => {
  const of = { fields: 0, presses: 0 }
  return {
    of,
    fill: async (name: string, text: string) => {
      of.fields += 1
      await page.fill(`[name="${name}"]`, text)
    },
    choose: async (name: string, option: string) => {
      of.fields += 1
      await page.selectOption(`[name="${name}"]`, option)
    },
    tick: async (selector: string) => {
      of.presses += 1
      await page.check(selector)
    },
    press: async (selector: string) => {
      of.presses += 1
      await page.click(selector)
    },
  }
}

let photographs = 0
const film = async (page: Page, what: string) => {
  const folder = process.env.FILM
  if (folder === undefined) return
  photographs += 1
  await page.screenshot({
    path: `${folder}/${String(photographs).padStart(2, '0')}-${what}.png`,
    fullPage: true,
  })
}

const FIELDS: readonly (readonly [label: string, kind: string, unit: string, choices?: string])[] = [
  ['Tổ dân phố', 'text', ''],
  ['Đối tượng', 'choice', '', 'Người cao tuổi\nHộ kinh doanh\nHọc sinh'],
  ['Ngày cấp tài liệu', 'day', ''],
  ['Lượt người dự', 'count', 'lượt'],
  ['Lượt người tự làm được', 'count', 'lượt'],
  ['Kinh phí', 'number', 'triệu đồng'],
  ['Có phát tài liệu', 'yes-no', ''],
  ['Nội dung', 'text', ''],
  ['Nhiệm vụ', 'task', ''],
  ['Số buổi', 'count', 'buổi'],
]
const REQUIRED = ['Tổ dân phố', 'Lượt người dự', 'Lượt người tự làm được']

/** What was reached by the target on its page. */
const reached = async (page: Page): Promise<string> => {
  await page.goto(`${web.address}/chi-tieu/${ward.targets.online}`)
  return page.innerText('main')
}

test('ten fields, an indicator and a target from nothing on the page; rows come by phone, workbook, paper and link', async () => {
  const officer = web.here.person('officer')
  const admin = await web.signedIn('administrator')
  const make = hand(admin)
  await admin.goto(`${web.address}/so-theo-doi/moi`)
  await make.fill('title', 'Sổ ngày hội dịch vụ công')
  await make.fill('group', 'Chính quyền số')
  await make.tick(`[name=enteredBy][value="${officer.unit}"]`)
  for (const [at, [label, kind, unit, choices]] of FIELDS.entries()) {
    await make.fill(`f.${at}.label`, label)
    if (kind !== 'count') await make.choose(`f.${at}.kind`, kind)
    if (unit !== '') await make.fill(`f.${at}.unit`, unit)
    if (REQUIRED.includes(label)) await make.tick(`[name="f.${at}.required"]`)
    if (choices !== undefined) {
      await make.press(`section.register-field:has([name="f.${at}.choices"]) summary`)
      await make.fill(`f.${at}.choices`, choices)
    }
  }
  await make.fill('i.0.name', 'Tỷ lệ người tự làm được')
  await make.fill('i.0.unit', '%')
  await make.fill('i.0.numerator', 'Lượt người tự làm được')
  await make.fill('i.0.denominator', 'Lượt người dự')
  await film(admin, 'bieu-mau')
  await make.press('button[value=save]')
  expect(await admin.innerText('main')).toContain('Sổ ngày hội dịch vụ công')
  await film(admin, 'so-moi')
  const register = new URL(admin.url()).pathname
  expect(make.of.presses).toBeLessThanOrEqual(6)

  const standing = await web.signedIn('standing-officer')
  const bind = hand(standing)
  await standing.goto(`${web.address}/chi-tieu/${ward.targets.online}/tu-so`)
  await bind.press('summary:has-text("Chọn chỉ tiêu mẫu")')
  await bind.press('text=Dùng biểu thức này')
  expect(await standing.inputValue('[name=numerator]')).toMatch(/^sum\(\w+, "luot_nguoi_tu_lam_duoc"\)$/u)
  expect(await standing.inputValue('[name=denominatorName]')).toBe('Lượt người dự')
  await bind.press('button[formaction$="/thu"]')
  await film(standing, 'xem-truoc')
  await bind.press('button:has-text("Chuyển sang lấy số từ sổ")')
  await film(standing, 'chi-tieu')

  const { context, close } = await openBrowser({ width: 360, height: 740 })
  const cookies = await (await web.signedIn('officer')).context().cookies()
  await context.addCookies(cookies)
  const phone = await context.newPage()
  const enter = hand(phone)
  await phone.goto(`${web.address}${register}/ghi`)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const row = async (of: ReturnType<typeof hand>, place: string, came: string, able: string) => {
    await of.fill('typed.to_dan_pho', place)
    await of.fill('typed.luot_nguoi_du', came)
    await of.fill('typed.luot_nguoi_tu_lam_duoc', able)
    await of.press('main form button[type=submit]')
  }
  await row(enter, 'Tổ dân phố 4', '40', '30')
  await film(phone, 'ghi-tren-dien-thoai')
  expect(enter.of).toEqual({ fields: 3, presses: 1 })

  const confirm = async (count: number) => {
    await standing.goto(`${web.address}${register}`)
    await standing.click(`text=Xác nhận ${count} dòng`)
    await film(standing, 'da-xac-nhan')
  }
  await confirm(1)
  expect(await reached(standing)).toContain('75%')

  const file = await phone.request.get(`${web.address}${register}/tai-excel`)
  const book = new excel.Workbook()
  await book.xlsx.load(Buffer.from(await file.body()).buffer as ArrayBuffer)
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  const head = [...(sheet.getRow(1).values as readonly unknown[])].map(String)
  const column = (label: string): number => head.findIndex(one => one.startsWith(label))
  const next = sheet.rowCount + 1
  const set = (label: string, value: string | number) => {
    sheet.getCell(next, column(label)).value = value
  }
  set('Ngày', '10/6/2026')
  set('Tổ dân phố', 'Tổ dân phố 5')
  set('Lượt người dự', 60)
  set('Lượt người tự làm được', 20)
  const desk = await web.signedIn('officer')
  await desk.goto(`${web.address}${register}/tu-excel`)
  const buffer = Buffer.from(await book.xlsx.writeBuffer())
  await desk.setInputFiles('#file', { name: 'ngay-hoi.xlsx', mimeType: XLSX, buffer })
  await desk.check('#noSecret')
  await desk.click('main form button[type=submit]')
  await film(desk, 'so-sanh-excel')
  expect(await desk.innerText('main')).toContain('Nhận 1 dòng mới')
  const taken = desk.url()
  await desk.click('button[value=take]')
  await confirm(1)
  expect(await reached(standing)).toContain('50%')
  await standing.goto(taken)
  await standing.fill('[name=reason]', 'Nhầm tệp')
  await standing.click('button[value=undo]')
  expect(await reached(standing)).toContain('75%')

  await desk.goto(`${web.address}${register}/lien-ket`)
  await desk.fill('[name=sender]', 'Tổ dân phố 6')
  await desk.click('main form button[type=submit]')
  const link = await desk.locator('a[href*="/ghi-so/"]').getAttribute('href')
  await desk.click('text=Giấy và mã QR')
  await film(desk, 'bieu-giay')
  expect(await desk.locator('main svg').count()).toBeGreaterThan(0)
  expect(await desk.innerText('main')).toContain('Lượt người tự làm được')
  await context.clearCookies()
  await phone.goto(link ?? '')
  const stranger = hand(phone)
  await row(stranger, 'Tổ dân phố 6', '60', '45')
  expect(stranger.of).toEqual({ fields: 3, presses: 1 })
  await film(phone, 'qua-lien-ket')
  await confirm(1)
  await standing.goto(`${web.address}/chi-tieu/${ward.targets.online}`)
  expect(await standing.innerText('main')).toMatch(/75\s?÷\s?100|75\/100/u)

  await standing.goto(`${web.address}/ky-bao-cao/2026-Q3`)
  expect(await standing.innerText('main')).toContain('Sổ ngày hội dịch vụ công')
  await film(standing, 'bao-cao')
  await close()
  if (process.env.FILM !== undefined) console.info(JSON.stringify({ make: make.of, bind: bind.of }))
})

// Real here: Chromium with its network cut, the application on a socket, PostgreSQL, files on disk.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { listen } from '../../src/outside/http.ts'
import { createApp } from '../../src/web/server.tsx'
import { openBrowser } from '../kit/browser.ts'
import { PICTURE } from '../kit/picture.ts'
import { morning, type RunningWard, runningWard } from '../kit/running-ward.ts'
import { WORLD_NOW, type World, type WorldPerson, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let door: Awaited<ReturnType<typeof listen>>
let context: BrowserContext
let close: () => Promise<void>

beforeAll(async () => {
  here = await world({ accounts: true, now: morning('2026-03-20') })
  ward = await runningWard(here)
  const { surroundings } = here
  const app = createApp({ surroundings, secure: false, publicUrl: null, ready: async () => 'ready' })
  door = await listen({ fetch: app.fetch, host: '127.0.0.1', port: 0, tls: null })
})
afterAll(async () => {
  await door.close(1000)
  await here.close()
})
beforeEach(async () => {
  ;({ context, close } = await openBrowser({ width: 360, height: 760, script: true }))
  await enter(officer())
})
afterEach(() => close())

const officer = () => here.person('officer', { unit: 'TTPVHCC' })
const at = (path: string): string => `${door.address}${path}`
const form = (key: string) => `/nhiem-vu/${ward.tasks[key]}/cap-nhat`

async function enter(person: WorldPerson): Promise<void> {
  const holder = await here.accounts.holderOf(person.login)
  const client = { address: '', agent: '' }
  const { token } = await here.accounts.openSession(holder?.accountId ?? '', client, WORLD_NOW)
  await context.clearCookies()
  await context.addCookies([{ name: 'sauro_session', value: token, url: door.address }])
}

async function opened(path: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', error => {
    throw error
  })
  await page.goto(at(path))
  return page
}

/** How many updates say this. */
const updatesSaying = async (text: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from task_update where text = ${text}`.execute(here.rows)
  return rows[0]?.n ?? -1
}
const keptHere = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter(name => name.startsWith('sauro.draft.')).length)

test('what is sent while the line is cut waits on the device and is taken once when the line is back', async () => {
  const text = 'Số hóa thêm ở quầy số 3'
  const page = await opened(form('digitise'))
  await page.fill('#text', text)
  await context.setOffline(true)
  await page.click('button:has-text("Gửi cập nhật")')
  await page.locator('.draft-note', { hasText: 'Chưa có mạng' }).waitFor()
  expect(await updatesSaying(text)).toBe(0)
  expect(await page.locator('#text').isVisible()).toBe(true)
  await context.setOffline(false)
  await page.waitForURL(/\/cap-nhat\/[0-9a-f-]{36}$/u)
  expect(await page.textContent('main')).toMatch(/Mã tiếp nhận [0-9A-F]{8}/u)
  expect(await updatesSaying(text)).toBe(1)
  expect(await keptHere(page)).toBe(0)
})

test('a photograph waits too, and the page may be closed meanwhile', async () => {
  const text = 'Ảnh chụp tại quầy'
  const page = await opened(form('digitise'))
  await page.fill('#text', text)
  await page.setInputFiles('#photos', {
    name: 'quay.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PICTURE),
  })
  await context.setOffline(true)
  await page.click('button:has-text("Gửi cập nhật")')
  await page.locator('.draft-note', { hasText: 'Chưa có mạng' }).waitFor()
  await page.close()
  await context.setOffline(false)
  const mine = await opened('/viec-cua-toi')
  await mine.locator('.drafts', { hasText: 'Đã gửi bản giữ trên máy' }).waitFor()
  expect(await updatesSaying(text)).toBe(1)
  const { rows } = await sql<{ name: string; sha256: string }>`
    select e.name, e.sha256 from evidence e join task_update u on u.id = e.update_id
     where u.text = ${text}`.execute(here.rows)
  expect(rows).toEqual([{ name: 'quay.png', sha256: createHash('sha256').update(PICTURE).digest('hex') }])
  await mine.reload()
  await mine.waitForLoadState('networkidle')
  expect(await mine.locator('.drafts').count()).toBe(0)
  expect(await updatesSaying(text)).toBe(1)
})

test('a figure of a target waits with its photograph as an update of a task does, and is taken once', async () => {
  const path = `/chi-tieu/${ward.targets['online']}/nhap-so`
  const figures = async () => {
    const { rows } = await sql<{ n: number; files: number }>`
      select count(*)::int as n, (select count(*)::int from evidence where measurement_id is not null) as files
        from measurement where numerator = 1301 and denominator = 1640`.execute(here.rows)
    return rows[0]
  }
  const page = await opened(path)
  await page.fill('#numerator', '1301')
  await page.fill('#denominator', '1640')
  await page.setInputFiles('#photos', {
    name: 'bang.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PICTURE),
  })
  await context.setOffline(true)
  await page.click('form[data-draft] button.primary')
  await page.locator('.draft-note', { hasText: 'Chưa có mạng' }).waitFor()
  expect(await figures()).toEqual({ n: 0, files: 0 })
  await page.close()
  await context.setOffline(false)
  const mine = await opened('/viec-cua-toi')
  await mine.locator('.drafts', { hasText: 'Đã gửi bản giữ trên máy' }).waitFor()
  expect(await figures()).toEqual({ n: 1, files: 1 })
  await mine.reload()
  await mine.waitForLoadState('networkidle')
  expect(await figures()).toEqual({ n: 1, files: 1 })
})

test('an answer that was lost on the way is asked for again and nothing is taken twice', async () => {
  const text = 'Gửi đi nhưng không thấy trả lời'
  const page = await opened(form('digitise'))
  await page.fill('#text', text)
  await page.route('**/cap-nhat', async route => {
    await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })
  await page.click('button:has-text("Gửi cập nhật")')
  await page.locator('.draft-note', { hasText: 'Chưa có mạng' }).waitFor()
  expect(await updatesSaying(text)).toBe(1)
  await page.unroute('**/cap-nhat')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.waitForURL(/\/cap-nhat\/[0-9a-f-]{36}$/u)
  expect(await updatesSaying(text)).toBe(1)
})

test('what was typed and not sent comes back with its file, and can be thrown away', async () => {
  const page = await opened(form('queue'))
  await page.fill('#text', 'Hướng dẫn 40 lượt người')
  await page.setInputFiles('#files', {
    name: 'so-theo-doi.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 sổ'),
  })
  await page.locator('.draft-note', { hasText: 'Bản nháp tự lưu' }).waitFor()
  await expect.poll(() => keptHere(page)).toBe(1)
  await page.close()
  const again = await opened(form('queue'))
  await again.locator('.draft-note', { hasText: 'Đã lấy lại bản nháp' }).waitFor()
  expect(await again.inputValue('#text')).toBe('Hướng dẫn 40 lượt người')
  await expect
    .poll(() => again.locator('#files').evaluate((one: HTMLInputElement) => one.files?.[0]?.name))
    .toBe('so-theo-doi.pdf')
  await again.getByRole('button', { name: 'Bỏ bản nháp' }).click()
  await expect.poll(() => again.inputValue('#text')).toBe('')
})

test('what is refused comes back with its reason and its file, and goes when it is right', async () => {
  const page = await opened(form('digitise'))
  await page.fill('#percent', '940')
  await page.setInputFiles('#photos', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE) })
  await page.click('button:has-text("Gửi cập nhật")')
  expect(await page.textContent('.summary-box')).toContain('Tiến độ phải từ 0 đến 100%')
  await expect
    .poll(() => page.locator('#photos').evaluate((one: HTMLInputElement) => one.files?.length))
    .toBe(1)
  await page.fill('#percent', '94')
  await page.click('button:has-text("Gửi cập nhật")')
  await page.waitForURL(/\/cap-nhat\/[0-9a-f-]{36}$/u)
  expect(await page.textContent('main')).toContain('Đã lưu 1 tệp minh chứng')
})

test('drafts belong to the person and go when the person signs out', async () => {
  const page = await opened(form('queue'))
  await page.fill('#text', 'Chưa gửi')
  await expect.poll(() => keptHere(page)).toBe(1)
  await enter(here.person('unit-head', { unit: 'TTPVHCC' }))
  await page.goto(at(form('queue')))
  await page.waitForLoadState('networkidle')
  expect(await page.inputValue('#text')).toBe('')
  await enter(officer())
  await page.goto(at('/viec-cua-toi'))
  await page.locator('details.person summary').click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL(/\/dang-nhap/u)
  expect(await keptHere(page)).toBe(0)
})

test('a page that cannot be fetched says that there is no line', async () => {
  const page = await opened('/viec-cua-toi')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.setOffline(true)
  await page.goto(at('/viec-cua-toi')).catch(() => null)
  expect(await page.textContent('h1')).toBe('Chưa có mạng')
  await context.setOffline(false)
})

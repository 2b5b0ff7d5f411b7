// Real here: Chromium with script, the application on a socket, PostgreSQL, files on disk.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../src/outside/http.ts'
import { createApp } from '../../src/web/server.tsx'
import { openBrowser } from '../kit/browser.ts'
import { PICTURE } from '../kit/picture.ts'
import { morning, type RunningWard, runningWard } from '../kit/running-ward.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

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
  ;({ context, close } = await openBrowser({ width: 360, height: 760, script: true }))
  const holder = await here.accounts.holderOf(here.person('officer', { unit: 'TTPVHCC' }).login)
  const client = { address: '', agent: '' }
  const { token } = await here.accounts.openSession(holder?.accountId ?? '', client, WORLD_NOW)
  await context.addCookies([{ name: 'sauro_session', value: token, url: door.address }])
})
afterAll(async () => {
  await close()
  await door.close(1000)
  await here.close()
})

/** A form of its own for each test: what is not sent is kept on the device. */
async function opened(key: string): Promise<Page> {
  const page = await context.newPage()
  page.on('console', message => {
    if (!message.text().startsWith('Failed to load resource')) throw new Error(message.text())
  })
  await page.goto(`${door.address}/nhiem-vu/${ward.tasks[key]}/cap-nhat`)
  await page.locator('.evidence.lively').waitFor()
  return page
}

/** A photograph of 400 × 300 points whose every second point is black: any mean of it is grey. */
const chequered = async (page: Page): Promise<Buffer> => {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 300
    const pen = canvas.getContext('2d')
    for (let x = 0; x < 400; x += 20)
      for (let y = 0; y < 300; y += 20)
        if (pen) {
          pen.fillStyle = (x + y) % 40 === 0 ? '#000' : '#fff'
          pen.fillRect(x, y, 20, 20)
        }
    return canvas.toDataURL('image/png')
  })
  return Buffer.from(address.split(',')[1] ?? '', 'base64')
}

/** How bright the picture of a page of evidence is at some points, 0 to 255. */
const brightness = (page: Page, points: readonly (readonly [number, number])[]): Promise<readonly number[]> =>
  page.evaluate(async asked => {
    const image = document.querySelector<HTMLImageElement>('.evidence-picture img')
    await image?.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image?.naturalWidth ?? 0
    canvas.height = image?.naturalHeight ?? 0
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    if (!image || !pen) return []
    pen.drawImage(image, 0, 0)
    return asked.map(([x, y]) => pen.getImageData(x, y, 1, 1).data[0] ?? -1)
  }, points)

test('a covered part of a photograph is gone from what is kept; the rest is as it was', async () => {
  const page = await opened('digitise')
  const buffer = await chequered(page)
  await page.setInputFiles('#photos', { name: 'lop-hoc.png', mimeType: 'image/png', buffer })
  await page.locator('.chosen canvas').waitFor()
  expect(await page.textContent('.personal-data')).toContain('Ảnh có mặt người dân')
  await page.getByRole('button', { name: 'Che mặt, giấy tờ' }).click()
  const place = await page.locator('.cover-editor canvas').boundingBox()
  if (place === null) throw new Error('no editor')
  const point = (x: number, y: number) =>
    [place.x + (place.width * x) / 400, place.y + (place.height * y) / 300] as const
  await page.mouse.move(...point(100, 60))
  await page.mouse.down()
  await page.mouse.move(...point(220, 180), { steps: 5 })
  await page.mouse.up()
  // Two touches cover as well as one drag.
  await page.mouse.click(...point(300, 200))
  await page.mouse.click(...point(390, 290))
  await page.getByRole('button', { name: 'Dùng ảnh đã che' }).click()
  await page.locator('.chosen', { hasText: 'đã che' }).waitFor()
  expect(await page.locator('.personal-data').isVisible()).toBe(false)
  await page.click('button:has-text("Gửi cập nhật")')
  await page.waitForURL(/\/cap-nhat\//u)
  await page.getByRole('link', { name: 'Xem nhiệm vụ' }).click()
  await page.getByRole('link', { name: 'lop-hoc.jpg' }).click()
  expect(await page.textContent('main')).toContain('Khớp')
  const dots = [
    [150, 110],
    [170, 130],
    [350, 250],
    [10, 10],
    [30, 10],
    [270, 110],
    [290, 110],
  ] as const
  const [a = 0, b = 0, c = 0, black = -1, white = -1, dark = -1, light = -1] = await brightness(page, dots)
  for (const covered of [a, b, c]) expect(Math.abs(covered - 128)).toBeLessThan(70)
  expect(Math.max(black, dark)).toBeLessThan(40)
  expect(Math.min(white, light)).toBeGreaterThan(215)
  await page.close()
})

test('the editor works by keys alone, and can be left without a change', async () => {
  const page = await opened('digitise')
  const buffer = await chequered(page)
  await page.setInputFiles('#photos', { name: 'a.png', mimeType: 'image/png', buffer })
  await page.getByRole('button', { name: 'Che mặt, giấy tờ' }).click()
  await page.locator('.cover-editor').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('.cover-editor').count()).toBe(0)
  expect(await page.textContent('.chosen')).not.toContain('đã che')
  await page.getByRole('button', { name: 'Che mặt, giấy tờ' }).click()
  await page.locator('.cover-editor canvas').focus()
  for (const key of ['ArrowRight', 'Shift+ArrowDown', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Dùng ảnh đã che' }).click()
  await page.locator('.chosen', { hasText: 'đã che' }).waitFor()
  await page.close()
})

test('photographs join each other, one can be taken out again, and the form sends what is listed', async () => {
  const page = await opened('survey')
  const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(PICTURE) })
  const pdf = { name: 'bb.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 b') }
  await page.setInputFiles('#photos', picture('mot.png'))
  await page.locator('.chosen li').nth(0).waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.locator('#photos').click()
  await (await chooser).setFiles(picture('hai.png'))
  await page.locator('.chosen li').nth(1).waitFor()
  await page.setInputFiles('#files', pdf)
  await page.locator('.chosen li').nth(2).waitFor()
  await page.getByRole('button', { name: 'Bỏ mot.png' }).click()
  await expect.poll(() => page.locator('.chosen li').count()).toBe(2)
  const sent = await page.evaluate(() =>
    [...new FormData(document.querySelector<HTMLFormElement>('form[data-draft]') ?? undefined)].flatMap(
      ([name, value]) => (value instanceof File && value.size > 0 ? [`${name}: ${value.name}`] : []),
    ),
  )
  expect(sent).toEqual(['photos: hai.png', 'files: bb.pdf'])
  await page.close()
})

test('numbers of citizens in the text and in names of files are pointed at, and nothing is held back', async () => {
  const page = await opened('queue')
  await page.fill('#text', 'Hướng dẫn ông A, CCCD 001203004567, điện thoại 0912 345 678')
  const warned = (await page.textContent('.personal-data')) ?? ''
  expect(warned).toContain('số định danh cá nhân: 001203004567')
  expect(warned).toContain('số điện thoại: 0912 345 678')
  await page.click('button:has-text("Gửi cập nhật")')
  await page.waitForURL(/\/cap-nhat\//u)
  expect(await page.textContent('main')).toContain('Có thể có dữ liệu cá nhân của người dân')
  await page.close()
})

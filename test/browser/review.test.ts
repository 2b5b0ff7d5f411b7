/** Real here: the application on a socket, PostgreSQL, the browser with script and without. */
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listen } from '../../src/outside/http.ts'
import { createApp } from '../../src/web/server.tsx'
import { type BrowserOptions, openBrowser } from '../kit/browser.ts'
import { draftFromFile, LONG_SAMPLE } from '../kit/draft-from-file.ts'
import { coded, itemsOf } from '../kit/plan-in-world.ts'
import { type World, world } from '../kit/world.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let here: World
let door: Awaited<ReturnType<typeof listen>>

beforeAll(async () => {
  here = await world({ accounts: true })
  const { surroundings } = here
  const app = createApp({ surroundings, secure: false, publicUrl: null, ready: async () => 'ready' })
  door = await listen({ fetch: app.fetch, host: '127.0.0.1', port: 0, tls: null })
})
afterAll(async () => {
  await door.close(1000)
  await here.close()
})

/** The browser of the standing agency's officer. */
async function browser(options: BrowserOptions) {
  const opened = await openBrowser(options)
  const holder = await here.accounts.holderOf(here.person('standing-officer').login)
  const client = { address: '', agent: '' }
  const { token } = await here.accounts.openSession(
    holder?.accountId ?? '',
    client,
    here.surroundings.clock(),
  )
  await opened.context.addCookies([{ name: 'sauro_session', value: token, url: door.address }])
  return opened
}

const task = async (planId: string, code: string) => coded((await itemsOf(here, planId)).tasks, code)
const chosen = (page: Page) => page.locator('.item.chosen .item-head .code').textContent()

describe('with script', () => {
  let context: BrowserContext
  let close: () => Promise<void>
  let planId: string
  let page: Page
  beforeAll(async () => {
    ;({ context, close } = await browser({ script: true }))
  })
  afterAll(() => close())
  beforeEach(async () => {
    planId = await draftFromFile(here)
    page = await context.newPage()
    await page.goto(`${door.address}/ke-hoach/${planId}/ra-soat?nhom=tat-ca&muc=N2`)
  })

  /** Presses a key that opens another page and waits for it. */
  const opens = async (key: string) => {
    const loaded = page.waitForEvent('load')
    await page.keyboard.press(key)
    await loaded
  }

  test('keys walk, confirm, take, drop and take back', async () => {
    await opens('j')
    expect(await chosen(page)).toBe('N3')
    await opens('k')
    expect(await chosen(page)).toBe('N2')
    await opens('a')
    expect((await task(planId, 'N2')).authority).not.toBeNull()
    await opens('Enter')
    expect((await task(planId, 'N2')).review).toBe('accepted')
    expect(await chosen(page)).toBe('N3')
    await opens('x')
    expect((await task(planId, 'N3')).review).toBe('dropped')
    await opens('z')
    expect((await task(planId, 'N3')).review).toBe('unseen')
    await opens('e')
    expect(page.url()).toContain('/sua')
    await page.goBack()
    await opens('t')
    expect(page.url()).toContain('/tach')
  })

  test('a figure goes to its cell, G to the sentence, and the sentence is in sight', async () => {
    await page.keyboard.press('1')
    expect(await page.evaluate('document.activeElement.closest(".review-cells > div") !== null')).toBe(true)
    await page.keyboard.press('g')
    const inSight = await page.evaluate(`(() => {
      const pane = document.querySelector('.review-source .scroll').getBoundingClientRect()
      const line = document.querySelector('.review-source .chosen').getBoundingClientRect()
      return line.top >= pane.top && line.bottom <= pane.bottom
    })()`)
    expect(inSight).toBe(true)
  })

  test('letters do nothing in a field, and can be turned off', async () => {
    await page.keyboard.press('?')
    expect(await page.locator('#moi-phim').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Tắt phím tắt một chữ' }).press('Enter')
    await page.locator('h1').click()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    expect(await chosen(page)).toBe('N2')
    expect((await task(planId, 'N2')).review).toBe('unseen')
    await page.getByRole('button', { name: 'Bật phím tắt một chữ' }).press('Enter')
    await opens('e')
    await page.locator('#product').fill('')
    await page.locator('#product').pressSequentially('jkex')
    expect(await page.locator('#product').inputValue()).toBe('jkex')
  })
})

describe('without script', () => {
  test('a draft is confirmed, made clear, adopted; each page says what was done', async () => {
    const { context, close } = await browser({ script: false })
    const planId = await draftFromFile(here)
    const page = await context.newPage()
    const main = page.locator('main')
    const button = (name: string) => main.getByRole('button', { name, exact: true })
    await page.goto(`${door.address}/ke-hoach/${planId}/ra-soat?nhom=tat-ca`)
    await button('Xác nhận').first().click()
    expect(await page.locator('.flash').textContent()).toContain('Hoàn tác')
    await main.getByRole('link', { name: 'Tất cả' }).click()
    await main.getByRole('link', { name: 'Đánh dấu các mục đang hiện' }).click()
    await page.locator('#nhieu').getByRole('button', { name: 'Xác nhận' }).click()
    const left = main.getByRole('link', { name: 'Tất cả' })
    await left.click()
    await page.goto(`${door.address}/ke-hoach/${planId}/ra-soat?nhom=tat-ca&muc=C1`)
    if ((await button('Xác nhận').count()) > 0) await button('Xác nhận').first().click()
    await main.getByRole('link', { name: 'Cụ thể hóa' }).click()
    await page.selectOption('#scope', 'shown')
    await button('Nhận đề xuất').click()
    expect(await page.locator('.flash').textContent()).toMatch(/Đã nhận \d+ đề xuất/)
    await page.goto(`${door.address}/ke-hoach/${planId}/thong-qua`)
    await page.fill('#dated', '15/6/2026')
    await button('Đưa vào thực hiện').click()
    expect(page.url()).toBe(`${door.address}/ke-hoach/${planId}`)
    expect(await page.locator('.flash').textContent()).toContain('Đã đưa kế hoạch vào thực hiện')
    await close()
  })
})

/** Phones are tall here: axe takes what lies under the sticky bottom bar for too small to touch. */
describe.each([
  { name: 'a desk', width: 1366, height: 900, colorScheme: 'light' as const },
  { name: 'a desk in the dark', width: 1366, height: 900, colorScheme: 'dark' as const },
  { name: 'a phone', width: 360, height: 40_000, colorScheme: 'light' as const },
])('the long sample on $name', look => {
  let context: BrowserContext
  let close: () => Promise<void>
  let planId: string
  beforeAll(async () => {
    ;({ context, close } = await browser({ ...look, script: true }))
    planId = await draftFromFile(here, LONG_SAMPLE)
  })
  afterAll(() => close())

  test.each(['ra-soat', 'ra-soat?nhom=tat-ca&muc=C1&chon=het', 'cu-the-hoa?chon=loc&mo=1', 'van-ban', 'sua'])(
    '%s has no barrier and nothing sticks out',
    async path => {
      const { id } = await task(planId, 'N1')
      const page = await context.newPage()
      const said: string[] = []
      page.on('console', message => said.push(message.text()))
      page.on('pageerror', error => said.push(error.message))
      const address = path === 'sua' ? `/nhiem-vu/${id}/sua` : `/ke-hoach/${planId}/${path}`
      await page.goto(`${door.address}${address}`)
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
      expect(violations.map(one => [one.id, ...one.nodes.map(node => node.html.slice(0, 160))])).toEqual([])
      expect(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0)
      expect(said).toEqual([])
      await page.close()
    },
  )
})

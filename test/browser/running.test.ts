// Real here: Chromium, the application on a socket, PostgreSQL, files on disk. The journeys run with script off.
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen } from '../../src/outside/http.ts'
import { createApp } from '../../src/web/server.tsx'
import { openBrowser } from '../kit/browser.ts'
import { morning, type RunningWard, runningWard } from '../kit/running-ward.ts'
import { WORLD_NOW, type World, type WorldPerson, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let door: Awaited<ReturnType<typeof listen>>

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

const at = (path: string): string => `${door.address}${path}`
const officer = () => here.person('officer', { unit: 'TTPVHCC' })
const head = () => here.person('unit-head', { unit: 'TTPVHCC' })

async function enter(context: BrowserContext, person: WorldPerson): Promise<void> {
  const holder = await here.accounts.holderOf(person.login)
  if (!holder) throw new Error(`no account for ${person.login}`)
  const client = { address: '', agent: '' }
  const { token } = await here.accounts.openSession(holder.accountId, client, WORLD_NOW)
  await context.clearCookies()
  await context.addCookies([{ name: 'sauro_session', value: token, url: door.address }])
}

/** A page whose console must stay silent, but for answers that are refusals: a violated policy speaks there. */
async function opened(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  page.on('console', message => {
    if (!message.text().startsWith('Failed to load resource')) throw new Error(message.text())
  })
  const answer = await page.goto(at(path))
  expect(answer?.status(), path).toBe(200)
  return page
}

describe('with script off', () => {
  let context: BrowserContext
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ context, close } = await openBrowser({ script: false }))
  })
  afterAll(() => close())

  test('from my work to the approved update, with a file', async () => {
    const code = 'Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực'
    const page = await context.newPage()
    await page.goto(at('/dang-nhap'))
    await page.fill('#login', officer().login)
    await page.fill('#password', officer().password)
    await page.click('button[type=submit]')
    expect(new URL(page.url()).pathname).toBe('/viec-cua-toi')
    await page.locator('li.task', { hasText: code }).getByRole('link', { name: 'Cập nhật' }).click()

    await page.fill('#text', 'Số hóa thêm 80 kết quả')
    await page.fill('#percent', '85.5')
    await page.click('button:has-text("Gửi cập nhật")')
    expect(await page.locator('.summary-box li').count()).toBe(1)
    expect(await page.inputValue('#text')).toBe('Số hóa thêm 80 kết quả')
    expect(await page.inputValue('#percent')).toBe('85.5')
    expect(await page.title()).toMatch(/^Lỗi: /)

    await page.fill('#percent', '56,5')
    await page.check('input[value="obstacle"]')
    expect(await page.locator('#obstacle').isVisible()).toBe(true)
    await page.check('input[value="at-work"]')
    expect(await page.locator('#obstacle').isVisible()).toBe(false)
    const lie = { name: 'bien-ban.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('no') }
    await page.setInputFiles('#files', lie)
    await page.click('button:has-text("Gửi cập nhật")')
    expect(await page.textContent('.summary-box')).toContain('bien-ban.docx')
    const pdf = {
      name: 'Biên bản số hóa.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 biên bản'),
    }
    await page.setInputFiles('#files', pdf)
    await page.click('button:has-text("Gửi cập nhật")')
    expect(new URL(page.url()).pathname).toMatch(/^\/cap-nhat\//)
    const said = await page.textContent('main')
    expect(said).toContain('8 giờ 42')
    expect(said).toMatch(/Mã tiếp nhận [0-9A-F]{8}/)
    await page.close()

    await enter(context, head())
    const decider = await opened(context, '/viec-cua-toi')
    await decider.getByRole('link', { name: 'Cập nhật N7 chờ duyệt' }).click()
    expect(await decider.textContent('main')).toContain('42% → 56,5%')
    const link = decider.getByRole('link', { name: 'Biên bản số hóa.pdf' })
    const seen = (await link.getAttribute('href')) ?? ''
    expect(seen).toMatch(/\/xem$/)
    const file = await context.request.get(at(seen.replace(/\/xem$/, '')))
    expect(file.headers()['content-disposition']).toMatch(/^attachment; /)
    expect(file.headers()['content-disposition']).toContain("filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n")
    expect(file.headers()['x-content-type-options']).toBe('nosniff')
    expect(await file.text()).toBe('%PDF-1.4 biên bản')
    await decider.check('input[value="approved"]')
    await decider.click('button:has-text("Gửi ý kiến")')
    expect(await decider.textContent('.flash')).toContain('Đã duyệt cập nhật N7')
    expect(await decider.textContent('main')).toContain('56,5%')
    await decider.close()
  })

  test('a form that somebody else overtook keeps what was typed and says so', async () => {
    await enter(context, officer())
    const slow = await opened(context, `/nhiem-vu/${ward.tasks['survey']}/cap-nhat`)
    const quick = await opened(context, `/nhiem-vu/${ward.tasks['survey']}/cap-nhat`)
    for (const page of [quick, slow]) {
      await page.check('input[value="at-work"]')
      await page.fill('#text', 'Đã thu 320 phiếu')
      await page.click('button:has-text("Gửi cập nhật")')
    }
    expect(await slow.textContent('.summary-box')).toContain('Người khác vừa sửa nội dung này')
    expect(await slow.inputValue('#text')).toBe('Đã thu 320 phiếu')
    await slow.close()
    await quick.close()
  })

  test('a strange figure asks for a reason, and then waits for a second person', async () => {
    await enter(context, officer())
    const page = await opened(context, `/chi-tieu/${ward.targets['online']}`)
    await page.fill('#numerator', '300')
    await page.fill('#denominator', '1.600')
    await page.click('button:has-text("Gửi số liệu")')
    expect(await page.textContent('.summary-box')).toContain('thay đổi nhiều so với kỳ trước')
    expect(await page.inputValue('#denominator')).toBe('1.600')
    await page.fill('#note', 'Chuyển hồ sơ giấy sang hệ thống mới nên giảm')
    await page.click('button:has-text("Gửi số liệu")')
    expect(await page.textContent('.flash')).toContain('chờ người thứ hai xác nhận')
    expect(await page.textContent('table.data')).toContain('18,8%')
    await page.close()
  })

  test('every number of the dashboard opens as many rows', async () => {
    await enter(context, here.person('leader-state'))
    const page = await opened(context, '/dieu-hanh')
    const overdue = Number(/(\d+) nhiệm vụ quá hạn/.exec((await page.textContent('h1')) ?? '')?.[1])
    expect(overdue).toBe(3)
    const numbers = await page
      .locator('.six-counts a')
      .evaluateAll(links =>
        links.map(link => ({ href: link.getAttribute('href') ?? '', shown: link.textContent ?? '' })),
      )
    const units = await page.locator('.by-unit li').evaluateAll(lines =>
      lines.map(line => ({
        href: line.querySelector('a')?.getAttribute('href') ?? '',
        shown: line.querySelector(':scope > b')?.textContent ?? '',
      })),
    )
    expect(numbers).toHaveLength(6)
    expect(units.length).toBeGreaterThan(3)
    for (const { href, shown } of [
      ...numbers,
      ...units,
      { href: '/dieu-hanh/nhiem-vu?loai=qua-han', shown: String(overdue) },
    ]) {
      const rows = await opened(context, href)
      expect(await rows.locator('li.task').count(), href).toBe(Number.parseInt(shown, 10))
      await rows.close()
    }
    const rates = await page.locator('.rates > div').evaluateAll(cells =>
      cells.map(cell => ({
        href: cell.querySelector('a')?.getAttribute('href') ?? '',
        how: cell.querySelector('.how')?.textContent ?? '',
      })),
    )
    expect(rates.length).toBeGreaterThan(4)
    for (const { href } of rates) await (await opened(context, href)).close()
    await page.close()
  })

  test('a report is drafted, each figure opens its rows, and the Word file is built and fetched', async () => {
    await enter(context, here.person('standing-officer'))
    const page = await opened(context, '/ky-bao-cao')
    await page.getByRole('link', { name: '6 tháng đầu năm 2026' }).first().click()
    const figure = page.locator('.figures li', { hasText: 'Quá hạn chưa hoàn thành' }).first()
    const shown = Number(await figure.locator('> b').textContent())
    await figure.getByRole('link').click()
    expect(await page.locator('tbody tr').count()).toBe(shown)
    await page.goBack()
    await page.click('button:has-text("Lập báo cáo Word")')
    const href = await page.getByRole('link', { name: 'Tải bản Word' }).getAttribute('href')
    const file = await context.request.get(at(href ?? ''))
    expect(file.status()).toBe(200)
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
    await page.close()
  })
})

const PAGES: readonly (readonly [path: string, who: () => WorldPerson])[] = [
  ['/viec-cua-toi', officer],
  ['/nhiem-vu/{t:classes}', () => here.person('officer', { unit: 'VHXH' })],
  ['/nhiem-vu/{t:drill}', () => here.person('standing-officer')],
  ['/nhiem-vu/{t:handbook}', head],
  ['/nhiem-vu/{t:handbook}/cap-nhat', officer],
  ['/nhiem-vu/{t:loudspeaker}/cap-nhat', () => here.person('officer', { unit: 'VHXH' })],
  ['/chi-tieu/{c:online}', officer],
  ['/chi-tieu/{c:cashless}', () => here.person('inspector')],
  ['/dieu-hanh', () => here.person('leader-state')],
  ['/dieu-hanh/nhiem-vu?loai=qua-han', () => here.person('leader-state')],
  ['/dieu-hanh/chi-tieu', () => here.person('leader-state')],
  ['/ky-bao-cao', () => here.person('standing-officer')],
  ['/ky-bao-cao/2026-H1', () => here.person('standing-officer')],
  ['/ky-bao-cao/2026-H1/so-lieu?so=overdue', () => here.person('standing-officer')],
  ['/nhat-ky', () => here.person('inspector')],
]

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Phones are tall here: axe takes what lies under the sticky bottom bar for too small to touch. */
describe.each([
  { name: 'a desk in the light', width: 1366, height: 900, colorScheme: 'light' as const },
  { name: 'a desk in the dark', width: 1366, height: 900, colorScheme: 'dark' as const },
  { name: 'a phone', width: 360, height: 12000, colorScheme: 'light' as const },
])('no barriers on $name', ({ width, height, colorScheme }) => {
  let context: BrowserContext
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ context, close } = await openBrowser({ width, height, colorScheme, script: true }))
  })
  afterAll(() => close())

  test.each(PAGES)('%s', async (pattern, who) => {
    await enter(context, who())
    const path = pattern.replace(/\{(t|c):(\w+)\}/, (_, kind: string, key: string) =>
      String(kind === 't' ? ward.tasks[key] : ward.targets[key]),
    )
    const page = await opened(context, path)
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
    expect(violations.map(one => [one.id, ...one.nodes.map(node => node.html.slice(0, 160))])).toEqual([])
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0)
    await page.close()
  })
})

/**
 * Pictures of the user guide: `node bin/guide-pictures.ts [NAME…]`. Starts the demonstration on a data folder of its
 * own, walks the pages as the people of the invented ward and writes docs/huong-dan/hinh/*.png.
 */
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { openBrowser } from '../test/kit/browser.ts'
import { machine } from '../test/kit/program.ts'
import { smallPng } from './small-png.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/huong-dan/hinh')
const wanted = process.argv.slice(2)

const DESK = { width: 1366, height: 800 }
/** For pages whose lower half is what the guide speaks of. */
const TALL = { width: 1366, height: 1080 }
const PHONE = { width: 390, height: 780 }

type Picture = {
  readonly name: string
  /** Null: nobody is signed in. */
  readonly login: string | null
  readonly size: { readonly width: number; readonly height: number }
  /** What somebody else has to do before. */
  readonly first?: { readonly login: string; readonly go: (page: Page, address: string) => Promise<void> }
  /** Leads the page to what is to be seen. */
  readonly go: (page: Page, address: string) => Promise<void>
}

const open =
  (path: string): Picture['go'] =>
  async (page, address) => {
    await page.goto(`${address}${path}`)
  }

/** Follows the first link whose address begins so. */
const follow = async (page: Page, begin: string, end = ''): Promise<void> => {
  const ending = end === '' ? '' : `[href$="${end}"]`
  await page.locator(`main a[href^="${begin}"]${ending}`).first().click()
  await page.waitForLoadState()
}

/** Brings the prose sample and waits until it has been read. */
const bringDraft: Picture['go'] = async (page, address) => {
  await page.goto(`${address}/ke-hoach/nhap`)
  await page.setInputFiles('input[type=file]', join(root, 'sample/built/ke-hoach-du-lieu-so.docx'))
  await page.locator('input[name=noSecret]').check()
  await page.locator('main form button').click()
  await page.waitForURL(/\/ra-soat/, { timeout: 60_000 })
}

const openDraft: Picture['go'] = async (page, address) => {
  await page.goto(`${address}/ke-hoach`)
  const draft = page.locator('main a[href$="/ra-soat"]')
  if ((await draft.count()) === 0) return bringDraft(page, address)
  await draft.first().click()
  await page.waitForLoadState()
}

const draftPage =
  (part: string): Picture['go'] =>
  async (page, address) => {
    await openDraft(page, address)
    await page.goto(page.url().replace(/\/ra-soat.*$/u, `/${part}`))
  }

/** An officer's list, the first task that can be reported on, and its form. */
const openReport: Picture['go'] = async (page, address) => {
  await page.goto(`${address}/viec-cua-toi`)
  await follow(page, '/nhiem-vu/', '/cap-nhat')
}

/** Sends an update, so that somebody has something to decide. */
const sendReport: Picture['go'] = async (page, address) => {
  await openReport(page, address)
  await page.locator('input[name=workState][value=at-work]').check()
  await page.fill('input[name=percent]', '97')
  await page.fill(
    'textarea[name=text]',
    'Đã số hóa 1.240 kết quả, còn hồ sơ đất đai từ năm 2019 trở về trước.',
  )
  await page.locator('main form button').last().click()
  await page.waitForURL(/\/cap-nhat\/[0-9a-f-]+$/u)
}

/** The task of an officer that tells most: extended, shared, with a plan of the unit. */
const openSharedTask: Picture['go'] = async (page, address) => {
  await page.goto(`${address}/viec-cua-toi`)
  await page.locator('main li.t-attention a[href^="/nhiem-vu/"]').first().click()
  await page.waitForLoadState()
}

const openPlanVersions: Picture['go'] = async (page, address) => {
  await page.goto(`${address}/nhiem-vu`)
  await follow(page, '/nhiem-vu/')
  await page.locator('main .crumbs a[href^="/ke-hoach/"]').click()
  await page.waitForLoadState()
  await page.goto(`${page.url()}/phien-ban`)
}

/** Enters a letter from above and opens the form that gives a task by it. */
const directTask: Picture['go'] = async (page, address) => {
  await page.goto(`${address}/van-ban/them`)
  await page.selectOption('select[name=kind]', { index: 0 })
  await page.fill('input[name=number]', '412/SKHCN-CĐS')
  await page.fill('input[name=dated]', '2/11/2026')
  await page.fill('input[name=issuer]', 'Sở Khoa học và Công nghệ tỉnh Bình Lam')
  await page.fill('textarea[name=excerpt]', 'Rà soát dữ liệu mở của cấp xã, báo cáo trước ngày 15/12/2026')
  await page.locator('main form button').last().click()
  await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}$/u)
  await page.goto(`${page.url()}/giao-viec`)
}

const openDefinition: Picture['go'] = async (page, address) => {
  await page.goto(`${address}/dieu-hanh`)
  await follow(page, '/chi-tieu/')
  await page.goto(`${page.url().replace(/[?#].*$/u, '')}/dinh-nghia`)
}

const PICTURES: readonly Picture[] = [
  { name: '01-dang-nhap', login: null, size: { width: 1366, height: 560 }, go: open('/dang-nhap') },
  {
    name: '02-nhap-van-ban',
    login: 'thuongtruc',
    size: { width: 1366, height: 560 },
    go: open('/ke-hoach/nhap'),
  },
  { name: '03-ra-soat', login: 'thuongtruc', size: TALL, go: openDraft },
  { name: '04-cu-the-hoa', login: 'thuongtruc', size: TALL, go: draftPage('cu-the-hoa') },
  { name: '05-thong-qua', login: 'thuongtruc', size: TALL, go: draftPage('thong-qua') },
  { name: '06-viec-cua-toi', login: 'canbo', size: DESK, go: open('/viec-cua-toi') },
  { name: '06-cap-nhat-dien-thoai', login: 'canbo', size: { width: 390, height: 1200 }, go: openReport },
  {
    name: '07-duyet',
    login: 'thutruong',
    first: { login: 'canbo', go: sendReport },
    size: TALL,
    go: async (page, address) => {
      await page.goto(`${address}/viec-cua-toi`)
      await follow(page, '/xac-nhan/')
    },
  },
  {
    name: '08-chi-tieu',
    login: 'canbo',
    size: TALL,
    go: async (page, address) => {
      await page.goto(`${address}/viec-cua-toi`)
      await follow(page, '/chi-tieu/')
    },
  },
  { name: '09-dieu-hanh', login: 'chutich', size: DESK, go: open('/dieu-hanh') },
  { name: '09-dieu-hanh-dien-thoai', login: 'chutich', size: PHONE, go: open('/dieu-hanh') },
  { name: '10-bao-cao', login: 'thuongtruc', size: TALL, go: open('/ky-bao-cao/2026-Q3') },
  { name: '11-nguoi-dung', login: 'quantri', size: DESK, go: open('/nguoi-dung') },
  { name: '06-cap-nhat-nhieu', login: 'canbo', size: DESK, go: open('/viec-cua-toi/nhieu') },
  { name: '12-nhiem-vu', login: 'canbo', size: { width: 1366, height: 2100 }, go: openSharedTask },
  {
    name: '13-gia-han',
    login: 'chutich',
    size: TALL,
    go: async (page, address) => {
      await page.goto(`${address}/can-quyet-dinh`)
      await follow(page, '/gia-han/')
    },
  },
  { name: '14-phien-ban', login: 'thuongtruc', size: DESK, go: openPlanVersions },
  {
    name: '15-ban-giao',
    login: 'thutruong',
    size: DESK,
    go: async (page, address) => {
      await page.goto(`${address}/ban-giao`)
      await follow(page, '/nguoi-dung/', '/ban-giao')
    },
  },
  { name: '16-linh-vuc', login: 'theodoi', size: DESK, go: open('/linh-vuc') },
  { name: '16-don-doc', login: 'thuongtruc', size: TALL, go: open('/don-doc') },
  { name: '17-van-ban', login: 'thuongtruc', size: TALL, go: directTask },
  { name: '18-nhac-viec', login: 'canbo', size: DESK, go: open('/nhac-viec') },
  { name: '19-lich-nam', login: 'thuongtruc', size: DESK, go: open('/nhiem-vu?kieu=lich') },
  { name: '20-dinh-nghia', login: 'thuongtruc', size: TALL, go: openDefinition },
  {
    name: '23-ky-bao-cao',
    login: 'thuongtruc',
    size: TALL,
    go: async (page, address) => {
      await page.goto(`${address}/ky-bao-cao`)
      await follow(page, '/dot-bao-cao/')
    },
  },
  { name: '21-lich-lam-viec', login: 'thuongtruc', size: DESK, go: open('/lich-lam-viec') },
]

const accounts = z.array(z.object({ login: z.string(), password: z.string() }))

await mkdir(folder, { recursive: true })
const home = machine()
try {
  const server = await home.serve('--demo')
  const { out } = await home.run('accounts', '--demo', '--json')
  const known = accounts.parse(JSON.parse(out))
  const signIn = async (page: Page, login: string) => {
    await page.context().clearCookies()
    await page.goto(`${server.address}/dang-nhap`)
    await page.fill('input[name=login]', login)
    await page.fill('input[name=password]', known.find(one => one.login === login)?.password ?? '')
    await page.locator('main form button').click()
    await page.waitForURL(url => url.pathname !== '/dang-nhap')
  }
  for (const { name, login, first, size, go } of PICTURES) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const { context, close } = await openBrowser({ ...size, script: true })
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      if (first !== undefined) {
        await signIn(page, first.login)
        await first.go(page, server.address)
      }
      if (login !== null) await signIn(page, login)
      await go(page, server.address)
      const picture = await page.screenshot({ animations: 'disabled' })
      await writeFile(join(folder, `${name}.png`), smallPng(picture))
      console.log(`${name}: ${new URL(page.url()).pathname}`)
    } catch (error) {
      process.exitCode = 1
      console.error(`${name}: ${error instanceof Error ? error.message : error}`)
    } finally {
      await close()
    }
  }
  await server.signal('SIGTERM')
} finally {
  await home.close()
}

let bytes = 0
for (const file of await readdir(folder)) bytes += (await stat(join(folder, file))).size
console.log(`${Math.round(bytes / 1024)} kB in all`)

// Real here: the application on a socket, PostgreSQL, the reading process, the browser without script, the Word file.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adopt, confirmAll, uploadPlan } from '../kit/plan-steps.ts'
import { type Site, site } from '../kit/site.ts'

const FILE = join(import.meta.dirname, '../../sample/built/ke-hoach-58.docx')
const PLAIN = { script: false, width: 1366 }
const CORRECTED = 'Thành lập 05 câu lạc bộ lập trình cho học sinh trung học cơ sở'

let whole: Site
beforeAll(async () => {
  whole = await site(new Date('2026-06-10T02:00:00Z'))
})
afterAll(() => whole.close())

test('from the file of a plan to the report that the ward can sign', async () => {
  const { address } = whole
  const keeper = await whole.signedIn('standing-officer', PLAIN)
  const planId = await uploadPlan(keeper, address, FILE)

  // One item is corrected before anything is confirmed.
  await keeper.goto(`${address}/ke-hoach/${planId}/ra-soat?nhom=tat-ca&muc=N1`)
  await keeper.getByRole('link', { name: /^Sửa/ }).first().click()
  await keeper.locator('textarea[name=text]').fill(CORRECTED)
  await keeper.locator('main form button[type=submit]').first().click()
  await keeper.waitForLoadState()
  await confirmAll(keeper, address, planId)
  await adopt(keeper, address, planId, { number: '58/KH-UBND', dated: '26/3/2026' })
  expect(await keeper.content()).toContain(CORRECTED)

  // An officer of the service centre reports with a file, on a telephone.
  const officer = await whole.signedIn('officer', { script: false, width: 360, height: 800 })
  await officer.goto(`${address}/viec-cua-toi`)
  await officer.locator('a[href$="/cap-nhat"]').first().click()
  await officer.locator('input[name=workState][value=at-work]').check()
  await officer.locator('[name=text]').fill('Đã số hóa 120 hồ sơ, đang kiểm tra lại.')
  const percent = officer.locator('[name=percent]')
  if ((await percent.count()) > 0) await percent.fill('60')
  await officer.setInputFiles('input[name=files]', {
    name: 'bien-ban.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  })
  await officer.locator('main form button[type=submit]').first().click()
  await officer.waitForURL(/\/cap-nhat\/[0-9a-f-]{36}$/)
  const updateId = new URL(officer.url()).pathname.split('/').at(-1) ?? ''

  // The head of the unit approves it.
  const head = await whole.signedIn('unit-head', PLAIN)
  await head.goto(`${address}/viec-cua-toi`)
  await head.locator(`a[href="/xac-nhan/${updateId}"]`).first().click()
  await head.locator('input[name=decision][value=approved]').check()
  await head.locator('main form button[type=submit]').first().click()
  await head.waitForLoadState()
  const kept = await whole.here.rows
    .selectFrom('task_update')
    .where('id', '=', updateId)
    .select(['state', 'percent'])
    .executeTakeFirstOrThrow()
  expect(kept.state).toBe('approved')

  // The dashboard counts the same tasks that were adopted.
  const leader = await whole.signedIn('leader-state', PLAIN)
  await leader.goto(`${address}/dieu-hanh`)
  expect(await leader.title()).toContain('Điều hành')

  // The report of the half year is built and opened.
  await whole.here.setNow(new Date('2026-06-16T02:00:00Z'))
  const later = await whole.signedIn('standing-officer', PLAIN)
  await later.goto(`${address}/ky-bao-cao/2026-H1`)
  await later.locator('main form[method=post] button[type=submit]').first().click()
  await later.waitForURL(/\/ky-bao-cao/)
  const report = await whole.here.rows
    .selectFrom('report')
    .select(['id', 'file_sha256', 'locality_id'])
    .executeTakeFirstOrThrow()
  const answer = await later.request.get(`${address}/bao-cao/${report.id}`)
  expect(answer.headers()['content-disposition']).toContain('attachment')
  const file = await JSZip.loadAsync(await answer.body())
  const xml = (await file.file('word/document.xml')?.async('string')) ?? ''
  // Numbers and symbols are held together by spaces and hyphens that do not break.
  const words = xml
    .replace(/<w:noBreakHyphen\/>/g, '-')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ')
  expect(words).toContain('BÁO CÁO')
  expect(words).toContain(CORRECTED)
  expect(words).toContain('58/KH-UBND')

  // What was uploaded is kept as it came.
  const source = await whole.here.surroundings.files.get(report.locality_id, (await sourceOf(planId)) ?? '')
  expect(Buffer.from(source ?? []).equals(await readFile(FILE))).toBe(true)
})

const sourceOf = async (planId: string) =>
  (
    await whole.here.rows
      .selectFrom('plan')
      .where('id', '=', planId)
      .select('source_sha256')
      .executeTakeFirst()
  )?.source_sha256

// Real here: PostgreSQL, the pages as a signed-in person gets them, and exceljs as the other reader of the workbooks.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askExplanation } from '../../src/usecases/ask-explanation.ts'
import { recordLateness } from '../../src/usecases/record-lateness.ts'
import { registerDocument } from '../../src/usecases/register-document.ts'
import { suspendTask } from '../../src/usecases/suspend-task.ts'
import { rowVersionOf } from '../kit/acts.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type Visitor, visitor } from '../kit/visitor.ts'
import { sheetRows } from '../kit/workbook.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let leader: Visitor

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20'), accounts: true })
  ward = await runningWard(here)
  here.setNow(morning('2026-07-15'))
  await recordLateness(here.surroundings, here.wards.hoaMai.localityId)
  const { wifi = '' } = ward.tasks
  value(
    await askExplanation(here.as('leader-state'), {
      taskId: wifi,
      from: 'head',
      question: 'Vì sao chưa lắp xong?',
      answerBy: '2026-07-20',
    }),
  )
  value(
    await registerDocument(here.as('standing-officer'), {
      direction: 'in',
      kind: 'official-letter',
      number: '77/UBND-VX',
      dated: '2026-07-01',
      issuer: 'UBND tỉnh Bình Lam',
      excerpt: 'Về việc mở thêm lớp kỹ năng số',
    }),
  )
  leader = await visitor(here, 'leader-state')
})
afterAll(() => here.close())

/** The workbook that a page offers, by the link that stands in it. */
async function offered(path: string) {
  const { html } = await leader.get(path)
  const [, href] = /href="([^"]+\.xlsx[^"]*)"/u.exec(html) ?? []
  if (href === undefined) throw new Error(`${path} offers no workbook`)
  const answer = await leader.fetch(href.replaceAll('&amp;', '&'))
  expect(answer.status, path).toBe(200)
  expect(answer.headers.get('content-disposition'), path).toMatch(/^attachment; filename="[\w-]+\.xlsx"/u)
  const [heads = [], ...rows] = await sheetRows(await answer.arrayBuffer())
  return { heads, rows, text: rows.map(row => row.join(' | ')).join('\n') }
}

test.each([
  ['/viec-cua-toi', '', 0],
  ['/nhiem-vu', 'Wi-Fi', 14],
  ['/nhiem-vu?kieu=bang', 'Wi-Fi', 14],
  ['/nhiem-vu?kieu=lich', 'Wi-Fi', 14],
  ['/nhiem-vu?kieu=don-vi', 'Wi-Fi', 14],
  ['/chi-tieu', '', 4],
  ['/dieu-hanh', '', 3],
  ['/vuong-mac', 'Tổ 3 chưa có chỗ học', 1],
  ['/cham-han', 'Wi-Fi', 1],
  ['/giai-trinh', 'Vì sao chưa lắp xong?', 1],
  ['/van-ban', '77/UBND-VX', 1],
  ['/phan-cong', '', 0],
  ['/ke-hoach', '58/KH-UBND', 1],
  ['/can-quyet-dinh', 'Wi-Fi', 1],
  ['/tim?q=wi-fi', 'Wi-Fi', 1],
])('%s gives its rows as a workbook', async (path, holds, least) => {
  const { heads, rows, text } = await offered(path)
  expect(heads.filter(Boolean).length).toBeGreaterThan(4)
  expect(heads.every(Boolean)).toBe(true)
  expect(rows.length).toBeGreaterThanOrEqual(least)
  for (const row of rows) expect(row.length).toBeLessThanOrEqual(heads.length)
  expect(text).toContain(holds)
})

test('what a page is narrowed to, its workbook is too; days are days', async () => {
  const open = await offered('/vuong-mac?tinh-trang=da-rut')
  expect(open.text).not.toContain('Tổ 3 chưa có chỗ học')
  const late = await offered('/cham-han?loc=dang-cham')
  expect(late.rows.length).toBeGreaterThan(0)
  expect(late.rows.every(row => /^\d{4}-\d\d-\d\d$/u.test(row[late.heads.indexOf('Hạn')] ?? ''))).toBe(true)
  const none = await offered('/van-ban?q=khongcogi')
  expect(none.rows).toEqual([])
})

test('the gaps of a plan come as a workbook, a line for each, and of one unit where the page shows one', async () => {
  const { heads, rows } = await offered(`/ke-hoach/${ward.planId}/do-ro`)
  expect(heads).toEqual(['Mã', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Chưa rõ ở', 'Vì sao', 'Đề xuất'])
  expect(rows.length).toBeGreaterThan(0)
  const unit = String(rows[0]?.[2])
  const ofUnit = await offered(`/ke-hoach/${ward.planId}/do-ro?don-vi=${encodeURIComponent(unit)}`)
  expect(ofUnit.rows).toEqual(rows.filter(row => row[2] === unit))
})

test('on the board what rests stands apart from what has yet to fall due', async () => {
  const { wifi: suspended = '' } = ward.tasks
  value(
    await suspendTask(here.as('leader-state'), {
      taskId: suspended,
      rowVersion: await rowVersionOf(here.as('leader-state'), suspended),
      reason: 'Chờ bố trí vốn',
      document: '12/TB-UBND',
    }),
  )
  const { html } = await leader.get('/nhiem-vu?kieu=bang')
  const column = (title: string) =>
    html.split('<section aria-label="').find(one => one.startsWith(`${title}"`)) ?? ''
  expect(column('Tạm dừng')).toContain(suspended)
  expect(column('Chưa đến hạn')).not.toContain(suspended)
  expect(column('Chưa đến hạn')).not.toContain('kỳ tới')
})

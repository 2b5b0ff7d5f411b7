// Real here: the whole application as it is served, PostgreSQL, sessions; only the socket and the browser are left out.
// The ward of running-ward.ts on Thursday 18/6/2026.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { morning, type RunningWard, runningWard } from '../kit/running-ward.ts'
import { hiddenIn, problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let officer: Visitor
let leader: Visitor
let standing: Visitor
const id = (key: string): string => ward.tasks[key] ?? ''

beforeAll(async () => {
  here = await world({ accounts: true, now: morning('2026-03-25') })
  ward = await runningWard(here)
  officer = await visitor(here, 'officer')
  leader = await visitor(here, 'leader-state')
  standing = await visitor(here, 'standing-officer')
})
afterAll(() => here.close())

const rowVersion = async (who: Visitor, path: string) => hiddenIn((await who.get(path)).html, 'rowVersion')

test('an extension is asked for on the page of the task and decided from my work', async () => {
  const task = `/nhiem-vu/${id('digitise')}`
  expect((await officer.get(task)).html).toContain('Đề nghị gia hạn')
  const wrong = await officer.post(`${task}/gia-han`, { due: '30/9/2026', reason: '' })
  expect(wrong.status).toBe(422)
  expect(problemsIn(wrong.html)).toEqual(['Hạn mới phải sau hạn hiện nay, 30/9/2026.', 'Nêu lý do.'])
  const sent = await officer.post(`${task}/gia-han`, { due: '30/11/2026', reason: 'Chờ thiết bị' })
  expect(sent.location).toBe(task)
  const work = await leader.get('/viec-cua-toi')
  const [, page = ''] = /href="(\/gia-han\/[0-9a-f-]+)"/.exec(work.html) ?? []
  const shown = await leader.get(page)
  expect(shown.html).toContain('Chờ thiết bị')
  expect((await officer.get(page)).html).not.toContain('<form class="fields"')
  const decided = await leader.post(page, { decision: 'agreed', document: '214/UBND-VHXH' })
  expect(decided.location).toBe(task)
  const after = (await officer.get(task)).html
  expect(after).toContain('thời hạn 30/11/2026 (thời hạn ban đầu 30/9/2026)')
  expect(after).toContain('Gia hạn: 30/9/2026 thành 30/11/2026')
  // The list of the plan says what holds, as the page of the task does.
  const { html } = await officer.get(`/ke-hoach/${ward.planId}`)
  const row = html.split('<tr').find(one => one.includes(`href="${task}"`)) ?? ''
  expect(row).toContain('30/11/2026')
  expect(row).toContain('hạn đầu 30/9/2026')
})

test('the rarer acts stand folded for those who may, and go through their forms', async () => {
  const task = `/nhiem-vu/${id('power')}`
  expect((await officer.get(task)).html).not.toContain('Việc khác')
  expect((await standing.get(task)).html).toContain('<summary>Việc khác</summary>')
  const version = await rowVersion(standing, `${task}/tam-dung`)
  const bare = await standing.post(`${task}/tam-dung`, { rowVersion: version, reason: 'Chờ kinh phí' })
  expect(problemsIn(bare.html)).toEqual([
    'Nhập số, ký hiệu văn bản quyết định. Chỉ người có thẩm quyền tự quyết định mới để trống được.',
  ])
  const done = await standing.post(`${task}/tam-dung`, {
    rowVersion: version,
    reason: 'Chờ kinh phí',
    document: '7/TB-UBND',
    documentOn: '17/6/2026',
  })
  expect(done.location).toBe(task)
  const html = (await standing.get(task)).html
  expect(html).toContain('Tạm dừng: Chờ kinh phí')
  expect(html).toContain('theo 7/TB-UBND ngày 17/6/2026')
  // The form of an act that is not possible leads back with the reason.
  expect((await standing.get(`${task}/tam-dung`)).location).toBe(task)
})

test('a change of content is seen side by side', async () => {
  const task = `/nhiem-vu/${id('camera')}`
  const { html } = await leader.get(`${task}/dieu-chinh`)
  expect(html).toContain('Thời hạn đã giao chỉ đổi bằng gia hạn hoặc điều chỉnh kế hoạch.')
  const sent = await leader.post(`${task}/dieu-chinh`, {
    rowVersion: hiddenIn(html, 'rowVersion'),
    text: 'Lắp camera an ninh giai đoạn 2 và 3',
    leadUnitId: here.wards.hoaMai.units['CA'] ?? '',
    nature: 'dated',
    product: 'Biên bản nghiệm thu',
    acceptance: 'Thủ trưởng đơn vị nghiệm thu',
    authority: 'Chủ tịch UBND phường',
    noSupport: '1',
    reason: 'Mở rộng địa bàn',
  })
  expect(sent.location).toBe(`${task}/noi-dung`)
  const versions = (await officer.get(`${task}/noi-dung`)).html
  expect(versions).toContain('Lắp camera an ninh giai đoạn 2 và 3')
  expect(versions).toContain('Lắp camera an ninh giai đoạn 2</td>')
  expect(versions).toContain('Mở rộng địa bàn')
})

test('a plan is amended on its pages; both versions have an address', async () => {
  const plan = `/ke-hoach/${ward.planId}`
  const amend = `${plan}/dieu-chinh`
  expect((await leader.get(amend)).html).toContain('Chưa có dự thảo điều chỉnh')
  await standing.post(amend, { act: 'begin', reason: 'Theo kết luận sơ kết' })
  const chosen = await standing.post(amend, { act: 'change', item: 'task', taskId: id('drill') })
  expect(chosen.location).toBe(`${amend}/nhiem-vu?muc=${id('drill')}`)
  await standing.post(`${amend}/nhiem-vu`, {
    itemId: id('drill'),
    text: 'Diễn tập ứng cứu sự cố an toàn thông tin một lần trong năm',
    nature: 'dated',
    deadline: '30/10/2026',
    product: 'Báo cáo diễn tập',
    leadUnitId: here.wards.hoaMai.units['CA'] ?? '',
    noSupport: '1',
    authority: 'Chủ tịch UBND phường',
  })
  await standing.post(`${amend}/nhiem-vu`, { itemId: '', text: 'Tổ chức ngày hội số', nature: '' })
  await standing.post(amend, { act: 'drop', item: 'target', targetId: ward.targets['cashless'] ?? '' })
  const draft = await leader.get(amend)
  expect(draft.html).toContain('Tổ chức ngày hội số')
  expect(draft.html).not.toContain('Bỏ dự thảo')
  const form = await leader.get(`${amend}/thong-qua`)
  const adopted = await leader.post(`${amend}/thong-qua`, {
    amendmentVersion: hiddenIn(form.html, 'amendmentVersion'),
    number: '91/KH-UBND',
    dated: '18/6/2026',
  })
  expect(adopted.location).toBe(`${plan}/phien-ban`)
  const two = (await officer.get(`${plan}/phien-ban`)).html
  expect(two).toContain('91/KH-UBND')
  expect(two).toContain('30/10/2026')
  const one = (await officer.get(`${plan}/phien-ban?so=1`)).html
  expect(one).toContain('Đẩy mạnh diễn tập ứng cứu sự cố an toàn thông tin')
  expect(one).not.toContain('Tổ chức ngày hội số')
  expect((await officer.get(`${plan}/phien-ban?so=9`)).status).toBe(404)
})

test('the page of a task says until when a supporting unit does its part', async () => {
  const task = `/nhiem-vu/${id('digitise')}`
  const unitId = here.wards.hoaMai.units.KTHTDT ?? ''
  const given = await standing.post(`${task}/phan-cong`, {
    unitId,
    part: 'Cho mượn máy quét',
    due: '31/8/2026',
  })
  expect(given.location).toBe(task)
  const shown = await standing.get(task)
  expect(shown.status).toBe(200)
  expect(shown.html).toContain('trước 31/8/2026')
})

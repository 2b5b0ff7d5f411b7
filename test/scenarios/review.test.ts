// Real here: the whole application as it is served, PostgreSQL, the journal. Only the socket is left out. The draft was
// read from our own sample by the real reader.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { adoptPlan } from '../../src/usecases/adopt-plan.ts'
import { showPlan } from '../../src/usecases/show-plan.ts'
import { draftFromFile } from '../kit/draft-from-file.ts'
import { coded, draftPlan, itemsOf, journalTypes, must } from '../kit/plan-in-world.ts'
import { readPlan, readTask } from '../kit/plan-reading.ts'
import { rowCounts } from '../kit/row-counts.ts'
import { hiddenIn, problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let officer: Visitor
let planId: string

beforeAll(async () => {
  here = await world({ accounts: true })
  officer = await visitor(here, 'standing-officer')
})
afterAll(() => here.close())
beforeEach(async () => {
  planId = await draftFromFile(here)
})

const review = () => `/ke-hoach/${planId}/ra-soat`
const grid = () => `/ke-hoach/${planId}/cu-the-hoa`
const task = async (code: string) => coded((await itemsOf(here, planId)).tasks, code)
const target = async (code: string) => coded((await itemsOf(here, planId)).targets, code)
const unit = (code: string): string => here.wards.hoaMai.units[code] ?? ''
const leader = () => here.person('leader-state').personId

/** What an action adds to the journal. */
async function told(act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await journalTypes(here)
  await act()
  return (await journalTypes(here)).slice(before.length)
}

/** Nothing in any table is more or less than before. */
async function changesNothing(act: () => Promise<unknown>): Promise<void> {
  const before = await rowCounts(here.rows)
  await act()
  expect(await rowCounts(here.rows)).toEqual(before)
}

/** The whole form of correcting a task as its page shows it. */
const formOf = async (code: string) => {
  const now = await task(code)
  return {
    rowVersion: String(now.rowVersion),
    text: now.text,
    leadUnitId: now.lead?.id ?? '',
    ownerId: now.owner?.id ?? '',
    leaderId: now.leader?.id ?? '',
    supportUnitIds: now.support.map(one => one.id),
    nature: now.nature === 'unknown' ? '' : now.nature,
    deadline: now.deadline ?? '',
    rhythm: now.rhythm ?? '',
    product: now.product ?? '',
    acceptance: now.acceptance ?? '',
    authority: now.authority ?? '',
    followingUnitId: now.following?.id ?? '',
  }
}

test('an item is confirmed, the next one follows, and the act can be taken back', async () => {
  const page = await officer.get(`${review()}?nhom=tat-ca`)
  const item = hiddenIn(page.html, 'item')
  const code = hiddenIn(page.html, 'code')
  const next = hiddenIn(page.html, 'next')
  expect(item).toMatch(/^(task|target):/)
  expect(next).not.toBe('')
  const fields = { item, code, next, nhom: 'tat-ca' }
  let answer = await officer.get('/ke-hoach')
  const rows = await told(async () => {
    answer = await officer.post(review(), { ...fields, act: 'confirm' })
  })
  expect(rows).toEqual(['item-accepted'])
  expect(answer.location).toBe(`${review()}?nhom=tat-ca&muc=${next}`)
  expect((await officer.get(review())).html).toContain('1/9 mục đã xác nhận')
  expect(await told(() => officer.post(review(), { ...fields, act: 'restore' }))).toEqual(['item-restored'])
  expect((await officer.get(review())).html).toContain('0/9 mục đã xác nhận')
})

test('what is dropped leaves the count, can be seen among the dropped and be restored', async () => {
  const { id } = await task('N2')
  const fields = { item: `task:${id}`, code: 'N2', next: '', nhom: 'tat-ca' }
  await officer.post(review(), { ...fields, act: 'drop' })
  const dropped = await officer.get(`${review()}?nhom=da-bo`)
  expect(dropped.html).toContain('0/8 mục đã xác nhận')
  expect(dropped.html).toContain('Khôi phục')
  await officer.post(review(), { ...fields, act: 'restore' })
  expect((await task('N2')).review).toBe('unseen')
})

test('several ticked items are confirmed at once; none ticked is said in words', async () => {
  const [one, two] = [await task('N1'), await target('C1')]
  await officer.post(review(), {
    act: 'confirm-many',
    nhom: 'tat-ca',
    pick: [`task:${one.id}`, `target:${two.id}`],
  })
  expect([(await task('N1')).review, (await target('C1')).review]).toEqual(['accepted', 'accepted'])
  await changesNothing(async () => {
    const none = await officer.post(review(), { act: 'confirm-many', nhom: 'tat-ca' })
    expect(none.status).toBe(422)
    expect(problemsIn(none.html)).toEqual(['Chưa chọn mục nào.'])
  })
})

test('what is sure is confirmed at once, each named, and steps are taken back one after the other', async () => {
  const page = await officer.get(review())
  const sure = hiddenIn(page.html, 'sure')
  const named = sure.split(' ')
  expect(named.length).toBeGreaterThan(2)
  const doubtful = (await itemsOf(here, planId)).tasks.filter(one => !named.includes(`task:${one.id}`))
  await officer.post(review(), { act: 'confirm-sure', sure, nhom: 'tat-ca' })
  const after = (await itemsOf(here, planId)).tasks
  expect(after.filter(one => one.review === 'accepted').map(one => one.id)).not.toContain(doubtful[0]?.id)
  const before = await task('N1')
  const form = {
    ...(await formOf('N1')),
    text: 'Lập danh mục khác',
    supportUnitIds: [unit('CA')],
    accept: '0',
  }
  await officer.post(`/nhiem-vu/${before.id}/sua`, form)
  expect((await task('N1')).support.map(one => one.id)).toEqual([unit('CA')])
  expect((await officer.get(review())).html).toContain('Hoàn tác: sửa N1')
  expect(await told(() => officer.post(review(), { act: 'undo', nhom: 'tat-ca' }))).toEqual(['review-undone'])
  const again = await task('N1')
  expect([again.text, again.support, again.filled, again.review]).toEqual([
    before.text,
    before.support,
    before.filled,
    before.review,
  ])
  await officer.post(review(), { act: 'undo', nhom: 'tat-ca' })
  expect((await itemsOf(here, planId)).tasks.every(one => one.review === 'unseen')).toBe(true)
  const none = await officer.post(review(), { act: 'undo', nhom: 'tat-ca' })
  expect(none.html).toContain('Không còn bước nào của anh/chị để hoàn tác.')
})

test('a split and a merge are taken back; a step whose item somebody changed since is not', async () => {
  const whole = await task('N3')
  const texts = 'Rà soát dữ liệu\nLàm sạch dữ liệu'
  await officer.post(`/nhiem-vu/${whole.id}/tach`, { rowVersion: String(whole.rowVersion), texts })
  await officer.post(review(), { act: 'undo', nhom: 'tat-ca' })
  expect([(await task('N3')).review, (await task('N3.1')).review]).toEqual(['unseen', 'dropped'])
  const [one, two] = [await task('N1'), await task('N2')]
  await officer.post(review(), { act: 'merge', nhom: 'tat-ca', pick: [`task:${one.id}`, `task:${two.id}`] })
  await officer.post(review(), { act: 'undo', nhom: 'tat-ca' })
  expect([(await task('N1')).text, (await task('N2')).review]).toEqual([one.text, 'unseen'])
  await officer.post(review(), {
    act: 'confirm',
    item: `task:${one.id}`,
    code: 'N1',
    next: '',
    nhom: 'tat-ca',
  })
  await here.rows.updateTable('task').set({ row_version: 99 }).where('id', '=', one.id).execute()
  await changesNothing(async () => {
    const late = await officer.post(review(), { act: 'undo', nhom: 'tat-ca' })
    expect(late.html).toContain('đã được sửa sau đó')
  })
})

test('a correction is marked as the person’s, keeps the place, and what it left alone stays the document’s', async () => {
  const before = await task('N1')
  const form = { ...(await formOf('N1')), text: 'Lập danh mục dữ liệu', product: 'Danh mục dữ liệu' }
  const rows = await told(() => officer.post(`/nhiem-vu/${before.id}/sua`, { ...form, accept: '1' }))
  expect(rows).toEqual(['item-corrected', 'item-corrected', 'item-accepted'])
  const after = await task('N1')
  expect(after.text).toBe('Lập danh mục dữ liệu')
  expect(after.places).toEqual(before.places)
  expect(Object.keys(after.filled).sort()).toEqual(['product', 'text'])
})

test('a stale form is refused, and both texts stand on the page', async () => {
  const { id, text } = await task('N1')
  const form = await formOf('N1')
  await officer.post(`/nhiem-vu/${id}/sua`, { ...form, text: 'Người thứ nhất viết', accept: '0' })
  await changesNothing(async () => {
    const late = await officer.post(`/nhiem-vu/${id}/sua`, {
      ...form,
      text: 'Người thứ hai viết',
      accept: '0',
    })
    expect(late.status).toBe(422)
    expect(late.html).toContain('<title>Lỗi: ')
    expect(problemsIn(late.html)[0]).toContain('Người thứ nhất viết')
    expect(late.html).toMatch(/<textarea[^>]*name="text"[^>]*>Người thứ hai viết<\/textarea>/)
    expect(late.html).toContain(text.slice(0, 20))
  })
  const again = await formOf('N1')
  const sent = await officer.post(`/nhiem-vu/${id}/sua`, {
    ...again,
    text: 'Người thứ hai viết',
    accept: '0',
  })
  expect(sent.status).toBe(303)
  expect((await task('N1')).text).toBe('Người thứ hai viết')
})

test('everything wrong in a correction is said at once and nothing typed is lost', async () => {
  const { id } = await task('N1')
  const wrong = { ...(await formOf('N1')), text: '  ', deadline: '31/6/2026', ownerId: unit('VHXH') }
  await changesNothing(async () => {
    const answer = await officer.post(`/nhiem-vu/${id}/sua`, { ...wrong, accept: '1' })
    expect(answer.status).toBe(422)
    expect(problemsIn(answer.html)).toHaveLength(2)
    expect(answer.html).toContain('href="#deadline"')
    expect(answer.html).toMatch(/id="deadline"[^>]* value="31\/6\/2026"/)
  })
  const unknown = { ...(await formOf('N1')), ownerId: unit('VHXH') }
  const answer = await officer.post(`/nhiem-vu/${id}/sua`, { ...unknown, accept: '1' })
  expect(problemsIn(answer.html)).toEqual(['Không có người này trong danh sách. Chọn lại.'])
})

test('a target is corrected with its figure and milestones; a figure that is no number is refused', async () => {
  const { id, rowVersion } = await target('C1')
  const form = {
    rowVersion: String(rowVersion),
    text: 'Từ 65% dữ liệu được dùng lại',
    name: 'Dữ liệu được dùng lại',
    op: '>=',
    value: '65,5',
    max: '',
    unit: '%',
    milestones: '30/6/2026: 40\n31/12/2026: 65,5',
    numeratorName: 'Bộ dữ liệu được dùng lại',
    denominatorName: 'Bộ dữ liệu đã số hóa',
    leadUnitId: unit('VHXH'),
  }
  await changesNothing(async () => {
    const wrong = await officer.post(`/chi-tieu/${id}/sua`, {
      ...form,
      value: 'nhiều',
      milestones: '30/6: x',
      accept: '1',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#value"')
    expect(wrong.html).toContain('href="#milestones"')
    expect(wrong.html).toContain('value="nhiều"')
    expect(wrong.html).toContain('30/6: x</textarea>')
  })
  await officer.post(`/chi-tieu/${id}/sua`, { ...form, accept: '1' })
  const after = await target('C1')
  expect([after.value, after.kind, after.lead?.name, after.review]).toEqual([
    65.5,
    'ratio',
    'Phòng Văn hóa - Xã hội',
    'accepted',
  ])
  expect(after.milestones).toEqual([
    { by: '2026-06-30', value: 40, max: null },
    { by: '2026-12-31', value: 65.5, max: null },
  ])
})

test('a task is split by lines and two are merged again; the whole can be taken back', async () => {
  const { id, rowVersion } = await task('N3')
  const path = `/nhiem-vu/${id}/tach`
  await changesNothing(async () => {
    const one = await officer.post(path, { rowVersion: String(rowVersion), texts: 'Chỉ một phần' })
    expect(problemsIn(one.html)).toEqual(['Cần ít nhất hai phần để tách.'])
    expect(one.html).toContain('Chỉ một phần</textarea>')
  })
  const split = { rowVersion: String(rowVersion), texts: 'Rà soát dữ liệu\n\nLàm sạch dữ liệu' }
  expect(await told(() => officer.post(path, split))).toEqual(['item-split'])
  const [first, second] = [await task('N3.1'), await task('N3.2')]
  expect([first.text, second.text, (await task('N3')).review]).toEqual([
    'Rà soát dữ liệu',
    'Làm sạch dữ liệu',
    'dropped',
  ])
  const pick = [`task:${first.id}`, `task:${second.id}`]
  let merged = await officer.get(review())
  const rows = await told(async () => {
    merged = await officer.post(review(), { act: 'merge', nhom: 'tat-ca', pick })
  })
  expect(rows).toEqual(['item-merged'])
  expect(merged.location).toBe(`${review()}?nhom=tat-ca&muc=N3.1`)
  expect((await task('N3.1')).text).toBe('Rà soát dữ liệu; Làm sạch dữ liệu')
  const alone = await officer.post(review(), { act: 'merge', nhom: 'tat-ca', pick: [pick[0] ?? ''] })
  expect(problemsIn(alone.html)).toEqual(['Chọn ít nhất hai mục để gộp.'])
})

test('tasks and targets are added, and say who added them', async () => {
  const added = await officer.post(`/ke-hoach/${planId}/them-nhiem-vu`, {
    text: 'Tập huấn bảo vệ dữ liệu cá nhân',
    group: 'Bảo đảm an toàn thông tin',
  })
  expect(added.location).toBe(`${review()}?nhom=tat-ca&muc=N9`)
  const made = await task('N9')
  expect([made.origin, made.review, made.places.length]).toEqual(['added', 'accepted', 0])
  expect(made.filled['text']?.by).toBe(here.person('standing-officer').personId)
  expect((await officer.get(added.location)).html).toContain('người rà soát thêm')
  await changesNothing(async () => {
    const empty = await officer.post(`/ke-hoach/${planId}/them-nhiem-vu`, { text: '', group: 'Nhóm mới' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('value="Nhóm mới"')
  })
  const target = { text: 'Có 5 bộ dữ liệu mở', name: 'Bộ dữ liệu mở', op: '>=', value: '5', unit: 'bộ' }
  const goal = await officer.post(`/ke-hoach/${planId}/them-chi-tieu`, target)
  expect(goal.location).toBe(`${review()}?nhom=tat-ca&muc=C2`)
})

test('a name of the document is joined to a unit, or a unit is made for it; both are remembered', async () => {
  const lead = ['Tổ tư vấn số']
  planId = await draftPlan(
    here,
    readPlan({ tasks: [readTask({ lead }), readTask({ at: 20, support: lead })] }),
  )
  const page = await officer.get(`/ke-hoach/${planId}/ten-don-vi`)
  const name = hiddenIn(page.html, 'name')
  expect(name).toBe('Tổ tư vấn số')
  const path = `/ke-hoach/${planId}/ten-don-vi`
  await changesNothing(async () => {
    const none = await officer.post(path, { name, at: '0', 'unitId-0': '' })
    expect(problemsIn(none.html)).toHaveLength(1)
  })
  const bearers = async () =>
    (await itemsOf(here, planId)).tasks.filter(
      one => one.leadText.includes(name) || one.supportText.includes(name),
    ).length
  expect(await bearers()).toBe(2)
  const made = { name, at: '0', create: '1', 'unitName-0': `${name} Hoa Mai`, 'kind-0': 'outside' }
  const rows = await told(() => officer.post(path, made))
  expect(rows[0]).toBe('unit-created')
  expect(rows).toContain('unit-aliased')
  expect(await bearers()).toBe(0)
  expect((await officer.get('/don-vi')).html).toContain(`${name} Hoa Mai`)
  const gone = await officer.post(path, { name, at: '0', 'unitId-0': unit('VHXH') })
  expect(gone.status).toBe(409)
  expect(gone.html).toContain('Văn bản không còn tên này.')
})

test('one filling reaches all that the filter shows; what was said already stays', async () => {
  const before = await task('N1')
  const said = { act: 'fill', scope: 'shown', onlyEmpty: '1' }
  const filled = await officer.post(`${grid()}?thieu=authority`, {
    ...said,
    authority: 'Chủ tịch UBND phường',
    leaderId: leader(),
    leadUnitId: unit('CA'),
  })
  expect(filled.location).toContain('thieu=authority')
  const all = (await itemsOf(here, planId)).tasks
  expect(all.every(one => one.authority !== null && one.leader?.id === leader())).toBe(true)
  expect((await task('N1')).lead).toEqual(before.lead ?? { id: unit('CA'), name: expect.any(String) })
  const page = await officer.get(grid())
  expect(page.html).toContain(`${here.person('standing-officer').name} bổ sung`)
  await changesNothing(async () => {
    const nothing = await officer.post(grid(), { act: 'fill', scope: 'shown' })
    expect(problemsIn(nothing.html)).toEqual(['Chưa điền nội dung nào để bổ sung.'])
    const wrong = await officer.post(grid(), { act: 'fill', scope: 'shown', deadline: '30/2/2026' })
    expect(wrong.html).toMatch(/id="deadline"[^>]* value="30\/2\/2026"/)
    const unmarked = await officer.post(grid(), { act: 'fill', scope: 'marked', product: 'Báo cáo' })
    expect(problemsIn(unmarked.html)).toEqual(['Chưa chọn mục nào.'])
    expect(unmarked.html).toMatch(/id="product"[^>]* value="Báo cáo"/)
  })
})

test('proposals are taken for all with one press, a chip takes one cell, and the meter moves', async () => {
  const clear = async () => must(await showPlan(here.as('standing-officer'), { planId })).clearness
  const { id } = await task('N1')
  await officer.post(grid(), { take: `${id}:authority` })
  expect((await clear()).gaps.authority).toBe(7)
  const taken = await officer.post(grid(), { act: 'take', scope: 'shown' })
  expect(taken.status).toBe(303)
  const after = await clear()
  expect(after.allSix).toBeGreaterThan(4)
  expect((await officer.get(grid())).html).toContain(`${after.allSix}/8 nhiệm vụ rõ cả sáu`)
})

test('nothing is adopted unseen; then version 1 stands with its rows and the first deadlines', async () => {
  const path = `/ke-hoach/${planId}/thong-qua`
  const page = await officer.get(path)
  expect(page.html).toContain('Còn 9 mục chưa rà soát')
  const form = {
    rowVersion: hiddenIn(page.html, 'rowVersion'),
    title: 'Phát triển dữ liệu số năm 2026',
    number: '61/KH-UBND',
    dated: '15/6/2026',
    line: 'state',
    authority: 'Chủ tịch UBND phường',
  }
  await changesNothing(async () => {
    const early = await officer.post(path, form)
    expect(early.status).toBe(422)
    expect(problemsIn(early.html)[0]).toMatch(/^Còn 9 mục chưa rà soát/)
    expect(early.html).toContain('value="61/KH-UBND"')
  })
  const { tasks, targets } = await itemsOf(here, planId)
  await officer.post(grid(), { act: 'take', scope: 'shown' })
  await officer.post(review(), {
    act: 'confirm-many',
    pick: [...tasks.slice(1).map(one => `task:${one.id}`), ...targets.map(one => `target:${one.id}`)],
  })
  await officer.post(review(), { act: 'drop', item: `task:${tasks[0]?.id}`, code: 'N1' })
  await changesNothing(async () => {
    const wrong = await officer.post(path, { ...form, dated: '31/6/2026', authority: '' })
    expect(problemsIn(wrong.html)).toHaveLength(2)
    expect(wrong.html).toMatch(/id="dated"[^>]* value="31\/6\/2026"/)
    const stale = await officer.post(path, { ...form, rowVersion: '1' })
    expect(stale.status).toBe(422)
  })
  let adopted = await officer.get(path)
  const events = await told(async () => {
    adopted = await officer.post(path, form)
  })
  expect([...new Set(events)]).toEqual([
    'plan-adopted',
    'deadline-decided',
    'task-assigned',
    'assignment-given',
    'target-assigned',
  ])
  expect(adopted.location).toBe(`/ke-hoach/${planId}`)
  const running = await itemsOf(here, planId)
  const kept = running.tasks.filter(one => one.version === 1)
  expect(kept.map(one => one.code)).toEqual(tasks.slice(1).map(one => one.code))
  for (const one of kept.filter(one => one.nature !== 'regular' && one.deadline !== null))
    expect(one.deadlines.map(decision => decision.due)).toEqual([one.deadline])
  const shown = await officer.get(adopted.location)
  expect(shown.html).toContain('Kế hoạch số 61/KH-UBND')
  expect(shown.html).toContain('phiên bản 1')
  expect((await officer.get(review())).location).toBe(`/ke-hoach/${planId}`)
  const late = await officer.post(review(), { act: 'drop', item: `task:${tasks[1]?.id}` })
  expect(late.status).toBe(409)
})

test('in a running plan a first deadline is given in the grid, and one that stands is not moved there', async () => {
  const all = await itemsOf(here, planId)
  await officer.post(review(), {
    act: 'confirm-many',
    pick: [...all.tasks.map(one => `task:${one.id}`), ...all.targets.map(one => `target:${one.id}`)],
  })
  const { plan } = must(await showPlan(here.as('standing-officer'), { planId }))
  const adoption = { title: plan.title, number: null, dated: '2026-06-15', line: 'state' } as const
  must(
    await adoptPlan(here.as('standing-officer'), {
      ...adoption,
      planId,
      rowVersion: plan.rowVersion,
      authority: 'Chủ tịch UBND phường',
    }),
  )
  const open = (await itemsOf(here, planId)).tasks.find(one => one.deadlines.length === 0)
  const row = `task:${open?.id}`
  const fill = { act: 'fill', scope: 'marked', row, nature: 'dated' }
  expect((await officer.post(grid(), { ...fill, deadline: '30/9/2026' })).status).toBe(303)
  expect((await task(open?.code ?? '')).deadlines.map(one => one.due)).toEqual(['2026-09-30'])
  await changesNothing(async () => {
    const moved = await officer.post(grid(), { ...fill, deadline: '31/10/2026' })
    expect(problemsIn(moved.html)[0]).toMatch(/đã có thời hạn.*gia hạn/)
  })
})

test('leaving and coming back loses nothing, and another officer sees the same', async () => {
  const { id } = await task('N2')
  await officer.post(review(), { act: 'confirm', item: `task:${id}`, code: 'N2' })
  const again = await visitor(here, 'standing-officer')
  expect((await again.get(review())).html).toContain('1/9 mục đã xác nhận')
  expect((await again.get(`${review()}?nhom=da-xac-nhan`)).html).toContain('N2')
})

test('the annexes come as a Word file to be saved, and the document has an address for every paragraph', async () => {
  const file = await officer.fetch(`/ke-hoach/${planId}/phu-luc.docx`)
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="phu-luc-2026\.docx"/)
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  expect(new TextDecoder().decode((await file.arrayBuffer()).slice(0, 2))).toBe('PK')
  const source = await officer.get(`/ke-hoach/${planId}/van-ban`)
  expect(source.html.match(/id="doan-\d+"/g)?.length).toBeGreaterThan(30)
  const [place] = (await task('N1')).places
  expect(source.html).toContain(`id="doan-${place?.paragraph}"`)
})

test('a page of somebody who may not review is refused in words, and no plan is a page that is not there', async () => {
  const stranger = await visitor(here, 'officer')
  expect((await stranger.get(review())).status).toBe(403)
  expect((await officer.get('/ke-hoach/00000000-0000-7000-8000-000000000000/ra-soat')).status).toBe(404)
  expect((await officer.get('/ke-hoach/khong-co/ra-soat')).status).toBe(404)
})

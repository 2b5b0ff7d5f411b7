// Real here: the application without its socket, PostgreSQL with its roles, the Word files as they are downloaded, the
// journal. Nothing is stood in for.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeSetting } from '../../src/usecases/change-setting.ts'
import { listNotices } from '../../src/usecases/list-notices.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { noteChanges } from '../../src/usecases/note-changes.ts'
import { cancelMeeting } from '../../src/usecases/plan-meeting.ts'
import { remind } from '../../src/usecases/remind.ts'
import { listCommittees } from '../../src/usecases/show-committee.ts'
import { showMeeting } from '../../src/usecases/show-meeting.ts'
import { checkDecree30 } from '../../src/writer/decree-30-check.ts'
import { checkGuidance36 } from '../../src/writer/guidance-36-check.ts'
import { partsOf } from '../kit/docx.ts'
import { PICTURE } from '../kit/picture.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { hiddenIn, problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let office: Visitor
let chair: Visitor
let member: Visitor
let body = ''
let meeting = ''
let notice = ''

const id = (role: Parameters<World['person']>[0], unit?: string) =>
  here.person(role, unit === undefined ? {} : { unit }).personId

beforeAll(async () => {
  here = await world({ accounts: true, now: morning('2026-03-20') })
  ward = await runningWard(here)
  await signIn()
  const made = await office.post('/ban-chi-dao/moi', {
    kind: 'steering',
    line: 'party',
    name: 'Ban Chỉ đạo chuyển đổi số phường Hoa Mai',
    code: 'BCĐ',
    documentId: '',
  })
  body = made.location
  const sit = (personId: string, post: string) =>
    office.post(`${body}/thanh-vien`, { personId, post, field: '', from: '05/01/2026' })
  await sit(id('leader-party'), 'chair')
  await sit(id('leader-state'), 'deputy')
  await sit(id('standing-officer'), 'secretary')
  await sit(id('unit-head'), 'member')
})
afterAll(() => here.close())

/** Sessions do not outlast a week without use. */
async function signIn() {
  office = await visitor(here, 'standing-officer')
  chair = await visitor(here, 'leader-party')
  member = await visitor(here, 'unit-head')
}

const shown = async (path: string) =>
  value(await showMeeting(here.as('inspector'), { meetingId: path.split('/').at(-1) ?? '' }))

const about = (more: Record<string, string> = {}) => ({
  title: 'Họp Ban Chỉ đạo quý II',
  on: '25/6/2026',
  time: '8:00',
  place: 'phòng họp tầng 2',
  chairId: id('leader-party'),
  secretaryId: id('standing-officer'),
  inviteeIds: id('unit-head', 'CA'),
  guests: 'Ban Công tác Mặt trận tổ dân phố 3',
  ...more,
})

test('a meeting is called with a programme of what is red and due, and everybody who sits there is invited', async () => {
  const wrong = await office.post(
    `${body}/hop`,
    about({ chairId: id('unit-head'), on: '17/6/2026', time: '25h' }),
  )
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('phòng họp tầng 2')
  expect(problemsIn(wrong.html).join()).toContain('08:00')
  const made = await office.post(`${body}/hop`, about())
  expect(made.status).toBe(303)
  meeting = made.location
  const { items, invitees, stage } = await shown(meeting)
  expect(stage).toBe('planned')
  expect(invitees.map(one => [one.person.name, one.member])).toHaveLength(5)
  expect(invitees.filter(one => !one.member).map(one => one.person.name)).toEqual(['Dương Văn Thịnh'])
  const overdue = items.filter(one => one.reason === 'overdue').map(one => one.objectId)
  expect(overdue).toContain(ward.tasks['teams'])
  expect(items.some(one => one.reason === 'unfinished')).toBe(false)
})

test('items are left out, taken back and written in', async () => {
  const { items } = await shown(meeting)
  const [first, ...rest] = items.map(one => `${one.kind}:${one.objectId}`)
  const own = 'Phổ biến văn bản mới | Văn phòng'
  expect((await office.post(`${meeting}/chuong-trinh`, { chosen: [], own: '' })).status).toBe(422)
  expect((await office.post(`${meeting}/chuong-trinh`, { chosen: rest, own })).status).toBe(303)
  const after = (await shown(meeting)).items
  expect(after.map(one => one.objectId)).not.toContain(first?.split(':')[1])
  expect(after.at(-1)).toMatchObject({ text: 'Phổ biến văn bản mới', presenter: 'Văn phòng', kind: 'own' })
  expect((await office.get(`${meeting}/chuong-trinh`)).html).toContain(`value="${first}"`)
  await office.post(`${meeting}/chuong-trinh`, { chosen: [first ?? '', ...rest], own })
  expect((await shown(meeting)).items).toHaveLength(items.length + 1)
})

test('the invitation is a Word file in the form of the Party, numbered in the series of the body', async () => {
  const sent = await office.post(`${meeting}/giay-moi`, {
    signerId: id('leader-party'),
    recipients: '',
    number: '1',
    dated: '18/6/2026',
  })
  expect(sent.status).toBe(303)
  const { invitation, stage } = await shown(meeting)
  expect(stage).toBe('invited')
  const page = await office.get(`/van-ban-di/${invitation?.id}`)
  expect(page.html).toContain('Số 01-GM/BCĐ')
  expect(page.html).toContain('Các đồng chí thành viên Ban Chỉ đạo')
  expect(page.html).toContain('T/M BAN CHỈ ĐẠO')
  const file = await office.fetch(`/van-ban-di/${invitation?.id}/van-ban.docx`)
  expect(checkGuidance36(await partsOf(new Uint8Array(await file.arrayBuffer())))).toEqual([])
  const numbers = await here.rows.selectFrom('document_number').select(['issuer', 'type', 'number']).execute()
  expect(numbers).toContainEqual({ issuer: 'BCĐ', type: 'GM', number: 1 })
})

test('who is taken off before an invitation went out is invited no more; who joins afterwards gets a further one', async () => {
  const [police, culture] = [id('unit-head', 'CA'), id('officer', 'VHXH')]
  const people = async () =>
    (await shown(meeting)).invitees.filter(one => !one.member).map(one => one.person.id)
  const edit = async (inviteeIds: string[]) => {
    const { rowVersion } = (await shown(meeting)).meeting
    const sent = await office.post(`${meeting}/sua`, {
      ...about(),
      inviteeIds,
      rowVersion: String(rowVersion),
    })
    expect(sent.status).toBe(303)
  }
  await edit([culture])
  // A paper has gone out to the police: a form does not take it back.
  expect((await people()).toSorted()).toEqual([police, culture].toSorted())
  await edit([])
  expect(await people()).toEqual([police])
  const bare = { signerId: id('leader-party'), recipients: '', number: '', dated: '' }
  const nobody = await office.post(`${meeting}/giay-moi`, { ...bare, further: '1' })
  expect(problemsIn(nobody.html).join()).toContain('đã có giấy mời')
  await edit([culture])
  const first = (await shown(meeting)).invitation?.id
  const name = (await shown(meeting)).invitees.find(one => one.person.id === culture)?.person.name ?? '?'
  expect((await office.get(`${meeting}/giay-moi`)).html).toContain(
    `Chỉ mời bổ sung 1 người chưa có giấy mời: ${name}`,
  )
  const sent = await office.post(`${meeting}/giay-moi`, { ...bare, further: '1' })
  expect(sent.location).toMatch(/^\/van-ban-di\//u)
  const paper = (await office.get(sent.location)).html
  expect(paper).toContain(name)
  expect(paper).not.toContain('Các đồng chí thành viên')
  expect((await shown(meeting)).invitation?.id).toBe(first)
})

test('the meeting goes into a calendar at its hour in Vietnam', async () => {
  const answer = await member.fetch(`${meeting}/lich.ics`)
  expect(answer.headers.get('content-type')).toContain('text/calendar')
  const text = await answer.text()
  expect(text).toContain('DTSTART:20260625T010000Z')
  expect(text).toContain('LOCATION:phòng họp tầng 2')
})

test('who is invited answers; somebody who is not neither reads nor answers', async () => {
  expect((await member.get(meeting)).html).toContain('Anh/chị có dự họp không?')
  const silent = await member.post(`${meeting}/tra-loi`, { answer: 'stand-in', note: '' })
  expect(problemsIn(silent.html).join()).toContain('người dự thay')
  expect((await member.post(`${meeting}/tra-loi`, { answer: 'coming', note: '' })).status).toBe(303)
  const stranger = await visitor(here, 'officer')
  expect((await stranger.get(meeting)).status).toBe(403)
  expect((await stranger.post(`${meeting}/tra-loi`, { answer: 'coming' })).status).toBe(403)
})

test('papers lie in the same store as evidence and open for those who take part', async () => {
  const sent = await office.post(
    `${meeting}/tai-lieu`,
    { title: 'Sơ đồ hạ tầng' },
    { files: { name: 'so-do.png', bytes: PICTURE } },
  )
  expect(sent.status).toBe(303)
  const empty = await office.post(`${meeting}/tai-lieu`, { title: '' })
  expect(empty.status).toBe(422)
  const [paper] = (await shown(meeting)).papers
  expect((await member.fetch(`/tai-lieu-hop/${paper?.id}`)).headers.get('content-disposition')).toContain(
    'attachment',
  )
  const stranger = await visitor(here, 'officer')
  expect((await stranger.fetch(`/tai-lieu-hop/${paper?.id}`)).status).toBe(403)
})

const given = (more: Record<string, string | readonly string[]> = {}) => ({
  kind: 'task',
  text: 'Hoàn thành kiện toàn 3 tổ công nghệ số cộng đồng còn thiếu',
  taskId: '',
  line: 'state',
  leadUnitId: here.wards.hoaMai.units['VHXH'] ?? '',
  ownerId: id('officer', 'VHXH'),
  leaderId: id('leader-state'),
  noSupport: '1',
  nature: 'dated',
  deadline: '15/7/2026',
  product: 'Quyết định kiện toàn',
  acceptance: 'Đủ 14 tổ',
  authority: 'Chủ tịch UBND phường',
  rhythm: '',
  followingUnitId: '',
  workingDays: '',
  rowVersion: '0',
  ...more,
})

test('nothing is minuted or concluded before the day; too few members ask for a yes', async () => {
  const minutes = { text: 'Các đơn vị báo cáo.', [`attendance.${id('leader-party')}`]: 'present' }
  expect(problemsIn((await office.post(`${meeting}/bien-ban`, minutes)).html).join()).toContain(
    'Chưa đến ngày họp',
  )
  expect((await office.post(`${meeting}/ket-luan`, given())).status).toBe(422)
  here.setNow(morning('2026-06-25'))
  await signIn()
  const few = await office.post(`${meeting}/bien-ban`, minutes)
  expect(problemsIn(few.html).join()).toContain('Mới có 1 trên 4 thành viên')
  expect(few.html).toContain('name="anyway"')
  const enough = { ...minutes, [`attendance.${id('unit-head')}`]: 'stand-in' }
  expect((await office.post(`${meeting}/bien-ban`, enough)).status).toBe(303)
  expect((await shown(meeting)).stage).toBe('minuted')
  const file = await member.fetch(`${meeting}/bien-ban.docx`)
  const parts = await partsOf(new Uint8Array(await file.arrayBuffer()))
  expect(checkGuidance36(parts)).toEqual([])
  const said = JSON.stringify(parts)
  for (const words of ['NGƯỜI GHI BIÊN BẢN', 'Có mặt 02/04 thành viên', 'cử người dự thay'])
    expect(said).toContain(words)
  const stranger = await visitor(here, 'officer')
  expect((await stranger.fetch(`${meeting}/bien-ban.docx`)).status).toBe(403)
})

test('a conclusion is filled in as a task by a document is, with its clarities in view', async () => {
  const bare = await office.post(`${meeting}/ket-luan`, given({ leadUnitId: '', deadline: '' }))
  expect(bare.status).toBe(422)
  expect(problemsIn(bare.html)).toHaveLength(2)
  expect((await office.post(`${meeting}/ket-luan`, given())).status).toBe(303)
  expect((await office.get(meeting)).html).toContain('rõ 6/6')
  const late = {
    kind: 'existing',
    text: 'Báo cáo nguyên nhân chậm, xong trước 30/6',
    taskId: ward.tasks['teams'] ?? '',
  }
  expect((await office.post(`${meeting}/ket-luan`, given(late))).status).toBe(303)
  const opinion = { kind: 'opinion', text: 'Thống nhất đánh giá kết quả quý II' }
  expect((await office.post(`${meeting}/ket-luan`, given(opinion))).status).toBe(303)
  const draft = await office.fetch(`${meeting}/du-thao.docx`)
  expect(checkGuidance36(await partsOf(new Uint8Array(await draft.arrayBuffer())))).toEqual([])
  expect(await here.rows.selectFrom('document').select('id').execute()).toEqual([])
})

test('the notice takes its number, goes into the register, and gives the tasks by it, all at once', async () => {
  const signed = (more: Record<string, string> = {}) => ({
    signerId: id('leader-party'),
    recipients: 'Các thành viên Ban Chỉ đạo',
    number: '1',
    dated: '25/6/2026',
    ...more,
  })
  expect((await member.post(`${meeting}/thong-bao`, signed())).status).toBe(403)
  const early = await chair.post(`${meeting}/thong-bao`, signed({ dated: '24/6/2026' }))
  expect(problemsIn(early.html).join()).toContain('trước ngày họp')
  const vague = await office.post(`${meeting}/ket-luan`, given({ product: '', authority: '' }))
  expect(vague.status).toBe(303)
  expect((await chair.get(`${meeting}/thong-bao`)).html).toContain('Kết luận 4 thiếu: sản phẩm, thẩm quyền')
  const policy = async (choice: string, rowVersion: number) =>
    value(await changeSetting(here.as('administrator'), { key: 'plan.unclear', rowVersion, value: choice }))
  await policy('may-not-issue', 0)
  const refused = await chair.post(`${meeting}/thong-bao`, signed())
  expect(problemsIn(refused.html).join()).toContain('Kết luận 4 chưa đủ 6 rõ: sản phẩm, thẩm quyền')
  await policy('may-issue', 1)
  const dropped = (await shown(meeting)).conclusions.at(-1)
  await office.post(`/ket-luan/${dropped?.id}`, { act: 'drop' })
  const sent = await chair.post(`${meeting}/thong-bao`, signed())
  expect(sent.status).toBe(303)
  const { conclusions, meeting: kept, stage } = await shown(meeting)
  expect(stage).toBe('issued')
  notice = kept.documentId ?? ''
  const register = await office.get(`/van-ban/${notice}`)
  expect(register.html).toContain('01-TB/BCĐ')
  expect(register.html).toContain('Hoàn thành kiện toàn 3 tổ')
  const task = conclusions[0]?.task
  expect(task).toMatchObject({ code: 'V1', due: '2026-07-15', product: 'Quyết định kiện toàn' })
  expect(conclusions[1]?.task?.id).toBe(ward.tasks['teams'])
  expect((await office.get(`/nhiem-vu/${task?.id}`)).html).toContain('01-TB/BCĐ')
  const events = await here.rows
    .selectFrom('journal')
    .where('type', 'in', ['task-directed', 'conclusions-issued', 'document-registered', 'deadline-decided'])
    .where('at', '>=', morning('2026-06-25'))
    .select('type')
    .execute()
  expect(events.map(one => one.type).sort()).toEqual([
    'conclusions-issued',
    'deadline-decided',
    'document-registered',
    'task-directed',
  ])
  expect((await chair.post(`${meeting}/thong-bao`, signed({ number: '2' }))).status).toBe(409)
  expect((await office.post(`${meeting}/ket-luan`, given())).status).toBe(409)
})

test('what is not done leads the programme of the next meeting, and is followed on the page of the body', async () => {
  const page = await office.get(body)
  expect(page.html).toContain('Hoàn thành kiện toàn 3 tổ')
  const { committees } = value(await listCommittees(here.as('officer'), {}))
  expect(committees[0]?.open).toBe(2)
  const made = await office.post(`${body}/hop`, about({ title: 'Họp Ban Chỉ đạo quý III', on: '24/9/2026' }))
  const { items } = await shown(made.location)
  expect(items.slice(0, 2).map(one => one.reason)).toEqual(['unfinished', 'unfinished'])
  // The task of the plan stands once, although it is overdue too.
  expect(items.filter(one => one.objectId === ward.tasks['teams'])).toHaveLength(1)
  const change = await office.get(`${made.location}/sua`)
  expect(hiddenIn(change.html, 'rowVersion')).toBe('1')
  expect((await office.post(`${made.location}/huy`, { reason: 'Trùng lịch' })).status).toBe(303)
  expect((await office.get(made.location)).html).toContain('Đã hủy: Trùng lịch')
  expect((await office.post(`${made.location}/sua`, { ...about(), rowVersion: '2' })).status).toBe(409)
})

test('a group of helpers writes in the form of the State', async () => {
  const made = await office.post('/ban-chi-dao/moi', {
    kind: 'helping',
    line: 'state',
    name: 'Tổ giúp việc Ban Chỉ đạo chuyển đổi số phường Hoa Mai',
    code: 'TGV',
    documentId: '',
  })
  const sit = (personId: string, post: string) =>
    office.post(`${made.location}/thanh-vien`, { personId, post, field: '', from: '05/01/2026' })
  await sit(id('leader-state'), 'deputy')
  await sit(id('standing-officer'), 'secretary')
  const called = await office.post(
    `${made.location}/hop`,
    about({ title: 'Họp Tổ giúp việc tháng 7', chairId: id('leader-state'), on: '02/7/2026' }),
  )
  await office.post(`${called.location}/giay-moi`, {
    signerId: id('leader-state'),
    recipients: '',
    number: '1',
    dated: '25/6/2026',
  })
  const { invitation } = await shown(called.location)
  const { html } = await office.get(`/van-ban-di/${invitation?.id}`)
  expect(html).toContain('Số: 01/GM-TGV')
  expect(html).toContain('PHÓ TỔ TRƯỞNG')
  const file = await office.fetch(`/van-ban-di/${invitation?.id}/van-ban.docx`)
  expect(checkDecree30(await partsOf(new Uint8Array(await file.arrayBuffer())))).toEqual([])
})

test('the secretary owes the invitation and the minutes, the chair the notice, each by the working rules', async () => {
  const mine = async (ctx: ReturnType<World['as']>) =>
    value(await myWork(ctx, {})).owed.filter(one => one.about === 'Họp Ban Chỉ đạo đột xuất')
  const secretary = () => here.as('standing-officer')
  const { location } = await office.post(
    `${body}/hop`,
    about({ title: 'Họp Ban Chỉ đạo đột xuất', on: '06/7/2026', inviteeIds: '' }),
  )
  expect(await mine(secretary())).toMatchObject([{ kind: 'meeting-invite', due: '2026-07-01' }])
  await office.post(`${location}/giay-moi`, {
    signerId: id('leader-party'),
    recipients: '',
    number: '',
    dated: '',
  })
  expect(await mine(here.as('unit-head'))).toMatchObject([
    { kind: 'meeting-answer', due: '2026-07-06', from: 'Nguyễn Hữu Tâm' },
  ])
  await noteChanges(here.surroundings, here.wards.hoaMai.localityId)
  await remind(here.surroundings, here.wards.hoaMai.localityId, '2026-07-01')
  const invited = value(await listNotices(here.as('unit-head'), {})).notices.filter(
    one => one.about?.path === location,
  )
  expect(invited.map(one => one.facts.what).sort()).toEqual(['meeting-attend', 'meeting-invited'])
  await member.post(`${location}/tra-loi`, { answer: 'absent', note: 'Đi công tác' })
  expect(await mine(here.as('unit-head'))).toEqual([])
  here.setNow(morning('2026-07-08'))
  await signIn()
  expect(await mine(secretary())).toMatchObject([{ kind: 'meeting-minutes', due: '2026-07-13' }])
  expect(await remind(here.surroundings, here.wards.hoaMai.localityId, '2026-07-08')).toBeGreaterThan(0)
  const told = await here.rows
    .selectFrom('notice')
    .where('object_kind', '=', 'meeting')
    .select(['person_id', 'facts'])
    .execute()
  expect(told).toContainEqual({
    person_id: id('standing-officer'),
    facts: { what: 'meeting-minutes', due: '2026-07-13', offset: -3 },
  })
  const minutes = { text: 'Đủ ý kiến.', anyway: '1', [`attendance.${id('leader-party')}`]: 'present' }
  expect((await office.post(`${location}/bien-ban`, minutes)).status).toBe(303)
  expect(await mine(secretary())).toEqual([])
  expect(await mine(here.as('leader-party'))).toMatchObject([{ kind: 'meeting-conclude' }])
  expect((await office.get('/nhac-viec')).html).toContain('hạn ghi biên bản họp')
})

test('bodies and meetings are found by their words, without marks', async () => {
  const { html } = await member.get('/tim?q=hop ban chi dao quy iii')
  expect(html).toContain('Họp Ban Chỉ đạo quý III')
  expect((await member.get('/tim?q=to giup viec')).html).toContain('Ban Chỉ đạo, Tổ giúp việc')
})

test('who calls a meeting off while somebody else is changing it is told so, and the journal says nothing', async () => {
  const { location } = await office.post(`${body}/hop`, about({ title: 'Họp hoãn', on: '20/7/2026' }))
  const meetingId = location.split('/').at(-1) ?? ''
  const off = await here.rows.transaction().execute(async trx => {
    await trx
      .updateTable('meeting')
      .set(eb => ({ row_version: eb('row_version', '+', 1) }))
      .where('id', '=', meetingId)
      .execute()
    const calledOff = cancelMeeting(here.as('standing-officer'), { meetingId, reason: 'Chuyển sang tháng 8' })
    // It has read the meeting as it was and stands before the row that is being changed.
    const waits = sql<{ waits: boolean }>`
      select exists (select from pg_stat_activity
                      where datname = current_database() and wait_event_type = 'Lock') as waits`
    while (!(await waits.execute(here.rows)).rows[0]?.waits);
    return { calledOff }
  })
  expect(await off.calledOff).toMatchObject({ ok: false, refusal: { code: 'stale' } })
  const told = here.rows.selectFrom('journal').where('type', '=', 'meeting-cancelled').select('payload')
  expect(JSON.stringify(await told.execute())).not.toContain(meetingId)
})

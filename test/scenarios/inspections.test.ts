// Real here: the application without its socket, PostgreSQL with its roles, the Word files as they are downloaded, the
// journal. Nothing is stood in for.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parsePeriod } from '../../src/domain/period.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { listInspections } from '../../src/usecases/list-inspections.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { remind } from '../../src/usecases/remind.ts'
import { inspectionsFor } from '../../src/usecases/report-inspections.ts'
import { searchAll } from '../../src/usecases/search-all.ts'
import { showInspection } from '../../src/usecases/show-inspection.ts'
import { checkDecree30 } from '../../src/writer/decree-30-check.ts'
import { partsOf } from '../kit/docx.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

const PATH = '/kiem-tra-giam-sat'
let here: World
let ward: RunningWard
let office: Visitor
let head: Visitor
let leader: Visitor
let unit: Visitor
let line = ''
let inspection = ''

const id = (role: Parameters<World['person']>[0], unitCode?: string) =>
  here.person(role, unitCode === undefined ? {} : { unit: unitCode }).personId
const unitId = (code: string) => here.wards.hoaMai.units[code] ?? ''

beforeAll(async () => {
  here = await world({ accounts: true, now: morning('2026-03-20') })
  ward = await runningWard(here)
  here.setNow(morning('2026-06-22'))
  await signIn()
})
afterAll(() => here.close())

/** Sessions do not outlast a week without use. The head of the team is an officer of another unit. */
async function signIn() {
  office = await visitor(here, 'office-vetting')
  head = await visitor(here, 'officer', { unit: 'CA' })
  leader = await visitor(here, 'leader-state')
  unit = await visitor(here, 'unit-head', { unit: 'VHXH' })
}

const checked = (more: Record<string, string | readonly string[]> = {}) => ({
  line: 'state',
  kind: 'inspection',
  content: 'việc cập nhật tiến độ và minh chứng',
  unitIds: [unitId('VHXH')],
  planId: '',
  periodFrom: '01/4/2026',
  periodTo: '21/6/2026',
  headId: id('officer', 'CA'),
  ...more,
})
const about = (more: Record<string, string | readonly string[]> = {}) => ({
  ...checked(),
  title: 'Kiểm tra Phòng Văn hóa - Xã hội',
  from: '23/6/2026',
  to: '03/7/2026',
  explainDays: '3',
  secretaryId: '',
  memberIds: [id('inspector')],
  ...more,
})

/** Whom the ladder of a day tells of a duty. */
async function remindedOf(what: string, day: string): Promise<readonly string[]> {
  await remind(here.surroundings, here.wards.hoaMai.localityId, day)
  const notices = await here.rows
    .selectFrom('notice')
    .where(sql`facts ->> 'what'`, '=', what)
    .select('person_id')
    .execute()
  return notices.map(one => one.person_id)
}

const shown = async (role: Parameters<World['as']>[0] = 'leader-state') =>
  value(await showInspection(here.as(role), { inspectionId: inspection.split('/').at(-1) ?? '' }))

test('a programme holds what is to be checked in which month, and the month asks for it', async () => {
  const bare = await office.post(`${PATH}/chuong-trinh`, {
    ...checked({ unitIds: [], periodFrom: '', periodTo: '31/6/2026' }),
    year: '2026',
    month: '6',
    documentId: '',
  })
  expect(problemsIn(bare.html)).toEqual([
    'Chọn ít nhất một đơn vị được kiểm tra, giám sát.',
    'Chưa nhập nội dung ở ô này.',
    'Ngày này không có. Nhập lại theo ngày/tháng/năm, ví dụ 30/9/2026.',
  ])
  const reversed = await office.post(`${PATH}/chuong-trinh`, {
    ...checked({ periodTo: '01/3/2026' }),
    year: '2026',
    month: '6',
    documentId: '',
  })
  expect(problemsIn(reversed.html).join()).toContain('Ngày kết thúc phải từ ngày bắt đầu trở đi')
  const made = await office.post(`${PATH}/chuong-trinh`, {
    ...checked(),
    year: '2026',
    month: '6',
    documentId: '',
  })
  expect(made.status).toBe(303)
  const { lines } = value(await listInspections(here.as('officer'), {}))
  expect(lines).toMatchObject([{ stage: 'due', units: ['Phòng Văn hóa - Xã hội'] }])
  line = lines[0]?.id ?? ''
  const owed = value(await myWork(here.as('office-vetting'), {})).owed
  expect(owed).toMatchObject([{ kind: 'inspection-open', id: line, due: '2026-06-30' }])
  expect(await remindedOf('inspection-open', '2026-06-25')).toEqual([id('officer', 'CA')])
  expect((await head.get('/nhac-viec')).html).toContain('hạn mở cuộc kiểm tra, giám sát theo chương trình')
})

test('nobody checks the unit they work in, and what facts speak for is looked at first', async () => {
  const own = await office.post(`${PATH}/moi`, { ...about({ headId: id('officer', 'VHXH') }), lineId: line })
  expect(own.status).toBe(422)
  expect(problemsIn(own.html).join()).toContain('thuộc đơn vị được kiểm tra')
  const made = await office.post(`${PATH}/moi`, { ...about(), lineId: line })
  expect(made.status).toBe(303)
  inspection = made.location
  const { items, stage } = await shown()
  expect(stage).toBe('prepared')
  const late = items.find(one => one.objectId === ward.tasks['teams'])
  expect(late?.reasons).toEqual(expect.arrayContaining(['overdue', 'no-evidence']))
  expect(items.every(one => one.unit === 'Phòng Văn hóa - Xã hội')).toBe(true)
  expect((await office.post(`${PATH}/moi`, { ...about(), lineId: line })).status).toBe(409)
  const { found } = value(await searchAll(here.as('officer'), { typed: 'kiem tra phong van hoa' }))
  expect(found.map(one => one.kind)).toContain('inspection')
})

test('the decision is a Word file in the layout of the State, numbered and registered', async () => {
  const form = await leader.get(`${inspection}/quyet-dinh`)
  expect(form.html).toContain('Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025')
  const bases = 'Căn cứ Quy chế làm việc của Ủy ban nhân dân phường;\nCăn cứ Chương trình kiểm tra năm 2026.'
  const signed = { signerId: id('leader-state'), recipients: '', bases, number: '1', dated: '22/6/2026' }
  expect((await head.post(`${inspection}/quyet-dinh`, signed)).status).toBe(403)
  expect((await leader.post(`${inspection}/quyet-dinh`, signed)).status).toBe(303)
  const { inspection: kept, stage } = await shown()
  expect(stage).toBe('awaited')
  expect((await office.get(`/van-ban/${kept.decisionDocumentId}`)).html).toContain('01/QĐ-UBND')
  const file = await office.fetch(`/van-ban-di/${kept.decisionId}/van-ban.docx`)
  const parts = await partsOf(new Uint8Array(await file.arrayBuffer()))
  expect(checkDecree30(parts)).toEqual([])
  const said = (parts['word/document.xml'] ?? '').replace(/<[^>]+>/gu, '').replaceAll('\u00a0', ' ')
  expect(said).toContain(
    'làm việc của Ủy ban nhân dân phường;Căn cứ Chương trình kiểm tra năm 2026.QUYẾT ĐỊNH:',
  )
  expect(said).not.toContain('Luật Tổ chức')
  expect(said).toContain('Công an phường, Trưởng đoàn;')
  const moved = await office.post(`${inspection}/sua`, {
    ...about({ memberIds: [] }),
    rowVersion: String(kept.rowVersion),
  })
  expect(problemsIn(moved.html).join()).toContain('Quyết định đã ban hành')
})

test('the desk opens to the team on its days, and with it what lies behind the work of the unit; to nobody else', async () => {
  const evidence = await here.rows
    .selectFrom('evidence as e')
    .innerJoin('task_version as v', 'v.task_id', 'e.task_id')
    .where('v.lead_unit_id', '=', unitId('VHXH'))
    .select('e.id')
    .execute()
  const [file] = evidence
  const opened = async () => [
    (await head.get(`${inspection}/ban-lam-viec`)).status,
    ...(file ? [(await head.get(`/minh-chung/${file.id}`)).status] : []),
  ]
  expect(new Set(await opened())).toEqual(new Set([403]))
  here.setNow(morning('2026-06-23'))
  await signIn()
  expect(new Set(await opened())).toEqual(new Set([200]))
  const desk = await head.get(`${inspection}/ban-lam-viec`)
  expect(desk.html).toContain('Kiện toàn tổ công nghệ số cộng đồng')
  expect(desk.html).toContain('Quá hạn')
  expect((await office.get(`${inspection}/ban-lam-viec`)).status).toBe(403)
  const stranger = await visitor(here, 'officer')
  expect((await stranger.get(`${inspection}/ban-lam-viec`)).status).toBe(403)
  expect((await stranger.get(inspection)).status).toBe(403)
})

const finding = (more: Record<string, string> = {}) => ({
  aboutId: ward.tasks['teams'] ?? '',
  kind: 'unproven',
  evidenceId: '',
  figureFound: '',
  text: 'Chưa có quyết định kiện toàn của tổ 3, tổ 7.',
  rowVersion: '0',
  ...more,
})

test('a finding is tied to what is looked at; the unit sees it once it is put to it, and explains it by its day', async () => {
  const figure = await head.post(`${inspection}/phat-hien`, finding({ figureFound: '61' }))
  expect(problemsIn(figure.html).join()).toContain('Số liệu chỉ ghi cho chỉ tiêu')
  const outside = await head.post(`${inspection}/phat-hien`, finding({ aboutId: ward.planId }))
  expect(problemsIn(outside.html).join()).toContain('trong phạm vi')
  expect((await office.post(`${inspection}/phat-hien`, finding())).status).toBe(403)
  expect((await head.post(`${inspection}/phat-hien`, finding())).status).toBe(303)
  expect((await unit.get(inspection)).html).not.toContain('Chưa có quyết định kiện toàn')
  const mine = value(await myWork(here.as('officer', { unit: 'CA' }), {})).owed
  expect(mine.map(one => one.kind)).toEqual(['inspection-under-way', 'finding-draft'])
  expect((await head.post(`${inspection}/chuyen-phat-hien`, {})).status).toBe(303)
  const [one] = (await shown()).findings
  expect(one).toMatchObject({ state: 'waiting', explainBy: '2026-06-26' })
  const owed = value(await myWork(here.as('unit-head', { unit: 'VHXH' }), {})).owed
  expect(owed).toContainEqual(expect.objectContaining({ kind: 'finding-explain', due: '2026-06-26' }))
  expect(await remindedOf('inspection-explain', '2026-06-25')).toContain(id('officer', 'VHXH'))
  expect((await head.post(`/phat-hien/${one?.id}`, finding({ text: 'Khác' }))).status).toBe(409)
  const text = 'Ba tổ đã họp, quyết định đang trình ký.'
  expect((await head.post(`/phat-hien/${one?.id}/giai-trinh`, { text })).status).toBe(403)
  expect((await unit.post(`/phat-hien/${one?.id}/giai-trinh`, { text })).status).toBe(303)
  expect((await shown()).findings[0]).toMatchObject({ state: 'explained', explanation: { version: 1 } })
})

test('what is not explained by its day is told as that, and what was put may only be withdrawn', async () => {
  const late = finding({ kind: 'rhythm', text: 'Tháng 5 không cập nhật.' })
  expect((await head.post(`${inspection}/phat-hien`, late)).status).toBe(303)
  expect((await head.post(`${inspection}/phat-hien`, { ...late, text: 'Ghi nhầm.' })).status).toBe(303)
  await head.post(`${inspection}/chuyen-phat-hien`, {})
  const [, , wrong] = (await shown()).findings
  const silent = await head.post(`/phat-hien/${wrong?.id}`, { act: 'drop', reason: '' })
  expect(silent.status).toBe(422)
  await head.post(`/phat-hien/${wrong?.id}`, { act: 'drop', reason: 'Đã đối chiếu lại' })
  expect((await shown()).findings.map(one => one.state)).toEqual(['explained', 'waiting', 'withdrawn'])
  const early = await leader.post(`${inspection}/ket-luan`, concluding())
  expect(problemsIn(early.html).join()).toContain('Đoàn làm việc đến ngày')
})

const concluding = (more: Record<string, string> = {}) => ({
  signerId: id('leader-state'),
  recipients: '',
  number: '1',
  dated: '03/7/2026',
  assessment: 'Đơn vị cập nhật đều, minh chứng còn thiếu.',
  ...more,
})

test('the conclusion gives remedies as tasks by a registered notice, and closes the desk', async () => {
  here.setNow(morning('2026-07-03'))
  await signIn()
  const remedy = {
    kind: 'task',
    text: 'Bổ sung quyết định kiện toàn của tổ 3, tổ 7 vào minh chứng',
    findingId: (await shown()).findings[0]?.id ?? '',
    taskId: '',
    line: 'state',
    leadUnitId: unitId('VHXH'),
    ownerId: id('officer', 'VHXH'),
    leaderId: id('leader-state'),
    noSupport: '1',
    nature: 'dated',
    deadline: '20/7/2026',
    product: 'Quyết định',
    acceptance: 'Đủ 14 tổ',
    authority: 'Chủ tịch UBND phường',
    rhythm: '',
    followingUnitId: '',
    workingDays: '',
    rowVersion: '0',
  }
  expect((await head.post(`${inspection}/khac-phuc`, { ...remedy, leadUnitId: '' })).status).toBe(422)
  expect((await head.post(`${inspection}/khac-phuc`, remedy)).status).toBe(303)
  const running = { ...remedy, kind: 'existing', taskId: ward.tasks['teams'] ?? '', text: 'Xong trước 15/7' }
  expect((await head.post(`${inspection}/khac-phuc`, running)).status).toBe(303)
  const draft = await head.fetch(`${inspection}/du-thao.docx`)
  expect(checkDecree30(await partsOf(new Uint8Array(await draft.arrayBuffer())))).toEqual([])
  expect((await leader.post(`${inspection}/ket-luan`, concluding({ assessment: '' }))).status).toBe(422)
  expect((await leader.post(`${inspection}/ket-luan`, concluding())).status).toBe(303)
  const { remedies, inspection: kept, stage } = await shown()
  expect(stage).toBe('closed')
  expect(remedies[0]?.task).toMatchObject({ code: 'V1', due: '2026-07-20' })
  const document = await office.get(`/van-ban/${kept.reportDocumentId}`)
  expect(document.html).toContain('01/TB-UBND')
  expect(document.html).toContain('Bổ sung quyết định kiện toàn')
  expect((await office.get(`/nhiem-vu/${ward.tasks['teams']}`)).html).toContain('01/TB-UBND')
  const paper = await office.get(`/van-ban-di/${kept.reportId}`)
  expect(paper.html).toContain('Ba tổ đã họp')
  expect(paper.html).toContain('không giải trình trong thời hạn')
  expect(paper.html).not.toContain('Ghi nhầm')
  expect((await head.get(`${inspection}/ban-lam-viec`)).status).toBe(403)
  expect((await head.post(`${inspection}/phat-hien`, finding())).status).toBe(403)
  expect((await head.post(`${inspection}/khac-phuc`, remedy)).status).toBe(409)
  expect((await leader.post(`${inspection}/ket-luan`, concluding({ number: '2' }))).status).toBe(409)
})

test('a report of the period counts inspections, what they found and how the remedies stand', async () => {
  const found = parsePeriod('2026-Q3')
  if (!found.ok) throw new Error('no such period')
  const { localityId } = here.wards.hoaMai
  const of = (line: 'state' | 'party') =>
    inTransaction(here.surroundings.db, localityId, trx =>
      inspectionsFor({ trx, localityId }, found.period, line),
    )
  const { counted, rows } = await of('state')
  const { remedies } = await shown()
  expect(counted.concluded).toEqual([inspection.split('/').at(-1)])
  expect(counted.faults).toHaveLength(2)
  expect([...counted.open].sort()).toEqual(remedies.flatMap(one => one.taskId ?? []).sort())
  const known = rows.map(row => row.id)
  expect(
    Object.values(counted)
      .flat()
      .every(one => known.includes(one)),
  ).toBe(true)
  expect((await of('party')).counted.concluded).toEqual([])
})

// Real here: PostgreSQL with its roles, files on disk, the pages as they are served, every rule from the policy to the
// journal. Only the socket is left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimCause } from '../../src/usecases/claim-cause.ts'
import { decideCause } from '../../src/usecases/decide-cause.ts'
import { listLatenesses } from '../../src/usecases/list-latenesses.ts'
import { recordConsequence } from '../../src/usecases/record-consequence.ts'
import { recordLateness } from '../../src/usecases/record-lateness.ts'
import { recount } from '../../src/usecases/recount.ts'
import { showAgenda } from '../../src/usecases/show-agenda.ts'
import { showLateness } from '../../src/usecases/show-lateness.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { visitor } from '../kit/visitor.ts'
import { sheetRows } from '../kit/workbook.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20'), accounts: true })
  ward = await runningWard(here)
  await recordLateness(here.surroundings, here.wards.hoaMai.localityId)
})
afterAll(() => here.close())

const leader = () => here.as('leader-state')
const task = (key: string) => ward.tasks[key] ?? ''
const latenessOf = async (key: string): Promise<string> => {
  const { latenesses } = value(await listLatenesses(leader(), {}))
  return latenesses.find(one => one.taskId === task(key))?.id ?? ''
}
const count = async () => value(await listLatenesses(leader(), {})).count.total
const codeOf = (outcome: { readonly ok: boolean } & object): string | null => {
  if (!('refusal' in outcome)) return null
  const refusal = outcome.refusal as { code: string; problems?: { code: string }[] }
  return refusal.problems?.[0]?.code ?? refusal.code
}

test('a unit claims an objective cause with proof, the leader confirms, and the figures tell it apart', async () => {
  const latenessId = await latenessOf('wifi')
  const before = await count()
  const officer = here.as('officer', { unit: 'KTHTDT' })
  const claim = { latenessId, reason: 'Bão số 2 làm gián đoạn thi công' }
  expect(codeOf(await claimCause(here.as('officer', { unit: 'CA' }), claim))).toBe('other-unit')
  expect(codeOf(await claimCause(officer, claim))).toBe('cause-without-proof')
  const lie = [{ name: 'anh.jpg', bytes: Uint8Array.of(1, 2, 3) }]
  expect(codeOf(await claimCause(officer, { ...claim, files: lie }))).toBe('file-kind-differs')
  const files = [{ name: 'bien-ban.pdf', bytes: new TextEncoder().encode('%PDF-1.7 biên bản') }]
  value(await claimCause(officer, { ...claim, files }))
  expect(codeOf(await claimCause(officer, { ...claim, document: '9/BC' }))).toBe('cause-asked-already')
  const kept = value(await showLateness(officer, { latenessId })).lateness.causes[0]
  expect(kept).toMatchObject({ state: 'asked', evidence: { name: 'bien-ban.pdf' } })
  const own = await decideCause(here.as('unit-head', { unit: 'KTHTDT' }), {
    latenessId,
    decision: 'confirmed',
  })
  expect(codeOf(own)).toBe('role')
  expect(codeOf(await decideCause(leader(), { latenessId, decision: 'refused' }))).toBe('reason-missing')
  value(await decideCause(leader(), { latenessId, decision: 'confirmed', document: '55/UBND-KT' }))
  expect(codeOf(await decideCause(leader(), { latenessId, decision: 'confirmed' }))).toBe('cause-not-waiting')
  const after = await count()
  expect(after.all).toEqual(before.all)
  expect(after.objective).toEqual([latenessId])
  expect(after.without).toHaveLength(before.without.length - 1)
})

test('what was refused may be claimed once more', async () => {
  const latenessId = await latenessOf('addresses')
  const unit = here.as('unit-head', { unit: 'KTHTDT' })
  value(await claimCause(unit, { latenessId, reason: 'Chờ bản đồ', document: '3/BC-KT' }))
  value(await decideCause(leader(), { latenessId, decision: 'refused', reason: 'Bản đồ đã có từ tháng 4' }))
  value(await claimCause(unit, { latenessId, reason: 'Chờ hướng dẫn mã', document: '4/BC-KT' }))
  const { causes } = value(await showLateness(unit, { latenessId })).lateness
  expect(causes.map(one => one.state).sort()).toEqual(['asked', 'refused'])
})

test('seven working days after the deadline a lateness waits for the chair, until something follows', async () => {
  here.setNow(WORLD_NOW)
  const agenda = async () =>
    value(await showAgenda(here.as('committee'), {})).lines.filter(line => line.kind === 'lateness')
  const latenessId = await latenessOf('teams')
  // The deadline was Friday 5/6; the seventh working day after it is Tuesday 16/6. What has a claimed or
  // confirmed objective cause asks for no consequence.
  expect((await agenda()).map(line => line.code)).toEqual(['N1'])
  expect((await agenda()).every(line => line.overdue && !line.mine)).toBe(true)
  const { lines } = value(await showAgenda(leader(), {}))
  expect(lines[0]?.overdue).toBe(true)
  expect(lines.find(line => line.id === latenessId)?.mine).toBe(true)
  value(await recordConsequence(leader(), { latenessId, kind: 'review', reason: 'Chậm 9 ngày làm việc' }))
  expect(await agenda()).toEqual([])
})

test('a transfer gives the task its new lead at once, and only some may see what followed', async () => {
  const latenessId = await latenessOf('wifi')
  const police = here.wards.hoaMai.units['CA'] ?? ''
  const transfer = { latenessId, kind: 'transfer' as const, reason: 'Công an có sẵn hạ tầng' }
  expect(codeOf(await recordConsequence(leader(), transfer))).toBe('new-lead-missing')
  const same = here.wards.hoaMai.units['KTHTDT'] ?? ''
  expect(codeOf(await recordConsequence(leader(), { ...transfer, newLeadUnitId: same }))).toBe(
    'new-lead-same',
  )
  const before = value(await showTask(leader(), { taskId: task('wifi') })).task
  value(await recordConsequence(leader(), { ...transfer, newLeadUnitId: police, document: '20/QĐ-UBND' }))
  const after = value(await showTask(leader(), { taskId: task('wifi') })).task
  expect([after.lead?.id, after.owner, after.version]).toEqual([police, null, before.version + 1])
  const told = await here.rows
    .selectFrom('journal')
    .where('object_id', '=', task('wifi'))
    .where('type', 'in', ['consequence-recorded', 'task-assigned'])
    .orderBy('seq', 'desc')
    .limit(2)
    .select(['type', 'payload'])
    .execute()
  expect(told.map(one => one.type)).toEqual(['task-assigned', 'consequence-recorded'])
  expect(told[0]?.payload).toMatchObject({ leadUnitId: police })
  const seen = async (ctx: ReturnType<typeof leader>) =>
    value(await showLateness(ctx, { latenessId })).lateness.consequences?.map(one => one.kind) ?? null
  // The unit that was late, the one that leads now, the leader and the inspector; nobody else.
  expect(await seen(here.as('officer', { unit: 'KTHTDT' }))).toEqual(['transfer'])
  expect(await seen(here.as('officer', { unit: 'CA' }))).toEqual(['transfer'])
  expect(await seen(here.as('inspector'))).toEqual(['transfer'])
  expect(await seen(here.as('officer', { unit: 'VHXH' }))).toBeNull()
  expect(await seen(here.as('administrator'))).toBeNull()
})

test('the register and the page of one lateness say it to each in the same words', async () => {
  const chief = await visitor(here, 'leader-state')
  const register = await chief.get('/cham-han?loc=khach-quan')
  expect(register.html).toContain('Lắp đặt 6 điểm Wi-Fi')
  expect(register.html).not.toContain('Kiện toàn tổ công nghệ số')
  const file = await chief.fetch('/cham-han.xlsx?loc=dang-cham')
  expect((await sheetRows(await file.arrayBuffer())).join('\n')).toContain('Quá hạn nhiệm vụ')
  const latenessId = await latenessOf('teams')
  const sent = await chief.post(`/cham-han/${latenessId}/xu-ly`, {
    kind: 'reminder',
    reason: 'Nhắc lần hai',
    document: '',
    newLeadUnitId: '',
    decidedOn: '18/6/2026',
  })
  expect(sent.status).toBe(303)
  expect((await chief.get(sent.location)).html).toContain('Nhắc lần hai')
  // The officer of the demonstration works in another unit.
  const stranger = await visitor(here, 'officer')
  const page = await stranger.get(`/cham-han/${latenessId}`)
  expect(page.html).not.toContain('Nhắc lần hai')
  expect(page.html).toContain('Quyết định xử lý chỉ đơn vị liên quan')
  expect((await stranger.get('/can-quyet-dinh')).status).toBe(403)
  expect((await chief.get('/can-quyet-dinh')).html).toContain('Chờ anh/chị')
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})

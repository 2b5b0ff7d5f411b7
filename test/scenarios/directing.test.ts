// Real here: PostgreSQL with its roles, files on disk, the reading of files (in this process, not in a child), every
// rule from the policy to the journal. Only the socket and the pages are left out.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFile as readPlanFile } from '../../src/reader/read-file.ts'
import { citeDocument } from '../../src/usecases/cite-document.ts'
import { decideUpdate } from '../../src/usecases/decide-update.ts'
import { deliverOccurrence } from '../../src/usecases/deliver-occurrence.ts'
import { directTask } from '../../src/usecases/direct-task.ts'
import { moveOccurrence } from '../../src/usecases/move-occurrence.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { openDocument } from '../../src/usecases/open-document.ts'
import { recount } from '../../src/usecases/recount.ts'
import { registerDocument } from '../../src/usecases/register-document.ts'
import { setCalendarDay } from '../../src/usecases/set-calendar-day.ts'
import { setSeries } from '../../src/usecases/set-series.ts'
import { showDashboard } from '../../src/usecases/show-dashboard.ts'
import { showDocument } from '../../src/usecases/show-document.ts'
import { showDocuments } from '../../src/usecases/show-documents.ts'
import { showSummary } from '../../src/usecases/show-summary.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { paragraph, wordFile } from '../kit/word-file.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({
    now: morning('2026-03-20'),
    readPlanFile: (bytes, name) => readPlanFile(bytes, name),
  })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const office = () => here.as('office-vetting')
const letter = {
  direction: 'in',
  kind: 'official-letter',
  number: '88/CV-SKHCN',
  dated: '2026-06-12',
  issuer: 'Sở Khoa học và Công nghệ',
  excerpt: 'Đôn đốc báo cáo tình hình thực hiện quý II',
} as const
const planTitle = 'Nhiệm vụ giao theo văn bản chỉ đạo năm 2026'
const bytesOf = (text: string) => new TextEncoder().encode(text)

const register = async (more: object = {}) => registerDocument(office(), { ...letter, ...more })

test('a number is taken once for its issuer and year, however it is typed', async () => {
  const { documentId } = value(await register())
  expect(
    await register({ number: 'Số: 088 / cv – skhcn', issuer: 'sở khoa học và công nghệ' }),
  ).toMatchObject({
    refusal: { code: 'document-number-taken', field: 'number' },
  })
  value(await register({ dated: '2025-06-12' }))
  value(await register({ issuer: 'Sở Nội vụ', excerpt: 'Gửi danh sách cán bộ' }))
  const found = value(await showDocuments(here.as('officer'), { question: 'don doc quy ii', year: 2026 }))
  expect(found.documents.map(one => one.id)).toEqual([documentId])
  expect(value(await showDocuments(here.as('officer'), { question: '100%' })).documents).toEqual([])
  expect(await registerDocument(here.as('officer'), { ...letter, number: '9' })).toMatchObject({
    refusal: { status: 403 },
  })
})

test('a stamped file is refused and nothing of it is kept; an honest one comes back as it was', async () => {
  const files = async () => {
    const row = await here.rows
      .selectFrom('stored_file')
      .select(eb => eb.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(row.n)
  }
  const before = await files()
  const send = (bytes: Uint8Array, more: object = {}) =>
    registerDocument(office(), {
      ...letter,
      number: '90/CV-SKHCN',
      noSecret: true,
      file: { name: 'cong-van.docx', bytes },
      ...more,
    })
  const plain = await readFile(join(import.meta.dirname, '../../sample/built/ke-hoach-58.docx'))
  const stamped = await wordFile({ body: paragraph('MẬT') + paragraph('CÔNG VĂN') + paragraph('Nội dung') })
  expect(await send(stamped)).toMatchObject({ refusal: { code: 'file-refused', field: 'file' } })
  expect(await send(bytesOf('not a Word file'))).toMatchObject({ refusal: { code: 'bad-input' } })
  expect(await send(plain, { noSecret: false })).toMatchObject({ refusal: { field: 'noSecret' } })
  expect(await files()).toBe(before)
  const { documentId } = value(await send(plain))
  const opened = value(await openDocument(here.as('officer'), { documentId }))
  expect(Buffer.from(opened.bytes).equals(plain)).toBe(true)
})

test('a task by a letter counts beside those of the plan, with a deadline in working days', async () => {
  const { documents } = value(await showDocuments(office(), { year: 2026, question: '88/cv quy ii' }))
  const [document] = documents
  const before = value(await showSummary(office(), {}))
  // The 19th is a day off here, so ten working days after Friday the 12th end on the 29th.
  value(await setCalendarDay(here.as('administrator'), { day: '2026-06-19', mark: 'off' }))
  const give = (more: object = {}) =>
    directTask(here.as('leader-state'), {
      documentId: document?.id ?? '',
      line: 'state',
      text: 'Tổng hợp tình hình thực hiện quý II gửi Sở',
      fields: {
        leadUnitId: here.wards.hoaMai.units['KTHTDT'],
        nature: 'dated',
        product: 'Báo cáo',
      },
      workingDays: 10,
      planTitle,
      ...more,
    })
  const { taskId, planId } = value(await give())
  const shown = value(await showTask(here.as('officer', { unit: 'KTHTDT' }), { taskId }))
  expect(shown.task).toMatchObject({ code: 'V1', due: '2026-06-29' })
  expect(shown.task.state.assignedOn).toBe('2026-06-18')
  expect(shown.plan.kind).toBe('directing')
  expect(shown.documents).toMatchObject([{ relation: 'origin', document: { number: '88/CV-SKHCN' } }])
  const mine = value(await myWork(here.as('officer', { unit: 'KTHTDT' }), {}))
  expect(mine.tasks.map(task => task.id)).toContain(taskId)
  expect(value(await showDashboard(office(), {})).counts.assigned).toContain(taskId)
  expect(value(await showSummary(office(), {})).tasks).toBe(before.tasks + 1)
  expect(value(await give()).planId).toBe(planId)
  expect(await give({ line: 'party' })).toMatchObject({ refusal: { code: 'other-line' } })
  expect(await give({ fields: { nature: 'dated' }, workingDays: null })).toMatchObject({
    refusal: { problems: [{ code: 'lead-missing' }, { field: 'deadline' }] },
  })
})

test('a task of the plan under a further document counts once', async () => {
  const { documents } = value(await showDocuments(office(), { year: 2026, question: '88/cv quy ii' }))
  const documentId = documents[0]?.id ?? ''
  const taskId = ward.tasks['wifi'] ?? ''
  const counted = async () => value(await showDashboard(office(), {})).counts.assigned.length
  const before = await counted()
  value(await citeDocument(office(), { taskId, documentId }))
  expect(await citeDocument(office(), { taskId, documentId })).toMatchObject({
    refusal: { code: 'document-cited-already' },
  })
  expect(await counted()).toBe(before)
  const { tasks } = value(await showDocument(office(), { documentId }))
  expect(tasks.map(task => task.id)).toContain(taskId)
  const origin = tasks.find(task => task.relation === 'origin')
  expect(await citeDocument(office(), { taskId: origin?.id ?? '', documentId, act: 'remove' })).toMatchObject(
    {
      refusal: { code: 'document-is-origin' },
    },
  )
  value(await citeDocument(office(), { taskId, documentId, act: 'remove' }))
})

test('a series has its own deadlines and its own rate', async () => {
  // A series owes nothing for the time before its task bound anybody: this one is given in March.
  here.setNow(new Date('2026-03-02T02:00:00Z'))
  const { documents } = value(await showDocuments(office(), { year: 2026, question: '88/cv quy ii' }))
  const { taskId } = value(
    await directTask(office(), {
      documentId: documents[0]?.id ?? '',
      line: 'state',
      text: 'Báo cáo kết quả từng quý',
      fields: { leadUnitId: here.wards.hoaMai.units['TTPVHCC'], nature: 'periodic', product: 'Báo cáo quý' },
      planTitle,
    }),
  )
  here.setNow(WORLD_NOW)
  const standing = () => here.as('standing-officer')
  const rule = { year: 2026, rhythm: 'quarterly', dueDay: 20, dueIn: 'period', shift: 'earlier' } as const
  value(await setSeries(standing(), { taskId, ...rule }))
  const series = async () => value(await showTask(standing(), { taskId })).series
  const [first, second, third] = (await series())?.occurrences ?? []
  // The 19th was made a day off above.
  expect([first?.due, second?.due, third?.due]).toEqual(['2026-03-20', '2026-06-18', '2026-09-18'])
  expect([first?.state, second?.state]).toEqual(['overdue', 'due-soon'])
  const officer = () => here.as('officer', { unit: 'TTPVHCC' })
  const owed = value(await myWork(officer(), {})).owed.filter(one => one.kind === 'occurrence')
  expect(owed.map(one => one.id)).toEqual([first?.id, second?.id])
  const overdueBefore = value(await showDashboard(office(), {})).counts.openOverdue.length
  const deliver = (id: string | undefined) =>
    deliverOccurrence(officer(), {
      occurrenceId: id ?? '',
      text: 'Đã gửi báo cáo quý',
      productNote: 'Báo cáo 31/BC-TTPVHCC',
    })
  const { updateId } = value(await deliver(second?.id))
  expect((await series())?.occurrences[1]?.state).toBe('awaiting')
  value(await decideUpdate(here.as('unit-head', { unit: 'TTPVHCC' }), { updateId, decision: 'approved' }))
  expect((await series())?.occurrences[1]?.state).toBe('served')
  expect(await deliver(second?.id)).toMatchObject({ refusal: { code: 'occurrence-delivered' } })
  const moved = await moveOccurrence(standing(), {
    occurrenceId: third?.id ?? '',
    due: '2026-09-25',
    reason: 'Chờ số liệu của tỉnh',
  })
  value(moved)
  expect(
    await moveOccurrence(standing(), { occurrenceId: first?.id ?? '', due: '2026-07-01', reason: 'x' }),
  ).toMatchObject({ refusal: { code: 'occurrence-late' } })
  value(await setSeries(standing(), { taskId, ...rule, dueDay: 25 }))
  const again = (await series())?.occurrences ?? []
  expect(again.map(one => one.due)).toEqual(['2026-03-25', '2026-06-18', '2026-09-25', '2026-12-25'])
  expect((await series())?.counts).toMatchObject({ onTime: [second?.id], overdue: [again[0]?.id] })
  expect(value(await showDashboard(office(), {})).counts.openOverdue).toHaveLength(overdueBefore)
  here.setNow(WORLD_NOW)
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})

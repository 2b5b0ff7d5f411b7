// Real here: PostgreSQL with its roles, the Word file of the Party line. Time is set day by day.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '../../src/usecases/add-person.ts'
import { type Context, contextFor } from '../../src/usecases/context.ts'
import { createUnit } from '../../src/usecases/create-unit.ts'
import { DEMONSTRATION_DEFINITIONS } from '../../src/usecases/demonstration-definitions.ts'
import { keepDefinition } from '../../src/usecases/keep-definition.ts'
import { listNotices } from '../../src/usecases/list-notices.ts'
import { moveChain } from '../../src/usecases/move-chain.ts'
import { moveSubmission } from '../../src/usecases/move-submission.ts'
import { noteChanges } from '../../src/usecases/note-changes.ts'
import { openRound } from '../../src/usecases/open-rounds.ts'
import { showRound } from '../../src/usecases/show-round.ts'
import { urgeRound } from '../../src/usecases/urge-round.ts'
import { morning, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  await runningWard(here)
  here.setNow(morning('2026-06-16'))
})
afterAll(() => here.close())

const CELL = 'Chi bộ tổ dân phố 5'
const standing = () => here.as('standing-officer')
let roundId = ''
let secretary: () => Context

const shown = async () => value(await showRound(standing(), { roundId, line: 'party' }))
const opened = async (frequency: string, periodId: string) => {
  const definition = DEMONSTRATION_DEFINITIONS.find(one => one.frequency === frequency)
  if (definition === undefined) throw new Error(`no ${frequency}`)
  const { definitionId } = value(await keepDefinition(standing(), { definition }))
  return value(await openRound(standing(), { definitionId, periodId })).roundId
}

test('a Party cell owes its report in a round of the Party line, and in no other', async () => {
  const administrator = here.as('administrator')
  const { unitId } = value(await createUnit(administrator, { name: CELL, kind: 'party-body' }))
  const { personId } = value(
    await addPerson(administrator, {
      name: 'Đỗ Thị Bền',
      unitId,
      post: 'Bí thư',
      role: 'officer',
      line: 'party',
    }),
  )
  const { localityId } = here.wards.hoaMai
  const appointments = [{ unitId, role: 'officer' as const, line: 'party' as const }]
  secretary = () => contextFor(here.surroundings, { personId, localityId, appointments })
  roundId = await opened('half', '2026-H1')
  expect((await shown()).submissions.map(one => one.unit.name)).toContain(CELL)
  const month = await opened('month', '2026-05')
  const { submissions } = value(await showRound(standing(), { roundId: month }))
  expect(submissions.map(one => one.unit.name)).not.toContain(CELL)
})

test('a cell without a head is urged through whoever works there, who writes and sends its report', async () => {
  value(await urgeRound(standing(), { roundId }))
  await noteChanges(here.surroundings, here.wards.hoaMai.localityId)
  const { notices } = value(await listNotices(secretary(), {}))
  expect(notices.map(one => one.kind)).toContain('urged')
  const own = (await shown()).submissions.find(one => one.unit.name === CELL)
  const text = '- 42 đảng viên đã dùng Sổ tay đảng viên điện tử'
  const of = { submissionId: own?.id ?? '', rowVersion: own?.rowVersion ?? 0 }
  value(await moveSubmission(secretary(), { ...of, act: 'send', results: text }))
  value(await moveSubmission(standing(), { ...of, rowVersion: of.rowVersion + 1, act: 'accept' }))
  expect(JSON.stringify((await shown()).document?.body)).toContain(`42 đảng viên đã dùng`)
})

test('the Party report goes to the bodies that its regime names, signed by the Party line', async () => {
  const step = async (as: Context, more: Partial<Parameters<typeof moveChain>[1]>) => {
    const { chain } = await shown()
    return value(
      await moveChain(as, { roundId, line: 'party', rowVersion: chain.rowVersion, act: 'put', ...more }),
    )
  }
  await step(standing(), { act: 'put', withGaps: true, reason: 'Đến hạn báo cáo' })
  await step(here.as('office-vetting'), { act: 'vet' })
  await step(here.as('leader-party'), { act: 'sign' })
  await step(here.as('office-vetting'), { act: 'number', number: 21, dated: '2026-06-16' })
  const { document, chain } = await shown()
  expect(document?.addressees).toEqual([
    'Ban Chỉ đạo Tỉnh ủy Bình Lam',
    'Ban Chỉ đạo của Đảng ủy',
    'Thường trực Đảng ủy',
  ])
  expect(document?.line).toBe('party')
  expect(chain).toMatchObject({ state: 'issued', number: 21 })
})

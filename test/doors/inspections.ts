import { decideInspection } from '../../src/usecases/decide-inspection.ts'
import { keepFinding, putFindingsToUnits } from '../../src/usecases/keep-finding.ts'
import { openInspection, setScope } from '../../src/usecases/keep-inspection.ts'
import { keepRemedy } from '../../src/usecases/keep-remedy.ts'
import { keepProgrammeLine } from '../../src/usecases/plan-inspections.ts'
import { prepareScope } from '../../src/usecases/show-inspection.ts'
import { value } from '../kit/running-ward.ts'
import type { Ward, World } from '../kit/world.ts'

/**
 * A line of the programme, and an inspection of a unit that is under way, with a finding that was put to it and a
 * remedy. The member of the steering committee heads the team, the inspector sits on it.
 */
export async function inspectionsOfWard(world: World, ward: Ward, unit: string): Promise<void> {
  const office = world.as('office-vetting', { ward })
  const head = world.as('committee', { ward })
  const checked = {
    line: 'state' as const,
    kind: 'inspection' as const,
    content: 'việc cập nhật tiến độ',
    unitIds: [ward.units[unit] ?? ''],
    periodFrom: '2026-01-01',
    periodTo: '2026-05-31',
    headId: head.actor.personId,
  }
  value(await keepProgrammeLine(office, { ...checked, year: 2026, month: 6 }))
  const { inspectionId } = value(
    await openInspection(office, {
      ...checked,
      title: 'Kiểm tra thử cửa',
      from: '2026-06-18',
      to: '2026-06-30',
      memberIds: [world.person('inspector', { ward }).personId],
    }),
  )
  const scope = value(await prepareScope(office, { inspectionId }))
  const all = [...scope.inScope, ...scope.proposed, ...scope.others]
  value(await setScope(office, { inspectionId, chosen: all.map(one => one.id) }))
  const signerId = world.person('leader-state', { ward }).personId
  value(await decideInspection(office, { inspectionId, signerId, number: 1, dated: '2026-06-18' }))
  value(
    await keepFinding(head, {
      inspectionId,
      aboutId: all[0]?.id ?? '',
      kind: 'shortcoming',
      text: 'Chưa cập nhật tháng 5.',
    }),
  )
  value(await putFindingsToUnits(head, { inspectionId }))
  value(
    await keepRemedy(head, {
      inspectionId,
      kind: 'opinion',
      line: 'state',
      text: 'Rút kinh nghiệm.',
      fields: {},
    }),
  )
}

type Kind = 'inspection_line' | 'inspection' | 'inspection_finding' | 'inspection_remedy'

/** The id by which a door of inspections names its object. */
export async function inspectionThing(world: World, ward: Ward, kind: Kind): Promise<string> {
  const { id } = await world.rows
    .selectFrom(kind)
    .where('locality_id', '=', ward.localityId)
    .orderBy('id')
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

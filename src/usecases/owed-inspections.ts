import { startOfDay } from '../domain/day.ts'
import { hasRole, leadsLine, worksIn } from '../domain/role.ts'
import { type InspectionDuty, inspectionDuties } from './inspection-duties.ts'
import type { Owed, OwedKind } from './owed.ts'
import type { Work } from './use-case.ts'

const KINDS = {
  open: 'inspection-open',
  decide: 'inspection-decide',
  inspect: 'inspection-under-way',
  draft: 'finding-draft',
  explain: 'finding-explain',
  conclude: 'inspection-conclude',
} as const satisfies Record<InspectionDuty['kind'], OwedKind>

/**
 * What waits for the actor in inspections: to open what the programme has, for who keeps the books; to decide and to
 * conclude, for a leader of the line; to inspect in its days, for the whole team; to put what was found to the units, for the head and the secretary of the team; to
 * explain it, for the unit.
 */
export async function owedInspections(work: Work): Promise<readonly Owed[]> {
  const { actor } = work
  const duties = await inspectionDuties(work)
  const concerns = (duty: InspectionDuty): boolean => {
    switch (duty.kind) {
      case 'open':
        return hasRole(actor, 'standing-officer', 'office-vetting')
      case 'decide':
      case 'conclude':
        return leadsLine(actor, duty.inspection.line)
      case 'inspect':
        return duty.inspection.team.some(one => one.id === actor.personId)
      case 'draft':
        return duty.inspection.team.some(one => one.id === actor.personId && one.post !== 'member')
      case 'explain':
        return worksIn(actor, duty.finding.unit.id)
    }
  }
  return duties.filter(concerns).map(({ kind, id, about, due, since }) => ({
    kind: KINDS[kind],
    id,
    code: '',
    about,
    from: null,
    due,
    since: startOfDay(since),
  }))
}

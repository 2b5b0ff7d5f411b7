import { type ProposalSurroundings, type Proposals, proposals } from '../domain/proposal.ts'
import { isRhythm, type Rhythm } from '../domain/rhythm.ts'
import type { LocalityRecord } from '../store/locality.ts'
import type { PersonRecord } from '../store/person.ts'
import type { PlanRecord } from '../store/plan.ts'
import type { TaskRecord } from '../store/task.ts'
import type { UnitRecord } from '../store/unit.ts'

export type { Proposals } from '../domain/proposal.ts'

/** The reader's names of reporting rhythms, shortest first, as rhythms of a task. */
const RHYTHM_OF: readonly (readonly [string, Rhythm])[] = [
  ['monthly', 'monthly'],
  ['quarterly', 'quarterly'],
  ['semiannual', 'half-yearly'],
  ['annual', 'yearly'],
]

type Around = {
  readonly plan: PlanRecord
  readonly locality: LocalityRecord
  readonly reporting: readonly string[]
  readonly units: readonly UnitRecord[]
  readonly people: readonly PersonRecord[]
  readonly thisYear: number
}

export const surroundingsOf = ({
  plan,
  locality,
  reporting,
  units,
  people,
  thisYear,
}: Around): ProposalSurroundings => ({
  line: plan.line,
  localityKind: locality.kind,
  year: plan.year ?? thisYear,
  authority: plan.authority,
  standingUnitId: plan.standingUnitId,
  rhythm: RHYTHM_OF.find(([name]) => reporting.includes(name))?.[1] ?? null,
  units,
  people,
})

export const proposalsFor = (task: TaskRecord, around: ProposalSurroundings): Proposals =>
  proposals(
    {
      text: task.text,
      leadUnitId: task.lead?.id ?? null,
      leadText: task.leadText,
      supportUnitIds: task.support.map(unit => unit.id),
      supportText: task.supportText,
      noSupport: task.noSupport,
      ownerId: task.owner?.id ?? null,
      leaderId: task.leader?.id ?? null,
      nature: task.nature,
      deadline: task.deadlines[0]?.due ?? task.deadline,
      rhythm: task.rhythm !== null && isRhythm(task.rhythm) ? task.rhythm : null,
      product: task.product,
      acceptance: task.acceptance,
      authority: task.authority,
      followingUnitId: task.following?.id ?? null,
    },
    around,
  )

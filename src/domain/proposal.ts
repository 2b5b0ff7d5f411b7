import type { Day } from './day.ts'
import { suggestLead } from './lead-suggestion.ts'
import type { Nature } from './nature.ts'
import { searchKey } from './order-vi.ts'
import {
  DELIVERABLES,
  FOLLOWED_FIELDS,
  PLAIN_DELIVERABLE,
  RECURRING,
  REGULAR_DELIVERABLE,
  usualAuthority,
} from './proposal-bank.ts'
import type { Rhythm } from './rhythm.ts'
import type { Line, Role } from './role.ts'
import type { LocalityKind } from './unit-catalogue.ts'
import type { UnitKind } from './unit-kind.ts'
import { matchUnit, matchUnitGroup } from './unit-match.ts'

/** What a proposal rests on: the task's own words, the units' duties, the plan, or what is usual. */
export type Because = 'text' | 'duties' | 'plan' | 'usual'
export type Proposal<Value> = { readonly value: Value; readonly because: Because }

/** One proposal a field, only for fields that are still empty. Each is taken by a person or not at all. */
export type Proposals = {
  readonly leadUnitId?: Proposal<string>
  readonly supportUnitIds?: Proposal<readonly string[]>
  readonly noSupport?: Proposal<true>
  readonly ownerId?: Proposal<string>
  readonly leaderId?: Proposal<string>
  readonly nature?: Proposal<Nature>
  readonly deadline?: Proposal<Day>
  readonly rhythm?: Proposal<Rhythm>
  readonly product?: Proposal<string>
  readonly acceptance?: Proposal<string>
  readonly authority?: Proposal<string>
  readonly followingUnitId?: Proposal<string>
}

type Unit = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly aliases: readonly string[]
  readonly duties: readonly string[]
}
type Person = {
  readonly id: string
  readonly appointments: readonly { readonly unitId: string; readonly role: Role; readonly line: Line }[]
}

/** What is known of the task. */
export type ProposalTask = {
  readonly text: string
  readonly leadUnitId: string | null
  readonly leadText: readonly string[]
  readonly supportUnitIds: readonly string[]
  readonly supportText: readonly string[]
  readonly noSupport: boolean
  readonly ownerId: string | null
  readonly leaderId: string | null
  readonly nature: Nature
  readonly deadline: Day | null
  readonly rhythm: string | null
  readonly product: string | null
  readonly acceptance: string | null
  readonly authority: string | null
  readonly followingUnitId: string | null
}

/** What is known around it. `rhythm` is the shortest rhythm of reporting that the plan itself sets. */
export type ProposalSurroundings = {
  readonly line: Line
  readonly localityKind: LocalityKind
  readonly year: number
  readonly authority: string | null
  readonly standingUnitId: string | null
  readonly rhythm: Rhythm | null
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
}

const DOERS: readonly Role[] = [
  'officer',
  'standing-officer',
  'following-unit',
  'office-vetting',
  'unit-head',
]

/** Proposes what the task still lacks, from its text, the ward's units and their duties, and the plan. */
export function proposals(task: ProposalTask, around: ProposalSurroundings): Proposals {
  const lead = proposeLead(task, around)
  const leadUnitId = task.leadUnitId ?? lead?.value ?? null
  const nature = task.nature === 'unknown' ? proposeNature(task) : undefined
  const settled = nature?.value ?? task.nature
  const repeats = settled === 'regular' || settled === 'periodic'
  const deliverable = proposeDeliverable(task, repeats)
  const support =
    task.supportUnitIds.length > 0 || task.noSupport ? {} : proposeSupport(task, leadUnitId, around)
  const owner = task.ownerId === null && leadUnitId !== null ? ownerIn(leadUnitId, around.people) : null
  const leader = task.leaderId === null ? leaderOf(around) : null
  const following = task.followingUnitId === null ? followerOf(task, leadUnitId, around) : null
  return {
    ...(lead ? { leadUnitId: lead } : {}),
    ...support,
    ...(owner ? { ownerId: { value: owner, because: 'usual' } } : {}),
    ...(leader ? { leaderId: { value: leader, because: 'usual' } } : {}),
    ...(nature ? { nature } : {}),
    ...(settled === 'dated' && task.deadline === null
      ? { deadline: { value: `${around.year}-12-31`, because: 'plan' } }
      : {}),
    ...(repeats && task.rhythm === null
      ? { rhythm: { value: around.rhythm ?? 'quarterly', because: around.rhythm ? 'plan' : 'usual' } }
      : {}),
    ...(task.product === null ? { product: deliverable.product } : {}),
    ...(task.acceptance === null ? { acceptance: deliverable.acceptance } : {}),
    ...(task.authority === null ? { authority: proposeAuthority(around) } : {}),
    ...(following ? { followingUnitId: following } : {}),
  }
}

function proposeLead(task: ProposalTask, { units }: ProposalSurroundings): Proposal<string> | null {
  if (task.leadUnitId !== null) return null
  for (const name of task.leadText) {
    const match = matchUnit(name, units)
    if (match) return { value: match.unit.id, because: 'text' }
  }
  const [best, second] = suggestLead(task.text, units)
  return best && best.score > (second?.score ?? 0) ? { value: best.unit.id, because: 'duties' } : null
}

function proposeNature(task: ProposalTask): Proposal<Nature> {
  if (task.deadline !== null) return { value: 'dated', because: 'text' }
  return {
    value: RECURRING.test(searchKey(task.text).replace(/^[-+*•\s]+/u, '')) ? 'regular' : 'dated',
    because: 'text',
  }
}

function proposeDeliverable(
  task: ProposalTask,
  repeats: boolean,
): { product: Proposal<string>; acceptance: Proposal<string> } {
  const key = searchKey(task.text)
  const row = repeats ? undefined : DELIVERABLES.find(({ pattern }) => pattern.test(key))
  const { product, acceptance } = row ?? (repeats ? REGULAR_DELIVERABLE : PLAIN_DELIVERABLE)
  const because: Because = row ? 'text' : 'usual'
  return { product: { value: product, because }, acceptance: { value: acceptance, because } }
}

function proposeSupport(
  task: ProposalTask,
  leadUnitId: string | null,
  { units }: ProposalSurroundings,
): Pick<Proposals, 'supportUnitIds' | 'noSupport'> {
  const named = task.supportText.flatMap(name => {
    const group = matchUnitGroup(name)
    if (group) {
      const kinds: readonly string[] = group.kinds satisfies readonly UnitKind[]
      return units.filter(unit => kinds.includes(unit.kind)).map(unit => unit.id)
    }
    const match = matchUnit(name, units)
    return match ? [match.unit.id] : []
  })
  const ofText = [...new Set(named)].filter(id => id !== leadUnitId)
  if (ofText.length > 0) return { supportUnitIds: { value: ofText, because: 'text' } }
  const ofDuties = suggestLead(task.text, units)
    .map(suggestion => suggestion.unit.id)
    .filter(id => id !== leadUnitId)
    .slice(0, 2)
  if (ofDuties.length > 0) return { supportUnitIds: { value: ofDuties, because: 'duties' } }
  return { noSupport: { value: true, because: 'usual' } }
}

/** The first who does the unit's work: an officer before the head. */
function ownerIn(unitId: string, people: readonly Person[]): string | null {
  for (const role of DOERS) {
    const person = people.find(one =>
      one.appointments.some(post => post.unitId === unitId && post.role === role),
    )
    if (person) return person.id
  }
  return null
}

const leaderOf = ({ line, people }: ProposalSurroundings): string | null =>
  people.find(one =>
    one.appointments.some(post => post.role === (line === 'party' ? 'leader-party' : 'leader-state')),
  )?.id ?? null

function proposeAuthority({ authority, line, localityKind }: ProposalSurroundings): Proposal<string> {
  return authority === null
    ? { value: usualAuthority(line, localityKind), because: 'usual' }
    : { value: authority, because: 'plan' }
}

function followerOf(
  task: ProposalTask,
  leadUnitId: string | null,
  { units, standingUnitId }: ProposalSurroundings,
): Proposal<string> | null {
  const key = searchKey(task.text)
  const code = FOLLOWED_FIELDS.find(({ pattern }) => pattern.test(key))?.unitCode
  const unit = units.find(one => one.code === code)
  if (unit && unit.id !== leadUnitId) return { value: unit.id, because: 'text' }
  return standingUnitId === null ? null : { value: standingUnitId, because: 'usual' }
}

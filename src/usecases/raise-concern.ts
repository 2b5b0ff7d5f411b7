import { z } from 'zod'
import { type Addressee, CONCERN_KINDS, decideRaising } from '../domain/concern.ts'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { ROLE_RULES, worksIn } from '../domain/role.ts'
import { peopleOf } from '../store/person.ts'
import { unitsOf } from '../store/unit.ts'
import { involvedUnits, itemsAtHand } from './item-at-hand.ts'
import { noteConcern } from './note-concern.ts'
import { change, type Work } from './use-case.ts'

/**
 * Raises an obstacle or a proposal: what, because of what, to a unit, a leader or a level above by its name, by when an
 * answer is wanted, and which tasks and targets it concerns. The unit of the actor that has a hand in them raises it.
 */
export const raiseConcern = change({
  name: 'raise-concern',
  input: z.object({
    kind: z.enum(CONCERN_KINDS, 'choose-one'),
    text: z.string().trim().min(1, 'missing').max(2000, 'too-long'),
    cause: z.string().trim().max(1000, 'too-long').default(''),
    to: z.enum(['unit', 'leader', 'above'], 'choose-one'),
    toUnitId: z.uuid('unknown-unit').optional(),
    toPersonId: z.uuid('unknown-person').optional(),
    toName: z.string().trim().max(200, 'too-long').default(''),
    answerBy: z.string().refine(isDay, 'no-such-day').optional(),
    taskIds: z.array(z.uuid()).max(100).default([]),
    targetIds: z.array(z.uuid()).max(100).default([]),
  }),
  async run(work, input) {
    const taskIds = [...new Set(input.taskIds)]
    const targetIds = [...new Set(input.targetIds)]
    const items = await itemsAtHand(work, { taskIds, targetIds })
    if (items.size !== taskIds.length + targetIds.length) return notFound()
    const linked = [...items.values()]
    const none = linked.length === 0
    const unitIds = none ? null : involvedUnits(linked)
    const ownerPersonIds = linked.flatMap(item => (item.owner === null ? [] : [item.owner.id]))
    const subject = { localityId: work.localityId, unitIds, ownerPersonIds }
    const no = work.authorise(may(work.actor, 'concern.raise', subject))
    if (no) return no
    if (linked.some(item => !item.running)) return refuse('task-not-running', 409)
    const to = addresseeOf(input)
    const answerBy = input.answerBy ?? null
    const decision = decideRaising({ to, answerBy }, work.today)
    const problems: FieldProblem[] = [
      ...(decision.ok
        ? []
        : decision.refusals.map(({ code, field, params }) => ({ code, field: field ?? '', params }))),
      ...(await strangers(work, to)),
    ]
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const concernId = await noteConcern(work, {
      kind: input.kind,
      line: linked[0]?.line ?? work.actor.appointments[0]?.line ?? 'state',
      text: input.text,
      cause: input.cause || null,
      unitId: raisingUnit(work, unitIds ?? []),
      effectiveOn: work.today,
      to,
      answerBy,
      updateId: null,
      taskIds,
      targetIds,
    })
    return done({ concernId, kind: input.kind, codes: linked.map(item => item.code) })
  },
})

function addresseeOf(input: {
  readonly to: 'unit' | 'leader' | 'above'
  readonly toUnitId?: string | undefined
  readonly toPersonId?: string | undefined
  readonly toName: string
}): Addressee {
  if (input.to === 'unit') return { kind: 'unit', unitId: input.toUnitId ?? '' }
  if (input.to === 'leader') return { kind: 'leader', personId: input.toPersonId ?? '' }
  return { kind: 'above', name: input.toName }
}

/** A unit or leader that is not of this ward, or leads nothing today. */
async function strangers(work: Work, to: Addressee): Promise<FieldProblem[]> {
  if (to.kind === 'unit') {
    const units = await unitsOf(work.trx, work.localityId)
    return units.some(unit => unit.id === to.unitId) ? [] : [{ field: 'to', code: 'unknown-unit' }]
  }
  if (to.kind !== 'leader') return []
  const people = await peopleOf(work.trx, work.localityId, { day: work.today })
  const leads = people.some(
    person =>
      person.id === to.personId && person.appointments.some(post => ROLE_RULES[post.role].leads !== null),
  )
  return leads ? [] : [{ field: 'to', code: 'unknown-person' }]
}

/** The actor's unit among those that have a hand in it, else the first unit whose work the actor does. */
function raisingUnit(work: Work, involved: readonly string[]): string {
  const { appointments } = work.actor
  const own = involved.find(unit => worksIn(work.actor, unit))
  const working = appointments.find(one => ROLE_RULES[one.role].worksInUnit)
  return own ?? working?.unitId ?? appointments[0]?.unitId ?? ''
}

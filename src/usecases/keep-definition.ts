import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { type DefinitionProblem, definitionProblems, reportDefinition } from '../domain/report-definition.ts'
import { planById } from '../store/plan.ts'
import { definitionsOf, insertDefinition, updateDefinition } from '../store/report-definition.ts'
import { unitsOf } from '../store/unit.ts'
import { calendarOf } from './calendar.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** The field of the form in which a problem of the whole is put right. */
const FIELDS = {
  cutOff: 'definition.cutOff.day',
  unitDue: 'definition.unitDue.day',
  due: 'definition.due.day',
  span: 'definition.span.from',
  only: 'definition.only',
  stateReceivers: 'definition.stateReceivers',
  partyReceivers: 'definition.partyReceivers',
} as const satisfies Record<DefinitionProblem['field'], string>

/**
 * Keeps a regime of reporting, new or changed. Rounds that are open keep the one of their day. `planId` names the plan
 * whose text asks for it.
 */
export const keepDefinition = change({
  name: 'keep-definition',
  input: z.object({
    /** Absent for a new one. */
    definitionId: z.uuid().optional(),
    rowVersion: z.coerce.number().int().min(0).default(0),
    active: z.boolean().default(true),
    planId: z.uuid().optional(),
    definition: reportDefinition,
  }),
  async run(work, { definitionId, rowVersion, active, planId, definition }) {
    const no = work.authorise(may(work.actor, 'round.manage', work.here))
    if (no) return no
    const { trx, localityId, now, today } = work
    const [before] =
      definitionId === undefined ? [] : await definitionsOf(trx, localityId, { id: definitionId, lock: true })
    if (definitionId !== undefined && !before) return notFound()
    if (before && before.rowVersion !== rowVersion)
      return refuse('stale', 422, { field: 'definition.name', params: { now: before.definition.name } })
    if (planId !== undefined && !(await planById(trx, localityId, planId))) return notFound()
    const known = new Set((await unitsOf(trx, localityId)).map(unit => unit.id))
    if (definition.reporters.some(id => !known.has(id)))
      return refuse('unknown-unit', 422, { field: 'definition.reporters' })
    const calendar = await calendarOf(work)
    const problems = definitionProblems(definition, partsOf(today).year, calendar)
    if (problems.length > 0)
      return refuse('bad-input', 422, {
        problems: problems.map(({ field, code, params }) => ({
          field: FIELDS[field],
          code,
          ...(params === undefined ? {} : { params }),
        })),
      })
    const id = before?.id ?? work.newId()
    const kept = { id, definition, active, at: now, by: work.actor.personId }
    if (before) await updateDefinition(trx, localityId, kept)
    else await insertDefinition(trx, localityId, { ...kept, planId: planId ?? null })
    work.record({
      type: 'report-definition-kept',
      payload: { definitionId: id, active, value: digest({ definition }) },
    })
    return done({ definitionId: id })
  },
})

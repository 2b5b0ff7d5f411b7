import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { insertPlan } from '../store/plan.ts'
import { change } from './use-case.ts'

/** Starts a plan without a file: an empty draft to which a person adds targets and tasks. */
export const startPlan = change({
  name: 'start-plan',
  input: z.object({
    title: z.string().trim().min(1, 'missing').max(1000, 'too-long'),
    year: z.number().int().min(2000, 'not-understood').max(2100, 'not-understood'),
    line: z.enum(['state', 'party']),
    authority: z.string().trim().max(200, 'too-long').default(''),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'plan.upload', work.here))
    if (no) return no
    const id = work.newId()
    await insertPlan(work.trx, work.localityId, {
      id,
      line: input.line,
      title: input.title,
      year: input.year,
      authority: input.authority || null,
      standingUnitId: work.actor.appointments.find(one => one.role === 'standing-officer')?.unitId ?? null,
      stage: 'draft',
      createdAt: work.now,
      createdBy: work.actor.personId,
    })
    work.record({ type: 'plan-started', payload: { planId: id, line: input.line } })
    return done({ planId: id })
  },
})

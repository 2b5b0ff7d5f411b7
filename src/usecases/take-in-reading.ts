import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import { draftOf, yearOfPlan } from '../domain/plan-draft.ts'
import type { PlanReading } from '../domain/plan-reading.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockPlan, updatePlan } from '../store/plan.ts'
import { insertTargets, setMilestones } from '../store/target-write.ts'
import { insertSupport } from '../store/task-support.ts'
import { insertTasks } from '../store/task-write.ts'
import { unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { targetRows, taskRows } from './draft-rows.ts'
import { nameMatcher } from './match-names.ts'
import { change } from './use-case.ts'

/**
 * Turns what was read from a plan's file into its draft: every item unseen, every name matched to the ward's units
 * where that is certain. Nothing here is approved.
 */
export const takeInReading = change({
  name: 'take-in-reading',
  input: z.object({
    planId: z.uuid(),
    reading: z.custom<PlanReading>(value => typeof value === 'object' && value !== null),
    text: z.string(),
  }),
  async run(work, { planId, reading, text }) {
    const no = work.authorise(may(work.actor, 'plan.upload', work.here))
    if (no) return no
    const plan = await lockPlan(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    if (plan.stage !== 'reading') return refuse('plan-already-read', 409)
    const draft = draftOf(reading, partsOf(work.today).year)
    const units = await unitsOf(work.trx, work.localityId)
    const match = nameMatcher(units)
    const tasks = taskRows(work, planId, draft.tasks, match)
    const targets = targetRows(work, planId, draft.targets, match)
    await insertTasks(work.trx, tasks.rows, tasks.versions)
    await insertSupport(work.trx, work.localityId, 0, tasks.support)
    await insertTargets(work.trx, targets.rows, targets.versions)
    await setMilestones(work.trx, work.localityId, 0, targets.milestones)
    const { header } = reading
    await updatePlan(work.trx, work.localityId, planId, {
      stage: 'draft',
      line: header.line,
      title: header.title ?? plan.title,
      number: header.number,
      dated: header.date,
      issuer: header.issuer,
      year: yearOfPlan(reading),
      standing_unit_id: work.actor.appointments.find(one => one.role === 'standing-officer')?.unitId ?? null,
      reading: JSON.stringify(reading),
      source_text: text,
      reading_stage: null,
      reading_share: null,
      asked_lists: null,
    })
    work.record({
      type: 'plan-read',
      payload: {
        planId,
        reading: digest(text),
        tasks: draft.tasks.length,
        targets: draft.targets.length,
        diagnostics: reading.diagnostics.length,
      },
    })
    return done({ planId })
  },
})

import { z } from 'zod'
import { diffPlans } from '../domain/plan-diff.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { phaseOf } from '../domain/task-act.ts'
import { amendmentItems, amendmentsOf } from '../store/amendment.ts'
import { peopleOf } from '../store/person.ts'
import { planById } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { ENDED } from './amend-task.ts'
import { amendedContents, contentsOf } from './amended-contents.ts'
import { readAmended } from './amendment.ts'
import { stateOfTask } from './task-standing.ts'
import { look } from './use-case.ts'

/** The open amendment of a plan: what it would add, change and drop, and what of the plan can still be amended. */
export const showAmendment = look({
  name: 'show-amendment',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const plan = await planById(trx, localityId, planId)
    if (!plan) return notFound()
    const [[amendment = null], tasks, targets, units, people] = await Promise.all([
      amendmentsOf(trx, localityId, { planId, state: 'draft' }),
      tasksOf(trx, localityId, { planId, running: true }),
      targetsOf(trx, localityId, { planId, running: true }),
      unitsOf(trx, localityId),
      peopleOf(trx, localityId, { day: work.today }),
    ])
    const items = amendment
      ? (await amendmentItems(trx, localityId, amendment.id)).map(row => readAmended(row))
      : []
    const now = await contentsOf(work, planId, 'current')
    const after = await amendedContents(work, now, items)
    return done({
      plan,
      amendment,
      items,
      /** What the plan says now, and would say. */
      now,
      after,
      diff: diffPlans(now, after),
      tasks: tasks.filter(task => !ENDED.includes(phaseOf(stateOfTask(task, null)))),
      targets,
      units,
      people,
      rights: {
        amend: may(work.actor, 'plan.amend', work.here),
        adopt: may(work.actor, 'plan.adopt', { ...work.here, line: plan.line }),
      },
    })
  },
})

import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { peopleOf } from '../store/person.ts'
import { plansOf } from '../store/plan.ts'
import { savedViewsOf } from '../store/saved-view.ts'
import { sectionsOf } from '../store/task-list.ts'
import { unitsOf } from '../store/unit.ts'
import { look } from './use-case.ts'

/** What a list of tasks can be narrowed by: running plans, units, people, groups; and the views that were kept. */
export const listChoices = look({
  name: 'list-choices',
  remembered: true,
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, today, actor } = work
    const [plans, units, people, sections, views] = await Promise.all([
      plansOf(trx, localityId),
      unitsOf(trx, localityId),
      peopleOf(trx, localityId, { day: today }),
      sectionsOf(trx, localityId),
      savedViewsOf(trx, localityId, actor.personId),
    ])
    return done({ plans: plans.filter(plan => plan.stage === 'adopted'), units, people, sections, views })
  },
})

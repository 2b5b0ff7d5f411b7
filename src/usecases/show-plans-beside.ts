import { z } from 'zod'
import { CLARITIES } from '../domain/clarity.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { STATUS_RULES } from '../domain/status.ts'
import { TARGET_STATUS_RULES } from '../domain/target-status.ts'
import { isRepeated } from '../domain/year-closing.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays, plansOf } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { standingTarget } from './target-standing.ts'
import { clarityOf } from './task-clearness.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'

/** More columns than these cannot be read side by side. */
const MOST = 4

/** Running plans side by side, each counted as it stands today. `planIds` empty: the newest ones. */
export const showPlansBeside = look({
  name: 'show-plans-beside',
  input: z.object({ planIds: z.array(z.uuid()).max(50) }),
  async run(work, { planIds }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const running = (await plansOf(trx, localityId)).filter(plan => plan.stage === 'adopted')
    const asked = running.filter(plan => planIds.includes(plan.id))
    const chosen = (asked.length > 0 ? asked : running).slice(0, MOST)
    const [tasks, targets, since] = await Promise.all([
      tasksOf(trx, localityId, { running: true }),
      targetsOf(trx, localityId, { running: true }),
      adoptionDays(trx, localityId),
    ])
    const figures = await measurementsOf(trx, localityId, {
      targetIds: targets.map(target => target.id),
      state: 'approved',
    })
    const byTarget = Map.groupBy(figures, figure => figure.targetId)
    return done({
      plans: running,
      columns: chosen.map(plan => {
        const own = tasks
          .filter(task => task.planId === plan.id)
          .map(task => ({
            judged: standing(task, since.get(plan.id) ?? null, today).judgement.status,
            six: clarityOf(task).six,
          }))
        const judged = targets
          .filter(target => target.planId === plan.id)
          .map(target => standingTarget(target, byTarget.get(target.id) ?? [], today).judgement.status)
        const inGroup = (group: string) => own.filter(one => STATUS_RULES[one.judged].group === group).length
        return {
          plan,
          tasks: own.length,
          overdue: inGroup('red'),
          attention: inGroup('amber'),
          done: inGroup('done'),
          repeated: own.filter(one => isRepeated(one.judged)).length,
          clear: own.filter(one => CLARITIES.every(clarity => one.six[clarity] === 'clear')).length,
          targets: judged.length,
          red: judged.filter(status => TARGET_STATUS_RULES[status].group === 'red').length,
          reached: judged.filter(status => status === 'met' || status === 'exceeded').length,
        }
      }),
    })
  },
})

import { z } from 'zod'
import { followerOf, proposeField } from '../domain/field.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { fieldsOfTasks } from '../store/field.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { currentFields } from './fields.ts'
import { look } from './use-case.ts'

/** The running tasks whose field nobody has confirmed, each with the field that its text or its plan's line proposes. */
export const proposeFollowing = look({
  name: 'propose-following',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [fields, tasks, units] = await Promise.all([
      currentFields(work),
      tasksOf(trx, localityId, { running: true }),
      unitsOf(trx, localityId),
    ])
    const confirmed = await fieldsOfTasks(
      trx,
      localityId,
      tasks.map(task => task.id),
    )
    const nameOf = new Map(units.map(unit => [unit.id, unit.name]))
    const open = tasks.filter(
      task => task.closedOn === null && task.cancelledOn === null && task.replacedOn === null,
    )
    const proposals = open
      .filter(task => !confirmed.has(task.id) && task.following === null)
      .map(task => {
        const proposal = proposeField(task, fields)
        const unitId = proposal === null ? null : followerOf(proposal.field, task.lead?.id ?? null)
        return {
          task,
          fieldCode: proposal?.field.code ?? null,
          because: proposal?.because ?? [],
          follower: unitId === null ? null : (nameOf.get(unitId) ?? null),
        }
      })
    return done({
      fields,
      units,
      proposals,
      followed: open.length - proposals.length,
      rights: {
        confirm: may(work.actor, 'plan.concretise', work.here).ok,
        manage: may(work.actor, 'field.manage', work.here).ok,
      },
    })
  },
})

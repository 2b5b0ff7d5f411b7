import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { ROLE_RULES } from '../domain/role.ts'
import { peopleOf } from '../store/person.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { involvedUnits, itemsAtHand } from './item-at-hand.ts'
import { look } from './use-case.ts'

/**
 * What the form of an obstacle or proposal offers: units and leaders it can go to, and the tasks and targets of the
 * actor's units that it can be linked to, those named first.
 */
export const prepareConcern = look({
  name: 'prepare-concern',
  input: z.object({ taskId: z.uuid().optional(), targetId: z.uuid().optional() }),
  async run(work, { taskId, targetId }) {
    const { trx, localityId, actor } = work
    const named = await itemsAtHand(work, {
      taskIds: taskId === undefined ? [] : [taskId],
      targetIds: targetId === undefined ? [] : [targetId],
    })
    if ((taskId !== undefined || targetId !== undefined) && named.size === 0) return notFound()
    const about = [...named.values()]
    const subject = {
      localityId,
      unitIds: about.length === 0 ? null : involvedUnits(about),
      ownerPersonIds: about.flatMap(item => (item.owner === null ? [] : [item.owner.id])),
    }
    const no = work.authorise(may(actor, 'concern.raise', subject))
    if (no) return no
    const leadUnitIds = [...new Set(actor.appointments.map(one => one.unitId))]
    const [units, people, tasks, targets] = await Promise.all([
      unitsOf(trx, localityId),
      peopleOf(trx, localityId, { day: work.today }),
      tasksOf(trx, localityId, { leadUnitIds, running: true }),
      targetsOf(trx, localityId, { leadUnitIds, running: true }),
    ])
    const others = await itemsAtHand(work, {
      taskIds: tasks.map(task => task.id),
      targetIds: targets.map(target => target.id),
    })
    return done({
      units: units.map(({ id, name }) => ({ id, name })),
      leaders: people.flatMap(person => {
        const post = person.appointments.find(one => ROLE_RULES[one.role].leads !== null)
        return post === undefined ? [] : [{ id: person.id, name: person.name, post: post.post }]
      }),
      items: [...about, ...[...others.values()].filter(item => !named.has(item.id) && item.running)],
    })
  },
})

import { z } from 'zod'
import { followerOf } from '../domain/field.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { setTaskFields } from '../store/field.ts'
import { tasksOf } from '../store/task.ts'
import { fillTaskVersions, updateTask } from '../store/task-write.ts'
import { ownFields } from './fields.ts'
import { beginNextTasks } from './next-version.ts'
import { recordTerms } from './task-terms.ts'
import { change } from './use-case.ts'

/**
 * Confirms to which field running tasks belong. The unit of the field follows them from now on, unless it leads them
 * itself. What is confirmed may be confirmed otherwise later.
 */
export const confirmFollowing = change({
  name: 'confirm-following',
  input: z.object({
    items: z
      .array(z.object({ taskId: z.uuid(), fieldCode: z.string().min(1).max(20) }))
      .min(1, 'nothing-selected')
      .max(1000),
  }),
  async run(work, { items }) {
    const no = work.authorise(may(work.actor, 'plan.concretise', work.here))
    if (no) return no
    const { trx, localityId } = work
    const fields = new Map((await ownFields(work)).map(field => [field.code, field]))
    const chosen = new Map(items.map(item => [item.taskId, item.fieldCode]))
    const tasks = await tasksOf(trx, localityId, { ids: [...chosen.keys()], running: true })
    if (tasks.length !== chosen.size) return notFound()
    const given = tasks.flatMap(task => {
      const field = fields.get(chosen.get(task.id) ?? '')
      return field ? [{ task, field, unitId: followerOf(field, task.lead?.id ?? null) }] : []
    })
    if (given.length !== tasks.length) return refuse('unknown-field', 422, { field: 'items' })
    await setTaskFields(
      trx,
      localityId,
      given.map(({ task, field }) => ({ taskId: task.id, fieldId: field.id })),
      { personId: work.actor.personId, at: work.now },
    )
    const changed = given.filter(({ task, unitId }) => (task.following?.id ?? null) !== unitId)
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    for (const [unitId, group] of Map.groupBy(changed, one => one.unitId)) {
      const next = await beginNextTasks(
        work,
        group.map(one => one.task),
        true,
      )
      for (const { version, ids } of next)
        await fillTaskVersions(
          trx,
          localityId,
          ids,
          version,
          { following_unit_id: unitId },
          { followingUnitId: mark },
        )
    }
    const ids = changed.map(one => one.task.id)
    if (ids.length > 0) await updateTask(trx, localityId, ids, {})
    for (const { task, field, unitId } of given)
      work.record({
        type: 'field-confirmed',
        payload: { taskId: task.id, fieldId: field.id, followingUnitId: unitId },
      })
    await recordTerms(work, ids)
    return done({ tasks: given.length })
  },
})

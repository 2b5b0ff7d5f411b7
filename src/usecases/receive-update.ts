import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { taskById } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { insertReceipt } from '../store/urging.ts'
import { taskObject } from './policy-objects.ts'
import { change } from './use-case.ts'

/** The unit that follows takes note of an update ("đã nhận"). It approves nothing and changes no figure. */
export const receiveUpdate = change({
  name: 'receive-update',
  input: z.object({ updateId: z.uuid() }),
  async run(work, { updateId }) {
    const { trx, localityId, actor } = work
    const [update] = await updatesOf(trx, localityId, { ids: [updateId] })
    const task = update && (await taskById(trx, localityId, update.taskId))
    if (!update || !task) return notFound()
    const object = taskObject(localityId, task)
    const no = work.authorise(may(actor, 'update.receive', object))
    if (no) return no
    const unitId = object.followingUnitId ?? actor.appointments[0]?.unitId
    if (unitId === undefined) return notFound()
    const noted = await insertReceipt(trx, {
      locality_id: localityId,
      update_id: updateId,
      unit_id: unitId,
      received_by: actor.personId,
      received_at: work.now,
    })
    if (!noted) return refuse('received-already', 409)
    work.record({ type: 'update-received', payload: { updateId, taskId: task.id, unitId } })
    return done({ updateId, taskId: task.id })
  },
})

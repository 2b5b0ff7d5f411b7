import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { evidenceOf } from '../store/evidence.ts'
import { peopleOf } from '../store/person.ts'
import { adoptionDays } from '../store/plan.ts'
import { taskById } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { taskObject } from './policy-objects.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'
import { mayDecide } from './waiting.ts'

/** One update with its task, the update before it, what was brought with it, and whether the actor may decide on it. */
export const showUpdate = look({
  name: 'show-update',
  input: z.object({ updateId: z.uuid() }),
  async run(work, { updateId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const [update] = await updatesOf(trx, localityId, { ids: [updateId] })
    const task = update && (await taskById(trx, localityId, update.taskId))
    if (!update || !task) return notFound()
    const [updates, evidence, since, authors] = await Promise.all([
      updatesOf(trx, localityId, { taskIds: [task.id] }),
      evidenceOf(trx, localityId, { taskIds: [task.id] }),
      adoptionDays(trx, localityId),
      peopleOf(trx, localityId, { personIds: [update.author.id], day: work.today }),
    ])
    const brought = evidence.filter(one => one.updateId === updateId)
    const seesEvidence = may(actor, 'evidence.read', taskObject(localityId, task)).ok
    return done({
      update,
      task: standing(task, since.get(task.planId) ?? null, work.today),
      before: updates.find(one => one.state === 'approved' && one.recordedAt < update.recordedAt) ?? null,
      evidence: seesEvidence ? brought : [],
      evidenceCount: brought.length,
      /** Files among them that an earlier update of the task had already brought, and since when they are kept. */
      known: (seesEvidence ? brought : []).flatMap(one => {
        const before = evidence.findLast(other => other.sha256 === one.sha256 && other.updateId !== updateId)
        return before === undefined || before.addedAt >= one.addedAt
          ? []
          : [{ name: one.name, since: before.addedAt }]
      }),
      isAuthor: update.author.id === actor.personId,
      decide: mayDecide(work, update, task, authors),
    })
  },
})

import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { subtaskIsLate } from '../domain/subtask.ts'
import { peopleOf } from '../store/person.ts'
import { subtaskReports, subtasksOf } from '../store/subtask.ts'
import { taskById } from '../store/task.ts'
import { taskObject } from './policy-objects.ts'
import { look } from './use-case.ts'

/** One piece of a task with what was said of it, and what the actor may do. */
export const showSubtask = look({
  name: 'show-subtask',
  input: z.object({ subtaskId: z.uuid() }),
  async run(work, { subtaskId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor, today } = work
    const [subtask] = await subtasksOf(trx, localityId, { ids: [subtaskId] })
    const task = subtask && (await taskById(trx, localityId, subtask.taskId))
    if (!subtask || !task) return notFound()
    const [reports, people] = await Promise.all([
      subtaskReports(trx, localityId, subtaskId),
      peopleOf(trx, localityId, { day: today }),
    ])
    const object = taskObject(localityId, task)
    return done({
      subtask: { ...subtask, late: subtaskIsLate(subtask, today) },
      task,
      reports,
      people,
      manage: may(actor, 'subtask.manage', object).ok,
      report: may(actor, 'subtask.report', { ...object, subtaskOwnerId: subtask.owner?.id ?? null }),
    })
  },
})

import { may } from '../domain/policy/may.ts'
import { refuseAct } from '../domain/task-act.ts'
import { extensionsOf } from '../store/extension.ts'
import { tasksOf } from '../store/task.ts'
import type { Owed } from './owed.ts'
import { taskObject } from './policy-objects.ts'
import { stateOfTask } from './task-standing.ts'
import type { Work } from './use-case.ts'

/**
 * Requests for later deadlines on which the actor decides. Best decided before the deadline in force, because one that
 * is agreed to later undoes no lateness.
 */
export async function owedExtensions(work: Work): Promise<readonly Owed[]> {
  const { trx, localityId } = work
  const asked = await extensionsOf(trx, localityId, { state: 'asked' })
  if (asked.length === 0) return []
  const tasks = await tasksOf(trx, localityId, { ids: asked.map(one => one.taskId) })
  const taskOf = new Map(tasks.map(task => [task.id, task]))
  return asked.flatMap(one => {
    const task = taskOf.get(one.taskId)
    if (!task || !may(work.actor, 'extension.decide', taskObject(localityId, task)).ok) return []
    if (refuseAct('decide-extension', stateOfTask(task, null)) !== null) return []
    return [
      {
        kind: 'extension' as const,
        id: one.id,
        code: task.code,
        about: task.text,
        from: one.author.name,
        due: one.dueBefore,
        since: one.askedAt,
      },
    ]
  })
}

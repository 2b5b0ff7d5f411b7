import { may } from '../domain/policy/may.ts'
import { notFound, refuse } from '../domain/refusal.ts'
import { peopleOf } from '../store/person.ts'
import { lockTask } from '../store/task.ts'
import { taskObject } from './policy-objects.ts'
import type { Work } from './use-case.ts'

/** A running task, held, for whoever keeps its pieces or its unit's plan; what is over is kept as it is. */
export async function taskInHand(work: Work, taskId: string, action: 'subtask.manage' | 'unitPlan.write') {
  const task = await lockTask(work.trx, work.localityId, taskId)
  if (!task) return notFound()
  const object = taskObject(work.localityId, task)
  const no = work.authorise(may(work.actor, action, object))
  if (no) return no
  const over = task.closedOn !== null || task.cancelledOn !== null
  if (task.version === 0 || task.review !== 'accepted' || over) return refuse('task-not-running', 409)
  return { ok: true as const, task, object }
}

/** Whether these people all hold a post today. */
export async function inOffice(work: Work, personIds: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(personIds)]
  if (wanted.length === 0) return true
  const people = await peopleOf(work.trx, work.localityId, { personIds: wanted, day: work.today })
  return people.filter(person => person.appointments.length > 0).length === wanted.length
}

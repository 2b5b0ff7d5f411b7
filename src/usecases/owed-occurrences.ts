import { addDays, startOfDay } from '../domain/day.ts'
import { worksIn } from '../domain/role.ts'
import { occurrenceState } from '../domain/series.ts'
import { occurrencesIn } from '../store/series.ts'
import { tasksOf } from '../store/task.ts'
import type { Owed } from './owed.ts'
import type { Work } from './use-case.ts'

/** Occurrences of series of the actor's units that are due within a week or overdue. */
export async function occurrencesOwed(work: Work): Promise<readonly Owed[]> {
  const { trx, localityId, actor, today } = work
  const unitIds = actor.appointments.flatMap(one => (worksIn(actor, one.unitId) ? [one.unitId] : []))
  if (unitIds.length === 0) return []
  const due = (await occurrencesIn(trx, localityId, { dueBy: addDays(today, 7) })).filter(one =>
    ['overdue', 'due-soon'].includes(occurrenceState(one, today)),
  )
  if (due.length === 0) return []
  const tasks = await tasksOf(trx, localityId, {
    ids: [...new Set(due.map(one => one.taskId))],
    leadUnitIds: unitIds,
    running: true,
  })
  const taskOf = new Map(tasks.map(task => [task.id, task]))
  return due.flatMap(one => {
    const task = taskOf.get(one.taskId)
    if (task === undefined) return []
    return [
      {
        kind: 'occurrence' as const,
        id: one.id,
        code: task.code,
        about: one.product ?? task.text,
        from: null,
        due: one.due,
        since: startOfDay(addDays(one.due, -7)),
      },
    ]
  })
}

import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { countOccurrences, occurrenceState } from '../domain/series.ts'
import { occurrencesIn } from '../store/series.ts'
import { tasksOf } from '../store/task.ts'
import { look } from './use-case.ts'

/** All occurrences of a year of the running series, by deadline, with their own rate. */
export const showSeries = look({
  name: 'show-series',
  input: z.object({ year: z.number().int().min(2000).max(2100).optional() }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const year = input.year ?? partsOf(today).year
    const occurrences = await occurrencesIn(trx, localityId, { year })
    const tasks = await tasksOf(trx, localityId, {
      ids: [...new Set(occurrences.map(one => one.taskId))],
      running: true,
    })
    const taskOf = new Map(tasks.map(task => [task.id, task]))
    const rows = occurrences.flatMap(one => {
      const task = taskOf.get(one.taskId)
      return task === undefined ? [] : [{ ...one, task, state: occurrenceState(one, today) }]
    })
    return done({ year, rows, counts: countOccurrences(rows, today) })
  },
})

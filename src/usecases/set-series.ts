import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { DUE_INS, occurrencesOf, SERIES_RHYTHMS, SHIFTS } from '../domain/series.ts'
import { adoptionDays } from '../store/plan.ts'
import {
  dropUndelivered,
  insertOccurrences,
  setSeries as keepSeries,
  occurrencesIn,
} from '../store/series.ts'
import { lockTask } from '../store/task.ts'
import { calendarOf } from './calendar.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/**
 * Makes a periodic task a series, or changes the rule of one: the occurrences of the year are made from the rule, off
 * the days on which nobody works. What was delivered keeps its occurrence and its deadline.
 */
export const setSeries = change({
  name: 'set-series',
  input: z.object({
    taskId: z.uuid(),
    year: z.coerce.number().int().min(2000, 'not-understood').max(2100, 'not-understood'),
    rhythm: z.enum(SERIES_RHYTHMS, 'choose-one'),
    dueDay: z.coerce.number().int().min(1, 'day-of-month').max(31, 'day-of-month'),
    dueIn: z.enum(DUE_INS, 'choose-one'),
    shift: z.enum(SHIFTS, 'choose-one'),
    product: z.string().trim().max(500, 'too-long').default(''),
  }),
  async run(work, { taskId, year, product, ...rule }) {
    const no = work.authorise(may(work.actor, 'plan.concretise', work.here))
    if (no) return no
    const { trx, localityId } = work
    const task = await lockTask(trx, localityId, taskId)
    if (!task) return notFound()
    if (task.nature !== 'periodic') return refuse('only-periodic-series', 422, { field: 'rhythm' })
    await keepSeries(
      trx,
      localityId,
      { taskId, ...rule, product: product || null },
      { personId: work.actor.personId, at: work.now },
    )
    await dropUndelivered(trx, localityId, taskId, year)
    const kept = await occurrencesIn(trx, localityId, { taskIds: [taskId], year })
    const served = new Set(kept.map(one => one.period))
    // Nobody owes a product of the time before the task bound anybody.
    const since = task.boundSince ?? (await adoptionDays(trx, localityId)).get(task.planId) ?? null
    const made = occurrencesOf(rule, year, await calendarOf(work))
      .filter(one => !served.has(one.period) && (since === null || one.due >= since))
      .map(one => ({ ...one, id: work.newId(), taskId, year, product: product || task.product }))
    await insertOccurrences(trx, localityId, made)
    const all = [...kept, ...made].map(({ id, period, due }) => ({ occurrenceId: id, period, due }))
    work.record({
      type: 'series-set',
      payload: { taskId, year, ...rule, occurrences: all, value: digest(product) },
    })
    return done({ taskId, occurrences: all.length })
  },
})

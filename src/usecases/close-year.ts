import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import {
  type CarriedTo,
  countedOn,
  countYear,
  decideClosing,
  type YearFigures,
} from '../domain/year-closing.ts'
import { lockPlan, type PlanRecord } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { lockTasks, tasksOf } from '../store/task.ts'
import { insertCarriedItems, insertYearClosing } from '../store/year-closing.ts'
import { refuseByRule } from './act-on-task.ts'
import { type Carrying, carryItems, setNewDeadline } from './carry-items.ts'
import { digest } from './digest.ts'
import { planYears, targetsOfYear, tasksOfYear } from './plan-years.ts'
import { answerExtensions } from './settle-extensions.ts'
import { recordTerms } from './task-terms.ts'
import { change, type Work } from './use-case.ts'

const day = z.string().refine(isDay, 'no-such-day')

/**
 * Closes a year of a running plan by its document: what is open goes on, in a later year of the same plan or in another
 * one, and everything that the year counted is kept as it was. A year is closed once.
 */
export const closeYear = change({
  name: 'close-year',
  input: z.object({
    planId: z.uuid(),
    year: z.number().int(),
    document: z.string().trim().max(100, 'too-long'),
    documentOn: day.nullable(),
    /** Where what is open goes: the next year of this plan, or the plan with that id. */
    into: z.union([z.literal('next-year'), z.uuid()], 'choose-one'),
    taskIds: z.array(z.uuid()).max(2000),
    targetIds: z.array(z.uuid()).max(2000),
    /** A deadline for the carried tasks that had to be done by the end of the year; null leaves theirs. */
    newDeadline: day.nullable(),
    /** What the act is called in the history of each task. */
    reason: z.string().trim().min(1).max(200),
  }),
  async run(work, input) {
    const { trx, localityId, today } = work
    const plan = await lockPlan(trx, localityId, input.planId)
    if (!plan) return notFound()
    const no = work.authorise(may(work.actor, 'year.close', { ...work.here, line: plan.line }))
    if (no) return no
    if (plan.stage !== 'adopted') return refuse('year-of-draft', 409)
    const all = await planYears(work, plan)
    const closed = all.closings.map(one => one.year)
    const refusals = decideClosing({ years: all.years, closed }, input, today)
    if (refusals.length > 0) return refuseByRule(refusals)
    const { documentOn } = input
    if (documentOn === null) return refuse('closing-day-missing', 422, { field: 'documentOn' })
    const toPlan = input.into === 'next-year' ? plan : await lockPlan(trx, localityId, input.into)
    if (!toPlan || !mayFollow(plan, toPlan, input.year))
      return refuse('next-plan-unfit', 422, { field: 'into' })
    const counted = countedOn(input.year, today)
    const tasks = tasksOfYear(all, input.year, counted)
    const targets = targetsOfYear(all, input.year, counted)
    const elsewhere = toPlan.id !== plan.id
    const taken = tasks.filter(task => task.open && input.taskIds.includes(task.id))
    const takenTargets = targets.filter(target => target.open && input.targetIds.includes(target.id))
    const carrying: Carrying = {
      closingId: work.newId(),
      year: input.year,
      document: input.document,
      documentOn,
      toPlan,
      toYear: elsewhere ? (toPlan.year ?? input.year + 1) : input.year + 1,
      reason: input.reason,
    }
    const ids = { tasks: taken.map(one => one.id), targets: takenTargets.map(one => one.id) }
    const carried = elsewhere ? await carryElsewhere(work, carrying, ids) : await carryOn(work, carrying, ids)
    if (input.newDeadline !== null) {
      const due = carried.filter(one =>
        taken.some(task => task.id === one.fromId && hadToEnd(task, input.year)),
      )
      await postpone(
        work,
        due.map(one => one.to.itemId),
        input.newDeadline,
        carrying,
      )
    }
    const where = new Map<string, CarriedTo>(carried.map(one => [one.fromId, one.to]))
    const figures: YearFigures = {
      tasks: tasks.map(({ open: _, ...one }) => ({
        ...one,
        carriedTo: where.get(one.id) ?? null,
      })),
      targets: targets.map(({ open: _, ...one }) => ({ ...one, carriedTo: where.get(one.id) ?? null })),
      counts: countYear(tasks, targets),
    }
    await keepClosing(work, plan, carrying, { counted, figures, carried })
    return done({
      planId: plan.id,
      year: input.year,
      carried: carried.length,
      left: [...tasks, ...targets].filter(one => one.open && !where.has(one.id)).length,
    })
  },
})

/** Whether what is open in a plan's year can go on in another plan: a running one of the same line, of a later year. */
const mayFollow = (plan: PlanRecord, next: PlanRecord, year: number): boolean =>
  next.id === plan.id ||
  (next.stage === 'adopted' &&
    next.kind === 'action' &&
    next.line === plan.line &&
    (next.year === null || next.year > year))

const hadToEnd = (task: { readonly due: string | null }, year: number): boolean =>
  task.due !== null && task.due <= `${year}-12-31`

type Carried = { readonly fromId: string; readonly item: 'task' | 'target'; readonly to: CarriedTo }
type Ids = { readonly tasks: readonly string[]; readonly targets: readonly string[] }

async function carryElsewhere(work: Work, carrying: Carrying, ids: Ids): Promise<readonly Carried[]> {
  const tasks = await lockTasks(work.trx, work.localityId, ids.tasks)
  const targets = await targetsOf(work.trx, work.localityId, { ids: ids.targets })
  const copies = await carryItems(work, carrying, tasks, targets)
  const of = (item: 'task' | 'target') => (copy: (typeof copies.tasks)[number]) => ({
    fromId: copy.fromId,
    item,
    to: { itemId: copy.toId, code: copy.code, year: carrying.toYear },
  })
  return [...copies.tasks.map(of('task')), ...copies.targets.map(of('target'))]
}

/** Within one plan an item stays itself and stands in a later year too. */
async function carryOn(work: Work, carrying: Carrying, ids: Ids): Promise<readonly Carried[]> {
  const { trx, localityId } = work
  const tasks = await lockTasks(trx, localityId, ids.tasks)
  const targets = await targetsOf(trx, localityId, { ids: ids.targets })
  const carried = [
    ...tasks.map(({ id, code }) => ({ id, code, item: 'task' as const })),
    ...targets.map(({ id, code }) => ({ id, code, item: 'target' as const })),
  ]
  for (const { id, item } of carried)
    work.record({
      type: 'item-carried',
      payload: { closingId: carrying.closingId, item, itemId: id, year: carrying.toYear },
    })
  return carried.map(({ id, code, item }) => ({
    fromId: id,
    item,
    to: { itemId: id, code, year: carrying.toYear },
  }))
}

async function postpone(
  work: Work,
  taskIds: readonly string[],
  deadline: string,
  { document, documentOn, reason }: Carrying,
): Promise<void> {
  const tasks = await tasksOf(work.trx, work.localityId, { ids: taskIds })
  const answered = await answerExtensions(work, taskIds, { due: deadline, document, documentOn, reason })
  await setNewDeadline(work, tasks, deadline, { document, reason, answered })
  await recordTerms(work, taskIds)
}

async function keepClosing(
  work: Work,
  plan: PlanRecord,
  { closingId, year, document, documentOn, toPlan, toYear }: Carrying,
  kept: { readonly counted: string; readonly figures: YearFigures; readonly carried: readonly Carried[] },
): Promise<void> {
  const { trx, localityId } = work
  const { counted, figures, carried } = kept
  const went = carried.length > 0
  await insertYearClosing(trx, {
    locality_id: localityId,
    id: closingId,
    plan_id: plan.id,
    year,
    plan_version: plan.currentVersion,
    document,
    document_on: documentOn,
    counted_on: counted,
    to_plan_id: went ? toPlan.id : null,
    to_year: went ? toYear : null,
    figures: JSON.stringify(figures),
    closed_by: work.actor.personId,
    closed_at: work.now,
  })
  await insertCarriedItems(
    trx,
    carried.map(one => ({
      locality_id: localityId,
      closing_id: closingId,
      item: one.item,
      from_id: one.fromId,
      to_id: one.to.itemId,
      to_year: one.to.year,
    })),
  )
  work.record({
    type: 'year-closed',
    payload: {
      closingId,
      planId: plan.id,
      year,
      planVersion: plan.currentVersion,
      document: digest(document),
      documentOn,
      countedOn: counted,
      toPlanId: went ? toPlan.id : null,
      toYear: went ? toYear : null,
      tasks: figures.tasks.map(({ id, status, due, daysLate }) => ({ id, status, due, daysLate })),
      targets: figures.targets.map(({ id, result, value, on }) => ({ id, result, value, on })),
      figures: digest(figures),
    },
  })
}

import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { countedOn, countYear } from '../domain/year-closing.ts'
import { planById, plansOf } from '../store/plan.ts'
import { planYears, targetsOfYear, tasksOfYear } from './plan-years.ts'
import { look } from './use-case.ts'

/**
 * A plan split into its years, and one of them whole: its tasks and targets as they stand, or as they were kept when the
 * year was closed. `year` null: this year where the plan has it, else its first.
 */
export const showPlanYears = look({
  name: 'show-plan-years',
  input: z.object({ planId: z.uuid(), year: z.number().int().nullable() }),
  async run(work, { planId, year: asked }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    const all = await planYears(work, plan)
    const thisYear = partsOf(work.today).year
    const year = [asked, thisYear, all.years[0]].find(one => one != null && all.years.includes(one)) ?? null
    const closing = all.closings.find(one => one.year === year) ?? null
    const day = year === null ? work.today : countedOn(year, work.today)
    const tasks = year === null ? [] : tasksOfYear(all, year, day)
    const targets = year === null ? [] : targetsOfYear(all, year, day)
    const others = await plansOf(work.trx, work.localityId)
    const next = others.filter(
      one =>
        one.id !== plan.id &&
        one.stage === 'adopted' &&
        one.kind === 'action' &&
        one.line === plan.line &&
        year !== null &&
        (one.year === null || one.year > year),
    )
    return done({
      plan,
      years: all.years.map(one => ({
        year: one,
        tasks: all.tasks.filter(task => task.years.includes(one)).length,
        closed: all.closings.some(closed => closed.year === one),
      })),
      year,
      /** The day by whose end the year is counted. */
      day: closing?.countedOn ?? day,
      closing:
        closing === null
          ? null
          : { ...closing, toPlan: others.find(one => one.id === closing.toPlanId) ?? null },
      tasks: closing?.figures.tasks.map(one => ({ ...one, open: false })) ?? tasks,
      targets: closing?.figures.targets.map(one => ({ ...one, open: false })) ?? targets,
      counts: closing?.figures.counts ?? countYear(tasks, targets),
      /** Tasks that stand in no year, because nobody said when. */
      unplaced: tasksOfYear(all, null, work.today),
      nextPlans: next.map(({ id, number, title, year: of }) => ({ id, number, title, year: of })),
      close: plan.stage === 'adopted' && may(work.actor, 'year.close', { ...work.here, line: plan.line }).ok,
    })
  },
})

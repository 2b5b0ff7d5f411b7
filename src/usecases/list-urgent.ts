import { z } from 'zod'
import { addDays, daysBetween } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { SOON_DAYS, type UrgentTask } from '../domain/urging.ts'
import { workingDayOnOrAfter } from '../domain/working-days.ts'
import { localityById } from '../store/locality.ts'
import { adoptionDays } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { lettersOf } from '../store/urging-letter.ts'
import { URGING_NUMBERING } from '../writer/urging-letter.ts'
import { calendarOf } from './calendar.ts'
import { proposedNumber } from './take-number.ts'
import { type StandingTask, standing } from './task-standing.ts'
import { look, type Work } from './use-case.ts'

/** How long a unit that is urged has for its answer. */
const ANSWER_DAYS = 7

/** The running tasks that are late, most of all first, and those whose deadline is near, of one unit or of all. */
export const listUrgent = look({
  name: 'list-urgent',
  input: z.object({
    unitId: z.uuid().optional(),
    soonDays: z.number().int().min(1).max(60).default(SOON_DAYS),
  }),
  async run(work, { unitId, soonDays }) {
    const no = work.authorise(may(work.actor, 'urge.read', work.here))
    if (no) return no
    const [all, units, locality, letters, calendar] = await Promise.all([
      urgentTasks(work, unitId),
      unitsOf(work.trx, work.localityId),
      localityById(work.trx, work.localityId),
      lettersOf(work.trx, work.localityId, {}),
      calendarOf(work),
    ])
    return done({
      locality: locality?.name ?? '',
      today: work.today,
      unit: units.find(unit => unit.id === unitId) ?? null,
      /** Units that lead something late or soon due, and the one that was asked for. */
      units: units.map(({ id, name }) => ({ id, name })),
      overdue: all.filter(task => task.daysLate > 0),
      soon: all.filter(task => task.daysLate <= 0 && task.daysLate >= -soonDays),
      soonDays,
      /** By when a letter of today asks for an answer: a week on, and a day on which people work. */
      answerBy: workingDayOnOrAfter(calendar, addDays(work.today, ANSWER_DAYS)),
      letters,
      issue: may(work.actor, 'urge.issue', work.here),
      /** What the series of the committee's letters gives next. */
      nextNumber: await proposedNumber(work, URGING_NUMBERING, work.today),
    })
  },
})

/** Open dated tasks with their distance from the deadline, the latest first. */
export async function urgentTasks(
  { trx, localityId, today }: Work,
  unitId?: string,
): Promise<readonly UrgentTask[]> {
  const [rows, since, units] = await Promise.all([
    tasksOf(trx, localityId, { running: true, ...(unitId === undefined ? {} : { leadUnitIds: [unitId] }) }),
    adoptionDays(trx, localityId),
    unitsOf(trx, localityId),
  ])
  const unitOf = new Map(units.map(unit => [unit.id, unit]))
  const open = (task: StandingTask) =>
    !task.judgement.awaiting &&
    ['overdue', 'attention', 'on-track', 'not-due'].includes(task.judgement.status)
  return rows
    .map(row => standing(row, since.get(row.planId) ?? null, today))
    .filter(open)
    .flatMap(({ id, code, text, lead, owner, due, line }): UrgentTask[] => {
      if (due === null) return []
      const unit = unitOf.get(lead?.id ?? '')
      const by = unit === undefined ? null : { id: unit.id, name: unit.name, relation: unit.relation }
      const daysLate = daysBetween(due, today)
      return [{ id, code, text, unit: by, owner: owner?.name ?? null, due, line, daysLate }]
    })
    .sort((a, b) => b.daysLate - a.daysLate || a.code.localeCompare(b.code, 'en', { numeric: true }))
}

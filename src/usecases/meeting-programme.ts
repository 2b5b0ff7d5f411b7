import { addDays, type Day } from '../domain/day.ts'
import { type Proposed, proposeProgramme } from '../domain/meeting.ts'
import { concernsOf } from '../store/concern.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { standingTarget } from './target-standing.ts'
import { standing } from './task-standing.ts'
import { unfinishedConclusions } from './unfinished-conclusions.ts'
import type { Work } from './use-case.ts'

/** Days after a meeting within which a deadline is worth its time. */
const SOON = 14
const BEHIND: readonly string[] = ['fallen', 'missed', 'attention']
const OPEN: readonly string[] = ['attention', 'on-track', 'not-due']

/**
 * What a meeting of a body on a day should deal with, as everything stands today: its own conclusions that are not done,
 * overdue tasks, targets behind, obstacles and proposals that wait, deadlines within two weeks of the meeting.
 */
export async function proposedFor(
  work: Pick<Work, 'trx' | 'localityId' | 'today'>,
  committeeId: string,
  on: Day,
): Promise<readonly Proposed[]> {
  const { trx, localityId, today } = work
  const [unfinished, rows, since, targetRows, concerns] = await Promise.all([
    unfinishedConclusions(work, [committeeId]),
    tasksOf(trx, localityId, { running: true }),
    adoptionDays(trx, localityId),
    targetsOf(trx, localityId, { running: true }),
    concernsOf(trx, localityId, { states: ['open'] }),
  ])
  const measurements = await measurementsOf(trx, localityId, {
    targetIds: targetRows.map(one => one.id),
    state: 'approved',
  })
  const tasks = rows.map(row => standing(row, since.get(row.planId) ?? null, today))
  const proposed = (task: (typeof tasks)[number], reason: Proposed['reason']): Proposed => ({
    kind: 'task',
    id: task.id,
    reason,
    code: task.code,
    text: task.text,
    presenter: task.lead?.name ?? '',
    due: task.due,
  })
  return proposeProgramme([
    ...unfinished.map(one => proposed(one.task, 'unfinished')),
    ...tasks.filter(task => task.judgement.status === 'overdue').map(task => proposed(task, 'overdue')),
    ...targetRows
      .map(target => standingTarget(target, measurements, today))
      .filter(target => BEHIND.includes(target.judgement.status))
      .map(
        (target): Proposed => ({
          kind: 'target',
          id: target.id,
          reason: 'behind',
          code: target.code,
          text: target.name,
          presenter: target.lead?.name ?? '',
          due: target.judgement.milestone?.by ?? null,
        }),
      ),
    ...concerns.map(
      (one): Proposed => ({
        kind: 'concern',
        id: one.id,
        reason: 'waiting',
        code: '',
        text: one.text,
        presenter: one.unit.name,
        due: one.answerBy ?? one.effectiveOn,
      }),
    ),
    ...tasks
      .filter(
        task =>
          task.due !== null &&
          task.due <= addDays(on, SOON) &&
          !task.judgement.awaiting &&
          OPEN.includes(task.judgement.status),
      )
      .map(task => proposed(task, 'due')),
  ])
}

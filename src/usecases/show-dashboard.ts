import { z } from 'zod'
import { CLARITIES, type Clarity } from '../domain/clarity.ts'
import { type Pair, standingAside } from '../domain/counted-once.ts'
import { addDays, partsOf, startOfDay } from '../domain/day.ts'
import { periodContaining } from '../domain/period.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { checkInRate, countTasks, taskRank, taskRates } from '../domain/statistics.ts'
import { compareByUrgency } from '../domain/status.ts'
import { targetRank } from '../domain/target-status.ts'
import { checkInDays } from '../store/check-in.ts'
import { explanationsOf } from '../store/explanation.ts'
import { pairsOf } from '../store/item-pair.ts'
import { journalSince } from '../store/journal-read.ts'
import { localityById } from '../store/locality.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays, announcedBy, plansOf } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { standingTarget } from './target-standing.ts'
import { clarityOf } from './task-clearness.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'
import { waitingForActor } from './waiting.ts'

/** Everything of one ward on a page: all running plans or one of them. Every figure is the list of the rows it counts. */
export const showDashboard = look({
  name: 'show-dashboard',
  remembered: true,
  input: z.object({ planId: z.uuid().optional() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'dashboard.read', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const plans = (await plansOf(trx, localityId)).filter(plan => plan.stage === 'adopted')
    const chosen = planId === undefined ? plans : plans.filter(plan => plan.id === planId)
    if (planId !== undefined && chosen.length === 0) return notFound()
    const scope = planId === undefined ? { running: true } : { running: true, planId }
    const weekAgo = addDays(today, -7)
    const [locality, since, taskRows, targetRows, changes, waiting, announced] = await Promise.all([
      localityById(trx, localityId),
      adoptionDays(trx, localityId),
      tasksOf(trx, localityId, scope),
      targetsOf(trx, localityId, scope),
      journalSince(trx, localityId, startOfDay(weekAgo), CHANGES),
      waitingForActor(work),
      announcedBy(
        trx,
        localityId,
        chosen.map(plan => plan.id),
      ),
    ])
    const [measurements, latest, checkIns] = await Promise.all([
      measurementsOf(trx, localityId, { targetIds: targetRows.map(target => target.id) }),
      updatesOf(trx, localityId, { taskIds: taskRows.map(task => task.id), latestOnly: true }),
      checkInDays(
        trx,
        localityId,
        taskRows.map(task => task.id),
      ),
    ])
    const latestOf = new Map(latest.map(update => [update.taskId, update]))
    const pairs = await pairsOf(trx, localityId, { standing: 'linked' })
    const allTasks = taskRows
      .map(task => ({
        ...standing(task, since.get(task.planId) ?? null, today),
        ...clarityOf(task),
        latest: latestOf.get(task.id) ?? null,
      }))
      .sort(compareByUrgency)
    const tasks = onceEach(allTasks, pairs, task => taskRank(task.state, today))
    const targets = onceEach(
      targetRows.map(target => standingTarget(target, measurements, today)),
      pairs,
      target => targetRank(target.judgement.status),
    )
    const explanations = await explanationsOf(trx, localityId, {
      taskIds: tasks.filter(task => task.judgement.status === 'overdue').map(task => task.id),
      states: ['asked', 'answered', 'accepted'],
    })
    const counts = countTasks(tasks, today)
    const byFirst = countTasks(tasks, today, 'initial')
    const clearIn = (clarity: Clarity) =>
      tasks.filter(task => task.six[clarity] === 'clear').map(task => task.id)
    const year = periodContaining('year', today) ?? periodContaining('year', `${partsOf(today).year}-01-01`)
    return done({
      locality,
      today,
      weekAgo,
      plans: chosen,
      tasks,
      targets,
      /** Every item by its id, also what is counted in the place of another. */
      items: new Map([...taskRows, ...targetRows].map(({ id, code, lead }) => [id, { code, lead }])),
      /** The last request to explain of each overdue task. */
      explanations: new Map(explanations.toReversed().map(one => [one.taskId ?? '', one])),
      /** Lines of plans whose leader looks: only they ask for an explanation. */
      asks: LINES.filter(line => may(work.actor, 'explanation.ask', { localityId, line }).ok),
      counts,
      rates: taskRates(counts),
      /** The same against the deadlines first given, whatever was extended since. */
      byFirst: { counts: byFirst, rates: taskRates(byFirst) },
      extended: tasks.filter(task => task.state.initialDue !== task.due).map(task => task.id),
      checkIns:
        year === null
          ? null
          : checkInRate(
              tasks.map(task => ({
                id: task.id,
                nature: task.nature,
                rhythm: task.state.rhythm,
                since: task.state.assignedOn,
                checkIns: checkIns.get(task.id) ?? [],
              })),
              // Only periods that have ended by today can have been missed.
              { ...year, to: today < year.to ? today : year.to },
            ),
      clear: {
        who: clearIn('who'),
        what: clearIn('what'),
        when: clearIn('when'),
        responsibility: clearIn('responsibility'),
        product: clearIn('product'),
        authority: clearIn('authority'),
      },
      allSix: tasks
        .filter(task => CLARITIES.every(clarity => task.six[clarity] === 'clear'))
        .map(task => task.id),
      missingAnnexes: announced.annexes.filter(annex => !annex.present),
      reporting: announced.reporting,
      changes,
      waiting,
    })
  },
})

const LINES = ['state', 'party'] as const

/** What counts, each with the codes of what it is counted for too: the same work in the other plan of the commune. */
function onceEach<Row extends { readonly id: string; readonly code: string }>(
  rows: readonly Row[],
  pairs: readonly Pair[],
  rank: (row: Row) => number,
): readonly (Row & { readonly also: readonly string[] })[] {
  const aside = standingAside(rows, pairs, rank)
  const second = rows.filter(row => aside.has(row.id))
  return rows
    .filter(row => !aside.has(row.id))
    .map(row => ({
      ...row,
      also: second.filter(one => aside.get(one.id) === row.id).map(one => one.code),
    }))
}

/** What is worth telling a leader of a week. */
const CHANGES = [
  'closing-confirmed',
  'closing-requested',
  'update-approved',
  'update-submitted',
  'measurement-confirmed',
  'extension-decided',
  'plan-adopted',
  'items-filled',
  'lateness-began',
] as const

import { z } from 'zod'
import { CLARITIES, type Clarity } from '../domain/clarity.ts'
import { addDays, partsOf, startOfDay } from '../domain/day.ts'
import { sharesFigures } from '../domain/item-pair.ts'
import { periodContaining } from '../domain/period.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { checkInRate, countTasks, taskRates } from '../domain/statistics.ts'
import { compareByUrgency } from '../domain/status.ts'
import { checkInDays } from '../store/check-in.ts'
import { explanationsOf } from '../store/explanation.ts'
import { type PairRecord, pairsOf } from '../store/item-pair.ts'
import { journalSince } from '../store/journal-read.ts'
import { localityById } from '../store/locality.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays, announcedBy, plansOf } from '../store/plan.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { standingTarget } from './target-standing.ts'
import { clarityOf } from './task-clearness.ts'
import { standing } from './task-standing.ts'
import { look, type Work } from './use-case.ts'
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
    const tasks = taskRows
      .map(task => ({
        ...standing(task, since.get(task.planId) ?? null, today),
        ...clarityOf(task),
        latest: latestOf.get(task.id) ?? null,
      }))
      .sort(compareByUrgency)
    const shown = onceEach(targetRows, await linkedTargets(work, targetRows))
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
      targets: shown.map(({ target, also }) => ({ ...standingTarget(target, measurements, today), also })),
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

/** Pairs of running targets that are one and the same figure of the two plans of a commune. */
async function linkedTargets({ trx, localityId }: Work, targets: readonly TargetRecord[]) {
  const itemIds = targets.map(target => target.id)
  const pairs = await pairsOf(trx, localityId, { itemIds, standing: 'linked' })
  return pairs.filter(pair => pair.item === 'target')
}

/** Whether one judgement says how both stand: the same figure against the same milestones. */
const asksTheSame = (a: TargetRecord, b: TargetRecord): boolean => {
  const goal = ({ op, milestones }: TargetRecord) =>
    JSON.stringify([op, milestones.map(({ by, value, max }) => [by, value, max])])
  return sharesFigures(a, b) && goal(a) === goal(b)
}

/**
 * What two plans ask for as one and the same figure against the same milestones stands once, under the State plan, with
 * the code of the other.
 */
function onceEach(targets: readonly TargetRecord[], pairs: readonly PairRecord[]) {
  const byId = new Map(targets.map(target => [target.id, target]))
  const same = pairs.flatMap(({ stateId, partyId }) => {
    const [state, party] = [byId.get(stateId), byId.get(partyId)]
    return state && party && asksTheSame(state, party) ? [{ state, party }] : []
  })
  const second = new Set(same.map(({ party }) => party.id))
  return targets
    .filter(target => !second.has(target.id))
    .map(target => ({
      target,
      also: same.filter(({ state }) => state.id === target.id).map(({ party }) => party.code),
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

import {
  type PairedTarget,
  type PairFinding,
  proposePairs,
  targetFindings,
  taskFindings,
} from '../domain/item-pair.ts'
import { type PairRecord, pairsOf } from '../store/item-pair.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays, type PlanRecord } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { type StandingTarget, standingTarget } from './target-standing.ts'
import { type StandingTask, standing } from './task-standing.ts'
import type { Work } from './use-case.ts'

/** The items of several plans as they stand today, by their ids. */
export type Items = {
  readonly tasks: ReadonlyMap<string, StandingTask>
  readonly targets: ReadonlyMap<string, StandingTarget>
}

/** Loads tasks and targets as they stand: of plans, or by their ids. */
export async function itemsStanding(
  work: Work,
  scope: { readonly planId: string } | { readonly ids: readonly string[] },
): Promise<Items> {
  const { trx, localityId, today } = work
  const [tasks, targets, since] = await Promise.all([
    tasksOf(trx, localityId, { ...scope, running: true }),
    targetsOf(trx, localityId, { ...scope, running: true }),
    adoptionDays(trx, localityId),
  ])
  const figures = await measurementsOf(trx, localityId, {
    targetIds: targets.map(target => target.id),
    state: 'approved',
  })
  return {
    tasks: new Map(
      tasks.map(task => [task.id, standing(task, since.get(task.planId) ?? null, today)] as const),
    ),
    targets: new Map(targets.map(target => [target.id, standingTarget(target, figures, today)] as const)),
  }
}

const pairedTask = (task: StandingTask) => ({
  leadUnitId: task.lead?.id ?? null,
  nature: task.nature,
  due: task.due,
})

const pairedTarget = (target: StandingTarget): PairedTarget => {
  const { latest, value } = target.judgement
  return {
    leadUnitId: target.lead?.id ?? null,
    kind: target.kind,
    unit: target.unit,
    op: target.op,
    milestones: target.milestones,
    latest: latest === null ? null : { on: latest.on, value, reached: latest.reached },
  }
}

/** A pair with both its items as they stand and what they contradict each other in. */
export type ShownPair = { readonly pair: PairRecord; readonly findings: readonly PairFinding[] } & (
  | { readonly item: 'task'; readonly state: StandingTask; readonly party: StandingTask }
  | { readonly item: 'target'; readonly state: StandingTarget; readonly party: StandingTarget }
)

/** The pairs both of whose items are there and still running. */
export const shownPairs = (pairs: readonly PairRecord[], ...all: readonly Items[]): readonly ShownPair[] => {
  const task = (id: string) => all.map(one => one.tasks.get(id)).find(one => one !== undefined)
  const target = (id: string) => all.map(one => one.targets.get(id)).find(one => one !== undefined)
  return pairs.flatMap((pair): ShownPair[] => {
    if (pair.item === 'task') {
      const [state, party] = [task(pair.stateId), task(pair.partyId)]
      if (!state || !party) return []
      const findings = taskFindings(pairedTask(state), pairedTask(party))
      return [{ pair, item: 'task', state, party, findings }]
    }
    const [state, party] = [target(pair.stateId), target(pair.partyId)]
    if (!state || !party) return []
    const findings = targetFindings(pairedTarget(state), pairedTarget(party))
    return [{ pair, item: 'target', state, party, findings }]
  })
}

/** Two plans of the two lines, and every pair that any of their items is in, of whatever standing. */
export type PlanPair = {
  readonly state: PlanRecord
  readonly party: PlanRecord
  readonly items: { readonly state: Items; readonly party: Items }
  readonly pairs: readonly PairRecord[]
}

/** Which of two plans is the State's and which the Party's; null when they are not one of each, both running. */
export const asPair = (
  a: PlanRecord,
  b: PlanRecord,
): { readonly state: PlanRecord; readonly party: PlanRecord } | null => {
  const state = [a, b].find(plan => plan.line === 'state')
  const party = [a, b].find(plan => plan.line === 'party')
  if (!state || !party || state.stage !== 'adopted' || party.stage !== 'adopted') return null
  return { state, party }
}

export async function loadPlanPair(
  work: Work,
  plans: { readonly state: PlanRecord; readonly party: PlanRecord },
): Promise<PlanPair> {
  const [state, party] = await Promise.all([
    itemsStanding(work, { planId: plans.state.id }),
    itemsStanding(work, { planId: plans.party.id }),
  ])
  const pairs = await pairsOf(work.trx, work.localityId, {
    itemIds: [...state.tasks.keys(), ...state.targets.keys()],
  })
  return { ...plans, items: { state, party }, pairs }
}

/** What the two plans say in the same words and nobody has judged yet. Items that are linked already are left out. */
export const proposalsOf = ({ items, pairs }: PlanPair) => {
  const linked = new Set(
    pairs.filter(pair => pair.standing === 'linked').flatMap(pair => [pair.stateId, pair.partyId]),
  )
  const tasks = (of: Items) =>
    [...of.tasks.values()]
      .filter(task => !linked.has(task.id))
      .map(task => ({ id: task.id, text: `${task.text} ${task.product ?? ''}` }))
  const targets = (of: Items) =>
    [...of.targets.values()]
      .filter(target => !linked.has(target.id))
      .map(target => ({ id: target.id, text: `${target.name} ${target.text}` }))
  return {
    tasks: proposePairs(tasks(items.state), tasks(items.party), pairs),
    targets: proposePairs(targets(items.state), targets(items.party), pairs),
  }
}

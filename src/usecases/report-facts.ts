import { standsInReport } from '../domain/concern.ts'
import { type Day, dayOf, partsOf } from '../domain/day.ts'
import { type MeasureSource, sourceOfAll } from '../domain/figure-source.ts'
import { addsPeriods } from '../domain/indicator-figures.ts'
import { placeName } from '../domain/official-document.ts'
import type { Period } from '../domain/period.ts'
import { isInPeriod } from '../domain/period.ts'
import { isChair } from '../domain/recipient.ts'
import { isRhythm } from '../domain/rhythm.ts'
import { type Line, ROLE_RULES } from '../domain/role.ts'
import { judgeTask } from '../domain/status.ts'
import { measuredValue, milestonesAt } from '../domain/target.ts'
import { judgeTarget } from '../domain/target-status.ts'
import { factsAsOf, taskState } from '../domain/task-facts.ts'
import { concernsOf } from '../store/concern.ts'
import type { LocalityRecord } from '../store/locality.ts'
import { type MeasurementRecord, measurementsOf } from '../store/measurement.ts'
import { type PersonRecord, peopleOf } from '../store/person.ts'
import { adoptionDays, type PlanRecord } from '../store/plan.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { type ActRecord, actsOf } from '../store/task-act.ts'
import { type UpdateRecord, updatesOf } from '../store/update.ts'
import { carriedTargets } from '../store/year-closing.ts'
import type { FactTarget, FactTask, ReportFacts, RoundFacts } from '../writer/report-view.ts'
import { groupItems } from './plan-groups.ts'
import { isReported, obstaclesFor, proposalsFor } from './report-concerns.ts'
import { bare } from './report-text.ts'
import { figuresOf, goalOf } from './target-standing.ts'
import { factsOfTask } from './task-history.ts'
import type { Work } from './use-case.ts'

/**
 * What a report of a plan for a period says: every task and target as it stood at the cut-off, counting what was
 * effective by the cut-off and is recorded by now.
 */
export async function gatherReport(
  work: Work,
  plan: PlanRecord,
  locality: LocalityRecord,
  period: Period,
  round: RoundFacts | null = null,
): Promise<ReportFacts> {
  const { trx, localityId } = work
  const scope = { planId: plan.id, running: true }
  const [people, all, targets, since, raised] = await Promise.all([
    peopleOf(trx, localityId, { day: work.today }),
    tasksOf(trx, localityId, scope),
    targetsAt(work, plan, period),
    adoptionDays(trx, localityId),
    concernsOf(trx, localityId, {}),
  ])
  // What joined the plan after the cut-off is nothing that this period had.
  const tasks = all.filter(task => task.boundSince === null || task.boundSince <= period.cutOff)
  const [acts, updates, measurements] = await Promise.all([
    actsOf(
      trx,
      localityId,
      tasks.map(task => task.id),
    ),
    updatesOf(trx, localityId, { taskIds: tasks.map(task => task.id) }),
    measurementsOf(trx, localityId, { targetIds: targets.map(target => target.id), state: 'approved' }),
  ])
  const sourceOf = await sourcesOf(work, measurements)
  const asOf = { effectiveBy: period.cutOff, recordedBy: work.now }
  const known = updates.filter(update => update.effectiveOn <= period.cutOff)
  const actsOfTask = Map.groupBy(acts, act => act.taskId)
  const updatesOfTask = Map.groupBy(known, update => update.taskId)
  const assignedOn = since.get(plan.id) ?? null
  const groups = groupItems(
    targets,
    target =>
      factTarget(
        target,
        measurements.filter(one => one.targetId === target.id && one.effectiveOn <= period.cutOff),
        sourceOf,
        period,
      ),
    tasks,
    task =>
      factTask(
        task,
        { updates: updatesOfTask.get(task.id) ?? [], acts: actsOfTask.get(task.id) ?? [] },
        assignedOn,
        period,
        asOf,
      ),
  )
  const shown = groups.flatMap(group => group.tasks)
  const codes = new Map([...tasks, ...targets].map(item => [item.id, item.code]))
  const concerns = raised.filter(one => isReported(one, plan, codes) && standsInReport(one, period))
  return {
    locality: {
      code: locality.code,
      name: locality.name,
      place: placeName(locality.name),
      province: locality.province,
    },
    plan: { number: plan.number, dated: plan.dated, title: plan.title, issuer: plan.issuer },
    period,
    signer: signerOf(people, round?.line ?? 'state'),
    today: work.today,
    groups,
    obstacles: obstaclesFor(concerns, codes, period),
    nextTasks: shown
      .filter(
        task =>
          task.deadline !== null &&
          task.closedOn === null &&
          task.state !== 'cancelled' &&
          task.state !== 'replaced' &&
          task.state !== 'suspended',
      )
      .sort((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? '', 'en'))
      .slice(0, 10)
      .map(({ id, text, deadline, lead }) => ({ id, text: bare(text), deadline, lead })),
    proposals: proposalsFor(concerns, people, period),
    ...(round === null ? {} : { round }),
  }
}

/** The targets of a plan; one that went on in the next plan after the period was still this plan's in it. */
async function targetsAt(
  { trx, localityId }: Work,
  plan: Pick<PlanRecord, 'id'>,
  period: Pick<Period, 'cutOff'>,
): Promise<readonly TargetRecord[]> {
  const [running, carried] = await Promise.all([
    targetsOf(trx, localityId, { planId: plan.id, running: true }),
    carriedTargets(trx, localityId),
  ])
  const left = carried.filter(one => one.planId === plan.id && dayOf(one.closedAt) > period.cutOff)
  if (left.length === 0) return running
  const still = await targetsOf(trx, localityId, { ids: left.map(one => one.fromId) })
  return [...running, ...still].sort((a, b) => a.position - b.position)
}

/** The head of the line's committee signs; where no post says so, whoever leads the line. */
function signerOf(people: readonly PersonRecord[], line: Line): string | null {
  const leads = people.filter(one => one.appointments.some(post => ROLE_RULES[post.role].leads === line))
  const chair = leads.find(one =>
    one.appointments.some(post => ROLE_RULES[post.role].leads === line && isChair(post.post)),
  )
  return (chair ?? leads[0])?.name ?? null
}

function factTask(
  task: TaskRecord,
  { updates, acts }: { readonly updates: readonly UpdateRecord[]; readonly acts: readonly ActRecord[] },
  assignedOn: string | null,
  period: Period,
  asOf: Parameters<typeof factsAsOf>[1],
): FactTask {
  const facts = factsAsOf(factsOfTask(task, updates, acts, assignedOn), asOf)
  const state = taskState(facts)
  const judgement = judgeTask(state, period.cutOff)
  // A figure or a photograph alone has no words for a report.
  const latest = updates.find(
    update => update.state === 'approved' && update.text !== '' && isInPeriod(period, update.effectiveOn),
  )
  return {
    id: task.id,
    code: task.code,
    text: bare(task.text),
    nature: task.nature,
    product: task.product,
    deadline: state.due,
    deadlineText: task.deadlineText,
    lead: task.lead ? [task.lead.name] : task.leadText,
    support: [...task.support.map(unit => unit.name), ...task.supportText],
    latest: latest ? bare(latest.text) : null,
    latestUpdateId: latest?.id ?? null,
    closedOn: state.closedOn,
    state: judgement.status,
    rhythm: task.rhythm !== null && isRhythm(task.rhythm) ? task.rhythm : null,
    checkedIn: facts.checkIns.some(checkIn => isInPeriod(period, checkIn.effectiveOn)),
  }
}

/** Where a figure comes from, and one that a linked target lent, from where it came to that one. */
async function sourcesOf(
  { trx, localityId }: Work,
  measurements: readonly MeasurementRecord[],
): Promise<(measurement: MeasurementRecord) => MeasureSource> {
  const lent = measurements.flatMap(one => one.sharedFrom ?? [])
  const lenders = lent.length === 0 ? [] : await measurementsOf(trx, localityId, { ids: lent })
  const byId = new Map(lenders.map(one => [one.id, one]))
  return measurement => {
    const { bindingVersion, takeInId } = byId.get(measurement.sharedFrom ?? '') ?? measurement
    return bindingVersion !== null ? 'registers' : takeInId !== null ? 'file' : 'typed'
  }
}

/** The figures that make up the one of a day: itself, and the earlier ones of its year where the definition adds up. */
function standingBehind(
  { indicator }: Pick<TargetRecord, 'indicator'>,
  measurements: readonly MeasurementRecord[],
  on: Day,
): readonly MeasurementRecord[] {
  const [newest] = measurements.filter(one => one.effectiveOn === on)
  if (indicator === null || !addsPeriods(indicator)) return newest === undefined ? [] : [newest]
  return measurements.filter(
    one => one.effectiveOn <= on && partsOf(one.effectiveOn).year === partsOf(on).year,
  )
}

function factTarget(
  target: TargetRecord,
  measurements: readonly MeasurementRecord[],
  sourceOf: (measurement: MeasurementRecord) => MeasureSource,
  period: Period,
): FactTarget {
  const goal = goalOf(target, period.cutOff)
  const judgement = judgeTarget(goal, figuresOf(measurements, target.indicator), period.cutOff)
  // A figure of an earlier period is no figure of this one.
  const last = judgement.latest !== null && isInPeriod(period, judgement.latest.on) ? judgement.latest : null
  const value = last === null ? null : measuredValue(last, goal)
  const { reached, next } = milestonesAt(goal, period.cutOff)
  return {
    id: target.id,
    code: target.code,
    name: bare(target.name),
    unit: target.unit,
    measure:
      last === null || value === null
        ? null
        : {
            value,
            numerator: last.numerator,
            denominator: last.denominator,
            asOf: last.on,
            source: sourceOfAll(standingBehind(target, measurements, last.on).map(sourceOf)),
          },
    milestone: reached ?? next,
    goal:
      goal.milestones.at(-1) ??
      (target.value === null ? null : { by: '', value: target.value, max: target.max }),
    op: target.op,
    lead: target.lead ? [target.lead.name] : target.leadText,
    following: target.following?.name ?? null,
    state: judgement.status,
  }
}

import { localityById } from '../store/locality.ts'
import { plansOf } from '../store/plan.ts'
import type { RoundRecord } from '../store/round.ts'
import { updatesOf } from '../store/update.ts'
import type { FactTarget, FactTask, ReportFacts } from '../writer/report-view.ts'
import { planOfPeriod } from './build-report.ts'
import { gatherReport } from './report-facts.ts'
import { periodOfRound } from './round-report.ts'
import type { Work } from './use-case.ts'

/** What a unit owes in a round, as the system knows it already at the cut-off. */
export type UnitInRound = {
  readonly tasks: readonly FactTask[]
  readonly targets: readonly FactTarget[]
  readonly obstacles: ReportFacts['obstacles']
  /** Updates that its head has not decided: they do not count yet. */
  readonly undecided: number
  /** Cells that nobody has filled: a target without a figure, a regular task without a result of the period. */
  readonly missing: number
}

/**
 * A unit's tasks and targets with their states and figures, counted as the consolidated report counts them: from its
 * approved updates, nothing typed again. A round of both lines reads the plan of each.
 */
export async function unitInRound(work: Work, round: RoundRecord, unitName: string): Promise<UnitInRound> {
  const { trx, localityId } = work
  const [locality, plans] = await Promise.all([localityById(trx, localityId), plansOf(trx, localityId)])
  const wanted = round.definition.lines.flatMap(line => planOfPeriod(plans, round, line) ?? [])
  const fallback = planOfPeriod(plans, round)
  const distinct = [
    ...new Map([...wanted, ...(fallback ? [fallback] : [])].map(plan => [plan.id, plan])).values(),
  ]
  if (!locality) return { tasks: [], targets: [], obstacles: [], undecided: 0, missing: 0 }
  const period = periodOfRound(round)
  const facts = await Promise.all(distinct.map(plan => gatherReport(work, plan, locality, period)))
  const groups = facts.flatMap(one => one.groups)
  const mine = (item: { readonly lead: readonly string[] }) => item.lead.includes(unitName)
  const tasks = groups.flatMap(group => group.tasks).filter(mine)
  const targets = groups.flatMap(group => group.targets).filter(mine)
  const updates = await updatesOf(trx, localityId, { taskIds: tasks.map(task => task.id) })
  return {
    tasks,
    targets,
    obstacles: facts.flatMap(one => one.obstacles).filter(one => one.unit === unitName),
    undecided: updates.filter(one => one.state === 'submitted' && one.effectiveOn <= round.cutOff).length,
    missing:
      targets.filter(target => target.measure === null).length +
      tasks.filter(task => (task.nature === 'regular' || task.nature === 'periodic') && !task.checkedIn)
        .length,
  }
}

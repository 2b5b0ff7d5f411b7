import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import type { OfficialAnnexes } from '../domain/official-document.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { isRhythm } from '../domain/rhythm.ts'
import { effectiveDue } from '../domain/task-facts.ts'
import { localityById } from '../store/locality.ts'
import { type PlanRecord, planById, plansOf } from '../store/plan.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { type AnnexFactTarget, type AnnexFactTask, annexInput } from '../writer/annex-view.ts'
import { writeAnnexes } from '../writer/docx/write-document.ts'
import { assembleAnnexes } from '../writer/plan-annexes.ts'
import { groupItems } from './plan-groups.ts'
import { look, type Work } from './use-case.ts'

/**
 * Phụ lục I (targets) and Phụ lục II (assignment) of a plan, draft or adopted, as a Word file to be signed with it.
 * Without a plan named, the newest one that is being prepared or runs.
 */
export const buildAnnexes = look({
  name: 'build-annexes',
  input: z.object({ planId: z.uuid().optional() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const plan =
      planId === undefined
        ? (await plansOf(trx, localityId)).find(one => one.stage === 'adopted' || one.stage === 'draft')
        : await planById(trx, localityId, planId)
    const locality = await localityById(trx, localityId)
    if (!plan || !locality) return notFound()
    const bytes = await writeAnnexes(await annexesOfPlan(work, plan, locality.name))
    return done({ name: `phu-luc-${yearOf(work, plan)}.docx`, bytes, planId: plan.id })
  },
})

const yearOf = ({ today }: Pick<Work, 'today'>, { year }: Pick<PlanRecord, 'year'>): number =>
  year ?? partsOf(today).year

/** Both annexes of a plan as a document holds them. Dropped items are left out. */
export async function annexesOfPlan(
  work: Work,
  plan: PlanRecord,
  localityName: string,
): Promise<OfficialAnnexes> {
  const { trx, localityId } = work
  const [tasks, targets] = await Promise.all([
    tasksOf(trx, localityId, { planId: plan.id }),
    targetsOf(trx, localityId, { planId: plan.id }),
  ])
  const kept = <Item extends { readonly review: string }>(items: readonly Item[]) =>
    items.filter(item => item.review !== 'dropped')
  const groups = groupItems(kept(targets), targetFacts, kept(tasks), taskFacts)
  return assembleAnnexes(
    annexInput({
      locality: localityName,
      year: yearOf(work, plan),
      plan,
      groups: groups.map(group => ({ ...group, title: group.title || null })),
    }),
  )
}

const targetFacts = (target: TargetRecord): AnnexFactTarget => ({
  code: target.code,
  name: target.name,
  unit: target.unit,
  numerator: target.numeratorName,
  denominator: target.denominatorName,
  op: target.op,
  value: target.value,
  max: target.max,
  milestones: target.milestones,
  lead: target.lead ? [target.lead.name] : target.leadText,
  following: target.following?.name ?? null,
})

const taskFacts = (task: TaskRecord): AnnexFactTask => ({
  code: task.code,
  text: task.text,
  lead: task.lead ? [task.lead.name] : task.leadText,
  owner: task.owner?.name ?? null,
  support: [...task.support.map(unit => unit.name), ...task.supportText],
  noSupport: task.noSupport,
  leader: task.leader?.name ?? null,
  product: task.product,
  acceptance: task.acceptance,
  nature: task.nature,
  deadline: effectiveDue(task.deadlines) ?? task.deadline,
  deadlineText: task.deadlineText,
  rhythm: task.rhythm !== null && isRhythm(task.rhythm) ? task.rhythm : null,
  authority: task.authority,
})

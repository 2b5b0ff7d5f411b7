import { addDays, type Day } from '../domain/day.ts'
import { addTask } from './add-task.ts'
import { adoptPlan } from './adopt-plan.ts'
import { decidePairs } from './decide-pairs.ts'
import { fillItems } from './fill-items.ts'
import { partPair } from './part-pair.ts'
import { showPlan } from './show-plan.ts'
import { showPlanPair } from './show-plan-pair.ts'
import { liveDated } from './simulated-acts.ts'
import { later, makeTarget, type Story, type StoryTask } from './simulated-plan.ts'
import { must, plan, type Stage, settle } from './simulated-stage.ts'
import { GROUPS, PRODUCTS, WHY_ACTED } from './simulated-ward.ts'
import { startPlan } from './start-plan.ts'

/**
 * The Party's plan of the same ward: some of the State's tasks and targets in its own words, linked item by item, and
 * work of its own. Its tasks go their own way, so of two linked ones now this and now that one is farther behind; in
 * autumn one pair is parted.
 */
export async function makeParty(stage: Stage, state: Story, year: number, signed: Day): Promise<void> {
  const random = stage.random.fork('party')
  const standing = () => {
    later(stage.clock)
    return stage.as(stage.one('standing-officer'))
  }
  const title = `Kế hoạch của Đảng ủy phường về chuyển đổi số năm ${year}`
  const { planId } = must(await startPlan(standing(), { title, year, line: 'party' }))
  const same = random.shuffled(state.tasks.filter(task => task.due !== null)).slice(0, 5)
  const tasks: StoryTask[] = []
  for (const one of same) {
    const text = `Lãnh đạo thực hiện: ${one.text}`
    const { taskId } = must(await addTask(standing(), { planId, text, group: random.pick(GROUPS) }))
    const due = random.chance(0.5) ? one.due : addDays(one.due ?? signed, random.between(-20, 20))
    const fields = {
      leadUnitId: stage.units[one.unit] ?? '',
      ownerId: one.owner.actor.personId,
      nature: 'dated' as const,
      deadline: due ?? '',
      product: random.pick(PRODUCTS),
      acceptance: 'Ban Thường vụ nghiệm thu',
      authority: 'Ban Thường vụ Đảng ủy phường',
    }
    must(await fillItems(standing(), { planId, taskIds: [taskId], fields }))
    tasks.push({ ...one, id: taskId, text, due, line: 'party' })
  }
  const targets = random.shuffled(state.targets).slice(0, 2)
  const targetIds: string[] = []
  for (const { lead, ...drawn } of targets)
    targetIds.push(await makeTarget(standing, planId, year, drawn, stage.units[lead] ?? ''))
  const { plan: draft } = must(await showPlan(standing(), { planId }))
  must(
    await adoptPlan(standing(), {
      planId,
      rowVersion: draft.rowVersion,
      title,
      number: `${random.between(10, 90)}-KH/ĐU`,
      dated: signed,
      authority: 'Ban Thường vụ Đảng ủy phường',
      line: 'party',
    }),
  )
  const linked = [
    ...same.map((one, at) => ({ stateId: one.id, partyId: tasks[at]?.id ?? '' })),
    ...targets.map((one, at) => ({ stateId: one.id, partyId: targetIds[at] ?? '' })),
  ].map(pair => ({ ...pair, decision: 'linked' as const, origin: 'by-hand' as const }))
  must(await decidePairs(standing(), { planId: state.planId, otherId: planId, pairs: linked }))
  for (const task of tasks) liveDated(stage, task, addDays(signed, 3))
  plan(stage, `${year}-10-${random.between(10, 25)}`, 620, async () => {
    const officer = stage.as(stage.one('standing-officer'))
    const shown = must(await showPlanPair(officer, { planId, otherId: state.planId }))
    const pairId = random.shuffled(shown.pair?.linked ?? [])[0]?.pair.id
    if (pairId !== undefined) settle(stage, await partPair(officer, { pairId, reason: WHY_ACTED }))
  })
}

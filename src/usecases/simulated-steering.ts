import { addDays, type Day } from '../domain/day.ts'
import { tasksOf } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import { adoptAmendment } from './adopt-amendment.ts'
import { amendTask } from './amend-task.ts'
import { beginAmendment } from './begin-amendment.ts'
import { dropInAmendment } from './drop-in-amendment.ts'
import { handOver } from './hand-over.ts'
import { receiveHandover } from './receive-handover.ts'
import { showAmendment } from './show-amendment.ts'
import type { Story, StoryTask } from './simulated-plan.ts'
import { plan, type Stage, settle } from './simulated-stage.ts'
import { finish, workTowards } from './simulated-task.ts'
import { GROUPS, PRODUCTS, WHY_ACTED, WORKING_UNITS } from './simulated-ward.ts'

/** Somebody leaves in the course of the year: everything goes to a colleague, who acts in their place from then on. */
export function handOverSome(stage: Stage, from: Day): void {
  const { random } = stage
  const units = random.shuffled(WORKING_UNITS.filter(unit => stage.officersOf(unit).length > 1))
  for (const unit of units.slice(0, random.between(1, 2))) {
    const [leaver, receiver] = random.shuffled(stage.officersOf(unit))
    if (leaver === undefined || receiver === undefined) continue
    plan(stage, addDays(from, random.between(60, 250)), 700, async ({ day }) => {
      const handed = settle(
        stage,
        await handOver(stage.as(stage.one('administrator')), {
          personId: leaver.actor.personId,
          forAll: receiver.actor.personId,
          reason: WHY_ACTED,
          end: true,
          lastDay: day,
        }),
      )
      if (handed === null) return
      stage.standIns.set(leaver.actor.personId, receiver)
      const { handoverId } = handed
      plan(stage, addDays(day, random.between(0, 3)), 900, async () => {
        settle(stage, await receiveHandover(stage.as(receiver), { handoverId }))
      })
    })
  }
}

/** After the half-year the plan is amended: some deadlines later, a task more, a task and perhaps a target less. */
export function amendInSummer(stage: Stage, story: Story, year: number): void {
  const { random } = stage
  const { planId } = story
  plan(stage, `${year}-07-${random.between(10, 25)}`, 600, async ({ day }) => {
    const standing = stage.as(stage.one('standing-officer'))
    if (settle(stage, await beginAmendment(standing, { planId, reason: WHY_ACTED })) === null) return
    const open = random.shuffled(story.tasks.filter(task => task.due !== null && task.due > addDays(day, 30)))
    const [dropped, ...later] = open
    for (const task of later.slice(0, random.between(2, 4))) {
      const fields = { deadline: addDays(task.due ?? day, random.between(10, 40)) }
      settle(stage, await amendTask(standing, { planId, taskId: task.id, text: task.text, fields }))
    }
    const unit = random.pick(WORKING_UNITS)
    const owner = random.pick(stage.officersOf(unit))
    const added = {
      text: `Nhiệm vụ bổ sung sau sơ kết năm ${year}`,
      unit,
      owner,
      due: addDays(day, random.between(60, 130)),
    }
    settle(
      stage,
      await amendTask(standing, {
        planId,
        taskId: null,
        text: added.text,
        group: random.pick(GROUPS),
        fields: {
          leadUnitId: stage.units[unit] ?? '',
          ownerId: stage.inOffice(owner).actor.personId,
          nature: 'dated',
          deadline: added.due,
          product: random.pick(PRODUCTS),
        },
      }),
    )
    if (dropped !== undefined)
      settle(stage, await dropInAmendment(standing, { planId, item: 'task', itemId: dropped.id }))
    const target = random.chance(0.5) ? story.targets.at(-1) : undefined
    if (target !== undefined)
      settle(stage, await dropInAmendment(standing, { planId, item: 'target', itemId: target.id }))
    await adopt(stage, planId, day, added)
  })
}

async function adopt(
  stage: Stage,
  planId: string,
  day: Day,
  added: Pick<StoryTask, 'text' | 'unit' | 'owner'> & { readonly due: Day },
): Promise<void> {
  const leader = stage.as(stage.one('leader-state'))
  const draft = settle(stage, await showAmendment(leader, { planId }))
  if (!draft?.amendment) return
  const input = {
    planId,
    amendmentVersion: draft.amendment.rowVersion,
    number: `${stage.random.between(91, 160)}/KH-UBND`,
    dated: day,
  }
  if (settle(stage, await adoptAmendment(leader, input)) === null) return
  const { surroundings, localityId } = stage
  const tasks = await inTransaction(surroundings.db, localityId, trx => tasksOf(trx, localityId, { planId }))
  const id = tasks.find(task => task.text === added.text)?.id
  if (id === undefined) return
  const task: StoryTask = { ...added, id, nature: 'dated', rhythm: null, line: 'state' }
  workTowards(stage, task, day, added.due)
  finish(stage, task, added.due)
}

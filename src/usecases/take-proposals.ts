import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import type { Proposals } from '../domain/proposal.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { localityById } from '../store/locality.ts'
import { peopleOf } from '../store/person.ts'
import { announcedBy, lockPlan } from '../store/plan.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { dropLeadFromSupport, insertSupport } from '../store/task-support.ts'
import { fillEachTaskVersion, type OwnColumns, updateTask } from '../store/task-write.ts'
import { unitsOf } from '../store/unit.ts'
import { assignmentFields, journalFields } from './assignment.ts'
import { digest } from './digest.ts'
import { beginNextTasks } from './next-version.ts'
import { proposalsFor, surroundingsOf } from './proposals.ts'
import { beginStep } from './review-step.ts'
import { decideDeadlines, recordTerms } from './task-terms.ts'
import { change } from './use-case.ts'

/**
 * Takes what the system proposes for the selected tasks, for all fields or the named ones. Only empty fields are
 * filled, and every value says who took it.
 */
export const takeProposals = change({
  name: 'take-proposals',
  input: z.object({
    planId: z.uuid(),
    taskIds: z.array(z.uuid()).min(1, 'nothing-selected').max(1000),
    fields: z.array(assignmentFields.keyof()).optional(),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'plan.concretise', work.here))
    if (no) return no
    const { trx, localityId } = work
    const plan = await lockPlan(trx, localityId, input.planId)
    const locality = await localityById(trx, localityId)
    if (!plan || !locality) return notFound()
    if (plan.stage !== 'draft' && plan.stage !== 'adopted') return refuse('plan-not-draft', 409)
    const [announced, units, people, tasks] = await Promise.all([
      announcedBy(trx, localityId, [plan.id]),
      unitsOf(trx, localityId),
      peopleOf(trx, localityId, { day: work.today }),
      tasksOf(trx, localityId, { planId: plan.id, ids: input.taskIds }),
    ])
    if (tasks.length !== new Set(input.taskIds).size) return notFound()
    const around = surroundingsOf({
      plan,
      locality,
      reporting: announced.reporting,
      units,
      people,
      thisYear: partsOf(work.today).year,
    })
    const taken = tasks
      .map(task => ({ task, proposals: only(proposalsFor(task, around), input.fields) }))
      .filter(({ proposals }) => Object.keys(proposals).length > 0)
    const ids = taken.map(({ task }) => task.id)
    if (ids.length === 0) return done({ tasks: 0, fields: 0 })
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    const running = plan.stage === 'adopted'
    const step = running ? null : await beginStep(work, plan.id, 'taken', { taskIds: ids })
    const filled = taken.map(({ task }) => task)
    for (const { version, ids: alike } of await beginNextTasks(work, filled, running)) {
      const own = taken.filter(({ task }) => alike.includes(task.id))
      await fillEachTaskVersion(
        trx,
        localityId,
        version,
        own.map(({ task, proposals }) => ownColumns(task, proposals, mark)),
      )
      await insertSupport(
        trx,
        localityId,
        version,
        own.map(({ task, proposals }) => ({
          taskId: task.id,
          unitIds: proposals.supportUnitIds?.value ?? [],
        })),
      )
      await dropLeadFromSupport(trx, localityId, version, alike)
    }
    await updateTask(trx, localityId, ids, {})
    await step?.()
    if (running) {
      await decideDeadlines(
        work,
        taken.flatMap(({ task, proposals }) =>
          proposals.deadline && task.deadlines.length === 0
            ? [
                {
                  taskId: task.id,
                  seq: 1,
                  deadline: proposals.deadline.value,
                  effectiveOn: work.today,
                  document: null,
                  reason: null,
                },
              ]
            : [],
        ),
      )
      await recordTerms(work, ids)
    }
    const names = [
      ...new Set(taken.flatMap(({ proposals }) => FIELDS.filter(name => proposals[name] !== undefined))),
    ]
    work.record({
      type: 'items-filled',
      payload: {
        planId: plan.id,
        itemIds: ids,
        item: 'task',
        fields: journalFields(names),
        values: digest(taken.map(({ proposals }) => proposals)),
      },
    })
    return done({
      tasks: ids.length,
      fields: taken.reduce((sum, { proposals }) => sum + Object.keys(proposals).length, 0),
    })
  },
})

type Field = keyof Proposals
const FIELDS: readonly Field[] = [
  'leadUnitId',
  'supportUnitIds',
  'noSupport',
  'ownerId',
  'leaderId',
  'nature',
  'deadline',
  'rhythm',
  'product',
  'acceptance',
  'authority',
  'followingUnitId',
]

const only = (all: Proposals, fields: readonly string[] | undefined): Proposals =>
  fields === undefined
    ? all
    : Object.fromEntries(Object.entries(all).filter(([name]) => fields.includes(name)))

function ownColumns(task: TaskRecord, proposals: Proposals, mark: { by: string; at: string }): OwnColumns {
  return {
    task_id: task.id,
    lead_unit_id: proposals.leadUnitId?.value ?? null,
    owner_id: proposals.ownerId?.value ?? null,
    leader_id: proposals.leaderId?.value ?? null,
    nature: proposals.nature?.value ?? null,
    deadline: proposals.deadline?.value ?? null,
    rhythm: proposals.rhythm?.value ?? null,
    product: proposals.product?.value ?? null,
    acceptance: proposals.acceptance?.value ?? null,
    authority: proposals.authority?.value ?? null,
    following_unit_id: proposals.followingUnitId?.value ?? null,
    no_support: proposals.noSupport?.value ?? null,
    answers_support: proposals.supportUnitIds?.because === 'text',
    filled: Object.fromEntries(
      FIELDS.filter(name => proposals[name] !== undefined).map(name => [name, mark]),
    ),
  }
}

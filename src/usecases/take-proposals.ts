import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import type { Proposals } from '../domain/proposal.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { effectiveDue } from '../domain/task-facts.ts'
import { localityById } from '../store/locality.ts'
import { peopleOf } from '../store/person.ts'
import { announcedBy, effectiveOn, lockPlan } from '../store/plan.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { dropLeadFromSupport, insertSupport } from '../store/task-support.ts'
import {
  fillEachTaskVersion,
  insertDeadlineDecisions,
  type OwnColumns,
  updateTask,
} from '../store/task-write.ts'
import { unitsOf } from '../store/unit.ts'
import { assignmentFields, journalFields } from './assignment.ts'
import { digest } from './digest.ts'
import { proposalsFor, surroundingsOf } from './proposals.ts'
import { firstDeadline, taskTerms } from './terms.ts'
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
    await fillEachTaskVersion(
      trx,
      localityId,
      plan.currentVersion,
      taken.map(({ task, proposals }) => ownColumns(task, proposals, mark)),
    )
    await insertSupport(
      trx,
      localityId,
      plan.currentVersion,
      taken.map(({ task, proposals }) => ({
        taskId: task.id,
        unitIds: proposals.supportUnitIds?.value ?? [],
      })),
    )
    await dropLeadFromSupport(trx, localityId, plan.currentVersion, ids)
    await updateTask(trx, localityId, ids, {})
    if (plan.stage === 'adopted') {
      const decisions = taken.flatMap(({ task, proposals }) =>
        proposals.deadline && task.deadlines.length === 0
          ? [
              {
                taskId: task.id,
                seq: 1,
                deadline: proposals.deadline.value,
                effectiveOn: work.today,
                recordedAt: work.now,
                decidedBy: work.actor.personId,
                document: null,
                reason: null,
              },
            ]
          : [],
      )
      await insertDeadlineDecisions(trx, localityId, decisions)
      const boundSince = await effectiveOn(trx, localityId, plan)
      for (const { task, proposals } of taken) {
        const first = decisions.find(one => one.taskId === task.id)?.deadline
        const terms = {
          version: plan.currentVersion,
          boundSince,
          due: first ?? effectiveDue(task.deadlines),
        }
        const fields = {
          leadUnitId: proposals.leadUnitId?.value,
          ownerId: proposals.ownerId?.value,
          leaderId: proposals.leaderId?.value,
          supportUnitIds: proposals.supportUnitIds?.value,
          followingUnitId: proposals.followingUnitId?.value,
          nature: proposals.nature?.value,
          rhythm: proposals.rhythm?.value,
        }
        work.record({ type: 'task-assigned', payload: taskTerms(task, terms, fields) })
        if (first !== undefined) work.record(firstDeadline(task.id, first, work.today))
      }
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

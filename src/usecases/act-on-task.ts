import { z } from 'zod'
import { type Day, isDay } from '../domain/day.ts'
import type { Refusal as RuleRefusal } from '../domain/decision.ts'
import type { ActPayload } from '../domain/journal-payload.ts'
import { decideOfficialAct, type OfficialInput } from '../domain/official-act.ts'
import { may } from '../domain/policy/may.ts'
import { type FieldProblem, notFound, type Refusal, refuse } from '../domain/refusal.ts'
import { leadsLine } from '../domain/role.ts'
import type { TaskState } from '../domain/task-facts.ts'
import { adoptionDays } from '../store/plan.ts'
import { lockTask, type TaskRecord } from '../store/task.ts'
import { type ActKind, insertActs } from '../store/task-act.ts'
import { digest } from './digest.ts'
import { taskObject } from './policy-objects.ts'
import { refuseWaitingExtensions } from './settle-extensions.ts'
import { stateOfTask } from './task-standing.ts'
import type { Work } from './use-case.ts'

/** '' is no day. */
const dayOrNone = z
  .union([z.literal(''), z.string().refine(isDay, 'no-such-day')])
  .default('')
  .transform(day => (day === '' ? null : day))

/** What the form of every official act on a task holds. */
export const officialFields = {
  reason: z.string().trim().max(2000, 'too-long').default(''),
  document: z.string().trim().max(100, 'too-long').default(''),
  documentOn: dayOrNone,
  effectiveOn: dayOrNone,
}
export const actInput = z.object({ taskId: z.uuid(), rowVersion: z.number().int(), ...officialFields })
export type ActInput = z.output<typeof actInput>

type Act = Parameters<typeof decideOfficialAct>[0]
export type Acting = {
  readonly task: TaskRecord
  readonly state: TaskState
  readonly official: OfficialInput
}
type Begun =
  | { readonly ok: true; readonly acting: Acting }
  | { readonly ok: false; readonly refusal: Refusal }

/** Problems of a pure rule as those of a form; the first one that belongs to no field refuses the whole. */
export function refuseByRule(refusals: readonly RuleRefusal[]): { ok: false; refusal: Refusal } {
  const whole = refusals.find(one => one.field === null)
  if (whole) return refuse(whole.code, 409, { params: whole.params })
  const problems: FieldProblem[] = refusals.map(({ code, field, params }) => ({
    field: field ?? '',
    code,
    params,
  }))
  return refuse('bad-input', 422, { problems })
}

/**
 * Holds the task of an official act and asks policy and rule. Who leads the plan's line decides by themselves; whoever
 * else records the act names the document in which it was decided.
 */
export async function beginAct(work: Work, act: Act, input: ActInput): Promise<Begun> {
  const task = await lockTask(work.trx, work.localityId, input.taskId)
  if (!task) return notFound()
  const no = work.authorise(may(work.actor, 'task.act', taskObject(work.localityId, task)))
  if (no) return no
  if (task.version === 0 || task.review !== 'accepted') return refuse('task-not-running', 409)
  if (task.rowVersion !== input.rowVersion) return refuse('stale', 422, { field: 'reason' })
  const since = await adoptionDays(work.trx, work.localityId)
  const state = stateOfTask(task, since.get(task.planId) ?? null)
  const official = {
    reason: input.reason,
    document: input.document,
    documentOn: input.documentOn,
    effectiveOn: input.effectiveOn ?? work.today,
  }
  const decision = decideOfficialAct(act, state, official, leadsLine(work.actor, task.line), work.now)
  return decision.ok ? { ok: true, acting: { task, state, official } } : refuseByRule(decision.refusals)
}

/** Acts after which nothing waits on the task any more. */
const ENDS: readonly ActKind[] = ['cancelled', 'split', 'merged']

/** Records an act on a task as a row of its own and answers what its event tells the journal. */
export async function recordAct(
  work: Work,
  task: { readonly id: string },
  kind: ActKind,
  official: OfficialInput,
  more: { readonly version: number; readonly taskIds?: readonly string[] },
): Promise<ActPayload> {
  const id = work.newId()
  const document = official.document.trim() || null
  const reason = official.reason.trim() || null
  await insertActs(work.trx, [
    {
      locality_id: work.localityId,
      id,
      task_id: task.id,
      kind,
      reason,
      document,
      document_on: official.documentOn,
      effective_on: official.effectiveOn,
      recorded_at: work.now,
      by_id: work.actor.personId,
      version: more.version,
      details: JSON.stringify(more.taskIds === undefined ? {} : { taskIds: more.taskIds }),
    },
  ])
  if (ENDS.includes(kind))
    await refuseWaitingExtensions(work, task.id, { reason, document, documentOn: official.documentOn })
  return {
    actId: id,
    taskId: task.id,
    effectiveOn: official.effectiveOn,
    reason: reason === null ? null : digest(reason),
    document: document === null ? null : digest(document),
    documentOn: official.documentOn,
  }
}

/** What an act answers. */
export type Acted = { readonly taskId: string; readonly code: string; readonly effectiveOn: Day }

import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { decideExtension as decideByRule } from '../domain/extension.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockExtension } from '../store/extension.ts'
import { lockTask } from '../store/task.ts'
import { updateTask } from '../store/task-write.ts'
import { refuseByRule } from './act-on-task.ts'
import { taskObject } from './policy-objects.ts'
import { settleExtension } from './settle-extensions.ts'
import { stateOfTask } from './task-standing.ts'
import { decideDeadlines } from './task-terms.ts'
import { change } from './use-case.ts'

const dayOrNone = z
  .union([z.literal(''), z.string().refine(isDay, 'no-such-day')])
  .default('')
  .transform(day => (day === '' ? null : day))

const input = z.object({
  extensionId: z.uuid(),
  decision: z.enum(['agreed', 'other', 'refused'], 'choose-one'),
  /** The day that is agreed instead of the one asked for; read only with 'other'. */
  due: dayOrNone,
  reason: z.string().trim().max(2000, 'too-long').default(''),
  document: z.string().trim().max(100, 'too-long').default(''),
  documentOn: dayOrNone,
  /** The day of the decision, for one that was taken before it is entered here; that one names its document. */
  decidedOn: dayOrNone,
})

type Decided = {
  readonly taskId: string
  readonly code: string
  readonly decision: 'agreed' | 'refused'
  readonly due: string | null
  readonly counts: boolean
}

/**
 * Answers a request for a later deadline: agrees to the day asked for, to another, or refuses with a reason. The
 * deadline is added behind those that are there. One agreed after the deadline in force stays on record and undoes no
 * lateness; the answer says so (`counts` false).
 */
export const decideExtension = change({
  name: 'decide-extension',
  input,
  async run(work, given) {
    const { trx, localityId } = work
    const extension = await lockExtension(trx, localityId, given.extensionId)
    const task = extension && (await lockTask(trx, localityId, extension.taskId))
    if (!extension || !task) return notFound()
    const no = work.authorise(may(work.actor, 'extension.decide', taskObject(localityId, task)))
    if (no) return no
    if (extension.state !== 'asked') return refuse('extension-decided-already', 409)
    const decidedOn = given.decidedOn ?? work.today
    const said = {
      decidedOn,
      reason: given.reason || null,
      document: given.document || null,
      documentOn: given.documentOn,
    }
    const due = given.decision === 'other' ? given.due : extension.dueAsked
    if (given.decision === 'refused') {
      if (given.reason === '') return refuse('reason-missing', 422, { field: 'reason' })
      await settleExtension(work, extension, { ...said, state: 'refused', due: null, counts: false })
      return done<Decided>({
        taskId: task.id,
        code: task.code,
        decision: 'refused',
        due: null,
        counts: false,
      })
    }
    if (due === null) return refuse('missing', 422, { field: 'due' })
    if (decidedOn < work.today && given.document === '')
      return refuse('document-missing', 422, { field: 'document' })
    const state = stateOfTask(task, null)
    const decided = decideByRule(state, { due, document: given.document, decidedOn }, work.now)
    if (!decided.ok) return refuseByRule(decided.refusals)
    const { decision, counts } = decided.facts
    await settleExtension(work, extension, { ...said, state: 'agreed', due, counts })
    await decideDeadlines(work, [
      {
        taskId: task.id,
        seq: task.deadlines.length + 1,
        deadline: due,
        effectiveOn: decidedOn,
        document: decision.document,
        reason: extension.reason,
        extensionId: extension.id,
      },
    ])
    await updateTask(trx, localityId, [task.id], {})
    return done<Decided>({ taskId: task.id, code: task.code, decision: 'agreed', due, counts })
  },
})

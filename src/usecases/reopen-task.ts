import { done, refuse } from '../domain/refusal.ts'
import { type Acted, actInput, beginAct, recordAct } from './act-on-task.ts'
import { deriveTask } from './derive-task.ts'
import { change } from './use-case.ts'

/**
 * Opens a closed task again. Its closing is not undone: the day it was confirmed stays among its facts, and a report of
 * an earlier day still counts it as done.
 */
export const reopenTask = change({
  name: 'reopen-task',
  input: actInput,
  async run(work, input) {
    const begun = await beginAct(work, 'reopen', input)
    if (!begun.ok) return begun
    const { task, state, official } = begun.acting
    if (state.closedOn === null) return refuse('task-not-closed', 409)
    const payload = await recordAct(work, task, 'reopened', official, { version: task.version })
    await deriveTask(work, task)
    work.record({ type: 'task-reopened', payload: { ...payload, closedOn: state.closedOn } })
    return done<Acted>({ taskId: task.id, code: task.code, effectiveOn: official.effectiveOn })
  },
})

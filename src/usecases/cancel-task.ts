import { done } from '../domain/refusal.ts'
import { type Acted, actInput, beginAct, recordAct } from './act-on-task.ts'
import { deriveTask } from './derive-task.ts'
import { change } from './use-case.ts'

/** Cancels a task: it stays in the plan's lists and counts nowhere. What it said and what was reported stay. */
export const cancelTask = change({
  name: 'cancel-task',
  input: actInput,
  async run(work, input) {
    const begun = await beginAct(work, 'cancel', input)
    if (!begun.ok) return begun
    const { task, official } = begun.acting
    const payload = await recordAct(work, task, 'cancelled', official, { version: task.version })
    await deriveTask(work, task)
    work.record({ type: 'task-cancelled', payload })
    return done<Acted>({ taskId: task.id, code: task.code, effectiveOn: official.effectiveOn })
  },
})

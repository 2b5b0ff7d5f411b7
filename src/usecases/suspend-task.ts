import { done } from '../domain/refusal.ts'
import { type Acted, actInput, beginAct, recordAct } from './act-on-task.ts'
import { deriveTask } from './derive-task.ts'
import { change } from './use-case.ts'

/** Suspends a task: nobody reports on it and it is not late while it rests. Its deadlines stay as they are. */
export const suspendTask = change({
  name: 'suspend-task',
  input: actInput,
  async run(work, input) {
    const begun = await beginAct(work, 'suspend', input)
    if (!begun.ok) return begun
    const { task, official } = begun.acting
    const payload = await recordAct(work, task, 'suspended', official, { version: task.version })
    await deriveTask(work, task)
    work.record({ type: 'task-suspended', payload })
    return done<Acted>({ taskId: task.id, code: task.code, effectiveOn: official.effectiveOn })
  },
})

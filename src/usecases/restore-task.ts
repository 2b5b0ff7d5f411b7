import { done } from '../domain/refusal.ts'
import { type Acted, actInput, beginAct, recordAct } from './act-on-task.ts'
import { deriveTask } from './derive-task.ts'
import { change } from './use-case.ts'

/** Takes back the cancelling of a task: it goes on where it stood, with its deadlines as they were. */
export const restoreTask = change({
  name: 'restore-task',
  input: actInput,
  async run(work, input) {
    const begun = await beginAct(work, 'restore', input)
    if (!begun.ok) return begun
    const { task, official } = begun.acting
    const payload = await recordAct(work, task, 'restored', official, { version: task.version })
    await deriveTask(work, task)
    work.record({ type: 'task-restored', payload })
    return done<Acted>({ taskId: task.id, code: task.code, effectiveOn: official.effectiveOn })
  },
})

import type { TaskRecord } from '../store/task.ts'
import { copyDeadlineDecisions, updateTaskVersion } from '../store/task-write.ts'
import { digest } from './digest.ts'
import type { Work } from './use-case.ts'

/** Gives a part of a running task the whole's decisions on the deadline and, where one is named, its own lead. */
export async function beginPart(
  work: Work,
  whole: TaskRecord,
  partId: string,
  columns: Parameters<typeof updateTaskVersion>[4] | null,
): Promise<void> {
  if (columns !== null) await updateTaskVersion(work.trx, work.localityId, partId, 1, columns)
  await copyDeadlineDecisions(work.trx, work.localityId, whole.id, partId)
  whole.deadlines.forEach((decision, at) => {
    work.record({
      type: 'deadline-decided',
      payload: {
        taskId: partId,
        seq: at + 1,
        due: decision.due,
        effectiveOn: decision.effectiveOn,
        document: decision.document === null ? null : digest(decision.document),
        extensionId: null,
      },
    })
  })
}

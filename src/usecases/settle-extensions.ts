import type { Day } from '../domain/day.ts'
import { decideExtensionRow, type ExtensionRecord, extensionsOf, moveExtension } from '../store/extension.ts'
import { digest } from './digest.ts'
import type { Work } from './use-case.ts'

/** What is decided on a request for a later deadline, by whoever acts. `due` is read only where it is agreed. */
export type ExtensionSettled = {
  readonly state: 'agreed' | 'refused'
  readonly due: Day | null
  readonly decidedOn: Day
  /** False when it was agreed after the deadline in force: it stays on record, lateness stands. */
  readonly counts: boolean
  readonly reason: string | null
  readonly document: string | null
  readonly documentOn: Day | null
}

/** Writes the decision into the request and the journal; its lead and supporting units are told from there. */
export async function settleExtension(
  work: Work,
  extension: ExtensionRecord,
  settled: ExtensionSettled,
): Promise<void> {
  const { state, due, decidedOn, counts, reason, document, documentOn } = settled
  await decideExtensionRow(work.trx, work.localityId, extension.id, {
    state,
    due_decided: due,
    document,
    document_on: documentOn,
    decision_reason: reason,
    decided_on: decidedOn,
    decided_by: work.actor.personId,
    decided_at: work.now,
    counts,
  })
  work.record({
    type: 'extension-decided',
    payload: {
      extensionId: extension.id,
      taskId: extension.taskId,
      agreed: state === 'agreed',
      due: due ?? extension.dueAsked,
      decidedOn,
      counts,
      document: document === null ? null : digest(document),
      reason: reason === null ? null : digest(reason),
    },
  })
}

/** Requests that still wait on tasks. */
const waitingOn = (work: Work, taskIds: readonly string[]) =>
  extensionsOf(work.trx, work.localityId, { taskIds, state: 'asked' })

/**
 * Nobody can decide on a later deadline of a task that has ended: what waits there is refused with the reason and the
 * document by which the task ended, so that whoever asked reads it.
 */
export async function refuseWaitingExtensions(
  work: Work,
  taskId: string,
  ended: {
    readonly reason: string | null
    readonly document: string | null
    readonly documentOn: Day | null
  },
): Promise<void> {
  for (const extension of await waitingOn(work, [taskId]))
    await settleExtension(work, extension, {
      ...ended,
      state: 'refused',
      due: null,
      decidedOn: work.today,
      counts: false,
    })
}

/** Requests that wait go along to the tasks that go on in the place of others, and are decided there. */
export async function carryExtensions(work: Work, into: ReadonlyMap<string, string>): Promise<void> {
  for (const { id, taskId } of await waitingOn(work, [...into.keys()])) {
    const to = into.get(taskId)
    if (to === undefined) continue
    await moveExtension(work.trx, work.localityId, id, to)
    work.record({ type: 'extension-carried', payload: { extensionId: id, taskId: to, from: taskId } })
  }
}

/**
 * A deadline set by an act of its own answers the requests that asked for no later one: they are agreed to by its
 * document. Answers which request each task's new deadline answers.
 */
export async function answerExtensions(
  work: Work,
  taskIds: readonly string[],
  act: { readonly due: Day; readonly document: string; readonly documentOn: Day; readonly reason: string },
): Promise<ReadonlyMap<string, string>> {
  const answered = new Map<string, string>()
  for (const extension of await waitingOn(work, taskIds)) {
    if (extension.dueAsked > act.due) continue
    await settleExtension(work, extension, {
      ...act,
      state: 'agreed',
      decidedOn: work.today,
      counts: work.today <= extension.dueBefore,
    })
    answered.set(extension.taskId, extension.id)
  }
  return answered
}

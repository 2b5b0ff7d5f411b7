import type { JournalEvent, JournalType } from './journal.ts'
import type { JournalPayloads } from './journal-payload.ts'
import type { NoticeKind, NoticeObject } from './notice.ts'

/**
 * - `owner`: who carries the task or target out; the head of the lead unit where nobody is named.
 * - `lead`: the same and the head of the lead unit.
 * - `support`: the heads of supporting units.
 * - `author`: who wrote the update, the figure or the row; of a row that came through a link, the writers of its unit.
 * - `invitees`: whom an invitation to the meeting reached.
 * - `units`: the heads of the units that the event names.
 * - `writers`: the heads and officers of the units that the event names; whoever works there where it has neither.
 * - `plan-units`: the heads of all units that lead something in the plan.
 */
export type Audience =
  | 'owner'
  | 'lead'
  | 'support'
  | 'author'
  | 'invitees'
  | 'units'
  | 'writers'
  | 'plan-units'

export type Told = {
  readonly kind: NoticeKind
  readonly object: NoticeObject
  readonly to: readonly Audience[]
  /** The update, measurement or row whose author is meant. */
  readonly written?: string
  readonly unitIds?: readonly string[]
  /** Names what is told, where several events tell the same; without it each event is told. */
  readonly once?: string
  readonly facts?: { readonly due?: string; readonly count?: number }
  /** Names what happened, where the type of the event says too little. */
  readonly what?: 'extension-refused'
}

type Rules = { readonly [T in JournalType]?: (payload: JournalPayloads[T]) => Told | null }

const task = (id: string): NoticeObject => ({ kind: 'task', id })
const target = (id: string): NoticeObject => ({ kind: 'target', id })

/** Something about why an item is late, with the day by which it is to be answered. */
const explanation = (
  { taskId, targetId }: { readonly taskId: string | null; readonly targetId: string | null },
  due: string | null = null,
): Told | null => {
  const object = taskId !== null ? task(taskId) : targetId !== null ? target(targetId) : null
  if (object === null) return null
  return { kind: 'explain', object, to: ['lead'], ...(due === null ? {} : { facts: { due } }) }
}

/** Which events concern whom. What is not here tells nobody; whoever did it is never told of it. */
const RULES: Rules = {
  'task-assigned': ({ taskId, due, leadUnitId, ownerPersonId, supportUnitIds }) => ({
    kind: 'assigned',
    object: task(taskId),
    to: ['lead', 'support'],
    // Terms are told whole whenever one of them changes; who has the task is news only once.
    once: ['assigned', taskId, leadUnitId, ownerPersonId, ...supportUnitIds].join(':'),
    ...(due === null ? {} : { facts: { due } }),
  }),
  'plan-adopted': ({ planId, tasks }) => ({
    kind: 'plan',
    object: { kind: 'plan', id: planId },
    to: ['plan-units'],
    facts: { count: tasks },
  }),
  'update-approved': ({ taskId, updateId }) => ({
    kind: 'approved',
    object: task(taskId),
    to: ['author'],
    written: updateId,
  }),
  'update-returned': ({ taskId, updateId }) => ({
    kind: 'returned',
    object: task(taskId),
    to: ['author'],
    written: updateId,
  }),
  'closing-confirmed': ({ taskId, updateId }) => ({
    kind: 'approved',
    object: task(taskId),
    to: ['author'],
    written: updateId,
  }),
  'closing-returned': ({ taskId, updateId }) => ({
    kind: 'returned',
    object: task(taskId),
    to: ['author', 'lead'],
    written: updateId,
  }),
  'measurement-confirmed': ({ targetId, measurementId }) => ({
    kind: 'approved',
    object: target(targetId),
    to: ['author'],
    written: measurementId,
  }),
  'measurement-returned': ({ targetId, measurementId }) => ({
    kind: 'returned',
    object: target(targetId),
    to: ['author'],
    written: measurementId,
  }),
  'measurement-withdrawn': ({ targetId, measurementId }) => ({
    kind: 'returned',
    object: target(targetId),
    to: ['author'],
    written: measurementId,
  }),
  'goal-adjusted': ({ targetId }) => ({ kind: 'plan', object: target(targetId), to: ['lead'] }),
  'indicator-defined': ({ targetId, version }) =>
    version === 1 ? null : { kind: 'plan', object: target(targetId), to: ['lead'] },
  'register-returned': ({ entryId }) => ({
    kind: 'returned',
    object: { kind: 'register-row', id: entryId },
    to: ['author'],
    written: entryId,
  }),
  'meeting-invited': ({ meetingId }) => ({
    kind: 'assigned',
    object: { kind: 'meeting', id: meetingId },
    to: ['invitees'],
    // A further invitation is news only to those whom the one before did not reach.
    once: `invited:${meetingId}`,
  }),
  'assignment-decided': ({ taskId, unitId }) => ({
    kind: 'assigned',
    object: task(taskId),
    to: ['units'],
    unitIds: [unitId],
  }),
  'unit-plan-agreed': ({ taskId }) => ({ kind: 'approved', object: task(taskId), to: ['lead'] }),
  'unit-plan-returned': ({ taskId }) => ({ kind: 'returned', object: task(taskId), to: ['lead'] }),
  'plan-amended': ({ planId, added, changed, dropped }) => ({
    kind: 'plan',
    object: { kind: 'plan', id: planId },
    to: ['plan-units'],
    facts: { count: added.length + changed.length + dropped.length },
  }),
  // A refused request has no new deadline to tell of; one that its closing overtook has nothing to tell at all.
  'extension-decided': ({ taskId, due, agreed, reason }) =>
    !agreed && reason === null
      ? null
      : {
          kind: 'deadline',
          object: task(taskId),
          to: ['lead', 'support'],
          ...(agreed ? { facts: { due } } : { what: 'extension-refused' }),
        },
  // The first deadline comes with the assignment; one that an extension brought is told by its decision.
  'deadline-decided': ({ taskId, due, seq, extensionId }) =>
    seq === 1 || extensionId !== null
      ? null
      : { kind: 'deadline', object: task(taskId), to: ['lead', 'support'], facts: { due } },
  'task-changed': ({ taskId }) => ({ kind: 'plan', object: task(taskId), to: ['lead', 'support'] }),
  'task-split': ({ taskId }) => ({ kind: 'plan', object: task(taskId), to: ['lead', 'support'] }),
  'task-merged': ({ into }) => ({ kind: 'plan', object: task(into), to: ['lead', 'support'] }),
  'task-restored': ({ taskId }) => ({ kind: 'stopped', object: task(taskId), to: ['lead', 'support'] }),
  'task-urged': ({ taskId }) => ({ kind: 'urged', object: task(taskId), to: ['lead'] }),
  'explanation-asked': asked => explanation(asked, asked.answerBy),
  'explanation-dropped': dropped => explanation(dropped),
  'explanation-accepted': accepted => explanation(accepted),
  'concern-answered': answered => explanation(answered),
  'cause-decided': decided => explanation(decided),
  'consequence-recorded': recorded => explanation(recorded),
  'letter-issued': ({ letterId, unitIds, taskIds }) => ({
    kind: 'urged',
    object: { kind: 'letter', id: letterId },
    to: ['units'],
    unitIds,
    facts: { count: taskIds.length },
  }),
  // Whoever sent it is told that it came back, and why it is awaited again.
  'submission-moved': ({ submissionId, unitId, act }) =>
    act === 'return' || act === 'give-back'
      ? {
          kind: 'returned',
          object: { kind: 'submission', id: submissionId },
          to: ['units'],
          unitIds: [unitId],
        }
      : null,
  'submission-urged': ({ submissionId, unitId }) => ({
    kind: 'urged',
    object: { kind: 'submission', id: submissionId },
    to: ['writers'],
    unitIds: [unitId],
  }),
  'round-exception': ({ submissionId, unitId, until }) => ({
    kind: 'deadline',
    object: { kind: 'submission', id: submissionId },
    to: ['units'],
    unitIds: [unitId],
    facts: { due: until },
  }),
  'task-suspended': ({ taskId }) => ({ kind: 'stopped', object: task(taskId), to: ['lead', 'support'] }),
  'task-resumed': ({ taskId }) => ({ kind: 'stopped', object: task(taskId), to: ['lead', 'support'] }),
  'task-cancelled': ({ taskId }) => ({ kind: 'stopped', object: task(taskId), to: ['lead', 'support'] }),
  'task-reopened': ({ taskId }) => ({ kind: 'stopped', object: task(taskId), to: ['lead'] }),
}

/** Whom an event concerns, and of what; null when nobody is told of such an event. */
export function toldOf<E extends JournalEvent>(event: E): Told | null {
  // The table gives every type its own payload; the compiler cannot follow the pair through a lookup.
  const rule = RULES[event.type] as ((payload: E['payload']) => Told | null) | undefined
  return rule?.(event.payload) ?? null
}

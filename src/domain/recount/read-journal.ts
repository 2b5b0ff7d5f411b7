import { z } from 'zod'
import type { JournalType } from '../journal.ts'
import type { Ledger, LedgerTask, LedgerUpdate, Step } from './ledger.ts'
import {
  decideMeasurement,
  figureShared,
  indicatorDefined,
  measurementReported,
  measurementWithdrawn,
} from './read-figures.ts'
import { PLAN_RECORD_READINGS } from './read-plan-records.ts'
import { RECORD_READINGS } from './read-records.ts'
import { ROUND_READINGS } from './read-rounds.ts'
import { WORK_READINGS } from './read-work.ts'
import { day, figure, id, type Reading, reads, Unknown } from './reading.ts'
import { put } from './record-row.ts'
import { isSilent, type SilentType } from './silent-events.ts'
import { standingOf } from './standing.ts'

/** One row of the journal as it is stored; what it holds is looked at here and trusted nowhere. */
export type JournalLine = {
  readonly seq: number
  /** The instant of the change; what was recorded together has the same. */
  readonly at: string
  readonly type: string
  readonly payload: unknown
}

function taskOf(ledger: Ledger, taskId: string): LedgerTask {
  const known = ledger.tasks.get(taskId)
  if (known) return known
  const fresh: LedgerTask = {
    id: taskId,
    planId: '',
    leadUnitId: null,
    ownerPersonId: null,
    leaderPersonId: null,
    followingUnitId: null,
    supportUnitIds: [],
    nature: 'unknown',
    rhythm: null,
    plannedStart: null,
    boundSince: null,
    deadlines: [],
    steps: [],
  }
  ledger.tasks.set(taskId, fresh)
  return fresh
}

/** Notes what was decided on an update, and answers it; null for one of before the journal held its day. */
function decided(ledger: Ledger, updateId: string, state: 'approved' | 'returned'): LedgerUpdate | null {
  if (ledger.updatesOfBefore.has(updateId)) return null
  const update = ledger.updates.get(updateId)
  if (!update) throw new Unknown('update-unknown')
  update.state = state
  return update
}

const step = (ledger: Ledger, taskId: string, made: Step): void => {
  taskOf(ledger, taskId).steps.push(made)
}

/** An official act on a task, under the name of its row, and the step it means for how the task stands, if any. */
const act = (kind: string, made: ((on: string) => Step) | null): Reading =>
  reads(z.object({ actId: id, taskId: id, effectiveOn: day }), (ledger, { actId, taskId, effectiveOn }) => {
    ledger.acts.set(actId, { taskId, kind, on: effectiveOn })
    if (made !== null) step(ledger, taskId, made(effectiveOn))
  })

/** A plan is counted when its terms were recorded together with its adoption; else it is of before they were kept. */
const planAdopted = reads(
  z.object({ planId: id, version: z.number().int() }),
  (ledger, { planId, version }, at) => {
    put(ledger, 'plan', [planId], { current_version: version })
    ledger.adoptedAt.set(planId, at)
    ledger.plansOfBefore.add(planId)
  },
)

function termsKnown(ledger: Ledger, planId: string, at: string): void {
  if (ledger.adoptedAt.get(planId) !== at) return
  ledger.plansOfBefore.delete(planId)
  ledger.plans.add(planId)
}

const taskAssigned = reads(
  z.object({
    taskId: id,
    planId: id,
    leadUnitId: id.nullable(),
    ownerPersonId: id.nullable(),
    leaderPersonId: id.nullable(),
    followingUnitId: id.nullable(),
    supportUnitIds: z.array(id),
    nature: z.enum(['dated', 'regular', 'periodic', 'unknown']),
    rhythm: z.string().nullable(),
    plannedStart: day.nullable(),
    boundSince: day.nullable(),
  }),
  (ledger, { taskId, ...terms }, at) => {
    Object.assign(taskOf(ledger, taskId), terms)
    termsKnown(ledger, terms.planId, at)
  },
)

const targetAssigned = reads(
  z.object({
    targetId: id,
    planId: id,
    leadUnitId: id.nullable(),
    kind: z.string(),
    op: z.string(),
    per: figure,
    ownerPersonId: id.nullable().optional(),
    followingUnitId: id.nullable().optional(),
    value: figure.optional(),
    max: figure.optional(),
    milestones: z.array(z.object({ by: day, value: z.number(), max: figure })),
  }),
  (ledger, { targetId, ownerPersonId, followingUnitId, value, max, ...terms }, at) => {
    const more =
      ownerPersonId === undefined || followingUnitId === undefined || value === undefined || max === undefined
        ? null
        : { ownerPersonId, followingUnitId, value, max }
    ledger.targets.set(targetId, { id: targetId, ...terms, more })
    termsKnown(ledger, terms.planId, at)
  },
)

const deadlineDecided = reads(
  z.object({ taskId: id, seq: z.number().int(), due: day, effectiveOn: day }),
  (ledger, { taskId, seq, due, effectiveOn }) => {
    const task = taskOf(ledger, taskId)
    task.deadlines.push({ seq, due, on: effectiveOn })
    put(ledger, 'deadline_decision', [taskId, seq], { deadline: due, effective_on: effectiveOn })
    put(ledger, 'task', [taskId], { due: standingOf(task).due })
  },
)

const updateSubmitted = reads(
  z.object({
    updateId: id,
    taskId: id,
    kind: z.enum(['progress', 'closing', 'check-in']).optional(),
    on: day.optional(),
    state: z.string(),
    percent: figure,
  }),
  (ledger, { updateId, taskId, kind, on, state: workState, percent }) => {
    if (kind === undefined || on === undefined) ledger.updatesOfBefore.add(updateId)
    else ledger.updates.set(updateId, { taskId, kind, on, workState, percent, state: 'submitted' })
  },
)

const updateApproved = reads(z.object({ updateId: id }), (ledger, { updateId }) => {
  const update = decided(ledger, updateId, 'approved')
  if (update === null) return
  const { taskId, kind, on, percent, workState } = update
  if (kind === 'check-in') step(ledger, taskId, { what: 'checked-in', on })
  else if (percent !== null) step(ledger, taskId, { what: 'progress', on, percent })
  else if (workState !== 'not-begun') step(ledger, taskId, { what: 'began', on })
})

const closingConfirmed = reads(
  z.object({ taskId: id, updateId: id, closedOn: day }),
  (ledger, { taskId, updateId, closedOn }) => {
    decided(ledger, updateId, 'approved')
    step(ledger, taskId, { what: 'progress', on: closedOn, percent: 100 })
    step(ledger, taskId, { what: 'closed', on: closedOn })
  },
)

const extensionRequested = reads(
  z.object({ extensionId: id, taskId: id, due: day, dueBefore: day }),
  (ledger, { extensionId, taskId, due, dueBefore }) => {
    ledger.extensions.set(extensionId, {
      taskId,
      asked: due,
      before: dueBefore,
      state: 'asked',
      agreedTo: null,
      decidedOn: null,
      counts: null,
    })
  },
)

/** When agreed, the event of the deadline itself follows. */
const extensionDecided = reads(
  z.object({ extensionId: id, agreed: z.boolean(), due: day, decidedOn: day, counts: z.boolean() }),
  (ledger, { extensionId, agreed, due, decidedOn, counts }) => {
    const extension = ledger.extensions.get(extensionId)
    if (!extension) throw new Unknown('extension-unknown')
    extension.state = agreed ? 'agreed' : 'refused'
    extension.agreedTo = agreed ? due : null
    extension.decidedOn = decidedOn
    extension.counts = counts
  },
)

const extensionCarried = reads(
  z.object({ extensionId: id, taskId: id }),
  (ledger, { extensionId, taskId }) => {
    const extension = ledger.extensions.get(extensionId)
    if (!extension) throw new Unknown('extension-unknown')
    extension.taskId = taskId
  },
)

const yearClosed = reads(
  z.object({
    closingId: id,
    planId: id,
    year: z.number().int(),
    countedOn: day,
    toPlanId: id.nullable(),
    toYear: z.number().int().nullable(),
    figures: id,
  }),
  (ledger, { closingId, ...closing }) => {
    ledger.closings.set(closingId, closing)
  },
)

const lateness = (withdrawn: boolean): Reading =>
  reads(
    z.object({
      latenessId: id,
      kind: z.string(),
      taskId: id.nullable(),
      targetId: id.nullable(),
      due: day,
      periodId: z.string().nullable(),
      leadUnitId: id.nullable(),
      ownerPersonId: id.nullable(),
      beganOn: day,
      endedOn: day.nullable(),
      end: z.string().nullable(),
    }),
    (ledger, { latenessId, ...told }) => {
      ledger.latenesses.set(latenessId, { ...told, withdrawn })
    },
  )

/**
 * What each kind of event means for the figures. A new kind of event is a new line here, a reading of its own that says
 * what it takes from the payload, or one among the silent.
 */
const READINGS: Readonly<Record<Exclude<JournalType, SilentType>, Reading>> = {
  ...WORK_READINGS,
  ...RECORD_READINGS,
  ...ROUND_READINGS,
  ...PLAN_RECORD_READINGS,
  'plan-adopted': planAdopted,
  'task-assigned': taskAssigned,
  'target-assigned': targetAssigned,
  'deadline-decided': deadlineDecided,
  'update-submitted': updateSubmitted,
  'update-approved': updateApproved,
  'update-returned': reads(z.object({ updateId: id }), (ledger, { updateId }) => {
    decided(ledger, updateId, 'returned')
  }),
  'closing-requested': reads(z.object({ taskId: id, deliveredOn: day }), (ledger, { taskId, deliveredOn }) =>
    step(ledger, taskId, { what: 'delivered', on: deliveredOn }),
  ),
  'closing-confirmed': closingConfirmed,
  'closing-returned': reads(z.object({ taskId: id, updateId: id }), (ledger, { taskId, updateId }) => {
    decided(ledger, updateId, 'returned')
    step(ledger, taskId, { what: 'given-back' })
  }),
  'task-reopened': act('reopened', () => ({ what: 'reopened' })),
  'task-suspended': act('suspended', on => ({ what: 'suspended', on })),
  'task-resumed': act('resumed', () => ({ what: 'resumed' })),
  'task-cancelled': act('cancelled', on => ({ what: 'cancelled', on })),
  'task-restored': act('restored', () => ({ what: 'restored' })),
  'task-split': act('split', on => ({ what: 'replaced', on })),
  'task-merged': act('merged', on => ({ what: 'replaced', on })),
  'task-carried': act('carried', on => ({ what: 'replaced', on })),
  'year-closed': yearClosed,
  'extension-requested': extensionRequested,
  'extension-decided': extensionDecided,
  'extension-carried': extensionCarried,
  'measurement-reported': measurementReported,
  'measurement-confirmed': decideMeasurement('approved'),
  'measurement-returned': decideMeasurement('returned'),
  'measurement-replaced': decideMeasurement('replaced'),
  'measurement-withdrawn': measurementWithdrawn,
  'indicator-defined': indicatorDefined,

  // The terms of the target follow in full.
  // The figure itself has a row of its own.
  'figure-shared': figureShared,
  // What a task says from then on follows as its terms.
  'task-changed': act('changed', null),
  'target-dropped': reads(z.object({ targetId: id }), (ledger, { targetId }) => {
    ledger.targets.delete(targetId)
  }),
  // The approval of the update says the same.

  'lateness-began': lateness(false),
  'lateness-ended': lateness(false),
  'lateness-corrected': lateness(false),
  'lateness-withdrawn': lateness(true),
  // The terms and deadlines of such a task are events of their own; occurrences count in no figure of dated tasks.
}

const isRead = (type: string): type is keyof typeof READINGS => Object.hasOwn(READINGS, type)

/** Takes one row into the ledger. A row that cannot be understood is noted, never skipped silently. */
export function takeLine(ledger: Ledger, { seq, at, type, payload }: JournalLine): void {
  ledger.rows += 1
  if (!isRead(type)) {
    if (!isSilent(type)) ledger.unreadable.push({ seq, why: `type ${type}` })
    return
  }
  try {
    READINGS[type](ledger, payload, at)
  } catch (error) {
    if (error instanceof Unknown) ledger.unreadable.push({ seq, why: error.message })
    else if (error instanceof z.ZodError)
      ledger.unreadable.push({ seq, why: error.issues.map(issue => issue.path.join('.')).join(' ') })
    else throw error
  }
}

import { z } from 'zod'
import { dayOf } from '../day.ts'
import { day, id, type Reading, reads } from './reading.ts'
import { put, take, tells } from './record-row.ts'
import type { RecordRow } from './record-tables.ts'

const text = z.string().nullable()
const dayOfInstant = (at: string): string => dayOf(new Date(at))

const assignmentGiven = tells(
  'assignment',
  z.object({
    assignmentId: id,
    taskId: id,
    unitId: id,
    role: z.string(),
    act: z.string(),
    due: text,
    answerBy: day,
  }),
  {
    key: one => [one.assignmentId],
    row: one => ({
      task_id: one.taskId,
      unit_id: one.unitId,
      role: one.role,
      act: one.act,
      due: one.due,
      answer_by: one.answerBy,
      answer: null,
      proposed_lead_id: null,
      proposed_due: null,
      decision: null,
      ended_on: null,
    }),
  },
)

const unitPlanIs = (decision: 'agreed' | 'returned' | null): Reading =>
  tells('unit_plan', z.object({ unitPlanId: id }), {
    key: one => [one.unitPlanId],
    row: () => ({ decision }),
  })

/** A writing of a unit's plan takes the place of what the same version held before. Old lines do not tell milestones. */
const unitPlanWritten = reads(
  z.object({
    unitPlanId: id,
    taskId: id,
    unitId: id,
    version: z.number().int(),
    milestones: z.array(z.object({ stepId: id, ownerPersonId: text, due: day, reachedOn: text })).default([]),
  }),
  (ledger, { unitPlanId, taskId, unitId, version, milestones }) => {
    put(ledger, 'unit_plan', [unitPlanId], { task_id: taskId, unit_id: unitId, version, decision: null })
    for (const key of [...(ledger.records.get('unit_plan_step')?.keys() ?? [])])
      if (key.startsWith(`${unitPlanId} `)) take(ledger, 'unit_plan_step', [key])
    for (const { stepId, ownerPersonId, due, reachedOn } of milestones)
      put(ledger, 'unit_plan_step', [unitPlanId, stepId], {
        owner_id: ownerPersonId,
        due,
        reached_on: reachedOn,
      })
  },
)

/** A mark stands on the milestone wherever it is told, in the plan that was agreed and in one written after it. */
const stepMarked = reads(
  z.object({ unitPlanId: id, stepId: id, reachedOn: text }),
  (ledger, { unitPlanId, stepId, reachedOn }) => {
    const plans = ledger.records.get('unit_plan')
    const versionOf = (planId: string) => Number(plans?.get(planId)?.version ?? 0)
    for (const key of [...(ledger.records.get('unit_plan_step')?.keys() ?? [])]) {
      const [planId = '', step] = key.split(' ')
      if (step === stepId && versionOf(planId) >= versionOf(unitPlanId))
        put(ledger, 'unit_plan_step', [key], { reached_on: reachedOn })
    }
  },
)

/** Holders of pieces and milestones change with a handover; tasks and targets tell their terms themselves. */
const handoverMade = reads(
  z.object({
    handoverId: id,
    personId: id,
    on: day,
    lastDay: text,
    lines: z.array(z.object({ kind: z.string(), id, toPersonId: id })),
  }),
  (ledger, { handoverId, personId, on, lastDay, lines }) => {
    put(ledger, 'handover', [handoverId], { person_id: personId, effective_on: on, last_day: lastDay })
    for (const [at, line] of lines.entries()) {
      put(ledger, 'handover_line', [handoverId, at], {
        kind: line.kind,
        object_id: line.id,
        to_person_id: line.toPersonId,
      })
      if (line.kind === 'subtask') put(ledger, 'subtask', [line.id], { owner_id: line.toPersonId })
      if (line.kind !== 'step') continue
      for (const key of [...(ledger.records.get('unit_plan_step')?.keys() ?? [])])
        if (key.endsWith(` ${line.id}`)) put(ledger, 'unit_plan_step', [key], { owner_id: line.toPersonId })
    }
  },
)

/** All occurrences of a year as they stand from then on; those of the year that are not among them are no more. */
const seriesSet = reads(
  z.object({
    taskId: id,
    year: z.number().int(),
    rhythm: z.string(),
    dueDay: z.number().int(),
    dueIn: z.string(),
    shift: z.string(),
    occurrences: z.array(z.object({ occurrenceId: id, period: z.string(), due: day })),
  }),
  (ledger, { taskId, year, rhythm, dueDay, dueIn, shift, occurrences }) => {
    put(ledger, 'task_series', [taskId], { rhythm, due_day: dueDay, due_in: dueIn, shift })
    const before = ledger.records.get('occurrence') ?? new Map<string, RecordRow>()
    const kept = new Set(occurrences.map(one => one.occurrenceId))
    for (const [key, row] of [...before])
      if (row.task_id === taskId && row.year === year && !kept.has(key)) before.delete(key)
    for (const { occurrenceId, period, due } of occurrences)
      put(ledger, 'occurrence', [occurrenceId], {
        task_id: taskId,
        year,
        period,
        due,
        ...(before.has(occurrenceId) ? {} : { first_due: due, update_id: null }),
      })
  },
)

const linkedKey = z.object({ taskId: id, targetId: id })
const cited = z.object({ taskId: id, documentId: id })
const subtask = z.object({ subtaskId: id, taskId: id, ownerPersonId: text, due: text })
const nothing = (): RecordRow => ({})

/** Who has which work and how they go about it: assignments, parts, pieces, plans of units, series, documents: what each event means for the rows of its table. */
export const WORK_READINGS = {
  'assignment-given': assignmentGiven,
  'assignment-accepted': tells('assignment', z.object({ assignmentId: id }), {
    key: one => [one.assignmentId],
    row: () => ({ answer: 'accepted' }),
  }),
  'assignment-argued': tells('assignment', z.object({ assignmentId: id, leadUnitId: text, due: text }), {
    key: one => [one.assignmentId],
    row: one => ({ answer: 'argued', proposed_lead_id: one.leadUnitId, proposed_due: one.due }),
  }),
  'assignment-decided': tells('assignment', z.object({ assignmentId: id, decision: z.string() }), {
    key: one => [one.assignmentId],
    row: one => ({ decision: one.decision }),
  }),
  'assignment-carried': tells('assignment', z.object({ assignmentId: id, due: text }), {
    key: one => [one.assignmentId],
    row: one => ({ due: one.due }),
  }),
  'assignment-ended': tells('assignment', z.object({ assignmentId: id, on: day }), {
    key: one => [one.assignmentId],
    row: one => ({ ended_on: one.on }),
  }),
  'part-reported': tells(
    'part_report',
    z.object({ reportId: id, taskId: id, unitId: id, state: z.string(), on: day }),
    {
      key: one => [one.reportId],
      row: one => ({
        task_id: one.taskId,
        unit_id: one.unitId,
        state: one.state,
        effective_on: one.on,
      }),
    },
  ),
  'subtask-added': tells('subtask', subtask, {
    key: one => [one.subtaskId],
    row: (one, at) => ({
      task_id: one.taskId,
      owner_id: one.ownerPersonId,
      due: one.due,
      state: 'not-begun',
      state_on: dayOfInstant(at),
    }),
  }),
  'subtask-changed': tells('subtask', subtask, {
    key: one => [one.subtaskId],
    row: one => ({ owner_id: one.ownerPersonId, due: one.due }),
  }),
  'subtask-reported': tells('subtask', z.object({ subtaskId: id, state: z.string(), on: day }), {
    key: one => [one.subtaskId],
    row: one => ({ state: one.state, state_on: one.on }),
  }),
  'unit-plan-written': unitPlanWritten,
  'unit-plan-agreed': unitPlanIs('agreed'),
  'unit-plan-returned': unitPlanIs('returned'),
  'unit-plan-step-marked': stepMarked,
  'handover-made': handoverMade,
  'series-set': seriesSet,
  'occurrence-moved': tells('occurrence', z.object({ occurrenceId: id, due: day }), {
    key: one => [one.occurrenceId],
    row: one => ({ due: one.due }),
  }),
  'occurrence-delivered': tells('occurrence', z.object({ occurrenceId: id, updateId: id }), {
    key: one => [one.occurrenceId],
    row: one => ({ update_id: one.updateId }),
  }),
  'task-urged': tells(
    'urging',
    z.object({ urgingId: id, taskId: id, unitId: text, fromUnitId: text, on: day }),
    {
      key: one => [one.urgingId],
      row: one => ({
        task_id: one.taskId,
        unit_id: one.unitId,
        from_unit_id: one.fromUnitId,
        urged_on: one.on,
      }),
    },
  ),
  'update-received': tells('update_receipt', z.object({ updateId: id, unitId: id }), {
    key: one => [one.updateId, one.unitId],
    row: nothing,
  }),
  'field-confirmed': tells('task_field', z.object({ taskId: id, fieldId: id }), {
    key: one => [one.taskId],
    row: one => ({ field_id: one.fieldId }),
  }),
  'task-linked': tells('task_target', linkedKey.extend({ origin: z.string() }), {
    key: one => [one.taskId, one.targetId],
    row: one => ({ origin: one.origin }),
  }),
  'task-unlinked': reads(linkedKey, (ledger, { taskId, targetId }) =>
    take(ledger, 'task_target', [taskId, targetId]),
  ),
  'task-directed': tells('task_document', cited, {
    key: one => [one.taskId, one.documentId],
    row: nothing,
  }),
  'document-cited': tells('task_document', cited, {
    key: one => [one.taskId, one.documentId],
    row: nothing,
  }),
  'document-uncited': reads(cited, (ledger, { taskId, documentId }) =>
    take(ledger, 'task_document', [taskId, documentId]),
  ),
} as const satisfies Readonly<Record<string, Reading>>

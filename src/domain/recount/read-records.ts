import { z } from 'zod'
import { dayOf } from '../day.ts'
import type { Ledger } from './ledger.ts'
import { day, figure, id, type Reading, reads } from './reading.ts'
import type { RecordRow, RecordTable } from './record-tables.ts'

/** Writes what an event tells of a row; columns that it does not speak of stay as they were. */
export function put(
  ledger: Ledger,
  table: RecordTable,
  key: readonly (string | number)[],
  told: RecordRow,
): void {
  const name = key.join(' ')
  const rows = ledger.records.get(table) ?? new Map<string, RecordRow>()
  ledger.records.set(table, rows.set(name, { ...rows.get(name), ...told }))
}

const take = (ledger: Ledger, table: RecordTable, key: readonly string[]): void => {
  ledger.records.get(table)?.delete(key.join(' '))
}

type Told<Schema extends z.ZodType> = {
  readonly key: (payload: z.output<Schema>) => readonly (string | number)[]
  readonly row: (payload: z.output<Schema>, at: string) => RecordRow
}

/** An event that tells of one row of a table. */
const tells = <Schema extends z.ZodType>(
  table: RecordTable,
  schema: Schema,
  { key, row }: Told<Schema>,
): Reading => reads(schema, (ledger, payload, at) => put(ledger, table, key(payload), row(payload, at)))

const text = z.string().nullable()
const dayOfInstant = (at: string): string => dayOf(new Date(at))
const ofItem = { taskId: text, targetId: text }

const asked = z.object({
  explanationId: id,
  ...ofItem,
  toUnitId: id,
  toPersonId: text,
  answerBy: day,
  seq: z.number().int().default(1),
})

/** A question; one that follows another means that the answer before it was not enough. */
const explanationAsked = (state: 'asked' | 'proposed'): Reading =>
  reads(asked, (ledger, { explanationId, taskId, targetId, toUnitId, toPersonId, answerBy, seq }) => {
    put(ledger, 'explanation', [explanationId], {
      task_id: taskId,
      target_id: targetId,
      to_unit_id: toUnitId,
      to_person_id: toPersonId,
      state,
    })
    if (seq > 1) put(ledger, 'explanation_turn', [explanationId, seq - 1], { verdict: 'again' })
    put(ledger, 'explanation_turn', [explanationId, seq], { answer_by: answerBy, verdict: null })
  })

const explanationIs = (state: 'answered' | 'dropped'): Reading =>
  tells('explanation', z.object({ explanationId: id }), {
    key: one => [one.explanationId],
    row: () => ({ state }),
  })

const concernRaised = tells(
  'concern',
  z.object({
    concernId: id,
    kind: z.string(),
    raisedByUnitId: id,
    toUnitId: text,
    toPersonId: text,
    answerBy: text,
    updateId: text,
  }),
  {
    key: one => [one.concernId],
    row: one => ({
      kind: one.kind,
      unit_id: one.raisedByUnitId,
      to_unit_id: one.toUnitId,
      to_person_id: one.toPersonId,
      answer_by: one.answerBy,
      update_id: one.updateId,
      state: 'open',
      outcome: null,
      answered_on: null,
    }),
  },
)

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

const roundOpened = reads(
  z.object({
    roundId: id,
    definitionId: id,
    periodId: z.string(),
    from: day,
    to: day,
    cutOff: day,
    unitDue: day,
    due: day,
    lines: z.array(z.string()),
    unitIds: z.array(id),
  }),
  (ledger, { roundId, definitionId, periodId, from, to, cutOff, unitDue, due, lines, unitIds }) => {
    put(ledger, 'reporting_round', [roundId], {
      definition_id: definitionId,
      period: periodId,
      from_day: from,
      to_day: to,
      cut_off: cutOff,
      unit_due: unitDue,
      due,
      locked_on: null,
    })
    for (const unitId of unitIds)
      put(ledger, 'submission', [roundId, unitId], {
        state: 'owed',
        first_sent_on: null,
        exception_until: null,
      })
    for (const line of lines) put(ledger, 'round_chain', [roundId, line], { state: 'drafting', number: null })
  },
)

const submissionMoved = reads(
  z.object({ roundId: id, unitId: id, act: z.string(), state: z.string(), on: day }),
  (ledger, { roundId, unitId, act, state, on }) => {
    const before = ledger.records.get('submission')?.get(`${roundId} ${unitId}`)
    const sent = act === 'send' ? { first_sent_on: before?.first_sent_on ?? on } : {}
    put(ledger, 'submission', [roundId, unitId], { state, ...sent })
  },
)

const chainMoved = tells(
  'round_chain',
  z.object({ roundId: id, line: z.string(), act: z.string(), state: z.string(), number: figure }),
  {
    key: one => [one.roundId, one.line],
    row: ({ act, state, number }) => ({
      state,
      ...(act === 'number' ? { number } : act === 'correct' ? { number: null } : {}),
    }),
  },
)

const goal = z.object({
  op: z.string(),
  milestones: z.array(z.object({ by: day, value: z.number(), max: figure })),
})

/** The first adjustment also keeps the goal that the plan was signed with. */
const goalAdjusted = reads(
  z.object({ targetId: id, seq: z.number().int(), effectiveOn: day, before: goal, after: goal }),
  (ledger, { targetId, seq, effectiveOn, before, after }) => {
    if (seq === 2) put(ledger, 'goal_decision', [targetId, 1], { ...before })
    put(ledger, 'goal_decision', [targetId, seq], { ...after, effective_on: effectiveOn })
  },
)

/** How a target is measured; each definition is a version of its own. */
export const indicatorTold = z.object({
  targetId: id,
  version: z.number().int(),
  direction: z.string(),
  accumulation: z.enum(['cumulative', 'in-period']),
  aggregation: z.enum(['sum', 'last', 'weighted']),
  enteringUnitId: text,
  confirmer: z.string(),
  rhythm: text,
  above100: z.boolean(),
  jumpPoints: z.number(),
  jumpFactor: z.number(),
  breakdown: z.string(),
})

export function putIndicator(ledger: Ledger, one: z.output<typeof indicatorTold>): void {
  put(ledger, 'indicator', [one.targetId, one.version], {
    direction: one.direction,
    accumulation: one.accumulation,
    aggregation: one.aggregation,
    entering_unit_id: one.enteringUnitId,
    confirmer: one.confirmer,
    rhythm: one.rhythm,
    above_100: one.above100,
    jump_points: one.jumpPoints,
    jump_factor: one.jumpFactor,
    breakdown: one.breakdown,
  })
}

const pair = (standing: 'linked' | 'rejected' | 'parted'): Reading =>
  tells('item_pair', z.object({ pairId: id, item: z.string(), stateId: id, partyId: id }), {
    key: one => [one.pairId],
    row: ({ item, stateId, partyId }) => ({ item, state_id: stateId, party_id: partyId, standing }),
  })

/** What proves a task, a figure of a target, or the cause of a target's lateness. */
const evidence = reads(
  z.object({
    evidenceId: id,
    file: id,
    taskId: id.optional(),
    targetId: id.optional(),
    measurementId: text.optional(),
  }),
  (ledger, { evidenceId, file, taskId = null, targetId = null, measurementId = null }) =>
    put(ledger, 'evidence', [evidenceId], {
      sha256: file,
      task_id: taskId,
      target_id: targetId,
      measurement_id: measurementId,
    }),
)

const linkedKey = z.object({ taskId: id, targetId: id })
const cited = z.object({ taskId: id, documentId: id })
const subtask = z.object({ subtaskId: id, taskId: id, ownerPersonId: text, due: text })
const nothing = (): RecordRow => ({})

/** Events that bear on no figure and tell the rows of records: what each means for its table. */
export const RECORD_READINGS = {
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
  'concern-raised': concernRaised,
  'concern-answered': tells('concern', z.object({ concernId: id, outcome: z.string(), answeredOn: day }), {
    key: one => [one.concernId],
    row: one => ({ state: 'answered', outcome: one.outcome, answered_on: one.answeredOn }),
  }),
  'concern-withdrawn': tells('concern', z.object({ concernId: id }), {
    key: one => [one.concernId],
    row: () => ({ state: 'withdrawn' }),
  }),
  'explanation-proposed': explanationAsked('proposed'),
  'explanation-asked': explanationAsked('asked'),
  'explanation-answered': explanationIs('answered'),
  'explanation-dropped': explanationIs('dropped'),
  'explanation-accepted': reads(
    z.object({ explanationId: id, seq: z.number().int() }),
    (ledger, { explanationId, seq }) => {
      put(ledger, 'explanation', [explanationId], { state: 'accepted' })
      put(ledger, 'explanation_turn', [explanationId, seq], { verdict: 'accepted' })
    },
  ),
  'consequence-recorded': tells(
    'consequence',
    z.object({
      consequenceId: id,
      latenessId: text,
      explanationId: text,
      kind: z.string(),
      newLeadUnitId: text,
      decidedOn: day,
    }),
    {
      key: one => [one.consequenceId],
      row: one => ({
        lateness_id: one.latenessId,
        explanation_id: one.explanationId,
        kind: one.kind,
        new_lead_unit_id: one.newLeadUnitId,
        decided_on: one.decidedOn,
      }),
    },
  ),
  'cause-claimed': tells('objective_cause', z.object({ causeId: id, latenessId: id }), {
    key: one => [one.causeId],
    row: one => ({ lateness_id: one.latenessId, state: 'asked' }),
  }),
  'cause-decided': tells('objective_cause', z.object({ causeId: id, confirmed: z.boolean() }), {
    key: one => [one.causeId],
    row: one => ({ state: one.confirmed ? 'confirmed' : 'refused' }),
  }),
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
  'goal-adjusted': goalAdjusted,
  'figure-part-reported': tells(
    'part_figure',
    z.object({
      figureId: id,
      targetId: id,
      partId: id,
      on: day,
      value: figure,
      numerator: figure,
      denominator: figure,
      takeInId: text,
    }),
    {
      key: one => [one.figureId],
      row: one => ({
        target_id: one.targetId,
        part_id: one.partId,
        effective_on: one.on,
        value: one.value,
        numerator: one.numerator,
        denominator: one.denominator,
        take_in_id: one.takeInId,
      }),
    },
  ),
  'measurement-corrected': tells('measurement', z.object({ measurementId: id, corrects: id }), {
    key: one => [one.measurementId],
    row: one => ({ corrects: one.corrects }),
  }),
  'items-paired': pair('linked'),
  'pair-rejected': pair('rejected'),
  'pair-parted': pair('parted'),
  'amendment-begun': tells('plan_amendment', z.object({ amendmentId: id, planId: id }), {
    key: one => [one.amendmentId],
    row: one => ({ plan_id: one.planId, state: 'draft', version: null }),
  }),
  'amendment-left': tells('plan_amendment', z.object({ amendmentId: id }), {
    key: one => [one.amendmentId],
    row: () => ({ state: 'left' }),
  }),
  'plan-amended': reads(
    z.object({ planId: id, amendmentId: id, version: z.number().int(), effectiveOn: day }),
    (ledger, { planId, amendmentId, version, effectiveOn }) => {
      put(ledger, 'plan_amendment', [amendmentId], { state: 'adopted', version })
      put(ledger, 'plan_version', [planId, version], { effective_on: effectiveOn })
      put(ledger, 'plan', [planId], { current_version: version })
    },
  ),
  'round-opened': roundOpened,
  'round-locked': tells('reporting_round', z.object({ roundId: id, on: day }), {
    key: one => [one.roundId],
    row: one => ({ locked_on: one.on }),
  }),
  'round-exception': tells('submission', z.object({ roundId: id, unitId: id, until: day }), {
    key: one => [one.roundId, one.unitId],
    row: one => ({ exception_until: one.until }),
  }),
  'submission-moved': submissionMoved,
  'round-chain-moved': chainMoved,
  'evidence-added': evidence,
  'figure-evidence-added': evidence,
} as const satisfies Readonly<Record<string, Reading>>

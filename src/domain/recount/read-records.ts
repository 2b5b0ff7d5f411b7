import { z } from 'zod'
import { day, id, type Reading, reads } from './reading.ts'
import { put, tells } from './record-row.ts'

const text = z.string().nullable()
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

/** Obstacles and proposals, explanations, causes and consequences: what each event means for the rows of its table. */
export const RECORD_READINGS = {
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
} as const satisfies Readonly<Record<string, Reading>>

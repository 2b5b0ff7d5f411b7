import { z } from 'zod'
import { day, figure, id, type Reading, reads } from './reading.ts'
import { put, tells } from './record-row.ts'

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

/** Rounds of reporting: what each event means for the rows of its table. */
export const ROUND_READINGS = {
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
} as const satisfies Readonly<Record<string, Reading>>

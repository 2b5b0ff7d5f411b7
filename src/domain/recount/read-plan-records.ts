import { z } from 'zod'
import type { Ledger } from './ledger.ts'
import { day, figure, id, type Reading, reads } from './reading.ts'
import { put, tells } from './record-row.ts'

const text = z.string().nullable()
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

/** Goals, parts of figures, pairs, amendments and files: what each event means for the rows of its table. */
export const PLAN_RECORD_READINGS = {
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
  'evidence-added': evidence,
  'figure-evidence-added': evidence,
} as const satisfies Readonly<Record<string, Reading>>

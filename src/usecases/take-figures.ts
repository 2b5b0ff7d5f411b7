import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { TAKE_IN_RULES } from '../domain/take-in.ts'
import { insertPartFigures } from '../store/part.ts'
import { decideTakeIn, lockTakeIn } from '../store/take-in.ts'
import { digest } from './digest.ts'
import { keepFigure } from './enter-figure.ts'
import { diffOf, type JudgedRow, type RowAct } from './take-in-diff.ts'
import { change, type Work } from './use-case.ts'

/**
 * Takes all that is new or changed in a workbook, in one act: new figures wait for a second person as if they had been
 * typed, changed ones are corrections with the row's note as reason. `seen` names the comparison that the person looked
 * at; when anything has changed since, nothing is taken.
 */
export const takeFigures = change({
  name: 'take-figures',
  input: z.object({
    takeInId: z.uuid(),
    seen: z.string(),
    /** The person says that what is strange is meant. */
    meant: z.boolean().default(false),
  }),
  async run(work, { takeInId, seen, meant }) {
    const { trx, localityId, actor, now } = work
    const takeIn = await lockTakeIn(trx, localityId, takeInId)
    if (!takeIn) return notFound()
    const no = work.authorise(may(actor, 'figures.undo', { ...work.here, uploadedBy: takeIn.uploadedBy.id }))
    if (no) return no
    if (!TAKE_IN_RULES[takeIn.state].take) return refuse('take-in-not-waiting', 409)
    const diff = await diffOf(work, takeIn)
    if (diff.seen !== seen) return refuse('take-in-stale', 422, { field: 'diff' })
    const acts = diff.rows.filter(row => row.act !== null)
    if (acts.length === 0) return refuse('take-in-nothing', 422, { field: 'diff' })
    if (!meant && acts.some(row => row.shown.strange.length > 0))
      return refuse('take-in-not-meant', 422, { field: 'meant' })
    for (const { act } of acts) if (act !== null) await perform(work, takeInId, act)
    const count = (verdict: JudgedRow['shown']['verdict']) =>
      diff.rows.filter(row => row.shown.verdict === verdict).length
    const counts = {
      added: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    }
    await decideTakeIn(trx, localityId, takeInId, {
      state: 'taken',
      by: actor.personId,
      at: now,
      outcome: diff.rows.map(row => row.shown),
    })
    work.record({ type: 'figures-taken', payload: { takeInId, planId: takeIn.planId, ...counts } })
    return done({ takeInId, ...counts })
  },
})

async function perform(work: Work, takeInId: string, act: RowAct): Promise<void> {
  if (act.kind === 'part') return performPart(work, takeInId, act)
  const { target, entered, corrects } = act
  if (corrects === null) {
    await keepFigure(work, target, entered, { takeInId })
    return
  }
  const measurementId = await keepFigure(work, target, entered, {
    takeInId,
    corrects,
    correctionReason: entered.note,
  })
  work.record({
    type: 'measurement-corrected',
    payload: {
      measurementId,
      targetId: target.id,
      corrects: corrects.id,
      version: corrects.version + 1,
      reason: digest(entered.note),
    },
  })
}

const text = (number: number | null): string | null => (number === null ? null : String(number))

async function performPart(
  work: Work,
  takeInId: string,
  { target, partId, unitId, on, figure, note }: Extract<RowAct, { kind: 'part' }>,
): Promise<void> {
  const id = work.newId()
  const { value, numerator, denominator } = figure
  await insertPartFigures(work.trx, [
    {
      locality_id: work.localityId,
      id,
      target_id: target.id,
      part_id: partId,
      unit_id: unitId ?? work.actor.appointments[0]?.unitId ?? '',
      author_id: work.actor.personId,
      effective_on: on,
      value: text(value),
      numerator: text(numerator),
      denominator: text(denominator),
      note: note || null,
      recorded_at: work.now,
      take_in_id: takeInId,
    },
  ])
  work.record({
    type: 'figure-part-reported',
    payload: { targetId: target.id, partId, figureId: id, on, value, numerator, denominator, takeInId },
  })
}

/** Says that nobody wants a workbook that waits. Its file stays on record. */
export const dropFigures = change({
  name: 'drop-figures',
  input: z.object({ takeInId: z.uuid() }),
  async run(work, { takeInId }) {
    const { trx, localityId, actor } = work
    const takeIn = await lockTakeIn(trx, localityId, takeInId)
    if (!takeIn) return notFound()
    const no = work.authorise(may(actor, 'figures.undo', { ...work.here, uploadedBy: takeIn.uploadedBy.id }))
    if (no) return no
    if (!TAKE_IN_RULES[takeIn.state].drop) return refuse('take-in-not-waiting', 409)
    await decideTakeIn(trx, localityId, takeInId, {
      state: 'dropped',
      by: actor.personId,
      at: work.now,
      outcome: null,
    })
    work.record({ type: 'figures-dropped', payload: { takeInId, planId: takeIn.planId } })
    return done({ takeInId, planId: takeIn.planId })
  },
})

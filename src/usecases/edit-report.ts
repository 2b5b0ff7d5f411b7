import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { REPORT_LINES } from '../domain/report-definition.ts'
import { localityById } from '../store/locality.ts'
import { insertOverride, insertPassage } from '../store/report-edit.ts'
import { chainsOf, roundsOf } from '../store/round.ts'
import { submissionsOf } from '../store/submission.ts'
import { digest } from './digest.ts'
import { type ChainReport, composeChain } from './round-report.ts'
import { change, type Work } from './use-case.ts'

const chain = { roundId: z.uuid(), line: z.enum(REPORT_LINES, 'choose-one') }
type Chain = z.output<z.ZodObject<typeof chain>>

/** The report of a line while it is being written; refused once it waits for vetting. */
async function inDraft(work: Work, { roundId, line }: Chain): Promise<Outcome<ChainReport>> {
  const { trx, localityId } = work
  const [[round], chains, submissions, locality] = await Promise.all([
    roundsOf(trx, localityId, { id: roundId }),
    chainsOf(trx, localityId, { roundIds: [roundId], lock: true }),
    submissionsOf(trx, localityId, { roundIds: [roundId] }),
    localityById(trx, localityId),
  ])
  const found = chains.find(one => one.line === line)
  if (!round || !found || !locality) return notFound()
  if (found.state !== 'drafting') return refuse('chain-not-drafting', 409)
  const report = await composeChain(work, { round, chain: found, submissions }, locality)
  return report ? done(report) : refuse('no-running-plan', 409)
}

/**
 * Sets a figure in place of the counted one, for a reason that stays on record and in the journal. Without a value the
 * figure is the data's again.
 */
export const setReportFigure = change({
  name: 'set-report-figure',
  input: z.object({
    ...chain,
    figureId: z.string().min(1, 'missing'),
    value: z.number('no-number').nullable(),
    reason: z.string().trim().min(1, 'reason-missing').max(2000, 'too-long'),
  }),
  async run(work, { figureId, value, reason, ...of }) {
    const no = work.authorise(may(work.actor, 'round.manage', work.here))
    if (no) return no
    const report = await inDraft(work, of)
    if (!report.ok) return report
    const figure = report.value.counted.find(one => one.id === figureId)
    if (figure === undefined) return notFound()
    if (value !== null && value === figure.value) return refuse('figure-same', 422, { field: 'value' })
    await insertOverride(work.trx, work.localityId, of, {
      id: work.newId(),
      figureId,
      figureName: figure.name,
      counted: figure.value,
      value,
      reason,
      byId: work.actor.personId,
      at: work.now,
    })
    work.record({
      type: 'report-figure-set',
      payload: { ...of, figureId, counted: figure.value, value, reason: digest(reason) },
    })
    return done({ name: figure.name })
  },
})

/** Edits a composed sentence, leaves it out (`text` empty), or takes it back as composed (`again`). */
export const editPassage = change({
  name: 'edit-passage',
  input: z.object({
    ...chain,
    passage: z.string().min(1, 'missing'),
    text: z.string().trim().max(4000, 'too-long').default(''),
    again: z.boolean().default(false),
  }),
  async run(work, { passage, text, again, ...of }) {
    const no = work.authorise(may(work.actor, 'round.manage', work.here))
    if (no) return no
    const report = await inDraft(work, of)
    if (!report.ok) return report
    const composed = report.value.passages.find(one => one.passage === passage)
    if (composed === undefined) return notFound()
    const kept = again ? null : text
    await insertPassage(work.trx, work.localityId, of, {
      id: work.newId(),
      passage,
      composed: composed.composed,
      text: kept,
      byId: work.actor.personId,
      at: work.now,
    })
    work.record({
      type: 'report-passage-edited',
      payload: { ...of, passage, text: kept === null ? null : digest(kept) },
    })
    return done({ passage })
  },
})

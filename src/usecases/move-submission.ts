import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import {
  isClosedFor,
  moveSubmission as moveByRule,
  SUBMISSION_ACTS,
  SUBMISSION_RULES,
} from '../domain/round.ts'
import { insertRoundAct, roundsOf } from '../store/round.ts'
import { type SubmissionRecord, submissionsOf, updateSubmission } from '../store/submission.ts'
import { digest } from './digest.ts'
import { submissionObject } from './submission-object.ts'
import { unitInRound } from './unit-in-round.ts'
import { change, type Work } from './use-case.ts'

const words = z.string().trim().max(8000, 'too-long')

/**
 * Does one thing with a unit's report in a round: keeps the draft, puts it to the head, sends it, gives it back with a
 * reason, accepts it. The words are kept with the acts of the unit; a text that is absent stays as it is.
 */
export const moveSubmission = change({
  name: 'move-submission',
  input: z.object({
    submissionId: z.uuid(),
    rowVersion: z.coerce.number().int(),
    act: z.enum(SUBMISSION_ACTS, 'choose-one'),
    results: words.optional(),
    difficulties: words.optional(),
    proposals: words.optional(),
    nextWork: words.optional(),
    reason: z.string().trim().max(2000, 'too-long').default(''),
  }),
  async run(work, { submissionId, rowVersion, act, reason, ...texts }) {
    const { trx, localityId, actor, now, today } = work
    const [submission] = await submissionsOf(trx, localityId, { id: submissionId, lock: true })
    const [round] = submission ? await roundsOf(trx, localityId, { id: submission.roundId }) : []
    if (!submission || !round) return notFound()
    const no = work.authorise(await permissionFor(work, submission, SUBMISSION_RULES[act].by))
    if (no) return no
    if (submission.rowVersion !== rowVersion) return refuse('stale', 422, { field: 'results' })
    const moved = moveByRule(act, submission.state, { closed: isClosedFor(round, submission, today), reason })
    if (!moved.ok) return refuse(moved.code, moved.code === 'reason-missing' ? 422 : 409, { field: 'reason' })
    const writes = SUBMISSION_RULES[act].by === 'unit' || act === 'send'
    const text = {
      results: texts.results ?? submission.results,
      difficulties: texts.difficulties ?? submission.difficulties,
      proposals: texts.proposals ?? submission.proposals,
      nextWork: texts.nextWork ?? submission.nextWork,
    }
    const figures = act === 'send' ? figuresOf(await unitInRound(work, round, submission.unit.name)) : null
    await updateSubmission(trx, localityId, submission.id, {
      state: moved.to,
      ...(writes
        ? {
            results: text.results,
            difficulties: text.difficulties,
            proposals: text.proposals,
            next_work: text.nextWork,
          }
        : {}),
      ...(act === 'send' ? { first_sent_on: submission.firstSentOn ?? today, sent_at: now } : {}),
      ...(figures === null ? {} : { figures: JSON.stringify(figures) }),
    })
    if (act !== 'save')
      await insertRoundAct(trx, localityId, {
        id: work.newId(),
        roundId: round.id,
        submissionId: submission.id,
        line: null,
        act: `submission-${act}`,
        reason: reason === '' ? null : reason,
        byId: actor.personId,
        at: now,
      })
    work.record({
      type: 'submission-moved',
      payload: {
        submissionId: submission.id,
        roundId: round.id,
        unitId: submission.unit.id,
        act,
        state: moved.to,
        on: today,
        figures: figures === null ? null : digest({ figures }),
        text: writes ? digest(text) : null,
        reason: reason === '' ? null : digest(reason),
      },
    })
    return done({ roundId: round.id, unit: submission.unit.name, state: moved.to })
  },
})

/** Who may do what is done by the unit, its head, or the standing agency. */
export async function permissionFor(
  work: Work,
  submission: Pick<SubmissionRecord, 'unit'>,
  by: 'unit' | 'head' | 'standing',
) {
  if (by === 'standing') return may(work.actor, 'round.manage', work.here)
  const object = await submissionObject(work, submission.unit.id)
  return by === 'unit'
    ? may(work.actor, 'submission.write', object)
    : may(work.actor, 'submission.send', object)
}

/** What the unit's head answers for: the state of each task, the figure of each target. */
const figuresOf = ({ tasks, targets }: Awaited<ReturnType<typeof unitInRound>>) => ({
  tasks: tasks.map(({ id, state, checkedIn }) => ({ id, state, checkedIn })),
  targets: targets.map(({ id, measure }) => ({
    id,
    value: measure?.value ?? null,
    numerator: measure?.numerator ?? null,
    denominator: measure?.denominator ?? null,
  })),
})

import { z } from 'zod'
import { dayOf, isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import type { ChainObject } from '../domain/policy/round.ts'
import { isChair } from '../domain/recipient.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { REPORT_LINES } from '../domain/report-definition.ts'
import { outlineOf, unwrittenSections } from '../domain/report-outline.ts'
import { type Line, ROLE_RULES } from '../domain/role.ts'
import { CHAIN_ACTS, CHAIN_RULES, moveChain as moveByRule } from '../domain/round.ts'
import { editionsOf, insertEdition } from '../store/issued-edition.ts'
import { localityById } from '../store/locality.ts'
import { peopleOf } from '../store/person.ts'
import { chainsOf, insertRoundAct, roundsOf, updateChain } from '../store/round.ts'
import { submissionsOf } from '../store/submission.ts'
import { digest } from './digest.ts'
import { issueRoundReport } from './issue-round-report.ts'
import { contradictionsWith, type FoundContradiction, issuedReports } from './reported-before.ts'
import { type ChainReport, composeChain, type RoundWithUnits } from './round-report.ts'
import { change, type Work } from './use-case.ts'

const text = z.string().trim().max(2000, 'too-long').default('')

const input = z.object({
  roundId: z.uuid(),
  line: z.enum(REPORT_LINES, 'choose-one'),
  rowVersion: z.coerce.number().int(),
  act: z.enum(CHAIN_ACTS, 'choose-one'),
  reason: text,
  /** Units are missing and the report goes on without them, named. */
  withGaps: z.boolean().default(false),
  /** The report says itself which figures it corrects, and why. */
  correctionReason: text,
  number: z.coerce
    .number('no-number')
    .int('no-whole-number')
    .min(1, 'out-of-range')
    .max(99_999, 'out-of-range')
    .optional(),
  dated: z.union([z.literal(''), z.string().refine(isDay, 'no-such-day')]).default(''),
})
type Input = z.output<typeof input>

/** A report at hand: what changes in its row, and what the journal says of it. */
type Change = {
  readonly set: Parameters<typeof updateChain>[3]
  readonly planId: string
  readonly figures: string | null
  readonly number?: number
  readonly correction?: string
}

/**
 * Moves the consolidated report of one line: to vetting (with its gaps named), through vetting and signing or back with
 * a reason, to its number. What the leader signs is frozen; what gets a number is issued.
 */
export const moveChain = change({
  name: 'move-chain',
  input,
  async run(work, given) {
    const { trx, localityId, actor, now, today } = work
    const { roundId, line, act, reason } = given
    const [[round], chains, submissions] = await Promise.all([
      roundsOf(trx, localityId, { id: roundId }),
      chainsOf(trx, localityId, { roundIds: [roundId], lock: true }),
      submissionsOf(trx, localityId, { roundIds: [roundId] }),
    ])
    const chain = chains.find(one => one.line === line)
    if (!round || !chain) return notFound()
    const object = await chainObject(work, line)
    const { by } = CHAIN_RULES[act]
    const no = work.authorise(
      by === 'standing'
        ? may(actor, 'round.manage', work.here)
        : may(actor, by === 'leader' ? 'chain.sign' : 'chain.vet', object),
    )
    if (no) return no
    if (chain.rowVersion !== given.rowVersion) return refuse('stale', 422, { field: 'reason' })
    const moved = moveByRule(act, chain.state, reason)
    if (!moved.ok) return refuse(moved.code, moved.code === 'reason-missing' ? 422 : 409, { field: 'reason' })
    const changed = await changeOf(work, given, { round, chain, submissions })
    if (!changed.ok) return changed
    const { set, planId, figures, number, correction } = changed.value
    await updateChain(trx, localityId, { roundId, line }, { ...set, state: moved.to })
    await insertRoundAct(trx, localityId, {
      id: work.newId(),
      roundId,
      submissionId: null,
      line,
      act: `chain-${act}`,
      reason: reason === '' ? null : reason,
      byId: actor.personId,
      at: now,
    })
    work.record({
      type: 'round-chain-moved',
      payload: {
        roundId,
        line,
        act,
        state: moved.to,
        on: today,
        planId,
        missingUnitIds: act === 'put' ? missingOf(submissions) : chain.gaps,
        figures,
        number: number ?? null,
        reason: reason === '' ? null : digest(reason),
        correction: correction === undefined ? null : digest(correction),
      },
    })
    return done({ roundId, line, state: moved.to })
  },
})

const missingOf = (submissions: RoundWithUnits['submissions']) =>
  submissions.filter(one => one.state !== 'accepted').map(one => one.unit.id)

async function changeOf(work: Work, given: Input, at: RoundWithUnits): Promise<Outcome<Change>> {
  switch (given.act) {
    case 'put':
      return putToVetting(work, given, at)
    case 'sign':
      return sign(work, at)
    case 'number':
      return giveNumber(work, given, at)
    case 'correct':
      return beginCorrection(work, given, at)
    case 'vet':
    case 'vet-return':
    case 'sign-return':
      return done({ set: {}, planId: at.chain.planId ?? '', figures: null })
  }
}

async function putToVetting(work: Work, given: Input, at: RoundWithUnits): Promise<Outcome<Change>> {
  const gaps = missingOf(at.submissions)
  if (gaps.length > 0 && !given.withGaps)
    return refuse('round-gaps-unnamed', 422, { field: 'withGaps', params: { count: gaps.length } })
  if (gaps.length > 0 && given.reason === '') return refuse('gap-reason-missing', 422, { field: 'reason' })
  const chain = { ...at.chain, gaps }
  const report = await composed(work, { ...at, chain })
  if (!report.ok) return report
  const written = new Set(report.value.passages.flatMap(one => (one.edited === null ? [] : [one.passage])))
  const [unwritten] = unwrittenSections(outlineOf(at.round.definition.outline), written)
  if (unwritten !== undefined && at.round.definition.content !== 'figures')
    return refuse('section-unwritten', 422, { field: 'reason', params: { title: unwritten } })
  const wrong = await contradicted(work, at, report.value)
  const correction =
    given.correctionReason === '' ? (at.chain.correctionReason ?? '') : given.correctionReason
  if (wrong.length > 0 && correction === '') return contradicts(wrong)
  const corrects = wrong.length > 0 || at.chain.correctionReason !== null
  return done({
    set: {
      plan_id: report.value.plan.id,
      gaps: JSON.stringify(gaps),
      gap_reason: gaps.length > 0 ? given.reason : null,
      correction_reason: corrects ? correction : null,
    },
    planId: report.value.plan.id,
    figures: digest(report.value.document.figures),
    ...(corrects ? { correction } : {}),
  })
}

/**
 * Begins a report that corrects an issued one of the round: what was issued is kept as an edition, frozen as it was, and
 * the chain begins anew with the reason.
 */
async function beginCorrection(
  work: Work,
  { reason }: Input,
  { chain }: RoundWithUnits,
): Promise<Outcome<Change>> {
  const { document, planId, number, issuedOn, roundId, line } = chain
  if (document === null || planId === null || number === null || issuedOn === null)
    return refuse('chain-not-open', 409)
  const { trx, localityId } = work
  const before = (await editionsOf(trx, localityId, { roundId })).filter(one => one.line === line)
  await insertEdition(trx, {
    locality_id: localityId,
    round_id: roundId,
    line,
    edition: before.length + 1,
    plan_id: planId,
    number,
    issued_on: issuedOn,
    document: JSON.stringify(document),
    report_id: chain.reportId,
    reason,
    by_person: work.actor.personId,
    at: work.now,
  })
  return done({
    set: {
      number: null,
      issued_on: null,
      document: null,
      report_id: null,
      signed_by: null,
      signed_at: null,
      gaps: JSON.stringify([]),
      gap_reason: null,
      correction_reason: reason,
    },
    planId,
    figures: digest(document.figures),
    correction: reason,
  })
}

/** Freezes what is signed. The form of signing follows from the signer's post: a deputy signs for the chair. */
async function sign(work: Work, at: RoundWithUnits): Promise<Outcome<Change>> {
  const people = await peopleOf(work.trx, work.localityId, { day: work.today })
  const person = people.find(one => one.id === work.actor.personId)
  const chair = person?.appointments.some(
    post => ROLE_RULES[post.role].leads === at.chain.line && isChair(post.post),
  )
  const report = await composed(work, at, { name: person?.name ?? '', chair: chair ?? false })
  if (!report.ok) return report
  const wrong = await contradicted(work, at, report.value)
  if (wrong.length > 0 && at.chain.correctionReason === null) return contradicts(wrong)
  const { document, plan } = report.value
  return done({
    set: {
      plan_id: plan.id,
      plan_version: plan.currentVersion,
      document: JSON.stringify(document),
      signed_by: work.actor.personId,
      signed_at: work.now,
    },
    planId: plan.id,
    figures: digest(document.figures),
  })
}

async function giveNumber(
  work: Work,
  { number, dated }: Input,
  at: RoundWithUnits,
): Promise<Outcome<Change>> {
  const { chain } = at
  if (number === undefined) return refuse('missing', 422, { field: 'number' })
  if (dated === '') return refuse('missing', 422, { field: 'dated' })
  if (dated > work.today) return refuse('dated-ahead', 422, { field: 'dated' })
  if (chain.signedAt !== null && dated < dayOf(chain.signedAt))
    return refuse('dated-before-signing', 422, { field: 'dated' })
  const issued = await issuedReports(work)
  const taken = issued.some(
    one =>
      one.chain.line === chain.line &&
      one.chain.number === number &&
      one.chain.issuedOn?.slice(0, 4) === dated.slice(0, 4),
  )
  if (taken)
    return refuse('report-number-taken', 422, {
      field: 'number',
      params: { number, year: dated.slice(0, 4) },
    })
  if (chain.document === null || chain.planId === null) return refuse('chain-not-open', 409)
  const outcome = await issueRoundReport(work, {
    ...at,
    signed: chain.document,
    number,
    dated,
    planId: chain.planId,
  })
  if (!outcome.ok) return outcome
  const { reportId, document } = outcome.value
  return done({
    set: { number, issued_on: dated, document: JSON.stringify(document), report_id: reportId },
    planId: chain.planId,
    figures: digest(document.figures),
    number,
  })
}

async function composed(
  work: Work,
  at: RoundWithUnits,
  signing: { readonly name: string; readonly chair: boolean } | null = null,
): Promise<Outcome<ChainReport>> {
  const locality = await localityById(work.trx, work.localityId)
  const report = locality && (await composeChain(work, at, locality, signing))
  return report ? done(report) : refuse('no-running-plan', 409)
}

const contradicted = async (work: Work, { round, chain }: RoundWithUnits, report: ChainReport) =>
  contradictionsWith(
    await issuedReports(work),
    { round, line: chain.line, planId: report.plan.id },
    report.document.figures,
  )

const contradicts = (found: readonly FoundContradiction[]) => {
  const [first] = found
  return refuse('figure-contradicts', 422, {
    field: 'correctionReason',
    params: {
      count: found.length,
      name: first?.name ?? '',
      before: first?.before ?? null,
      now: first?.now ?? null,
      number: first?.in.chain.number ?? null,
      dated: first?.in.chain.issuedOn ?? null,
    },
  })
}

/** The report of a line as the object of a policy. */
export async function chainObject(
  { trx, localityId, today }: Pick<Work, 'trx' | 'localityId' | 'today'>,
  line: Line,
): Promise<ChainObject> {
  const people = await peopleOf(trx, localityId, { day: today })
  const lineHasVetter = people.some(one =>
    one.appointments.some(post => post.role === 'office-vetting' && post.line === line),
  )
  return { localityId, line, lineHasVetter }
}

import { z } from 'zod'
import { type Day, dayOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { REPORT_LINES } from '../domain/report-definition.ts'
import { dueOfUnit, isAwaited, isClosedFor, reportingRate } from '../domain/round.ts'
import { editionsOf } from '../store/issued-edition.ts'
import { localityById } from '../store/locality.ts'
import { overridesOf } from '../store/report-edit.ts'
import { chainsOf, type RoundRecord, roundActsOf, roundsOf } from '../store/round.ts'
import { type SubmissionRecord, submissionsOf } from '../store/submission.ts'
import { chainObject } from './move-chain.ts'
import { contradictionsWith, issuedReports } from './reported-before.ts'
import { composeChain, overridesInForce } from './round-report.ts'
import { proposedNumber } from './take-number.ts'
import { URGE_ACT } from './urge-round.ts'
import { look } from './use-case.ts'

/** How a unit stands in a round today. */
export type SubmissionStanding = SubmissionRecord & {
  readonly due: string
  /** Nothing was sent and the unit's day has passed. */
  readonly late: boolean
  readonly closed: boolean
  /** When the standing agency last urged it; null when it never did. */
  readonly urgedOn: Day | null
}

const standingOf =
  (round: RoundRecord, today: Day, urged: ReadonlyMap<string, Day> = new Map()) =>
  (submission: SubmissionRecord): SubmissionStanding => {
    const due = dueOfUnit(round, submission)
    return {
      ...submission,
      due,
      late: submission.state !== 'accepted' && submission.state !== 'sent' && due < today,
      closed: isClosedFor(round, submission, today),
      urgedOn: urged.get(submission.id) ?? null,
    }
  }

/** Rounds with how many units have reported, the open ones first. */
export const listRounds = look({
  name: 'list-rounds',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const rounds = await roundsOf(trx, localityId, { most: 60 })
    const roundIds = rounds.map(round => round.id)
    const [submissions, chains] = await Promise.all([
      submissionsOf(trx, localityId, { roundIds }),
      chainsOf(trx, localityId, { roundIds }),
    ])
    const ofRound = Map.groupBy(submissions, one => one.roundId)
    const chainsOfRound = Map.groupBy(chains, one => one.roundId)
    return done({
      rounds: rounds.map(round => ({
        ...round,
        rate: reportingRate(round, ofRound.get(round.id) ?? []),
        chains: chainsOfRound.get(round.id) ?? [],
        late: (ofRound.get(round.id) ?? []).map(standingOf(round, today)).filter(one => one.late).length,
      })),
      manage: may(work.actor, 'round.manage', work.here).ok,
    })
  },
})

/** One round: who reported, and the report of a line as it stands, or as it was signed. */
export const showRound = look({
  name: 'show-round',
  input: z.object({ roundId: z.uuid(), line: z.enum(REPORT_LINES).optional() }),
  async run(work, { roundId, line }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId, today, actor } = work
    const [[round], chains, submissions, acts, locality] = await Promise.all([
      roundsOf(trx, localityId, { id: roundId }),
      chainsOf(trx, localityId, { roundIds: [roundId] }),
      submissionsOf(trx, localityId, { roundIds: [roundId] }),
      roundActsOf(trx, localityId, roundId),
      localityById(trx, localityId),
    ])
    const ordered = [...chains].sort((a, b) => (a.line === 'state' ? -1 : b.line === 'state' ? 1 : 0))
    const chain = ordered.find(one => one.line === line) ?? ordered[0]
    if (!round || !chain || !locality) return notFound()
    const [report, object, issued, editions, ...overrides] = await Promise.all([
      composeChain(work, { round, chain, submissions }, locality),
      chainObject(work, chain.line),
      issuedReports(work),
      editionsOf(trx, localityId, { roundId }),
      ...ordered.map(one => overridesOf(trx, localityId, { roundId, line: one.line })),
    ])
    const urged = new Map(
      acts
        .toReversed()
        .flatMap(({ act, submissionId, at }) =>
          act === URGE_ACT && submissionId !== null ? [[submissionId, dayOf(at)] as const] : [],
        ),
    )
    const frozen = chain.state === 'numbering' || chain.state === 'issued' ? chain.document : null
    const figures = (frozen ?? report?.document)?.figures ?? []
    return done({
      round,
      chain,
      chains: ordered,
      submissions: submissions.map(standingOf(round, today, urged)),
      /** Units that are still to send and can. */
      awaited: submissions.filter(one => isAwaited(round, one, today)).length,
      rate: reportingRate(round, submissions),
      acts,
      /** Reports of this line that were issued and are corrected by a later one, the newest first. */
      editions: editions.filter(one => one.line === chain.line),
      report,
      /** What stands on the page: the signed one once it is signed. */
      document: frozen ?? report?.document ?? null,
      /** Figures that people typed into this round's reports in place of counted ones. */
      typed: overrides.reduce((sum, one) => sum + overridesInForce(one).length, 0),
      /** Cells of the report that hold a figure. */
      cells: figures.length,
      /** What the series gives next, where the report waits for its number. */
      proposedNumber:
        chain.state === 'numbering' && frozen !== null
          ? await proposedNumber(work, frozen, work.today)
          : null,
      edited: report?.passages.filter(one => one.edited !== null).length ?? 0,
      contradictions:
        report === null
          ? []
          : contradictionsWith(issued, { round, line: chain.line, planId: report.plan.id }, figures),
      allowed: {
        manage: may(actor, 'round.manage', work.here),
        vet: may(actor, 'chain.vet', object),
        sign: may(actor, 'chain.sign', object),
      },
    })
  },
})

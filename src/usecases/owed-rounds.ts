import { startOfDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { headsOf } from '../domain/recipient.ts'
import { hasRole, type Line, worksIn } from '../domain/role.ts'
import { dueOfUnit, isClosedFor } from '../domain/round.ts'
import { peopleOf } from '../store/person.ts'
import { type ChainRecord, chainsOf, type RoundRecord, roundsOf } from '../store/round.ts'
import { type SubmissionRecord, submissionsOf } from '../store/submission.ts'
import type { Owed, OwedKind } from './owed.ts'
import type { Work } from './use-case.ts'

/**
 * What waits for the actor in the open rounds: the unit's report to write or to send, reports to receive, the
 * consolidated report to put, to vet, to sign, to number. Four queries, none where no round is open.
 */
export async function owedRounds(work: Work): Promise<readonly Owed[]> {
  const { trx, localityId, today } = work
  const rounds = await roundsOf(trx, localityId, { open: true })
  if (rounds.length === 0) return []
  const roundIds = rounds.map(round => round.id)
  const [submissions, chains, people] = await Promise.all([
    submissionsOf(trx, localityId, { roundIds }),
    chainsOf(trx, localityId, { roundIds }),
    peopleOf(trx, localityId, { day: today }),
  ])
  const byId = new Map(rounds.map(round => [round.id, round]))
  const vetted = (line: Line) =>
    people.some(one => one.appointments.some(post => post.role === 'office-vetting' && post.line === line))
  const lines: readonly Line[] = ['state', 'party']
  const hasVetter = new Map(lines.map(line => [line, vetted(line)]))
  return [
    ...submissions.flatMap(one => {
      const round = byId.get(one.roundId)
      const unitHasHead = headsOf(one.unit.id, people).length > 0
      return round === undefined ? [] : submissionOwed(work, round, one, unitHasHead)
    }),
    ...chains.flatMap(chain => {
      const round = byId.get(chain.roundId)
      const of = submissions.filter(one => one.roundId === chain.roundId)
      return round === undefined ? [] : chainOwed(work, round, chain, of, hasVetter.get(chain.line) ?? false)
    }),
  ]
}

function submissionOwed(
  work: Work,
  round: RoundRecord,
  submission: SubmissionRecord,
  unitHasHead: boolean,
): Owed[] {
  const { actor, localityId, today } = work
  const object = { localityId, unitId: submission.unit.id, unitHasHead }
  const owed = (kind: OwedKind): Owed[] => [
    {
      kind,
      id: submission.id,
      code: '',
      about: `${submission.unit.name}, ${round.definition.name}`,
      from: null,
      due: kind === 'submission-sent' ? round.due : dueOfUnit(round, submission),
      since: submission.sentAt ?? round.openedAt,
    },
  ]
  switch (submission.state) {
    case 'sent':
      return hasRole(actor, 'standing-officer') ? owed('submission-sent') : []
    case 'with-head':
      return may(actor, 'submission.send', object).ok ? owed('submission-approve') : []
    case 'owed':
    case 'drafted':
    case 'returned':
      // Nothing waits for a unit before the cut-off, or once the round is closed to it.
      if (round.cutOff > today || isClosedFor(round, submission, today)) return []
      return worksIn(actor, submission.unit.id) ? owed('submission') : []
    case 'accepted':
      return []
  }
}

function chainOwed(
  work: Work,
  round: RoundRecord,
  chain: ChainRecord,
  submissions: readonly SubmissionRecord[],
  lineHasVetter: boolean,
): Owed[] {
  const { actor, localityId, today } = work
  const object = { localityId, line: chain.line, lineHasVetter }
  const owed = (kind: OwedKind): Owed[] => [
    {
      kind,
      // The page of the round shows the State line first; the step itself is the same for both.
      id: round.id,
      code: '',
      about: round.definition.name,
      from: null,
      due: round.due,
      since: chain.signedAt ?? startOfDay(round.cutOff),
    },
  ]
  switch (chain.state) {
    case 'drafting': {
      const ready = submissions.every(one => one.state === 'accepted') || round.unitDue < today
      return ready && hasRole(actor, 'standing-officer') ? owed('chain-put') : []
    }
    case 'vetting':
      return may(actor, 'chain.vet', object).ok ? owed('chain-vet') : []
    case 'signing':
      return may(actor, 'chain.sign', object).ok ? owed('chain-sign') : []
    case 'numbering':
      return may(actor, 'chain.vet', object).ok ? owed('chain-number') : []
    case 'issued':
      return []
  }
}

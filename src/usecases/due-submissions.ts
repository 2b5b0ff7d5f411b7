import type { Day } from '../domain/day.ts'
import { dueOfUnit, isClosedFor } from '../domain/round.ts'
import { roundsOf } from '../store/round.ts'
import { submissionsOf } from '../store/submission.ts'
import type { Trx } from '../store/tables.ts'

export type DueSubmission = {
  readonly id: string
  readonly unitId: string
  readonly due: Day
  readonly since: Day
  readonly line: 'state' | 'party'
}

/** Reports that units have not sent, in rounds that are open to them: what the ladder of reminders climbs for. */
export async function dueSubmissions(
  trx: Trx,
  localityId: string,
  day: Day,
): Promise<readonly DueSubmission[]> {
  const rounds = await roundsOf(trx, localityId, { open: true })
  const submissions = await submissionsOf(trx, localityId, { roundIds: rounds.map(round => round.id) })
  const byId = new Map(rounds.map(round => [round.id, round]))
  return submissions.flatMap(one => {
    const round = byId.get(one.roundId)
    if (round === undefined || one.state === 'sent' || one.state === 'accepted') return []
    if (isClosedFor(round, one, day)) return []
    return [
      {
        id: one.id,
        unitId: one.unit.id,
        due: dueOfUnit(round, one),
        since: round.from,
        line: one.unit.kind === 'party-body' ? ('party' as const) : ('state' as const),
      },
    ]
  })
}

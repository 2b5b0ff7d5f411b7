import type { Updateable } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { OfficialDocument } from '../domain/official-document.ts'
import type { ReportDefinition, RoundDays } from '../domain/report-definition.ts'
import type { Line } from '../domain/role.ts'
import { type ChainState, isChainState } from '../domain/round.ts'
import { batches } from './batches.ts'
import { storedDefinition } from './report-definition.ts'
import type { Trx } from './tables.ts'
import type { RoundChainTable } from './types.gen.ts'

export type RoundRecord = RoundDays & {
  readonly id: string
  readonly definitionId: string
  /** As it was when the round was opened. */
  readonly definition: ReportDefinition
  readonly openedAt: Date
  readonly lockedOn: Day | null
  readonly lockReason: string | null
  readonly rowVersion: number
}

export type ChainRecord = {
  readonly roundId: string
  readonly line: Line
  readonly planId: string | null
  readonly state: ChainState
  /** Units that were missing when it was approved all the same. */
  readonly gaps: readonly string[]
  readonly gapReason: string | null
  readonly correctionReason: string | null
  readonly document: OfficialDocument | null
  readonly planVersion: number | null
  readonly signedBy: string | null
  readonly signedAt: Date | null
  readonly number: number | null
  readonly issuedOn: Day | null
  readonly reportId: string | null
  readonly rowVersion: number
}

type Scope = {
  readonly id?: string
  readonly definitionId?: string
  /** Only those whose report is not issued on every line. */
  readonly open?: boolean
  readonly lock?: boolean
  readonly most?: number
}

/** Rounds, the one that is due last first. A round whose definition this program no longer understands is left out. */
export async function roundsOf(trx: Trx, localityId: string, scope: Scope = {}): Promise<RoundRecord[]> {
  let query = trx.selectFrom('reporting_round as r').where('r.locality_id', '=', localityId)
  if (scope.id !== undefined) query = query.where('r.id', '=', scope.id)
  if (scope.definitionId !== undefined) query = query.where('r.definition_id', '=', scope.definitionId)
  if (scope.open)
    query = query.where(eb =>
      eb.exists(
        eb
          .selectFrom('round_chain as c')
          .whereRef('c.locality_id', '=', 'r.locality_id')
          .whereRef('c.round_id', '=', 'r.id')
          .where('c.state', '<>', 'issued')
          .select('c.line'),
      ),
    )
  const ordered = query.orderBy('r.due', 'desc').orderBy('r.id').selectAll('r')
  const limited = scope.most === undefined ? ordered : ordered.limit(scope.most)
  const rows = await (scope.lock ? limited.forUpdate() : limited).execute()
  return rows.flatMap(row => {
    const definition = storedDefinition(row.definition)
    return definition === null
      ? []
      : [
          {
            id: row.id,
            definitionId: row.definition_id,
            definition,
            periodId: row.period,
            from: row.from_day,
            to: row.to_day,
            cutOff: row.cut_off,
            unitDue: row.unit_due,
            due: row.due,
            openedAt: row.opened_at,
            lockedOn: row.locked_on,
            lockReason: row.lock_reason,
            rowVersion: row.row_version,
          },
        ]
  })
}

/** Opens a round unless it is there. Answers whether it was opened now. */
export async function insertRound(
  trx: Trx,
  localityId: string,
  round: RoundDays & {
    readonly id: string
    readonly definitionId: string
    readonly definition: ReportDefinition
    readonly openedAt: Date
    readonly openedBy: string | null
  },
): Promise<boolean> {
  const row = await trx
    .insertInto('reporting_round')
    .values({
      locality_id: localityId,
      id: round.id,
      definition_id: round.definitionId,
      definition: JSON.stringify(round.definition),
      period: round.periodId,
      from_day: round.from,
      to_day: round.to,
      cut_off: round.cutOff,
      unit_due: round.unitDue,
      due: round.due,
      opened_at: round.openedAt,
      opened_by: round.openedBy,
      row_version: 1,
    })
    .onConflict(conflict => conflict.columns(['locality_id', 'definition_id', 'period']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function lockRoundRow(
  trx: Trx,
  localityId: string,
  id: string,
  lock: { readonly on: Day; readonly by: string; readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('reporting_round')
    .set(eb => ({
      locked_on: lock.on,
      locked_by: lock.by,
      lock_reason: lock.reason,
      row_version: eb('row_version', '+', 1),
    }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** The consolidated reports of rounds, State line first. */
export async function chainsOf(
  trx: Trx,
  localityId: string,
  scope: { readonly roundIds?: readonly string[]; readonly issued?: boolean; readonly lock?: boolean },
): Promise<ChainRecord[]> {
  let query = trx
    .selectFrom('round_chain')
    .where('locality_id', '=', localityId)
    .orderBy('issued_on', 'desc')
    .orderBy('round_id')
    .orderBy('line', 'desc')
    .selectAll()
  if (scope.roundIds) {
    if (scope.roundIds.length === 0) return []
    query = query.where('round_id', 'in', [...scope.roundIds])
  }
  if (scope.issued) query = query.where('state', '=', 'issued')
  const rows = await (scope.lock ? query.forUpdate() : query).execute()
  return rows.map(row => ({
    roundId: row.round_id,
    line: row.line === 'party' ? 'party' : 'state',
    planId: row.plan_id,
    state: isChainState(row.state) ? row.state : 'drafting',
    gaps: row.gaps as string[],
    gapReason: row.gap_reason,
    correctionReason: row.correction_reason,
    document: row.document as OfficialDocument | null,
    planVersion: row.plan_version,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    number: row.number,
    issuedOn: row.issued_on,
    reportId: row.report_id,
    rowVersion: row.row_version,
  }))
}

export async function insertChains(
  trx: Trx,
  localityId: string,
  roundId: string,
  lines: readonly Line[],
): Promise<void> {
  await trx
    .insertInto('round_chain')
    .values(
      lines.map(line => ({
        locality_id: localityId,
        round_id: roundId,
        line,
        state: 'drafting',
        gaps: JSON.stringify([]),
        row_version: 1,
      })),
    )
    .execute()
}

export async function updateChain(
  trx: Trx,
  localityId: string,
  { roundId, line }: { readonly roundId: string; readonly line: Line },
  set: Omit<Updateable<RoundChainTable>, 'locality_id' | 'round_id' | 'line' | 'row_version'>,
): Promise<void> {
  await trx
    .updateTable('round_chain')
    .set(eb => ({ ...set, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('round_id', '=', roundId)
    .where('line', '=', line)
    .execute()
}

export type RoundActRecord = {
  readonly id: string
  readonly submissionId: string | null
  readonly line: Line | null
  readonly act: string
  readonly reason: string | null
  readonly by: string
  readonly at: Date
}

type NewRoundAct = Omit<RoundActRecord, 'by'> & { readonly roundId: string; readonly byId: string }

export const insertRoundAct = (trx: Trx, localityId: string, act: NewRoundAct): Promise<void> =>
  insertRoundActs(trx, localityId, [act])

export async function insertRoundActs(
  trx: Trx,
  localityId: string,
  acts: readonly NewRoundAct[],
): Promise<void> {
  for (const piece of batches(acts))
    await trx
      .insertInto('round_act')
      .values(
        piece.map(act => ({
          locality_id: localityId,
          id: act.id,
          round_id: act.roundId,
          submission_id: act.submissionId,
          line: act.line,
          act: act.act,
          reason: act.reason,
          by_person: act.byId,
          at: act.at,
        })),
      )
      .execute()
}

/** What was done in a round, newest first. */
export async function roundActsOf(trx: Trx, localityId: string, roundId: string): Promise<RoundActRecord[]> {
  const rows = await trx
    .selectFrom('round_act as a')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'a.locality_id').onRef('p.id', '=', 'a.by_person'),
    )
    .where('a.locality_id', '=', localityId)
    .where('a.round_id', '=', roundId)
    .orderBy('a.at', 'desc')
    .orderBy('a.id')
    .select(['a.id', 'a.submission_id', 'a.line', 'a.act', 'a.reason', 'a.at', 'p.name'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    submissionId: row.submission_id,
    line: row.line === 'party' ? 'party' : row.line === 'state' ? 'state' : null,
    act: row.act,
    reason: row.reason,
    by: row.name,
    at: row.at,
  }))
}

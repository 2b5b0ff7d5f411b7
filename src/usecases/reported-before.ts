import type { Figure, OfficialDocument } from '../domain/official-document.ts'
import { type Contradiction, contradictions } from '../domain/round.ts'
import { editionsOf } from '../store/issued-edition.ts'
import { frozenReports } from '../store/issued-report.ts'
import { type ChainRecord, chainsOf, type RoundRecord, roundsOf } from '../store/round.ts'
import type { Work } from './use-case.ts'

export type IssuedReport = {
  readonly chain: Pick<
    ChainRecord,
    'roundId' | 'line' | 'planId' | 'number' | 'issuedOn' | 'reportId' | 'document'
  >
  /** It was issued and is being corrected, or was. */
  readonly superseded: boolean
  /** A report that went out of no round has the days of its own data, and no regime. */
  readonly round: Pick<RoundRecord, 'id' | 'definitionId' | 'periodId' | 'from' | 'to' | 'cutOff'>
  readonly document: OfficialDocument
}

/** Every report that was issued, in a round or by itself, the newest first; then those that were corrected since. */
export async function issuedReports(
  work: Pick<Work, 'trx' | 'localityId'>,
): Promise<readonly IssuedReport[]> {
  const [chains, editions, rounds, frozen] = await Promise.all([
    chainsOf(work.trx, work.localityId, { issued: true }),
    editionsOf(work.trx, work.localityId),
    roundsOf(work.trx, work.localityId),
    frozenReports(work.trx, work.localityId),
  ])
  const byId = new Map(rounds.map(round => [round.id, round]))
  const all = [
    ...chains.map(chain => ({ chain, superseded: false })),
    ...editions.map(chain => ({ chain, superseded: true })),
  ]
  const inRounds = all.flatMap(({ chain, superseded }): IssuedReport[] => {
    const round = byId.get(chain.roundId)
    return round === undefined || chain.document === null
      ? []
      : [{ chain, superseded, round, document: chain.document }]
  })
  const known = new Set(all.map(({ chain }) => chain.reportId))
  const corrected = new Set(frozen.map(one => one.corrects))
  const alone = frozen.flatMap(one => {
    if (known.has(one.reportId)) return []
    return ofItself(one, corrected.has(one.reportId))
  })
  const on = ({ chain }: IssuedReport): string => chain.issuedOn ?? ''
  // What was corrected comes last: the newest report that says a figure is the one that counts.
  return [...inRounds, ...alone].sort(
    (a, b) => Number(a.superseded) - Number(b.superseded) || (on(a) < on(b) ? 1 : on(a) > on(b) ? -1 : 0),
  )
}

type Frozen = Awaited<ReturnType<typeof frozenReports>>[number]

/** A report that was built and issued without a round. */
const ofItself = (
  { reportId, planId, line, number, dated, document }: Frozen,
  superseded: boolean,
): readonly IssuedReport[] => {
  if (document.data === undefined) return []
  const { id: periodId, from, to, cutOff } = document.data.period
  return [
    {
      chain: { roundId: reportId, line, planId, number, issuedOn: dated, reportId, document },
      superseded,
      round: { id: reportId, definitionId: '', periodId, from, to, cutOff },
      document,
    },
  ]
}

export type FoundContradiction = Contradiction & { readonly in: IssuedReport }

/**
 * Figures that say something else than a report which was issued for the same plan and the same days. The newest report
 * that says a figure counts: it may have corrected an older one.
 */
export function contradictionsWith(
  issued: readonly IssuedReport[],
  { round, line, planId }: { readonly round: RoundRecord; readonly line: string; readonly planId: string },
  figures: readonly Figure[],
): readonly FoundContradiction[] {
  const same = issued.filter(
    one =>
      one.chain.planId === planId &&
      one.round.from === round.from &&
      one.round.to === round.to &&
      one.round.cutOff === round.cutOff &&
      (one.superseded || !(one.round.id === round.id && one.chain.line === line)),
  )
  const said = new Set<string>()
  return same.flatMap(one => {
    const newest = one.document.figures.filter(figure => !said.has(figure.id))
    for (const figure of newest) said.add(figure.id)
    return contradictions(newest, figures).map(found => ({ ...found, in: one }))
  })
}

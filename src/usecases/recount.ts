import { type Day, dayOf } from '../domain/day.ts'
import { compareRowsWithLedger } from '../domain/recount/compare.ts'
import { countLedger } from '../domain/recount/count.ts'
import { type Difference, leavesThatDiffer } from '../domain/recount/difference.ts'
import { emptyLedger } from '../domain/recount/ledger.ts'
import { takeLine } from '../domain/recount/read-journal.ts'
import { type WardStatistics, wardStatistics } from '../domain/ward-statistics.ts'
import { journalLines } from '../store/journal-lines.ts'
import { brokenLink } from '../store/journal-verify.ts'
import { type LocalityRecord, localities } from '../store/locality.ts'
import { storedSummary } from '../store/locality-summary.ts'
import type { Trx } from '../store/tables.ts'
import { inSnapshot } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import type { Surroundings } from './context.ts'
import { storedWard } from './stored-ward.ts'
import { countSummary } from './summary.ts'

export type Recount = {
  /** From the state columns, as pages and reports count. Units by their code, '' for what nobody leads. */
  readonly statistics: WardStatistics
  /** From the journal alone, by rules written a second time. */
  readonly recount: WardStatistics
  readonly differences: readonly Difference[]
  readonly journalRows: number
  /** Plans adopted before the journal held their terms; neither side counts them. */
  readonly plansOfBefore: number
}

/**
 * Counts a locality twice, from the tables and from its journal alone, and answers in what they differ: figures, state
 * columns, rows, the summary, the chain of the journal. Asked by the program itself and by whoever runs it, not by a
 * person of the locality. It reads the rows of one moment and changes nothing. `day`: on which it is judged; today by
 * default.
 */
export function recount(
  { db, clock, log }: Pick<Surroundings, 'db' | 'clock' | 'log'>,
  localityId: string,
  day: Day = dayOf(clock()),
): Promise<Recount> {
  return inSnapshot(db, localityId, async trx => {
    const ledger = emptyLedger()
    for await (const line of journalLines(trx, localityId)) takeLine(ledger, line)
    const ward = await storedWard(trx, localityId, ledger.plansOfBefore)
    const codes = new Map((await unitsOf(trx, localityId)).map(unit => [unit.id, unit.code]))
    const statistics = byCode(wardStatistics(ward, day), codes)
    const ofFacts = byCode(wardStatistics({ ...ward, tasks: ward.tasksByFacts }, day), codes)
    const told = byCode(countLedger(ledger, day), codes)
    const differences = [
      ...(await chain(trx, localityId)),
      ...ledger.unreadable.map(({ seq, why }) => differs('journal', `line ${seq}`, why)),
      ...compareRowsWithLedger(ward.rows, ledger),
      ...figures('statistics', statistics, told),
      ...figures('statistics-of-facts', ofFacts, told),
      ...(await summary(trx, localityId)),
    ]
    if (differences.length > 0) log('recount-differs', { localityId, day, differences: differences.length })
    return {
      statistics,
      recount: told,
      differences,
      journalRows: ledger.rows,
      plansOfBefore: ledger.plansOfBefore.size,
    }
  })
}

/** Every locality in the data, for whoever counts all of them. */
export const everyLocality = ({ db }: Pick<Surroundings, 'db'>): Promise<readonly LocalityRecord[]> =>
  localities(db)

const differs = (where: Difference['where'], what: string, field: string): Difference => ({
  where,
  what,
  field,
  stored: null,
  journal: null,
})

/** Units under their codes, which mean the same to everybody; a unit that no longer stands keeps its id. */
function byCode(statistics: WardStatistics, codes: ReadonlyMap<string, string>): WardStatistics {
  const units = Object.entries(statistics.units)
    .map(([id, part]) => [codes.get(id) ?? id, part] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...statistics, units: Object.fromEntries(units) }
}

const figures = (
  where: 'statistics' | 'statistics-of-facts',
  stored: WardStatistics,
  told: WardStatistics,
): readonly Difference[] =>
  leavesThatDiffer(stored, told).map(({ path, ...values }) => ({
    where,
    what: 'ward',
    field: path,
    ...values,
  }))

async function chain(trx: Trx, localityId: string): Promise<readonly Difference[]> {
  const { broken } = await brokenLink(trx, localityId)
  return broken === null ? [] : [differs('journal', `line ${broken.seq}`, broken.fault)]
}

/** The kept row of the locality against a count of the day it was kept for. */
async function summary(trx: Trx, localityId: string): Promise<readonly Difference[]> {
  const kept = await storedSummary(trx, localityId)
  if (kept === null) return []
  const counted = await countSummary(trx, localityId, kept.asOf)
  return leavesThatDiffer(kept, counted).map(({ path, stored, journal }) => ({
    where: 'summary',
    what: 'locality_summary',
    field: path,
    stored,
    journal,
  }))
}

import type { FigureBook } from '../domain/figure-sheet.ts'
import { headingKey } from '../domain/list-heading.ts'
import type { ProvinceReading } from '../domain/province-file.ts'
import { type ProposedTable, proposeTable } from '../domain/province-proposal.ts'
import type { HeadChoice, ProvinceTable } from '../domain/province-table.ts'
import { dayOfRows, type SaidOfFile, saidOfFile } from '../domain/province-words.ts'
import { inUse } from '../domain/register.ts'
import { localityById } from '../store/locality.ts'
import type { RegisterRecord } from '../store/register.ts'
import { type KnownLayout, layoutOf } from '../store/register-layout.ts'
import { unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { enterersOf } from './register-objects.ts'
import type { Work } from './use-case.ts'

type Brought = { readonly book: FigureBook; readonly name: string }
type Chosen = Pick<HeadChoice, 'sheet' | 'head'> & { readonly turned: boolean }

/** What is proposed for a file of the province before a person says anything. */
export type ReadingProposal = ProposedTable & {
  readonly said: SaidOfFile
  /** What was said of the last file with these heads. */
  readonly known: KnownLayout | null
}

/** The heads of a table as they are remembered. */
export const headingOf = (table: ProvinceTable): string =>
  digest(headingKey(table.columns.map(column => column.key)))

/** The table of a file with its likely layout: what was said of the same heads, else what the words suggest. */
export async function proposeReading(
  work: Work,
  register: RegisterRecord,
  { book, name }: Brought,
  chosen?: Chosen,
): Promise<ReadingProposal | null> {
  const { trx, localityId } = work
  const place = (await localityById(work.ctx.db, localityId))?.name ?? ''
  const proposed = proposeTable(book, register.definition, place, chosen)
  if (proposed === null) return null
  const { table, layout } = proposed
  const known = await layoutOf(trx, localityId, register.id, headingOf(table))
  return {
    table,
    layout: known?.layout ?? layout,
    said: saidOfFile([...table.around, table.sheet, name]),
    known,
  }
}

/**
 * How a file is read that has the heads of one which a person has explained: the same way, with the day of capture that the
 * file names itself. Null where the heads are new, the file names no such day, or the register asks for more by now.
 */
export async function readAsBefore(
  work: Work,
  register: RegisterRecord,
  brought: Brought,
): Promise<ProvinceReading | null> {
  const proposed = await proposeReading(work, register, brought)
  const known = proposed?.known
  if (!proposed || !known) return null
  const { table, said } = proposed
  const on = dayOfRows(said)
  if (said.captured === null || said.captured > work.today || on === null) return null
  const { layout } = known
  const open = inUse(register.definition).filter(
    field => field.required && (layout.fields[field.key]?.from ?? 'none') === 'none',
  )
  if (open.length > 0) return null
  const units = enterersOf(work, register, await unitsOf(work.trx, work.localityId))
  return {
    layout,
    sheet: table.sheet,
    head: table.head,
    on,
    captured: said.captured,
    source: known.source,
    period: said.period ?? '',
    unitId:
      (units.find(unit => work.actor.appointments.some(post => post.unitId === unit.id)) ?? units[0])?.id ??
      null,
  }
}

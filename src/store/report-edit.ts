import type { Line } from '../domain/role.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

type Chain = { readonly roundId: string; readonly line: Line }

export type OverrideRecord = {
  readonly figureId: string
  /** As it was named then; null where that was not kept. */
  readonly figureName: string | null
  readonly counted: number | null
  /** null = taken back: the data again. */
  readonly value: number | null
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** Every figure that a person set, oldest first: the last of a figure holds. */
export async function overridesOf(
  trx: Trx,
  localityId: string,
  { roundId, line }: Chain,
): Promise<OverrideRecord[]> {
  const rows = await trx
    .selectFrom('report_override as o')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'o.locality_id').onRef('p.id', '=', 'o.by_person'),
    )
    .where('o.locality_id', '=', localityId)
    .where('o.round_id', '=', roundId)
    .where('o.line', '=', line)
    .orderBy('o.at')
    .orderBy('o.id')
    .select(['o.figure_id', 'o.figure_name', 'o.counted', 'o.value', 'o.reason', 'o.at', 'p.name'])
    .execute()
  return rows.map(row => ({
    figureId: row.figure_id,
    figureName: row.figure_name,
    counted: row.counted === null ? null : Number(row.counted),
    value: row.value === null ? null : Number(row.value),
    reason: row.reason,
    by: row.name,
    at: row.at,
  }))
}

/** Names and reasons of the figures that people set in rounds, for reading the journal beside them. */
export async function overrideReasons(
  trx: Trx,
  localityId: string,
  roundIds: readonly string[],
): Promise<readonly { readonly name: string | null; readonly figureId: string; readonly reason: string }[]> {
  const rows = await trx
    .selectFrom('report_override')
    .where('locality_id', '=', localityId)
    .where('round_id', 'in', orNobody(roundIds))
    .orderBy('at')
    .orderBy('id')
    .select(['figure_id', 'figure_name', 'reason'])
    .execute()
  return rows.map(row => ({ figureId: row.figure_id, name: row.figure_name, reason: row.reason }))
}

export async function insertOverride(
  trx: Trx,
  localityId: string,
  chain: Chain,
  row: Omit<OverrideRecord, 'by'> & { readonly id: string; readonly byId: string },
): Promise<void> {
  await trx
    .insertInto('report_override')
    .values({
      locality_id: localityId,
      id: row.id,
      round_id: chain.roundId,
      line: chain.line,
      figure_id: row.figureId,
      figure_name: row.figureName,
      counted: row.counted === null ? null : String(row.counted),
      value: row.value === null ? null : String(row.value),
      reason: row.reason,
      by_person: row.byId,
      at: row.at,
    })
    .execute()
}

export type PassageRecord = {
  readonly passage: string
  /** What the rules had composed when a person edited it. */
  readonly composed: string
  /** null = as composed again; '' = left out. */
  readonly text: string | null
  readonly by: string
  readonly at: Date
}

/** Every sentence that a person edited, oldest first: the last of a passage holds. */
export async function passagesOf(
  trx: Trx,
  localityId: string,
  { roundId, line }: Chain,
): Promise<PassageRecord[]> {
  const rows = await trx
    .selectFrom('report_passage as e')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'e.locality_id').onRef('p.id', '=', 'e.by_person'),
    )
    .where('e.locality_id', '=', localityId)
    .where('e.round_id', '=', roundId)
    .where('e.line', '=', line)
    .orderBy('e.at')
    .orderBy('e.id')
    .select(['e.passage', 'e.composed', 'e.text', 'e.at', 'p.name'])
    .execute()
  return rows.map(row => ({
    passage: row.passage,
    composed: row.composed,
    text: row.text,
    by: row.name,
    at: row.at,
  }))
}

export async function insertPassage(
  trx: Trx,
  localityId: string,
  chain: Chain,
  row: Omit<PassageRecord, 'by'> & { readonly id: string; readonly byId: string },
): Promise<void> {
  await trx
    .insertInto('report_passage')
    .values({
      locality_id: localityId,
      id: row.id,
      round_id: chain.roundId,
      line: chain.line,
      passage: row.passage,
      composed: row.composed,
      text: row.text,
      by_person: row.byId,
      at: row.at,
    })
    .execute()
}

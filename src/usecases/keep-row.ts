import type { Day } from '../domain/day.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import type { RegisterDefinition, RegisterValues } from '../domain/register.ts'
import { citizensIn, readValues } from '../domain/register-values.ts'
import { rhythmPeriod } from '../domain/rhythm.ts'
import type { RegisterRecord } from '../store/register.ts'
import {
  type EntryVersion,
  endEntryVersions,
  entryVersions,
  insertEntryVersions,
} from '../store/register-entry.ts'
import { digest } from './digest.ts'
import type { Work } from './use-case.ts'

/** A row as somebody enters it, whichever way: a page, a link, a line of a workbook. */
export type EnteredRow = {
  readonly unitId: string
  readonly on: Day
  /** As typed, by field key. */
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly note: string
}

/** The period of a row: of a register that counts happenings none. */
export const periodOf = (definition: Pick<RegisterDefinition, 'period'>, on: Day) =>
  definition.period === 'event' ? null : rhythmPeriod(definition.period, on, 'calendar')

/**
 * What stands against a row, and the values that it gives. Where a register has one row a unit and period, or one for
 * each place, a second one is refused with the row that stands: it is corrected and not entered twice. `known` are the
 * rows of the register that stand around the day; `correcting` is the row whose place is asked for.
 */
export function problemsOfRow(
  work: Pick<Work, 'today'>,
  definition: RegisterDefinition,
  row: EnteredRow & { readonly sender: string | null },
  known: readonly EntryVersion[],
  correcting: EntryVersion | null = null,
): { readonly values: RegisterValues; readonly problems: readonly FieldProblem[] } {
  const read = readValues(definition, row.typed, correcting?.values)
  const { values } = read
  // Forms name the fields of a row under `typed`.
  const problems: FieldProblem[] = read.problems.map(problem => ({
    ...problem,
    field: `typed.${problem.field}`,
  }))
  const noted = citizensIn(row.note)
  if (noted !== null) problems.push({ field: 'note', code: noted })
  if (row.on > work.today)
    return { values, problems: [{ field: 'on', code: 'day-in-future', params: { on: row.on } }, ...problems] }
  const twin = twinOf(definition, { ...row, values }, known, correcting?.entryId)
  if (twin === undefined || problems.length > 0) return { values, problems }
  return {
    values,
    problems: [
      {
        field: definition.rowField === null ? 'on' : `typed.${definition.rowField}`,
        code: 'row-exists',
        params: { on: twin.on, entryId: twin.entryId },
      },
    ],
  }
}

type Told = {
  readonly unitId: string
  readonly on: Day
  readonly sender: string | null
  readonly values: RegisterValues
}

/** The row that stands for the same unit, sender, period and place. */
export function twinOf(
  definition: RegisterDefinition,
  row: Told,
  known: readonly EntryVersion[],
  except?: string,
): EntryVersion | undefined {
  const period = periodOf(definition, row.on)
  if (period === null) return undefined
  const { rowField } = definition
  const place = (values: RegisterValues) => (rowField === null ? null : (values[rowField] ?? null))
  return known.find(
    one =>
      one.entryId !== except &&
      one.state !== 'returned' &&
      one.unit.id === row.unitId &&
      (one.sender?.name ?? null) === row.sender &&
      one.on >= period.from &&
      one.on <= period.to &&
      place(one.values) === place(row.values),
  )
}

/** Rows of a register that may stand in the way of one of this day. */
export const rowsAround = (work: Work, register: RegisterRecord, on: Day): Promise<EntryVersion[]> => {
  const period = periodOf(register.definition, on)
  if (period === null) return Promise.resolve([])
  return entryVersions(work.trx, work.localityId, {
    registerIds: [register.id],
    from: period.from,
    to: period.to,
  })
}

export type KeptRow = EnteredRow & {
  readonly values: RegisterValues
  readonly linkId: string | null
  readonly takeInId: string | null
  readonly photo: string | null
  readonly corrects: EntryVersion | null
  readonly version: number
  readonly correctionReason: string | null
}

/** Keeps rows that were found right and tells the journal. Returns their ids in the same order. */
export async function keepRows(
  work: Work,
  register: RegisterRecord,
  rows: readonly KeptRow[],
): Promise<readonly string[]> {
  // What waits is worded anew at once; what counts, counts until the correction is confirmed.
  const waiting = rows.flatMap(({ corrects }) => (corrects?.state === 'submitted' ? [corrects] : []))
  await endEntryVersions(work.trx, work.localityId, waiting, 'replaced', work.now)
  const kept = rows.map(row => ({ ...row, entryId: row.corrects?.entryId ?? work.newId() }))
  await insertEntryVersions(
    work.trx,
    work.localityId,
    kept.map(row => ({
      entryId: row.entryId,
      version: row.version,
      registerId: register.id,
      registerVersion: register.version,
      unitId: row.unitId,
      on: row.on,
      values: row.values,
      note: row.note.trim() || null,
      correctionReason: row.correctionReason,
      photo: row.photo,
      authorId: row.linkId === null ? work.actor.personId : null,
      linkId: row.linkId,
      takeInId: row.takeInId,
      at: work.now,
    })),
  )
  for (const row of kept) {
    const texts = new Set(
      register.definition.fields.filter(field => field.kind === 'text').map(field => field.key),
    )
    const pairs = Object.entries(row.values)
    const words = [...pairs.filter(([key, value]) => texts.has(key) && value !== null), ['', row.note]]
    work.record({
      type: 'register-entered',
      payload: {
        registerId: register.id,
        entryId: row.entryId,
        version: row.version,
        unitId: row.unitId,
        linkId: row.linkId,
        on: row.on,
        figures: Object.fromEntries(pairs.filter(([key]) => !texts.has(key))),
        words: words.length === 1 && row.note === '' ? null : digest(words),
        takeInId: row.takeInId,
        reason: row.correctionReason === null ? null : digest(row.correctionReason),
      },
    })
  }
  return kept.map(row => row.entryId)
}

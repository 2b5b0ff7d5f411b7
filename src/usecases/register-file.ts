import { z } from 'zod'
import { searchKey } from '../domain/order-vi.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import type { RegisterLine } from '../domain/register-sheet.ts'
import { sameValues } from '../domain/register-values.ts'
import { type RowVerdict, TAKE_IN_RULES } from '../domain/take-in.ts'
import { type RegisterRecord, registerById } from '../store/register.ts'
import {
  type EntryVersion,
  endEntryVersions,
  entryVersions,
  restoreEntryVersion,
  versionsOfEntry,
} from '../store/register-entry.ts'
import { lockRegisterTakeIn, type RegisterTakeIn, registerTakeIns } from '../store/register-take-in.ts'
import { decideTakeIn, undoTakeInRow } from '../store/take-in.ts'
import { oneAtATime } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { type KeptRow, keepRows, problemsOfRow, twinOf } from './keep-row.ts'
import { measureByRegisters } from './measure-by-registers.ts'
import { registerAtHand } from './register-at-hand.ts'
import { linesOfFile, unitNamed } from './register-lines.ts'
import { registerObject } from './register-objects.ts'
import { change, look, type Work } from './use-case.ts'

/** A line of a workbook against what stands: what it would do, and why not. */
export type RegisterDiffRow = {
  readonly sheet: string
  readonly row: number
  readonly on: string | null
  readonly unit: string
  readonly verdict: RowVerdict
  readonly typed: Readonly<Record<string, string>>
  readonly problems: readonly FieldProblem[]
}

/** Tells the journal what became of a file of a register. */
export const tellOfFile = (
  work: Work,
  registerId: string,
  takeInId: string,
  step: 'uploaded' | 'taken' | 'dropped' | 'undone',
  rows: number,
  file: string,
  reason = '',
): void =>
  work.record({
    type: 'register-file-taken',
    payload: { registerId, takeInId, file, step, rows, reason: reason === '' ? null : digest(reason) },
  })

/** The workbooks of a register, and whether the actor may bring one. */
export const showRegisterFiles = look({
  name: 'show-register-files',
  input: z.object({ registerId: z.uuid() }),
  async run(work, { registerId }) {
    const no = work.authorise(may(work.actor, 'figures.takeIn', work.here))
    if (no) return no
    const register = await registerById(work.trx, work.localityId, registerId)
    if (!register) return notFound()
    return done({ register, takeIns: await registerTakeIns(work.trx, work.localityId, { registerId }) })
  },
})

type Judged = { readonly shown: RegisterDiffRow; readonly act: KeptRow | null }

/** Each line against the rows that stand, and what taking it would do. */
async function diffOf(
  work: Work,
  takeIn: RegisterTakeIn,
  register: RegisterRecord,
): Promise<readonly Judged[]> {
  const { trx, localityId, actor } = work
  const [units, known] = await Promise.all([
    unitsOf(trx, localityId),
    entryVersions(trx, localityId, { registerIds: [register.id] }),
  ])
  const own = units.filter(
    unit => may(actor, 'register.enter', registerObject(localityId, register.definition, unit)).ok,
  )
  // A downloaded row that came through a link names its sender where others name the unit.
  const sentFor = (name: string): EntryVersion | undefined =>
    known.find(one => one.sender !== null && searchKey(one.sender.name) === searchKey(name))
  const taken: RegisterLine[] = []
  return linesOfFile(takeIn, register.definition, units).lines.map(line => {
    const unit =
      line.unit === ''
        ? own.find(one => actor.appointments.some(post => post.unitId === one.id))
        : (unitNamed(line.unit, units) ?? sentFor(line.unit)?.unit)
    const shown = {
      sheet: line.sheet,
      row: line.row,
      on: line.on,
      unit: unit?.name ?? line.unit,
      typed: line.typed,
    }
    const refused = (problems: readonly FieldProblem[]): Judged => ({
      shown: { ...shown, verdict: 'refused', problems },
      act: null,
    })
    if (line.on === null) return refused([{ field: 'on', code: 'no-such-day' }])
    const named = line.unit === '' || unitNamed(line.unit, units) !== undefined
    const sender = named ? null : (sentFor(line.unit)?.sender?.name ?? null)
    if (unit === undefined || !own.some(one => one.id === unit.id))
      return refused([{ field: 'unitId', code: 'unknown-unit' }])
    const row = { unitId: unit.id, on: line.on, typed: line.typed, note: line.note, sender }
    const first = problemsOfRow(work, register.definition, row, [])
    const twin = twinOf(register.definition, { ...row, values: first.values }, known)
    const { values, problems } = problemsOfRow(work, register.definition, row, [], twin ?? null)
    if (problems.length > 0) return refused(problems)
    const alike = (one: { values: typeof values; on: string }) =>
      one.on === row.on && sameValues(one.values, values)
    const same = known.some(one => one.unit.id === unit.id && one.state !== 'returned' && alike(one))
    if (same || taken.some(one => JSON.stringify(one) === JSON.stringify({ ...line, row: one.row })))
      return { shown: { ...shown, verdict: 'unchanged', problems: [] }, act: null }
    if (twin !== undefined && twin.state === 'submitted' && twin.version > 1)
      return refused([{ field: 'on', code: 'row-correction-waiting' }])
    taken.push(line)
    return {
      shown: { ...shown, verdict: twin === undefined ? 'new' : 'changed', problems: [] },
      act: {
        ...row,
        values,
        linkId: null,
        takeInId: takeIn.id,
        photo: null,
        corrects: twin ?? null,
        version: (twin?.version ?? 0) + 1,
        correctionReason: twin === undefined ? null : line.note || takeIn.name,
      },
    }
  })
}

/** One workbook of a register: its lines against what stands, or what came of them. */
export const showRegisterFile = look({
  name: 'show-register-file',
  input: z.object({ takeInId: z.uuid() }),
  async run(work, { takeInId }) {
    const no = work.authorise(may(work.actor, 'figures.takeIn', work.here))
    if (no) return no
    const [takeIn] = await registerTakeIns(work.trx, work.localityId, { id: takeInId })
    const register = takeIn && (await registerAtHand(work, takeIn.registerId))
    if (!takeIn || !register) return notFound()
    const units = takeIn.ofProvince ? await unitsOf(work.trx, work.localityId) : []
    const mine = may(work.actor, 'figures.undo', { ...work.here, uploadedBy: takeIn.uploadedBy.id }).ok
    const rows =
      takeIn.state === 'read'
        ? (await diffOf(work, takeIn, register)).map(one => one.shown)
        : (takeIn.outcome as readonly RegisterDiffRow[] | null)
    return done({
      takeIn,
      register,
      rows: rows ?? [],
      /** Lines of a file of the province that give no row. */
      left: linesOfFile(takeIn, register.definition, units).left,
      seen: digest(rows ?? []),
      mayTake: takeIn.state === 'read' && mine,
      mayUndo: takeIn.state === 'taken' && mine,
    })
  },
})

/** Takes what is new or changed in a workbook, drops it, or takes the taking back: rows then count as before. */
export const settleRegisterFile = change({
  name: 'settle-register-file',
  input: z.object({
    takeInId: z.uuid(),
    act: z.enum(['take', 'drop', 'undo'], 'choose-one'),
    seen: z.string().default(''),
    reason: z.string().trim().max(1000, 'too-long').default(''),
  }),
  async run(work, { takeInId, act, seen, reason }) {
    const { trx, localityId, actor, now } = work
    const takeIn = await lockRegisterTakeIn(trx, localityId, takeInId)
    const register = takeIn && (await registerAtHand(work, takeIn.registerId))
    if (!takeIn || !register) return notFound()
    const no = work.authorise(may(actor, 'figures.undo', { ...work.here, uploadedBy: takeIn.uploadedBy.id }))
    if (no) return no
    if (!TAKE_IN_RULES[takeIn.state][act]) return refuse('take-in-not-waiting', 409)
    const registerId = register.id
    await oneAtATime(trx, `${localityId}/register/${registerId}`)
    if (act === 'undo') {
      if (reason === '') return refuse('reason-missing', 422, { field: 'reason' })
      const rows = await undo(work, takeIn, register)
      await undoTakeInRow(trx, localityId, takeInId, { by: actor.personId, at: now, reason })
      tellOfFile(work, registerId, takeInId, 'undone', rows, '', reason)
      return done({ registerId, rows })
    }
    const by = { by: actor.personId, at: now }
    if (act === 'drop') {
      await decideTakeIn(trx, localityId, takeInId, { ...by, state: 'dropped', outcome: null })
      tellOfFile(work, registerId, takeInId, 'dropped', 0, '')
      return done({ registerId, rows: 0 })
    }
    const judged = await diffOf(work, takeIn, register)
    const shown = judged.map(one => one.shown)
    if (digest(shown) !== seen) return refuse('take-in-stale', 422, { field: 'seen' })
    const rows = judged.flatMap(one => (one.act === null ? [] : [one.act]))
    if (rows.length === 0) return refuse('take-in-nothing', 422, { field: 'seen' })
    await keepRows(work, register, rows)
    await decideTakeIn(trx, localityId, takeInId, { ...by, state: 'taken', outcome: shown })
    tellOfFile(work, registerId, takeInId, 'taken', rows.length, '')
    return done({ registerId, rows: rows.length })
  },
})

/** Takes back the rows of a workbook that nobody corrected since; what they had replaced counts again. */
async function undo(work: Work, takeIn: RegisterTakeIn, register: RegisterRecord): Promise<number> {
  const { trx, localityId, now } = work
  const rows = await entryVersions(trx, localityId, {
    takeInId: takeIn.id,
    states: ['submitted', 'confirmed'],
  })
  const days: string[] = []
  for (const row of rows) {
    const versions = await versionsOfEntry(trx, localityId, row.entryId)
    const before =
      row.state === 'confirmed'
        ? versions.find(one => one.state === 'replaced' && one.decidedAt !== null)
        : undefined
    await endEntryVersions(trx, localityId, [row], 'withdrawn', now)
    if (before !== undefined) await restoreEntryVersion(trx, localityId, before)
    if (row.state === 'confirmed') days.push(row.on, ...(before === undefined ? [] : [before.on]))
    work.record({
      type: 'register-withdrawn',
      payload: {
        registerId: register.id,
        entryId: row.entryId,
        version: row.version,
        takeInId: takeIn.id,
        restores: before?.version ?? null,
      },
    })
  }
  if (days.length > 0) await measureByRegisters(work, [register.code], days)
  return rows.length
}

import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { registerById, registersOf } from '../store/register.ts'
import {
  decideEntryVersions,
  type EntryVersion,
  endEntryVersions,
  entryVersions,
  lockEntry,
  versionsOfEntry,
} from '../store/register-entry.ts'
import { budgetQuestions } from './budget-at-hand.ts'
import { digest } from './digest.ts'
import { measureByRegisters } from './measure-by-registers.ts'
import { entryObject } from './register-objects.ts'
import { change, type Work } from './use-case.ts'

type Decided = {
  readonly entryId: string
  readonly registerId: string
  readonly decision: 'confirmed' | 'returned'
  /** Targets that were measured anew. */
  readonly targets: number
}

/**
 * Confirms a row, from when on it counts and the targets bound to its register are measured anew, or returns it with a
 * reason. Nobody confirms their own.
 */
export const decideRow = change({
  name: 'decide-row',
  input: z.object({
    entryId: z.uuid(),
    version: z.coerce.number().int(),
    decision: z.enum(['confirmed', 'returned'], 'choose-one'),
    reason: z.string().trim().max(1000, 'too-long').default(''),
  }),
  async run(work, { entryId, version, decision, reason }) {
    const { trx, localityId, actor } = work
    if (!(await lockEntry(trx, localityId, entryId))) return notFound()
    const versions = await versionsOfEntry(trx, localityId, entryId)
    const entry = versions.find(one => one.version === version)
    const register = entry && (await registerById(trx, localityId, entry.registerId))
    if (!entry || !register) return notFound()
    const no = work.authorise(
      may(actor, 'register.confirm', entryObject(localityId, register.definition, entry)),
    )
    if (no) return no
    if (entry.state !== 'submitted' || versions[0]?.version !== version) return refuse('already-decided', 409)
    const about = { entryId, registerId: register.id }
    if (decision === 'returned') {
      if (reason === '') return refuse('reason-missing', 422, { field: 'reason' })
      const by = { state: decision, by: actor.personId, at: work.now, reason }
      await decideEntryVersions(trx, localityId, [entry], by)
      work.record({ type: 'register-returned', payload: { ...about, version, reason: digest(reason) } })
      return done<Decided>({ ...about, decision, targets: 0 })
    }
    const asked = (await budgetQuestions(work, register, [entry])).get(entryId) ?? []
    if (asked.length > 0 && reason === '')
      return refuse('money-unexplained', 422, { field: 'reason', params: { count: asked.length } })
    const days = await confirm(work, [entry], versions, reason || null)
    const measured = await measureByRegisters(work, [register.code], days)
    return done<Decided>({ ...about, decision, targets: measured.length })
  },
})

/**
 * Confirms versions that wait; those that counted until now are replaced. `versions` holds what counts of the same entries.
 * The days whose figures it may change.
 */
async function confirm(
  work: Work,
  entries: readonly EntryVersion[],
  versions: readonly EntryVersion[],
  reason: string | null,
): Promise<readonly string[]> {
  const { trx, localityId, actor, now } = work
  const counting = new Map(
    versions.flatMap(one => (one.state === 'confirmed' ? [[one.entryId, one] as const] : [])),
  )
  const replaced = entries.flatMap(entry => counting.get(entry.entryId) ?? [])
  await endEntryVersions(trx, localityId, replaced, 'replaced', now)
  await decideEntryVersions(trx, localityId, entries, {
    state: 'confirmed',
    by: actor.personId,
    at: now,
    reason,
  })
  for (const entry of entries)
    work.record({
      type: 'register-confirmed',
      payload: {
        registerId: entry.registerId,
        entryId: entry.entryId,
        version: entry.version,
        replaces: counting.get(entry.entryId)?.version ?? null,
        reason: reason === null ? null : digest(reason),
      },
    })
  return [...entries, ...replaced].map(entry => entry.on)
}

/** Most rows that one act confirms. */
const MOST_AT_ONCE = 500

/**
 * Confirms in one act every waiting row of a register that this person may confirm; the others, and rows of money that
 * something is to be explained of, stay as they are.
 */
export const confirmRows = change({
  name: 'confirm-rows',
  input: z.object({
    registerId: z.uuid(),
    /** Only those that this workbook brought. */
    takeInId: z.uuid().nullable().default(null),
  }),
  async run(work, { registerId, takeInId }) {
    const { trx, localityId, actor } = work
    const [register] = await registersOf(trx, localityId, { ids: [registerId] })
    if (!register) return notFound()
    const waiting = await entryVersions(trx, localityId, {
      registerIds: [registerId],
      states: ['submitted'],
      most: MOST_AT_ONCE,
      ...(takeInId === null ? {} : { takeInId }),
    })
    const judged = waiting.map(entry => ({
      entry,
      permission: may(actor, 'register.confirm', entryObject(localityId, register.definition, entry)),
    }))
    const permitted = judged.filter(one => one.permission.ok)
    const [first] = permitted.length > 0 ? permitted : judged
    const no = work.authorise(first?.permission ?? may(actor, 'register.read', work.here))
    if (no) return no
    if (permitted.length === 0) return refuse('no-row-waiting', 409)
    // What is to be explained is explained row by row.
    const asked = await budgetQuestions(
      work,
      register,
      permitted.map(one => one.entry),
    )
    const mine = permitted.filter(one => !asked.has(one.entry.entryId))
    if (mine.length === 0) return refuse('money-unexplained', 422, { params: { count: asked.size } })
    const others = await entryVersions(trx, localityId, {
      entryIds: mine.map(one => one.entry.entryId),
      states: ['confirmed'],
    })
    const days = await confirm(
      work,
      mine.map(one => one.entry),
      others,
      null,
    )
    const measured = await measureByRegisters(work, [register.code], days)
    return done({
      registerId,
      confirmed: mine.length,
      left: waiting.length - mine.length,
      targets: measured.length,
    })
  },
})

import { z } from 'zod'
import { addDays, isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { citizensIn, sameValues } from '../domain/register-values.ts'
import { entryVersions, lockEntry, versionsOfEntry } from '../store/register-entry.ts'
import { oneAtATime } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { broughtFiles } from './keep-evidence.ts'
import { keepPhoto, lookAtPhoto } from './keep-photo.ts'
import { keepRows, problemsOfRow, rowsAround } from './keep-row.ts'
import { registerAtHand } from './register-at-hand.ts'
import { registerObject } from './register-objects.ts'
import { change } from './use-case.ts'

/** The fields of a row as every form sends them. */
export const rowFields = {
  on: z.string().refine(isDay, 'no-such-day'),
  /** As typed, by field key. */
  typed: z.record(z.string(), z.string().max(2000, 'too-long')),
  note: z.string().trim().max(1000, 'too-long').default(''),
  /** A photograph of the paper form, at most one. */
  files: broughtFiles,
}

/** Enters a row of a register for a unit. It counts once a second person has confirmed it. */
export const enterRow = change({
  name: 'enter-row',
  input: z.object({ registerId: z.uuid(), unitId: z.uuid('choose-one'), ...rowFields }),
  async run(work, { registerId, unitId, files, ...row }) {
    const { trx, localityId } = work
    const register = await registerAtHand(work, registerId)
    const unit = (await unitsOf(trx, localityId)).find(one => one.id === unitId)
    if (!register || !unit) return notFound()
    const object = registerObject(localityId, register.definition, unit)
    const no = work.authorise(may(work.actor, 'register.enter', object))
    if (no) return no
    if (!register.active) return refuse('register-closed', 409)
    await oneAtATime(trx, `${localityId}/register/${registerId}`)
    const entered = { unitId, ...row, sender: null }
    const known = await rowsAround(work, register, row.on)
    const { values, problems } = problemsOfRow(work, register.definition, entered, known)
    const photo = lookAtPhoto(files)
    if (problems.length + photo.problems.length > 0)
      return refuse('bad-input', 422, { problems: [...problems, ...photo.problems] })
    const [entryId = ''] = await keepRows(work, register, [
      {
        ...entered,
        values,
        linkId: null,
        takeInId: null,
        photo: await keepPhoto(work, photo.taken),
        corrects: null,
        version: 1,
        correctionReason: null,
      },
    ])
    return done({ entryId, registerId, title: register.title })
  },
})

/** Most rows that one act enters. */
const MOST_AT_ONCE = 500

/** Enters many rows of a register at once, each by the rules of one; a single wrong row stops all. */
export const enterRows = change({
  name: 'enter-rows',
  input: z.object({
    registerId: z.uuid(),
    rows: z
      .array(z.object({ unitId: z.uuid(), on: rowFields.on, typed: rowFields.typed, note: rowFields.note }))
      .min(1)
      .max(MOST_AT_ONCE, 'too-long'),
  }),
  async run(work, { registerId, rows }) {
    const { trx, localityId } = work
    const register = await registerAtHand(work, registerId)
    if (!register) return notFound()
    const units = await unitsOf(trx, localityId)
    for (const unitId of new Set(rows.map(row => row.unitId))) {
      const unit = units.find(one => one.id === unitId)
      if (!unit) return notFound()
      const object = registerObject(localityId, register.definition, unit)
      const no = work.authorise(may(work.actor, 'register.enter', object))
      if (no) return no
    }
    if (!register.active) return refuse('register-closed', 409)
    await oneAtATime(trx, `${localityId}/register/${registerId}`)
    const days = rows.map(row => row.on).sort()
    const known = await entryVersions(trx, localityId, {
      registerIds: [registerId],
      from: addDays(days[0] ?? work.today, -366),
    })
    const judged = rows.map(row => ({
      row,
      ...problemsOfRow(work, register.definition, { ...row, sender: null }, known),
    }))
    const problems = judged.flatMap(({ problems }, at) =>
      problems.map(problem => ({ ...problem, field: `rows.${at}.${problem.field}` })),
    )
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const ids = await keepRows(
      work,
      register,
      judged.map(({ row, values }) => ({
        ...row,
        values,
        linkId: null,
        takeInId: null,
        photo: null,
        corrects: null,
        version: 1,
        correctionReason: null,
      })),
    )
    return done({ registerId, rows: ids.length })
  },
})

/**
 * Corrects a row with a reason. A confirmed row counts until the correction is confirmed; one that waits or was returned
 * is replaced at once by its new wording, which waits in its turn.
 */
export const correctRow = change({
  name: 'correct-row',
  input: z.object({
    entryId: z.uuid(),
    reason: z.string().trim().min(1, 'reason-missing').max(1000, 'too-long'),
    ...rowFields,
  }),
  async run(work, { entryId, reason, files, ...row }) {
    const { trx, localityId } = work
    if (!(await lockEntry(trx, localityId, entryId))) return notFound()
    const versions = await versionsOfEntry(trx, localityId, entryId)
    const [newest] = versions
    const register = newest && (await registerAtHand(work, newest.registerId))
    if (!newest || !register) return notFound()
    const object = registerObject(localityId, register.definition, newest.unit)
    const no = work.authorise(may(work.actor, 'register.enter', object))
    if (no) return no
    if (newest.state === 'submitted' && versions.some(one => one.state === 'confirmed'))
      return refuse('row-correction-waiting', 409)
    await oneAtATime(trx, `${localityId}/register/${register.id}`)
    const standing = versions.find(one => one.state === 'confirmed') ?? newest
    const entered = { unitId: newest.unit.id, ...row, sender: newest.sender?.name ?? null }
    const known = await rowsAround(work, register, row.on)
    const { values, problems } = problemsOfRow(work, register.definition, entered, known, standing)
    const photo = lookAtPhoto(files)
    const told = citizensIn(reason)
    const all = [...problems, ...photo.problems, ...(told === null ? [] : [{ field: 'reason', code: told }])]
    if (all.length > 0) return refuse('bad-input', 422, { problems: all })
    if (standing.state === 'confirmed' && row.on === standing.on && sameValues(values, standing.values))
      return refuse('correction-changes-nothing', 422, { field: 'reason' })
    await keepRows(work, register, [
      {
        ...entered,
        values,
        linkId: null,
        takeInId: null,
        photo: (await keepPhoto(work, photo.taken)) ?? newest.photo,
        corrects: newest,
        version: newest.version + 1,
        correctionReason: reason,
      },
    ])
    return done({ entryId, registerId: register.id, title: register.title })
  },
})

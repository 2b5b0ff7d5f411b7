import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { findingsOf } from '../store/inspection-finding.ts'
import { dropRemedy, insertRemedy, remediesOf, updateRemedy } from '../store/inspection-remedy.ts'
import { orderDigest, orderFields, orderProblems, orderRow } from './give-orders.ts'
import { inspectionInHand } from './inspection-at-hand.ts'
import { keepInOrder } from './keep-in-order.ts'
import { change } from './use-case.ts'

/**
 * Writes what is to be done about what was found, or changes it while the conclusion is not issued. It is filled in as
 * a conclusion of a meeting is, and refused for the same reasons.
 */
export const keepRemedy = change({
  name: 'keep-remedy',
  input: z.object({
    inspectionId: z.uuid(),
    /** '' writes a new one. */
    remedyId: z.union([z.literal(''), z.uuid()]).default(''),
    rowVersion: z.coerce.number().int().default(0),
    /** '' = about the whole. */
    findingId: z.union([z.literal(''), z.uuid('choose-one')]).default(''),
    ...orderFields,
  }),
  async run(work, { inspectionId, remedyId, rowVersion, findingId, ...order }) {
    const found = await inspectionInHand(work, inspectionId, 'inspection.prepare')
    if (!found.ok) return found
    if (!found.value.object.writing) return refuse('inspection-not-decided', 422, { field: 'text' })
    const problems = [...(await orderProblems(work, work.today, order))]
    const { trx, localityId } = work
    const findings = await findingsOf(trx, localityId, { inspectionIds: [inspectionId] })
    if (findingId !== '' && !findings.some(one => one.id === findingId && one.withdrawnAt === null))
      problems.push({ field: 'findingId', code: 'choose-one' })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const all = await remediesOf(trx, localityId, { inspectionIds: [inspectionId] })
    const row = { ...orderRow(work, order), finding_id: findingId || null }
    const kept = await keepInOrder(work, all, remedyId, {
      change: id => updateRemedy(trx, localityId, id, rowVersion, row),
      add: (id, position) =>
        insertRemedy(trx, {
          ...row,
          locality_id: localityId,
          id,
          inspection_id: inspectionId,
          position,
          row_version: 1,
        }),
    })
    if (!kept.ok) return kept
    work.record({
      type: 'remedy-written',
      payload: {
        remedyId: kept.value,
        inspectionId,
        findingId: findingId || null,
        kind: order.kind,
        line: order.line,
        content: orderDigest(order),
      },
    })
    return done({ remedyId: kept.value, inspectionId })
  },
})

/** Takes a remedy out while the conclusion is not issued. */
export const dropDraftRemedy = change({
  name: 'drop-remedy',
  input: z.object({ remedyId: z.uuid() }),
  async run(work, { remedyId }) {
    const { trx, localityId } = work
    const [remedy] = await remediesOf(trx, localityId, { id: remedyId })
    if (!remedy) return notFound()
    const found = await inspectionInHand(work, remedy.inspectionId, 'inspection.prepare')
    if (!found.ok) return found
    const { inspectionId } = remedy
    await dropRemedy(trx, localityId, remedyId)
    work.record({ type: 'remedy-dropped', payload: { remedyId, inspectionId } })
    return done({ inspectionId })
  },
})

import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import type { MakePdf } from '../domain/ports.ts'
import { done, notFound } from '../domain/refusal.ts'
import { noteFiles } from '../store/evidence.ts'
import { appendToJournal } from '../store/journal.ts'
import { askForPdf, isOwnDocument, pdfOf, settlePdf, waitingPdfs } from '../store/pdf-copy.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'
import { change, look } from './use-case.ts'

const input = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/u) })
export const PDF = 'application/pdf'

/** Asks for the PDF of a document that this program wrote; the worker makes it. */
export const askPdf = change({
  name: 'ask-pdf',
  input,
  async run(work, { sha256 }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    if (!(await isOwnDocument(trx, localityId, sha256))) return notFound()
    const before = await pdfOf(trx, localityId, sha256)
    if (before === null || before.problem !== null) {
      await askForPdf(trx, localityId, { sha256, at: work.now, by: work.actor.personId })
      work.record({ type: 'pdf-asked', payload: { file: sha256 } })
    }
    return done({ sha256 })
  },
})

/** How far the PDF of a document is; null while nobody has asked for it. */
export const showPdf = look({
  name: 'show-pdf',
  input,
  async run(work, { sha256 }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    return done(await pdfOf(work.trx, work.localityId, sha256))
  },
})

/** The PDF of a document. */
export const openPdf = look({
  name: 'open-pdf',
  input,
  async run(work, { sha256 }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId, ctx } = work
    const copy = await pdfOf(trx, localityId, sha256)
    const bytes = copy?.pdf == null ? null : await ctx.files.get(localityId, copy.pdf)
    return bytes === null ? notFound() : done({ bytes })
  },
})

/** So few that other work of the round waits no more than some seconds. */
const AT_ONCE = 3

/**
 * Makes the PDFs that wait, one after the other, asked by the program itself. What the office program cannot do is noted with
 * its reason; one that was stopped because the program ends waits for the next start.
 */
export async function makeWaitingPdfs(
  { db, clock, files }: Surroundings,
  localityId: string,
  makePdf: MakePdf,
  signal: AbortSignal,
): Promise<void> {
  const waiting = await inTransaction(db, localityId, trx => waitingPdfs(trx, localityId, AT_ONCE))
  for (const sha256 of waiting) {
    if (signal.aborted) return
    const word = await files.get(localityId, sha256)
    const made = word === null ? 'damaged' : await makePdf(word, signal)
    if (made === 'reading-cancelled') return
    const kept = typeof made === 'string' ? null : await files.put(localityId, made)
    const problem = typeof made === 'string' ? made : null
    const now = clock()
    await inTransaction(db, localityId, async trx => {
      if (kept !== null) await noteFiles(trx, localityId, [{ ...kept, mediaType: PDF }], now)
      await settlePdf(trx, localityId, sha256, { at: now, pdf: kept?.sha256 ?? null, problem })
      const payload = { file: sha256, pdf: kept?.sha256 ?? null, problem }
      await appendToJournal(trx, localityId, null, now, [{ type: 'pdf-settled', payload }])
    })
  }
}

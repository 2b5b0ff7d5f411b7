import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { builtReport, issuedReports } from '../store/issued-report.ts'
import { pdfOf } from '../store/pdf-copy.ts'
import { writeEdxml } from '../writer/edxml.ts'
import { pdfPages } from '../writer/pdf-pages.ts'
import { DOCX } from './build-report.ts'
import { look } from './use-case.ts'

/**
 * An id of a body on the e-document axis: up to 35 characters in groups of capitals and digits parted by full stops, as
 * Decision 20/2020/QĐ-TTg and QCVN 102:2016 have it; empty where it is not known.
 */
const organId = z
  .string()
  .trim()
  .max(35, 'organ-id')
  .regex(/^(?:[0-9A-Z]+(?:\.[0-9A-Z]+)*)?$/u, 'organ-id')
  .default('')

/** The draft of an edXML package of an issued report, with the file as it was issued and the count of pages of its PDF. */
export const openEdxml = look({
  name: 'open-edxml',
  input: z.object({ reportId: z.uuid(), from: organId, to: organId }),
  async run(work, { reportId, from, to }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId, ctx } = work
    const report = await builtReport(trx, localityId, reportId)
    if (report === null) return notFound()
    const [issued] = await issuedReports(trx, localityId, { reportId })
    if (issued === undefined) return refuse('report-not-issued', 409)
    const bytes = await ctx.files.get(localityId, issued.sha256)
    if (bytes === null) return notFound()
    const copy = await pdfOf(trx, localityId, issued.sha256)
    const pdf = copy?.pdf == null ? null : await ctx.files.get(localityId, copy.pdf)
    const { document } = report
    const name = `bao-cao-${issued.period}`
    const [first = '', ...others] = document.addressees
    return done({
      name: `${name}.edxml`,
      body: writeEdxml({
        documentId: reportId,
        document,
        number: issued.number,
        dated: issued.dated,
        signer: issued.signer,
        from: { id: from, name: document.issuer.inText },
        // The id that was typed is that of the first addressee.
        to: [{ id: to, name: first }, ...others.map(other => ({ id: '', name: other }))],
        pages: pdf === null ? null : pdfPages(pdf),
        file: { name: `${name}.docx`, mediaType: DOCX, bytes },
      }),
    })
  },
})

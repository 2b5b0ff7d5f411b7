import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { builtReport } from '../store/issued-report.ts'
import { reportSheets } from '../writer/report-sheets.ts'
import { writeTables } from '../writer/xlsx/write-table.ts'
import { look } from './use-case.ts'

/** The annexes of a built or issued report as an Excel workbook. */
export const openReportSheets = look({
  name: 'open-report-sheets',
  input: z.object({ reportId: z.uuid() }),
  async run(work, { reportId }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const report = await builtReport(work.trx, work.localityId, reportId)
    if (report === null) return notFound()
    return done({ period: report.period, bytes: await writeTables(reportSheets(report.document)) })
  },
})

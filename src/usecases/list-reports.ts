import { z } from 'zod'
import { compareForReports } from '../domain/plan-choice.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { plansOf } from '../store/plan.ts'
import { reportsOf } from '../store/report.ts'
import { look } from './use-case.ts'

/** The reports that were built, newest first, and the running plans a report can be built of, as a form offers them. */
export const listReports = look({
  name: 'list-reports',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const [reports, plans] = await Promise.all([
      reportsOf(work.trx, work.localityId, {}),
      plansOf(work.trx, work.localityId),
    ])
    return done({
      reports,
      plans: plans.filter(plan => plan.stage === 'adopted').sort(compareForReports),
      mayBuild: may(work.actor, 'report.build', work.here).ok,
    })
  },
})

/** A report that was built, as the file that was kept. */
export const openReport = look({
  name: 'open-report',
  input: z.object({ reportId: z.uuid() }),
  async run(work, { reportId }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const [report] = await reportsOf(work.trx, work.localityId, { id: reportId })
    if (!report) return notFound()
    const bytes = await work.ctx.files.get(work.localityId, report.sha256)
    if (bytes === null) return notFound()
    return done({ bytes, name: `bao-cao-${report.period}.docx` })
  },
})

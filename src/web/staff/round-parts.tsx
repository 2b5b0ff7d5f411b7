import { type Day, dayOf } from '../../domain/day.ts'
import { formatDayShort, formatInstant } from '../../domain/format-vi.ts'
import { REPORT_LINES } from '../../domain/report-definition.ts'
import type { Line } from '../../domain/role.ts'
import { REPORT_LINE_WORDS } from '../../words/report-definition.ts'
import { ROUND_ACT_WORDS } from '../../words/round-page.ts'
import type { Form } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { Timeline } from '../ui/timeline.tsx'

export const ROUND_PATH = '/dot-bao-cao'

/** The line of a form that was sent, else the one that the address asks for; without either the page's own first one. */
export const askedLine = (visit: StaffVisit, sent: Form | null = null): { readonly line?: Line } => {
  const typed = REPORT_LINES.find(line => line === sent?.text('line'))
  if (typed !== undefined) return { line: typed }
  const asked = visit.query('tuyen')
  return asked === 'dang' ? { line: 'party' } : asked === 'chinh-quyen' ? { line: 'state' } : {}
}

export const lineQuery = (line: Line): string => (line === 'party' ? '?tuyen=dang' : '?tuyen=chinh-quyen')

/** What was done, newest first, with its reason. */
export const historyOf = (
  acts: readonly {
    readonly act: string
    readonly at: Date
    readonly by: string
    readonly reason: string | null
    readonly submissionId: string | null
    readonly line: Line | null
  }[],
  submissions: readonly { readonly id: string; readonly unit: { readonly name: string } }[],
  today: Day,
) => (
  <Timeline
    happenings={acts.map(act => {
      const unit = submissions.find(one => one.id === act.submissionId)?.unit.name
      const about = unit ?? (act.line === null ? '' : REPORT_LINE_WORDS[act.line])
      const what = `${ROUND_ACT_WORDS[act.act] ?? act.act}${about === '' ? '' : `: ${about}`}`
      return {
        day: formatDayShort(dayOf(act.at), today),
        datetime: dayOf(act.at),
        icon: 'document' as const,
        what: act.reason === null ? what : `${what}. ${act.reason}`,
        by: `${act.by}, ${formatInstant(act.at)}`,
      }
    })}
  />
)

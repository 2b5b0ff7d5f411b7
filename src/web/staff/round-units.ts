import { formatDayShort } from '../../domain/format-vi.ts'
import type { SubmissionStanding, showRound } from '../../usecases/show-round.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { ROUND_PAGE, rateText } from '../../words/round-page.ts'
import type { StatusKind } from '../../words/ui.ts'
import type { UnitInRound } from './views/report-draft.tsx'

type Shown = Answer<typeof showRound>

const KIND = (one: SubmissionStanding): StatusKind => {
  if (one.late && one.state !== 'returned') return 'overdue'
  switch (one.state) {
    case 'accepted':
      return 'done'
    case 'sent':
      return 'waiting'
    case 'returned':
      return 'attention'
    case 'drafted':
    case 'with-head':
      return 'on-track'
    case 'owed':
      return 'not-due'
  }
}

/** Red first: who is late, then who was given back, who waits, who still has time. */
const URGENCY: readonly StatusKind[] = ['overdue', 'attention', 'waiting', 'on-track', 'not-due', 'done']

/** Who is to report, red first, with what each still lacks. */
export const unitsOf = (shown: Shown, today: string) => {
  const listed = shown.submissions
    .map(one => ({ one, kind: KIND(one) }))
    .sort((a, b) => URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind))
  const lacking = (shown.report?.rows ?? []).flatMap(row => ('lacks' in row && row.lacks ? [row] : []))
  const lackingOf = (unit: string) => {
    const own = lacking.filter(row => row.lead.includes(unit))
    return {
      targets: own.flatMap(row => (row.kind === 'target' ? [row.code] : [])),
      tasks: own.filter(row => row.kind === 'task').length,
    }
  }
  const line = ({ one, kind }: (typeof listed)[number]): UnitInRound => ({
    name: one.unit.name,
    href: `/bao-cao-don-vi/${one.id}`,
    kind,
    note: [
      one.exceptionUntil === null ? '' : ROUND_PAGE.exception(one.exceptionUntil),
      one.sentAt === null ? ROUND_PAGE.lacks(lackingOf(one.unit.name)) : ROUND_PAGE.sentAt(one.sentAt),
      one.urgedOn === null || kind === 'done' ? '' : ROUND_PAGE.urgedOn(formatDayShort(one.urgedOn, today)),
    ]
      .filter(Boolean)
      .join(' · '),
    when: one.firstSentOn === null ? ROUND_PAGE.due(one.due) : formatDayShort(one.firstSentOn, today),
  })
  return {
    count: rateText(shown.rate),
    waiting: listed.filter(({ kind }) => kind !== 'done').map(line),
    received: listed.filter(({ kind }) => kind === 'done').map(line),
  }
}

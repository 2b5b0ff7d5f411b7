import { type Day, dayOf } from '../../domain/day.ts'
import { formatDay, formatDayShort } from '../../domain/format-vi.ts'
import { type AgendaLine, showAgenda } from '../../usecases/show-agenda.ts'
import { AGENDA } from '../../words/agenda.ts'
import { CONCERN } from '../../words/concern.ts'
import { EXPLANATION } from '../../words/explanation.ts'
import { LATENESS } from '../../words/lateness.ts'
import { shortened } from '../../words/task-line.ts'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { owedHref } from './owed-lines.ts'

const page = async (visit: StaffVisit) => {
  const outcome = await showAgenda(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { lines, today } = outcome.value
  const mine = lines.filter(line => line.mine)
  const others = lines.filter(line => !line.mine)
  const overdue = lines.filter(line => line.overdue).length
  const title = AGENDA.title(lines.length, overdue)
  return visit.page(
    { title },
    <>
      <PageHead
        title={title}
        sub={AGENDA.sub}
        actions={
          <>
            <RegisterLinks />
            <ButtonLink href="/can-quyet-dinh.xlsx" sign="download" download dense>
              {AGENDA.download}
            </ButtonLink>
          </>
        }
      />
      {lines.length === 0 ? (
        <EmptyState {...AGENDA.empty} />
      ) : (
        <>
          <Section title={AGENDA.mine} count={mine.length}>
            {mine.length === 0 ? <Card>{AGENDA.none}</Card> : <Lines lines={mine} today={today} />}
          </Section>
          {others.length === 0 ? null : (
            <Section title={AGENDA.others} count={others.length}>
              <Lines lines={others} today={today} />
            </Section>
          )}
        </>
      )}
    </>,
  )
}

/** The registers that lie behind what is to be decided. */
export const RegisterLinks = () => (
  <>
    <ButtonLink href="/cham-han" dense>
      {LATENESS.title}
    </ButtonLink>
    <ButtonLink href="/giai-trinh" dense>
      {EXPLANATION.title}
    </ButtonLink>
    <ButtonLink href="/vuong-mac" dense>
      {CONCERN.title}
    </ButtonLink>
  </>
)

const Lines = (props: { lines: readonly AgendaLine[]; today: Day }) => {
  const [what, unit, since, due] = AGENDA.columns
  return (
    <Card flush>
      <DataTable
        caption={AGENDA.caption}
        captionHidden
        columns={[{ title: what, width: 52 }, { title: unit }, { title: since }, { title: due }]}
        rows={props.lines.map(line => ({
          ...(line.overdue ? { tone: 'overdue' as const } : {}),
          cells: [
            <>
              <a href={hrefOf(line)}>{wordOf(line)}</a>
              <small>{[line.code, shortened(line.about, 120)].filter(Boolean).join(' · ')}</small>
            </>,
            line.unit ?? '',
            formatDayShort(dayOf(line.since), props.today),
            line.due === null ? AGENDA.noDay : formatDay(line.due),
          ],
        }))}
      />
    </Card>
  )
}

const isKind = (kind: string): kind is keyof typeof AGENDA.kinds => Object.hasOwn(AGENDA.kinds, kind)

const wordOf = (line: AgendaLine): string =>
  isKind(line.kind) ? AGENDA.kinds[line.kind] : AGENDA.kinds.concern

const hrefOf = (line: AgendaLine): string =>
  line.kind === 'closing' ? `/xac-nhan/${line.id}` : owedHref(line.kind, line.id)

const file = async (visit: StaffVisit) => {
  const outcome = await showAgenda(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return sheetFile(visit, {
    fileName: AGENDA.fileName,
    sheet: AGENDA.name,
    heads: AGENDA.heads,
    widths: [34, 10, 70, 30, 14, 14, 18],
    rows: outcome.value.lines.map(line => [
      wordOf(line),
      line.code,
      line.about,
      line.unit,
      dayCell(dayOf(line.since)),
      dayCell(line.due),
      line.mine ? AGENDA.waitsFor.me : AGENDA.waitsFor.others,
    ]),
  })
}

export const routes = [
  { method: 'GET', path: '/can-quyet-dinh.xlsx', access: 'session', names: null, answer: file },
  { method: 'GET', path: '/can-quyet-dinh', access: 'session', names: null, answer: page },
] as const satisfies readonly Route[]

import { dayOf } from '../../domain/day.ts'
import { formatDayShort } from '../../domain/format-vi.ts'
import { receiveUpdate } from '../../usecases/receive-update.ts'
import { showFollowing } from '../../usecases/show-following.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { FOLLOWING } from '../../words/following.ts'
import { statusWord } from '../../words/status.ts'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import { Tabs } from '../ui/tabs.tsx'
import { dueOf } from './task-line.ts'

const PATH = '/linh-vuc'

type Shown = Answer<typeof showFollowing>
type Row = Shown['tasks'][number]

const page = async (visit: StaffVisit) => {
  const unitId = visit.query('don-vi')
  const outcome = await visit.send(showFollowing, unitId === undefined ? {} : { unitId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { unit, followers, tasks, silent, rights } = outcome.value
  const open = tasks.filter(task => task.open)
  const groups = [
    { title: FOLLOWING.silent, rows: open.filter(task => !task.reporting.reported) },
    { title: FOLLOWING.reported, rows: open.filter(task => task.reporting.reported) },
    { title: FOLLOWING.over, rows: tasks.filter(task => !task.open) },
  ].filter(group => group.rows.length > 0)
  const title = unit === null ? FOLLOWING.title : FOLLOWING.heading(unit.name)
  return visit.page(
    { title },
    <>
      <PageHead
        title={title}
        sub={unit === null ? undefined : FOLLOWING.sub(open.length, silent)}
        actions={
          <>
            {rights.confirm ? <ButtonLink href={`${PATH}/de-xuat`}>{FOLLOWING.proposals}</ButtonLink> : null}
            <ButtonLink href={`${PATH}/danh-muc`}>{FOLLOWING.fields}</ButtonLink>
            {unit === null ? null : (
              <ButtonLink href={`${PATH}.xlsx?don-vi=${unit.id}`} sign="download" download>
                {FOLLOWING.download}
              </ButtonLink>
            )}
          </>
        }
      />
      {followers.length < 2 ? null : (
        <Tabs
          tabs={followers.map(one => ({
            label: one.name,
            href: `${PATH}?don-vi=${one.id}`,
            count: one.tasks,
            current: one.id === unit?.id,
          }))}
        />
      )}
      {groups.length === 0 ? <EmptyState {...FOLLOWING.empty} /> : null}
      {groups.map(group => (
        <Section title={group.title} count={group.rows.length}>
          <Card flush>
            <ul class="rows">
              {group.rows.map(row => (
                <TaskRow row={row} visit={visit} />
              ))}
            </ul>
          </Card>
        </Section>
      ))}
    </>,
  )
}

const TaskRow = (props: { row: Row; visit: StaffVisit }) => {
  const { row, visit } = props
  const { today } = visit
  const { latest, reporting, urged } = row
  const facts = [
    row.lead?.name ?? '',
    row.field?.name ?? '',
    dueOf(row, today).relative,
    FOLLOWING.rhythm(reporting.rhythm, reporting.assumed),
  ]
  const day = latest === null ? '' : formatDayShort(latest.effectiveOn, today)
  return (
    <li>
      <span class="grow">
        <a href={`/nhiem-vu/${row.id}`}>
          {row.code} {row.text}
        </a>
        <small>{facts.filter(Boolean).join(' · ')}</small>
        <small>
          {latest === null ? FOLLOWING.never : FOLLOWING.last(day, latest.text)}
          {urged === null
            ? null
            : `. ${FOLLOWING.urged(formatDayShort(dayOf(urged.at), today), urged.fromUnit ?? urged.by)}`}
        </small>
      </span>
      <StatusTag
        kind={TASK_KIND[row.judgement.status]}
        word={statusWord(row.judgement.status, row.judgement.daysLate)}
      />
      {row.mayReceive && latest !== null && !row.received ? (
        <form method="post" action={`/cap-nhat/${latest.id}/da-nhan`}>
          <HiddenFields fields={visit.hidden()} />
          <SubmitButton dense about={row.code}>
            {FOLLOWING.receive}
          </SubmitButton>
        </form>
      ) : null}
      {row.received ? <small>{FOLLOWING.received}</small> : null}
      {row.mayUrge && row.open && row.lead !== null ? (
        <ButtonLink href={`/nhiem-vu/${row.id}/don-doc`} dense about={row.code}>
          {FOLLOWING.urge}
        </ButtonLink>
      ) : null}
    </li>
  )
}

/** The same tasks as a workbook. */
const file = async (visit: StaffVisit) => {
  const unitId = visit.query('don-vi')
  const outcome = await visit.send(showFollowing, unitId === undefined ? {} : { unitId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return sheetFile(visit, {
    fileName: FOLLOWING.fileName,
    sheet: FOLLOWING.title,
    heads: FOLLOWING.heads,
    widths: [8, 48, 20, 24, 12, 18, 22, 12, 40, 12],
    rows: outcome.value.tasks.map(({ reporting, latest, urged, ...row }) => [
      row.code,
      row.text,
      row.field?.name ?? null,
      row.lead?.name ?? null,
      dayCell(row.due),
      statusWord(row.judgement.status, row.judgement.daysLate),
      row.open ? (reporting.reported ? FOLLOWING.reported : FOLLOWING.silent) : FOLLOWING.over,
      dayCell(latest?.effectiveOn ?? null),
      latest?.text ?? null,
      dayCell(urged === null ? null : dayOf(urged.at)),
    ]),
  })
}

const receive = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(receiveUpdate, { updateId: visit.param('updateId') }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(PATH, FOLLOWING.receivedFlash)
}

export const routes = [
  { method: 'GET', path: '/linh-vuc', access: 'session', names: null, answer: page },
  { method: 'GET', path: '/linh-vuc.xlsx', access: 'session', names: null, answer: file },
  {
    method: 'POST',
    path: '/cap-nhat/:updateId/da-nhan',
    access: 'session',
    names: 'update',
    answer: receive,
  },
] as const satisfies readonly Route[]

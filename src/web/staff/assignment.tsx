import { ASSIGNMENT_STATES, type AssignmentState } from '../../domain/assignment.ts'
import { dayOf } from '../../domain/day.ts'
import { formatDay, formatDayShort, formatInstant } from '../../domain/format-vi.ts'
import { acceptAssignment } from '../../usecases/accept-assignment.ts'
import { argueAssignment } from '../../usecases/argue-assignment.ts'
import { decideArgument } from '../../usecases/decide-argument.ts'
import { listAssignments } from '../../usecases/list-assignments.ts'
import { reportPart } from '../../usecases/report-part.ts'
import { showAssignment } from '../../usecases/show-assignment.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  ASSIGNMENT,
  ASSIGNMENT_ACT_WORDS,
  ASSIGNMENT_ROLE_WORDS,
  ASSIGNMENT_STATE_WORDS,
  PART_STATE_WORDS,
  unacceptedTitle,
} from '../../words/assignment.ts'
import type { StatusKind } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, Select } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import { Tabs } from '../ui/tabs.tsx'
import type { Again } from '../visit.tsx'
import { unitOptions } from './assignment-fields.tsx'
import { AssignmentForms } from './assignment-forms.tsx'
import { given } from './decision-page.tsx'

const LIST = '/phan-cong'

/** The silhouette of each state. Silence is amber: work that nobody has taken on. */
export const ASSIGNMENT_KIND = {
  argued: 'attention',
  waiting: 'waiting',
  noted: 'attention',
  accepted: 'on-track',
  kept: 'on-track',
  ended: 'cancelled',
} as const satisfies Record<AssignmentState, StatusKind>

const isState = (state: string | undefined): state is AssignmentState =>
  ASSIGNMENT_STATES.some(one => one === state)

const askedIn = (visit: StaffVisit) => {
  const unitId = visit.query('don-vi') ?? ''
  const state = visit.query('tinh-trang')
  return { ...(unitId === '' ? {} : { unitId }), ...(isState(state) ? { state } : {}) }
}

const list = async (visit: StaffVisit) => {
  const { unitId = '', state } = askedIn(visit)
  const found = await visit.send(listAssignments, askedIn(visit))
  if (!found.ok) return visit.refused(found.refusal)
  const { counts, units, assignments } = found.value
  const href = (one: AssignmentState | null, path = LIST) => {
    const query = new URLSearchParams()
    if (unitId !== '') query.set('don-vi', unitId)
    if (one !== null) query.set('tinh-trang', one)
    return query.size === 0 ? path : `${path}?${query}`
  }
  const shown: readonly AssignmentState[] = ['argued', 'waiting', 'noted', 'accepted', 'kept']
  const title = isState(state) ? ASSIGNMENT.of(ASSIGNMENT_STATE_WORDS[state]) : unacceptedTitle(counts)
  return visit.page(
    { title },
    <>
      <PageHead
        title={title}
        sub={ASSIGNMENT.sub}
        actions={
          <ButtonLink href={href(state ?? null, `${LIST}.xlsx`)} sign="download" download>
            {ASSIGNMENT.download}
          </ButtonLink>
        }
      />
      <Tabs
        tabs={[
          {
            label: ASSIGNMENT.listTitle,
            href: href(null),
            count: counts.argued + counts.waiting + counts.noted,
            current: !isState(state),
          },
          ...shown.map(one => ({
            label: ASSIGNMENT_STATE_WORDS[one],
            href: href(one),
            count: counts[one],
            icon: ASSIGNMENT_KIND[one],
            current: state === one,
          })),
        ]}
      />
      <form class="row with-button" method="get" action={LIST}>
        {isState(state) ? <input type="hidden" name="tinh-trang" value={state} /> : null}
        <Select
          name="don-vi"
          label={ASSIGNMENT.filter}
          empty={ASSIGNMENT.allUnits}
          options={unitOptions(units)}
          value={unitId}
        />
        <SubmitButton>{ASSIGNMENT.show}</SubmitButton>
      </form>
      {assignments.length === 0 ? (
        <EmptyState {...ASSIGNMENT.empty} />
      ) : (
        <DataTable
          caption={title}
          captionHidden
          columns={[
            { title: ASSIGNMENT.columns[0], width: 42 },
            { title: ASSIGNMENT.columns[1], width: 20 },
            { title: ASSIGNMENT.columns[2] },
            { title: ASSIGNMENT.columns[3] },
            { title: ASSIGNMENT.columns[4], bare: true },
          ]}
          rows={assignments.map(one => ({
            cells: [
              <a href={`/nhiem-vu/${one.task.id}`}>
                {one.task.code} · {one.part ?? one.task.text}
              </a>,
              <>
                {one.unit.name}
                <div class="small ink2">
                  {ASSIGNMENT_ACT_WORDS[one.act]} · {ASSIGNMENT_ROLE_WORDS[one.role]}
                </div>
              </>,
              formatDayShort(one.givenOn, visit.today),
              <>
                <StatusTag kind={ASSIGNMENT_KIND[one.state]} word={ASSIGNMENT_STATE_WORDS[one.state]} />
                {one.state === 'waiting' ? (
                  <div class="small ink2">{ASSIGNMENT.answerBy(one.answerBy)}</div>
                ) : null}
              </>,
              <ButtonLink href={`${LIST}/${one.id}`} dense about={`${one.task.code} ${one.unit.name}`}>
                {one.answer === null && one.mayAnswer ? ASSIGNMENT.toAnswer : ASSIGNMENT.open}
              </ButtonLink>,
            ],
          }))}
        />
      )}
    </>,
  )
}

/** The list with the same filter as a workbook. */
const file = async (visit: StaffVisit) => {
  const found = await visit.send(listAssignments, askedIn(visit))
  if (!found.ok) return visit.refused(found.refusal)
  return sheetFile(visit, {
    fileName: ASSIGNMENT.fileName,
    sheet: ASSIGNMENT.sheet,
    heads: ASSIGNMENT.heads,
    widths: [8, 48, 28, 14, 12, 12, 12, 22, 36],
    rows: found.value.assignments.map(one => [
      one.task.code,
      one.part ?? one.task.text,
      one.unit.name,
      ASSIGNMENT_ROLE_WORDS[one.role],
      ASSIGNMENT_ACT_WORDS[one.act],
      dayCell(one.givenOn),
      dayCell(one.answerBy),
      ASSIGNMENT_STATE_WORDS[one.state],
      one.argument,
    ]),
  })
}

type Shown = Answer<typeof showAssignment>

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const found = await visit.send(showAssignment, { assignmentId: visit.param('assignmentId') })
  if (!found.ok) return visit.refused(found.refusal)
  const shown = found.value
  const { assignment } = shown
  const title = `${ASSIGNMENT_ACT_WORDS[assignment.act]} ${ASSIGNMENT_ROLE_WORDS[assignment.role].toLocaleLowerCase('vi')}: ${assignment.task.code}`
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${assignment.task.id}`}>{ASSIGNMENT.back}</BackLink>
      <PageHead
        title={title}
        sub={assignment.unit.name}
        facts={
          <StatusTag
            kind={ASSIGNMENT_KIND[assignment.state]}
            word={ASSIGNMENT_STATE_WORDS[assignment.state]}
          />
        }
      />
      <div class="stack">
        <Card>
          <dl class="said-list">
            {factsOf(shown).map(fact => (
              <div>
                <dt>{fact.name}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <AssignmentForms visit={visit} shown={shown} typed={typed} again={again} />
      </div>
    </>,
  )
}

const factsOf = ({ assignment: one, reports }: Shown) => {
  const support = one.role === 'support'
  return given(
    [ASSIGNMENT.task, one.task.text],
    [ASSIGNMENT.part, support ? (one.part ?? ASSIGNMENT.partOfPlan) : null],
    [ASSIGNMENT.partDue, one.due === null ? null : formatDay(one.due)],
    [ASSIGNMENT.givenBy, ASSIGNMENT.given(one.givenBy.name, one.givenOn)],
    [ASSIGNMENT.state, answered(one)],
    [ASSIGNMENT.argument, one.argument],
    [
      ASSIGNMENT.proposals,
      [
        one.proposedLead === null ? '' : ASSIGNMENT.proposedLead(one.proposedLead.name),
        one.proposedDue === null ? '' : ASSIGNMENT.proposedDue(one.proposedDue),
        one.proposedProduct === null ? '' : ASSIGNMENT.proposedProduct(one.proposedProduct),
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    [
      ASSIGNMENT.decision,
      one.decision === null || one.decidedAt === null
        ? null
        : [
            ASSIGNMENT.decided[one.decision](one.decidedBy?.name ?? '', formatInstant(one.decidedAt)),
            one.decisionReason ?? '',
          ]
            .filter(Boolean)
            .join('\n'),
    ],
    [
      ASSIGNMENT.reports,
      !support
        ? null
        : reports.length === 0
          ? ASSIGNMENT.noReport
          : reports
              .map(report =>
                [
                  `${formatDay(dayOf(report.recordedAt))}: ${PART_STATE_WORDS[report.state]}`,
                  report.text ?? '',
                  report.by.name,
                ]
                  .filter(Boolean)
                  .join(' · '),
              )
              .join('\n'),
    ],
  )
}

const answered = (one: Shown['assignment']): string => {
  const who = one.answeredBy?.name ?? ''
  const when = one.answeredAt === null ? '' : formatInstant(one.answeredAt)
  const lines = [
    one.answer === 'accepted' ? ASSIGNMENT.accepted(who, when) : '',
    one.answer === 'argued' ? ASSIGNMENT.argued(who, when) : '',
    one.state === 'waiting' ? ASSIGNMENT.answerBy(one.answerBy) : '',
    one.state === 'noted' ? ASSIGNMENT.silent(one.answerBy) : '',
    one.endedOn === null ? '' : ASSIGNMENT.ended(one.endedOn),
  ]
  return lines.filter(Boolean).join('\n')
}

const accept = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(acceptAssignment, { assignmentId: visit.param('assignmentId') }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`/nhiem-vu/${outcome.value.taskId}`, ASSIGNMENT.saidAccepted(outcome.value.code))
}

const argue = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = { ...form.object({ days: ['due'] }), assignmentId: visit.param('assignmentId') }
  const outcome = await visit.send(argueAssignment, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`/nhiem-vu/${outcome.value.taskId}`, ASSIGNMENT.saidArgued(outcome.value.code))
}

const decide = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = {
    ...form.object({ days: ['due'] }),
    assignmentId: visit.param('assignmentId'),
    release: form.text('release') === '1',
  }
  const outcome = await visit.send(decideArgument, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  const { taskId, code, decision } = outcome.value
  return visit.to(
    `/nhiem-vu/${taskId}`,
    decision === 'kept' ? ASSIGNMENT.saidKept(code) : ASSIGNMENT.saidChanged(code),
  )
}

const report = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = { ...form.object(), assignmentId: visit.param('assignmentId') }
  const outcome = await visit.send(reportPart, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`/nhiem-vu/${outcome.value.taskId}`, ASSIGNMENT.saidReported(outcome.value.code))
}

export const routes = [
  { method: 'GET', path: '/phan-cong', access: 'session', names: null, answer: list },
  { method: 'GET', path: '/phan-cong.xlsx', access: 'session', names: null, answer: file },
  {
    method: 'GET',
    path: '/phan-cong/:assignmentId',
    access: 'session',
    names: 'assignment',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/phan-cong/:assignmentId/nhan',
    access: 'session',
    names: 'assignment',
    answer: accept,
  },
  {
    method: 'POST',
    path: '/phan-cong/:assignmentId/y-kien',
    access: 'session',
    names: 'assignment',
    answer: argue,
  },
  {
    method: 'POST',
    path: '/phan-cong/:assignmentId/quyet-dinh',
    access: 'session',
    names: 'assignment',
    answer: decide,
  },
  {
    method: 'POST',
    path: '/phan-cong/:assignmentId/phan-viec',
    access: 'session',
    names: 'assignment',
    answer: report,
  },
] as const satisfies readonly Route[]

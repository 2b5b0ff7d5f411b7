import { formatDay } from '../../domain/format-vi.ts'
import { answerContest, contestGrading, GRADING_ITEMS } from '../../usecases/contest-grading.ts'
import { type GradedRow, showContest, showGrading } from '../../usecases/show-grading.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { GRADING, GRADING_ITEM_WORDS, gradingTitle, previewText } from '../../words/grading.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Choices, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'

const PATH = '/so-lieu-danh-gia'
const CRUMBS = [{ label: GRADING.crumb, href: '/ky-bao-cao' }]
type Shown = Answer<typeof showGrading>

const periodOf = (visit: StaffVisit, typed: Form | null): string =>
  typed?.text('period') || visit.query('ky') || visit.today.slice(0, 4)

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const asked = periodOf(visit, typed)
  const outcome = await visit.send(showGrading, { period: asked })
  const shown = outcome.ok ? outcome : await visit.send(showGrading, { period: visit.today.slice(0, 4) })
  if (!shown.ok) return visit.refused(shown.refusal)
  const { period, asOf, rows } = shown.value
  const title = gradingTitle(period)
  const units = rows.filter(row => row.subject.kind === 'unit')
  const people = rows.filter(row => row.subject.kind === 'person')
  const part = (name: string, listed: readonly GradedRow[]) =>
    listed.length === 0 ? null : (
      <Section title={name} count={listed.length}>
        {listed.map(row => (
          <Subject row={row} shown={shown.value} visit={visit} typed={typed} again={again} />
        ))}
      </Section>
    )
  return visit.page(
    {
      title,
      crumbs: [...CRUMBS, { label: GRADING.title }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={GRADING.sub(asOf)} />
      <div class="stack">
        <Card>
          <form class="filter-row" method="get" action={PATH}>
            <Field name="ky" label={GRADING.period} hint="2026, 2026-Q3, 2026-06" value={period.id} />
            <div class="btns">
              <SubmitButton>Xem</SubmitButton>
            </div>
          </form>
          <p class="small ink2">{GRADING.previewHow}</p>
        </Card>
        {rows.length === 0 ? <EmptyState {...GRADING.none} /> : null}
        {part(GRADING.units, units)}
        {part(GRADING.people, people)}
      </div>
    </>,
  )
}

const TASK_ITEMS = ['assigned', 'done', 'onTime', 'overdue', 'returned'] as const

const Subject = (props: {
  row: GradedRow
  shown: Shown
  visit: StaffVisit
  typed: Form | null
  again: Again | undefined
}) => {
  const { row, shown } = props
  const tasks = new Map(shown.tasks.map(task => [task.id, task]))
  return (
    <Card title={[row.name, ...row.units].join(', ')}>
      <dl class="said-list">
        {GRADING_ITEMS.map(item => (
          <div>
            <dt>{GRADING_ITEM_WORDS[item]}</dt>
            <dd>
              <b>{row.inputs[item].length}</b>
            </dd>
          </div>
        ))}
        <div>
          <dt>{GRADING.preview}</dt>
          <dd>{previewText(row.preview)}</dd>
        </div>
      </dl>
      <details>
        <summary>{GRADING.rows}</summary>
        {TASK_ITEMS.filter(item => row.inputs[item].length > 0).map(item => (
          <>
            <p>
              <b>{GRADING_ITEM_WORDS[item]}</b>
            </p>
            <ul class="rows">
              {row.inputs[item].flatMap(id => {
                const task = tasks.get(id)
                return task === undefined
                  ? []
                  : [
                      <li>
                        <a href={`/nhiem-vu/${id}`}>{`${task.code}. ${task.text}`}</a>
                      </li>,
                    ]
              })}
            </ul>
          </>
        ))}
        {row.inputs.late.length === 0 ? null : (
          <>
            <p>
              <b>{GRADING_ITEM_WORDS.late}</b>
            </p>
            <ul class="rows">
              {row.inputs.late.map((id, at) => (
                <li>
                  <a href={`/cham-han/${id}`}>{`${GRADING_ITEM_WORDS.late}: ${at + 1}`}</a>
                  {row.inputs.objective.includes(id) ? ` (${GRADING_ITEM_WORDS.objective})` : ''}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
      {row.contests.length === 0 ? null : (
        <ul class="rows">
          {row.contests.map(one => (
            <li>
              <a href={`${PATH}/y-kien/${one.id}`}>
                {`${GRADING.contests} ${formatDay(one.raisedOn)}: ${one.upheld === null ? GRADING.waiting : one.upheld ? GRADING.upheld : GRADING.notUpheld}`}
              </a>
            </li>
          ))}
        </ul>
      )}
      {row.mayContest ? <ContestForm {...props} /> : null}
    </Card>
  )
}

const ContestForm = ({
  row,
  shown,
  visit,
  typed,
  again,
}: {
  row: GradedRow
  shown: Shown
  visit: StaffVisit
  typed: Form | null
  again: Again | undefined
}) => {
  const { kind, id } = row.subject
  const mine = typed?.text('id') === id
  return (
    <details open={mine && again !== undefined}>
      <summary>{GRADING.contest}</summary>
      <form class="fields" method="post" action={PATH} novalidate>
        <HiddenFields fields={visit.hidden({ period: shown.period.id, kind, id })} />
        <Select
          name="item"
          label={GRADING.contestItem}
          options={GRADING_ITEMS.map(value => ({ value, label: GRADING_ITEM_WORDS[value] }))}
          value={mine ? (typed?.text('item') ?? '') : 'late'}
          error={mine ? again?.of('item') : undefined}
        />
        <TextArea
          name="text"
          label={GRADING.contestText}
          rows={3}
          value={mine ? (typed?.text('text') ?? '') : ''}
          error={mine ? again?.of('text') : undefined}
        />
        <div class="btns">
          <SubmitButton>{GRADING.contestSend}</SubmitButton>
        </div>
      </form>
    </details>
  )
}

const contest = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const { period, kind, id, item, text } = sent.object({})
  const outcome = await visit.send(contestGrading, { period, kind, id, item, text }, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, sent, again))
  return visit.to(`${PATH}?ky=${encodeURIComponent(sent.text('period'))}`, GRADING.contested)
}

const contestPage = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showContest, { contestId: visit.param('contestId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { contest: one, subjectName, answer } = outcome.value
  const title = GRADING.answerTitle(subjectName)
  const item = GRADING_ITEMS.find(code => code === one.item)
  return visit.page(
    {
      title,
      crumbs: [...CRUMBS, { label: GRADING.title, href: `${PATH}?ky=${one.period}` }, { label: subjectName }],
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={`${one.raisedBy.name}, ${formatDay(one.raisedOn)}`} />
      <Card>
        <dl class="said-list">
          <div>
            <dt>{GRADING.contestItem}</dt>
            <dd>{item === undefined ? one.item : GRADING_ITEM_WORDS[item]}</dd>
          </div>
          <div>
            <dt>{GRADING.contestText}</dt>
            <dd>{one.text}</dd>
          </div>
          <div>
            <dt>{GRADING.answer}</dt>
            <dd>
              {one.upheld === null
                ? GRADING.waiting
                : `${one.upheld ? GRADING.upheld : GRADING.notUpheld}. ${one.answer ?? ''} (${one.answeredBy ?? ''}, ${formatDay(one.answeredOn ?? '')})`}
            </dd>
          </div>
        </dl>
      </Card>
      {one.upheld === null && answer.ok ? (
        <Card>
          <form class="fields" method="post" action={`${PATH}/y-kien/${one.id}`} novalidate>
            <HiddenFields fields={visit.hidden()} />
            <Choices
              name="upheld"
              label={GRADING.answer}
              options={[
                { value: 'yes', label: GRADING.answerYes },
                { value: 'no', label: GRADING.answerNo },
              ]}
              value={typed?.text('upheld') ?? ''}
              error={again?.of('upheld')}
            />
            <TextArea
              name="text"
              label={GRADING.answerText}
              rows={3}
              value={typed?.text('text') ?? ''}
              error={again?.of('text')}
            />
            <div class="btns">
              <SubmitButton primary>{GRADING.answerSend}</SubmitButton>
            </div>
          </form>
        </Card>
      ) : null}
    </>,
  )
}

const answer = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const contestId = visit.param('contestId')
  const { upheld, text } = sent.object({})
  const outcome = await visit.send(answerContest, { contestId, upheld, text }, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => contestPage(visit, sent, again))
  return visit.to(`${PATH}/y-kien/${contestId}`, GRADING.answered)
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: visit => page(visit, null) },
  { method: 'POST', path: PATH, access: 'session', names: null, answer: contest },
  {
    method: 'GET',
    path: `${PATH}/y-kien/:contestId`,
    access: 'session',
    names: 'grading-contest',
    answer: visit => contestPage(visit, null),
  },
  {
    method: 'POST',
    path: `${PATH}/y-kien/:contestId`,
    access: 'session',
    names: 'grading-contest',
    answer,
  },
] as const satisfies readonly Route[]

import { formatDay, formatNumber } from '../../domain/format-vi.ts'
import { answerContest, contestGrading, GRADING_ITEMS } from '../../usecases/contest-grading.ts'
import { type GradedRow, showContest, showGrading } from '../../usecases/show-grading.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { GRADING, GRADING_ITEM_WORDS, gradingTitle, previewText } from '../../words/grading.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
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
  const [kind, id] = (visit.query('cua') ?? `${typed?.text('kind') ?? ''}:${typed?.text('id') ?? ''}`).split(
    ':',
  )
  const chosen = rows.find(row => row.subject.kind === kind && row.subject.id === id)
  const title = chosen === undefined ? gradingTitle(period) : [chosen.name, ...chosen.units].join(', ')
  const crumbs =
    chosen === undefined
      ? [...CRUMBS, { label: GRADING.title }]
      : [...CRUMBS, { label: gradingTitle(period), href: `${PATH}?ky=${period.id}` }, { label: chosen.name }]
  return visit.page(
    { title, crumbs, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={GRADING.sub(asOf)} />
      {chosen === undefined ? (
        <All shown={shown.value} />
      ) : (
        <Subject row={chosen} shown={shown.value} visit={visit} typed={typed} again={again} />
      )}
    </>,
  )
}

const All = ({ shown }: { shown: Shown }) => {
  const { rows, period } = shown
  const table = (title: string, listed: readonly GradedRow[]) =>
    listed.length === 0 ? null : (
      <Section title={title} count={listed.length}>
        <Card flush>
          <DataTable
            caption={title}
            captionHidden
            columns={[
              { title: GRADING.name, width: 28 },
              ...GRADING_ITEMS.map(item => ({ title: GRADING_ITEM_WORDS[item], numeric: true })),
              { title: GRADING.preview, numeric: true },
            ]}
            rows={listed.map(row => ({
              ...(row.inputs.overdue.length > 0 ? { tone: 'overdue' as const } : {}),
              cells: [
                <>
                  <a href={`${PATH}?ky=${period.id}&cua=${row.subject.kind}:${row.subject.id}`}>{row.name}</a>
                  {row.contests.some(one => one.upheld === null) ? <small> {GRADING.waiting}</small> : null}
                </>,
                ...GRADING_ITEMS.map(item => formatNumber(row.inputs[item].length)),
                previewText(row.preview),
              ],
            }))}
          />
        </Card>
      </Section>
    )
  return (
    <div class="stack">
      <Card>
        <form class="filter-row" method="get" action={PATH}>
          <Field name="ky" label={GRADING.period} hint={GRADING.periodHint} value={period.id} />
          <div class="btns">
            <SubmitButton>{GRADING.show}</SubmitButton>
          </div>
        </form>
      </Card>
      {rows.length === 0 ? <EmptyState {...GRADING.none} /> : null}
      {table(
        GRADING.units,
        rows.filter(row => row.subject.kind === 'unit'),
      )}
      {table(
        GRADING.people,
        rows.filter(row => row.subject.kind === 'person'),
      )}
      <p class="small ink2">{GRADING.previewHow}</p>
    </div>
  )
}

const TASK_ITEMS = ['overdue', 'done', 'assigned', 'returned'] as const

const Subject = (props: {
  row: GradedRow
  shown: Shown
  visit: StaffVisit
  typed: Form | null
  again: Again | undefined
}) => {
  const { row, shown } = props
  const tasks = new Map(shown.tasks.map(task => [task.id, task]))
  const latenesses = new Map(shown.latenesses.map(one => [one.id, one]))
  const listed = (title: string, links: readonly { readonly href: string; readonly text: string }[]) =>
    links.length === 0 ? null : (
      <Section title={title} count={links.length}>
        <Card>
          <ul class="rows">
            {links.map(link => (
              <li>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        </Card>
      </Section>
    )
  const linkTo = (id: string) => {
    const task = tasks.get(id)
    return task === undefined ? [] : [{ href: `/nhiem-vu/${id}`, text: `${task.code}. ${task.text}` }]
  }
  return (
    <div class="stack">
      <Card>
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
        <p class="small ink2">{GRADING.previewHow}</p>
      </Card>
      {TASK_ITEMS.map(item => listed(GRADING_ITEM_WORDS[item], row.inputs[item].flatMap(linkTo)))}
      {listed(
        GRADING_ITEM_WORDS.late,
        row.inputs.late.flatMap((id, at) => {
          const late = latenesses.get(id)
          if (late === undefined) return []
          const task = late.taskId === null ? undefined : tasks.get(late.taskId)
          const named = task === undefined ? null : `${task.code}. ${task.text.replace(/\.$/u, '')}`
          return [{ href: `/cham-han/${id}`, text: GRADING.lateLine(at + 1, { ...late, task: named }) }]
        }),
      )}
      {listed(
        GRADING.contests,
        row.contests.map(one => ({
          href: `${PATH}/y-kien/${one.id}`,
          text: `${formatDay(one.raisedOn)}: ${one.upheld === null ? GRADING.waiting : one.upheld ? GRADING.upheld : GRADING.notUpheld}`,
        })),
      )}
      {row.mayContest ? (
        <Card>
          <ContestForm {...props} />
        </Card>
      ) : null}
    </div>
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
  const { contest: one, subjectName, answer, answerers } = outcome.value
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
                ? GRADING.waitingFor(answerers, one.raisedOn)
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
              {...fieldOf('upheld', typed, again)}
              label={GRADING.answer}
              options={[
                { value: 'yes', label: GRADING.answerYes },
                { value: 'no', label: GRADING.answerNo },
              ]}
            />
            <TextArea {...fieldOf('text', typed, again)} label={GRADING.answerText} rows={3} />
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

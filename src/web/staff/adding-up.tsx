import type { AddedLine } from '../../domain/adding-up.ts'
import { formatNumber } from '../../domain/format-vi.ts'
import { addUpReports, keepSenders } from '../../usecases/add-up-reports.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { ADDING, ADDING_RULE_WORDS } from '../../words/adding-up.ts'
import { figureText } from '../../words/figure.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { nameOfPeriod } from './received-report.tsx'

const PATH = '/cong-so-lieu'
const CRUMBS = [{ label: ADDING.crumb, href: '/bao-cao-den' }]
type Shown = Answer<typeof addUpReports>

const fraction = (one: { readonly numerator: number | null; readonly denominator: number | null }): string =>
  one.numerator === null || one.denominator === null
    ? ''
    : `${formatNumber(one.numerator, 2)} ÷ ${formatNumber(one.denominator, 2)}`

const isNothing = (line: AddedLine): boolean =>
  line.rule === 'sum' && line.value === 0 && line.left.length === 0

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const asked = visit.query('ky')
  const outcome = await visit.send(addUpReports, asked === undefined ? {} : { period: asked })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const key = visit.query('so')
  const line = shown.lines.find(one => one.key === key)
  if (line !== undefined) return rowsPage(visit, shown, line)
  const title =
    shown.period === null ? ADDING.title : ADDING.titleOf(nameOfPeriod(shown.period), shown.missing.length)
  const something = shown.lines.filter(one => one.scope !== 'group' && !isNothing(one))
  const groups = shown.lines.filter(one => one.scope === 'group' && !isNothing(one))
  const nothing = shown.lines.filter(isNothing)
  return visit.page(
    {
      title,
      crumbs: [...CRUMBS, { label: ADDING.title }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={ADDING.sub} />
      <div class="stack">
        {shown.period === null ? <EmptyState {...ADDING.none} /> : <Standing shown={shown} />}
        {shown.missing.length === 0 ? null : (
          <Section title={ADDING.missing} count={shown.missing.length} icon="overdue">
            <Card>
              <ul class="rows">
                {shown.missing.map(one => (
                  <li>{ADDING.sender(one.code, one.name)}</li>
                ))}
              </ul>
            </Card>
          </Section>
        )}
        {something.length === 0 ? null : (
          <Section title={ADDING.lines} count={something.length}>
            <Card flush>
              <Lines lines={something} period={shown.period ?? ''} />
            </Card>
          </Section>
        )}
        {groups.length === 0 ? null : (
          <details>
            <summary>{ADDING.groups(groups.length)}</summary>
            <Card flush>
              <Lines lines={groups} period={shown.period ?? ''} />
            </Card>
          </details>
        )}
        {nothing.length === 0 ? null : (
          <details>
            <summary>{ADDING.zero(nothing.length)}</summary>
            <Card flush>
              <Lines lines={nothing} period={shown.period ?? ''} />
            </Card>
          </details>
        )}
        {shown.manage ? <Senders visit={visit} shown={shown} typed={typed} again={again} /> : null}
      </div>
    </>,
  )
}

const Standing = ({ shown }: { shown: Shown }) => (
  <Card>
    <form class="filter-row" method="get" action={PATH}>
      <Select
        name="ky"
        label={ADDING.period}
        value={shown.period ?? ''}
        options={shown.periods.map(one => ({ value: one.period, label: nameOfPeriod(one.period) }))}
      />
      <div class="btns">
        <SubmitButton>{ADDING.show}</SubmitButton>
      </div>
    </form>
    <dl class="said-list">
      <div>
        <dt>{ADDING.received}</dt>
        <dd>
          <b>{ADDING.receivedOf(shown.received.length, shown.expected.length)}</b>
          {shown.waiting === 0 ? null : (
            <>
              {' '}
              · <a href="/bao-cao-den">{ADDING.waiting(shown.waiting)}</a>
            </>
          )}
        </dd>
      </div>
      {shown.besides.length === 0 ? null : (
        <div>
          <dt>{ADDING.besides}</dt>
          <dd>{shown.besides.join(', ')}</dd>
        </div>
      )}
    </dl>
  </Card>
)

const Lines = (props: { lines: readonly AddedLine[]; period: string }) => {
  const [name, value, parts, rule, count, left] = ADDING.columns
  return (
    <DataTable
      caption={ADDING.lines}
      captionHidden
      columns={[
        { title: name, width: 40 },
        { title: value, numeric: true },
        { title: parts, numeric: true },
        { title: rule },
        { title: count, numeric: true },
        { title: left, numeric: true },
      ]}
      rows={props.lines.map(line => ({
        cells: [
          <a href={`${PATH}?ky=${encodeURIComponent(props.period)}&so=${encodeURIComponent(line.key)}`}>
            {ADDING.name(line)}
          </a>,
          line.value === null ? '-' : <b>{figureText({ value: line.value, unit: line.unit })}</b>,
          fraction(line),
          ADDING_RULE_WORDS[line.rule],
          formatNumber(line.rows.length),
          line.left.length === 0 ? '' : formatNumber(line.left.length),
        ],
      }))}
    />
  )
}

/** The rows behind one figure, a locality each, with the report that brought it. */
const rowsPage = (visit: StaffVisit, shown: Shown, line: AddedLine) => {
  const names = new Map([...shown.received, ...shown.expected].map(one => [one.code, one.name]))
  const [sender, value, parts, report] = ADDING.rowColumns
  const table = (caption: string, rows: AddedLine['rows']) => (
    <Card flush>
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { title: sender, width: 46 },
          { title: value, numeric: true },
          { title: parts, numeric: true },
          { title: report, bare: true },
        ]}
        rows={rows.map(row => ({
          cells: [
            ADDING.sender(row.senderCode, names.get(row.senderCode) ?? ''),
            row.value === null ? '-' : figureText({ value: row.value, unit: row.unit }),
            fraction(row),
            <a href={`/bao-cao-den/${row.receivedId}`}>{ADDING.open}</a>,
          ],
        }))}
      />
    </Card>
  )
  const title = ADDING.rows(ADDING.name(line))
  return visit.page(
    {
      title,
      crumbs: [
        ...CRUMBS,
        { label: ADDING.title, href: `${PATH}?ky=${encodeURIComponent(shown.period ?? '')}` },
        { label: ADDING.name(line) },
      ],
    },
    <div class="stack">
      <PageHead
        title={title}
        sub={[
          line.value === null ? '' : figureText({ value: line.value, unit: line.unit }),
          fraction(line),
          ADDING_RULE_WORDS[line.rule],
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {table(title, line.rows)}
      {line.left.length === 0 ? null : (
        <Section title={ADDING.left} count={line.left.length}>
          {table(ADDING.left, line.left)}
        </Section>
      )}
    </div>,
  )
}

const Senders = (props: {
  visit: StaffVisit
  shown: Shown
  typed: Form | null
  again: Again | undefined
}) => {
  const { visit, shown, typed, again } = props
  const kept = shown.listed ? shown.expected.map(one => `${one.code} ${one.name}`).join('\n') : ''
  return (
    <details open={again !== undefined}>
      <summary>{ADDING.senders}</summary>
      <Card>
        <form class="fields" method="post" action={PATH} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <TextArea
            {...fieldOf('senders', typed, again, kept)}
            label={ADDING.sendersLabel}
            hint={ADDING.sendersHint}
            rows={8}
            optional
          />
          <div class="btns">
            <SubmitButton>{ADDING.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </details>
  )
}

const keep = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const { senders } = sent.object({ lines: ['senders'] })
  const outcome = await visit.send(keepSenders, { senders }, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, sent, again))
  return visit.to(PATH, ADDING.saved(outcome.value.count))
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: visit => page(visit, null) },
  { method: 'POST', path: PATH, access: 'session', names: null, answer: keep },
] as const satisfies readonly Route[]

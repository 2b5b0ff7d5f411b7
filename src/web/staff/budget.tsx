import type { BudgetRow, BudgetSums } from '../../domain/budget.ts'
import { BUDGET_REGISTERS } from '../../domain/budget.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { showBudget, writeBudget } from '../../usecases/show-budget.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { amountWords, BUDGET, SOURCE_WORDS, STEP_WORDS } from '../../words/budget.ts'
import { DOCX, download } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { TaskList } from '../ui/task-list.tsx'
import { Findings } from './budget-findings.tsx'
import { yearAsked } from './plan-year.tsx'
import { REGISTER_PATH } from './register.tsx'
import { targetLine } from './task-line.ts'

const PATH = '/kinh-phi'

type Shown = Answer<typeof showBudget>

const AMOUNTS = [
  STEP_WORDS['du-toan'],
  STEP_WORDS['phan-bo'],
  STEP_WORDS.chi,
  STEP_WORDS['quyet-toan'],
  BUDGET.left,
]
const amounts = (sums: BudgetSums) => [
  amountWords(sums['du-toan']),
  amountWords(sums['phan-bo']),
  amountWords(sums.chi),
  amountWords(sums['quyet-toan']),
  amountWords(sums['phan-bo'] - sums.chi),
]
const amountColumns = AMOUNTS.map(title => ({ title, numeric: true }))

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(showBudget, { year: yearAsked(visit) })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { year } = shown
  const book = shown.registers.find(one => one.code === BUDGET_REGISTERS.lines)
  if (book === undefined)
    return visit.page(
      { title: BUDGET.title },
      <>
        <PageHead title={BUDGET.title} />
        <EmptyState
          {...BUDGET.none}
          action={<ButtonLink href={`${REGISTER_PATH}/thu-vien`}>{BUDGET.library}</ButtonLink>}
        />
      </>,
    )
  return visit.page(
    { title: BUDGET.heading(year) },
    <>
      <PageHead
        title={BUDGET.heading(year)}
        sub={BUDGET.sub}
        actions={
          <>
            <ButtonLink href={`${REGISTER_PATH}/${book.id}`}>{BUDGET.book}</ButtonLink>
            {shown.lines.length === 0 ? null : (
              <>
                <ButtonLink href={`${PATH}.docx?nam=${year}&cong-khai=1`} download sign="download">
                  {BUDGET.openWord}
                </ButtonLink>
                <ButtonLink href={`${PATH}.docx?nam=${year}`} primary download sign="download">
                  {BUDGET.word}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <Tabs
        label={BUDGET.years}
        tabs={[year - 1, year, year + 1].map(one => ({
          label: BUDGET.year(one),
          href: `${PATH}?nam=${one}`,
          current: one === year,
        }))}
      />
      {shown.lines.length === 0 ? <EmptyState {...BUDGET.empty} /> : <Money shown={shown} />}
    </>,
  )
}

/** The rows that the sums of a line are made of, each with its page. */
const Rows = (props: { of: readonly BudgetRow[] }) => (
  <details>
    <summary>{BUDGET.rows(props.of.length)}</summary>
    <ul class="rows">
      {props.of.map(row => (
        <li>
          <a href={`/dong-so/${row.entryId}`}>
            {BUDGET.row(formatDay(row.on), STEP_WORDS[row.step], amountWords(row.amount))}
          </a>
        </li>
      ))}
    </ul>
  </details>
)

const Money = ({ shown }: { shown: Shown }) => (
  <div class="stack">
    <Section title={BUDGET.findings} count={shown.findings.length}>
      <Card flush={shown.findings.length > 0}>
        {shown.findings.length === 0 ? <p>{BUDGET.noFindings}</p> : <Findings of={shown.findings} />}
      </Card>
    </Section>
    <Section title={BUDGET.rules} count={shown.rules.length}>
      {shown.rules.length === 0 ? (
        <Card>
          <p>{BUDGET.noRules}</p>
        </Card>
      ) : (
        <TaskList tasks={shown.rules.map(targetLine)} />
      )}
    </Section>
    <Section title={BUDGET.shares}>
      <Card flush>
        <DataTable
          caption={BUDGET.shares}
          captionHidden
          columns={[
            { title: BUDGET.share, width: 46 },
            { title: BUDGET.above, numeric: true },
            { title: BUDGET.below, numeric: true },
            { title: BUDGET.value, numeric: true },
          ]}
          rows={shown.shares.map(share => ({
            cells: [
              <>
                {share.name}
                <small class="block">
                  {[share.numeratorName, share.denominatorName ?? ''].filter(Boolean).join(' / ')}
                </small>
              </>,
              share.numerator === null ? '' : amountWords(share.numerator),
              share.denominator === null ? BUDGET.noBase : amountWords(share.denominator),
              share.value === null ? '' : BUDGET.percent(share.value),
            ],
          }))}
        />
      </Card>
    </Section>
    <Section title={BUDGET.bySource}>
      <Card flush>
        <DataTable
          caption={BUDGET.bySource}
          captionHidden
          columns={[{ title: BUDGET.source, width: 30 }, ...amountColumns]}
          rows={[
            ...shown.bySource.map(one => ({ cells: [SOURCE_WORDS[one.source], ...amounts(one.sums)] })),
            { cells: [<b>{BUDGET.total}</b>, ...amounts(shown.total).map(sum => <b>{sum}</b>)] },
          ]}
        />
      </Card>
    </Section>
    <Section title={BUDGET.byTask} count={shown.lines.length}>
      <Card flush>
        <DataTable
          caption={BUDGET.byTask}
          captionHidden
          columns={[
            { title: BUDGET.item, width: 34 },
            { title: BUDGET.source },
            ...amountColumns,
            { title: BUDGET.open },
          ]}
          rows={shown.lines.map(line => ({
            cells: [
              <>
                {line.named === null ? line.task : <a href={`/nhiem-vu/${line.named.id}`}>{line.task}</a>}:{' '}
                {line.item}
                <small class="block">{line.named?.text ?? ''}</small>
                <Rows of={line.rows} />
              </>,
              SOURCE_WORDS[line.source],
              ...amounts(line.sums),
              line.publishable ? BUDGET.isOpen : BUDGET.isInner,
            ],
          }))}
        />
      </Card>
    </Section>
  </div>
)

const file = async (visit: StaffVisit) => {
  const open = visit.query('cong-khai') === '1'
  const outcome = await visit.send(writeBudget, { year: yearAsked(visit), open })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { bytes, year } = outcome.value
  return download(visit, { name: BUDGET.fileName(year, open), mediaType: DOCX, body: bytes })
}

export const routes = [
  { method: 'GET', path: '/kinh-phi', access: 'session', names: null, answer: page },
  { method: 'GET', path: '/kinh-phi.docx', access: 'session', names: null, answer: file },
] as const satisfies readonly Route[]

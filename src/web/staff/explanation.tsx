import { dayOf } from '../../domain/day.ts'
import { EXPLANATION_STATES, type ExplanationState } from '../../domain/explanation.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { askExplanation } from '../../usecases/ask-explanation.ts'
import { listExplanations } from '../../usecases/list-explanations.ts'
import { prepareExplanation } from '../../usecases/prepare-explanation.ts'
import { proposeExplanation } from '../../usecases/propose-explanation.ts'
import { EXPLANATION, EXPLANATION_STATE_WORDS } from '../../words/explanation.ts'
import { shortened } from '../../words/task-line.ts'
import type { StatusKind } from '../../words/ui.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Choices, DateField, ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import { Tabs } from '../ui/tabs.tsx'
import type { Again } from '../visit.tsx'
import { itemHref } from './record-parts.tsx'

const PATH = '/giai-trinh'

const STATE_PARAMS = {
  proposed: 'de-xuat',
  asked: 'cho-tra-loi',
  answered: 'da-tra-loi',
  accepted: 'da-chap-nhan',
  dropped: 'khong-yeu-cau',
} as const satisfies Record<ExplanationState, string>

export const EXPLANATION_STATE_KINDS = {
  proposed: 'waiting',
  asked: 'attention',
  answered: 'waiting',
  accepted: 'done',
  dropped: 'cancelled',
} as const satisfies Record<ExplanationState, StatusKind>

/** Who answers: the owner by name, or the head of the unit. */
export const answererOf = (one: {
  readonly toPerson: { readonly name: string } | null
  readonly toUnit: { readonly name: string }
}): string => one.toPerson?.name ?? EXPLANATION.head(one.toUnit.name)

const stateIn = (visit: StaffVisit): ExplanationState | null =>
  EXPLANATION_STATES.find(one => STATE_PARAMS[one] === visit.query('tinh-trang')) ?? null

const hrefOf = (state: ExplanationState | null, path: string = PATH): string =>
  state === null ? path : `${path}?tinh-trang=${STATE_PARAMS[state]}`

const register = async (visit: StaffVisit) => {
  const outcome = await listExplanations(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { explanations } = outcome.value
  const state = stateIn(visit)
  const shown = explanations.filter(one => state === null || one.state === state)
  const title = EXPLANATION.titleOverdue(explanations.filter(one => one.overdue).length)
  const [item, question, who, by, standing] = EXPLANATION.columns
  return visit.page(
    { title },
    <>
      <PageHead
        title={title}
        sub={EXPLANATION.sub}
        actions={
          <ButtonLink href={hrefOf(state, `${PATH}.xlsx`)} sign="download" download>
            {EXPLANATION.download}
          </ButtonLink>
        }
      />
      <Tabs
        label={EXPLANATION.byState}
        tabs={[
          {
            label: EXPLANATION.allStates,
            href: hrefOf(null),
            count: explanations.length,
            current: state === null,
          },
          ...EXPLANATION_STATES.map(one => ({
            label: EXPLANATION_STATE_WORDS[one],
            href: hrefOf(one),
            count: explanations.filter(other => other.state === one).length,
            current: state === one,
          })),
        ]}
      />
      {shown.length === 0 ? (
        <EmptyState {...EXPLANATION.empty} />
      ) : (
        <Card flush>
          <DataTable
            caption={EXPLANATION.caption}
            captionHidden
            columns={[
              { title: item, width: 30 },
              { title: question, width: 30 },
              { title: who },
              { title: by },
              { title: standing, bare: true },
            ]}
            rows={shown.map(one => ({
              ...(one.overdue ? { tone: 'overdue' as const } : {}),
              cells: [
                <>
                  <a href={`${PATH}/${one.id}`}>{shortened(one.item?.text ?? '', 100)}</a>
                  <small>{one.item?.code}</small>
                </>,
                shortened(one.turns.at(-1)?.question ?? '', 120),
                answererOf(one),
                formatDay(one.answerBy),
                <StatusTag
                  kind={one.overdue ? 'overdue' : EXPLANATION_STATE_KINDS[one.state]}
                  word={one.overdue ? EXPLANATION.overdue : EXPLANATION_STATE_WORDS[one.state]}
                />,
              ],
            }))}
          />
        </Card>
      )}
    </>,
  )
}

/** The register with the same filter as a workbook: every turn of question and answer is a row. */
const file = async (visit: StaffVisit) => {
  const outcome = await listExplanations(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const state = stateIn(visit)
  return sheetFile(visit, {
    fileName: EXPLANATION.fileName,
    sheet: EXPLANATION.title,
    heads: EXPLANATION.heads,
    widths: [8, 44, 24, 44, 12, 44, 12, 24],
    rows: outcome.value.explanations
      .filter(one => state === null || one.state === state)
      .flatMap(one =>
        one.turns.map(turn => [
          one.item?.code ?? null,
          one.item?.text ?? null,
          answererOf(one),
          turn.question,
          dayCell(turn.answerBy),
          turn.answer,
          dayCell(turn.answeredAt === null ? null : dayOf(turn.answeredAt)),
          one.overdue ? EXPLANATION.overdue : EXPLANATION_STATE_WORDS[one.state],
        ]),
      ),
  })
}

const words = EXPLANATION.form

/** The item that the path names, as the use-cases take it. */
const about = (visit: StaffVisit) =>
  visit.param('taskId') === '' ? { targetId: visit.param('targetId') } : { taskId: visit.param('taskId') }

const form = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(prepareExplanation, about(visit))
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { item, asks, answerBy } = outcome.value
  const title = asks ? words.ask : words.propose
  const text = (name: string): string => typed?.text(name) ?? ''
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={itemHref(item)}>{item.code}</BackLink>
      <PageHead title={title} sub={item.text} />
      {asks ? null : <p>{words.proposeNote}</p>}
      <form method="post" action={`${itemHref(item)}/giai-trinh`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="fields">
          <Choices
            name="from"
            label={words.from}
            options={[
              { value: 'head', label: words.head(item.lead?.name ?? '') },
              ...(item.owner === null ? [] : [{ value: 'owner', label: words.owner(item.owner.name) }]),
            ]}
            value={typed === null ? 'head' : text('from')}
            error={again?.of('from')}
          />
          <TextArea
            {...fieldOf('question', typed, again)}
            label={words.question}
            hint={words.questionHint}
            rows={4}
          />
          <DateField
            name="answerBy"
            label={words.answerBy}
            hint={words.answerByHint}
            value={typed === null ? formatDay(answerBy) : text('answerBy')}
            error={again?.of('answerBy')}
          />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {asks ? words.send : words.sendProposal}
          </SubmitButton>
        </div>
      </form>
    </>,
  )
}

/** A leader asks; for everybody else who may, the same form proposes. */
const send = async (visit: StaffVisit) => {
  const typed = await visit.form()
  const prepared = await visit.send(prepareExplanation, about(visit))
  if (!prepared.ok) return visit.refused(prepared.refusal)
  const { asks } = prepared.value
  const input = { ...typed.object({ days: ['answerBy'], absent: ['answerBy'] }), ...about(visit) }
  const outcome = await visit.send(asks ? askExplanation : proposeExplanation, input, typed)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => form(visit, typed, again))
  const { explanationId, code } = outcome.value
  return visit.to(
    `${PATH}/${explanationId}`,
    asks ? EXPLANATION.saidAsked(code) : EXPLANATION.saidProposed(code),
  )
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: register },
  { method: 'GET', path: `${PATH}.xlsx`, access: 'session', names: null, answer: file },
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/giai-trinh',
    access: 'session',
    names: 'task',
    answer: visit => form(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/giai-trinh', access: 'session', names: 'task', answer: send },
  {
    method: 'GET',
    path: '/chi-tieu/:targetId/giai-trinh',
    access: 'session',
    names: 'target',
    answer: visit => form(visit, null),
  },
  {
    method: 'POST',
    path: '/chi-tieu/:targetId/giai-trinh',
    access: 'session',
    names: 'target',
    answer: send,
  },
] as const satisfies readonly Route[]

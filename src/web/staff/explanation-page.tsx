import { dayOf } from '../../domain/day.ts'
import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { answerExplanation } from '../../usecases/answer-explanation.ts'
import { decideExplanation } from '../../usecases/decide-explanation.ts'
import { judgeExplanation } from '../../usecases/judge-explanation.ts'
import { recordConsequence } from '../../usecases/record-consequence.ts'
import { showExplanation } from '../../usecases/show-explanation.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { EXPLANATION, EXPLANATION_STATE_WORDS } from '../../words/explanation.ts'
import { LATENESS } from '../../words/lateness.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, DateField, ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { ConsequenceForm, Consequences } from './consequence-form.tsx'
import { given } from './decision-page.tsx'
import { answererOf, EXPLANATION_STATE_KINDS } from './explanation.tsx'
import { FactCard, ItemLinks } from './record-parts.tsx'

type Shown = Answer<typeof showExplanation>
type FormProps = { visit: StaffVisit; shown: Shown; typed: Form | null; again: Again | undefined }

const PATH = '/giai-trinh'
const words = EXPLANATION.page

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showExplanation, { explanationId: visit.param('explanationId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { explanation, item, overdue } = shown
  const title = `${EXPLANATION.title}: ${item.code}`
  const props = { visit, shown, typed, again }
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={PATH}>{EXPLANATION.title}</BackLink>
      <PageHead
        title={title}
        facts={
          <StatusTag
            kind={overdue ? 'overdue' : EXPLANATION_STATE_KINDS[explanation.state]}
            word={overdue ? EXPLANATION.overdue : EXPLANATION_STATE_WORDS[explanation.state]}
          />
        }
      />
      <div class="stack">
        <Turns shown={shown} />
        <AnswerForm {...props} />
        <JudgeForm {...props} />
        <DecideForm {...props} />
        {shown.consequences === null || shown.consequences.length > 0 || overdue ? (
          <Consequences consequences={shown.consequences} />
        ) : null}
        {overdue && shown.decides.ok ? (
          <ConsequenceForm
            visit={visit}
            action={`${PATH}/${explanation.id}/xu-ly`}
            isTask={item.kind === 'task'}
            units={shown.units}
            typed={typed}
            again={again}
          />
        ) : null}
      </div>
    </>,
  )
}

/** Every question with its answer, oldest first; none can be edited. */
const Turns = ({ shown: { explanation, item } }: { shown: Shown }) => (
  <>
    {explanation.turns.map(turn => {
      const dropped = explanation.state === 'dropped'
      const late = turn.answeredAt !== null && dayOf(turn.answeredAt) > turn.answerBy
      return (
        <FactCard
          title={words.turn(turn.seq)}
          facts={given(
            [words.about, turn.seq === 1 ? <ItemLinks items={[item]} /> : null],
            [words.to, turn.seq === 1 ? answererOf(explanation) : null],
            [words.proposedBy, turn.seq === 1 ? (explanation.proposedBy?.name ?? null) : null],
            [words.question, turn.question],
            [
              words.askedBy,
              explanation.state === 'proposed' || dropped
                ? null
                : words.by(turn.askedBy.name, formatInstant(turn.askedAt)),
            ],
            [words.answerBy, formatDay(turn.answerBy)],
            [dropped ? words.dropReason : words.answer, turn.answer],
            [
              words.answeredBy,
              turn.answeredBy === null || turn.answeredAt === null
                ? null
                : words.by(turn.answeredBy.name, formatInstant(turn.answeredAt)),
            ],
            [words.late, late && turn.answeredAt !== null ? formatDay(dayOf(turn.answeredAt)) : null],
            [
              words.verdict,
              turn.verdict === null
                ? null
                : words.by(words.verdicts[turn.verdict], turn.decidedBy?.name ?? ''),
            ],
          )}
        />
      )
    })}
  </>
)

const AnswerForm = ({ visit, shown: { explanation, answers }, typed, again }: FormProps) => {
  if (explanation.state !== 'asked' || !answers.ok) return null
  return (
    <Card title={words.answerForm}>
      <form method="post" action={`${PATH}/${explanation.id}/tra-loi`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="fields">
          <TextArea
            {...fieldOf('answer', typed, again)}
            label={words.answer}
            hint={words.answerHint}
            rows={6}
          />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {words.answerSend}
          </SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const JudgeForm = ({ visit, shown, typed, again }: FormProps) => {
  const { explanation, asks, nextAnswerBy } = shown
  if (explanation.state !== 'answered' || !asks.ok) return null
  return (
    <Card title={words.judgeForm}>
      <form method="post" action={`${PATH}/${explanation.id}/ket-luan`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="fields">
          <Choices
            {...fieldOf('verdict', typed, again)}
            label={words.decision}
            options={[
              { value: 'accepted', label: words.accept },
              { value: 'again', label: words.again, remark: words.againRemark },
            ]}
          />
          <TextArea {...fieldOf('question', typed, again)} label={words.againQuestion} optional rows={3} />
          <DateField
            name="answerBy"
            label={words.answerBy}
            value={typed === null ? formatDay(nextAnswerBy) : typed.text('answerBy')}
            error={again?.of('answerBy')}
          />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {words.judgeSend}
          </SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const DecideForm = ({ visit, shown, typed, again }: FormProps) => {
  const { explanation, asks } = shown
  const turn = explanation.turns.at(-1)
  if (explanation.state !== 'proposed' || !asks.ok || turn === undefined) return null
  return (
    <Card title={words.decideForm}>
      <form method="post" action={`${PATH}/${explanation.id}/quyet-dinh`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="fields">
          <Choices
            {...fieldOf('decision', typed, again)}
            label={words.decision}
            options={[
              { value: 'ask', label: words.ask },
              { value: 'drop', label: words.drop, remark: words.dropRemark },
            ]}
          />
          <TextArea
            name="question"
            label={words.question}
            rows={3}
            value={typed === null ? turn.question : typed.text('question')}
            error={again?.of('question')}
          />
          <DateField
            name="answerBy"
            label={words.answerBy}
            value={typed === null ? formatDay(turn.answerBy) : typed.text('answerBy')}
            error={again?.of('answerBy')}
          />
          <TextArea {...fieldOf('reason', typed, again)} label={words.reason} optional rows={2} />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {words.decideSend}
          </SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const idOf = (visit: StaffVisit) => visit.param('explanationId')
const DAYS = { days: ['answerBy'], absent: ['answerBy'] } as const

const answered = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(answerExplanation, { ...form.object(), explanationId: idOf(visit) }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`${PATH}/${idOf(visit)}`, EXPLANATION.saidAnswered)
}

const judged = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    judgeExplanation,
    { ...form.object(DAYS), explanationId: idOf(visit) },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  const said = outcome.value.verdict === 'accepted' ? EXPLANATION.saidAccepted : EXPLANATION.saidAgain
  return visit.to(`${PATH}/${idOf(visit)}`, said)
}

const decided = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    decideExplanation,
    { ...form.object(DAYS), explanationId: idOf(visit) },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`${PATH}/${idOf(visit)}`, EXPLANATION.saidDecided[outcome.value.decision])
}

const dealtWith = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = form.object({ days: ['decidedOn'], absent: ['decidedOn', 'newLeadUnitId'] })
  const outcome = await visit.send(recordConsequence, { ...input, explanationId: idOf(visit) }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`${PATH}/${idOf(visit)}`, LATENESS.consequence.said(outcome.value.code))
}

export const routes = [
  {
    method: 'GET',
    path: '/giai-trinh/:explanationId',
    access: 'session',
    names: 'explanation',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/giai-trinh/:explanationId/tra-loi',
    access: 'session',
    names: 'explanation',
    answer: answered,
  },
  {
    method: 'POST',
    path: '/giai-trinh/:explanationId/ket-luan',
    access: 'session',
    names: 'explanation',
    answer: judged,
  },
  {
    method: 'POST',
    path: '/giai-trinh/:explanationId/quyet-dinh',
    access: 'session',
    names: 'explanation',
    answer: decided,
  },
  {
    method: 'POST',
    path: '/giai-trinh/:explanationId/xu-ly',
    access: 'session',
    names: 'explanation',
    answer: dealtWith,
  },
] as const satisfies readonly Route[]

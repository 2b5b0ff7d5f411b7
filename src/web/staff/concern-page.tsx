import { CONCERN_OUTCOMES, isAnswerLate } from '../../domain/concern.ts'
import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { answerConcern } from '../../usecases/answer-concern.ts'
import { showConcern } from '../../usecases/show-concern.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { withdrawConcern } from '../../usecases/withdraw-concern.ts'
import {
  CONCERN,
  CONCERN_KIND_WORDS,
  CONCERN_OUTCOME_WORDS,
  CONCERN_STATE_WORDS,
} from '../../words/concern.ts'
import { refusalSentence } from '../../words/role.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, DateField, ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { CONCERN_STATE_KINDS } from './concern.tsx'
import { given } from './decision-page.tsx'
import { FactCard, ItemLinks } from './record-parts.tsx'

type Shown = Answer<typeof showConcern>

const PATH = '/vuong-mac'
const words = CONCERN.page

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showConcern, { concernId: visit.param('concernId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { concern } = shown
  const late = isAnswerLate(concern, visit.today)
  return visit.page(
    {
      title: CONCERN_KIND_WORDS[concern.kind],
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={PATH}>{CONCERN.title}</BackLink>
      <PageHead
        title={CONCERN_KIND_WORDS[concern.kind]}
        facts={
          <StatusTag
            kind={late ? 'overdue' : CONCERN_STATE_KINDS[concern.state]}
            word={CONCERN_STATE_WORDS[concern.state]}
          />
        }
      />
      <div class="stack">
        <FactCard
          title={words.what}
          facts={given(
            [words.text, concern.text],
            [words.cause, concern.cause],
            [words.by, CONCERN.raised(concern.unit.name, formatDay(concern.effectiveOn))],
            [words.to, concern.toName ?? CONCERN.noAddressee],
            [words.answerBy, concern.answerBy === null ? null : formatDay(concern.answerBy)],
            [words.about, shown.items.length === 0 ? null : <ItemLinks items={shown.items} />],
            [
              words.fromUpdate,
              concern.updateId === null ? null : (
                <a href={`/cap-nhat/${concern.updateId}`}>{words.seeUpdate}</a>
              ),
            ],
          )}
        />
        <Settled shown={shown} />
        <AnswerForm visit={visit} shown={shown} typed={typed} again={again} />
        <WithdrawForm visit={visit} shown={shown} typed={typed} again={again} />
      </div>
    </>,
  )
}

const Settled = ({ shown: { concern } }: { shown: Shown }) => {
  if (concern.state === 'open') return null
  return (
    <FactCard
      title={concern.state === 'answered' ? words.answered : words.withdrawn}
      facts={given(
        [words.outcome, concern.outcome === null ? null : CONCERN_OUTCOME_WORDS[concern.outcome]],
        [concern.state === 'answered' ? words.answerText : words.withdrawReason, concern.answer],
        [words.document, concern.document],
        [words.answeredOn, concern.answeredOn === null ? null : formatDay(concern.answeredOn)],
        [
          words.by,
          concern.decidedBy === null || concern.decidedAt === null
            ? null
            : words.decidedBy(concern.decidedBy.name, formatInstant(concern.decidedAt)),
        ],
      )}
    />
  )
}

type FormProps = { visit: StaffVisit; shown: Shown; typed: Form | null; again: Again | undefined }

const AnswerForm = ({ visit, shown, typed, again }: FormProps) => {
  const { concern, answer } = shown
  if (concern.state !== 'open') return null
  if (!answer.ok)
    return (
      <Card>
        <p>{words.waits}</p>
        <p>
          {refusalSentence(
            answer.code,
            answer.who,
            answer.unitId === null ? null : (concern.toName ?? concern.unit.name),
          )}
        </p>
      </Card>
    )
  const text = (name: string): string => typed?.text(name) ?? ''
  return (
    <Card title={words.answer}>
      <form method="post" action={`${PATH}/${concern.id}/tra-loi`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="fields">
          <Choices
            {...fieldOf('outcome', typed, again)}
            label={words.outcome}
            options={CONCERN_OUTCOMES.map(value => ({ value, label: CONCERN_OUTCOME_WORDS[value] }))}
          />
          <TextArea
            {...fieldOf('answer', typed, again)}
            label={words.answerText}
            hint={words.answerHint}
            rows={4}
          />
          <Field
            {...fieldOf('document', typed, again)}
            label={words.document}
            hint={words.documentHint}
            optional
          />
          <DateField
            name="answeredOn"
            label={words.answeredOn}
            value={typed === null ? formatDay(visit.today) : text('answeredOn')}
            error={again?.of('answeredOn')}
          />
        </div>
        <div class="form-end">
          <SubmitButton primary wide>
            {words.send}
          </SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const WithdrawForm = ({ visit, shown, typed, again }: FormProps) => {
  const { concern } = shown
  if (concern.state !== 'open' || !shown.withdraw) return null
  return (
    <details class="card" open={again?.of('reason') !== undefined}>
      <summary>{words.withdraw}</summary>
      <form method="post" action={`${PATH}/${concern.id}/rut`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="fields">
          <TextArea {...fieldOf('reason', typed, again)} label={words.withdrawReason} rows={2} />
        </div>
        <div class="form-end">
          <SubmitButton>{words.withdrawSend}</SubmitButton>
        </div>
      </form>
    </details>
  )
}

const answered = async (visit: StaffVisit) => {
  const form = await visit.form()
  const concernId = visit.param('concernId')
  const outcome = await visit.send(
    answerConcern,
    { ...form.object({ days: ['answeredOn'], absent: ['answeredOn'] }), concernId },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`${PATH}/${concernId}`, CONCERN.saidAnswered)
}

const withdrawn = async (visit: StaffVisit) => {
  const form = await visit.form()
  const concernId = visit.param('concernId')
  const outcome = await visit.send(withdrawConcern, { ...form.object(), concernId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`${PATH}/${concernId}`, CONCERN.saidWithdrawn)
}

export const routes = [
  {
    method: 'GET',
    path: '/vuong-mac/:concernId',
    access: 'session',
    names: 'concern',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/vuong-mac/:concernId/tra-loi',
    access: 'session',
    names: 'concern',
    answer: answered,
  },
  {
    method: 'POST',
    path: '/vuong-mac/:concernId/rut',
    access: 'session',
    names: 'concern',
    answer: withdrawn,
  },
] as const satisfies readonly Route[]

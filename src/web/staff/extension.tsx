import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { refuseAct } from '../../domain/task-act.ts'
import { decideExtension } from '../../usecases/decide-extension.ts'
import { requestExtension } from '../../usecases/request-extension.ts'
import { showExtension } from '../../usecases/show-extension.ts'
import { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { DECISION } from '../../words/decision.ts'
import { fieldSentence } from '../../words/refusal.ts'
import { refusalSentence } from '../../words/role.ts'
import { ACT_FORM, EXTENSION } from '../../words/task-act-page.ts'
import { updateRefusalSentence } from '../../words/update.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, DateField, ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { given } from './decision-page.tsx'

const askForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showTask, { taskId: visit.param('taskId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { task, plan } = outcome.value
  const permission = may(visit.ctx.actor, 'extension.request', {
    ...visit.here,
    line: task.line,
    leadUnitId: task.lead?.id ?? null,
    supportUnitIds: [],
    followingUnitId: null,
    ownerPersonId: task.owner?.id ?? null,
  })
  if (!permission.ok) return visit.forbidden(permission)
  if (plan.stage !== 'adopted')
    return visit.to(`/nhiem-vu/${task.id}`, fieldSentence({ field: '', code: 'task-not-running' }))
  const no = refuseAct('request-extension', task.state)
  if (no !== null) return visit.to(`/nhiem-vu/${task.id}`, updateRefusalSentence(no))
  const title = EXTENSION.ask
  return visit.page(
    {
      title: `${title}: ${task.code}`,
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${task.id}`}>{`${ACT_FORM.back} ${task.code}`}</BackLink>
      <PageHead title={title} sub={EXTENSION.askWhat} />
      <figure class="quote">
        <blockquote>“{task.text}”</blockquote>
      </figure>
      <Card>
        <form class="fields" method="post" action={`/nhiem-vu/${task.id}/gia-han`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <DateField
            {...fieldOf('due', typed, again)}
            label={EXTENSION.due}
            hint={task.due === null ? undefined : EXTENSION.dueNow(task.due)}
          />
          <TextArea
            {...fieldOf('reason', typed, again)}
            label={EXTENSION.reason}
            hint={EXTENSION.reasonHint}
            rows={4}
          />
          <div class="btns">
            <SubmitButton primary>{EXTENSION.send}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const ask = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const { due, reason } = form.object({ days: ['due'] })
  const outcome = await visit.send(requestExtension, { taskId, due, reason }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => askForm(visit, form, again))
  return visit.to(`/nhiem-vu/${taskId}`, EXTENSION.asked(outcome.value.code))
}

type Shown = Answer<typeof showExtension>

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showExtension, { extensionId: visit.param('extensionId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { extension, task } = shown
  const title = EXTENSION.title(task.code)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${task.id}`}>{DECISION.seeTask}</BackLink>
      <PageHead title={title} sub={DECISION.by(extension.author.name, formatInstant(extension.askedAt))} />
      <div class="stack">
        <Card title={DECISION.what}>
          <dl class="said-list">
            {factsOf(shown).map(fact => (
              <div>
                <dt>{fact.name}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <Decision shown={shown} visit={visit} typed={typed} again={again} />
      </div>
    </>,
  )
}

const factsOf = ({ extension, task, times }: Shown) =>
  given(
    [EXTENSION.task, task.text],
    [EXTENSION.unit, task.lead?.name ?? null],
    [EXTENSION.first, task.state.initialDue === null ? null : formatDay(task.state.initialDue)],
    [EXTENSION.before, formatDay(extension.dueBefore)],
    [EXTENSION.wanted, formatDay(extension.dueAsked)],
    [EXTENSION.times, EXTENSION.timesWords(times)],
    [EXTENSION.reason, extension.reason],
  )

const Decision = (props: {
  shown: Shown
  visit: StaffVisit
  typed: Form | null
  again: Again | undefined
}) => {
  const { shown, visit, typed, again } = props
  const { extension, task, decide, closed } = shown
  if (extension.state !== 'asked')
    return (
      <Card>
        <p>{decidedWords(shown)}</p>
        {extension.counts === false && extension.state === 'agreed' ? <p>{EXTENSION.notCounting}</p> : null}
        {extension.document === null ? null : <p class="small ink2">{extension.document}</p>}
      </Card>
    )
  if (closed !== null || !decide.ok)
    return (
      <Card>
        <p>{EXTENSION.waiting}.</p>
        <p>
          {closed !== null
            ? updateRefusalSentence(closed)
            : decide.ok
              ? ''
              : refusalSentence(decide.code, decide.who, task.lead?.name ?? null)}
        </p>
      </Card>
    )
  return (
    <Card>
      <form class="fields" method="post" action={`/gia-han/${extension.id}`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        {task.due !== null && task.due < visit.today ? (
          <p class="small red">{EXTENSION.tooLate(task.due)}</p>
        ) : null}
        <Choices
          {...fieldOf('decision', typed, again)}
          label={DECISION.decision}
          options={[
            { value: 'agreed', label: EXTENSION.agree, remark: EXTENSION.agreeRemark(extension.dueAsked) },
            { value: 'other', label: EXTENSION.other },
            { value: 'refused', label: EXTENSION.refuse, remark: EXTENSION.refuseRemark },
          ]}
        />
        <DateField {...fieldOf('due', typed, again)} label={EXTENSION.otherDue} optional />
        <TextArea {...fieldOf('reason', typed, again)} label={EXTENSION.decisionReason} rows={3} optional />
        <Field
          {...fieldOf('document', typed, again)}
          label={ACT_FORM.document}
          hint={ACT_FORM.documentHint}
          optional
          maxlength={100}
        />
        <DateField
          {...fieldOf('decidedOn', typed, again)}
          label={EXTENSION.decidedOn}
          hint={EXTENSION.decidedOnHint}
          optional
        />
        <div class="btns">
          <SubmitButton primary>{EXTENSION.decide}</SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const decidedWords = ({ extension }: Shown): string => {
  const who = extension.decidedBy?.name ?? ''
  const day = extension.decidedOn ?? ''
  return extension.state === 'agreed'
    ? EXTENSION.agreed(who, day, extension.dueDecided ?? extension.dueAsked)
    : EXTENSION.refused(who, day, extension.decisionReason ?? EXTENSION.overtaken)
}

const decide = async (visit: StaffVisit) => {
  const form = await visit.form()
  const { decision, due, reason, document, decidedOn } = form.object({ days: ['due', 'decidedOn'] })
  const outcome = await visit.send(
    decideExtension,
    { extensionId: visit.param('extensionId'), decision, due, reason, document, decidedOn },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  const { taskId, code, due: agreed } = outcome.value
  return visit.to(
    `/nhiem-vu/${taskId}`,
    agreed === null ? EXTENSION.saidRefused(code) : EXTENSION.saidAgreed(code, agreed),
  )
}

export const routes = [
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/gia-han',
    access: 'session',
    names: 'task',
    answer: visit => askForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/gia-han', access: 'session', names: 'task', answer: ask },
  {
    method: 'GET',
    path: '/gia-han/:extensionId',
    access: 'session',
    names: 'extension',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/gia-han/:extensionId', access: 'session', names: 'extension', answer: decide },
] as const satisfies readonly Route[]

import { formatDay, formatNumber } from '../../domain/format-vi.ts'
import { SUBMISSION_RULES, type SubmissionAct } from '../../domain/round.ts'
import { grantException } from '../../usecases/lock-round.ts'
import { moveSubmission } from '../../usecases/move-submission.ts'
import { showSubmission } from '../../usecases/show-submission.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { figureText } from '../../words/figure.ts'
import { SUBMISSION_STATE_WORDS } from '../../words/round.ts'
import { ROUND_PAGE, SUBMISSION_PAGE } from '../../words/round-page.ts'
import { STATUS_WORDS } from '../../words/status.ts'
import { TARGET_STATUS_WORDS } from '../../words/target.ts'
import type { StatusKind } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TARGET_KIND, TASK_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'
import { historyOf, ROUND_PATH } from './round-parts.tsx'

const PATH = '/bao-cao-don-vi'
type Shown = Answer<typeof showSubmission>

const KINDS = {
  owed: 'not-due',
  drafted: 'on-track',
  'with-head': 'on-track',
  sent: 'waiting',
  returned: 'attention',
  accepted: 'done',
} as const satisfies Record<Shown['submission']['state'], StatusKind>

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showSubmission, { submissionId: visit.param('submissionId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { submission, round, known } = shown
  const title = SUBMISSION_PAGE.title(submission.unit.name, round.periodId)
  return visit.page(
    {
      title,
      crumbs: [
        { label: ROUND_PAGE.crumb, href: '/ky-bao-cao' },
        { label: round.definition.name, href: `${ROUND_PATH}/${round.id}` },
        { label: submission.unit.name },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={title}
        sub={SUBMISSION_PAGE.sub(shown.due, round.cutOff)}
        actions={<StatusTag kind={KINDS[submission.state]} word={SUBMISSION_STATE_WORDS[submission.state]} />}
      />
      <div class="stack">
        <Card>
          <p>
            <b>{SUBMISSION_PAGE.missing(known.missing)}</b>
          </p>
          {known.undecided === 0 ? null : <p class="red">{SUBMISSION_PAGE.undecided(known.undecided)}</p>}
          {shown.closed ? <p class="red">{SUBMISSION_PAGE.closed}</p> : null}
        </Card>
        <Known shown={shown} />
        <Words shown={shown} visit={visit} typed={typed} again={again} />
        <Judge shown={shown} visit={visit} again={again} />
        {shown.acts.length === 0 ? null : (
          <Section title={SUBMISSION_PAGE.history}>
            <Card>{historyOf(shown.acts, [submission], visit.today)}</Card>
          </Section>
        )}
      </div>
    </>,
  )
}

const Known = (props: { shown: Shown }) => {
  const { tasks, targets, obstacles } = props.shown.known
  const [task, state, result] = SUBMISSION_PAGE.taskColumns
  const [target, figure, milestone, verdict] = SUBMISSION_PAGE.targetColumns
  return (
    <>
      {targets.length === 0 ? null : (
        <Section title={SUBMISSION_PAGE.targets} count={targets.length}>
          <Card flush>
            <DataTable
              caption={SUBMISSION_PAGE.targets}
              captionHidden
              columns={[
                { title: target, width: 46 },
                { title: figure, numeric: true },
                { title: milestone, numeric: true },
                { title: verdict, bare: true },
              ]}
              rows={targets.map(one => ({
                cells: [
                  <a href={`/chi-tieu/${one.id}`}>{one.name}</a>,
                  one.measure === null ? (
                    <a class="red" href={`/chi-tieu/${one.id}`}>
                      {SUBMISSION_PAGE.noFigure}
                    </a>
                  ) : (
                    <>
                      <b>{figureText({ value: one.measure.value, unit: one.unit })}</b>
                      {one.measure.numerator === null || one.measure.denominator === null ? null : (
                        <small>
                          {' '}
                          {formatNumber(one.measure.numerator)} ÷ {formatNumber(one.measure.denominator)}
                        </small>
                      )}
                    </>
                  ),
                  one.milestone === null ? '' : formatNumber(one.milestone.value),
                  <StatusTag kind={TARGET_KIND[one.state]} word={TARGET_STATUS_WORDS[one.state]} />,
                ],
              }))}
            />
          </Card>
        </Section>
      )}
      {tasks.length === 0 ? null : (
        <Section title={SUBMISSION_PAGE.tasks} count={tasks.length}>
          <Card flush>
            <DataTable
              caption={SUBMISSION_PAGE.tasks}
              captionHidden
              columns={[
                { title: task, width: 46 },
                { title: state, bare: true },
                { title: result, width: 32 },
              ]}
              rows={tasks.map(one => ({
                cells: [
                  <a href={`/nhiem-vu/${one.id}`}>{one.text}</a>,
                  <StatusTag kind={TASK_KIND[one.state]} word={STATUS_WORDS[one.state]} />,
                  one.latest ?? <a href={`/nhiem-vu/${one.id}`}>{SUBMISSION_PAGE.noResult}</a>,
                ],
              }))}
            />
          </Card>
        </Section>
      )}
      {obstacles.length === 0 ? null : (
        <Section title={SUBMISSION_PAGE.obstacles} count={obstacles.length}>
          <Card>
            <ul class="rows">
              {obstacles.map(one => (
                <li>
                  <a href={`/vuong-mac/${one.id}`}>{one.text}</a>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </>
  )
}

const FIELDS = ['results', 'difficulties', 'proposals', 'nextWork'] as const

/** Whether an act may be taken now: by its person, from this state, in a round that is open to the unit. */
const open = (shown: Shown, act: SubmissionAct): boolean => {
  const rule = SUBMISSION_RULES[act]
  const from: readonly string[] = rule.from
  return from.includes(shown.submission.state) && (!shown.closed || rule.whenLocked)
}

const Words = (props: { shown: Shown; visit: StaffVisit; typed: Form | null; again: Again | undefined }) => {
  const { shown, visit, typed, again } = props
  const { submission, allowed } = shown
  const writes = allowed.write.ok && open(shown, 'save')
  const sends = allowed.send.ok && open(shown, 'send')
  if (!writes && !sends) {
    const written = FIELDS.filter(name => submission[name] !== '')
    return written.length === 0 ? null : (
      <Section title={SUBMISSION_PAGE.words}>
        <Card>
          <dl class="said-list">
            {written.map(name => (
              <div>
                <dt>{SUBMISSION_PAGE[name]}</dt>
                <dd>{submission[name]}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </Section>
    )
  }
  return (
    <Section title={SUBMISSION_PAGE.words} note={SUBMISSION_PAGE.wordsHint}>
      <Card>
        <form class="fields" method="post" action={`${PATH}/${submission.id}`} novalidate>
          <HiddenFields fields={visit.hidden({ rowVersion: String(submission.rowVersion) })} />
          {FIELDS.map(name => (
            <TextArea
              name={name}
              label={SUBMISSION_PAGE[name]}
              rows={3}
              optional
              value={typed?.text(name) ?? submission[name]}
              error={again?.of(name)}
            />
          ))}
          <div class="btns">
            {sends ? (
              <SubmitButton primary name="act" value="send">
                {SUBMISSION_PAGE.send}
              </SubmitButton>
            ) : (
              <SubmitButton primary name="act" value="put">
                {SUBMISSION_PAGE.put}
              </SubmitButton>
            )}
            {writes ? (
              <SubmitButton name="act" value="save">
                {SUBMISSION_PAGE.save}
              </SubmitButton>
            ) : null}
          </div>
        </form>
      </Card>
      {sends && open(shown, 'give-back') ? (
        <Card title={SUBMISSION_PAGE.headTitle}>
          <ReasonForm
            shown={shown}
            visit={visit}
            again={again}
            act="give-back"
            label={SUBMISSION_PAGE.giveBack}
          />
        </Card>
      ) : null}
    </Section>
  )
}

const ReasonForm = (props: {
  shown: Shown
  visit: StaffVisit
  again: Again | undefined
  act: SubmissionAct
  label: string
}) => (
  <form class="fields" method="post" action={`${PATH}/${props.shown.submission.id}`} novalidate>
    <HiddenFields
      fields={props.visit.hidden({ rowVersion: String(props.shown.submission.rowVersion), act: props.act })}
    />
    <TextArea name="reason" label={SUBMISSION_PAGE.reason} rows={2} error={props.again?.of('reason')} />
    <div class="btns">
      <SubmitButton>{props.label}</SubmitButton>
    </div>
  </form>
)

/** What the standing agency decides: receive, give back, let in later. */
const Judge = (props: { shown: Shown; visit: StaffVisit; again: Again | undefined }) => {
  const { shown, visit, again } = props
  const { submission, allowed, round } = shown
  if (!allowed.manage.ok) return null
  const until = submission.exceptionUntil
  return (
    <>
      {open(shown, 'accept') || open(shown, 'return') ? (
        <Section title={SUBMISSION_PAGE.judge}>
          <Card>
            {open(shown, 'accept') ? (
              <form method="post" action={`${PATH}/${submission.id}`}>
                <HiddenFields
                  fields={visit.hidden({ rowVersion: String(submission.rowVersion), act: 'accept' })}
                />
                <SubmitButton primary>{SUBMISSION_PAGE.accept}</SubmitButton>
              </form>
            ) : null}
            {open(shown, 'return') ? (
              <ReasonForm
                shown={shown}
                visit={visit}
                again={again}
                act="return"
                label={SUBMISSION_PAGE.return}
              />
            ) : null}
          </Card>
        </Section>
      ) : null}
      {submission.state !== 'accepted' && (round.lockedOn !== null || shown.due < visit.today) ? (
        <Section title={SUBMISSION_PAGE.exceptionTitle}>
          <Card>
            {until === null ? null : <p>{ROUND_PAGE.exception(until)}</p>}
            <form class="fields" method="post" action={`${PATH}/${submission.id}/nop-bo-sung`} novalidate>
              <HiddenFields fields={visit.hidden()} />
              <DateField
                name="until"
                label={SUBMISSION_PAGE.until}
                value={until === null ? '' : formatDay(until)}
                error={again?.of('until')}
              />
              <TextArea
                name="reason"
                label={SUBMISSION_PAGE.exceptionReason}
                rows={2}
                error={again?.of('reason')}
              />
              <div class="btns">
                <SubmitButton>{SUBMISSION_PAGE.grant}</SubmitButton>
              </div>
            </form>
          </Card>
        </Section>
      ) : null}
    </>
  )
}

const move = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const submissionId = visit.param('submissionId')
  const outcome = await visit.send(moveSubmission, { ...sent.object(), submissionId }, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, sent, again))
  return visit.to(`${PATH}/${submissionId}`, SUBMISSION_PAGE.said[outcome.value.state])
}

const grant = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const submissionId = visit.param('submissionId')
  const { until, reason } = sent.object({ days: ['until'] })
  const outcome = await visit.send(grantException, { submissionId, until, reason }, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, sent, again))
  return visit.to(`${PATH}/${submissionId}`, SUBMISSION_PAGE.granted(outcome.value.unit))
}

export const routes = [
  {
    method: 'GET',
    path: `${PATH}/:submissionId`,
    access: 'session',
    names: 'submission',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: `${PATH}/:submissionId`, access: 'session', names: 'submission', answer: move },
  {
    method: 'POST',
    path: `${PATH}/:submissionId/nop-bo-sung`,
    access: 'session',
    names: 'submission',
    answer: grant,
  },
] as const satisfies readonly Route[]

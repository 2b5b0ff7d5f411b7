import { formatDay } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { lockRound } from '../../usecases/lock-round.ts'
import { moveChain } from '../../usecases/move-chain.ts'
import { showRound } from '../../usecases/show-round.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { NUMBERS } from '../../words/document-number.ts'
import { NEXT_STEP, ROUND_PAGE, STEP_PAGE } from '../../words/round-page.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox, Choices, DateField, ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { askedLine, lineQuery, ROUND_PATH } from './round-parts.tsx'

type Shown = Answer<typeof showRound>

/** The next step of a consolidated report: whoever may take it finds its form here. */
const form = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showRound, { roundId: visit.param('roundId'), ...askedLine(visit, typed) })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { round, chain, allowed } = shown
  const back = `${ROUND_PATH}/${round.id}${lineQuery(chain.line)}`
  const permission =
    chain.state === 'drafting' || chain.state === 'issued'
      ? allowed.manage
      : chain.state === 'signing'
        ? allowed.sign
        : allowed.vet
  if (!permission.ok) return visit.forbidden(permission)
  const title = STEP_PAGE.title(NEXT_STEP[chain.state], round.periodId)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={back}>{ROUND_PAGE.crumb}</BackLink>
      <PageHead title={title} sub={round.definition.name} />
      <Card>
        <form class="fields" method="post" action={`${ROUND_PATH}/${round.id}/buoc`} novalidate>
          <HiddenFields fields={visit.hidden({ line: chain.line, rowVersion: String(chain.rowVersion) })} />
          <StepFields shown={shown} typed={typed} again={again} today={visit.today} />
        </form>
      </Card>
    </>,
  )
}

const StepFields = (props: { shown: Shown; typed: Form | null; again: Again | undefined; today: string }) => {
  const { shown, typed, again } = props
  const value = (name: string) => typed?.text(name) ?? ''
  switch (shown.chain.state) {
    case 'issued':
      return (
        <>
          <input type="hidden" name="act" value="correct" />
          <p>{STEP_PAGE.correctNote}</p>
          <TextArea
            name="reason"
            label={STEP_PAGE.correctReason}
            rows={3}
            value={value('reason')}
            error={again?.of('reason')}
          />
          <div class="btns">
            <SubmitButton primary>{STEP_PAGE.correct}</SubmitButton>
          </div>
        </>
      )
    case 'drafting':
      return <PutFields {...props} />
    case 'vetting':
    case 'signing': {
      const signs = shown.chain.state === 'signing'
      return (
        <>
          <Choices
            name="act"
            label={STEP_PAGE.decision}
            options={
              signs
                ? [
                    { value: 'sign', label: STEP_PAGE.sign, remark: STEP_PAGE.signRemark },
                    { value: 'sign-return', label: STEP_PAGE.signReturn },
                  ]
                : [
                    { value: 'vet', label: STEP_PAGE.vet },
                    { value: 'vet-return', label: STEP_PAGE.vetReturn },
                  ]
            }
            value={value('act')}
            error={again?.of('act')}
          />
          <TextArea
            name="reason"
            label={STEP_PAGE.reason}
            hint={STEP_PAGE.reasonHint}
            rows={3}
            optional
            value={value('reason')}
            error={again?.of('reason')}
          />
          {again?.of('correctionReason') === undefined ? null : (
            <p class="error">{again.of('correctionReason')}</p>
          )}
          <div class="btns">
            <SubmitButton primary>{STEP_PAGE.send}</SubmitButton>
          </div>
        </>
      )
    }
    case 'numbering':
      return (
        <>
          <input type="hidden" name="act" value="number" />
          <Field
            name="number"
            label={STEP_PAGE.number}
            figure
            inputmode="numeric"
            hint={shown.proposedNumber === null ? undefined : NUMBERS.proposed(shown.proposedNumber)}
            value={value('number') || String(shown.proposedNumber ?? '')}
            error={again?.of('number')}
          />
          <DateField {...fieldOf('dated', typed, again, formatDay(props.today))} label={STEP_PAGE.dated} />
          <div class="btns">
            <SubmitButton primary>{STEP_PAGE.issue}</SubmitButton>
          </div>
        </>
      )
  }
}

const PutFields = (props: { shown: Shown; typed: Form | null; again: Again | undefined }) => {
  const { shown, typed, again } = props
  const missing = shown.submissions.filter(one => one.state !== 'accepted')
  const value = (name: string) => typed?.text(name) ?? ''
  return (
    <>
      <input type="hidden" name="act" value="put" />
      {missing.length === 0 ? null : (
        <fieldset class={again?.of('withGaps') === undefined ? 'field' : 'field wrong'}>
          <legend>{STEP_PAGE.missing}</legend>
          {again?.of('withGaps') === undefined ? null : <p class="error">{again.of('withGaps')}</p>}
          <ul class="rows">
            {missing.map(one => (
              <li>{one.unit.name}</li>
            ))}
          </ul>
          <div class="tick-list">
            <Checkbox name="withGaps" checked={value('withGaps') === '1'}>
              {STEP_PAGE.withGaps}
            </Checkbox>
          </div>
        </fieldset>
      )}
      {missing.length === 0 ? null : (
        <TextArea
          name="reason"
          label={STEP_PAGE.gapReason}
          rows={3}
          value={value('reason')}
          error={again?.of('reason')}
        />
      )}
      {shown.contradictions.length === 0 && again?.of('correctionReason') === undefined ? null : (
        <TextArea
          name="correctionReason"
          label={STEP_PAGE.correction}
          hint={STEP_PAGE.correctionHint}
          rows={3}
          value={value('correctionReason')}
          error={again?.of('correctionReason')}
        />
      )}
      <div class="btns">
        <SubmitButton primary>{STEP_PAGE.put}</SubmitButton>
      </div>
    </>
  )
}

const take = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const roundId = visit.param('roundId')
  const { line, rowVersion, act, reason, correctionReason, number, dated } = sent.object({
    days: ['dated'],
    absent: ['number'],
  })
  const outcome = await visit.send(
    moveChain,
    {
      roundId,
      line,
      rowVersion,
      act,
      reason,
      correctionReason,
      number,
      dated,
      withGaps: sent.text('withGaps') === '1',
    },
    sent,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => form(visit, sent, again))
  const { state, line: ofLine } = outcome.value
  const said = act === 'correct' ? STEP_PAGE.corrected : STEP_PAGE.said[state]
  return visit.to(`${ROUND_PATH}/${roundId}${lineQuery(ofLine)}`, said)
}

const lockForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const no = may(visit.ctx.actor, 'round.manage', visit.here)
  if (!no.ok) return visit.forbidden(no)
  const outcome = await visit.send(showRound, { roundId: visit.param('roundId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { round } = outcome.value
  return visit.page(
    { title: STEP_PAGE.lockTitle, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`${ROUND_PATH}/${round.id}`}>{ROUND_PAGE.crumb}</BackLink>
      <PageHead title={STEP_PAGE.lockTitle} sub={STEP_PAGE.lockSub} />
      <Card>
        <form class="fields" method="post" action={`${ROUND_PATH}/${round.id}/khoa`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <TextArea {...fieldOf('reason', typed, again)} label={STEP_PAGE.lockReason} rows={3} />
          <div class="btns">
            <SubmitButton primary>{STEP_PAGE.lock}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const lock = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const roundId = visit.param('roundId')
  const outcome = await visit.send(lockRound, { roundId, reason: sent.text('reason') }, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => lockForm(visit, sent, again))
  return visit.to(`${ROUND_PATH}/${roundId}`, STEP_PAGE.locked)
}

export const routes = [
  {
    method: 'GET',
    path: `${ROUND_PATH}/:roundId/buoc`,
    access: 'session',
    names: 'round',
    answer: visit => form(visit, null),
  },
  { method: 'POST', path: `${ROUND_PATH}/:roundId/buoc`, access: 'session', names: 'round', answer: take },
  {
    method: 'GET',
    path: `${ROUND_PATH}/:roundId/khoa`,
    access: 'session',
    names: 'round',
    answer: visit => lockForm(visit, null),
  },
  { method: 'POST', path: `${ROUND_PATH}/:roundId/khoa`, access: 'session', names: 'round', answer: lock },
] as const satisfies readonly Route[]

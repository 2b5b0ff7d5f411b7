import { ATTENDANCES } from '../../domain/meeting.ts'
import { may } from '../../domain/policy/may.ts'
import { keepMinutes } from '../../usecases/hold-meeting.ts'
import { dropDraftConclusion, keepConclusion } from '../../usecases/keep-conclusion.ts'
import { prepareConclusion, showMeeting } from '../../usecases/show-meeting.ts'
import { ATTENDANCE_WORDS, MEETINGS } from '../../words/meeting.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { CheckField, ErrorSummary, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { plainNames } from './assignment-fields.tsx'
import { MEETING_PATH, meetingCrumbs } from './meeting.tsx'
import { orderOf, orderPage } from './order-form.tsx'

const minutesForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showMeeting, { meetingId: visit.param('meetingId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { meeting, committee, invitees, minutes, object } = outcome.value
  const permission = may(visit.ctx.actor, 'meeting.prepare', object)
  if (!permission.ok) return visit.forbidden(permission)
  const title = MEETINGS.writeMinutes
  const field = (personId: string) => `attendance.${personId}`
  return visit.page(
    {
      title,
      form: true,
      crumbs: meetingCrumbs(committee, meeting, title),
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={meeting.title} />
      <Card>
        <form class="fields" method="post" action={`${MEETING_PATH}/${meeting.id}/bien-ban`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          {invitees.map(one => (
            <Select
              name={field(one.person.id)}
              label={one.person.name}
              value={
                typed?.text(field(one.person.id)) ??
                one.attendance ??
                (one.answer === 'absent' ? 'excused' : one.answer === 'stand-in' ? 'stand-in' : 'present')
              }
              options={ATTENDANCES.map(value => ({ value, label: ATTENDANCE_WORDS[value] }))}
              error={again?.of(field(one.person.id))}
            />
          ))}
          <TextArea
            {...fieldOf('text', typed, again, minutes?.text ?? '')}
            label={MEETINGS.minutesText}
            hint={MEETINGS.minutesHint}
            rows={14}
          />
          {again?.of('anyway') === undefined ? null : (
            <CheckField name="anyway" label={MEETINGS.anyway} error={again.of('anyway')} />
          )}
          <div class="btns">
            <SubmitButton primary>{MEETINGS.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const saveMinutes = async (visit: StaffVisit) => {
  const form = await visit.form()
  const meetingId = visit.param('meetingId')
  const { anyway, ...typed } = form.object()
  const outcome = await visit.send(keepMinutes, { ...typed, anyway: anyway === '1', meetingId }, form)
  if (outcome.ok) return visit.to(`${MEETING_PATH}/${meetingId}`, MEETINGS.minutesSaved)
  return visit.refused(outcome.refusal, again => minutesForm(visit, form, again))
}

type Which = { readonly meetingId: string } | { readonly conclusionId: string }

const conclusionForm = async (visit: StaffVisit, which: Which, typed: Form | null, refused?: Again) => {
  const outcome = await visit.send(prepareConclusion, which)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { meeting, committee, units, people, tasks, conclusion, given } = outcome.value
  const again = refused && plainNames(refused)
  const title = conclusion === null ? MEETINGS.addConclusion : MEETINGS.editConclusion
  return orderPage(
    visit,
    {
      title,
      of: meeting.title,
      crumbs: meetingCrumbs(committee, meeting, title),
      action: conclusion === null ? `${MEETING_PATH}/${meeting.id}/ket-luan` : `/ket-luan/${conclusion.id}`,
      line: committee.line,
      words: { kind: MEETINGS.conclusionKind, text: MEETINGS.conclusionText, drop: MEETINGS.drop },
    },
    { order: conclusion, given, units, people, tasks },
    typed,
    again,
  )
}

const addConclusion = async (visit: StaffVisit) => {
  const form = await visit.form()
  const meetingId = visit.param('meetingId')
  const outcome = await visit.send(keepConclusion, { ...orderOf(form), meetingId }, form)
  if (outcome.ok) return visit.to(`${MEETING_PATH}/${meetingId}`, MEETINGS.conclusionSaved)
  return visit.refused(outcome.refusal, again => conclusionForm(visit, { meetingId }, form, again))
}

const changeConclusion = async (visit: StaffVisit) => {
  const form = await visit.form()
  const conclusionId = visit.param('conclusionId')
  if (form.text('act') === 'drop') {
    const outcome = await visit.send(dropDraftConclusion, { conclusionId }, form)
    if (!outcome.ok) return visit.refused(outcome.refusal)
    return visit.to(`${MEETING_PATH}/${outcome.value.meetingId}`, MEETINGS.dropped)
  }
  const prepared = await visit.send(prepareConclusion, { conclusionId })
  if (!prepared.ok) return visit.refused(prepared.refusal)
  const meetingId = prepared.value.meeting.id
  const outcome = await visit.send(keepConclusion, { ...orderOf(form), meetingId, conclusionId }, form)
  if (outcome.ok) return visit.to(`${MEETING_PATH}/${meetingId}`, MEETINGS.conclusionSaved)
  return visit.refused(outcome.refusal, again => conclusionForm(visit, { conclusionId }, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId/bien-ban',
    access: 'session',
    names: 'meeting',
    answer: visit => minutesForm(visit, null),
  },
  {
    method: 'POST',
    path: '/cuoc-hop/:meetingId/bien-ban',
    access: 'session',
    names: 'meeting',
    answer: saveMinutes,
  },
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId/ket-luan',
    access: 'session',
    names: 'meeting',
    answer: visit => conclusionForm(visit, { meetingId: visit.param('meetingId') }, null),
  },
  {
    method: 'POST',
    path: '/cuoc-hop/:meetingId/ket-luan',
    access: 'session',
    names: 'meeting',
    answer: addConclusion,
  },
  {
    method: 'GET',
    path: '/ket-luan/:conclusionId',
    access: 'session',
    names: 'conclusion',
    answer: visit => conclusionForm(visit, { conclusionId: visit.param('conclusionId') }, null),
  },
  {
    method: 'POST',
    path: '/ket-luan/:conclusionId',
    access: 'session',
    names: 'conclusion',
    answer: changeConclusion,
  },
] as const satisfies readonly Route[]

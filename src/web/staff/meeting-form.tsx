import { formatDay } from '../../domain/format-vi.ts'
import { changeMeeting, planMeeting, setProgramme } from '../../usecases/plan-meeting.ts'
import { prepareMeeting, prepareProgramme } from '../../usecases/show-meeting.ts'
import { POST_WORDS } from '../../words/committee.ts'
import { MEETINGS, REASON_WORDS } from '../../words/meeting.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { plainNames } from './assignment-fields.tsx'
import { COMMITTEE_PATH } from './committee.tsx'
import { MEETING_PATH, meetingCrumbs } from './meeting.tsx'

type Which = { readonly committeeId: string } | { readonly meetingId: string }

const meetingForm = async (visit: StaffVisit, which: Which, typed: Form | null, refused?: Again) => {
  const outcome = await visit.send(prepareMeeting, which)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { committee, meeting, invitees, signers, people } = outcome.value
  const again = refused && plainNames(refused)
  const title = meeting === null ? MEETINGS.plan : MEETINGS.edit
  const one = (name: string, now: string | undefined) => fieldOf(name, typed, again, now)
  const memberIds = committee.members.map(member => member.person.id)
  const asked = new Set(typed?.texts('inviteeIds') ?? invitees.map(invitee => invitee.person.id))
  const others = people.filter(person => !memberIds.includes(person.id))
  const secretary = committee.members.find(member => member.post === 'secretary')
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
      <PageHead title={title} sub={committee.name} />
      <Card>
        <form
          class="fields"
          method="post"
          action={
            meeting === null ? `${COMMITTEE_PATH}/${committee.id}/hop` : `${MEETING_PATH}/${meeting.id}/sua`
          }
          novalidate
        >
          <HiddenFields
            fields={visit.hidden(meeting === null ? {} : { rowVersion: String(meeting.rowVersion) })}
          />
          <Field {...one('title', meeting?.title)} label={MEETINGS.name} hint={MEETINGS.nameHint} />
          <DateField {...one('on', meeting === null ? '' : formatDay(meeting.on))} label={MEETINGS.on} />
          <Field
            {...one('time', meeting?.time ?? '08:00')}
            label={MEETINGS.time}
            hint={MEETINGS.timeHint}
            figure
          />
          <Field {...one('place', meeting?.place)} label={MEETINGS.place} />
          <Select
            {...one('chairId', meeting?.chair.id ?? signers[0]?.person.id)}
            label={MEETINGS.chair}
            options={signers.map(member => ({
              value: member.person.id,
              label: `${member.person.name}, ${POST_WORDS[committee.kind][member.post]}`,
            }))}
          />
          <Select
            {...one('secretaryId', meeting?.secretary.id ?? secretary?.person.id)}
            label={MEETINGS.secretary}
            options={committee.members.map(member => ({
              value: member.person.id,
              label: `${member.person.name}, ${POST_WORDS[committee.kind][member.post]}`,
            }))}
          />
          <div class={again?.of('inviteeIds') === undefined ? 'field' : 'field wrong'}>
            <details class="ticks" id="inviteeIds">
              <summary>
                <b>{MEETINGS.invitees}</b>
                <span class="ink2">
                  {MEETINGS.inviteesChosen(others.filter(person => asked.has(person.id)).length)}
                </span>
              </summary>
              <div class="tick-list">
                {others.map(person => (
                  <label class="check">
                    <input
                      type="checkbox"
                      name="inviteeIds"
                      value={person.id}
                      checked={asked.has(person.id)}
                    />
                    <span>
                      {person.name}, {person.appointments[0]?.post}
                    </span>
                  </label>
                ))}
              </div>
            </details>
          </div>
          <TextArea
            {...one('guests', meeting?.guests.join('\n'))}
            label={MEETINGS.guests}
            hint={MEETINGS.guestsHint}
            rows={3}
            optional
          />
          {meeting === null ? <p class="hint">{MEETINGS.membersInvited}</p> : null}
          <div class="btns">
            <SubmitButton primary>{meeting === null ? MEETINGS.plan : MEETINGS.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const plan = async (visit: StaffVisit) => {
  const form = await visit.form()
  const committeeId = visit.param('committeeId')
  const typed = form.object({ days: ['on'], lists: ['inviteeIds'], lines: ['guests'] })
  const outcome = await visit.send(planMeeting, { ...typed, committeeId }, form)
  if (outcome.ok) return visit.to(`${MEETING_PATH}/${outcome.value.meetingId}`, MEETINGS.planned)
  return visit.refused(outcome.refusal, again => meetingForm(visit, { committeeId }, form, again))
}

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const meetingId = visit.param('meetingId')
  const typed = form.object({ days: ['on'], lists: ['inviteeIds'], lines: ['guests'] })
  const outcome = await visit.send(changeMeeting, { ...typed, meetingId }, form)
  if (outcome.ok) return visit.to(`${MEETING_PATH}/${meetingId}`, MEETINGS.saved)
  return visit.refused(outcome.refusal, again => meetingForm(visit, { meetingId }, form, again))
}

const programmeForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(prepareProgramme, { meetingId: visit.param('meetingId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { meeting, committee, items, proposed } = outcome.value
  const at = `${MEETING_PATH}/${meeting.id}`
  const chosen = typed === null ? null : new Set(typed.texts('chosen'))
  const standing = items.flatMap(item =>
    item.kind === 'own' || item.objectId === null ? [] : [{ ...item, key: `${item.kind}:${item.objectId}` }],
  )
  const own = items
    .filter(item => item.kind === 'own')
    .map(item => (item.presenter === '' ? item.text : `${item.text} | ${item.presenter}`))
  const Tick = (props: { key_: string; text: string; note: string; checked: boolean }) => (
    <li>
      <label class="check grow">
        <input
          type="checkbox"
          name="chosen"
          value={props.key_}
          checked={chosen?.has(props.key_) ?? props.checked}
        />
        <span>
          {props.text}
          <br />
          <small>{props.note}</small>
        </span>
      </label>
    </li>
  )
  const note = (reason: keyof typeof REASON_WORDS | null, presenter: string) =>
    [reason === null ? '' : REASON_WORDS[reason], presenter].filter(Boolean).join(' · ')
  return visit.page(
    {
      title: MEETINGS.editProgramme,
      crumbs: meetingCrumbs(committee, meeting, MEETINGS.editProgramme),
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={MEETINGS.editProgramme} sub={MEETINGS.programmeSub} />
      <form method="post" action={`${at}/chuong-trinh`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <div class="stack">
          <Section title={MEETINGS.chosen} count={standing.length}>
            <Card>
              <ul class="rows">
                {standing.map(item => (
                  <Tick
                    key_={item.key}
                    text={item.text}
                    note={note(item.reason, item.presenter)}
                    checked={true}
                  />
                ))}
              </ul>
            </Card>
          </Section>
          <Section title={MEETINGS.proposed} count={proposed.length}>
            <Card>
              {proposed.length === 0 ? (
                <p>{MEETINGS.nothingProposed}</p>
              ) : (
                <ul class="rows">
                  {proposed.map(item => (
                    <Tick
                      key_={`${item.kind}:${item.id}`}
                      text={`${item.code} ${item.text}`.trim()}
                      note={note(item.reason, item.presenter)}
                      checked={false}
                    />
                  ))}
                </ul>
              )}
            </Card>
          </Section>
          <Card>
            <TextArea
              {...fieldOf('own', typed, again, own.join('\n'))}
              label={MEETINGS.own}
              hint={MEETINGS.ownHint}
              rows={5}
              optional
            />
          </Card>
          <div class="btns">
            <SubmitButton primary>{MEETINGS.save}</SubmitButton>
          </div>
        </div>
      </form>
    </>,
  )
}

const saveProgramme = async (visit: StaffVisit) => {
  const form = await visit.form()
  const meetingId = visit.param('meetingId')
  const typed = form.object({ lists: ['chosen'], lines: ['own'] })
  const outcome = await visit.send(setProgramme, { ...typed, meetingId }, form)
  if (outcome.ok) return visit.to(`${MEETING_PATH}/${meetingId}`, MEETINGS.programmeSaved)
  return visit.refused(outcome.refusal, again => programmeForm(visit, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/ban-chi-dao/:committeeId/hop',
    access: 'session',
    names: 'committee',
    answer: visit => meetingForm(visit, { committeeId: visit.param('committeeId') }, null),
  },
  {
    method: 'POST',
    path: '/ban-chi-dao/:committeeId/hop',
    access: 'session',
    names: 'committee',
    answer: plan,
  },
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId/sua',
    access: 'session',
    names: 'meeting',
    answer: visit => meetingForm(visit, { meetingId: visit.param('meetingId') }, null),
  },
  { method: 'POST', path: '/cuoc-hop/:meetingId/sua', access: 'session', names: 'meeting', answer: save },
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId/chuong-trinh',
    access: 'session',
    names: 'meeting',
    answer: visit => programmeForm(visit, null),
  },
  {
    method: 'POST',
    path: '/cuoc-hop/:meetingId/chuong-trinh',
    access: 'session',
    names: 'meeting',
    answer: saveProgramme,
  },
] as const satisfies readonly Route[]

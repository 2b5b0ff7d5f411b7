import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { MEETING_ANSWERS } from '../../domain/meeting.ts'
import { answerMeeting } from '../../usecases/hold-meeting.ts'
import { cancelMeeting } from '../../usecases/plan-meeting.ts'
import { showMeeting } from '../../usecases/show-meeting.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { POST_WORDS } from '../../words/committee.ts'
import {
  ANSWER_WORDS,
  ATTENDANCE_WORDS,
  MEETINGS,
  meetingWhen,
  REASON_WORDS,
  STAGE_WORDS,
} from '../../words/meeting.ts'
import { statusWord } from '../../words/status.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Choices, ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'
import { calendarText } from './calendar-feed.ts'
import { COMMITTEE_CRUMBS, COMMITTEE_PATH } from './committee.tsx'
import { MeetingOutcome } from './meeting-outcome.tsx'

export const MEETING_PATH = '/cuoc-hop'

export type ShownMeeting = Answer<typeof showMeeting>

/** The trail to a meeting, for the page itself (without its own link) and its forms. */
export const meetingCrumbs = (
  committee: { readonly id: string; readonly code: string },
  meeting: { readonly id: string; readonly on: string } | null,
  here?: string,
) => [
  ...COMMITTEE_CRUMBS,
  { label: committee.code, href: `${COMMITTEE_PATH}/${committee.id}` },
  ...(meeting === null
    ? []
    : [
        here === undefined
          ? { label: formatDay(meeting.on) }
          : { label: formatDay(meeting.on), href: `${MEETING_PATH}/${meeting.id}` },
      ]),
  ...(here === undefined ? [] : [{ label: here }]),
]

const page = async (visit: StaffVisit, typed: Form | null = null, again?: Again) => {
  const outcome = await visit.send(showMeeting, { meetingId: visit.param('meetingId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { meeting, committee, stage, rights } = shown
  const at = `${MEETING_PATH}/${meeting.id}`
  const open = stage !== 'issued' && stage !== 'cancelled'
  return visit.page(
    {
      title: meeting.title,
      crumbs: meetingCrumbs(committee, meeting),
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={meeting.title}
        sub={`${meetingWhen(meeting.on, meeting.time)}, ${meeting.place}`}
        facts={
          <>
            <span>{STAGE_WORDS[stage]}</span>
            <span>
              {MEETINGS.chair}: {meeting.chair.name}
            </span>
            <span>
              {MEETINGS.secretary}: {meeting.secretary.name}
            </span>
          </>
        }
        actions={
          rights.prepare && open ? <ButtonLink href={`${at}/sua`}>{MEETINGS.edit}</ButtonLink> : undefined
        }
      />
      {meeting.cancelledReason === null ? null : (
        <p>
          <b>{MEETINGS.cancelledBecause(meeting.cancelledReason)}</b>
        </p>
      )}
      <div class="stack">
        {shown.mine?.invitedAt != null && stage === 'invited' ? (
          <MyAnswer visit={visit} shown={shown} typed={typed} again={again} />
        ) : null}
        <Programme shown={shown} open={open} />
        <Invitation shown={shown} open={open} />
        <MeetingOutcome shown={shown} open={open} />
        <People shown={shown} />
        {rights.prepare && open ? <Cancel visit={visit} at={at} /> : null}
      </div>
    </>,
  )
}

const MyAnswer = (props: {
  visit: StaffVisit
  shown: ShownMeeting
  typed: Form | null
  again: Again | undefined
}) => {
  const { visit, shown, typed, again } = props
  const { mine } = shown
  const given = mine?.answer ?? null
  return (
    <Section
      title={MEETINGS.answer}
      id="tra-loi"
      note={given === null ? undefined : MEETINGS.myAnswer(ANSWER_WORDS[given], mine?.note ?? '')}
    >
      <Card>
        <form class="fields" method="post" action={`${MEETING_PATH}/${shown.meeting.id}/tra-loi`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <Choices
            {...fieldOf('answer', typed, again, given ?? 'coming')}
            label={MEETINGS.answerQuestion}
            options={MEETING_ANSWERS.map(value => ({ value, label: ANSWER_WORDS[value] }))}
          />
          <Field
            {...fieldOf('note', typed, again, mine?.note ?? '')}
            label={MEETINGS.answerNote}
            hint={MEETINGS.answerNoteHint}
            optional
          />
          <div class="btns">
            <SubmitButton primary>{MEETINGS.answerSend}</SubmitButton>
          </div>
        </form>
      </Card>
    </Section>
  )
}

const ITEM_HREF = { task: '/nhiem-vu', target: '/chi-tieu', concern: '/vuong-mac' } as const

const Programme = ({ shown, open }: { shown: ShownMeeting; open: boolean }) => (
  <Section
    title={MEETINGS.programme}
    count={shown.items.length}
    note={
      shown.rights.prepare && open ? (
        <a href={`${MEETING_PATH}/${shown.meeting.id}/chuong-trinh`}>{MEETINGS.editProgramme}</a>
      ) : undefined
    }
  >
    <Card flush={shown.items.length > 0}>
      {shown.items.length === 0 ? (
        <p>{MEETINGS.noItems}</p>
      ) : (
        <ol class="rows">
          {shown.items.map(item => (
            <li>
              <span class="grow">
                {item.kind === 'own' || item.objectId === null ? (
                  item.text
                ) : (
                  <a href={`${ITEM_HREF[item.kind]}/${item.objectId}`}>{item.text}</a>
                )}
                <br />
                <small>
                  {[item.reason === null ? '' : REASON_WORDS[item.reason], item.presenter]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              {item.task === null ? null : (
                <StatusTag
                  kind={TASK_KIND[item.task.judgement.status]}
                  word={statusWord(item.task.judgement.status, item.task.judgement.daysLate)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  </Section>
)

const Invitation = ({ shown, open }: { shown: ShownMeeting; open: boolean }) => {
  const { meeting, papers, rights, stage } = shown
  const at = `${MEETING_PATH}/${meeting.id}`
  return (
    <Section
      title={`${MEETINGS.invitation}, ${MEETINGS.papers.toLocaleLowerCase('vi')}`}
      count={papers.length}
      note={rights.prepare && open ? <a href={`${at}/tai-lieu`}>{MEETINGS.addPaper}</a> : undefined}
    >
      <Card flush={papers.length > 0}>
        {papers.length === 0 ? (
          <p>{MEETINGS.noPapers}</p>
        ) : (
          <ul class="rows">
            {papers.map(paper => (
              <li>
                <span class="grow">
                  <a href={`/tai-lieu-hop/${paper.id}`} download="">
                    {paper.title}
                  </a>
                  <br />
                  <small>
                    {paper.name}, {paper.addedBy}, {formatInstant(paper.addedAt)}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <div class="btns">
        {rights.prepare && (stage === 'planned' || stage === 'invited') ? (
          <ButtonLink href={`${at}/giay-moi`} primary={stage === 'planned'} sign="document">
            {MEETINGS.writeInvitation}
          </ButtonLink>
        ) : null}
        {meeting.invitationId === null ? null : (
          <ButtonLink href={`/van-ban-di/${meeting.invitationId}`}>{MEETINGS.openInvitation}</ButtonLink>
        )}
        {meeting.invitationId === null ? null : (
          <ButtonLink href={`/van-ban-di/${meeting.invitationId}/van-ban.docx`} sign="download" download>
            {MEETINGS.invitationWord}
          </ButtonLink>
        )}
        {stage === 'cancelled' ? null : (
          <ButtonLink href={`${at}/lich.ics`} sign="calendar" download>
            {MEETINGS.calendar}
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}

const People = ({ shown }: { shown: ShownMeeting }) => {
  const { invitees, committee, meeting } = shown
  const [name, as, answer, attendance] = MEETINGS.participantColumns
  const postOf = (personId: string) => committee.members.find(one => one.person.id === personId)?.post
  return (
    <Section title={MEETINGS.participants} count={invitees.length + meeting.guests.length}>
      <Card flush>
        <DataTable
          caption={MEETINGS.participants}
          captionHidden
          columns={[{ title: name }, { title: as }, { title: answer }, { title: attendance }]}
          rows={[
            ...invitees.map(one => {
              const post = postOf(one.person.id)
              return {
                cells: [
                  one.person.name,
                  one.member
                    ? post === undefined
                      ? MEETINGS.member
                      : POST_WORDS[committee.kind][post]
                    : MEETINGS.guest,
                  one.answer === null
                    ? MEETINGS.unanswered
                    : MEETINGS.myAnswer(ANSWER_WORDS[one.answer], one.note ?? ''),
                  one.attendance === null ? '' : ATTENDANCE_WORDS[one.attendance],
                ],
              }
            }),
            ...meeting.guests.map(guest => ({ cells: [guest, MEETINGS.guest, '', ''] })),
          ]}
        />
      </Card>
    </Section>
  )
}

const Cancel = ({ visit, at }: { visit: StaffVisit; at: string }) => (
  <details>
    <summary>{MEETINGS.cancel}</summary>
    <Card>
      <form class="fields" method="post" action={`${at}/huy`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <Field name="reason" label={MEETINGS.cancelReason} />
        <div class="btns">
          <SubmitButton>{MEETINGS.cancel}</SubmitButton>
        </div>
      </form>
    </Card>
  </details>
)

const cancel = async (visit: StaffVisit) => {
  const form = await visit.form()
  const meetingId = visit.param('meetingId')
  const outcome = await visit.send(cancelMeeting, { ...form.object(), meetingId }, form)
  if (outcome.ok) return visit.to(`${MEETING_PATH}/${meetingId}`, MEETINGS.cancelled)
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

const answer = async (visit: StaffVisit) => {
  const form = await visit.form()
  const meetingId = visit.param('meetingId')
  const outcome = await visit.send(answerMeeting, { ...form.object(), meetingId }, form)
  if (outcome.ok) return visit.to(`${MEETING_PATH}/${meetingId}`, MEETINGS.answered)
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

/** The meeting as a file for calendar programs. */
const calendar = async (visit: StaffVisit) => {
  const outcome = await visit.send(showMeeting, { meetingId: visit.param('meetingId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { id, title, on, time, place } = outcome.value.meeting
  const entry = {
    kind: 'meeting' as const,
    id,
    code: '',
    text: title,
    due: on,
    time,
    place,
    closed: false,
    path: `${MEETING_PATH}/${id}`,
  }
  const shown = { locality: visit.me.locality.name, now: visit.ctx.now, entries: [entry] }
  return visit.http.body(calendarText(shown, visit.address), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="cuoc-hop-${on}.ics"`,
    'Cache-Control': 'no-store',
  })
}

export const routes = [
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId',
    access: 'session',
    names: 'meeting',
    answer: visit => page(visit),
  },
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId/lich.ics',
    access: 'session',
    names: 'meeting',
    answer: calendar,
  },
  {
    method: 'POST',
    path: '/cuoc-hop/:meetingId/tra-loi',
    access: 'session',
    names: 'meeting',
    answer,
  },
  { method: 'POST', path: '/cuoc-hop/:meetingId/huy', access: 'session', names: 'meeting', answer: cancel },
] as const satisfies readonly Route[]

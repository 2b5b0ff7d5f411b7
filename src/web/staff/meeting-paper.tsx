import { formatDay } from '../../domain/format-vi.ts'
import { addMeetingPaper, openMeetingPaper } from '../../usecases/hold-meeting.ts'
import { inviteMeeting } from '../../usecases/invite-meeting.ts'
import { draftNotice, issueNotice } from '../../usecases/issue-notice.ts'
import { writeMinutesPaper } from '../../usecases/minutes-paper.ts'
import { prepareMeeting, prepareMeetingPaper } from '../../usecases/show-meeting.ts'
import { COMMITTEE_KIND_WORDS, POST_WORDS } from '../../words/committee.ts'
import { DIRECT } from '../../words/document.ts'
import { MEETING_PAPER, MEETINGS } from '../../words/meeting.ts'
import { MINUTES } from '../../words/meeting-minutes.ts'
import { clarityNames } from '../../words/ui.ts'
import { PAPERS, SIGNING } from '../../words/written-document.ts'
import { DOCX, download } from '../download.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { CheckField, ErrorSummary, Field, FileField, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { MEETING_PATH, meetingCrumbs } from './meeting.tsx'
import { ACCEPTED_FILES, MOST_FILES } from './quick-update.tsx'
import { SigningFields, signingOf } from './signing-fields.tsx'

type Kind = 'invitation' | 'conclusion'
const KINDS = {
  invitation: { title: MEETINGS.writeInvitation, path: 'giay-moi' },
  conclusion: { title: MEETINGS.issue, path: 'thong-bao' },
} as const

/** Signer, number and day of the invitation or of the notice. */
const signingForm = async (visit: StaffVisit, kind: Kind, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(prepareMeetingPaper, { meetingId: visit.param('meetingId'), kind })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { meeting, committee, signers, next, uninvited, unclear, mustBeClear } = outcome.value
  const { title, path } = KINDS[kind]
  const notice = kind === 'conclusion'
  const usual = MEETING_PAPER.noticeRecipients(COMMITTEE_KIND_WORDS[committee.kind])
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
      <PageHead title={title} sub={notice ? MEETINGS.issueSub : PAPERS.layoutNote} />
      {unclear.length === 0 ? null : (
        <Card title={mustBeClear ? MEETINGS.unclearStops : MEETINGS.unclearWarns}>
          <ul class="rows">
            {unclear.map(one => (
              <li>{MEETINGS.unclear(one.position, clarityNames(one.gaps.join(',')))}</li>
            ))}
          </ul>
        </Card>
      )}
      <Card>
        <form class="fields" method="post" action={`${MEETING_PATH}/${meeting.id}/${path}`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <SigningFields
            signers={signers.map(({ person, post }) => ({
              id: person.id,
              label: `${person.name}, ${POST_WORDS[committee.kind][post]}`,
            }))}
            begun={
              notice
                ? { recipients: usual, number: String(next), dated: formatDay(visit.today) }
                : { recipients: [], number: '', dated: '' }
            }
            numberHint={notice ? SIGNING.nextNumber(next) : MEETINGS.series(next)}
            blank={!notice}
            typed={typed}
            again={again}
          />
          {uninvited.length === 0 ? null : (
            <CheckField name="further" label={MEETINGS.further(uninvited)} error={again?.of('further')} />
          )}
          <div class="btns">
            <SubmitButton primary>{title}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const invite = async (visit: StaffVisit) => {
  const form = await visit.form()
  const meetingId = visit.param('meetingId')
  const further = form.text('further') === '1'
  const outcome = await visit.send(inviteMeeting, { ...signingOf(form), meetingId, further }, form)
  if (outcome.ok)
    return further
      ? visit.to(`/van-ban-di/${outcome.value.documentId}`, MEETINGS.invitedFurther)
      : visit.to(`${MEETING_PATH}/${meetingId}`, MEETINGS.invited)
  return visit.refused(outcome.refusal, again => signingForm(visit, 'invitation', form, again))
}

const issue = async (visit: StaffVisit) => {
  const form = await visit.form()
  const meetingId = visit.param('meetingId')
  const year = Number(visit.today.slice(0, 4))
  const planTitles = { state: DIRECT.planTitle('state', year), party: DIRECT.planTitle('party', year) }
  const outcome = await visit.send(issueNotice, { ...signingOf(form), meetingId, planTitles }, form)
  if (outcome.ok) return visit.to(`${MEETING_PATH}/${meetingId}`, MEETINGS.issued(outcome.value.tasks))
  return visit.refused(outcome.refusal, again => signingForm(visit, 'conclusion', form, again))
}

const draft = async (visit: StaffVisit) => {
  const outcome = await visit.send(draftNotice, { meetingId: visit.param('meetingId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return download(visit, { name: MEETINGS.draftFile, mediaType: DOCX, body: outcome.value.bytes })
}

const minutes = async (visit: StaffVisit) => {
  const outcome = await visit.send(writeMinutesPaper, { meetingId: visit.param('meetingId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { on, bytes } = outcome.value
  return download(visit, { name: MINUTES.fileName(on), mediaType: DOCX, body: bytes })
}

const paperForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(prepareMeeting, { meetingId: visit.param('meetingId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { committee, meeting } = outcome.value
  const title = MEETINGS.addPaper
  return visit.page(
    {
      title,
      form: true,
      crumbs: meetingCrumbs(committee, meeting, title),
      error: again !== undefined,
      status: again?.status ?? 200,
      scripts: ['file'],
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} kept={false} />
      <PageHead title={title} sub={meeting?.title} />
      <Card>
        <form
          class="fields"
          method="post"
          action={`${MEETING_PATH}/${visit.param('meetingId')}/tai-lieu`}
          enctype="multipart/form-data"
          novalidate
        >
          <HiddenFields fields={visit.hidden()} />
          <Field {...fieldOf('title', typed, again)} label={MEETINGS.paperTitle} />
          <FileField
            name="files"
            label={MEETINGS.paperFile}
            hint={MEETINGS.paperHint}
            accept={ACCEPTED_FILES}
            multiple
            error={again?.of('files')}
          />
          <div class="btns">
            <SubmitButton primary>{MEETINGS.addPaper}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const addPaper = async (visit: StaffVisit) => {
  const form = await visit.form()
  const meetingId = visit.param('meetingId')
  const files = form.files('files').map(({ name, bytes }) => ({ name, bytes }))
  const outcome = await visit.send(addMeetingPaper, { title: form.text('title'), files, meetingId }, form)
  if (outcome.ok) return visit.to(`${MEETING_PATH}/${meetingId}`, MEETINGS.paperAdded)
  return visit.refused(outcome.refusal, again => paperForm(visit, form, again))
}

const openPaper = async (visit: StaffVisit) => {
  const outcome = await visit.send(openMeetingPaper, { paperId: visit.param('paperId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { name, mediaType, bytes } = outcome.value
  return download(visit, { name, mediaType, body: bytes })
}

export const routes = [
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId/giay-moi',
    access: 'session',
    names: 'meeting',
    answer: visit => signingForm(visit, 'invitation', null),
  },
  {
    method: 'POST',
    path: '/cuoc-hop/:meetingId/giay-moi',
    access: 'session',
    names: 'meeting',
    answer: invite,
  },
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId/thong-bao',
    access: 'session',
    names: 'meeting',
    answer: visit => signingForm(visit, 'conclusion', null),
  },
  {
    method: 'POST',
    path: '/cuoc-hop/:meetingId/thong-bao',
    access: 'session',
    names: 'meeting',
    answer: issue,
  },
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId/du-thao.docx',
    access: 'session',
    names: 'meeting',
    answer: draft,
  },
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId/bien-ban.docx',
    access: 'session',
    names: 'meeting',
    answer: minutes,
  },
  {
    method: 'GET',
    path: '/cuoc-hop/:meetingId/tai-lieu',
    access: 'session',
    names: 'meeting',
    answer: visit => paperForm(visit, null),
  },
  {
    method: 'POST',
    path: '/cuoc-hop/:meetingId/tai-lieu',
    access: 'session',
    names: 'meeting',
    largest: MOST_FILES,
    answer: addPaper,
  },
  {
    method: 'GET',
    path: '/tai-lieu-hop/:paperId',
    access: 'session',
    names: 'meeting-paper',
    answer: openPaper,
  },
] as const satisfies readonly Route[]

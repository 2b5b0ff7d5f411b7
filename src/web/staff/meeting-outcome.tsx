import { countClear } from '../../domain/clarity.ts'
import { dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { CONCLUSION_KIND_WORDS, MEETINGS } from '../../words/meeting.ts'
import { MINUTES } from '../../words/meeting-minutes.ts'
import { statusWord } from '../../words/status.ts'
import { CLARITY_WORDS } from '../../words/ui.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { ShownMeeting } from './meeting.tsx'

type Props = { shown: ShownMeeting; open: boolean }

/** What came of a meeting: minutes, conclusions with the tasks they gave, the notice. */
export const MeetingOutcome = ({ shown, open }: Props) =>
  !shown.begun || shown.stage === 'cancelled' ? null : (
    <>
      <Minutes shown={shown} open={open} />
      <Conclusions shown={shown} open={open} />
    </>
  )

const Minutes = ({ shown, open }: Props) => {
  const { minutes, meeting, rights, invitees, stage } = shown
  const members = invitees.filter(one => one.member)
  const present = members.filter(one => one.attendance === 'present' || one.attendance === 'stand-in')
  return (
    <Section
      title={MEETINGS.minutes}
      note={
        rights.prepare && open ? (
          <a href={`/cuoc-hop/${meeting.id}/bien-ban`}>{MEETINGS.writeMinutes}</a>
        ) : undefined
      }
    >
      <Card>
        {minutes === null ? (
          <p>{MEETINGS.noMinutes}</p>
        ) : (
          <>
            <p>
              <b>{MEETINGS.quorum(present.length, members.length)}.</b>
            </p>
            {minutes.text
              .split('\n')
              .filter(line => line !== '')
              .map(line => (
                <p>{line}</p>
              ))}
            <p class="small ink2">
              {MEETINGS.minutesBy(minutes.writtenBy, dayOf(minutes.writtenAt), minutes.version)}
            </p>
          </>
        )}
      </Card>
      <div class="btns">
        {rights.prepare && stage === 'held' ? (
          <ButtonLink href={`/cuoc-hop/${meeting.id}/bien-ban`} primary>
            {MEETINGS.writeMinutes}
          </ButtonLink>
        ) : null}
        {minutes === null ? null : (
          <ButtonLink href={`/cuoc-hop/${meeting.id}/bien-ban.docx`} sign="download" download>
            {MINUTES.download}
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}

const Conclusions = ({ shown, open }: Props) => {
  const { conclusions, meeting, rights, stage } = shown
  const at = `/cuoc-hop/${meeting.id}`
  const editable = rights.prepare && open
  return (
    <Section
      title={MEETINGS.conclusions}
      count={conclusions.length}
      note={editable ? <a href={`${at}/ket-luan`}>{MEETINGS.addConclusion}</a> : undefined}
    >
      <Card flush={conclusions.length > 0}>
        {conclusions.length === 0 ? (
          <p>{MEETINGS.noConclusions}</p>
        ) : (
          <ol class="rows">
            {conclusions.map(one => (
              <Conclusion one={one} editable={editable} />
            ))}
          </ol>
        )}
      </Card>
      <div class="btns">
        {rights.prepare && open && conclusions.length > 0 ? (
          <ButtonLink href={`${at}/du-thao.docx`} sign="download" download>
            {MEETINGS.draft}
          </ButtonLink>
        ) : null}
        {rights.conclude && stage === 'minuted' && conclusions.length > 0 ? (
          <ButtonLink href={`${at}/thong-bao`} primary sign="document">
            {MEETINGS.issue}
          </ButtonLink>
        ) : null}
        {meeting.documentId === null ? null : (
          <ButtonLink href={`/van-ban/${meeting.documentId}`} sign="document">
            {MEETINGS.openNotice}
          </ButtonLink>
        )}
        {meeting.noticeId === null ? null : (
          <ButtonLink href={`/van-ban-di/${meeting.noticeId}/van-ban.docx`} sign="download" download>
            {MEETINGS.noticeWord}
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}

const Conclusion = (props: { one: ShownMeeting['conclusions'][number]; editable: boolean }) => {
  const { one, editable } = props
  const gaps = one.clear === null ? [] : [...new Set(one.clear.gaps.map(gap => CLARITY_WORDS[gap.clarity]))]
  const said = [
    CONCLUSION_KIND_WORDS[one.kind],
    one.task === null ? (one.lead ?? '') : `${one.task.code}, ${one.task.lead?.name ?? ''}`,
    one.deadline === null ? '' : formatDay(one.deadline),
    one.clear === null || one.task !== null
      ? ''
      : MEETINGS.clear(countClear(one.clear.six), gaps.join(', ').toLocaleLowerCase('vi')),
  ]
  return (
    <li>
      <span class="grow">
        {one.task === null ? one.text : <a href={`/nhiem-vu/${one.task.id}`}>{one.text}</a>}
        <br />
        <small>{said.filter(Boolean).join(' · ')}</small>
      </span>
      {one.task === null ? null : (
        <StatusTag
          kind={TASK_KIND[one.task.judgement.status]}
          word={statusWord(one.task.judgement.status, one.task.judgement.daysLate)}
        />
      )}
      {editable ? (
        <ButtonLink href={`/ket-luan/${one.id}`} dense about={one.text}>
          {MEETINGS.editConclusion}
        </ButtonLink>
      ) : null}
    </li>
  )
}

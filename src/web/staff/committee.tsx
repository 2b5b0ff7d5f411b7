import { dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { leaveCommittee } from '../../usecases/keep-committee.ts'
import { listCommittees, showCommittee } from '../../usecases/show-committee.ts'
import { stageOf } from '../../usecases/show-meeting.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { COMMITTEE_KIND_WORDS, COMMITTEES, POST_WORDS } from '../../words/committee.ts'
import { documentName } from '../../words/document.ts'
import { MEETINGS, meetingWhen, STAGE_WORDS } from '../../words/meeting.ts'
import { statusWord } from '../../words/status.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'

export const COMMITTEE_PATH = '/ban-chi-dao'
export const COMMITTEE_CRUMBS = [{ label: COMMITTEES.title, href: COMMITTEE_PATH }]

const list = async (visit: StaffVisit) => {
  const outcome = await visit.send(listCommittees, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { committees, keep } = outcome.value
  const add = keep.ok ? (
    <ButtonLink href={`${COMMITTEE_PATH}/moi`} primary sign="plus">
      {COMMITTEES.add}
    </ButtonLink>
  ) : undefined
  return visit.page(
    { title: COMMITTEES.title },
    <>
      <PageHead title={COMMITTEES.title} sub={COMMITTEES.sub} actions={add} />
      {committees.length === 0 ? (
        <EmptyState {...COMMITTEES.empty} />
      ) : (
        <Card>
          <ul class="rows">
            {committees.map(one => (
              <li>
                <span class="grow">
                  <a href={`${COMMITTEE_PATH}/${one.id}`}>{one.name}</a>
                  <br />
                  <small>
                    {[
                      COMMITTEE_KIND_WORDS[one.kind],
                      one.dissolvedOn === null
                        ? COMMITTEES.memberCount(one.members.length)
                        : COMMITTEES.dissolved(one.dissolvedOn),
                      COMMITTEES.openCount(one.open),
                      ...(one.next === null ? [] : [COMMITTEES.next(one.next)]),
                    ].join(' · ')}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>,
  )
}

type Shown = Answer<typeof showCommittee>

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(showCommittee, { committeeId: visit.param('committeeId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { committee, rights } = shown
  const at = `${COMMITTEE_PATH}/${committee.id}`
  return visit.page(
    { title: committee.name, crumbs: [...COMMITTEE_CRUMBS, { label: committee.code }] },
    <>
      <PageHead
        title={committee.name}
        sub={shown.founding === null ? undefined : documentName(shown.founding)}
        facts={
          <>
            <span>{COMMITTEES.series(committee.code)}</span>
            {committee.dissolvedOn === null ? null : (
              <span>{COMMITTEES.dissolved(committee.dissolvedOn)}</span>
            )}
          </>
        }
        actions={rights.keep.ok ? <ButtonLink href={`${at}/sua`}>{COMMITTEES.edit}</ButtonLink> : undefined}
      />
      <div class="stack">
        <OpenConclusions shown={shown} />
        <Meetings visit={visit} shown={shown} />
        <Members visit={visit} shown={shown} />
        <Rules shown={shown} />
      </div>
    </>,
  )
}

const OpenConclusions = ({ shown }: { shown: Shown }) => (
  <Section title={MEETINGS.open} count={shown.open.length}>
    <Card flush={shown.open.length > 0}>
      {shown.open.length === 0 ? (
        <p>{MEETINGS.noOpen}</p>
      ) : (
        <ul class="rows">
          {shown.open.map(({ conclusion, meeting, task }) => (
            <li>
              <span class="grow">
                <a href={`/nhiem-vu/${task.id}`}>{conclusion.text}</a>
                <br />
                <small>
                  {[task.code, task.lead?.name ?? '', MEETINGS.ofMeeting(meeting.title, meeting.on)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              <StatusTag
                kind={TASK_KIND[task.judgement.status]}
                word={statusWord(task.judgement.status, task.judgement.daysLate)}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
    <p class="hint">{MEETINGS.openSub}</p>
  </Section>
)

const Meetings = ({ visit, shown }: { visit: StaffVisit; shown: Shown }) => {
  const { committee, meetings, rights } = shown
  const plan = rights.prepare.ok && committee.dissolvedOn === null && shown.members.length > 0
  return (
    <Section title={MEETINGS.list} count={meetings.length}>
      <Card flush={meetings.length > 0}>
        {meetings.length === 0 ? (
          <p>{MEETINGS.none}</p>
        ) : (
          <ul class="rows">
            {meetings.map(meeting => (
              <li>
                <span class="grow">
                  <a href={`/cuoc-hop/${meeting.id}`}>{meeting.title}</a>
                  <br />
                  <small>
                    {[meetingWhen(meeting.on, meeting.time), STAGE_WORDS[stageOf(meeting, visit.today)]].join(
                      ' · ',
                    )}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {plan ? (
        <div class="btns">
          <ButtonLink href={`${COMMITTEE_PATH}/${committee.id}/hop`} primary sign="plus">
            {MEETINGS.plan}
          </ButtonLink>
        </div>
      ) : null}
    </Section>
  )
}

const Members = (props: { visit: StaffVisit; shown: Shown }) => {
  const { visit, shown } = props
  const { committee, members, rights } = shown
  const at = `${COMMITTEE_PATH}/${committee.id}`
  const [name, post, unit, field, from] = COMMITTEES.columns
  return (
    <Section
      title={COMMITTEES.members}
      count={members.length}
      note={rights.keep.ok ? <a href={`${at}/thanh-vien`}>{COMMITTEES.addMember}</a> : undefined}
    >
      <Card flush={members.length > 0}>
        {members.length === 0 ? (
          <p>{COMMITTEES.noMembers}</p>
        ) : (
          <DataTable
            caption={COMMITTEES.members}
            captionHidden
            columns={[
              { title: name },
              { title: post },
              { title: unit },
              { title: field },
              { title: from },
              ...(rights.keep.ok ? [{ title: COMMITTEES.act, bare: true, width: 11 }] : []),
            ]}
            rows={members.map(member => ({
              cells: [
                member.person.name,
                POST_WORDS[committee.kind][member.post],
                member.appointments.map(one => `${one.post}, ${one.unitName}`).join('; '),
                member.field?.name ?? COMMITTEES.noField,
                formatDay(member.from),
                ...(rights.keep.ok
                  ? [
                      <form method="post" action={`${at}/cho-thoi`}>
                        <HiddenFields fields={visit.hidden({ memberId: member.id })} />
                        <SubmitButton dense about={member.person.name}>
                          {COMMITTEES.leave}
                        </SubmitButton>
                      </form>,
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </Card>
    </Section>
  )
}

const Rules = ({ shown }: { shown: Shown }) => {
  const { committee, rules, ruling, rights } = shown
  return (
    <Section
      title={COMMITTEES.rules}
      note={
        rights.keep.ok ? (
          <a href={`${COMMITTEE_PATH}/${committee.id}/quy-che`}>{COMMITTEES.editRules}</a>
        ) : undefined
      }
    >
      <Card>
        <ul class="rows">
          {COMMITTEES.ruleLines(committee.rules).map(line => (
            <li>{line}</li>
          ))}
        </ul>
        {(rules?.text ?? '')
          .split('\n')
          .filter(line => line !== '')
          .map(line => (
            <p>{line}</p>
          ))}
        {ruling === null ? null : (
          <p>
            <a href={`/van-ban/${ruling.id}`}>{documentName(ruling)}</a>
          </p>
        )}
        <p class="small ink2">
          {rules === null ? COMMITTEES.usual : COMMITTEES.rulesVersion(rules.version, dayOf(rules.keptAt))}
        </p>
      </Card>
    </Section>
  )
}

const leave = async (visit: StaffVisit) => {
  const form = await visit.form()
  const committeeId = visit.param('committeeId')
  const outcome = await visit.send(leaveCommittee, { ...form.object(), committeeId }, form)
  if (outcome.ok) return visit.to(`${COMMITTEE_PATH}/${committeeId}`, COMMITTEES.left)
  return visit.refused(outcome.refusal)
}

export const routes = [
  { method: 'GET', path: '/ban-chi-dao', access: 'session', names: null, answer: list },
  {
    method: 'GET',
    path: '/ban-chi-dao/:committeeId',
    access: 'session',
    names: 'committee',
    answer: page,
  },
  {
    method: 'POST',
    path: '/ban-chi-dao/:committeeId/cho-thoi',
    access: 'session',
    names: 'committee',
    answer: leave,
  },
] as const satisfies readonly Route[]

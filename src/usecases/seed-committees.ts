import { addDays, type Day, dayOf, weekdayOf } from '../domain/day.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { workingDayOnOrAfter } from '../domain/working-days.ts'
import { committeesOf } from '../store/committee.ts'
import { inviteesOf } from '../store/meeting-part.ts'
import { plansOf } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import type { Context, Surroundings } from './context.ts'
import { answerMeeting, keepMinutes } from './hold-meeting.ts'
import { inviteMeeting } from './invite-meeting.ts'
import { issueNotice } from './issue-notice.ts'
import { addMember, keepCommittee, keepRules } from './keep-committee.ts'
import { keepConclusion } from './keep-conclusion.ts'
import { planMeeting, setProgramme } from './plan-meeting.ts'
import { COMMITTEES_OF_THE_STORY, type StoryConclusion, type StoryMeeting } from './seed-committees-story.ts'
import { must, type SeedPeople, seedPeople } from './seed-people.ts'
import { prepareMeetingPaper, prepareProgramme } from './show-meeting.ts'

type Committee = (typeof COMMITTEES_OF_THE_STORY)[number]

/** Everything that a part of the story needs to know of the ward. */
type Story = SeedPeople & {
  readonly surroundings: Surroundings
  readonly localityId: string
  readonly today: Day
  readonly units: ReadonlyMap<string, string>
  /** The first dated task that runs. */
  readonly taskId: string | null
}

/**
 * Gives the invented ward its steering committee, in the form of the Party, and the group that helps it, in the form of
 * the State: two meetings that were held, with conclusions some of which are not done, and one that comes. Through the
 * same use-cases as everybody. Does nothing where bodies stand, or before the plan has run for a quarter.
 */
export async function seedCommittees(surroundings: Surroundings, localityId: string): Promise<void> {
  const today = dayOf(surroundings.clock())
  const { committees, plans, units, tasks } = await inTransaction(surroundings.db, localityId, async trx => ({
    committees: await committeesOf(trx, localityId),
    plans: await plansOf(trx, localityId),
    units: await unitsOf(trx, localityId),
    tasks: await tasksOf(trx, localityId, { running: true }),
  }))
  const plan = plans.find(one => one.line === 'state' && one.kind === 'action' && one.stage === 'adopted')
  const since = plan?.dated ?? null
  const first = Math.max(...COMMITTEES_OF_THE_STORY.flatMap(one => one.meetings.map(held => held.back)))
  if (committees.length > 0 || since === null || addDays(today, -first - LEAD) < since) return
  const dated = tasks.find(one => one.planId === plan?.id && one.nature === 'dated' && one.closedOn === null)
  const story: Story = {
    ...(await seedPeople(surroundings, localityId)),
    surroundings,
    localityId,
    today,
    units: new Map(units.map(unit => [unit.code, unit.id])),
    taskId: dated?.id ?? null,
  }
  for (const committee of COMMITTEES_OF_THE_STORY) await found(story, committee, since)
}

/** A meeting is called so many days before it is held. */
const LEAD = 10

const personOf = (
  story: Story,
  { role, unit }: { readonly role: string; readonly unit?: string },
): string => {
  const unitId = unit === undefined ? undefined : story.units.get(unit)
  const person = story.people.find(one =>
    one.appointments.some(post => post.role === role && (unitId === undefined || post.unitId === unitId)),
  )
  if (!person) throw new Error(`the demonstration has no ${role} in ${unit ?? 'any unit'}`)
  return person.id
}

async function found(story: Story, committee: Committee, since: Day): Promise<void> {
  const office = story.as('office-vetting', since)
  const { kind, line, name, code } = committee
  const { committeeId } = must(await keepCommittee(office, { kind, line, name, code }))
  for (const { post, field, ...who } of committee.members)
    must(
      await addMember(office, {
        committeeId,
        personId: personOf(story, who),
        post,
        from: since,
        ...(field === undefined ? {} : { field }),
      }),
    )
  must(await keepRules(office, { committeeId, ...committee.rules }))
  for (const meeting of committee.meetings) await meet(story, committee, committeeId, meeting)
}

/** Nobody meets on a Saturday or a Sunday: the Monday after. */
const onWorkday = (day: Day): Day => {
  const weekday = weekdayOf(day)
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

async function meet(
  story: Story,
  committee: Committee,
  committeeId: string,
  told: StoryMeeting,
): Promise<void> {
  const on = onWorkday(addDays(story.today, -told.back))
  const called = addDays(on, -LEAD)
  const secretary = (day: Day): Context => story.as('standing-officer', day)
  const leader = (post: 'chair' | 'deputy') => {
    const one = committee.members.find(member => member.post === post)
    if (!one) throw new Error(`${committee.code} has no ${post}`)
    return personOf(story, one)
  }
  const { meetingId } = must(
    await planMeeting(secretary(called), {
      committeeId,
      title: told.title,
      on,
      time: told.time,
      place: told.place,
      chairId: leader('chair'),
      secretaryId: secretary(called).actor.personId,
      guests: [...told.guests],
    }),
  )
  const { items } = must(await prepareProgramme(secretary(called), { meetingId }))
  const chosen = items.map(one => `${one.kind}:${one.objectId}`)
  if (told.own.length > 0)
    must(await setProgramme(secretary(called), { meetingId, chosen, own: [...told.own] }))
  const invited = addDays(on, -LEAD + 1)
  const invitation = must(await prepareMeetingPaper(secretary(invited), { meetingId, kind: 'invitation' }))
  must(
    await inviteMeeting(secretary(invited), {
      meetingId,
      signerId: leader(told.held === null ? 'chair' : 'deputy'),
      number: invitation.next,
      dated: dayOf(secretary(invited).now),
    }),
  )
  await answers(story, meetingId, told, addDays(on, -LEAD + 2))
  if (told.held !== null) await conclude(story, meetingId, told.held, on, leader('chair'))
}

/** Half of them have answered by a day; of a meeting that comes, the rest still owes it. */
async function answers(story: Story, meetingId: string, told: StoryMeeting, day: Day): Promise<void> {
  const invitees = await inTransaction(story.surroundings.db, story.localityId, trx =>
    inviteesOf(trx, story.localityId, [meetingId]),
  )
  const absent = told.held === null ? null : personOf(story, told.held.absent)
  const saying = told.held === null ? invitees.slice(0, Math.floor(invitees.length / 2)) : invitees
  for (const { person } of saying) {
    const ctx = story.person(person.id, day)
    if (!ctx) continue
    const away = person.id === absent
    must(
      await answerMeeting(ctx, {
        meetingId,
        answer: away ? 'absent' : 'coming',
        note: away ? 'Dự tập huấn của tỉnh' : '',
      }),
    )
  }
}

async function conclude(
  story: Story,
  meetingId: string,
  held: NonNullable<StoryMeeting['held']>,
  on: Day,
  chairId: string,
): Promise<void> {
  const secretary = story.as('standing-officer', on)
  const invitees = await inTransaction(story.surroundings.db, story.localityId, trx =>
    inviteesOf(trx, story.localityId, [meetingId]),
  )
  const absent = personOf(story, held.absent)
  must(
    await keepMinutes(secretary, {
      meetingId,
      text: held.minutes,
      attendance: Object.fromEntries(
        invitees.map(one => [one.person.id, one.person.id === absent ? 'excused' : 'present'] as const),
      ),
    }),
  )
  for (const told of held.conclusions)
    must(await keepConclusion(secretary, { meetingId, ...conclusion(story, told) }))
  const signed = addDays(on, 2)
  const chair = story.person(chairId, signed) ?? secretary
  const { next } = must(await prepareMeetingPaper(chair, { meetingId, kind: 'conclusion' }))
  const year = signed.slice(0, 4)
  must(
    await issueNotice(chair, {
      meetingId,
      signerId: chairId,
      number: next,
      dated: signed,
      planTitles: {
        state: `Nhiệm vụ theo văn bản chỉ đạo năm ${year}`,
        party: `Nhiệm vụ của Đảng ủy theo văn bản chỉ đạo năm ${year}`,
      },
    }),
  )
}

function conclusion(story: Story, told: StoryConclusion) {
  const { kind, line, text } = told
  if (told.kind !== 'task') {
    const about = kind === 'existing' ? (story.taskId ?? '') : ''
    return { kind: about === '' ? ('opinion' as const) : kind, line, text, taskId: about, fields: {} }
  }
  const leadUnitId = story.units.get(told.unit) ?? ''
  const leader = story.as(line === 'state' ? 'leader-state' : 'leader-party', story.today)
  const owner = story.of(leadUnitId, story.today)
  return {
    kind: told.kind,
    line,
    text,
    fields: {
      leadUnitId,
      ownerId: owner?.actor.personId ?? '',
      leaderId: leader.actor.personId,
      noSupport: true,
      nature: 'dated' as const,
      deadline: workingDayOnOrAfter(DEFAULT_CALENDAR, addDays(story.today, told.dueIn)),
      product: told.product,
      acceptance: told.acceptance,
      authority: line === 'state' ? 'Chủ tịch UBND phường' : 'Ban Thường vụ Đảng ủy',
    },
  }
}

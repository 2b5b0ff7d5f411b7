import { z } from 'zod'
import { meetingStage } from '../domain/meeting.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { isRhythm } from '../domain/rhythm.ts'
import { taskClarity } from '../domain/task-clarity.ts'
import { concernsOf } from '../store/concern.ts'
import { type ConclusionRecord, conclusionsOf } from '../store/conclusion.ts'
import type { MeetingRecord } from '../store/meeting.ts'
import { itemsOfMeeting, minutesOf, papersOfMeeting } from '../store/meeting-part.ts'
import { peopleOf } from '../store/person.ts'
import { adoptionDays } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { writtenDocuments } from '../store/written-document.ts'
import { numberingOf } from '../writer/written-document.ts'
import { committeeAtHand, committeeObject } from './committee-at-hand.ts'
import { givenBy } from './give-orders.ts'
import { signersOfBody } from './invite-meeting.ts'
import { type MeetingAtHand, meetingAtHand, meetingFor } from './meeting-at-hand.ts'
import { proposedFor } from './meeting-programme.ts'
import { settingOf } from './setting-of.ts'
import { proposedNumber } from './take-number.ts'
import { standing } from './task-standing.ts'
import { look, type Work } from './use-case.ts'

/** How far a meeting is today. */
export const stageOf = (meeting: MeetingRecord, today: string) =>
  meetingStage(
    {
      on: meeting.on,
      invited: meeting.invitedAt !== null,
      minuted: meeting.minutedAt !== null,
      issued: meeting.issuedAt !== null,
      cancelled: meeting.cancelledAt !== null,
    },
    today,
  )

/** How clear the task is that a conclusion would give; null for one that gives none. */
function clearnessOf(conclusion: ConclusionRecord) {
  const given = conclusion.kind === 'task' ? givenBy(conclusion) : null
  if (given === null) return null
  const { fields } = given
  return taskClarity({
    text: conclusion.text,
    leadUnitId: fields.leadUnitId || null,
    leadIsGroup: false,
    ownerPersonId: fields.ownerId || null,
    leader: fields.leaderId || null,
    supportUnitIds: fields.supportUnitIds ?? [],
    noSupport: fields.noSupport === true,
    nature: given.workingDays === null ? (fields.nature ?? 'unknown') : 'dated',
    // That a day will be told is what counts; which one follows from the day of signing.
    due: fields.deadline || (given.workingDays === null ? null : '9999-12-31'),
    rhythm: fields.rhythm && isRhythm(fields.rhythm) ? fields.rhythm : null,
    product: fields.product || null,
    acceptance: fields.acceptance || null,
    authority: fields.authority || null,
  })
}

/** A meeting with its programme as each item stands today, people, papers, minutes and conclusions. */
export const showMeeting = look({
  name: 'show-meeting',
  input: z.object({ meetingId: z.uuid() }),
  async run(work, { meetingId }) {
    const found = await meetingFor(work, meetingId, 'meeting.read')
    if (!found.ok) return found
    const { meeting, committee, invitees, object } = found.value
    const { trx, localityId, today, actor } = work
    const [items, papers, minutes, conclusions, units] = await Promise.all([
      itemsOfMeeting(trx, localityId, meetingId),
      papersOfMeeting(trx, localityId, { meetingId }),
      minutesOf(trx, localityId, meetingId),
      conclusionsOf(trx, localityId, { meetingIds: [meetingId] }),
      unitsOf(trx, localityId),
    ])
    const ids = (kind: 'task' | 'concern') =>
      items.flatMap(one => (one.kind === kind && one.objectId !== null ? [one.objectId] : []))
    const [rows, since, concerns, [notice], [invitation]] = await Promise.all([
      tasksOf(trx, localityId, { ids: [...ids('task'), ...conclusions.flatMap(one => one.taskId ?? [])] }),
      adoptionDays(trx, localityId),
      concernsOf(trx, localityId, { ids: ids('concern') }),
      meeting.noticeId === null ? [] : writtenDocuments(trx, localityId, { id: meeting.noticeId }),
      meeting.invitationId === null ? [] : writtenDocuments(trx, localityId, { id: meeting.invitationId }),
    ])
    const tasks = new Map(
      rows.map(row => [row.id, standing(row, since.get(row.planId) ?? null, today)] as const),
    )
    return done({
      meeting,
      committee,
      stage: stageOf(meeting, today),
      /** Its day has come: minutes and conclusions may be written. */
      begun: meeting.on <= today,
      object,
      invitees,
      items: items.map(item => ({
        ...item,
        task: tasks.get(item.objectId ?? '') ?? null,
        answered: concerns.find(one => one.id === item.objectId)?.state === 'answered',
      })),
      papers,
      minutes,
      invitation: invitation ?? null,
      notice: notice ?? null,
      conclusions: conclusions.map(one => {
        const given = givenBy(one)
        return {
          ...one,
          task: tasks.get(one.taskId ?? '') ?? null,
          lead: units.find(unit => unit.id === given?.fields.leadUnitId)?.name ?? null,
          deadline: given?.fields.deadline || null,
          clear: clearnessOf(one),
        }
      }),
      mine: invitees.find(one => one.person.id === actor.personId) ?? null,
      rights: {
        prepare: may(actor, 'meeting.prepare', object).ok,
        conclude: may(actor, 'meeting.conclude', object).ok,
      },
    })
  },
})

/** What the forms of a meeting need: who may chair, write and be invited, and the meeting where there is one. */
export const prepareMeeting = look({
  name: 'prepare-meeting',
  input: z.union([z.object({ committeeId: z.uuid() }), z.object({ meetingId: z.uuid() })]),
  async run(work, which) {
    const found = 'meetingId' in which ? await meetingAtHand(work, which.meetingId) : null
    const committee =
      'committeeId' in which ? await committeeAtHand(work, which.committeeId) : (found?.committee ?? null)
    if (!committee) return notFound()
    const { trx, localityId, today } = work
    const object = found?.object ?? committeeObject(localityId, committee.members)
    const no = work.authorise(may(work.actor, 'meeting.prepare', object))
    if (no) return no
    const people = await peopleOf(trx, localityId, { day: today })
    return done({
      committee,
      meeting: found?.meeting ?? null,
      invitees: found?.invitees ?? [],
      signers: signersOfBody(committee),
      people: people.filter(one => one.appointments.length > 0),
    })
  },
})

/** The programme as it stands, and what else is proposed for it today. */
export const prepareProgramme = look({
  name: 'prepare-programme',
  input: z.object({ meetingId: z.uuid() }),
  async run(work, { meetingId }) {
    const found = await meetingFor(work, meetingId, 'meeting.prepare')
    if (!found.ok) return found
    const { meeting } = found.value
    const [items, proposed] = await Promise.all([
      itemsOfMeeting(work.trx, work.localityId, meetingId),
      proposedFor(work, meeting.committeeId, meeting.on),
    ])
    const there = new Set(items.map(one => `${one.kind}:${one.objectId}`))
    return done({
      meeting,
      committee: found.value.committee,
      items,
      proposed: proposed.filter(one => !there.has(`${one.kind}:${one.id}`)),
    })
  },
})

const nextNumber = (work: Work, { committee }: MeetingAtHand, kind: 'invitation' | 'conclusion') =>
  proposedNumber(work, numberingOf(committee.line, kind, committee.code), work.today)

/** What the form of an invitation or of a notice begins with: signers, and the next number of the body's own series. */
export const prepareMeetingPaper = look({
  name: 'prepare-meeting-paper',
  input: z.object({ meetingId: z.uuid(), kind: z.enum(['invitation', 'conclusion']) }),
  async run(work, { meetingId, kind }) {
    const action = kind === 'invitation' ? 'meeting.prepare' : 'meeting.conclude'
    const found = await meetingFor(work, meetingId, action)
    if (!found.ok) return found
    const { trx, localityId } = work
    const conclusions =
      kind === 'invitation' ? [] : await conclusionsOf(trx, localityId, { meetingIds: [meetingId] })
    return done({
      meeting: found.value.meeting,
      /** Who joined since the invitation was written. */
      uninvited:
        found.value.meeting.invitationId === null
          ? []
          : found.value.invitees.filter(one => one.invitedAt === null).map(one => one.person.name),
      /** Conclusions whose tasks are not clear in all six, with what each lacks. */
      unclear: conclusions.flatMap((one, at) => {
        const gaps = [...new Set(clearnessOf(one)?.gaps.map(gap => gap.clarity) ?? [])]
        return gaps.length === 0 ? [] : [{ position: at + 1, gaps }]
      }),
      /** The locality lets nothing out that is unclear. */
      mustBeClear: (await settingOf(work, 'plan.unclear')) === 'may-not-issue',
      committee: found.value.committee,
      signers: signersOfBody(found.value.committee),
      next: await nextNumber(work, found.value, kind),
    })
  },
})

/** What the form of a conclusion needs: units, people, the tasks of the programme, and the conclusion where there is one. */
export const prepareConclusion = look({
  name: 'prepare-conclusion',
  input: z.object({ meetingId: z.uuid().optional(), conclusionId: z.uuid().optional() }),
  async run(work, given) {
    const { trx, localityId, today } = work
    const [conclusion] =
      given.conclusionId === undefined ? [] : await conclusionsOf(trx, localityId, { id: given.conclusionId })
    const meetingId = conclusion?.meetingId ?? given.meetingId
    if (meetingId === undefined || (given.conclusionId !== undefined && !conclusion)) return notFound()
    const found = await meetingFor(work, meetingId, 'meeting.prepare')
    if (!found.ok) return found
    const [units, people, items, running] = await Promise.all([
      unitsOf(trx, localityId),
      peopleOf(trx, localityId, { day: today }),
      itemsOfMeeting(trx, localityId, meetingId),
      tasksOf(trx, localityId, { running: true }),
    ])
    const discussed = new Set(items.flatMap(one => one.objectId ?? []))
    const open = running.filter(one => one.closedOn === null && one.cancelledOn === null)
    return done({
      meeting: found.value.meeting,
      committee: found.value.committee,
      units,
      people,
      /** What the meeting dealt with first. */
      tasks: [
        ...open.filter(one => discussed.has(one.id)),
        ...open.filter(one => !discussed.has(one.id)),
      ].map(({ id, code, text }) => ({ id, code, text })),
      conclusion: conclusion ?? null,
      given: conclusion === undefined ? null : givenBy(conclusion),
    })
  },
})

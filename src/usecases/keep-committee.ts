import { z } from 'zod'
import { COMMITTEE_KINDS, COMMITTEE_POSTS, isCommitteeCode, POST_RULES } from '../domain/committee.ts'
import { addDays, isDay } from '../domain/day.ts'
import { sortKey } from '../domain/order-vi.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { RHYTHMS } from '../domain/rhythm.ts'
import {
  committeeMembers,
  committeesOf,
  endMember,
  insertCommittee,
  insertMember,
  insertRules,
  rulesInForce,
  updateCommittee,
} from '../store/committee.ts'
import { documentById } from '../store/document.ts'
import { peopleOf } from '../store/person.ts'
import { oneAtATime } from '../store/transaction.ts'
import { digest } from './digest.ts'
import { ownFields } from './fields.ts'
import { change, type Work } from './use-case.ts'

const day = z.string('missing').refine(isDay, 'no-such-day')
/** '' = none. */
const documentId = z.union([z.literal(''), z.uuid('choose-one')]).default('')

const isRegistered = async ({ trx, localityId }: Work, id: string): Promise<boolean> =>
  id === '' || (await documentById(trx, localityId, id)) !== null

/** Enters a body across units, or changes how it is called, what set it up, and when it ended. */
export const keepCommittee = change({
  name: 'keep-committee',
  input: z.object({
    /** '' enters a new one. */
    committeeId: z.union([z.literal(''), z.uuid()]).default(''),
    rowVersion: z.coerce.number().int().default(0),
    kind: z.enum(COMMITTEE_KINDS, 'choose-one'),
    line: z.enum(['state', 'party'], 'choose-one'),
    name: z.string().trim().min(1, 'missing').max(200, 'too-long'),
    code: z.string().trim().toUpperCase().refine(isCommitteeCode, 'committee-code'),
    documentId,
    dissolvedOn: day.nullable().default(null),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'committee.keep', work.here))
    if (no) return no
    const { trx, localityId } = work
    await oneAtATime(trx, `${localityId}/committees`)
    const all = await committeesOf(trx, localityId)
    const old = all.find(one => one.id === input.committeeId)
    if (input.committeeId !== '' && !old) return notFound()
    if (all.some(one => one.code === input.code && one.id !== old?.id))
      return refuse('committee-code-taken', 422, { field: 'code', params: { code: input.code } })
    if (!(await isRegistered(work, input.documentId)))
      return refuse('choose-one', 422, { field: 'documentId' })
    const id = old?.id ?? work.newId()
    const row = {
      kind: input.kind,
      line: input.line,
      name: input.name,
      sort_key: sortKey(input.name),
      code: input.code,
      document_id: input.documentId || null,
      dissolved_on: input.dissolvedOn,
    }
    if (old) {
      if (!(await updateCommittee(trx, localityId, id, input.rowVersion, row)))
        return refuse('stale', 422, { field: 'name', params: { now: old.name } })
    } else
      await insertCommittee(trx, {
        ...row,
        locality_id: localityId,
        id,
        founded_by: work.actor.personId,
        founded_at: work.now,
        row_version: 1,
      })
    work.record({
      type: 'committee-kept',
      payload: {
        committeeId: id,
        kind: input.kind,
        line: input.line,
        code: input.code,
        name: digest(input.name),
        founding: input.documentId || null,
        dissolvedOn: input.dissolvedOn,
      },
    })
    return done({ committeeId: id })
  },
})

/**
 * Sits a person on a body with a post in it and a field of work in charge. Somebody who sits there already gets the new
 * post from the day on; a body has one chair at a time.
 */
export const addMember = change({
  name: 'add-committee-member',
  input: z.object({
    committeeId: z.uuid(),
    personId: z.uuid('choose-one'),
    post: z.enum(COMMITTEE_POSTS, 'choose-one'),
    /** Code of the field; '' = none. */
    field: z.string().max(20).default(''),
    from: day,
  }),
  async run(work, { committeeId, personId, post, field, from }) {
    const no = work.authorise(may(work.actor, 'committee.keep', work.here))
    if (no) return no
    const { trx, localityId } = work
    await oneAtATime(trx, `${localityId}/committee/${committeeId}`)
    const [committee] = await committeesOf(trx, localityId, { ids: [committeeId] })
    if (!committee) return notFound()
    const person = (await peopleOf(trx, localityId, { day: work.today, personIds: [personId] }))[0]
    if (!person || person.appointments.length === 0)
      return refuse('unknown-person', 422, { field: 'personId' })
    const fields = field === '' ? [] : await ownFields(work)
    const fieldId = fields.find(one => one.code === field)?.id ?? null
    if (field !== '' && fieldId === null) return refuse('choose-one', 422, { field: 'field' })
    const open = (await committeeMembers(trx, localityId, { committeeIds: [committeeId] })).filter(
      one => one.until === null,
    )
    const chair = open.find(one => one.post === post && one.person.id !== personId)
    if (POST_RULES[post].one && chair)
      return refuse('post-held', 422, { field: 'post', params: { name: chair.person.name } })
    const before = open.find(one => one.person.id === personId)
    if (before) {
      if (from < before.from) return refuse('before-earlier-post', 422, { field: 'from' })
      const until = addDays(from, -1)
      await endMember(trx, localityId, before.id, until)
      work.record({
        type: 'committee-member-ended',
        payload: { committeeId, memberId: before.id, personId, until },
      })
    }
    const memberId = work.newId()
    await insertMember(trx, {
      locality_id: localityId,
      id: memberId,
      committee_id: committeeId,
      person_id: personId,
      post,
      field_id: fieldId,
      from_on: from,
      added_by: work.actor.personId,
      added_at: work.now,
    })
    work.record({
      type: 'committee-member-added',
      payload: { committeeId, memberId, personId, post, fieldId, from },
    })
    return done({ memberId })
  },
})

/** From today on a person sits on a body no longer; that they did stays. */
export const leaveCommittee = change({
  name: 'end-committee-member',
  input: z.object({ committeeId: z.uuid(), memberId: z.uuid() }),
  async run(work, { committeeId, memberId }) {
    const no = work.authorise(may(work.actor, 'committee.keep', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const members = await committeeMembers(trx, localityId, { committeeIds: [committeeId] })
    const member = members.find(one => one.id === memberId)
    if (!member) return notFound()
    const until = addDays(today, -1)
    if (!(await endMember(trx, localityId, memberId, until))) return refuse('already-decided', 409)
    work.record({
      type: 'committee-member-ended',
      payload: { committeeId, memberId, personId: member.person.id, until },
    })
    return done({ memberId })
  },
})

const within = (least: number, most: number) =>
  z.number('no-number').int('no-whole-number').min(least, 'out-of-range').max(most, 'out-of-range')

/** Keeps the working rules of a body as a new version. */
export const keepRules = change({
  name: 'keep-committee-rules',
  input: z.object({
    committeeId: z.uuid(),
    rhythm: z.enum(RHYTHMS, 'choose-one'),
    inviteDays: within(0, 60),
    noticeDays: within(0, 60),
    quorum: within(1, 100),
    text: z.string().trim().max(20_000, 'too-long').default(''),
    documentId,
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'committee.keep', work.here))
    if (no) return no
    const { trx, localityId } = work
    const { committeeId, rhythm, inviteDays, noticeDays, quorum, text } = input
    await oneAtATime(trx, `${localityId}/committee/${committeeId}`)
    if ((await committeesOf(trx, localityId, { ids: [committeeId] })).length === 0) return notFound()
    if (!(await isRegistered(work, input.documentId)))
      return refuse('choose-one', 422, { field: 'documentId' })
    const [before] = await rulesInForce(trx, localityId, [committeeId])
    const version = (before?.version ?? 0) + 1
    await insertRules(trx, {
      locality_id: localityId,
      committee_id: committeeId,
      version,
      rhythm,
      invite_days: inviteDays,
      notice_days: noticeDays,
      quorum,
      text,
      document_id: input.documentId || null,
      kept_by: work.actor.personId,
      kept_at: work.now,
    })
    work.record({
      type: 'committee-rules-kept',
      payload: {
        committeeId,
        version,
        rhythm,
        inviteDays,
        noticeDays,
        quorum,
        rules: input.documentId || null,
        content: digest(text),
      },
    })
    return done({ version })
  },
})

import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { committeeMembers, rulesInForce } from '../store/committee.ts'
import { documentById, documentsOf } from '../store/document.ts'
import { meetingsOf } from '../store/meeting.ts'
import { peopleOf } from '../store/person.ts'
import { committeeAtHand, committeeObject, committeesAtHand, sitting } from './committee-at-hand.ts'
import { currentFields } from './fields.ts'
import { unfinishedConclusions } from './unfinished-conclusions.ts'
import { look } from './use-case.ts'

/** The bodies of a locality, each with who sits on it, its next meeting and how much of what it concluded is not done. */
export const listCommittees = look({
  name: 'list-committees',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'committee.read', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const committees = await committeesAtHand(work)
    const ids = committees.map(one => one.id)
    const [open, coming] = await Promise.all([
      unfinishedConclusions(work, ids),
      meetingsOf(trx, localityId, { committeeIds: ids, atWork: true, from: today }),
    ])
    return done({
      committees: committees.map(one => ({
        ...one,
        open: open.filter(line => line.meeting.committeeId === one.id).length,
        next: coming.findLast(meeting => meeting.committeeId === one.id)?.on ?? null,
      })),
      keep: may(work.actor, 'committee.keep', work.here),
    })
  },
})

/** A body: members with the units they come from, rules, meetings newest first, and what is not done yet. */
export const showCommittee = look({
  name: 'show-committee',
  input: z.object({ committeeId: z.uuid() }),
  async run(work, { committeeId }) {
    const no = work.authorise(may(work.actor, 'committee.read', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const committee = await committeeAtHand(work, committeeId)
    if (!committee) return notFound()
    const [[rules], all, people, meetings, open] = await Promise.all([
      rulesInForce(trx, localityId, [committeeId]),
      committeeMembers(trx, localityId, { committeeIds: [committeeId] }),
      peopleOf(trx, localityId, { day: today }),
      meetingsOf(trx, localityId, { committeeIds: [committeeId], limit: 50 }),
      unfinishedConclusions(work, [committeeId]),
    ])
    const [founding, ruling] = await Promise.all(
      [committee.documentId, rules?.documentId ?? null].map(id =>
        id === null ? null : documentById(trx, localityId, id),
      ),
    )
    const posts = new Map(people.map(person => [person.id, person.appointments]))
    const withPosts = (members: typeof all) =>
      members.map(member => ({ ...member, appointments: posts.get(member.person.id) ?? [] }))
    const members = sitting(all, today)
    return done({
      committee,
      founding: founding ?? null,
      rules: rules ?? null,
      ruling: ruling ?? null,
      members: withPosts([...members]),
      /** Who sits on it no longer, or not yet. */
      others: withPosts(all.filter(one => !members.includes(one))),
      meetings,
      open,
      rights: {
        keep: may(work.actor, 'committee.keep', work.here),
        prepare: may(work.actor, 'meeting.prepare', committeeObject(localityId, members)),
      },
    })
  },
})

/** What the forms of a body need: people in office, fields, registered documents, and the body where there is one. */
export const prepareCommittee = look({
  name: 'prepare-committee',
  input: z.object({ committeeId: z.union([z.literal(''), z.uuid()]).default('') }),
  async run(work, { committeeId }) {
    const no = work.authorise(may(work.actor, 'committee.keep', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const committee = committeeId === '' ? null : await committeeAtHand(work, committeeId)
    if (committeeId !== '' && committee === null) return notFound()
    const [people, fields, documents, rules] = await Promise.all([
      peopleOf(trx, localityId, { day: today }),
      currentFields(work),
      documentsOf(trx, localityId, { direction: 'out' }, { limit: 100, skip: 0 }),
      committee === null ? [] : rulesInForce(trx, localityId, [committee.id]),
    ])
    return done({ committee, people, fields, documents, rules: rules[0] ?? null })
  },
})

import { holdsOn, POST_RULES, USUAL_RULES, type WorkingRules } from '../domain/committee.ts'
import type { Day } from '../domain/day.ts'
import type { CommitteeObject } from '../domain/policy/committee.ts'
import {
  type CommitteeMember,
  type CommitteeRecord,
  committeeMembers,
  committeesOf,
  rulesInForce,
} from '../store/committee.ts'
import type { Work } from './use-case.ts'

/** A body with who sits on it today and the rules by which it works. */
export type CommitteeAtHand = CommitteeRecord & {
  readonly members: readonly CommitteeMember[]
  readonly rules: WorkingRules
}

export const sitting = (members: readonly CommitteeMember[], day: Day): readonly CommitteeMember[] =>
  members.filter(one => holdsOn(one, day))

/** Bodies with their members of a day and their rules, or the usual ones; three queries, whatever the number. */
export async function committeesAtHand(
  { trx, localityId, today }: Pick<Work, 'trx' | 'localityId' | 'today'>,
  ids?: readonly string[],
): Promise<readonly CommitteeAtHand[]> {
  const committees = await committeesOf(trx, localityId, ids === undefined ? {} : { ids })
  const committeeIds = committees.map(one => one.id)
  const [members, rules] = await Promise.all([
    committeeMembers(trx, localityId, { committeeIds }),
    rulesInForce(trx, localityId, committeeIds),
  ])
  return committees.map(one => ({
    ...one,
    members: sitting(
      members.filter(member => member.committeeId === one.id),
      today,
    ),
    rules: rules.find(rule => rule.committeeId === one.id) ?? USUAL_RULES,
  }))
}

export const committeeAtHand = async (
  work: Pick<Work, 'trx' | 'localityId' | 'today'>,
  id: string,
): Promise<CommitteeAtHand | null> => (await committeesAtHand(work, [id]))[0] ?? null

/** A body for the policies; of a meeting with whom it names and invites besides. */
export function committeeObject(
  localityId: string,
  members: readonly Pick<CommitteeMember, 'person' | 'post'>[],
  meeting: {
    readonly chairId: string
    readonly secretaryId: string
    readonly inviteeIds: readonly string[]
  } | null = null,
): CommitteeObject {
  const having = (rule: 'leads' | 'prepares') =>
    members.flatMap(one => (POST_RULES[one.post][rule] ? [one.person.id] : []))
  const chairs = meeting === null ? [] : [meeting.chairId]
  const names = meeting === null ? [] : [meeting.chairId, meeting.secretaryId]
  return {
    localityId,
    leadIds: [...having('leads'), ...chairs],
    prepareIds: [...having('prepares'), ...names],
    partIds: [...members.map(one => one.person.id), ...names, ...(meeting?.inviteeIds ?? [])],
  }
}

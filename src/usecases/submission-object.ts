import type { SubmissionObject } from '../domain/policy/round.ts'
import { headsOf } from '../domain/recipient.ts'
import { peopleOf } from '../store/person.ts'
import type { Work } from './use-case.ts'

/** A unit's report as the object of a policy. */
export async function submissionObject(
  { trx, localityId, today }: Pick<Work, 'trx' | 'localityId' | 'today'>,
  unitId: string,
): Promise<SubmissionObject> {
  const people = await peopleOf(trx, localityId, { day: today })
  return { localityId, unitId, unitHasHead: headsOf(unitId, people).length > 0 }
}

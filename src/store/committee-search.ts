import { committeesOf } from './committee.ts'
import { meetingsOf } from './meeting.ts'
import type { SearchSource } from './search.ts'
import type { Trx } from './tables.ts'

/** The words of bodies across units: their name and their code. */
export async function committeeSources(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  at: Date,
): Promise<SearchSource[]> {
  const committees = await committeesOf(trx, localityId, { ids })
  return committees.map(({ id, name, code }) => ({
    kind: 'committee',
    id,
    subjectId: id,
    code,
    title: name,
    at,
    texts: [name],
  }))
}

/** The words of meetings: how they are called and where they are; what was said is for those who take part. */
export async function meetingSources(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
): Promise<SearchSource[]> {
  const meetings = await meetingsOf(trx, localityId, { ids })
  return meetings.map(({ id, title, place, plannedAt }) => ({
    kind: 'meeting',
    id,
    subjectId: id,
    code: '',
    title,
    at: plannedAt,
    texts: [title, place],
  }))
}

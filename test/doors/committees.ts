import { addMeetingPaper } from '../../src/usecases/hold-meeting.ts'
import { addMember, keepCommittee } from '../../src/usecases/keep-committee.ts'
import { keepConclusion } from '../../src/usecases/keep-conclusion.ts'
import { planMeeting } from '../../src/usecases/plan-meeting.ts'
import { PICTURE } from '../kit/picture.ts'
import { value } from '../kit/running-ward.ts'
import type { Ward, World } from '../kit/world.ts'

/**
 * A body of the ward with a meeting today, its paper and a conclusion. Only the member of the steering committee and the
 * leader of the Party sit on it, so that every other door is by role.
 */
export async function committeesOfWard(world: World, ward: Ward): Promise<void> {
  const office = world.as('office-vetting', { ward })
  const { committeeId } = value(
    await keepCommittee(office, {
      kind: 'steering',
      line: 'state',
      name: 'Ban Chỉ đạo thử cửa',
      code: 'BCĐ',
    }),
  )
  const chairId = world.person('leader-party', { ward }).personId
  const secretaryId = world.person('office-vetting', { ward }).personId
  const posts = {
    member: world.person('committee', { ward }).personId,
    chair: chairId,
    secretary: secretaryId,
  }
  for (const post of ['member', 'chair', 'secretary'] as const)
    value(await addMember(office, { committeeId, personId: posts[post], post, from: '2026-01-05' }))
  const { meetingId } = value(
    await planMeeting(office, {
      committeeId,
      title: 'Họp thử cửa',
      on: '2026-06-18',
      time: '14:00',
      place: 'Phòng họp',
      chairId,
      secretaryId,
    }),
  )
  const files = [{ name: 'so-do.png', bytes: PICTURE }]
  value(await addMeetingPaper(office, { meetingId, title: 'Sơ đồ', files }))
  value(
    await keepConclusion(office, {
      meetingId,
      kind: 'opinion',
      line: 'state',
      text: 'Thống nhất nội dung báo cáo.',
      fields: {},
    }),
  )
}

type Kind = 'committee' | 'meeting' | 'meeting_paper' | 'meeting_conclusion'

/** The id by which a door of bodies and meetings names its object. */
export async function committeeThing(world: World, ward: Ward, kind: Kind): Promise<string> {
  const { id } = await world.rows
    .selectFrom(kind)
    .where('locality_id', '=', ward.localityId)
    .orderBy('id')
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

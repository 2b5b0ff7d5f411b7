import { addMember, keepCommittee } from '../../src/usecases/keep-committee.ts'
import { value } from '../kit/running-ward.ts'
import type { Ward, World } from '../kit/world.ts'

/** A body of the ward in which only the member of the steering committee sits, so that every other door is by role. */
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
  value(
    await addMember(office, {
      committeeId,
      personId: world.person('committee', { ward }).personId,
      post: 'member',
      from: '2026-01-05',
    }),
  )
}

type Kind = 'committee'

/** The id by which a door of bodies names its object. */
export async function committeeThing(world: World, ward: Ward, kind: Kind): Promise<string> {
  const { id } = await world.rows
    .selectFrom(kind)
    .where('locality_id', '=', ward.localityId)
    .orderBy('id')
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

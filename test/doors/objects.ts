import type { ObjectKind } from '../../src/web/route.ts'
import type { Ward, World } from '../kit/world.ts'

/** Which object a door is tried with. `own` belongs to the unit `OWN_UNIT`, `other-unit` to another unit of the ward. */
export const WHOSE = ['own', 'other-unit', 'other-locality'] as const
export type Whose = (typeof WHOSE)[number]

/** The officer and the head of the demonstration work here. */
export const OWN_UNIT = 'TTPVHCC'
const OTHER_UNIT = 'VHXH'

type Find = (world: World, ward: Ward, unit: string) => Promise<string>

/** How to find one object of a kind; a route that names another kind needs its line here. */
const FIND: Partial<Record<ObjectKind, Find>> = {
  unit: async (_, ward, unit) => ward.units[unit] ?? '',
  person: async (_, ward, unit) => ward.people.find(one => one.unit === unit)?.personId ?? '',
  appointment: async (world, ward, unit) => {
    const row = await world.rows
      .selectFrom('appointment')
      .where('locality_id', '=', ward.localityId)
      .where('unit_id', '=', ward.units[unit] ?? '')
      .orderBy('id')
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
}

/** The id of an object of that kind. Throws for a kind that nobody has said how to find. */
export async function objectOf(world: World, kind: ObjectKind, whose: Whose): Promise<string> {
  const find = FIND[kind]
  if (!find) throw new Error(`test/doors/objects.ts does not say how to find a ${kind}`)
  const ward = whose === 'other-locality' ? world.wards.other : world.wards.hoaMai
  return find(world, ward, whose === 'other-unit' ? OTHER_UNIT : OWN_UNIT)
}

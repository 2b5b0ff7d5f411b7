import { DEMONSTRATION_DEFINITIONS } from '../../src/usecases/demonstration-definitions.ts'
import { keepDefinition } from '../../src/usecases/keep-definition.ts'
import { value } from '../kit/running-ward.ts'
import type { Ward, World } from '../kit/world.ts'

/** A regime of reporting. */
export async function reportingRounds(world: World, ward: Ward): Promise<void> {
  const half = DEMONSTRATION_DEFINITIONS.find(one => one.frequency === 'half')
  if (half === undefined) throw new Error('the demonstration has no report of half a year')
  value(await keepDefinition(world.as('standing-officer', { ward }), { definition: half }))
}

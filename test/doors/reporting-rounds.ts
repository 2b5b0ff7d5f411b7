import { contestGrading } from '../../src/usecases/contest-grading.ts'
import { DEMONSTRATION_DEFINITIONS } from '../../src/usecases/demonstration-definitions.ts'
import { keepDefinition } from '../../src/usecases/keep-definition.ts'
import { openRound } from '../../src/usecases/open-rounds.ts'
import { value } from '../kit/running-ward.ts'
import type { Ward, World } from '../kit/world.ts'

/** Contests of units, and a regime of reporting with an open round in which the units of the small plan owe their reports. */
export async function reportingRounds(world: World, ward: Ward, units: readonly string[]): Promise<void> {
  const half = DEMONSTRATION_DEFINITIONS.find(one => one.frequency === 'half')
  if (half === undefined) throw new Error('the demonstration has no report of half a year')
  const standing = () => world.as('standing-officer', { ward })
  const { definitionId } = value(await keepDefinition(standing(), { definition: half }))
  value(await openRound(standing(), { definitionId, periodId: '2026-H1' }))
  for (const unit of units) {
    const contest = {
      period: '2026',
      kind: 'unit',
      id: ward.units[unit] ?? '',
      item: 'late',
      text: 'Sai',
    } as const
    value(await contestGrading(world.as('unit-head', { unit, ward }), contest))
  }
}

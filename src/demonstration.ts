import { demonstrationFile } from './outside/demonstration-file.ts'
import { localities } from './store/locality.ts'
import type { Surroundings } from './usecases/context.ts'
import { DEMONSTRATION_WARD } from './usecases/demonstration-ward.ts'
import { type DemonstrationAccount, seedDemonstration as seedWard } from './usecases/seed-demonstration.ts'
import { seedPlan } from './usecases/seed-plan.ts'

/** Fills in the invented ward and its running plan unless they are there, and answers the accounts: one a role. */
export type SeedDemonstration = (
  surroundings: Surroundings,
  data: string,
) => Promise<readonly DemonstrationAccount[]>

export const seedDemonstration: SeedDemonstration = async (surroundings, data) => {
  const accounts = await seedWard(surroundings, demonstrationFile(data))
  const ward = (await localities(surroundings.db)).find(one => one.code === DEMONSTRATION_WARD.locality.code)
  const { demonstrationPlan } = await import('./demonstration-plan.ts')
  if (ward) await seedPlan(surroundings, ward.id, demonstrationPlan)
  return accounts
}

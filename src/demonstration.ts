import { demonstrationFile } from './outside/demonstration-file.ts'
import type { Surroundings } from './usecases/context.ts'
import { type DemonstrationAccount, seedDemonstration as seed } from './usecases/seed-demonstration.ts'

/** Fills in the invented ward unless it is there, and answers its accounts: one a role. */
export type SeedDemonstration = (
  surroundings: Surroundings,
  data: string,
) => Promise<readonly DemonstrationAccount[]>

export const seedDemonstration: SeedDemonstration = (surroundings, data) =>
  seed(surroundings, demonstrationFile(data))

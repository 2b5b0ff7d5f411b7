import { demonstrationFile } from './outside/demonstration-file.ts'
import { localities } from './store/locality.ts'
import type { Surroundings } from './usecases/context.ts'
import { DEMONSTRATION_WARD } from './usecases/demonstration-ward.ts'
import { seedCommittees } from './usecases/seed-committees.ts'
import { type DemonstrationAccount, seedDemonstration as seedWard } from './usecases/seed-demonstration.ts'
import { seedInspections } from './usecases/seed-inspections.ts'
import { seedParty } from './usecases/seed-party.ts'
import { seedPlan } from './usecases/seed-plan.ts'
import { seedPublication } from './usecases/seed-public.ts'
import { seedReceived } from './usecases/seed-received.ts'
import { seedRecords } from './usecases/seed-records.ts'
import { seedRegisters } from './usecases/seed-registers.ts'
import { seedRounds } from './usecases/seed-rounds.ts'
import { seedSteering } from './usecases/seed-steering.ts'
import { REGISTER_LIBRARY } from './words/register-library.ts'

/** Fills in the invented ward and its running plan unless they are there, and answers the accounts: one a role. */
export type SeedDemonstration = (
  surroundings: Surroundings,
  data: string,
) => Promise<readonly DemonstrationAccount[]>

/** The day on which the invented plan was signed. */
const SIGNED = '2026-03-26'
/** 05/01/2026, 8 giờ in Vietnam. */
const BEGAN = new Date('2026-01-05T01:00:00Z')

export const seedDemonstration: SeedDemonstration = async (surroundings, data) => {
  // The ward was at work before its plan was signed: its people hold their posts from the beginning of the year.
  const today = surroundings.clock()
  const began = today < BEGAN ? today : BEGAN
  const accounts = await seedWard({ ...surroundings, clock: () => began }, demonstrationFile(data))
  const ward = (await localities(surroundings.db)).find(one => one.code === DEMONSTRATION_WARD.locality.code)
  const { demonstrationPlan } = await import('./demonstration-plan.ts')
  let read: ReturnType<typeof demonstrationPlan> | null = null
  const load = () => {
    read ??= demonstrationPlan()
    return read
  }
  if (ward) {
    await seedPlan(surroundings, ward.id, load)
    await seedRegisters(surroundings, ward.id, REGISTER_LIBRARY, SIGNED)
    await seedRecords(surroundings, ward.id)
    await seedRounds(surroundings, ward.id)
    await seedSteering(surroundings, ward.id, load)
    await seedParty(surroundings, ward.id)
    await seedCommittees(surroundings, ward.id)
    await seedInspections(surroundings, ward.id)
    await seedReceived(surroundings, ward.id)
    await seedPublication(surroundings, ward.id)
  }
  return accounts
}

import type { Workplace } from './workplace.ts'

/** One line a role: what a visitor needs to sign in to the invented ward. */
export type DemonstrationAccount = {
  readonly role: string
  readonly login: string
  readonly password: string
}

/** Fills in the invented ward unless it is there, and answers its accounts. */
export type SeedDemonstration = (workplace: Workplace, now: Date) => Promise<readonly DemonstrationAccount[]>

/** The point where the seed is joined in. */
export const seedDemonstration: SeedDemonstration = async () => []

import { type LocalityRecord, localities } from '../store/locality.ts'
import type { Surroundings } from './context.ts'

/** The localities of this installation, for the program's own work. */
export const listLocalities = ({ db }: Pick<Surroundings, 'db'>): Promise<readonly LocalityRecord[]> =>
  localities(db)

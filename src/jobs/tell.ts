import { z } from 'zod'
import { noteChanges } from '../usecases/note-changes.ts'
import type { RoundJob } from './job.ts'

const payload = z.object({ localityId: z.uuid() })

/** Tells people of what changed since the last round. */
export const tell: RoundJob = {
  name: 'tell',
  payload,
  async run({ surroundings }, { localityId }) {
    await noteChanges(surroundings, localityId)
  },
}

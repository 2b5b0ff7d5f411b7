import { z } from 'zod'
import { makeWaitingPdfs } from '../usecases/pdf-copy.ts'
import type { RoundJob } from './job.ts'

/** Makes the PDFs that people asked for. */
export const pdf: RoundJob = {
  name: 'pdf',
  payload: z.object({ localityId: z.uuid() }),
  run: ({ surroundings, makePdf, signal }, { localityId }) =>
    makeWaitingPdfs(surroundings, localityId, makePdf, signal),
}

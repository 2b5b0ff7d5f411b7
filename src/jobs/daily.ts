import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { composeDigests } from '../usecases/compose-digest.ts'
import { DAILY_STEPS, type DailyStep } from '../usecases/daily.ts'
import { noteChanges } from '../usecases/note-changes.ts'
import { RunFailed, runOnce } from '../usecases/run-once.ts'
import type { DailyJob, JobTools } from './job.ts'

const payload = z.object({ localityId: z.uuid(), day: z.string().refine(isDay) })

/**
 * Each morning: what must be written down for the day, then the reminders, then everybody's digest. Every step is a
 * run of its own; one that fails does not hold up the others, and only it is tried again.
 */
export const daily: DailyJob = {
  name: 'daily',
  payload,
  cron: { hour: 5, minute: 0 },
  runId: ({ day }) => day,
  async run(tools, { localityId, day }) {
    const failed: unknown[] = []
    for (const step of [...DAILY_STEPS, digestStep(tools)]) {
      const run = { localityId, job: `daily/${step.name}`, runId: day }
      await runOnce(tools.surroundings, run, () => step.run(tools.surroundings, localityId, day)).catch(
        (error: unknown) => failed.push(error),
      )
    }
    if (failed.length > 0)
      throw new Error(
        failed.map(error => (error instanceof RunFailed ? error.message : String(error))).join('; '),
      )
  },
}

const digestStep = ({ sendLetter, sendMessage }: JobTools): DailyStep => ({
  name: 'digest',
  run: async (surroundings, localityId, day) => {
    await noteChanges(surroundings, localityId)
    const channels = { mail: sendLetter !== null, message: sendMessage !== null }
    await composeDigests(surroundings, localityId, day, channels)
  },
})

import { daysToRun } from '../domain/schedule.ts'
import { listLocalities } from '../usecases/list-localities.ts'
import { runOnce, runsSoFar } from '../usecases/run-once.ts'
import { daily } from './daily.ts'
import type { DailyJob, Job, JobTools } from './job.ts'
import { pdf } from './pdf.ts'
import { post } from './post.ts'
import { tell } from './tell.ts'

/** In this order for each locality: what changed is told before the day's digest, which goes out at once. */
const JOBS: readonly Job[] = [tell, daily, post, pdf]

/** How long the worker rests between two rounds. */
const REST_MS = 4_000

export type Worker = {
  /** Resolves when the round that is under way has ended; nothing begins afterwards. */
  readonly stop: () => Promise<void>
}

/** Does the jobs of all localities in rounds until it is stopped. What fails is logged and comes again. */
export function startWorker(given: Omit<JobTools, 'signal'>): Worker {
  const stopping = new AbortController()
  const tools: JobTools = { ...given, signal: stopping.signal }
  const ended = rounds(tools)
  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}

async function rounds(tools: JobTools): Promise<void> {
  while (!tools.signal.aborted) {
    await oneRound(tools).catch((error: unknown) => complain(tools, 'round', error))
    await rest(REST_MS, tools.signal)
  }
}

/** Does once what every job has to do now. */
export async function oneRound(tools: JobTools): Promise<void> {
  for (const { id: localityId } of await listLocalities(tools.surroundings)) {
    for (const job of JOBS) {
      if (tools.signal.aborted) return
      try {
        if ('cron' in job) await runDays(tools, job, localityId)
        else await job.run(tools, job.payload.parse({ localityId }))
      } catch (error) {
        complain(tools, job.name, error)
      }
    }
  }
}

async function runDays(tools: JobTools, job: DailyJob, localityId: string): Promise<void> {
  const { surroundings, signal } = tools
  const { last, again } = await runsSoFar(surroundings, localityId, job.name)
  const days = [...again, ...daysToRun(last, job.cron, surroundings.clock())]
  for (const day of days) {
    if (signal.aborted) return
    const payload = job.payload.parse({ localityId, day })
    const run = { localityId, job: job.name, runId: job.runId(payload) }
    try {
      await runOnce(surroundings, run, () => job.run(tools, payload))
    } catch (error) {
      complain(tools, job.name, error)
    }
  }
}

const complain = ({ surroundings }: JobTools, job: string, error: unknown): void =>
  surroundings.log('job-failed', { job, reason: error instanceof Error ? error.message : 'unknown' })

const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })

import { tryAgainAt } from '../domain/schedule.ts'
import { holdRun, lastRun, noteRun, planRun, runsToMake } from '../store/job-run.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'

/** Names one run of a job for ever: the day of a daily one. */
type Run = { readonly localityId: string; readonly job: string; readonly runId: string }

/**
 * Does `work` unless this run was done before. While it is under way its row is held, so that no other program begins
 * it; a program that dies lets go, and the run is made again. When it fails it is tried again later, each time after a
 * longer wait. Answers whether it was done now.
 */
export async function runOnce(
  { db, clock }: Surroundings,
  { localityId, job, runId }: Run,
  work: () => Promise<unknown>,
): Promise<boolean> {
  await inTransaction(db, localityId, trx => planRun(trx, localityId, job, runId, clock()))
  let failure: { readonly cause: unknown; readonly attempts: number } | null = null
  const done = await inTransaction(db, localityId, async trx => {
    const held = await holdRun(trx, localityId, job, runId)
    if (held === null) return false
    const attempts = held.attempts + 1
    try {
      await work()
    } catch (cause) {
      failure = { cause, attempts }
      const reason = cause instanceof Error ? cause.message.slice(0, 300) : 'unknown'
      const tryAt = tryAgainAt(attempts, clock())
      await noteRun(trx, localityId, job, runId, { state: 'waiting', tryAt, reason, attempts })
      return false
    }
    await noteRun(trx, localityId, job, runId, { state: 'done', finishedAt: clock(), attempts })
    return true
  })
  if (failure !== null) throw new RunFailed(job, runId, failure)
  return done
}

/** A run that failed and will be tried again. */
export class RunFailed extends Error {
  constructor(job: string, runId: string, { cause }: { readonly cause: unknown }) {
    super(`${job} of ${runId}: ${cause instanceof Error ? cause.message : 'failed'}`, { cause })
  }
}

/** The last run of a job that was begun, and the runs that failed and are to be tried again now. */
export const runsSoFar = ({ db, clock }: Surroundings, localityId: string, job: string) =>
  inTransaction(db, localityId, async trx => ({
    last: await lastRun(trx, localityId, job),
    again: await runsToMake(trx, localityId, job, clock()),
  }))

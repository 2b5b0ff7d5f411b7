import type { Trx } from './tables.ts'

/** Writes down that a run is to be made; nothing when it was written down before. */
export async function planRun(
  trx: Trx,
  localityId: string,
  job: string,
  runId: string,
  at: Date,
): Promise<void> {
  await trx
    .insertInto('job_run')
    .values({ locality_id: localityId, job, run_id: runId, state: 'waiting', attempts: 0, try_at: at })
    .onConflict(conflict => conflict.columns(['locality_id', 'job', 'run_id']).doNothing())
    .execute()
}

/** The last run of a job that was written down, by its id; null before the first. */
export async function lastRun(trx: Trx, localityId: string, job: string): Promise<string | null> {
  const row = await trx
    .selectFrom('job_run')
    .where('locality_id', '=', localityId)
    .where('job', '=', job)
    .orderBy('run_id', 'desc')
    .limit(1)
    .select('run_id')
    .executeTakeFirst()
  return row?.run_id ?? null
}

/** Runs of a job that are to be made now, oldest first. */
export async function runsToMake(
  trx: Trx,
  localityId: string,
  job: string,
  now: Date,
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('job_run')
    .where('locality_id', '=', localityId)
    .where('job', '=', job)
    .where('state', '=', 'waiting')
    .where('try_at', '<=', now)
    .orderBy('run_id')
    .select('run_id')
    .execute()
  return rows.map(row => row.run_id)
}

/** Holds a run that is to be made until the transaction ends; null when it is done or another program has it. */
export async function holdRun(
  trx: Trx,
  localityId: string,
  job: string,
  runId: string,
): Promise<{ readonly attempts: number } | null> {
  const row = await trx
    .selectFrom('job_run')
    .where('locality_id', '=', localityId)
    .where('job', '=', job)
    .where('run_id', '=', runId)
    .where('state', '=', 'waiting')
    .select('attempts')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row ?? null
}

type Outcome =
  | { readonly state: 'done'; readonly finishedAt: Date }
  | { readonly state: 'waiting'; readonly tryAt: Date; readonly reason: string }

export async function noteRun(
  trx: Trx,
  localityId: string,
  job: string,
  runId: string,
  outcome: Outcome & { readonly attempts: number },
): Promise<void> {
  await trx
    .updateTable('job_run')
    .set(
      outcome.state === 'done'
        ? { state: 'done', attempts: outcome.attempts, finished_at: outcome.finishedAt, reason: null }
        : { attempts: outcome.attempts, try_at: outcome.tryAt, reason: outcome.reason },
    )
    .where('locality_id', '=', localityId)
    .where('job', '=', job)
    .where('run_id', '=', runId)
    .execute()
}

import { offeringTasks } from '../domain/register.ts'
import { type RegisterRecord, registerById } from '../store/register.ts'
import { namedTasks } from '../store/task-name.ts'
import type { Work } from './use-case.ts'

/**
 * A register where rows are entered or judged: fields that name a task offer those of every adopted plan. Null when there
 * is none. Two queries at most.
 */
export async function registerAtHand(
  work: Pick<Work, 'trx' | 'localityId'>,
  registerId: string,
): Promise<RegisterRecord | null> {
  const register = await registerById(work.trx, work.localityId, registerId)
  if (register === null || !register.definition.fields.some(field => field.kind === 'task')) return register
  const tasks = await namedTasks(work.trx, work.localityId)
  return {
    ...register,
    definition: offeringTasks(
      register.definition,
      tasks.map(({ named, text }) => ({ code: named, label: `${named}: ${text}` })),
    ),
  }
}

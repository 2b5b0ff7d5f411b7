import { addDays, dayOf, startOfDay } from '../../src/domain/day.ts'
import { insertLinks } from '../../src/store/one-time-link.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { hashOf, tokenFor } from '../../src/usecases/secret-link.ts'
import type { Ward, World } from './world.ts'

/** Gives a person a link to a task, as a digest does, and answers its path. It lasts seven days. */
export async function linkTo(
  { surroundings }: World,
  { localityId }: Ward,
  link: { readonly personId: string; readonly taskId: string },
): Promise<string> {
  const id = surroundings.newId()
  const madeAt = surroundings.clock()
  const token = tokenFor(surroundings, 'link', localityId, id)
  const expiresAt = startOfDay(addDays(dayOf(madeAt), 7))
  await inTransaction(surroundings.db, localityId, trx =>
    insertLinks(trx, localityId, [{ id, hash: hashOf(token), ...link, madeAt, expiresAt }]),
  )
  return `/bao-nhanh/${token}`
}

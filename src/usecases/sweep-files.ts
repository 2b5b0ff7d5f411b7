import { knownFiles } from '../store/evidence.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'

/** A file is put before its row is written; whoever takes longer than this was ended in the middle. */
const PATIENCE_MS = 24 * 60 * 60 * 1000

/**
 * Removes files of a locality that no row names: a crash between the file and its row leaves one behind. Every file that
 * is kept for a reason has a row of `stored_file`, to which all other rows that name a file refer. Asked each morning by
 * the program itself; answers how many went.
 */
export async function sweepFiles(
  { db, files, clock, log }: Pick<Surroundings, 'db' | 'files' | 'clock' | 'log'>,
  localityId: string,
): Promise<number> {
  const before = new Date(clock().getTime() - PATIENCE_MS)
  const gone = await files.sweep(localityId, before, names =>
    inTransaction(db, localityId, trx => knownFiles(trx, localityId, names)),
  )
  if (gone > 0) log('files-swept', { localityId, files: gone })
  return gone
}

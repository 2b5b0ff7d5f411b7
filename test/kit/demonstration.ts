import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuseFile } from '../../src/domain/refusal-of-file.ts'
import { openAccounts } from '../../src/outside/accounts.ts'
import { openBackground } from '../../src/outside/background.ts'
import { openFileStore } from '../../src/outside/files.ts'
import { newId } from '../../src/outside/identity.ts'
import { keyedBy } from '../../src/outside/keyed.ts'
import { readFigures } from '../../src/reader/read-figures.ts'
import { readReport } from '../../src/reader/read-report.ts'
import { accountLedger } from '../../src/store/account.ts'
import { openPool } from '../../src/store/connect.ts'
import type { Surroundings } from '../../src/usecases/context.ts'
import { freshDatabase } from './database.ts'

/** A database without a ward and a data folder, in which the demonstration can be made. */
export async function emptyPlace(now: Date) {
  const database = await freshDatabase()
  const pool = openPool(database.urls.auth, 3)
  const folder = await mkdtemp(join(tmpdir(), 'sauro-seed-'))
  const secret = 'a secret of the tests, long enough to please'
  const surroundings: Surroundings = {
    db: database.app,
    clock: () => now,
    newId,
    log: () => {},
    accounts: openAccounts({ database: pool, secret, ledger: accountLedger(pool), newId }),
    files: openFileStore(join(folder, 'files')),
    background: openBackground(() => undefined).port,
    keyed: keyedBy(secret),
    readPlanFile: async () => refuseFile({ code: 'reading-failed' }),
    readReportFile: (bytes, name) => readReport(bytes, name),
    readFigureFile: (bytes, name) => readFigures(bytes, name),
    readPagePicture: async () => refuseFile({ code: 'reading-failed' }),
    commentDraft: async () => refuseFile({ code: 'reading-failed' }),
  }
  return {
    surroundings,
    folder,
    close: async () => {
      await pool.end()
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

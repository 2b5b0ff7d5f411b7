import { join } from 'node:path'
import type { Clock, Log } from './domain/ports.ts'
import { openAccounts } from './outside/accounts.ts'
import { openBackground } from './outside/background.ts'
import { openFileStore } from './outside/files.ts'
import { newId } from './outside/identity.ts'
import { keyedBy } from './outside/keyed.ts'
import { planFileReader } from './plan-file-reader.ts'
import { accountLedger } from './store/account.ts'
import { openPool } from './store/connect.ts'
import type { Surroundings } from './usecases/context.ts'
import type { Workplace } from './workplace.ts'

export type Opened = { readonly surroundings: Surroundings; readonly close: () => Promise<void> }

/** Joins what use-cases need from outside on one data folder. Nothing connects before it is asked for. */
export function openSurroundings(
  workplace: Pick<Workplace, 'db' | 'authUrl' | 'secrets'>,
  { data, clock, log }: { readonly data: string; readonly clock: Clock; readonly log: Log },
): Opened {
  const pool = openPool(workplace.authUrl, 4)
  const accounts = openAccounts({
    database: pool,
    secret: workplace.secrets.session,
    ledger: accountLedger(pool),
    newId,
  })
  const background = openBackground(log)
  const reader = planFileReader()
  const surroundings: Surroundings = {
    db: workplace.db,
    clock,
    newId,
    log,
    accounts,
    files: openFileStore(join(data, 'files')),
    readPlanFile: reader.read,
    readFigureFile: reader.readFigures,
    readPagePicture: reader.readPagePicture,
    commentDraft: reader.commentDraft,
    readReportFile: reader.readReport,
    background: background.port,
    keyed: keyedBy(workplace.secrets.session),
  }
  return {
    surroundings,
    close: async () => {
      await background.close()
      await pool.end()
    },
  }
}

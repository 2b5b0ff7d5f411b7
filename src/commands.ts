import type { Command } from './cli/command.ts'

/** Every command and the file it lives in, loaded only when it is called. One line a command. */
export const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  start: () => import('./cli/start.ts'),
  read: () => import('./cli/read.ts'),
  check: () => import('./cli/check.ts'),
  adopt: () => import('./cli/adopt.ts'),
  report: () => import('./cli/report.ts'),
  open: () => import('./cli/open.ts'),
  'verify-report': () => import('./cli/verify-report.ts'),
  'add-up': () => import('./cli/add-up.ts'),
  annex: () => import('./cli/annex.ts'),
  found: () => import('./cli/found.ts'),
  seed: () => import('./cli/seed.ts'),
  accounts: () => import('./cli/accounts.ts'),
  recount: () => import('./cli/recount.ts'),
  simulate: () => import('./cli/simulate.ts'),
  migrate: () => import('./cli/migrate.ts'),
}

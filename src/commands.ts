import type { Command } from './cli/command.ts'

/** Every command and the file it lives in, loaded only when it is called. One line a command. */
export const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  start: () => import('./cli/start.ts'),
  migrate: () => import('./cli/migrate.ts'),
}

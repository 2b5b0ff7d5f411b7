import type { ReadPlanFile } from '../domain/plan-file.ts'
import type { ReadReportFile } from '../domain/report-reading.ts'
import type { Surroundings } from '../usecases/context.ts'
import type { DemonstrationAccount } from '../usecases/seed-demonstration.ts'
import type { ExitCode } from './command.ts'

/** What a command may need of the machine; the composition root supplies it, nothing is opened before it is asked for. */
export type Tools = {
  /** One text on standard output. */
  readonly print: (text: string) => void
  /** One text on standard error. */
  readonly complain: (text: string) => void
  /**
   * Runs `work` on the migrated database, beside a running server or with one started for it, and closes
   * everything afterwards.
   */
  readonly withSurroundings: <T>(work: (surroundings: Surroundings) => Promise<T>) => Promise<T>
  /** Reads a file as the server does, in a process of its own, older kinds by way of an office program. */
  readonly readPlanFile: ReadPlanFile
  /** Reads the figures of a report's file in the same way. */
  readonly readReportFile: ReadReportFile
  /** Applies what is missing and answers the names. */
  readonly migrate: () => Promise<readonly string[]>
  /** Fills in the invented ward and answers its name. */
  readonly seed: () => Promise<string>
  /** The accounts of the invented ward with their passwords; null where it was never filled in. */
  readonly demonstrationAccounts: () => Promise<readonly DemonstrationAccount[] | null>
  /** Serves until somebody asks it to stop. */
  readonly serve: (wish: { readonly demo: boolean }) => Promise<ExitCode>
}

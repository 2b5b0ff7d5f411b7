/** What can keep the program from running on a machine. `src/words/trouble.ts` has the sentence of each. */
export type TroubleCode =
  | 'setting-wrong'
  | 'data-closed'
  | 'folder-closed'
  | 'platform-unsupported'
  | 'postgres-user-missing'
  | 'postgres-failed'
  | 'postgres-silent'
  | 'postgres-old'
  | 'secrets-unreadable'
  | 'lock-tool-missing'
  | 'lock-busy'
  | 'database-unreachable'
  | 'roles-missing'
  | 'migration-changed'
  | 'database-newer'
  | 'migration-failed'
  | 'server-runs-already'
  | 'address-taken'
  | 'certificate-unreadable'

/** A condition of the machine or its settings that a person has to put right; never a bug. */
export class Trouble extends Error {
  readonly code: TroubleCode
  readonly details: Readonly<Record<string, string>>

  /** `details` are the values that the sentence names (a folder, a setting, a command). */
  constructor(code: TroubleCode, details: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, cause === undefined ? {} : { cause })
    this.name = 'Trouble'
    this.code = code
    this.details = details
  }
}

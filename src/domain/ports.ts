/** Ports: what the rules and use-cases need from outside. Adapters stand in `outside/` and are joined in `main.ts`. */

export type Clock = () => Date
/** A new time-ordered identity (UUIDv7). */
export type NewId = () => string

export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean | null>>) => void

/** Content-addressed: the same bytes of one locality are kept once, under their SHA-256 in hexadecimal. */
export type FileStore = {
  readonly put: (
    localityId: string,
    bytes: Uint8Array,
  ) => Promise<{ readonly sha256: string; readonly bytes: number }>
  /** null when the locality has no such file. */
  readonly get: (localityId: string, sha256: string) => Promise<Uint8Array | null>
  /** Nothing happens when the locality has no such file. */
  readonly remove: (localityId: string, sha256: string) => Promise<void>
  /**
   * Removes what was put before a moment and nothing names, with what a crash left half written. `named` answers which
   * of some names rows stand for; one that is put again in the meantime stays. How many went.
   */
  readonly sweep: (
    localityId: string,
    before: Date,
    named: (names: readonly string[]) => Promise<ReadonlySet<string>>,
  ) => Promise<number>
}

/** Why work in the background was told to stop: a person asked, or the program ends and the work waits for the next. */
export type StopReason = 'asked' | 'closing'

/** Work that goes on after the answer was sent, in this process, one piece under a name at a time. */
export type Background = {
  /** Starts the work unless one of this name is under way. What it throws is logged, never lost. */
  readonly start: (name: string, work: (signal: AbortSignal) => Promise<void>) => void
  readonly runs: (name: string) => boolean
  /** Tells the work of this name to stop, with the reason 'asked'. */
  readonly stop: (name: string) => void
}

/** Why no PDF was made: the office program is missing, took too long, was stopped, or could not read the file. */
export type PdfProblem = 'no-office' | 'reading-time' | 'reading-cancelled' | 'damaged'

/** A Word file of ours as a PDF. Never throws for what the file holds. */
export type MakePdf = (bytes: Uint8Array, signal: AbortSignal) => Promise<Uint8Array | PdfProblem>

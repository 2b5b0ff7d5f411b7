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
}

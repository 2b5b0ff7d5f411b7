import type { Digest } from './journal-payload.ts'

/** Events of what everybody sees. Who published stands in the row of the journal, and on no public page. */
export type PublicPayloads = {
  'public-published': {
    readonly snapshotId: string
    readonly number: number
    /** Of the whole content, as it is kept. */
    readonly content: Digest
    readonly rows: number
    /** Of what stood before; null where nothing did. */
    readonly before: Digest | null
  }
  'public-withdrawn': { readonly snapshotId: string; readonly number: number; readonly reason: Digest }
}

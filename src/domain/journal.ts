import { canonicalJson } from './canonical-json.ts'
import type { JournalPayloads } from './journal-payload.ts'

export type JournalType = keyof JournalPayloads

/** One event with its payload; the type decides the payload. */
export type JournalEvent = {
  readonly [Type in JournalType]: { readonly type: Type; readonly payload: JournalPayloads[Type] }
}[JournalType]

/** How an act reached the program when no person sat before a page: a command of whoever runs the machine. */
export type Via = 'command'

/** What a row holds of an event: its payload, and by which way it came where that was not a page. */
export const journalPayload = (
  event: JournalEvent,
  via?: Via,
): JournalEvent['payload'] & { readonly via?: Via } =>
  via === undefined ? event.payload : { ...event.payload, via }

/** Layout of the hashed bytes. A new layout gets a new number; old rows keep theirs. */
export const JOURNAL_VERSION = 1

/** What the first row of a locality has as its previous hash. */
export const JOURNAL_GENESIS = '0'.repeat(64)

export type JournalRow = {
  readonly version: number
  /** SHA-256 of the row before, lower-case hexadecimal; `JOURNAL_GENESIS` for the first. */
  readonly previousHash: string
  readonly localityId: string
  /** 1 for the first row of a locality, without gaps. */
  readonly seq: number
  /** UTC with microseconds, '2026-06-18T01:42:00.000000Z', as text so that no driver rounds it. */
  readonly at: string
  readonly actorId: string | null
  readonly event: JournalEvent
}

/** UTC with six decimals, the form in which a row carries its time. */
export const journalTime = (instant: Date): string => instant.toISOString().replace(/\.(\d{3})Z$/u, '.$1000Z')

/** The canonical text that is stored beside the row: who, when and what. */
export const journalText = (
  row: Pick<JournalRow, 'at' | 'actorId' | 'event'> & { readonly via?: Via | undefined },
): string =>
  canonicalJson({
    at: row.at,
    actor: row.actorId,
    type: row.event.type,
    payload: journalPayload(row.event, row.via),
  })

const HASH = /^[0-9a-f]{64}$/u
const AT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/u

/**
 * The bytes whose SHA-256 is the hash of a row: version, previous hash, locality, sequence, time and canonical text,
 * one a line. None of the first five can hold a line break and canonical JSON never does, so two different rows
 * cannot give the same bytes. Throws when a part is malformed, because a chain over malformed parts proves nothing.
 */
export const journalHashInput = (
  version: number,
  previousHash: string,
  localityId: string,
  seq: number,
  at: string,
  text: string,
): Uint8Array<ArrayBuffer> => {
  if (!Number.isSafeInteger(version) || !Number.isSafeInteger(seq) || version < 1 || seq < 1)
    throw new RangeError(`version and sequence are whole numbers from 1, not ${version} and ${seq}`)
  if (!HASH.test(previousHash)) throw new RangeError('the previous hash is not 64 hexadecimal digits')
  if (!AT.test(at)) throw new RangeError(`not a time with microseconds: ${at}`)
  if (/[\r\n]/u.test(localityId) || localityId === '') throw new RangeError('malformed locality')
  return new TextEncoder().encode([version, previousHash, localityId, seq, at, text].join('\n'))
}

/** The ids by which a row is found again, the narrowest first. */
const OBJECT_KEYS = [
  'taskId',
  'targetId',
  'itemId',
  'into',
  'letterId',
  'submissionId',
  'roundId',
  'definitionId',
  'unitId',
  'reportId',
  'documentId',
  'planId',
  'personId',
  'accountId',
  'appointmentId',
] as const

/** The id of what an event is mainly about, for looking up the history of one thing; null when it has none. */
export const journalObject = (event: JournalEvent): string | null => {
  const payload: Readonly<Record<string, unknown>> = event.payload
  for (const key of OBJECT_KEYS) {
    const id = payload[key]
    if (typeof id === 'string') return id
  }
  return null
}

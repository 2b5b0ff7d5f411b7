import type { Day } from './day.ts'
import type { Digest } from './journal-payload.ts'

/** Events of telling people: digests and mails, secret links, calendars, letters that urge. */
export type NoticePayloads = {
  'digest-queued': {
    readonly personId: string
    readonly day: Day
    readonly notices: number
    readonly waiting: number
    readonly links: number
  }
  'mail-sent': { readonly mailId: string; readonly personId: string; readonly day: Day }
  'mail-failed': {
    readonly mailId: string
    readonly personId: string
    readonly day: Day
    readonly attempts: number
  }
  'contact-changed': { readonly personId: string; readonly value: Digest }
  'link-used': { readonly linkId: string; readonly personId: string; readonly updateId: string }
  'link-revoked': { readonly linkIds: readonly string[]; readonly personId: string }
  'calendar-opened': { readonly feedId: string; readonly personId: string }
  'calendar-closed': { readonly feedId: string; readonly personId: string }
  'letter-issued': {
    readonly letterId: string
    readonly file: Digest
    readonly taskIds: readonly string[]
    readonly unitIds: readonly string[]
  }
}

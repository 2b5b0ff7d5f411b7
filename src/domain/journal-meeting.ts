import type { Day } from './day.ts'
import type { Digest } from './journal-payload.ts'
import type { Attendance, ConclusionKind, MeetingAnswer } from './meeting.ts'
import type { Line } from './role.ts'

/** Events of meetings: ids, codes, figures and digests, as everywhere. */
export type MeetingPayloads = {
  /** The meeting as it stands from now on. */
  'meeting-planned': {
    readonly meetingId: string
    readonly committeeId: string
    readonly on: Day
    readonly chairId: string
    readonly secretaryId: string
    readonly invitees: readonly string[]
    readonly content: Digest
  }
  'meeting-cancelled': { readonly meetingId: string; readonly reason: Digest }
  'meeting-programme-set': { readonly meetingId: string; readonly items: number; readonly content: Digest }
  /** The document that was written follows as an event of its own. */
  'meeting-invited': { readonly meetingId: string; readonly documentId: string }
  'meeting-answered': {
    readonly meetingId: string
    readonly personId: string
    readonly answer: MeetingAnswer
    readonly note: Digest | null
  }
  'meeting-paper-added': { readonly meetingId: string; readonly paperId: string; readonly file: Digest }
  'meeting-minuted': {
    readonly meetingId: string
    readonly version: number
    readonly text: Digest
    readonly attendance: readonly { readonly personId: string; readonly attendance: Attendance }[]
  }
  'conclusion-written': {
    readonly conclusionId: string
    readonly meetingId: string
    readonly kind: ConclusionKind
    readonly line: Line
    readonly content: Digest
  }
  'conclusion-dropped': { readonly conclusionId: string; readonly meetingId: string }
  /** The tasks that it gives, their terms and deadlines follow as events of their own. */
  'conclusions-issued': {
    readonly meetingId: string
    readonly documentId: string
    readonly tasks: readonly { readonly conclusionId: string; readonly taskId: string }[]
  }
}

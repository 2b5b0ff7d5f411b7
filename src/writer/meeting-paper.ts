import { type CommitteeKind, type CommitteePost, POST_RULES } from '../domain/committee.ts'
import type { Day } from '../domain/day.ts'
import type { OfficialDocument } from '../domain/official-document.ts'
import type { Line } from '../domain/role.ts'
import { bodyWord, committeeIssuer, committeePower, comrade, POST_WORDS } from '../words/committee.ts'
import { MEETING_PAPER, programmeLine } from '../words/meeting.ts'
import type { Assignment } from './assignment-table.ts'
import { assembleConclusion, assembleInvitation, type PaperFrame } from './written-document.ts'

/** A body as its documents show it. */
type Body = {
  readonly kind: CommitteeKind
  readonly line: Line
  readonly name: string
  readonly code: string
}

type Signer = { readonly name: string; readonly post: CommitteePost }

/** What the invitation to a meeting and the notice of its conclusions have in common. */
export type MeetingPaperFacts = {
  readonly locality: PaperFrame['locality']
  readonly committee: Body
  readonly meeting: {
    readonly title: string
    readonly on: Day
    readonly time: string
    readonly place: string
  }
  /** Who chairs, with the post in the body. */
  readonly chair: Signer
  readonly signer: Signer
  readonly number: number | null
  readonly dated: Day | null
  readonly today: Day
  /** Empty = the usual ones. */
  readonly recipients: readonly string[]
}

const frameOf = (facts: MeetingPaperFacts): PaperFrame => {
  const { committee, signer } = facts
  return {
    locality: facts.locality,
    line: committee.line,
    number: facts.number,
    dated: facts.dated,
    today: facts.today,
    urgency: null,
    medium: 'electronic',
    signing: {
      form: 'collective',
      name: signer.name,
      post: POST_WORDS[committee.kind][signer.post],
      deputy: !POST_RULES[signer.post].one,
    },
    recipients: facts.recipients,
    filing: MEETING_PAPER.filing[committee.line],
    body: {
      issuer: committeeIssuer(committee, facts.locality.name),
      code: committee.code,
      power: committeePower(committee, signer.post),
    },
  }
}

const chairWords = ({ committee, chair }: MeetingPaperFacts): string =>
  comrade(chair.name, `${POST_WORDS[committee.kind][chair.post]}`)

/** The invitation to a meeting of a body: its members together, others by name, and the programme. */
export const assembleMeetingInvitation = (
  facts: MeetingPaperFacts & {
    /** The members together; false in a further invitation, which names people alone. */
    readonly body: boolean
    readonly others: readonly { readonly name: string; readonly post: string }[]
    readonly guests: readonly string[]
    readonly programme: readonly { readonly text: string; readonly presenter: string }[]
    /** Titles of the papers that go with it. */
    readonly papers: readonly string[]
  },
): OfficialDocument =>
  assembleInvitation({
    ...frameOf(facts),
    abstract: facts.meeting.title,
    meeting: facts.meeting.title,
    guests: [
      ...(facts.body ? [MEETING_PAPER.allMembers(bodyWord(facts.committee))] : []),
      ...facts.others.map(one => MEETING_PAPER.guest(one.name, one.post)),
      ...facts.guests,
    ],
    content: facts.programme.map(one => programmeLine(one.text, one.presenter)),
    papers: facts.papers,
    chair: chairWords(facts),
    on: facts.meeting.on,
    time: facts.meeting.time,
    where: facts.meeting.place,
  })

/** The notice of what a meeting of a body concluded, with the work that it gives out. */
export const assembleMeetingNotice = (
  facts: MeetingPaperFacts & {
    readonly present: { readonly members: number; readonly others: number }
    readonly conclusions: readonly string[]
    readonly assignments: readonly Assignment[]
  },
): OfficialDocument =>
  assembleConclusion({
    ...frameOf({
      ...facts,
      recipients:
        facts.recipients.length > 0
          ? facts.recipients
          : MEETING_PAPER.noticeRecipients(bodyWord(facts.committee)),
    }),
    meeting: facts.meeting.title,
    on: facts.meeting.on,
    chair: chairWords(facts),
    attendees: MEETING_PAPER.attendees(facts.present.members, facts.present.others),
    content: facts.conclusions.map((text, at) => MEETING_PAPER.conclusion(at + 1, text)),
    assignments: facts.assignments,
  })

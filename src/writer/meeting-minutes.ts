import { type CommitteeKind, type CommitteePost, committeeSymbol } from '../domain/committee.ts'
import { type Day, partsOf } from '../domain/day.ts'
import type { DocumentBlock, OfficialDocument } from '../domain/official-document.ts'
import type { Line } from '../domain/role.ts'
import { bodyWord, committeeIssuer, POST_WORDS } from '../words/committee.ts'
import { MEETING_PAPER, programmeLine } from '../words/meeting.ts'
import { MINUTES } from '../words/meeting-minutes.ts'
import { blocksOf, points, text } from './written-document.ts'

/** Somebody at a meeting, with the post in the body; null for who does not sit on it. */
type Seat = { readonly name: string; readonly post: CommitteePost | null }
type Person = Seat & { readonly note: string | null }

export type MeetingMinutesFacts = {
  readonly locality: { readonly name: string; readonly place: string }
  readonly committee: {
    readonly kind: CommitteeKind
    readonly line: Line
    readonly name: string
    readonly code: string
  }
  readonly meeting: {
    readonly title: string
    readonly on: Day
    readonly time: string
    readonly place: string
  }
  readonly chair: Seat
  readonly secretary: Seat
  /** Members who sit on the body, and of them who came or sent somebody. */
  readonly members: number
  readonly present: readonly Person[]
  readonly standIns: readonly Person[]
  readonly guests: readonly string[]
  readonly absent: readonly Person[]
  readonly programme: readonly { readonly text: string; readonly presenter: string }[]
  /** What was said, a paragraph a line. */
  readonly course: readonly string[]
  readonly conclusions: readonly string[]
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const

const partOf =
  (line: Line) =>
  (at: number, title: string): DocumentBlock => ({
    kind: 'heading',
    level: 'roman',
    text: `${ROMAN[at]}${line === 'party' ? '-' : '.'} ${title.toLocaleUpperCase('vi')}`,
  })

/** Minutes of a meeting of a body, signed by who wrote them and who chaired. The number is left to the registry. */
export const assembleMinutes = (facts: MeetingMinutesFacts): OfficialDocument => {
  const { committee, meeting, locality } = facts
  const { day, month, year } = partsOf(meeting.on)
  const part = partOf(committee.line)
  const named = ({ name, post }: Seat): string =>
    post === null ? name : `${name}, ${POST_WORDS[committee.kind][post]}`
  const came = [
    ...facts.present.map(named),
    ...facts.standIns.map(one => MINUTES.standIn(named(one), one.note)),
  ]
  const parts: readonly (readonly [string, readonly DocumentBlock[]])[] = [
    [
      MINUTES.attendance,
      [
        text(MINUTES.chair(named(facts.chair))),
        text(MINUTES.secretary(named(facts.secretary))),
        ...(came.length === 0 ? [] : [text(MINUTES.present(came.length, facts.members)), ...points(came)]),
        ...(facts.guests.length === 0 ? [] : [text(MINUTES.guests), ...points(facts.guests)]),
        ...(facts.absent.length === 0
          ? []
          : [text(MINUTES.absent), ...points(facts.absent.map(one => MINUTES.away(named(one), one.note)))]),
      ],
    ],
    [MINUTES.programme, points(facts.programme.map(one => programmeLine(one.text, one.presenter)))],
    [MINUTES.course, blocksOf(facts.course, committee.line)],
    [
      MINUTES.conclusions,
      facts.conclusions.map((conclusion, at) => text(MEETING_PAPER.conclusion(at + 1, conclusion))),
    ],
  ]
  return {
    line: committee.line,
    medium: 'paper',
    issuer: committeeIssuer(committee, locality.name),
    number: { value: null, symbol: committeeSymbol(MINUTES.code, committee) },
    place: locality.place,
    date: { day, month, year },
    urgency: null,
    circulation: null,
    type: MINUTES.type,
    abstract: [meeting.title],
    addressees: [],
    bases: [],
    body: [
      text(MINUTES.begin(meeting.time, meeting.on)),
      text(MINUTES.place(meeting.place)),
      ...parts
        .filter(([, blocks]) => blocks.length > 0)
        .flatMap(([title, blocks], at) => [part(at, title), ...blocks]),
      text(MINUTES.closing),
    ],
    signature: { power: [MINUTES.chairSigns], name: facts.chair.name },
    secondSignature: { power: [MINUTES.secretarySigns], name: facts.secretary.name },
    recipients: MINUTES.recipients(bodyWord(committee)),
    filing: MEETING_PAPER.filing[committee.line],
    annexes: [],
    figures: [],
  }
}

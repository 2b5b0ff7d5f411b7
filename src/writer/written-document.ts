import { committeeSymbol } from '../domain/committee.ts'
import { type Day, partsOf } from '../domain/day.ts'
import type { DocumentAnnex, DocumentBlock, OfficialDocument, Urgency } from '../domain/official-document.ts'
import type { PaperKind, SigningForm } from '../domain/paper.ts'
import type { Line } from '../domain/role.ts'
import { AS_ABOVE } from '../words/official-document.ts'
import { annexesSentence, committeeInText, committeeLines } from '../words/report.ts'
import { partyIssuer } from '../words/report-party.ts'
import { signingLines } from '../words/signing.ts'
import {
  CONCLUSION,
  clockWords,
  INVITATION,
  inSentence,
  PAPER_CODES,
  PAPER_SYMBOLS,
  PAPER_TYPES,
  PLAN_CLOSING,
} from '../words/written-document.ts'

import { type Assignment, assignmentParts } from './assignment-table.ts'

/** A body that writes for itself, under the one that set it up: its head, its code in symbols, how it is signed for. */
export type PaperBody = {
  readonly issuer: OfficialDocument['issuer']
  readonly code: string
  readonly power: readonly string[]
}

/** What every written document has: who issues it, its number and day, who signs how, whom it goes to. */
export type PaperFrame = {
  /** `place` stands on the date line: "Hoa Mai"; `province` carries its kind: "tỉnh Bình Lam". */
  readonly locality: { readonly name: string; readonly place: string; readonly province: string }
  readonly line: Line
  /** null = left blank for văn thư. */
  readonly number: number | null
  /** null = the day is left blank; month and year are those of `today`. */
  readonly dated: Day | null
  readonly today: Day
  readonly urgency: Urgency | null
  readonly medium: 'electronic' | 'paper'
  readonly signing: {
    readonly form: SigningForm
    readonly name: string | null
    /** As it stands under "TL." and "TUQ.". */
    readonly post: string
    readonly deputy: boolean
  }
  /** Without "Như trên", which is added where there are addressees. */
  readonly recipients: readonly string[]
  /** "VT, VHXH". */
  readonly filing: string
  /** Absent where the committee of the line itself writes. */
  readonly body?: PaperBody
}

export type InvitationFacts = PaperFrame & {
  readonly abstract: string
  readonly guests: readonly string[]
  /** "cuộc họp Ban Chỉ đạo …", after "Tới dự". */
  readonly meeting: string
  readonly content: readonly string[]
  /** Titles of what is sent along. */
  readonly papers?: readonly string[]
  /** Name and post; null when it is not said. */
  readonly chair: string | null
  readonly on: Day
  /** "08:00". */
  readonly time: string
  readonly where: string
}

export type ConclusionFacts = PaperFrame & {
  /** "cuộc họp Ban Chỉ đạo …". */
  readonly meeting: string
  readonly on: Day
  /** Name and post of who chaired, who concludes. */
  readonly chair: string
  /** Running text; '' when it is not said. */
  readonly attendees: string
  /** Lines of text, see `blocksOf`. */
  readonly content: readonly string[]
  readonly assignments: readonly Assignment[]
}

export type OfficialLetterFacts = PaperFrame & {
  /** After "V/v". */
  readonly abstract: string
  readonly addressees: readonly string[]
  readonly content: readonly string[]
  readonly annexes: readonly DocumentAnnex[]
}

export type PlanPaperFacts = PaperFrame & {
  readonly abstract: string
  readonly bases: readonly string[]
  readonly content: readonly string[]
  readonly annexes: readonly DocumentAnnex[]
}

/** A paragraph of plain text. */
export const text = (value: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text: value }] })

const ROMAN_HEADING = /^([IVX]+)[.-]\s+(.+)$/u
const ENDS_AS_TEXT = /[.;:,!?]$/u

/**
 * Lines that people typed as blocks: "I. …" a part, in capitals and with the mark of the line; "1. …" and "a) …" titles
 * when they do not end as a sentence does; anything else a paragraph.
 */
export const blocksOf = (lines: readonly string[], line: Line): readonly DocumentBlock[] =>
  lines
    .map(one => one.trim())
    .filter(one => one !== '')
    .map(one => {
      const roman = ROMAN_HEADING.exec(one)
      if (roman !== null) {
        const [, mark = '', title = ''] = roman
        const sign = line === 'party' ? '-' : '.'
        return { kind: 'heading', level: 'roman', text: `${mark}${sign} ${title.toLocaleUpperCase('vi')}` }
      }
      if (/^\d+\.\s/u.test(one) && !ENDS_AS_TEXT.test(one))
        return { kind: 'heading', level: 'arabic', text: one }
      if (/^[a-zđ]\)\s/u.test(one) && !ENDS_AS_TEXT.test(one))
        return { kind: 'heading', level: 'letter', text: one }
      return text(one)
    })

export const issuerOf = ({ line, locality, body }: PaperFrame): OfficialDocument['issuer'] =>
  body?.issuer ??
  (line === 'party'
    ? partyIssuer(locality.name, locality.province)
    : {
        superior: null,
        name: committeeLines(locality.name),
        inText: committeeInText(locality.name),
      })

type Parts = Pick<OfficialDocument, 'abstract' | 'body'> &
  Partial<Pick<OfficialDocument, 'addressees' | 'bases' | 'enacting' | 'annexes'>> & {
    /** Stands before the recipients that were entered. */
    readonly first?: readonly string[]
  }

/** What a number of a kind is taken for, before there is a document. */
export const numberingOf = (
  line: Line,
  kind: PaperKind,
  /** Of a body with numbers of its own; without it those of the line's committee. */
  code?: string,
): Pick<OfficialDocument, 'line' | 'type' | 'number'> => ({
  line,
  type: PAPER_TYPES[kind],
  number: {
    value: null,
    symbol:
      code === undefined ? PAPER_SYMBOLS[line][kind] : committeeSymbol(PAPER_CODES[kind], { line, code }),
  },
})

/** A document of a kind with what every one has. */
export const documentOf = (kind: PaperKind, frame: PaperFrame, parts: Parts): OfficialDocument => {
  const { day, month, year } = partsOf(frame.dated ?? frame.today)
  const addressees = parts.addressees ?? []
  const numbering = numberingOf(frame.line, kind, frame.body?.code)
  return {
    medium: frame.medium,
    issuer: issuerOf(frame),
    ...numbering,
    number: { ...numbering.number, value: frame.number },
    place: frame.locality.place,
    date: { day: frame.dated === null ? null : day, month, year },
    urgency: frame.urgency,
    circulation: null,
    addressees,
    bases: parts.bases ?? [],
    ...(parts.enacting === undefined ? {} : { enacting: parts.enacting }),
    abstract: parts.abstract,
    body: parts.body,
    signature: {
      power: frame.body?.power ?? signingLines({ line: frame.line, ...frame.signing }) ?? [],
      name: frame.signing.name,
    },
    recipients:
      addressees.length > 0 ? [AS_ABOVE, ...frame.recipients] : [...(parts.first ?? []), ...frame.recipients],
    filing: frame.filing,
    annexes: parts.annexes ?? [],
    figures: [],
  }
}

/** "- …;" and the last one "- …."; a mark that somebody typed at the end gives way. */
export const points = (lines: readonly string[]): readonly DocumentBlock[] =>
  lines.map((line, at) => {
    const said = line.replace(/^-\s*/u, '').replace(/[\s;.,]+$/u, '')
    return text(`- ${said}${at === lines.length - 1 ? '.' : ';'}`)
  })

/** An invitation to a meeting: who is invited, to what, when and where. */
export const assembleInvitation = (facts: InvitationFacts): OfficialDocument => {
  const issuer = issuerOf(facts).inText
  const { guests, papers = [] } = facts
  return documentOf('invitation', facts, {
    first: [INVITATION.recipients],
    abstract: [facts.abstract],
    body: [
      text(INVITATION.invites(issuer)),
      ...points(guests),
      text(INVITATION.to(inSentence(facts.meeting))),
      ...(facts.content.length === 0 ? [] : [text(INVITATION.content), ...points(facts.content)]),
      ...(papers.length === 0 ? [] : [text(INVITATION.papers), ...points(papers)]),
      ...(facts.chair === null ? [] : [text(INVITATION.chair(facts.chair))]),
      text(INVITATION.time(clockWords(facts.time), facts.on)),
      text(INVITATION.place(facts.where)),
      text(INVITATION.closing(issuer)),
    ],
  })
}

/** A notice of what was concluded at a meeting, with the work that was given out. */
export const assembleConclusion = (facts: ConclusionFacts): OfficialDocument => {
  const { chair, assignments } = facts
  const meeting = inSentence(facts.meeting)
  const given = assignmentParts(assignments)
  return documentOf('conclusion', facts, {
    abstract: [CONCLUSION.abstract(chair, meeting)],
    body: [
      text(CONCLUSION.opening({ ...facts, meeting })),
      text(CONCLUSION.concludes(chair)),
      ...blocksOf(facts.content, facts.line),
      ...given.body,
      text(CONCLUSION.closing(issuerOf(facts).inText)),
    ],
    annexes: given.annexes,
  })
}

/** An official letter. */
export const assembleOfficialLetter = (facts: OfficialLetterFacts): OfficialDocument =>
  documentOf('letter', facts, {
    abstract: [facts.abstract],
    addressees: facts.addressees,
    body: blocksOf(facts.content, facts.line),
    annexes: facts.annexes,
  })

/** A plan as a document of its own: bases, text, and the annexes that are signed with it. */
export const assemblePlanPaper = (facts: PlanPaperFacts): OfficialDocument =>
  documentOf('plan', facts, {
    abstract: [facts.abstract],
    bases: facts.bases,
    body: [
      ...blocksOf(facts.content, facts.line),
      ...(facts.annexes.length === 0
        ? []
        : [text(annexesSentence(facts.annexes.flatMap(annex => annex.number ?? [])))]),
      text(PLAN_CLOSING(issuerOf(facts).inText)),
    ],
    annexes: facts.annexes,
  })

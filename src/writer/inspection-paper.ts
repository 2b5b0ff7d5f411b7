import type { Day } from '../domain/day.ts'
import type { InspectionKind, TeamPost } from '../domain/inspection.ts'
import type { FindingKind } from '../domain/inspection-finding.ts'
import type { DocumentBlock, OfficialDocument } from '../domain/official-document.ts'
import type { Line } from '../domain/role.ts'
import { FINDING_KIND_WORDS } from '../words/inspection.ts'
import { CONCLUSION_PAPER, DECISION_PAPER } from '../words/inspection-paper.ts'
import { MEETING_PAPER } from '../words/meeting.ts'
import { type Assignment, assignmentParts } from './assignment-table.ts'
import { blocksOf, documentOf, issuerOf, type PaperFrame, text } from './written-document.ts'

/** Where a copy is kept, by line. */
export const INSPECTION_FILING = MEETING_PAPER.filing

/** What the decision and the conclusion of an inspection have in common. */
export type InspectionPaperFacts = PaperFrame & {
  readonly inspection: {
    readonly kind: InspectionKind
    readonly title: string
    readonly content: string
    readonly units: readonly string[]
    readonly periodFrom: Day
    readonly periodTo: Day
    readonly from: Day
    readonly to: Day
    readonly explainDays: number
  }
}

/** A paragraph whose word and number of the article stand in bold letters (Decree 30/2020, Annex I, II.6). */
const article = (value: string): DocumentBlock => {
  const end = value.indexOf('.') + 1
  return { kind: 'paragraph', runs: [{ text: value.slice(0, end), bold: true }, { text: value.slice(end) }] }
}

/** What a decision usually stands on, for the office to change; null = outside any programme. */
export const usualBases = (
  { line, kind }: { readonly line: Line; readonly kind: InspectionKind },
  programme: { readonly year: number; readonly document: string | null } | null,
): readonly string[] => [
  ...DECISION_PAPER.bases[line],
  ...(programme === null ? [] : [DECISION_PAPER.programme(kind, programme.year, programme.document)]),
]

/** The decision that sets up a team: who sits on it, what it checks, when, and by when units explain. */
export const assembleDecision = (
  facts: InspectionPaperFacts & {
    readonly team: readonly { readonly name: string; readonly post: string; readonly seat: TeamPost }[]
    /** What it stands on, a line each, as the office worded it. */
    readonly bases: readonly string[]
  },
): OfficialDocument => {
  const { inspection, line } = facts
  const { kind, units } = inspection
  return documentOf('decision', facts, {
    abstract: [DECISION_PAPER.abstract(kind, inspection.title)],
    bases: facts.bases.map(basis => basis.replace(/[\s.;]+$/u, '')),
    enacting: {
      authority: line === 'state' ? DECISION_PAPER.authority(issuerOf(facts).inText) : null,
      word: DECISION_PAPER.word,
    },
    body: [
      article(DECISION_PAPER.team(kind)),
      ...DECISION_PAPER.members(facts.team).map(text),
      article(DECISION_PAPER.duty(inspection)),
      text(DECISION_PAPER.days(inspection)),
      article(DECISION_PAPER.closing(units)),
    ],
  })
}

/** A finding as the conclusion tells it. */
export type ToldFinding = {
  /** "CT3 Tỷ lệ …". */
  readonly about: string
  readonly kind: FindingKind
  readonly text: string
  readonly found: string | null
  readonly reported: string | null
  readonly evidence: { readonly name: string; readonly sha256: string } | null
  readonly unit: string
  /** Whether the unit had to answer, and what it said. */
  readonly asked: boolean
  readonly explanation: { readonly on: Day; readonly text: string } | null
}

const findingLines = (finding: ToldFinding, at: number): readonly string[] => [
  CONCLUSION_PAPER.finding(at + 1, finding.about, FINDING_KIND_WORDS[finding.kind].toLocaleLowerCase('vi')),
  finding.text,
  ...(finding.found === null ? [] : [CONCLUSION_PAPER.figures(finding.found, finding.reported)]),
  ...(finding.evidence === null
    ? []
    : [CONCLUSION_PAPER.evidence(finding.evidence.name, finding.evidence.sha256)]),
  ...(finding.explanation !== null
    ? [CONCLUSION_PAPER.explained(finding.unit, finding.explanation.on, finding.explanation.text)]
    : finding.asked
      ? [CONCLUSION_PAPER.unexplained(finding.unit)]
      : []),
]

/** The notice of what an inspection concluded: the whole, each finding with its figures and answer, what is to be done. */
export const assembleInspectionConclusion = (
  facts: InspectionPaperFacts & {
    /** By which it was held. */
    readonly decision: { readonly number: string; readonly dated: Day }
    readonly assessment: string
    readonly looked: { readonly tasks: number; readonly targets: number }
    readonly findings: readonly ToldFinding[]
    readonly requirements: readonly string[]
    readonly assignments: readonly Assignment[]
  },
): OfficialDocument => {
  const { inspection, line, findings, requirements, assignments, looked } = facts
  const given = assignmentParts(assignments, CONCLUSION_PAPER.remedies)
  const [general = '', special = '', demanded = ''] = CONCLUSION_PAPER.headings
  const nothing = requirements.length + assignments.length === 0
  return documentOf('conclusion', facts, {
    abstract: [CONCLUSION_PAPER.abstract(inspection.title)],
    body: [
      text(
        CONCLUSION_PAPER.opening({ ...inspection, decision: facts.decision, issuer: issuerOf(facts).inText }),
      ),
      ...blocksOf(
        [
          `I. ${general}`,
          ...facts.assessment.split('\n'),
          CONCLUSION_PAPER.looked(looked.tasks, looked.targets, findings.length),
          `II. ${special}`,
          ...(findings.length === 0
            ? [CONCLUSION_PAPER.noFindings]
            : findings.flatMap((one, at) => findingLines(one, at))),
          `III. ${demanded}`,
          ...requirements,
          ...(nothing ? [CONCLUSION_PAPER.noRemedies] : []),
        ],
        line,
      ),
      ...given.body,
      text(CONCLUSION_PAPER.closing(issuerOf(facts).inText)),
    ],
    annexes: given.annexes,
  })
}

import {
  BUDGET_SOURCES,
  type BudgetFinding,
  type BudgetLine,
  type BudgetSource,
  type BudgetSums,
  sumsOf,
} from '../domain/budget.ts'
import { type Day, partsOf } from '../domain/day.ts'
import { formatDay } from '../domain/format-vi.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from '../domain/official-document.ts'
import {
  amountWords,
  BUDGET_COLUMNS,
  BUDGET_DOCUMENT,
  findingSentence,
  SOURCE_WORDS,
} from '../words/budget.ts'
import { committeeInText, committeeLines } from '../words/report.ts'
import { FILING } from '../words/report-frame.ts'

/** What a use-case knows of the money of a year. */
export type BudgetFacts = {
  readonly locality: { readonly name: string; readonly place: string }
  readonly year: number
  readonly today: Day
  /** Only what may be published: findings are left out. */
  readonly open: boolean
  readonly lines: readonly (BudgetLine & { readonly named: { readonly text: string } | null })[]
  readonly total: BudgetSums
  readonly bySource: readonly { readonly source: BudgetSource; readonly sums: BudgetSums }[]
  readonly shares: readonly {
    readonly name: string
    readonly numerator: number | null
    readonly denominator: number | null
    readonly value: number | null
  }[]
  readonly findings: readonly BudgetFinding[]
}

const text = (value: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text: value }] })
const heading = (value: string): DocumentBlock => ({ kind: 'heading', level: 'roman', text: value })

const amounts = (sums: BudgetSums): readonly string[] => [
  amountWords(sums['du-toan']),
  amountWords(sums['phan-bo']),
  amountWords(sums.chi),
  amountWords(sums['quyet-toan']),
  amountWords(sums['phan-bo'] - sums.chi),
]

/** Lines by source, each source with its sum above its lines. */
const table = ({ lines }: BudgetFacts): DocumentTable => {
  let at = 0
  return {
    kind: 'table',
    columns: [...BUDGET_COLUMNS],
    rows: BUDGET_SOURCES.flatMap(source => {
      const own = lines.filter(line => line.source === source)
      if (own.length === 0) return []
      const sums = sumsOf(own.flatMap(line => line.rows))
      return [
        { cells: ['', SOURCE_WORDS[source].toLocaleUpperCase('vi'), ...amounts(sums)] },
        ...own.map(line => {
          at += 1
          return { cells: [String(at), `${line.task}: ${line.item}`, ...amounts(line.sums)] }
        }),
      ]
    }),
  }
}

/** The report on the money of a year, in the layout of the State line; number, day and signer are left to the registry. */
export const assembleBudget = (facts: BudgetFacts): OfficialDocument => {
  const { locality, year, today, open, lines, findings, shares } = facts
  const words = BUDGET_DOCUMENT
  const { month, year: thisYear } = partsOf(today)
  const issuer = committeeInText(locality.name)
  const asOf = today < `${year}-12-31` ? today : `${year}-12-31`
  return {
    line: 'state',
    medium: 'paper',
    issuer: { superior: null, name: committeeLines(locality.name), inText: issuer },
    number: { value: null, symbol: words.symbol },
    place: locality.place,
    date: { day: null, month, year: thisYear },
    urgency: null,
    circulation: null,
    type: words.type,
    abstract: [words.abstract(year, open)],
    addressees: [],
    bases: [],
    body: [
      text(words.opening(issuer, year, formatDay(asOf))),
      heading(words.sums),
      text(words.totalSentence(facts.total)),
      ...facts.bySource.map(one => text(words.sourceSentence(one.source, one.sums))),
      ...(lines.length === 0 ? [] : [text(words.annexed)]),
      ...(open
        ? []
        : [
            // A share of all money beside the sums of some of it would tell what the rest is.
            heading(words.shares),
            ...shares.map(share => text(words.shareSentence(share))),
            heading(words.findings),
            text(findings.length === 0 ? words.findingsNone : words.findingsCount(findings.length)),
            ...findings.map(finding => text(`- ${findingSentence(finding)}`)),
          ]),
    ],
    signature: { power: words.power, name: null },
    recipients: words.recipients,
    filing: FILING,
    annexes:
      lines.length === 0
        ? []
        : [{ number: null, title: words.annex(year), orientation: 'landscape', blocks: [table(facts)] }],
    figures: [],
  }
}

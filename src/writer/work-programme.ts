import { type Day, partsOf } from '../domain/day.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from '../domain/official-document.ts'
import { arrangeProgramme, type ProgrammeLine } from '../domain/work-programme.ts'
import { committeeAbove } from '../words/handover.ts'
import {
  PROGRAMME_COLUMNS,
  PROGRAMME_DOCUMENT,
  programmeDue,
  programmeGroupWords,
  programmeOthers,
  programmePower,
  programmeText,
} from '../words/programme.ts'
import { committeeInText } from '../words/report.ts'

/** What a use-case knows of a unit's year. */
export type ProgrammeFacts = {
  readonly locality: { readonly name: string; readonly place: string }
  readonly unit: { readonly name: string; readonly code: string; readonly ofCommittee: boolean }
  readonly year: number
  readonly today: Day
  /** The numbered plans that the work comes from. */
  readonly plans: readonly { readonly number: string; readonly dated: Day | null; readonly title: string }[]
  readonly head: { readonly name: string; readonly post: string } | null
  readonly lines: readonly ProgrammeLine[]
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] })
const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 'roman', text })

/** The work by month, numbered through; a month has a row of its own above its work. */
const table = (lines: readonly ProgrammeLine[], year: number): DocumentTable => {
  let at = 0
  return {
    kind: 'table',
    columns: [...PROGRAMME_COLUMNS],
    rows: arrangeProgramme(lines, year).flatMap(group => [
      { group: programmeGroupWords(group) },
      ...group.lines.map(line => {
        at += 1
        return {
          cells: [
            String(at),
            programmeText(line),
            line.owner ?? '',
            programmeDue(line),
            line.product ?? '',
            programmeOthers(line),
          ],
        }
      }),
    ]),
  }
}

/** The yearly work programme of a unit, in the layout of the State line; number and day are left to the registry. */
export const assembleProgramme = (facts: ProgrammeFacts): OfficialDocument => {
  const { locality, unit, year, lines, head } = facts
  const { month, year: thisYear } = partsOf(facts.today)
  const words = PROGRAMME_DOCUMENT
  const led = lines.filter(line => line.kind === 'task')
  const repeated = led.filter(line => line.rhythm !== null).length
  const supported = lines.filter(line => line.kind === 'support').length
  return {
    line: 'state',
    medium: 'paper',
    issuer: {
      superior: unit.ofCommittee ? committeeAbove(locality.name) : null,
      name: [unit.name.toLocaleUpperCase('vi')],
      inText: unit.name,
    },
    number: { value: null, symbol: words.symbol(unit.code) },
    place: locality.place,
    date: { day: null, month, year: thisYear },
    urgency: null,
    circulation: null,
    type: words.type,
    abstract: [words.abstract(year)],
    addressees: [],
    bases: facts.plans.map(words.basis),
    body: [
      paragraph(words.opening(unit.name, year)),
      heading(words.work),
      paragraph(words.counts(unit.name, led.length - repeated, repeated, supported)),
      heading(words.organise),
      ...words.duties.map(paragraph),
    ],
    signature: { power: programmePower(head?.post ?? words.head), name: head?.name ?? null },
    recipients: words.recipients(committeeInText(locality.name), unit.name),
    filing: `VT, ${unit.code}`,
    annexes:
      lines.length === 0
        ? []
        : [
            {
              number: null,
              title: words.annex(unit.name, year),
              orientation: 'landscape',
              blocks: [table(lines, year)],
            },
          ],
    figures: [],
  }
}

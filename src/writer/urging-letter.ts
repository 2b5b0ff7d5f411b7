import type { DocumentBlock, DocumentTable, OfficialDocument } from '../domain/official-document.ts'
import type { LetterFacts } from '../domain/urging.ts'
import { AS_ABOVE } from '../words/official-document.ts'
import { committeeInText, committeeLines } from '../words/report.ts'
import { FILING } from '../words/report-frame.ts'
import * as words from '../words/urging.ts'

/** What the number of such a letter is taken for. */
export const URGING_NUMBERING = {
  line: 'state',
  type: null,
  number: { value: null, symbol: words.LETTER_SYMBOL },
} as const satisfies Pick<OfficialDocument, 'line' | 'type' | 'number'>

const text = (value: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text: value }] })

/** A short table stands in the letter; a longer one makes an annex, so that the letter keeps to its page. */
const MOST_IN_BODY = 5

const SHARES = [6, 46, 24, 12, 12] as const
const ALIGNS = ['center', 'left', 'left', 'center', 'center'] as const

const table = (facts: LetterFacts): DocumentTable => ({
  kind: 'table',
  columns: words.LETTER_COLUMNS.map((title, at) => ({
    title,
    share: SHARES[at] ?? 10,
    align: ALIGNS[at] ?? 'left',
  })),
  rows: facts.tasks.map((task, at) => ({ cells: words.letterCells(task, at) })),
})

/**
 * The official letter "V/v đôn đốc …" of a People's Committee to the units that lead late tasks. Its addressees are
 * these units, each once, in the order of the tasks.
 */
export const assembleUrgingLetter = (facts: LetterFacts): OfficialDocument => {
  const { locality, tasks, signer } = facts
  const issuer = committeeInText(locality.name)
  const units = [...new Map(tasks.flatMap(({ unit }) => (unit === null ? [] : [[unit.id, unit]]))).values()]
  const annexed = tasks.length > MOST_IN_BODY
  const requested = units.some(unit => unit.relation === 'requested')
  return {
    line: 'state',
    medium: facts.dated === null || facts.number === null ? 'electronic' : 'paper',
    issuer: { superior: null, name: committeeLines(locality.name), inText: issuer },
    number: { value: facts.number, symbol: words.LETTER_SYMBOL },
    place: locality.place,
    date: words.letterDate(facts),
    urgency: null,
    circulation: null,
    type: null,
    abstract: [words.letterSubject(facts.plan)],
    addressees: units.map(unit => unit.name),
    bases: [],
    body: [
      text(words.letterOpening(facts, issuer, annexed)),
      ...(annexed ? [] : [table(facts)]),
      text(words.letterDemand(issuer, requested)),
      ...words.letterPoints(facts.answerBy).map(text),
      text(words.letterClosing(issuer)),
    ],
    signature: { power: words.letterPower(signer.deputy), name: signer.name },
    recipients: [AS_ABOVE, ...words.letterRecipients(locality.name)],
    filing: FILING,
    annexes: annexed
      ? [{ number: null, title: words.LETTER_ANNEX, orientation: 'landscape', blocks: [table(facts)] }]
      : [],
    figures: [],
  }
}

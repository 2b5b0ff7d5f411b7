import type { Allowed } from './decree-30.ts'
import type { ParagraphFacts } from './docx-facts.ts'
import { textWidth } from './text-width.ts'

export type Finding = { readonly code: string; readonly found: string }

export type Expected = {
  readonly size: Pick<Allowed, 'min' | 'max'>
  readonly bold?: boolean
  readonly italic?: boolean
  readonly caps?: boolean
  readonly align?: string
  /** Whether the element must be there. */
  readonly needed?: boolean
}

export const find = (broken: boolean, code: string, found: string): readonly Finding[] =>
  broken ? [{ code, found }] : []

export const near = (value: number | null, wanted: number, slack: number): boolean =>
  value !== null && Math.abs(value - wanted) <= slack

/** No-break spaces count as spaces, as they do for a reader. */
export const textsOf = (lines: readonly ParagraphFacts[]): readonly string[] =>
  lines.map(line => line.text.normalize('NFC').replaceAll('\u00a0', ' ').trim())

export const isCaps = (text: string): boolean => text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text)

const SHOWN = 60

/** What is wrong with the faces of some lines; nothing is wrong with none, unless they are needed. */
export const faults = (lines: readonly ParagraphFacts[], expected: Expected): readonly Finding[] => {
  if (lines.length === 0) return find(expected.needed ?? false, 'missing', '')
  return lines.flatMap(line => {
    const shown = line.text.slice(0, SHOWN)
    const { size } = expected
    const inked = line.runs.filter(run => run.text.trim() !== '')
    return [
      ...find(
        inked.some(run => run.points === null || run.points < size.min || run.points > size.max),
        'size',
        `${inked.map(run => run.points).join('/')}: ${shown}`,
      ),
      ...find(
        expected.bold !== undefined && inked.some(run => run.bold !== expected.bold),
        expected.bold === true ? 'not-bold' : 'bold',
        shown,
      ),
      ...find(
        expected.italic !== undefined && inked.some(run => run.italic !== expected.italic),
        expected.italic === true ? 'not-italic' : 'italic',
        shown,
      ),
      ...find((expected.caps ?? false) && !isCaps(line.text), 'not-capitals', shown),
      ...find(
        expected.align !== undefined && line.align !== expected.align,
        'alignment',
        `${line.align}: ${shown}`,
      ),
    ]
  })
}

/** Widths are those of Times New Roman; a rule set by eye may miss by a few hundredths. */
const RULE_SLACK = 0.03

/** A rule under a line, as a part of the line's own length (never more than the room it has). */
export const lengthFault = (
  length: number | null,
  line: ParagraphFacts | undefined,
  allowed: Pick<Allowed, 'min' | 'max'>,
): readonly Finding[] => {
  if (line === undefined) return []
  if (length === null) return find(true, 'rule-missing', line.text)
  const [run] = line.runs
  const whole = Math.min(
    textWidth(line.text, run?.points ?? 0, run?.bold ?? false),
    line.room ?? Number.POSITIVE_INFINITY,
  )
  const part = length / whole
  return find(
    part < allowed.min - RULE_SLACK || part > allowed.max + RULE_SLACK,
    'rule-length',
    `${part.toFixed(2)}: ${line.text}`,
  )
}

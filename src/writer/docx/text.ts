import {
  AlignmentType,
  BorderStyle,
  type HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  NoBreakHyphen,
  Paragraph,
  TextRun,
} from 'docx'
import { type FULL_RULE, type SHORT_RULE, twipsOfPt } from '../decree-30.ts'
import { textWidth } from '../text-width.ts'
import { cleanText } from './clean-text.ts'
import { keepTogether, splitAtSymbolHyphens } from './keep-together.ts'

export type Typeface = {
  readonly points: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly color?: string
  readonly underline?: boolean
}
export type Setting = {
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** Points. */
  readonly before?: number
  readonly after?: number
  /** Of single lines. */
  readonly lines?: number
  /** Twips. */
  readonly firstLine?: number
  /** Instead of `firstLine`: how far the first line begins before `left`. */
  readonly hanging?: number
  readonly left?: number
  readonly right?: number
  readonly keepNext?: boolean
  /** Size of the paragraph's mark in points. */
  readonly markPoints?: number
  readonly heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]
  readonly border?: NonNullable<IParagraphOptions['border']>
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

/** Twips of one single-spaced line: Word counts lines in 240ths. */
const LINE = 240

const faceOf = (face: Typeface) => ({
  size: face.points * 2,
  sizeComplexScript: face.points * 2,
  bold: face.bold ?? false,
  italics: face.italic ?? false,
  ...(face.underline ? { underline: {} } : {}),
  ...(face.color === undefined ? {} : { color: face.color }),
})

/** A run of text; symbols of documents keep their hyphens on one line. */
export const run = (text: string, face: Typeface): TextRun => {
  const [first = '', ...rest] = splitAtSymbolHyphens(keepTogether(cleanText(text)))
  return new TextRun({
    children: [first, ...rest.flatMap(piece => [new NoBreakHyphen(), piece])],
    ...faceOf(face),
  })
}

/** A line that stands in the head of a document: its hyphens are plain, for it never wraps. */
const plainRun = (text: string, face: Typeface): TextRun =>
  new TextRun({ text: cleanText(text), ...faceOf(face) })

export const paragraph = (runs: readonly TextRun[], setting: Setting = {}): Paragraph =>
  new Paragraph({
    children: runs,
    alignment: ALIGNMENTS[setting.align ?? 'left'],
    spacing: {
      before: twipsOfPt(setting.before ?? 0),
      after: twipsOfPt(setting.after ?? 0),
      // A line rule other than auto cuts the marks of stacked Vietnamese letters.
      line: Math.round(LINE * (setting.lines ?? 1)),
      lineRule: LineRuleType.AUTO,
    },
    indent: {
      ...(setting.hanging === undefined
        ? { firstLine: setting.firstLine ?? 0 }
        : { hanging: setting.hanging }),
      left: setting.left ?? 0,
      right: setting.right ?? 0,
    },
    // An empty paragraph is as high as its mark.
    ...(setting.markPoints === undefined ? {} : { run: { size: setting.markPoints * 2 } }),
    ...(setting.keepNext === undefined ? {} : { keepNext: setting.keepNext }),
    ...(setting.heading === undefined ? {} : { heading: setting.heading }),
    ...(setting.border === undefined ? {} : { border: setting.border }),
  })

/** A line of text in one face. */
export const line = (text: string, face: Typeface, setting: Setting = {}): Paragraph =>
  paragraph([plainRun(text, face)], { ...setting, markPoints: face.points })

/** An empty line of a size, as room to write or to sign in. */
export const emptyLine = (points: number, setting: Setting = {}): Paragraph => line('', { points }, setting)

/**
 * What Word wants behind the last table of a section, of one point and of no more: a line that is as high as its letters
 * would stand alone on an empty page where the table ends with the page.
 */
export const endLine = (): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: twipsOfPt(1), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  })

const RULE_PT = 2
const RULE_GAP_PT = 3
/** Eighths of a point. */
const RULE_WEIGHT = 6

/**
 * The rule under a line of text, as the top border of a low empty paragraph whose indents leave the length that the
 * decree asks for: whole for the motto, 1/3 to 1/2 for issuer and abstract.
 *
 * @param room width in twips between the margins or the cell's edges
 */
export const ruleUnder = (
  text: string,
  face: Typeface,
  room: number,
  part: typeof FULL_RULE | typeof SHORT_RULE,
  after = 0,
): Paragraph => {
  const whole = Math.min(textWidth(text, face.points, face.bold ?? false), room)
  const side = Math.max(0, Math.round((room - whole * part.pick) / 2))
  return emptyLine(RULE_PT, {
    align: 'center',
    left: side,
    right: side,
    before: RULE_GAP_PT,
    after,
    border: { top: { style: BorderStyle.SINGLE, size: RULE_WEIGHT, color: '000000', space: 0 } },
  })
}

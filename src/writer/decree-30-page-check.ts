import { FONT, MARGIN_MM, PAPER_MM, SIZE_PT, twipsOfMm, URGENCY_FRAME_MM } from './decree-30.ts'
import { type Finding, faults, find, isCaps, near } from './decree-30-faults.ts'
import type { Places } from './decree-30-places.ts'

/** Half a millimetre: programs round measures differently. */
const SLACK = twipsOfMm(0.5)
const FRAMES = [
  [/^H(?:OẢ|ỎA) TỐC$/u, URGENCY_FRAME_MM.flash],
  [/^THƯỢNG KHẨN$/u, URGENCY_FRAME_MM['very-urgent']],
  [/^KHẨN$/u, URGENCY_FRAME_MM.urgent],
] as const

/** Paper, margins, font, page numbers, annexes and marks. */
export const PAGE_CHECKS = {
  Paper: ({ facts, hasHead }) =>
    facts.sections.flatMap(({ width, height, landscape }, at) => {
      const [across, down] = landscape ? [height, width] : [width, height]
      const right =
        near(across, twipsOfMm(PAPER_MM.width), SLACK) && near(down, twipsOfMm(PAPER_MM.height), SLACK)
      return [
        ...find(!right, 'not-a4', `${width} × ${height}`),
        ...find(
          hasHead && at === 0 && landscape && facts.sections.length > 1,
          'first-page-not-upright',
          `${width}`,
        ),
      ]
    }),

  Margins: ({ facts }) =>
    facts.sections.flatMap(({ margins }) =>
      (['top', 'bottom', 'left', 'right'] as const).flatMap(side => {
        const value = margins[side]
        const { min, max } = MARGIN_MM[side]
        const legal = value !== null && value >= twipsOfMm(min) - 1 && value <= twipsOfMm(max) + 1
        return find(!legal, `margin-${side}`, `${value}`)
      }),
    ),

  Font: ({ facts, marks }) =>
    facts.paragraphs.flatMap(paragraph =>
      paragraph.runs.flatMap(run => [
        ...find(
          run.fonts.some(font => font !== FONT),
          'font',
          `${run.fonts.join('/')}: ${run.text}`,
        ),
        ...find(
          run.color !== null && run.color !== '000000' && !marks.includes(paragraph),
          'colour',
          `${run.color}: ${run.text}`,
        ),
        // TCVN 6909:2001: letters with their marks are one character each.
        ...find(run.text !== run.text.normalize('NFC'), 'not-composed', run.text),
      ]),
    ),

  'Page no.': ({ facts }) =>
    facts.sections.flatMap(section => {
      const { pageNumber, margins } = section
      if (pageNumber === null) return find(true, 'page-number-missing', '')
      const { min, max } = SIZE_PT.pageNumber
      const size = pageNumber.points ?? 0
      return [
        ...find(size < min || size > max, 'size', `${size}`),
        ...find(pageNumber.italic, 'italic', ''),
        ...find(pageNumber.align !== 'center', 'not-centred', pageNumber.align),
        ...find(!section.differentFirst || section.numbersFirstPage, 'first-page-numbered', ''),
        ...find((section.startsAt ?? 1) !== 1, 'not-from-1', `${section.startsAt}`),
        ...find(!['decimal', null].includes(section.numberFormat), 'not-arabic', `${section.numberFormat}`),
        ...find((margins.header ?? 0) >= (margins.top ?? 0), 'outside-top-margin', `${margins.header}`),
      ]
    }),

  'Phụ lục': ({ annexes, facts, hasHead, prose }) => [
    ...annexes.flatMap(({ section, label, title, of }) => [
      ...faults([label], { size: SIZE_PT.annexNumber, bold: true, italic: false, align: 'center' }),
      ...find(isCaps(label.text), 'label-in-capitals', label.text),
      ...faults(title, { size: SIZE_PT.annexTitle, bold: true, italic: false, caps: true, align: 'center' }),
      ...faults(of, { size: SIZE_PT.annexOf, bold: false, italic: true, align: 'center', needed: true }),
      ...find(!/^\(Kèm theo /u.test(of[0]?.text ?? ''), 'of-line', of[0]?.text ?? ''),
      ...find(facts.sections[section]?.startsAt !== 1, 'pages-not-from-1', label.text),
      ...find(annexes.length > 1 && !/[IVXLC]$/u.test(label.text.trim()), 'not-numbered', label.text),
      ...find(
        hasHead && annexes.length === 1 && / /u.test(label.text.trim().slice(7)),
        'number-of-only-one',
        label.text,
      ),
    ]),
    ...find(
      hasHead && annexes.length > 0 && !prose.some(line => /Phụ lục/iu.test(line.text)),
      'not-announced',
      '',
    ),
  ],

  Urgency: ({ marks }) => [
    ...faults(marks, { size: SIZE_PT.mark, bold: true, italic: false, caps: true, align: 'center' }),
    ...marks.flatMap(line => {
      const width = line.room === null ? null : line.room - line.left - line.right
      const legal = FRAMES.find(([word]) => word.test(line.text.trim()))?.[1]
      return [
        ...find(line.edges.length !== 4, 'frame', line.text),
        ...find(
          legal !== undefined && !near(width, twipsOfMm(legal), twipsOfMm(2)),
          'frame-width',
          `${width}`,
        ),
      ]
    }),
  ],
} as const satisfies Record<string, (places: Places) => readonly Finding[]>

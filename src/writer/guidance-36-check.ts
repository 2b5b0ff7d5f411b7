import { type Finding, faults, find, isCaps, lengthFault, textsOf } from './decree-30-faults.ts'
import { PAGE_CHECKS } from './decree-30-page-check.ts'
import { findPlaces, type Places } from './decree-30-places.ts'
import { type DocxParts, readDocxFacts } from './docx-facts.ts'
import { GUIDANCE_PROPERTIES, LAYOUT_PROPERTY, PARTY_SIZE_PT } from './guidance-36.ts'

/** What second sources say of Guidance 36-HD/VPTW, rule by rule. What they do not say is not checked. */
export const PARTY_ROWS = [
  'Paper',
  'Margins',
  'Font',
  'Page no.',
  'Tiêu đề',
  'Superior body',
  'Issuing body',
  'Separator',
  'Số, ký hiệu',
  'Place, date',
  'Type name',
  'Công văn abstract',
  'Body',
  'Section marks',
  'Signing power',
  'Kính gửi',
  'Nơi nhận',
  'Phụ lục',
  'Urgency',
  'Template metadata',
] as const
export type PartyRow = (typeof PARTY_ROWS)[number]
export type PartyProblem = { readonly row: PartyRow; readonly code: string; readonly found: string }

/** "Số 09-KH/ĐU", or with the room for the number. */
const NUMBER_LINE = /^Số\s+(?:(\d+)|)\s*-([\p{Lu}][\p{L}\d]*)\/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*$/u
const PLACE_DATE = /^[^,]+, ngày\s+(\d+)?\s*tháng\s+(\d+)?\s*năm\s+\d{4}$/u
const STATE_POWER = /^(?:TM|KT|TL|TUQ|Q)\. /u
const SLASHED = /^(?:T\/M|K\/T|T\/L) /u

type Look = { readonly places: Places; readonly parts: DocxParts }
type Check = (look: Look) => readonly Finding[]

const checks = {
  Paper: ({ places }) => PAGE_CHECKS.Paper(places),
  /** 20, 20, 30 and 15 mm, which lie within the ranges of the State line. */
  Margins: ({ places }) => PAGE_CHECKS.Margins(places),
  Font: ({ places }) => PAGE_CHECKS.Font(places),
  'Page no.': ({ places }) => PAGE_CHECKS['Page no.'](places),

  'Tiêu đề': ({ places: { nation, nationRule, facts } }) => [
    ...faults(nation, {
      size: PARTY_SIZE_PT.nation,
      bold: true,
      italic: false,
      caps: true,
      align: 'center',
      needed: true,
    }),
    ...find(textsOf(nation)[0] !== 'ĐẢNG CỘNG SẢN VIỆT NAM', 'wording', textsOf(nation).join()),
    ...lengthFault(nationRule, nation.at(-1), { min: 0.9, max: 1.1 }),
    ...find(
      facts.paragraphs.some(line => /^Độc lập\s*-\s*Tự do/u.test(line.text.trim())),
      'motto',
      '',
    ),
  ],

  'Superior body': ({ places: { superior } }) =>
    faults(superior, {
      size: PARTY_SIZE_PT.superior,
      bold: false,
      italic: false,
      caps: true,
      align: 'center',
      needed: true,
    }),

  'Issuing body': ({ places: { issuer } }) =>
    faults(issuer, {
      size: PARTY_SIZE_PT.issuer,
      bold: true,
      italic: false,
      caps: true,
      align: 'center',
      needed: true,
    }),

  Separator: ({ places: { star, issuer, number, facts } }) => {
    const at = (line: Places['star'][number] | undefined): number =>
      line === undefined ? -1 : facts.paragraphs.indexOf(line)
    const between = at(star[0]) > at(issuer.at(-1)) && at(star[0]) < at(number[0])
    return [
      ...find(star.length !== 1, 'star-missing', `${star.length}`),
      ...find(star.length === 1 && !between, 'star-elsewhere', ''),
    ]
  },

  'Số, ký hiệu': ({ places: { number } }) => [
    ...faults(number, {
      size: PARTY_SIZE_PT.number,
      bold: false,
      italic: false,
      align: 'center',
      needed: true,
    }),
    ...textsOf(number).flatMap(text => {
      const parts = NUMBER_LINE.exec(text)
      if (parts === null) return find(true, 'form', text)
      return find(parts[1] !== undefined && !/^(?:0[1-9]|[1-9]\d+)$/.test(parts[1]), 'leading-zero', text)
    }),
  ],

  'Place, date': ({ places: { placeDate } }) => [
    ...faults(placeDate, {
      size: PARTY_SIZE_PT.placeDate,
      bold: false,
      italic: true,
      align: 'center',
      needed: true,
    }),
    ...textsOf(placeDate).flatMap(text => find(!PLACE_DATE.test(text), 'form', text)),
  ],

  'Type name': ({ places: { type, abstract, letterAbstract } }) =>
    letterAbstract.length > 0
      ? []
      : [
          ...faults(type, {
            size: PARTY_SIZE_PT.type,
            bold: true,
            italic: false,
            caps: true,
            align: 'center',
            needed: true,
          }),
          ...faults(abstract, {
            size: PARTY_SIZE_PT.abstract,
            bold: true,
            italic: false,
            align: 'center',
            needed: true,
          }),
          ...find(
            abstract.some(line => isCaps(line.text)),
            'abstract-in-capitals',
            textsOf(abstract).join(' '),
          ),
        ],

  'Công văn abstract': ({ places: { letterAbstract } }) =>
    faults(letterAbstract, {
      size: PARTY_SIZE_PT.letterAbstract,
      bold: false,
      italic: true,
      align: 'center',
    }),

  Body: ({ places: { prose, hasHead } }) =>
    faults(prose, { size: PARTY_SIZE_PT.body, align: 'both', needed: hasHead }),

  'Section marks': ({ places: { headings } }) =>
    textsOf(headings).flatMap(text => [
      ...find(/^[IVXLC]+\. /u.test(text), 'full-stop', text),
      ...find(/^[IVXLC]+- /u.test(text) && !isCaps(text), 'not-capitals', text),
    ]),

  'Signing power': ({ places: { power, signer, hasHead, type } }) => [
    ...faults(power, {
      size: PARTY_SIZE_PT.power,
      bold: true,
      italic: false,
      caps: true,
      align: 'center',
      needed: hasHead,
    }),
    ...faults(signer, { size: PARTY_SIZE_PT.signer, bold: true, italic: false, align: 'center' }),
    ...textsOf(power).flatMap(text => [
      ...find(STATE_POWER.test(text), 'state-form', text),
      ...find(/^[A-Z]+\//u.test(text) && !SLASHED.test(text), 'abbreviation', text),
    ]),
    ...find(
      textsOf(power).length > 1 &&
        // Minutes are signed by who chaired and who wrote, each in their own name.
        !textsOf(type).some(text => /^BIÊN BẢN/u.test(text)) &&
        !textsOf(power).some(text => SLASHED.test(text)),
      'no-form',
      textsOf(power).join(' / '),
    ),
  ],

  'Kính gửi': ({ places: { addressees, letterAbstract } }) => [
    ...faults(addressees, {
      size: PARTY_SIZE_PT.addressee,
      bold: false,
      needed: letterAbstract.length > 0,
    }),
    ...find(
      addressees.length > 0 && !/^Kính gửi:/u.test(textsOf(addressees)[0] ?? ''),
      'colon',
      textsOf(addressees)[0] ?? '',
    ),
  ],

  'Nơi nhận': ({ places: { recipientsLabel, recipients, addressees, hasHead } }) => {
    const texts = textsOf(recipients)
    return [
      ...faults(recipientsLabel, { size: PARTY_SIZE_PT.recipientsLabel, needed: hasHead }),
      ...faults(recipients, { size: PARTY_SIZE_PT.recipients, bold: false, italic: false, needed: hasHead }),
      ...texts.slice(0, -1).flatMap(text => find(!/^- .*;$/u.test(text), 'entry', text)),
      ...texts.slice(-1).flatMap(text => find(!/^- Lưu: .+\.$/u.test(text), 'filing', text)),
      ...find(addressees.length > 0 && !/^- Như trên/u.test(texts[0] ?? ''), 'as-above', texts[0] ?? ''),
    ]
  },

  'Phụ lục': ({ places }) => PAGE_CHECKS['Phụ lục'](places),
  Urgency: ({ places: { marks } }) =>
    faults(marks, { size: PARTY_SIZE_PT.mark, bold: true, italic: false, caps: true, align: 'center' }),

  'Template metadata': ({ parts }) => {
    const said = parts['docProps/custom.xml'] ?? ''
    const [{ value }] = GUIDANCE_PROPERTIES
    return find(!said.includes(LAYOUT_PROPERTY) || !said.includes(value), 'not-said', '')
  },
} as const satisfies Record<PartyRow, Check>

/**
 * Checks a .docx of the Party line against Guidance 36-HD/VPTW as second sources give it, row by row. A row that a document
 * has no use for (no annex, no urgency) has no problems.
 */
export const checkGuidance36 = (
  parts: DocxParts,
  rows: readonly PartyRow[] = PARTY_ROWS,
): readonly PartyProblem[] => {
  const look: Look = { places: findPlaces(readDocxFacts(parts)), parts }
  return rows.flatMap(row => {
    const check: Check = checks[row]
    return check(look).map(finding => ({ row, ...finding }))
  })
}

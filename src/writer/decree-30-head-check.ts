import { LETTER_ABSTRACT_GAP_PT, SHORT_RULE, SIZE_PT, twipsOfPt } from './decree-30.ts'
import { type Finding, faults, find, isCaps, lengthFault, textsOf } from './decree-30-faults.ts'
import type { Places } from './decree-30-places.ts'

const DATE_LINE = /^[^,]+, ngày\s+(\d+)?\s*tháng\s+(\d+)?\s*năm\s+\d{4}$/u
/** Three type codes of Annex III have a small letter: chương trình, tờ trình, quy định. */
const NUMBER_LINE = /^Số:\s*(?:(\d+)|)\s*\/((?:CTr|TTr|QyĐ|[A-ZĐ][\p{Lu}\d]*)(?:-[\p{Lu}\d]+)*)$/u

/**
 * II.3.b: the symbol of an official letter is the issuing body and the unit that drafts, "UBND-VHXH"; it never begins
 * with a type, as "CV-UBND" would.
 */
const isLetterSymbol = (symbol: string): boolean => symbol.includes('-') && !/^CV-/u.test(symbol)

/** Everything above the text: national name, issuer, number, date, type name, abstract. */
export const HEAD_CHECKS = {
  'Quốc hiệu': ({ nation }) => [
    ...faults(nation, {
      size: SIZE_PT.nation,
      bold: true,
      italic: false,
      caps: true,
      align: 'center',
      needed: true,
    }),
    ...nation.flatMap(({ cell, text }) => find(cell?.column === 0, 'not-at-the-right', text)),
  ],

  'Tiêu ngữ': ({ motto, mottoRule }) => [
    ...faults(motto, { size: SIZE_PT.motto, bold: true, italic: false, align: 'center', needed: true }),
    ...find(textsOf(motto)[0] !== 'Độc lập - Tự do - Hạnh phúc', 'wording', textsOf(motto).join()),
    ...find(
      motto.some(line => line.lines !== 1),
      'spacing',
      '',
    ),
    ...lengthFault(mottoRule, motto.at(-1), { min: 0.9, max: 1.1 }),
  ],

  'Superior body': ({ superior }) =>
    faults(superior, { size: SIZE_PT.superior, bold: false, italic: false, caps: true, align: 'center' }),

  'Issuing body': ({ issuer, issuerRule }) => [
    ...faults(issuer, {
      size: SIZE_PT.issuer,
      bold: true,
      italic: false,
      caps: true,
      align: 'center',
      needed: true,
    }),
    ...lengthFault(issuerRule, issuer.at(-1), SHORT_RULE),
  ],

  'Số, ký hiệu': ({ number, letterAbstract }) => [
    ...faults(number, { size: SIZE_PT.number, bold: false, italic: false, align: 'center', needed: true }),
    ...textsOf(number).flatMap(text => {
      const digits = NUMBER_LINE.exec(text)
      if (digits === null) return find(true, 'form', text)
      return [
        ...find(digits[1] !== undefined && !/^(?:0[1-9]|[1-9]\d+)$/.test(digits[1]), 'leading-zero', text),
        ...find(letterAbstract.length > 0 && !isLetterSymbol(digits[2] ?? ''), 'symbol-of-letter', text),
      ]
    }),
  ],

  'Place, date': ({ placeDate }) => [
    ...faults(placeDate, {
      size: SIZE_PT.placeDate,
      bold: false,
      italic: true,
      align: 'center',
      needed: true,
    }),
    ...textsOf(placeDate).flatMap(text => {
      const parts = DATE_LINE.exec(text)
      if (parts === null) return find(true, 'form', text)
      const [, day, month] = parts
      return [
        ...find(day !== undefined && !/^(?:0[1-9]|[12]\d|3[01])$/.test(day), 'day-zero', text),
        ...find(month !== undefined && !/^(?:0[12]|[3-9]|1[0-2])$/.test(month), 'month-zero', text),
      ]
    }),
  ],

  'Type name': ({ type, abstract, abstractRule, letterAbstract }) => {
    if (letterAbstract.length > 0) return []
    return [
      ...faults(type, {
        size: SIZE_PT.type,
        bold: true,
        italic: false,
        caps: true,
        align: 'center',
        needed: true,
      }),
      ...faults(abstract, {
        size: SIZE_PT.abstract,
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
      ...lengthFault(abstractRule, abstract.at(-1), SHORT_RULE),
    ]
  },

  'Công văn abstract': ({ letterAbstract }) => [
    ...faults(letterAbstract, { size: SIZE_PT.letterAbstract, bold: false, italic: false, align: 'center' }),
    ...letterAbstract
      .slice(0, 1)
      .flatMap(line => find(line.before < twipsOfPt(LETTER_ABSTRACT_GAP_PT.min), 'gap', `${line.before}`)),
    ...textsOf(letterAbstract).flatMap((text, at) => [
      ...find(at === 0 && !/^V\/v \p{L}/u.test(text), 'form', text),
      ...find(/[.;:]$/u.test(text), 'ending', text),
    ]),
  ],
} as const satisfies Record<string, (places: Places) => readonly Finding[]>

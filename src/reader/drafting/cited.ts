import { datesIn } from '../../domain/deadline.ts'
import { normalSymbol } from '../bases.ts'
import { type Paragraph, placeOf } from '../paragraph.ts'
import { CITED_TYPE, SYMBOL } from '../rules/document.ts'
import { ANY_TYPE, ISSUER_OF_SYMBOL, ISSUERS, SYMBOL_ISSUERS, SYMBOL_TYPES } from '../rules/drafting.ts'
import type { Draft, Slip } from './draft.ts'

type Citation = {
  readonly symbol: string
  readonly type: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
}

const TYPE_BEFORE = new RegExp(`(${CITED_TYPE})\\s+(?:số\\s*:?\\s*)?$`, 'iu')
const DATE_AFTER =
  /^[\s,(]*ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu
const ISSUER_AFTER = /^\s*(?:của|do)\s+(\p{Lu}[^,;.()]{2,90})/u

function citationsIn(paragraph: Paragraph): Citation[] {
  const { text } = paragraph
  return [...text.matchAll(SYMBOL)].map(found => {
    const start = found.index
    const end = start + found[0].length
    const tail = text.slice(end)
    const dated = DATE_AFTER.exec(tail)
    const after = tail.slice(dated?.[0].length ?? 0).replace(/^\s*\)/u, '')
    return {
      symbol: normalSymbol(found[0]),
      type: TYPE_BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? null,
      date: dated ? (datesIn(`ngày ${dated[1] ?? ''}`)[0] ?? null) : null,
      issuer: ISSUER_AFTER.exec(after)?.[1]?.trim() ?? null,
      paragraph,
      start,
      end,
    }
  })
}

const place = (one: Citation) => placeOf(one.paragraph, one.start, one.end)
/** Number and letters of a symbol without what divides them: "15-KH/TU" and "15/KH-TU" have the same. */
const bare = (symbol: string): string =>
  symbol
    .split(/[^\p{L}\d&]+/u)
    .join(' ')
    .toLocaleUpperCase('vi')

/** Cited documents: one under two symbols or dates, an issuer or a type that does not fit, a day after the plan's own. */
export function citedSlips({ header, said }: Draft): Slip[] {
  const all = said.flatMap(citationsIn)
  const issued = header.date?.length === 10 ? header.date : null
  const bySymbol = Map.groupBy(all, one => one.symbol)
  return [
    ...twoSymbols(all, bySymbol),
    ...[...bySymbol.values()].flatMap(group => {
      const first = group[0]
      const dated = group.filter(one => one.date !== null)
      const dates = [...new Set(dated.map(one => one.date ?? ''))]
      const other = dated.find(one => one.date === dates[1])
      return [
        ...(first && other
          ? [{ note: { rule: 'cited-two-dates', symbol: first.symbol, dates } as const, place: place(other) }]
          : []),
        ...onceEach(group, wrongIssuer),
        ...onceEach(group, wrongType),
        ...(issued === null ? [] : onceEach(group, one => tooLate(one, issued))),
      ]
    }),
  ]
}

const onceEach = (group: readonly Citation[], rule: (one: Citation) => Slip | null): Slip[] => {
  for (const one of group) {
    const slip = rule(one)
    if (slip) return [slip]
  }
  return []
}

/** The same number and letters divided otherwise; or the same type, number and day with other letters. */
function twoSymbols(
  all: readonly Citation[],
  bySymbol: ReadonlyMap<string, readonly Citation[]>,
): readonly Slip[] {
  const names = [...bySymbol.keys()]
  const slips: Slip[] = []
  names.forEach((symbol, at) => {
    for (const other of names.slice(at + 1)) {
      const alike = bare(symbol) === bare(other) || sameDocument(bySymbol.get(symbol), bySymbol.get(other))
      if (!alike) continue
      const count = (name: string) => bySymbol.get(name)?.length ?? 0
      const [kept, odd] = count(other) > count(symbol) ? [other, symbol] : [symbol, other]
      const where = all.find(one => one.symbol === odd)
      if (where)
        slips.push({
          note: { rule: 'cited-two-symbols', symbol: kept, other: odd },
          place: place(where),
          expected: kept,
          actual: odd,
        })
    }
  })
  return slips
}

const sameDocument = (a: readonly Citation[] = [], b: readonly Citation[] = []): boolean =>
  a.some(one =>
    b.some(
      two =>
        one.date !== null &&
        one.date === two.date &&
        one.type !== null &&
        one.type.toLowerCase() === two.type?.toLowerCase() &&
        Number.parseInt(one.symbol, 10) === Number.parseInt(two.symbol, 10),
    ),
  )

function wrongIssuer(one: Citation): Slip | null {
  const { issuer, symbol } = one
  if (issuer === null) return null
  const found = ISSUERS.find(({ begins }) => begins.test(issuer))
  const fitting = SYMBOL_ISSUERS.find(({ ends }) => ends.test(symbol))?.by
  if (found === undefined || fitting === undefined || fitting.includes(found.is)) return null
  const expected = fitting.map(by => ISSUER_OF_SYMBOL[by]).join(', ')
  return {
    note: {
      rule: 'cited-issuer',
      symbol,
      issuer: nameIn(issuer, found.begins.exec(issuer)?.[0].length ?? 0),
      expected,
    },
    place: place(one),
    expected,
    actual: issuer,
  }
}

/** The name alone, without what the document is about: its head and the words of a place behind it. */
const nameIn = (issuer: string, head: number): string => {
  const rest = /^(?:\s+(?:tỉnh|thành phố|xã|phường|đặc khu|Trung ương|Chính phủ|\p{Lu}\p{L}*))*/u.exec(
    issuer.slice(head),
  )
  return issuer.slice(0, head + (rest?.[0].length ?? 0)).trim()
}

function wrongType(one: Citation): Slip | null {
  const { type, symbol } = one
  if (type === null || ANY_TYPE.test(type)) return null
  const code = /^\d+(?:\/\d{4})?[/-]([\p{L}]+)/u.exec(symbol)?.[1] ?? ''
  const fitting = SYMBOL_TYPES[code]
  if (fitting === undefined || fitting.test(type)) return null
  return { note: { rule: 'cited-type', symbol, type }, place: place(one), actual: type }
}

const tooLate = (one: Citation, issued: string): Slip | null =>
  one.date !== null && one.date > issued
    ? {
        note: { rule: 'cited-later', symbol: one.symbol, date: one.date, issued },
        place: place(one),
        actual: one.date,
      }
    : null

import type { OfficialDocument } from './official-document.ts'

/** Numbers run by the year, by who issues and by the type of document (Decree 30/2020/NĐ-CP, Articles 15 and 22). */
export type Series = { readonly issuer: string; readonly type: string }

/** An official letter bears no type; its numbers are a series all the same. */
const LETTER = 'CV'

/**
 * The series that a document's number comes from. "BC-UBND" is type and issuer; an official letter's "UBND-VHXH" is
 * issuer and drafting unit, so that letters of all units share one series; the Party line writes "BC/ĐU".
 */
export const seriesOf = (document: Pick<OfficialDocument, 'line' | 'type' | 'number'>): Series => {
  const { symbol } = document.number
  const [first = '', ...rest] = symbol.split(document.line === 'party' ? '/' : '-')
  if (document.line === 'state' && document.type === null) return { issuer: first, type: LETTER }
  return { issuer: rest.join('-') || first, type: first }
}

/** One after the highest that was given; 1 in a new year. */
export const nextNumber = (taken: readonly number[]): number => Math.max(0, ...taken) + 1

/** Numbers below the highest that nothing has, as spans, in order. */
export const gapsIn = (
  taken: readonly number[],
): readonly { readonly from: number; readonly to: number }[] => {
  const ordered = [...new Set(taken)].sort((a, b) => a - b)
  return ordered.flatMap((number, at) => {
    const from = (ordered[at - 1] ?? 0) + 1
    return from < number ? [{ from, to: number - 1 }] : []
  })
}

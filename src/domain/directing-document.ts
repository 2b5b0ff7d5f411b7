import { type Day, partsOf } from './day.ts'
import { searchKey } from './order-vi.ts'

/** Kinds of documents that order or report work; 'other' is whatever a locality also registers. */
export const DOCUMENT_KINDS = [
  'official-letter',
  'notice',
  'plan',
  'decision',
  'directive',
  'conclusion',
  'resolution',
  'guidance',
  'programme',
  'telegram',
  'report',
  'submission',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** 'in': received by the locality; 'out': issued by one of its own bodies. */
export const DOCUMENT_DIRECTIONS = ['in', 'out'] as const
export type DocumentDirection = (typeof DOCUMENT_DIRECTIONS)[number]

/** How a task belongs to a document: it stems from it, or is only mentioned in it. */
export type DocumentRelation = 'origin' | 'cited'

/**
 * Number and symbol folded for comparison: "Số: 05 / CV-UBND" and "5/cv – ubnd" are one. Empty when nothing but
 * punctuation was typed.
 */
export const numberKey = (number: string): string =>
  searchKey(number)
    .replace(/^so\s*:?\s*(?=\d)/u, '')
    .replace(/[\s.,;:]+/gu, '')
    .replace(/(?<!\d)0+(?=\d)/gu, '')

/** Who issued it, folded for comparison. */
export const issuerKey = (issuer: string): string => searchKey(issuer)

/** A number is unique for one issuer within one year (Decree 30/2020/NĐ-CP numbers documents by year). */
export const yearOfDocument = (dated: Day): number => partsOf(dated).year

/** Everything of a document that a search looks through, folded. */
export const documentSearchKey = (document: {
  readonly number: string
  readonly issuer: string
  readonly excerpt: string
}): string => searchKey(`${document.number} ${document.issuer} ${document.excerpt}`)

const KINDS: readonly string[] = DOCUMENT_KINDS
export const isDocumentKind = (text: string): text is DocumentKind => KINDS.includes(text)

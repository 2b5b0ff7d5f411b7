import type { Day } from '../domain/day.ts'
import type { OfficialDocument } from '../domain/official-document.ts'
import { done, type Outcome, refuse } from '../domain/refusal.ts'
import type { Line } from '../domain/role.ts'
import { symbolOf } from '../writer/issued.ts'
import { enterDocument } from './enter-document.ts'
import { signingFields } from './invite-meeting.ts'
import { keepPaper } from './keep-paper.ts'
import type { Work } from './use-case.ts'

/** Number, day and signer of a paper that is issued at once: neither may stay blank. */
export const issuingFields = {
  ...signingFields,
  number: signingFields.number.refine(number => number !== null, 'missing'),
  dated: signingFields.dated.refine(day => day !== null, 'missing'),
}

type Issuing = { readonly number: number; readonly dated: Day }

/** The number and the day under which a paper goes out; the day is not ahead. */
export function issuingOf(
  work: Pick<Work, 'today'>,
  { number, dated }: { readonly number: number | null; readonly dated: Day | null },
): Outcome<Issuing> {
  if (number === null || dated === null) return refuse('missing', 422, { field: 'number' })
  return dated > work.today ? refuse('dated-ahead', 422, { field: 'dated' }) : done({ number, dated })
}

/**
 * Issues a paper: it is kept with its number and entered in the register of documents as one that goes out.
 *
 * @returns the paper as it was written, and the document as it was registered by its symbol
 */
export async function issuePaper(
  work: Work,
  paper: Issuing & {
    readonly kind: 'decision' | 'conclusion'
    readonly line: Line
    readonly document: OfficialDocument
    readonly issuer: string
    readonly excerpt: string
    readonly fileName: string
  },
): Promise<
  Outcome<{
    readonly paperId: string
    readonly document: { readonly id: string; readonly number: string; readonly dated: Day }
  }>
> {
  const { kind, line, document, number, dated, issuer, excerpt, fileName } = paper
  const kept = await keepPaper(work, { kind, line, document, number, dated })
  if (!kept.ok) return kept
  const symbol = symbolOf(document, number)
  const entered = await enterDocument(work, {
    direction: 'out',
    kind,
    number: symbol,
    dated,
    issuer,
    excerpt,
    file: { sha256: kept.value.sha256, name: fileName },
  })
  if (!entered.ok) return entered
  return done({
    paperId: kept.value.documentId,
    document: { id: entered.value.documentId, number: symbol, dated },
  })
}

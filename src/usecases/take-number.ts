import { type Day, partsOf } from '../domain/day.ts'
import { nextNumber, type Series, seriesOf } from '../domain/document-number.ts'
import type { OfficialDocument } from '../domain/official-document.ts'
import { done, type Outcome, refuse } from '../domain/refusal.ts'
import { insertNumbers, numbersTaken } from '../store/document-number.ts'
import { oneAtATime } from '../store/transaction.ts'
import { symbolOf as documentSymbol } from '../writer/issued.ts'
import type { Work } from './use-case.ts'

type Numbered = Pick<OfficialDocument, 'line' | 'type' | 'number'>

/** The number that comes next in the series of a document; whoever numbers may choose another. */
export async function proposedNumber(
  { trx, localityId }: Pick<Work, 'trx' | 'localityId'>,
  document: Numbered,
  dated: Day,
): Promise<number> {
  return nextNumber(await numbersTaken(trx, localityId, { ...seriesOf(document), year: partsOf(dated).year }))
}

type Taking = {
  readonly series: Series
  readonly numbers: readonly number[]
  /** As a number stands on the document. */
  readonly symbolOf: (number: number) => string
  readonly dated: Day
  readonly what: 'report' | 'urging' | 'document' | 'outside'
  /** null for numbers that were used elsewhere. */
  readonly objectId: string | null
}

/** Gives numbers of a series once. Refuses one that the year already gave, and says which comes next. */
async function take(work: Work, taking: Taking): Promise<Outcome<null>> {
  const { trx, localityId, now, actor } = work
  const { series, numbers, symbolOf, dated, what, objectId } = taking
  const { year } = partsOf(dated)
  await oneAtATime(trx, `number ${localityId}`)
  const taken = await numbersTaken(trx, localityId, { ...series, year })
  const twice = numbers.find(number => taken.includes(number))
  if (twice !== undefined)
    return refuse('series-number-taken', 422, {
      field: 'number',
      params: { number: symbolOf(twice), year, next: nextNumber(taken) },
    })
  await insertNumbers(
    trx,
    numbers.map(number => ({
      locality_id: localityId,
      year,
      ...series,
      number,
      symbol: symbolOf(number),
      dated,
      what,
      object_id: objectId,
      taken_at: now,
      taken_by: actor.personId,
    })),
  )
  for (const number of numbers)
    work.record({
      type: 'number-taken',
      payload: { year, issuer: series.issuer, series: series.type, number, objectId },
    })
  return done(null)
}

/** Gives a document its number. */
export const takeNumber = (
  work: Work,
  document: Numbered,
  given: Pick<Taking, 'dated' | 'what'> & { readonly number: number; readonly objectId: string },
): Promise<Outcome<null>> =>
  take(work, {
    ...given,
    series: seriesOf(document),
    numbers: [given.number],
    symbolOf: number => documentSymbol(document, number),
  })

/** Notes numbers that were given outside the program. */
export const takeNumbersElsewhere = (
  work: Work,
  given: Pick<Taking, 'series' | 'numbers' | 'dated'>,
): Promise<Outcome<null>> =>
  take(work, { ...given, symbolOf: number => String(number), what: 'outside', objectId: null })

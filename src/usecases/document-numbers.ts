import { z } from 'zod'
import { isDay, partsOf } from '../domain/day.ts'
import { gapsIn, nextNumber } from '../domain/document-number.ts'
import { may } from '../domain/policy/may.ts'
import { done, refuse } from '../domain/refusal.ts'
import { numbersOfYear } from '../store/document-number.ts'
import { takeNumbersElsewhere } from './take-number.ts'
import { change, look } from './use-case.ts'

/** The series of a year: what each has given, what comes next, what was left out. */
export const showNumbers = look({
  name: 'show-numbers',
  input: z.object({ year: z.number().int().optional() }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'paper.read', work.here))
    if (no) return no
    const year = input.year ?? partsOf(work.today).year
    const numbers = await numbersOfYear(work.trx, work.localityId, year)
    const keys = [...new Set(numbers.map(one => JSON.stringify([one.issuer, one.type])))]
    const series = keys.map(key => {
      const given = numbers.filter(one => JSON.stringify([one.issuer, one.type]) === key)
      const taken = given.map(one => one.number)
      const [first] = given
      return {
        issuer: first?.issuer ?? '',
        type: first?.type ?? '',
        next: nextNumber(taken),
        gaps: gapsIn(taken),
        given: given.toReversed(),
      }
    })
    return done({ year, series, write: may(work.actor, 'paper.write', work.here) })
  },
})

/** Longest span of numbers that is entered at once. */
const MOST_AT_ONCE = 200
const number = z.coerce
  .number('missing')
  .int('no-whole-number')
  .positive('out-of-range')
  .max(99_999, 'out-of-range')
const code = z
  .string()
  .trim()
  .min(1, 'missing')
  .max(20, 'too-long')
  .regex(/^[\p{L}\d-]+$/u, 'not-understood')

/** Enters numbers that were given outside the program, so that the series goes on after them. */
export const noteNumbers = change({
  name: 'note-numbers',
  input: z.object({
    issuer: code,
    type: code,
    from: number,
    to: number.optional(),
    dated: z.string().refine(isDay, 'no-such-day'),
  }),
  async run(work, { issuer, type, from, to = from, dated }) {
    const no = work.authorise(may(work.actor, 'paper.write', work.here))
    if (no) return no
    if (dated > work.today) return refuse('dated-ahead', 422, { field: 'dated' })
    if (to < from || to - from >= MOST_AT_ONCE) return refuse('number-span', 422, { field: 'to' })
    const taken = await takeNumbersElsewhere(work, {
      series: { issuer, type },
      numbers: Array.from({ length: to - from + 1 }, (_, at) => from + at),
      dated,
    })
    if (!taken.ok) return taken
    return done({ count: to - from + 1 })
  },
})

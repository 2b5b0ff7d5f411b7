import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import { comparePacks, scoreCriteria, totalOf } from '../domain/pack-score.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import type { ScorePack } from '../domain/score-pack.ts'
import { registersOf } from '../store/register.ts'
import { judgePack } from './keep-pack.ts'
import { lastDayOf, rowsFor } from './show-pack.ts'
import { look } from './use-case.ts'

/**
 * What a pack that was brought says otherwise than the version in force, and each criterion scored by both as of today.
 * Writes nothing.
 */
export const previewPack = look({
  name: 'preview-pack',
  input: z.object({
    document: z.custom<object>(value => typeof value === 'object' && value !== null, 'not-json'),
  }),
  async run(work, { document }) {
    const no = work.authorise(may(work.actor, 'register.define', work.here))
    if (no) return no
    const judged = await judgePack(work, document)
    if (!judged.ok) return judged
    const { pack, before } = judged.value
    const standing = await registersOf(work.trx, work.localityId)
    const earlier = before?.pack.criteria ?? []
    const given = await rowsFor(work, [...earlier, ...pack.criteria], standing)
    const { year } = partsOf(work.today)
    const score = (criteria: ScorePack['criteria']) => scoreCriteria(criteria, given, lastDayOf(work, year))
    const [then, now] = [score(earlier), score(pack.criteria)]
    return done({
      pack,
      /** The version in force; null where the pack is new. */
      version: before?.version ?? null,
      year,
      criteria: comparePacks(then, now),
      totals: { before: before === null ? null : totalOf(then), after: totalOf(now) },
    })
  },
})

import { z } from 'zod'
import { type Day, partsOf } from '../domain/day.ts'
import { scoreCriteria, totalOf } from '../domain/pack-score.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { checkFormula, type FormulaWorld } from '../domain/register-formula.ts'
import type { Criterion } from '../domain/score-pack.ts'
import { type RegisterRecord, registersOf } from '../store/register.ts'
import { packVersions } from '../store/score-pack.ts'
import { registerRows } from './measure-by-registers.ts'
import { look, type Work } from './use-case.ts'

/** The packs of a locality, each in the version in force. */
export const listPacks = look({
  name: 'list-packs',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'register.read', work.here))
    if (no) return no
    const versions = await packVersions(work.trx, work.localityId)
    const newest = [...Map.groupBy(versions, one => one.pack.code).values()].flatMap(own => own[0] ?? [])
    return done({ packs: newest, define: may(work.actor, 'register.define', work.here).ok })
  },
})

/** A pack scored from the confirmed rows of the registers, by the end of a year or today, each criterion with its formula. */
export const showPack = look({
  name: 'show-pack',
  input: z.object({
    code: z.string(),
    /** null = the version in force. */
    version: z.number().int().nullable().default(null),
    year: z.number().int().min(2000).max(2200).nullable().default(null),
  }),
  async run(work, { code, version, year }) {
    const no = work.authorise(may(work.actor, 'register.read', work.here))
    if (no) return no
    const versions = await packVersions(work.trx, work.localityId, code)
    const shown = version === null ? versions[0] : versions.find(one => one.version === version)
    if (!shown) return notFound()
    const asked = year ?? partsOf(work.today).year
    const criteria = await scored(work, shown.pack.criteria, asked)
    return done({
      ...shown,
      year: asked,
      versions: versions.map(one => ({
        version: one.version,
        recordedAt: one.recordedAt,
        reason: one.reason,
      })),
      criteria,
      ...totalOf(criteria),
    })
  },
})

/** Criteria scored from the confirmed rows by the end of a year, or today where that lies ahead. */
async function scored(work: Work, criteria: readonly Criterion[], year: number) {
  const standing = await registersOf(work.trx, work.localityId)
  return scoreCriteria(criteria, await rowsFor(work, criteria, standing), lastDayOf(work, year))
}

/** The last day that a score of a year may see. */
export const lastDayOf = (work: Pick<Work, 'today'>, year: number): Day => {
  const end = `${year}-12-31`
  return work.today < end ? work.today : end
}

/** What criteria see: the registers of the locality, and the confirmed rows of those that they name. */
export async function rowsFor(
  work: Work,
  criteria: readonly Criterion[],
  standing: readonly RegisterRecord[],
): Promise<Pick<FormulaWorld, 'registers' | 'rows'>> {
  const registers = new Map(standing.map(one => [one.code, one.definition]))
  const named = (text: string | undefined): readonly string[] => {
    const checked = text === undefined ? null : checkFormula(text, registers)
    return checked?.ok ? checked.registers : []
  }
  const codes = new Set(criteria.flatMap(one => [...named(one.numerator), ...named(one.denominator)]))
  const rows = await registerRows(
    work,
    standing.filter(one => codes.has(one.code)),
  )
  return { registers, rows }
}

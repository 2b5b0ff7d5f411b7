import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { spanFrom } from '../domain/register-binding.ts'
import { checkFormula, computeShare, type FormulaWorld } from '../domain/register-formula.ts'
import { type Criterion, pointsOf } from '../domain/score-pack.ts'
import { registersOf } from '../store/register.ts'
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
    const total = criteria.reduce((sum, one) => sum + (one.given ?? 0), 0)
    return done({
      ...shown,
      year: asked,
      versions: versions.map(one => ({
        version: one.version,
        recordedAt: one.recordedAt,
        reason: one.reason,
      })),
      criteria,
      total: Math.round(total * 100) / 100,
      most: criteria.reduce((sum, one) => sum + one.points, 0),
      unscored: criteria.filter(one => one.given === null).length,
    })
  },
})

async function scored(work: Work, criteria: readonly Criterion[], year: number) {
  const end = `${year}-12-31`
  const to = work.today < end ? work.today : end
  const all = await registersOf(work.trx, work.localityId)
  const registers = new Map(all.map(one => [one.code, one.definition]))
  const named = (text: string | undefined): readonly string[] => {
    const checked = text === undefined ? null : checkFormula(text, registers)
    return checked?.ok ? checked.registers : []
  }
  const codes = new Set(criteria.flatMap(one => [...named(one.numerator), ...named(one.denominator)]))
  const known = await registerRows(
    work,
    all.filter(one => codes.has(one.code)),
  )
  return criteria.map(one => {
    const from = spanFrom(one.span, to)
    const world: FormulaWorld = {
      registers,
      rows: new Map(
        [...known].map(([code, rows]) => [code, rows.filter(row => row.on >= from && row.on <= to)]),
      ),
      measured: () => null,
      from,
      to,
    }
    const share = computeShare(one.numerator, one.denominator ?? null, world)
    return {
      ...one,
      counted: share.numerator,
      base: share.denominator,
      value: share.value,
      given: pointsOf(one, share.value),
    }
  })
}

import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, type Outcome, refuse } from '../domain/refusal.ts'
import { checkFormula } from '../domain/register-formula.ts'
import { readPack, type ScorePack } from '../domain/score-pack.ts'
import { registersOf } from '../store/register.ts'
import { insertPack, type PackVersion, packVersions } from '../store/score-pack.ts'
import { oneAtATime } from '../store/transaction.ts'
import { digest } from './digest.ts'
import { change, type Work } from './use-case.ts'

/**
 * Takes in a pack of scored criteria: a new one, or a further version of the one that has its code. Its expressions must fit
 * the registers of the locality. Earlier versions stay and can be looked at.
 */
export const keepPack = change({
  name: 'keep-pack',
  input: z.object({
    document: z.custom<object>(value => typeof value === 'object' && value !== null, 'not-json'),
    reason: z.string().trim().max(1000, 'too-long').default(''),
  }),
  async run(work, { document, reason }) {
    const no = work.authorise(may(work.actor, 'register.define', work.here))
    if (no) return no
    await oneAtATime(work.trx, `${work.localityId}/packs`)
    const judged = await judgePack(work, document)
    if (!judged.ok) return judged
    const { pack, before } = judged.value
    if (before !== null && reason === '') return refuse('reason-missing', 422, { field: 'reason' })
    const version = (before?.version ?? 0) + 1
    await insertPack(work.trx, work.localityId, {
      version,
      pack,
      reason: reason || null,
      at: work.now,
      by: work.actor.personId,
    })
    work.record({
      type: 'pack-kept',
      payload: {
        code: pack.code,
        version,
        criteria: pack.criteria.length,
        definition: digest(pack),
        reason: reason === '' ? null : digest(reason),
      },
    })
    return done({ code: pack.code, version, title: pack.title })
  },
})

/**
 * A pack out of its document, with the version in force, where it is understood, its expressions fit the registers and it
 * says something new; else the refusal.
 */
export async function judgePack(
  work: Work,
  document: object,
): Promise<Outcome<{ readonly pack: ScorePack; readonly before: PackVersion | null }>> {
  const read = readPack(document)
  if (!read.ok)
    return refuse('bad-input', 422, {
      problems: read.issues.map(({ at, code }) => ({ field: 'document', code, params: { at } })),
    })
  const { pack } = read
  const problems = await formulaProblems(work, pack)
  if (problems.length > 0) return refuse('bad-input', 422, { problems })
  const [before = null] = await packVersions(work.trx, work.localityId, pack.code)
  if (before !== null && JSON.stringify(before.pack) === JSON.stringify(pack))
    return refuse('pack-unchanged', 422, { field: 'document' })
  return done({ pack, before })
}

/** What a pack counts, registers hold: targets of one plan are no ground for a score that outlives the plan. */
async function formulaProblems(work: Work, pack: ScorePack): Promise<FieldProblem[]> {
  const registers = new Map(
    (await registersOf(work.trx, work.localityId)).map(one => [one.code, one.definition]),
  )
  return pack.criteria.flatMap(({ code, numerator, denominator }) =>
    [numerator, denominator].flatMap((text): FieldProblem[] => {
      if (text === undefined) return []
      const checked = checkFormula(text, registers)
      if (!checked.ok)
        return [
          {
            field: 'document',
            code: checked.refusal.code,
            params: { ...checked.refusal.params, indicator: code },
          },
        ]
      return checked.targets.length === 0
        ? []
        : [{ field: 'document', code: 'pack-names-target', params: { at: code } }]
    }),
  )
}

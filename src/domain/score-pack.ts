import { z } from 'zod'

/** Version of the document that a pack is brought in. */
export const PACK_SCHEMA = 'sauro-pack-1'

const MOST_CRITERIA = 300
const label = z.string().trim().min(1).max(500)
const expression = z.string().trim().min(1).max(2000)
const points = z.number().positive().max(100_000)

const score = z.discriminatedUnion('kind', [
  /** A share of the points, as the value is of `full`; all from there on. */
  z.strictObject({ kind: z.literal('share'), full: z.number().positive() }),
  /** All points from `from` on, none before. */
  z.strictObject({ kind: z.literal('reached'), from: z.number() }),
  /** The points of the highest step that is reached; none below the first. */
  z.strictObject({
    kind: z.literal('steps'),
    steps: z
      .array(z.strictObject({ from: z.number(), points: z.number().min(0) }))
      .min(1)
      .max(20),
  }),
])
export type ScoreRule = z.infer<typeof score>

const criterion = z.strictObject({
  code: z.string().regex(/^[\w.-]{1,20}$/u),
  group: label,
  title: label,
  unit: z.string().trim().max(60).default(''),
  /** Most points that the criterion gives. */
  points,
  numerator: expression,
  denominator: expression.optional(),
  span: z.enum(['year', 'all']).default('year'),
  score,
})
export type Criterion = z.infer<typeof criterion>

const pack = z.strictObject({
  schema: z.literal(PACK_SCHEMA),
  code: z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/u),
  title: label,
  /** Who issued it, and the paper that it stands in. */
  issuer: label,
  document: label,
  criteria: z.array(criterion).min(1).max(MOST_CRITERIA),
})
/** A set of scored criteria: a province's index, an assessment tool, an annex of performance measures. */
export type ScorePack = z.infer<typeof pack>

export type PackIssue = {
  readonly at: string
  readonly code: 'pack-not-understood' | 'criterion-twice' | 'steps-contradict'
}

export type ReadPack =
  | { readonly ok: true; readonly pack: ScorePack }
  | { readonly ok: false; readonly issues: readonly PackIssue[] }

/** A pack from its document, or all that is wrong with it. Unknown keys are refused, so that nothing is promised that nobody scores. */
export function readPack(document: unknown): ReadPack {
  const parsed = pack.safeParse(document)
  if (!parsed.success)
    return {
      ok: false,
      issues: parsed.error.issues
        .slice(0, 20)
        .map(issue => ({ at: issue.path.map(String).join('.'), code: 'pack-not-understood' })),
    }
  const issues: PackIssue[] = []
  const codes = new Set<string>()
  for (const one of parsed.data.criteria) {
    if (codes.has(one.code)) issues.push({ at: one.code, code: 'criterion-twice' })
    codes.add(one.code)
    if (one.score.kind !== 'steps') continue
    const { steps } = one.score
    const rises = steps.every((step, at) => {
      const before = steps[at - 1]
      return before === undefined || (step.from > before.from && step.points >= before.points)
    })
    if (!rises || steps.some(step => step.points > one.points))
      issues.push({ at: one.code, code: 'steps-contradict' })
  }
  return issues.length === 0 ? { ok: true, pack: parsed.data } : { ok: false, issues }
}

/** Points of a criterion for its value, kept to a hundredth; null while there is no value. */
export function pointsOf(
  { points, score }: Pick<Criterion, 'points' | 'score'>,
  value: number | null,
): number | null {
  if (value === null || !Number.isFinite(value)) return null
  const given = () => {
    switch (score.kind) {
      case 'share':
        return points * Math.min(1, Math.max(0, value / score.full))
      case 'reached':
        return value >= score.from ? points : 0
      case 'steps':
        return score.steps.findLast(step => value >= step.from)?.points ?? 0
    }
  }
  return Math.round(given() * 100) / 100
}

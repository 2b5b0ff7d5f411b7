import { z } from 'zod'
import { addDays, type Day, isDay } from '../domain/day.ts'
import { DEFAULT_JUMP, type Indicator } from '../domain/indicator.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { SPANS } from '../domain/register.ts'
import { checkFormula } from '../domain/register-formula.ts'
import { RHYTHMS } from '../domain/rhythm.ts'
import { type MeasurementRecord, measurementsOf } from '../store/measurement.ts'
import { registersOf } from '../store/register.ts'
import { type TargetRecord, targetById, targetsOf } from '../store/target.ts'
import { type BindingRecord, bindingsOf, endBinding, insertBinding } from '../store/target-binding.ts'
import { keepIndicator } from './define-indicator.ts'
import { digest } from './digest.ts'
import { measureTargets, registerWorld } from './measure-by-registers.ts'
import { targetObject } from './policy-objects.ts'
import { recordTargetTerms } from './target-terms.ts'
import { change, type Work } from './use-case.ts'

/** How a target is to be measured by registers, as a form says it. */
export const bindingFields = {
  numerator: z.string().trim().min(1, 'missing').max(2000, 'too-long'),
  numeratorName: z.string().trim().min(1, 'missing').max(500, 'too-long'),
  denominator: z.string().trim().max(2000, 'too-long').default(''),
  denominatorName: z.string().trim().max(500, 'too-long').default(''),
  span: z.enum(SPANS, 'choose-one'),
  rhythm: z.enum(RHYTHMS, 'choose-one'),
  from: z.string().refine(isDay, 'no-such-day'),
}
const fields = z.object(bindingFields)
export type BindingInput = z.output<typeof fields>

type Judged = {
  readonly problems: readonly FieldProblem[]
  readonly registers: readonly string[]
  readonly targets: readonly string[]
}

const STANDING: readonly MeasurementRecord['state'][] = ['approved', 'submitted']

/**
 * What stands against a binding: expressions that do not fit, a circle of targets, a typed figure on or after its first
 * day, a kind of target that no number says.
 */
export async function judgeBinding(
  work: Pick<Work, 'trx' | 'localityId'>,
  target: TargetRecord,
  input: BindingInput,
): Promise<Judged> {
  const { trx, localityId } = work
  const [registers, figures, bindings, targets] = await Promise.all([
    registersOf(trx, localityId, { active: true }),
    measurementsOf(trx, localityId, { targetIds: [target.id] }),
    bindingsOf(trx, localityId, { measuring: true }),
    targetsOf(trx, localityId, { planId: target.planId, running: true }),
  ])
  const all = new Map(registers.map(one => [one.code, one.definition]))
  const problems: FieldProblem[] = []
  const used = { registers: new Set<string>(), targets: new Set<string>() }
  for (const field of ['numerator', 'denominator'] as const) {
    if (input[field] === '') continue
    const checked = checkFormula(input[field], all)
    if (!checked.ok) {
      problems.push({ field, code: checked.refusal.code, params: checked.refusal.params })
      continue
    }
    for (const code of checked.registers) used.registers.add(code)
    for (const code of checked.targets) {
      used.targets.add(code)
      if (!targets.some(one => one.code === code))
        problems.push({ field, code: 'formula-unknown-target', params: { name: code } })
    }
  }
  if (used.registers.size + used.targets.size === 0 && problems.length === 0)
    problems.push({ field: 'numerator', code: 'formula-counts-nothing' })
  if (target.kind === 'text' || target.kind === 'rank')
    problems.push({ field: 'numerator', code: 'target-not-countable' })
  if (target.kind === 'ratio' && input.denominator === '')
    problems.push({ field: 'denominator', code: 'denominator-needed' })
  if (input.denominator !== '' && input.denominatorName === '')
    problems.push({ field: 'denominatorName', code: 'missing' })
  if (buildsOnItself(target, [...used.targets], targets, bindings))
    problems.push({ field: 'numerator', code: 'formula-circle' })
  const there = target.boundThere.find(one => one.until === null || one.until >= input.from)
  if (there !== undefined)
    problems.push({
      field: 'from',
      code: 'target-bound-there',
      params: {
        target: there.code,
        plan: there.plan,
        from: there.from,
        registers: there.titles.join('; '),
      },
    })
  const typed = figures
    .filter(
      one => one.bindingVersion === null && STANDING.includes(one.state) && one.effectiveOn >= input.from,
    )
    .at(0)
  if (typed !== undefined)
    problems.push({ field: 'from', code: 'typed-figure-after', params: { on: typed.effectiveOn } })
  return { problems, registers: [...used.registers].sort(), targets: [...used.targets].sort() }
}

/** Whether the targets that an expression names come back, over others, to the target itself. */
function buildsOnItself(
  target: TargetRecord,
  codes: readonly string[],
  targets: readonly TargetRecord[],
  bindings: readonly BindingRecord[],
): boolean {
  const seen = new Set<string>()
  const waiting = [...codes]
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (code === target.code) return true
    if (seen.has(code)) continue
    seen.add(code)
    const id = targets.find(one => one.code === code)?.id
    waiting.push(...bindings.filter(one => one.targetId === id).flatMap(one => one.targets))
  }
  return false
}

/**
 * From a day on a target is measured by registers and typed no more. Its definition follows: numerator and denominator
 * as they are named here, figures that run from the beginning of the span. An earlier binding ends the day before.
 */
export const bindTarget = change({
  name: 'bind-target',
  input: z.object({
    targetId: z.uuid(),
    /** The newest version that the writer saw; 0 = none. */
    seen: z.coerce.number().int().default(0),
    reason: z.string().trim().max(1000, 'too-long').default(''),
    ...bindingFields,
  }),
  async run(work, { targetId, seen, reason, ...input }) {
    const { trx, localityId } = work
    const target = await targetById(trx, localityId, targetId)
    if (!target) return notFound()
    const no = work.authorise(may(work.actor, 'target.define', targetObject(localityId, target)))
    if (no) return no
    if (target.version === 0 || target.review !== 'accepted') return refuse('target-not-running', 409)
    const [newest] = await bindingsOf(trx, localityId, { targetIds: [targetId] })
    if ((newest?.version ?? 0) !== seen) return refuse('stale', 422, { field: 'numerator' })
    const { problems, registers, targets } = await judgeBinding(work, target, input)
    const said = [...problems]
    if (newest !== undefined && reason === '') said.push({ field: 'reason', code: 'reason-missing' })
    if (newest?.until === null && input.from < newest.from)
      said.push({ field: 'from', code: 'binding-before', params: { on: newest.from } })
    if (said.length > 0) return refuse('bad-input', 422, { problems: said })
    const version = seen + 1
    if (newest?.until === null) await endBinding(trx, localityId, newest, addDays(input.from, -1))
    const binding = {
      targetId,
      version,
      numerator: input.numerator,
      denominator: input.denominator || null,
      span: input.span,
      rhythm: input.rhythm,
      registers,
      targets,
      from: input.from,
      reason: reason || null,
      recordedAt: work.now,
    }
    await insertBinding(trx, localityId, { ...binding, recordedBy: work.actor.personId })
    work.record({
      type: 'target-bound',
      payload: {
        targetId,
        version,
        registers,
        targets,
        span: input.span,
        rhythm: input.rhythm,
        from: input.from,
        numerator: digest(input.numerator),
        denominator: input.denominator === '' ? null : digest(input.denominator),
        reason: reason === '' ? null : digest(reason),
      },
    })
    await follow(work, target, input, registers)
    const days = await daysOfRows(work, registers)
    const defined = await targetById(trx, localityId, targetId)
    const bound = { ...binding, until: null, recordedBy: { id: work.actor.personId, name: '' } }
    const moved = await measureTargets(work, [defined ?? target], [bound], [...days, work.today])
    const figures = [...moved.values()].reduce((sum, ons) => sum + ons.length, 0)
    return done({ targetId, code: target.code, version, figures })
  },
})

/** The days of the confirmed rows of registers. */
async function daysOfRows(work: Work, codes: readonly string[]): Promise<readonly Day[]> {
  const { rows } = await registerWorld(work, codes)
  return [...new Set([...rows.values()].flat().map(row => row.on))]
}

/** Writes the definition of the target as the binding measures it, where it says something else. */
async function follow(
  work: Work,
  target: TargetRecord,
  input: BindingInput,
  registers: readonly string[],
): Promise<void> {
  const before = target.indicator
  const fraction = input.denominator !== ''
  const titles = (await registersOf(work.trx, work.localityId, { codes: registers })).map(one => one.title)
  const wanted: Indicator = {
    numeratorName: fraction ? input.numeratorName : null,
    denominatorName: fraction ? input.denominatorName : null,
    countedUnit: before?.countedUnit ?? null,
    source: titles.length === 0 ? (before?.source ?? null) : titles.join('; '),
    direction: before?.direction ?? (target.op === '<=' || target.op === '<' ? 'lower' : 'higher'),
    accumulation: 'cumulative',
    aggregation: fraction ? 'weighted' : 'last',
    enteringUnitId: before?.enteringUnitId ?? null,
    confirmer: before?.confirmer ?? 'either',
    rhythm: input.rhythm,
    above100: before?.above100 ?? false,
    jumpPoints: before?.jumpPoints ?? DEFAULT_JUMP.points,
    jumpFactor: before?.jumpFactor ?? DEFAULT_JUMP.factor,
    breakdown: 'none',
    parts: [],
  }
  if (before !== null && told(before) === told(wanted)) return
  await keepIndicator(work, target.id, (before?.version ?? 0) + 1, wanted, '')
  await recordTargetTerms(work, [target.id])
}

const told = ({ parts: _, ...rest }: Indicator): string =>
  JSON.stringify(
    Object.entries(rest)
      .filter(([key]) => key !== 'version')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Registers measure the target until a day; from the next on its figures are typed again. */
export const unbindTarget = change({
  name: 'unbind-target',
  input: z.object({
    targetId: z.uuid(),
    until: z.string().refine(isDay, 'no-such-day'),
    reason: z.string().trim().min(1, 'reason-missing').max(1000, 'too-long'),
  }),
  async run(work, { targetId, until, reason }) {
    const { trx, localityId } = work
    const target = await targetById(trx, localityId, targetId)
    if (!target) return notFound()
    const no = work.authorise(may(work.actor, 'target.define', targetObject(localityId, target)))
    if (no) return no
    const [newest] = await bindingsOf(trx, localityId, { targetIds: [targetId] })
    if (newest?.until !== null) return refuse('target-not-bound', 409)
    const figures = await measurementsOf(trx, localityId, { targetIds: [targetId], state: 'approved' })
    const last = figures.find(one => one.bindingVersion === newest.version)
    if (last !== undefined && until < last.effectiveOn)
      return refuse('binding-measured-after', 422, { field: 'until', params: { on: last.effectiveOn } })
    await endBinding(trx, localityId, newest, until)
    work.record({
      type: 'target-unbound',
      payload: { targetId, version: newest.version, until, reason: digest(reason) },
    })
    return done({ targetId, code: target.code, until })
  },
})

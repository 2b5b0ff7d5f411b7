import { z } from 'zod'
import { addDays, type Day, isDay } from '../domain/day.ts'
import { DEFAULT_JUMP, type Indicator } from '../domain/indicator.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { measurementsOf } from '../store/measurement.ts'
import { type TargetRecord, targetById, targetsOf } from '../store/target.ts'
import { type BindingRecord, bindingsOf, endBinding, insertBinding } from '../store/target-binding.ts'
import { keepIndicator } from './define-indicator.ts'
import { digest } from './digest.ts'
import {
  type BindingGround,
  type BindingInput,
  bindingFields,
  bindingGround,
  type JudgedBinding,
  judgeBinding,
} from './judge-binding.ts'
import { measureTargets, registerWorld } from './measure-by-registers.ts'
import { targetObject } from './policy-objects.ts'
import { recordTargetTerms } from './target-terms.ts'
import { change, type Work } from './use-case.ts'

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
    const ground = await bindingGround(work, target.planId)
    const newest = newestBinding(ground, targetId)
    if ((newest?.version ?? 0) !== seen) return refuse('stale', 422, { field: 'numerator' })
    const judged = judgeBinding(ground, target, input)
    const said = [...judged.problems]
    if (newest !== undefined && reason === '') said.push({ field: 'reason', code: 'reason-missing' })
    if (newest?.until === null && input.from < newest.from)
      said.push({ field: 'from', code: 'binding-before', params: { on: newest.from } })
    if (said.length > 0) return refuse('bad-input', 422, { problems: said })
    if (newest?.until === null) await endBinding(trx, localityId, newest, addDays(input.from, -1))
    const bound = await keepBinding(work, ground, { target, input, judged, reason })
    const figures = await measureBound(work, [bound])
    return done({ targetId, code: target.code, version: bound.version, figures })
  },
})

export const newestBinding = (ground: BindingGround, targetId: string): BindingRecord | undefined =>
  ground.bindings.find(one => one.targetId === targetId)

/** Writes a binding that was judged, tells the journal, and makes the target's definition follow it. */
export async function keepBinding(
  work: Work,
  ground: BindingGround,
  given: {
    readonly target: TargetRecord
    readonly input: BindingInput
    readonly judged: JudgedBinding
    readonly reason: string
  },
): Promise<BindingRecord> {
  const { target, input, reason } = given
  const { registers, targets } = given.judged
  const version = (newestBinding(ground, target.id)?.version ?? 0) + 1
  const binding = {
    targetId: target.id,
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
  await insertBinding(work.trx, work.localityId, { ...binding, recordedBy: work.actor.personId })
  work.record({
    type: 'target-bound',
    payload: {
      targetId: target.id,
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
  await follow(work, ground, target, input, registers)
  return { ...binding, until: null, recordedBy: { id: work.actor.personId, name: '' } }
}

/**
 * Measures targets by the bindings just written, in every period that holds rows and in the running one. Nothing is
 * measured while the registers hold no row: none is no figure of nought. Returns how many figures there are.
 */
export async function measureBound(work: Work, bindings: readonly BindingRecord[]): Promise<number> {
  const [{ rows }, defined] = await Promise.all([
    registerWorld(
      work,
      bindings.flatMap(one => one.registers),
    ),
    targetsOf(work.trx, work.localityId, { ids: bindings.map(one => one.targetId) }),
  ])
  const daysOf = ({ registers }: BindingRecord): readonly Day[] => {
    const days = registers.flatMap(code => rows.get(code) ?? []).map(row => row.on)
    return days.length === 0 && registers.length > 0 ? [] : [...new Set([...days, work.today])]
  }
  const moved = await measureTargets(work, defined, bindings, daysOf)
  return [...moved.values()].reduce((sum, ons) => sum + ons.length, 0)
}

/** Writes the definition of the target as the binding measures it, where it says something else. */
async function follow(
  work: Work,
  ground: BindingGround,
  target: TargetRecord,
  input: BindingInput,
  registers: readonly string[],
): Promise<void> {
  const before = target.indicator
  const fraction = input.denominator !== ''
  const titles = registers.map(code => ground.registers.get(code)?.title ?? code)
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

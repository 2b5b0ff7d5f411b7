import { z } from 'zod'
import { type Day, isDay } from '../domain/day.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { type RegisterDefinition, SPANS } from '../domain/register.ts'
import { checkFormula } from '../domain/register-formula.ts'
import { RHYTHMS } from '../domain/rhythm.ts'
import { type MeasurementRecord, measurementsOf } from '../store/measurement.ts'
import { registersOf } from '../store/register.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { type BindingRecord, bindingsOf } from '../store/target-binding.ts'
import type { Work } from './use-case.ts'

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

/** What bindings of the targets of a plan are judged by. */
export type BindingGround = {
  /** Registers in use by code. */
  readonly registers: ReadonlyMap<string, RegisterDefinition>
  /** Codes of registers that were closed. */
  readonly closed: ReadonlySet<string>
  /** Figures that count or wait, by target, newest first. */
  readonly figures: ReadonlyMap<string, readonly MeasurementRecord[]>
  /** Every binding there has been, newest of a target first. */
  readonly bindings: readonly BindingRecord[]
  /** The running targets of the plan. */
  readonly targets: readonly TargetRecord[]
}

/** All that bindings of a plan's targets are judged by, in four queries whatever their number. */
export async function bindingGround(
  work: Pick<Work, 'trx' | 'localityId'>,
  planId: string,
): Promise<BindingGround> {
  const { trx, localityId } = work
  const [registers, bindings, targets] = await Promise.all([
    registersOf(trx, localityId),
    bindingsOf(trx, localityId),
    targetsOf(trx, localityId, { planId, running: true }),
  ])
  const figures = await measurementsOf(trx, localityId, { targetIds: targets.map(one => one.id) })
  const [open, closed] = [registers.filter(one => one.active), registers.filter(one => !one.active)]
  return {
    registers: new Map(open.map(one => [one.code, one.definition])),
    closed: new Set(closed.map(one => one.code)),
    figures: Map.groupBy(
      figures.filter(one => STANDING.includes(one.state)),
      one => one.targetId,
    ),
    bindings,
    targets,
  }
}

const STANDING: readonly MeasurementRecord['state'][] = ['approved', 'submitted']

/** The last day for which somebody typed a figure of the target; null when nobody did. */
export const lastTyped = (ground: BindingGround, targetId: string): Day | null =>
  (ground.figures.get(targetId) ?? [])
    .filter(one => one.bindingVersion === null)
    .reduce<Day | null>(
      (last, one) => (last === null || one.effectiveOn > last ? one.effectiveOn : last),
      null,
    )

export type JudgedBinding = {
  readonly problems: readonly FieldProblem[]
  readonly registers: readonly string[]
  readonly targets: readonly string[]
}

/**
 * What stands against a binding: expressions that do not fit, a circle of targets, a typed figure on or after its first
 * day, a kind of target that no number says.
 */
export function judgeBinding(
  ground: BindingGround,
  target: Pick<TargetRecord, 'id' | 'code' | 'kind' | 'boundThere'>,
  input: BindingInput,
): JudgedBinding {
  const problems: FieldProblem[] = []
  const used = { registers: new Set<string>(), targets: new Set<string>() }
  for (const field of ['numerator', 'denominator'] as const) {
    if (input[field] === '') continue
    const checked = checkFormula(input[field], ground.registers)
    if (!checked.ok) {
      problems.push({ field, code: checked.refusal.code, params: checked.refusal.params })
      continue
    }
    for (const code of checked.registers) used.registers.add(code)
    for (const code of checked.targets) {
      used.targets.add(code)
      if (!ground.targets.some(one => one.code === code))
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
  if (buildsOnItself(ground, target, [...used.targets]))
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
  const typed = lastTyped(ground, target.id)
  if (typed !== null && typed >= input.from)
    problems.push({ field: 'from', code: 'typed-figure-after', params: { on: typed } })
  return { problems, registers: [...used.registers].sort(), targets: [...used.targets].sort() }
}

/** Whether the targets that an expression names come back, over others, to the target itself. */
function buildsOnItself(
  { targets, bindings }: BindingGround,
  target: Pick<TargetRecord, 'code'>,
  codes: readonly string[],
): boolean {
  const seen = new Set<string>()
  const waiting = [...codes]
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (code === target.code) return true
    if (seen.has(code)) continue
    seen.add(code)
    const id = targets.find(one => one.code === code)?.id
    waiting.push(
      ...bindings.filter(one => one.targetId === id && one.until === null).flatMap(one => one.targets),
    )
  }
  return false
}

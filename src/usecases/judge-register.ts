import type { FieldProblem } from '../domain/refusal.ts'
import type { RegisterDefinition } from '../domain/register.ts'
import { checkFormula } from '../domain/register-formula.ts'
import { type SchemaIssue, writeRegister } from '../domain/register-schema.ts'
import { type RegisterRecord, registersOf } from '../store/register.ts'
import { type PackVersion, packVersions } from '../store/score-pack.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { type BindingRecord, bindingsOf } from '../store/target-binding.ts'
import { unitsOf } from '../store/unit.ts'
import type { Work } from './use-case.ts'

/** The form names its fields by their keys; what belongs to none stands at the whole. */
export const problemOf = ({ code, at, params }: SchemaIssue): FieldProblem => ({ field: at, code, params })

/** What stands on the rows of a register: targets that it measures, criteria of packs in force, further registers. */
export type Dependants = {
  readonly registers: readonly RegisterRecord[]
  readonly bound: readonly { readonly target: TargetRecord; readonly binding: BindingRecord }[]
  readonly packs: readonly PackVersion[]
}

/** All that may name a register in an expression: four queries, whatever the number. */
export async function dependantsOf(
  work: Pick<Work, 'trx' | 'localityId'>,
  code: string,
): Promise<Dependants> {
  const { trx, localityId } = work
  const [registers, bindings, packs] = await Promise.all([
    registersOf(trx, localityId),
    bindingsOf(trx, localityId, { measuring: true }),
    packVersions(trx, localityId),
  ])
  const own = bindings.filter(one => one.registers.includes(code))
  const targets = await targetsOf(trx, localityId, { ids: own.map(one => one.targetId), running: true })
  return {
    registers,
    bound: targets.flatMap(target =>
      own.filter(one => one.targetId === target.id).map(binding => ({ target, binding })),
    ),
    packs: [...Map.groupBy(packs, one => one.pack.code).values()].flatMap(versions => versions[0] ?? []),
  }
}

/**
 * What stands against a definition: of a further version what it may not do to what was entered by an earlier one; expressions
 * of its own that do not fit; expressions elsewhere that would not be understood any more; units and codes that are not so.
 */
export async function judgeRegister(
  work: Pick<Work, 'trx' | 'localityId'>,
  before: RegisterRecord | null,
  definition: RegisterDefinition,
  dependants: Dependants,
): Promise<readonly FieldProblem[]> {
  const { registers } = dependants
  const units = new Set((await unitsOf(work.trx, work.localityId)).map(unit => unit.code))
  return [
    ...changeProblems(before, definition),
    ...formulaProblems(definition, registers),
    ...(before === null ? [] : brokenElsewhere(definition, dependants)),
    ...(definition.enteredBy.some(code => !units.has(code))
      ? [{ field: 'enteredBy', code: 'unknown-unit' }]
      : []),
    ...(registers.some(one => one.code === definition.code && one.id !== before?.id)
      ? [{ field: 'code', code: 'register-exists', params: { name: definition.code } }]
      : []),
  ]
}

type Version = Pick<RegisterRecord, 'definition' | 'active'>

/** Whether a further version would say what the one in force says. */
export const saysTheSame = (before: Version, after: Version): boolean =>
  before.active === after.active &&
  JSON.stringify(writeRegister(before.definition)) === JSON.stringify(writeRegister(after.definition))

/** What a further version may not do to what was entered by an earlier one. */
function changeProblems(before: RegisterRecord | null, after: RegisterDefinition): FieldProblem[] {
  if (before === null) return []
  const problems: FieldProblem[] = []
  if (before.code !== after.code) problems.push({ field: 'code', code: 'register-code-fixed' })
  for (const field of before.definition.fields) {
    const now = after.fields.find(one => one.key === field.key)
    const params = { name: field.label }
    if (now === undefined) problems.push({ field: field.key, code: 'field-removed', params })
    else if (now.kind !== field.kind) problems.push({ field: field.key, code: 'field-kind-fixed', params })
    else if (field.choices.some(one => !now.choices.some(other => other.code === one.code)))
      problems.push({ field: field.key, code: 'choice-removed', params })
  }
  return problems
}

/** The registers of the locality by code, with this definition in its place. */
export const withDefinition = (
  registers: readonly Pick<RegisterRecord, 'definition'>[],
  definition: RegisterDefinition,
): ReadonlyMap<string, RegisterDefinition> =>
  new Map([
    ...registers.map(one => [one.definition.code, one.definition] as const),
    [definition.code, definition] as const,
  ])

/** Indicators are checked against the registers as they will stand. */
export function formulaProblems(
  definition: RegisterDefinition,
  registers: readonly Pick<RegisterRecord, 'definition'>[],
): FieldProblem[] {
  const all = withDefinition(registers, definition)
  return definition.indicators.flatMap(indicator =>
    refusalsOf(indicator, all).map(({ code, params }) => ({
      field: `chi-tieu-${indicator.code}`,
      code,
      params: { ...params, indicator: indicator.name },
    })),
  )
}

type Expressions = { readonly numerator: string; readonly denominator?: string | null | undefined }

const refusalsOf = (
  { numerator, denominator }: Expressions,
  registers: ReadonlyMap<string, RegisterDefinition>,
) =>
  [numerator, denominator].flatMap(text => {
    if (text === null || text === undefined) return []
    const checked = checkFormula(text, registers)
    return checked.ok ? [] : [checked.refusal]
  })

/** Expressions of targets, packs and other registers that are understood now and would not be by this definition. */
function brokenElsewhere(
  definition: RegisterDefinition,
  { registers, bound, packs }: Dependants,
): FieldProblem[] {
  const all = withDefinition(registers, definition)
  const broken = (one: Expressions): boolean =>
    mentions(one, definition.code) && refusalsOf(one, all).length > 0
  const say = (code: string, name: string): FieldProblem => ({ field: 'fields', code, params: { name } })
  return [
    ...bound.flatMap(({ target, binding }) =>
      broken(binding) ? [say('definition-breaks-target', target.code)] : [],
    ),
    ...packs.flatMap(({ pack }) =>
      pack.criteria
        .filter(broken)
        .map(one => say('definition-breaks-criterion', `${pack.title}, ${one.code}`)),
    ),
    ...registers.flatMap(one =>
      one.code === definition.code
        ? []
        : one.definition.indicators
            .filter(broken)
            .map(({ name }) => say('definition-breaks-register', `${one.title}, ${name}`)),
    ),
  ]
}

/** Whether an expression may name a register: cheaper than reading it, and never wrong where it says no. */
export const mentions = ({ numerator, denominator }: Expressions, code: string): boolean =>
  numerator.includes(code) || (denominator ?? '').includes(code)

import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import type { RegisterDefinition } from '../domain/register.ts'
import { checkFormula } from '../domain/register-formula.ts'
import { readRegister, type SchemaIssue, writeRegister } from '../domain/register-schema.ts'
import {
  insertRegister,
  lockRegister,
  type RegisterRecord,
  registersOf,
  updateRegister,
} from '../store/register.ts'
import { oneAtATime } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { change, type Work } from './use-case.ts'

/** A definition as a document: of the page that edits it, of the library, of a file of a province. */
const document = z.custom<object>(value => typeof value === 'object' && value !== null)

/**
 * Writes a register: a new one, or a further version of one. Fields that hold values are retired and never removed; a
 * field keeps its kind. What was entered stays as it was entered.
 */
export const saveRegister = change({
  name: 'save-register',
  input: z.object({
    /** '' writes a new register. */
    registerId: z.union([z.literal(''), z.uuid()]).default(''),
    /** The version that the writer saw. */
    seen: z.coerce.number().int().default(0),
    document,
    active: z.boolean().default(true),
    reason: z.string().trim().max(1000, 'too-long').default(''),
  }),
  async run(work, { registerId, seen, document, active, reason }) {
    const no = work.authorise(may(work.actor, 'register.define', work.here))
    if (no) return no
    await oneAtATime(work.trx, `${work.localityId}/registers`)
    const before = registerId === '' ? null : await lockRegister(work.trx, work.localityId, registerId)
    if (registerId !== '' && before === null) return notFound()
    if (before !== null && before.version !== seen)
      return refuse('stale', 422, { field: 'title', params: { now: before.title } })
    const read = readRegister(document)
    if (!read.ok) return refuse('bad-input', 422, { problems: read.issues.map(problemOf) })
    const { definition } = read
    const registers = await registersOf(work.trx, work.localityId)
    const problems = [
      ...changeProblems(before, definition),
      ...formulaProblems(definition, registers),
      ...(await unitProblems(work, definition)),
      ...(registers.some(one => one.code === definition.code && one.id !== registerId)
        ? [{ field: 'code', code: 'register-exists', params: { name: definition.code } }]
        : []),
    ]
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    if (before === null) return done(await keepNew(work, definition))
    const unchanged =
      JSON.stringify(writeRegister(before.definition)) === JSON.stringify(writeRegister(definition)) &&
      before.active === active
    if (unchanged) return refuse('register-unchanged', 422, { field: 'title' })
    if (reason === '') return refuse('reason-missing', 422, { field: 'reason' })
    const version = before.version + 1
    await updateRegister(work.trx, work.localityId, {
      id: before.id,
      version,
      definition,
      active,
      reason,
      at: work.now,
      by: work.actor.personId,
    })
    tell(work, { id: before.id, version, active, definition, reason })
    return done({ registerId: before.id, version, title: definition.title })
  },
})

/**
 * Installs registers from their documents: those of the library, or a file that somebody brought. One that stands here
 * already by its code is left as it is.
 */
export const installRegisters = change({
  name: 'install-registers',
  input: z.object({ documents: z.array(document).min(1, 'choose-one').max(200, 'too-long') }),
  async run(work, { documents }) {
    const no = work.authorise(may(work.actor, 'register.define', work.here))
    if (no) return no
    return installDocuments(work, documents)
  },
})

/** Installs registers for an actor who was asked for the right to. */
export async function installDocuments(work: Work, documents: readonly object[]) {
  await oneAtATime(work.trx, `${work.localityId}/registers`)
  const standing = await registersOf(work.trx, work.localityId)
  const units = new Set((await unitsOf(work.trx, work.localityId)).map(unit => unit.code))
  const read = documents.map(readRegister)
  const issues = read.flatMap(one => (one.ok ? [] : one.issues))
  if (issues.length > 0) return refuse('bad-input', 422, { problems: issues.map(problemOf) })
  const fresh = read.flatMap(one =>
    one.ok && !standing.some(other => other.code === one.definition.code)
      ? // A unit that this locality does not have enters nothing; without any of them every unit may.
        [{ ...one.definition, enteredBy: one.definition.enteredBy.filter(code => units.has(code)) }]
      : [],
  )
  const all = [...standing.map(one => one.definition), ...fresh].map(definition => ({ definition }))
  const problems = fresh.flatMap(definition => formulaProblems(definition, all))
  if (problems.length > 0) return refuse('bad-input', 422, { problems })
  const installed = []
  for (const definition of fresh) installed.push(await keepNew(work, definition))
  return done({ installed, known: documents.length - fresh.length })
}

async function keepNew(work: Work, definition: RegisterDefinition) {
  const id = work.newId()
  await insertRegister(work.trx, work.localityId, {
    id,
    version: 1,
    definition,
    reason: null,
    at: work.now,
    by: work.actor.personId,
  })
  tell(work, { id, version: 1, active: true, definition, reason: '' })
  return { registerId: id, version: 1, title: definition.title }
}

type Told = {
  readonly id: string
  readonly version: number
  readonly active: boolean
  readonly definition: RegisterDefinition
  readonly reason: string
}

const tell = (work: Work, { id, version, active, definition, reason }: Told): void =>
  work.record({
    type: 'register-defined',
    payload: {
      registerId: id,
      version,
      active,
      fields: definition.fields.length,
      definition: digest(writeRegister(definition)),
      reason: reason === '' ? null : digest(reason),
    },
  })

/** The form names its fields by their keys; what belongs to none stands at the whole. */
const problemOf = ({ code, at, params }: SchemaIssue): FieldProblem => ({ field: at, code, params })

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

/** Indicators are checked against the registers as they will stand. */
export function formulaProblems(
  definition: RegisterDefinition,
  registers: readonly Pick<RegisterRecord, 'definition'>[],
): FieldProblem[] {
  const all = new Map(registers.map(one => [one.definition.code, one.definition]))
  all.set(definition.code, definition)
  return definition.indicators.flatMap(indicator =>
    [indicator.numerator, indicator.denominator].flatMap(text => {
      if (text === null) return []
      const checked = checkFormula(text, all)
      return checked.ok
        ? []
        : [
            {
              field: `chi-tieu-${indicator.code}`,
              code: checked.refusal.code,
              params: { ...checked.refusal.params, indicator: indicator.name },
            },
          ]
    }),
  )
}

async function unitProblems(work: Work, definition: RegisterDefinition): Promise<FieldProblem[]> {
  const units = new Set((await unitsOf(work.trx, work.localityId)).map(unit => unit.code))
  return definition.enteredBy.some(code => !units.has(code))
    ? [{ field: 'enteredBy', code: 'unknown-unit' }]
    : []
}

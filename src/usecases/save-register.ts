import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import type { RegisterDefinition, RegisterIndicator } from '../domain/register.ts'
import { offeredAnew } from '../domain/register-change.ts'
import { readRegister, writeRegister } from '../domain/register-schema.ts'
import {
  insertRegister,
  lockRegister,
  registersOf,
  registerVersions,
  updateRegister,
} from '../store/register.ts'
import type { TargetRecord } from '../store/target.ts'
import type { BindingRecord } from '../store/target-binding.ts'
import { oneAtATime } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { bindTarget } from './bind-target.ts'
import { digest } from './digest.ts'
import { dependantsOf, formulaProblems, judgeRegister, problemOf, saysTheSame } from './judge-register.ts'
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
    /** Targets that are to be measured by the changed indicators from a day on; the others stay on their expressions. */
    rebind: z.array(z.uuid()).max(200, 'too-long').default([]),
    rebindFrom: z.string().default(''),
  }),
  async run(work, { registerId, seen, document, active, reason, rebind, rebindFrom }) {
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
    const dependants = await dependantsOf(work, definition.code)
    const problems = await judgeRegister(work, before, definition, dependants)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    if (before === null) return done({ ...(await keepNew(work, definition)), rebound: 0 })
    if (saysTheSame(before, { definition, active }))
      return refuse('register-unchanged', 422, { field: 'title' })
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
    const kept = { registerId: before.id, version, title: definition.title }
    if (rebind.length === 0) return done({ ...kept, rebound: 0 })
    const earlier = (await registerVersions(work.trx, work.localityId, before.id)).map(one => one.definition)
    for (const { target, binding } of dependants.bound.filter(one => rebind.includes(one.target.id))) {
      const offered = offeredAnew(binding, earlier, definition)
      if (offered === null)
        return refuse('nothing-offered-anew', 422, { field: 'rebind', params: { name: target.code } })
      const bound = await bindAnew(work, target, binding, offered, { from: rebindFrom, reason })
      if (!bound.ok) return bound
    }
    return done({ ...kept, rebound: rebind.length })
  },
})

/** A target measured by an expression that its register offered, measured by the one that took its place. */
async function bindAnew(
  work: Work,
  target: TargetRecord,
  binding: BindingRecord,
  offered: RegisterIndicator,
  { from, reason }: { readonly from: string; readonly reason: string },
) {
  if (!isDay(from)) return refuse('no-such-day', 422, { field: 'rebindFrom' })
  const outcome = await bindTarget.definition.run(
    work,
    {
      targetId: target.id,
      seen: binding.version,
      reason,
      numerator: offered.numerator,
      numeratorName: offered.numeratorName,
      denominator: offered.denominator ?? '',
      denominatorName: offered.denominatorName ?? '',
      span: offered.span,
      rhythm: binding.rhythm,
      from,
    },
    [],
    undefined,
  )
  if (outcome.ok) return outcome
  const { code, params, problems, status } = outcome.refusal
  const first = problems?.[0] ?? { code, params }
  if (status === 403)
    return refuse('target-not-yours', 422, { field: 'rebind', params: { name: target.code } })
  return refuse(first.code, 422, {
    field: first.code === 'binding-before' || first.code === 'typed-figure-after' ? 'rebindFrom' : 'rebind',
    ...(first.params === undefined ? {} : { params: first.params }),
  })
}

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
  },
})

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

import { z } from 'zod'
import { addDays, type Day, isDay } from '../domain/day.ts'
import { measureProposer, measures } from '../domain/measure-proposal.ts'
import { may } from '../domain/policy/may.ts'
import type { Permission } from '../domain/policy/permission.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { RHYTHMS } from '../domain/rhythm.ts'
import { heads } from '../domain/role.ts'
import type { MeasurementRecord } from '../store/measurement.ts'
import { type PlanRecord, planById } from '../store/plan.ts'
import type { TargetRecord } from '../store/target.ts'
import { keepBinding, measureBound, newestBinding } from './bind-target.ts'
import {
  type BindingGround,
  type BindingInput,
  bindingGround,
  type JudgedBinding,
  judgeBinding,
  lastTyped,
} from './judge-binding.ts'
import {
  type BoundFigure,
  figureByRows,
  figuresByCode,
  periodsOfBinding,
  registerWorld,
} from './measure-by-registers.ts'
import { definitionsOf, type KnownOffer, knownOffers } from './measuring-offers.ts'
import { targetObject } from './policy-objects.ts'
import { installDocuments } from './save-register.ts'
import { change, look, type Work } from './use-case.ts'

/** What measures a target today. */
export type MeasuredNow =
  | {
      readonly by: 'registers'
      readonly titles: readonly string[]
      readonly from: Day
      readonly until: Day | null
    }
  | { readonly by: 'hand'; readonly last: Day }
  | { readonly by: 'nothing' }

/**
 * Whether a target can be bound here: an earlier binding is changed on the target's own page, with its reason, and what
 * registers measure at the linked target of the other line has its source there.
 */
const openFor = (target: TargetRecord): boolean =>
  target.bound.length === 0 &&
  target.boundThere.every(one => one.until !== null) &&
  target.kind !== 'text' &&
  target.kind !== 'rank'

const library = z.array(z.custom<object>(value => typeof value === 'object' && value !== null)).default([])

/**
 * Every running target of a plan with what measures it today and what may: indicators of the registers in use and of the
 * library, the likest first. A fixed number of queries.
 */
export const showMeasuring = look({
  name: 'show-measuring',
  input: z.object({ planId: z.uuid(), library }),
  async run(work, { planId, library }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    const ground = await bindingGround(work, planId)
    const propose = measureProposer(knownOffers(ground, library))
    const rows = ground.targets.map(target => {
      const { confidence, proposals } = propose(target)
      return {
        target,
        now: measuredNow(ground, target),
        open: openFor(target),
        define: may(work.actor, 'target.define', targetObject(work.localityId, target)),
        confidence,
        offers: proposals.map(one => one.offer),
      }
    })
    return done({ plan, rows, install: may(work.actor, 'register.define', work.here) })
  },
})

function measuredNow(ground: BindingGround, target: TargetRecord): MeasuredNow {
  const bound = target.bound.at(-1) ?? target.boundThere.at(-1)
  if (bound !== undefined)
    return { by: 'registers', titles: bound.titles, from: bound.from, until: bound.until }
  const last = lastTyped(ground, target.id)
  return last === null ? { by: 'nothing' } : { by: 'hand', last }
}

const picked = {
  planId: z.uuid(),
  library,
  picks: z
    .array(z.object({ targetId: z.uuid(), offer: z.string().max(100) }))
    .min(1, 'choose-one')
    .max(500, 'too-long'),
  rhythm: z.enum(RHYTHMS, 'choose-one'),
  from: z.string().refine(isDay, 'no-such-day'),
}
const pickedInput = z.object(picked)

/** One target as it was ticked, with the binding that it asks for and what stands against it. */
type Chosen = {
  readonly target: TargetRecord
  readonly offer: KnownOffer | null
  readonly input: BindingInput
  readonly judged: JudgedBinding
  readonly problems: readonly FieldProblem[]
}

/** Whether the actor may say of any target at all what measures it; of each that is ticked it is asked again. */
const mayDefineAny = ({ actor, localityId }: Work): Permission => {
  const headed = actor.appointments.find(one => heads(actor, one.unitId))?.unitId ?? null
  return may(actor, 'target.define', {
    localityId,
    leadUnitId: headed,
    enteringUnitId: null,
    confirmer: 'either',
  })
}

/** What was ticked, judged as if the registers that it needs stood here already. */
async function judged(work: Work, asked: z.output<typeof pickedInput>) {
  const away = work.authorise(mayDefineAny(work))
  if (away) return away
  const plan = await planById(work.trx, work.localityId, asked.planId)
  if (!plan) return notFound()
  if (plan.stage !== 'adopted') return refuse('plan-not-adopted', 409)
  const ground = await bindingGround(work, asked.planId)
  const targets = asked.picks.flatMap(pick => {
    const target = ground.targets.find(one => one.id === pick.targetId)
    return target === undefined ? [] : [{ target, code: pick.offer }]
  })
  if (targets.length < asked.picks.length) return notFound()
  for (const { target } of targets) {
    const no = work.authorise(may(work.actor, 'target.define', targetObject(work.localityId, target)))
    if (no) return no
  }
  const offers = new Map(knownOffers(ground, asked.library).map(one => [one.code, one]))
  const needs = new Map(
    targets.flatMap(({ code }) => offers.get(code)?.needs ?? []).map(need => [need.document, need]),
  )
  const documents = [...needs.keys()]
  const coming = definitionsOf(documents).map(one => [one.code, one] as const)
  const registers = new Map([...ground.registers, ...coming])
  const chosen = targets.map(({ target, code }) =>
    judgePick({ ...ground, registers }, target, offers.get(code) ?? null, asked),
  )
  return {
    ok: true as const,
    plan,
    ground: { ...ground, registers },
    documents,
    needs: [...needs.values()],
    chosen,
  }
}

function judgePick(
  ground: BindingGround,
  target: TargetRecord,
  offer: KnownOffer | null,
  { from, rhythm }: { readonly from: Day; readonly rhythm: BindingInput['rhythm'] },
): Chosen {
  const field = `cach.${target.id}`
  // A figure has one source: what was typed stays, and the register takes over on the day after.
  const typed = lastTyped(ground, target.id)
  const input: BindingInput = {
    numerator: offer?.indicator.numerator ?? '',
    numeratorName: offer?.indicator.numeratorName ?? '',
    denominator: offer?.indicator.denominator ?? '',
    denominatorName: offer?.indicator.denominatorName ?? '',
    span: offer?.indicator.span ?? 'year',
    rhythm,
    from: typed !== null && typed >= from ? addDays(typed, 1) : from,
  }
  const nothing: JudgedBinding = { problems: [], registers: [], targets: [] }
  const against = (code: string): Chosen => ({
    target,
    offer,
    input,
    judged: nothing,
    problems: [{ field, code, params: { target: target.code } }],
  })
  if (newestBinding(ground, target.id) !== undefined) return against('bound-already')
  if (offer === null) return against('measure-missing')
  if (!measures(target, offer.indicator)) return against('measure-differs')
  const judged = judgeBinding(ground, target, input)
  return { target, offer, input, judged, problems: judged.problems.map(one => ({ ...one, field })) }
}

/** One target before anybody decides: what it says today and what it would. */
export type MeasuringPreview = {
  readonly target: TargetRecord
  readonly offer: KnownOffer | null
  readonly from: Day
  readonly problems: readonly FieldProblem[]
  readonly before: MeasurementRecord | null
  /** The newest period that the registers have rows for; null while they have none. */
  readonly after: BoundFigure | null
}

/** What binding the ticked targets would say, and which registers it would install. Writes nothing. */
export const previewMeasuring = look({
  name: 'preview-measuring',
  input: pickedInput,
  async run(work, asked) {
    const given = await judged(work, asked)
    if (!given.ok) return given
    const { ground, chosen } = given
    const codes = chosen.flatMap(one => one.judged.registers)
    const [world, measured] = await Promise.all([
      registerWorld(work, codes),
      figuresByCode(
        work,
        asked.planId,
        chosen.flatMap(one => one.judged.targets),
      ),
    ])
    const seen = { registers: ground.registers, rows: world.rows }
    const previews = chosen.map(({ target, offer, input, judged, problems }): MeasuringPreview => {
      const binding = { ...input, denominator: input.denominator || null, until: null }
      const own = {
        registers: only(seen.registers, judged.registers),
        rows: only(seen.rows, judged.registers),
      }
      const days = [...own.rows.values()].flat().map(row => row.on)
      const period =
        problems.length > 0 || days.length === 0
          ? undefined
          : periodsOfBinding(binding, [...days, work.today], work.today).at(-1)
      const before = (ground.figures.get(target.id) ?? []).find(one => one.state === 'approved') ?? null
      const after = period === undefined ? null : figureByRows(target, binding, period, own, measured)
      return { target, offer, from: input.from, problems, before, after }
    })
    return done({
      previews,
      installs: given.needs.map(one => one.title),
      install: may(work.actor, 'register.define', work.here),
    })
  },
})

const only = <T>(map: ReadonlyMap<string, T>, codes: readonly string[]): ReadonlyMap<string, T> =>
  new Map([...map].filter(([code]) => codes.includes(code)))

type Bound = {
  readonly plan: PlanRecord
  readonly bound: number
  readonly figures: number
  readonly installed: number
}

/**
 * Binds the ticked targets of a plan in one transaction: all of them or none. Registers of the library that they need are
 * installed with them. Each is told to the journal as one bound alone is.
 */
export const bindTargets = change({
  name: 'bind-targets',
  input: pickedInput,
  async run(work, asked) {
    const given = await judged(work, asked)
    if (!given.ok) return given
    const { plan, ground, chosen, documents } = given
    const problems = chosen.flatMap(one => one.problems)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    if (documents.length > 0) {
      const refused = work.authorise(may(work.actor, 'register.define', work.here))
      if (refused) return refused
      const installed = await installDocuments(work, documents)
      if (!installed.ok) return installed
    }
    const bindings = []
    for (const { target, input, judged } of chosen)
      bindings.push(await keepBinding(work, ground, { target, input, judged, reason: '' }))
    const figures = await measureBound(work, bindings)
    return done<Bound>({ plan, bound: bindings.length, figures, installed: documents.length })
  },
})

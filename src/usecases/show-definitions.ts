import { z } from 'zod'
import { partsOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { type RoundDays, roundsOfYears } from '../domain/report-definition.ts'
import { type ProposedRegime, proposedRegimes } from '../domain/report-proposal.ts'
import { plansOf } from '../store/plan.ts'
import { type DefinitionRecord, definitionsOf, reportingDutiesOf } from '../store/report-definition.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { unitsOf } from '../store/unit.ts'
import { calendarOf } from './calendar.ts'
import { bare } from './report-text.ts'
import { look, type Work } from './use-case.ts'

export type ListedDefinition = DefinitionRecord & {
  /** The next round whose deadline has not passed; null when none is to come. */
  readonly next: RoundDays | null
}

export type PlanProposal = {
  readonly planId: string
  readonly line: 'state' | 'party'
  readonly title: string
  readonly number: string | null
  readonly regimes: readonly ProposedRegime[]
}

/** The regimes of reporting with their next round, and those that running plans ask for and nobody has kept. */
export const showDefinitions = look({
  name: 'show-definitions',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [kept, calendar] = await Promise.all([definitionsOf(trx, localityId), calendarOf(work)])
    const { year } = partsOf(work.today)
    const definitions = kept.map((one): ListedDefinition => {
      const rounds = roundsOfYears(one.definition, [year - 1, year, year + 1], calendar)
      return { ...one, next: rounds.find(round => round.due >= work.today) ?? null }
    })
    return done({
      definitions,
      proposals: await proposalsOf(work, kept),
      manage: may(work.actor, 'round.manage', work.here).ok,
    })
  },
})

/** One regime with its rounds of this year and the next, and the units that may be asked. */
export const showDefinition = look({
  name: 'show-definition',
  input: z.object({ definitionId: z.uuid() }),
  async run(work, { definitionId }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [kept, units, targets, calendar] = await Promise.all([
      definitionsOf(trx, localityId, { id: definitionId }),
      unitsOf(trx, localityId),
      targetsOf(trx, localityId, { running: true }),
      calendarOf(work),
    ])
    const [one] = kept
    if (!one) return notFound()
    const { year } = partsOf(work.today)
    return done({
      ...one,
      units: units.map(({ id, name }) => ({ id, name })),
      targets: targets.map(namedTarget),
      rounds: roundsOfYears(one.definition, [year], calendar),
      manage: may(work.actor, 'round.manage', work.here),
    })
  },
})

/** What a new regime begins with: the units, and what a plan proposes where one is named. */
export const prepareDefinition = look({
  name: 'prepare-definition',
  input: z.object({ planId: z.uuid().optional() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'round.manage', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [units, targets, proposals] = await Promise.all([
      unitsOf(trx, localityId),
      targetsOf(trx, localityId, { running: true }),
      planId === undefined ? [] : proposalsOf(work, []),
    ])
    return done({
      units: units.map(({ id, name }) => ({ id, name })),
      targets: targets.map(namedTarget),
      proposal: proposals.find(one => one.planId === planId) ?? null,
    })
  },
})

const namedTarget = ({ id, code, name }: TargetRecord) => ({ id, name: `${code}. ${bare(name)}` })

async function proposalsOf(
  { trx, localityId, today }: Pick<Work, 'trx' | 'localityId' | 'today'>,
  kept: readonly DefinitionRecord[],
): Promise<readonly PlanProposal[]> {
  const [duties, plans] = await Promise.all([reportingDutiesOf(trx, localityId), plansOf(trx, localityId)])
  return duties.flatMap(({ planId, line, duties: found }) => {
    const plan = plans.find(one => one.id === planId)
    const have = kept.filter(one => one.definition.lines.includes(line)).map(one => one.definition)
    const regimes = proposedRegimes(found).filter(
      regime =>
        (regime.on === undefined || regime.on >= today) &&
        !have.some(
          one =>
            one.frequency === regime.frequency &&
            one.purpose === regime.purpose &&
            (regime.on === undefined ? one.kind === regime.kind : one.span?.due === regime.on),
        ),
    )
    if (!plan || regimes.length === 0) return []
    return [{ planId, line, title: plan.title, number: plan.number, regimes }]
  })
}

import { z } from 'zod'
import type { Figure } from '../domain/official-document.ts'
import { type Period, parsePeriod, previousPeriod, samePeriodLastYear } from '../domain/period.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { REPORT_LINES, roundDays } from '../domain/report-definition.ts'
import type { Line } from '../domain/role.ts'
import { localityById } from '../store/locality.ts'
import { chainsOf, type RoundRecord, roundsOf } from '../store/round.ts'
import { submissionsOf } from '../store/submission.ts'
import { assembleReport } from '../writer/report.ts'
import { reportInput } from '../writer/report-view.ts'
import { calendarOf } from './calendar.ts'
import { gatherReport } from './report-facts.ts'
import { type IssuedReport, issuedReports } from './reported-before.ts'
import { composeChain, planOfRound } from './round-report.ts'
import { type Lineage, targetLineages } from './target-lineage.ts'
import { look, type Work } from './use-case.ts'

/** What another period said of the figures: the report that was issued, else a count of today. */
export type OtherPeriod = {
  readonly periodId: string
  readonly source: 'issued' | 'counted'
  readonly number: number | null
  readonly values: ReadonlyMap<string, number | null>
}

export type ComparedFigure = Pick<Figure, 'id' | 'name' | 'unit' | 'value'> & {
  /** What stands beside it in the report; null where nothing does. */
  readonly milestone: number | null
  readonly before: number | null
  readonly lastYear: number | null
  /** As the last report that was sent said it. */
  readonly sent: number | null
}

/**
 * The figures of a round beside those of the period before, of the same period a year ago, and of the last report that
 * was sent on this line. Figures that are nothing in all of them say nothing and are left out.
 */
export const compareRound = look({
  name: 'compare-round',
  input: z.object({ roundId: z.uuid(), line: z.enum(REPORT_LINES).default('state') }),
  async run(work, { roundId, line }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [[round], chains, submissions, locality, issued] = await Promise.all([
      roundsOf(trx, localityId, { id: roundId }),
      chainsOf(trx, localityId, { roundIds: [roundId] }),
      submissionsOf(trx, localityId, { roundIds: [roundId] }),
      localityById(trx, localityId),
      issuedReports(work),
    ])
    const chain = chains.find(one => one.line === line) ?? chains[0]
    if (!round || !chain || !locality) return notFound()
    const report = await composeChain(work, { round, chain, submissions }, locality)
    if (report === null) return refuse('no-running-plan', 409)
    const document = chain.document ?? report.document
    const at: Comparing = {
      round,
      line: chain.line,
      issued,
      planId: report.plan.id,
      lineage: await targetLineages(work),
    }
    const parsed = parsePeriod(round.periodId, round.definition.system)
    const [before, lastYear] = parsed.ok
      ? await Promise.all([
          otherPeriod(work, at, previousPeriod(parsed.period)),
          otherPeriod(work, at, samePeriodLastYear(parsed.period)),
        ])
      : [null, null]
    const sent = lastSent(issued, round, chain.line)
    const sentValues = sent === null ? new Map() : valuesOf(at, sent.chain.planId, sent.document.figures)
    const milestones = new Map(document.figures.map(one => [one.id, one.value]))
    // A milestone is set, not reached: it has nothing to compare.
    const measured = document.figures.filter(figure => !figure.id.endsWith(':milestone'))
    const figures = measured.map(
      ({ id, name, unit, value }): ComparedFigure => ({
        id,
        name,
        unit,
        value,
        milestone: milestones.get(`${id}:milestone`) ?? null,
        before: before?.values.get(id) ?? null,
        lastYear: lastYear?.values.get(id) ?? null,
        sent: sentValues.get(id) ?? null,
      }),
    )
    const says = (value: number | null) => value !== null && value !== 0
    return done({
      round,
      line: chain.line,
      lines: chains.map(one => one.line),
      before,
      lastYear,
      sent:
        sent === null
          ? null
          : { number: sent.chain.number, issuedOn: sent.chain.issuedOn, periodId: sent.round.periodId },
      figures: figures.filter(one => [one.value, one.before, one.lastYear, one.sent].some(says)),
      changed: sent === null ? [] : figures.filter(one => sentValues.has(one.id) && one.sent !== one.value),
    })
  },
})

/** The last report of this line that was sent before the round's own, whatever its period; one that it corrects first. */
const lastSent = (issued: readonly IssuedReport[], round: RoundRecord, line: Line): IssuedReport | null =>
  issued.find(one => one.superseded && one.round.id === round.id && one.chain.line === line) ??
  issued.find(
    one =>
      one.chain.line === line &&
      (one.superseded || one.round.id !== round.id) &&
      one.round.cutOff <= round.cutOff,
  ) ??
  null

/** What the figures of a round are compared from. */
type Comparing = {
  readonly round: RoundRecord
  readonly line: Line
  readonly issued: readonly IssuedReport[]
  readonly planId: string
  readonly lineage: Lineage
}

const TARGET = /^target:([^:]+)/u

/** Values by the ids of this round: a target of another year's plan stands under the one that goes on with it. */
const valuesOf = (
  { planId, lineage }: Comparing,
  otherId: string | null,
  figures: readonly Figure[],
): ReadonlyMap<string, number | null> => {
  const goesOn = lineage.between(planId, otherId ?? planId)
  return new Map(
    figures.map(({ id, value }) => [
      id.replace(TARGET, (said, target: string) => {
        const now = goesOn.get(target)
        return now === undefined ? said : `target:${now}`
      }),
      value,
    ]),
  )
}

async function otherPeriod(work: Work, at: Comparing, period: Period): Promise<OtherPeriod | null> {
  const { round, line, issued } = at
  const known = issued.find(
    one =>
      one.chain.line === line &&
      one.round.definitionId === round.definitionId &&
      one.round.periodId === period.id,
  )
  if (known !== undefined)
    return {
      periodId: period.id,
      source: 'issued',
      number: known.chain.number,
      values: valuesOf(at, known.chain.planId, known.document.figures),
    }
  const { trx, localityId } = work
  const [plan, locality, calendar] = await Promise.all([
    // Last year's figures are those of last year's plan.
    planOfRound(work, period, line),
    localityById(trx, localityId),
    calendarOf(work),
  ])
  // A plan says nothing of a time before it was signed.
  if (plan === null || locality === null || plan.dated === null || plan.dated > period.to) return null
  const days = roundDays(round.definition, period, calendar)
  const facts = await gatherReport(work, plan, locality, { ...period, cutOff: days.cutOff })
  return {
    periodId: period.id,
    source: 'counted',
    number: null,
    values: valuesOf(at, plan.id, assembleReport(reportInput(facts)).figures),
  }
}

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
import { look, type Work } from './use-case.ts'

/** What another period said of the figures: the report that was issued, else a count of today. */
export type OtherPeriod = {
  readonly periodId: string
  readonly source: 'issued' | 'counted'
  readonly number: number | null
  readonly values: ReadonlyMap<string, number | null>
}

export type ComparedFigure = Pick<Figure, 'id' | 'name' | 'unit' | 'value'> & {
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
    const parsed = parsePeriod(round.periodId, round.definition.system)
    const [before, lastYear] = parsed.ok
      ? await Promise.all([
          otherPeriod(work, round, chain.line, previousPeriod(parsed.period), issued),
          otherPeriod(work, round, chain.line, samePeriodLastYear(parsed.period), issued),
        ])
      : [null, null]
    const sent = lastSent(issued, round, chain.line)
    const sentValues = new Map(sent?.document.figures.map(figure => [figure.id, figure.value]))
    // A milestone is set, not reached: it has nothing to compare.
    const measured = document.figures.filter(figure => !figure.id.endsWith(':milestone'))
    const figures = measured.map(
      ({ id, name, unit, value }): ComparedFigure => ({
        id,
        name,
        unit,
        value,
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

async function otherPeriod(
  work: Work,
  round: RoundRecord,
  line: Line,
  period: Period,
  issued: readonly IssuedReport[],
): Promise<OtherPeriod | null> {
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
      values: new Map(known.document.figures.map(figure => [figure.id, figure.value])),
    }
  const { trx, localityId } = work
  const [plan, locality, calendar] = await Promise.all([
    planOfRound(work, round, line),
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
    values: new Map(assembleReport(reportInput(facts)).figures.map(figure => [figure.id, figure.value])),
  }
}

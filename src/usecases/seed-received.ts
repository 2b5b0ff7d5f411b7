import { z } from 'zod'
import { dayOf } from '../domain/day.ts'
import { type Period, periodContaining, previousPeriod } from '../domain/period.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { localityById } from '../store/locality.ts'
import { plansOf } from '../store/plan.ts'
import { receivedReports } from '../store/received-report.ts'
import { inTransaction } from '../store/transaction.ts'
import { assembleReport } from '../writer/report.ts'
import { type ReportFacts, reportInput } from '../writer/report-view.ts'
import { planOfPeriod } from './build-report.ts'
import type { Surroundings } from './context.ts'
import { takeReceived } from './decide-received.ts'
import { receiveReport } from './receive-report.ts'
import { gatherReport } from './report-facts.ts'
import { reportFile } from './report-file.ts'
import { must, seedPeople } from './seed-people.ts'
import { look } from './use-case.ts'

/** Places beside the invented ward that sent it their figures; the share by which theirs differ. */
const NEIGHBOURS = [
  { code: '99017', name: 'xã Đông An', symbol: '33/KH-UBND', part: 0.62, taken: true },
  { code: '99024', name: 'phường Tân Lập', symbol: '71/KH-UBND', part: 0.81, taken: false },
] as const
type Neighbour = (typeof NEIGHBOURS)[number]

/** The report that a neighbour would have sent for a period: the same targets with figures of its own. */
const neighbourReport = look({
  name: 'neighbour-report',
  input: z.object({ at: z.number().int().min(0) }),
  async run(work, { at }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const neighbour = NEIGHBOURS[at]
    const period = closedMonth(today)
    const [locality, plans] = [await localityById(trx, localityId), await plansOf(trx, localityId)]
    const plan = period && planOfPeriod(plans, period)
    if (!neighbour || !locality || !plan || !period) return notFound()
    const { code, name } = neighbour
    const facts = await gatherReport(work, plan, { ...locality, code, name }, period)
    return done(await reportFile(work, assembleReport(reportInput(asNeighbour(facts, neighbour)))))
  },
})

const closedMonth = (today: string): Period | null => {
  const month = periodContaining('month', today)
  return month === null ? null : previousPeriod(month)
}

/** Counted by the share of the neighbour; percentages follow from their fractions. Nothing else of the ward goes along. */
const asNeighbour = (facts: ReportFacts, { part, symbol }: Neighbour): ReportFacts => ({
  ...facts,
  signer: null,
  plan: { ...facts.plan, number: symbol, issuer: null },
  obstacles: [],
  proposals: [],
  groups: facts.groups.map(group => ({
    ...group,
    targets: group.targets.map(target => {
      const { measure } = target
      if (measure === null || measure.numerator === null || measure.denominator === null) return target
      const denominator = Math.max(1, Math.round(measure.denominator * part))
      const numerator = Math.min(denominator, Math.round(measure.numerator * part * (0.9 + part / 10)))
      return {
        ...target,
        measure: { ...measure, numerator, denominator, value: (numerator * 100) / denominator },
      }
    }),
  })),
})

/**
 * Reports of the last closed month that neighbouring places sent to the invented ward as Word files: the figures of one
 * were taken, the other waits. Does nothing where a report was received or no month of a plan has closed.
 */
export async function seedReceived(surroundings: Surroundings, localityId: string): Promise<void> {
  const today = dayOf(surroundings.clock())
  const month = closedMonth(today)
  const { received, plans } = await inTransaction(surroundings.db, localityId, async trx => ({
    received: await receivedReports(trx, localityId, {}),
    plans: await plansOf(trx, localityId),
  }))
  const plan = month && planOfPeriod(plans, month)
  if (received.length > 0 || !plan || plan.dated === null || plan.dated > month.to) return
  const standing = (await seedPeople(surroundings, localityId)).as('standing-officer', today)
  for (const [at, { code, taken }] of NEIGHBOURS.entries()) {
    const bytes = must(await neighbourReport(standing, { at }))
    const name = `bao-cao-${month.id}-${code}.docx`
    const { receivedId } = must(await receiveReport(standing, { name, bytes, noSecret: true }))
    if (taken) must(await takeReceived(standing, { receivedId }))
  }
}

import { addDays, type Day } from '../domain/day.ts'
import type { SubmissionAct } from '../domain/round.ts'
import { chainsOf, roundsOf } from '../store/round.ts'
import { type SubmissionRecord, submissionsOf } from '../store/submission.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'
import { DEMONSTRATION_DEFINITIONS } from './demonstration-definitions.ts'
import { keepDefinition } from './keep-definition.ts'
import { moveChain } from './move-chain.ts'
import { moveSubmission } from './move-submission.ts'
import { onBehalfOf } from './on-behalf.ts'
import { openRounds } from './open-rounds.ts'
import { showRound } from './show-round.ts'
import { must, plan, type Stage, settle } from './simulated-stage.ts'
import { urgeRound } from './urge-round.ts'

/** A reporting round of a simulated year at its end: how many cells of its report hold figures, how many were typed. */
export type SimulatedRound = {
  readonly periodId: string
  readonly issued: boolean
  readonly expected: number
  readonly received: number
  readonly onTime: number
  readonly cells: number
  readonly typed: number
}

/** The report of each half-year goes its whole way: opened by its schedule, sent by units, urged, vetted, signed, numbered. */
export function reportHalves(stage: Stage, from: Day, year: number): void {
  const random = stage.random.fork('rounds')
  const half = DEMONSTRATION_DEFINITIONS.find(one => one.frequency === 'half')
  if (half === undefined) throw new Error('the demonstration reports no half-year')
  plan(stage, addDays(from, 3), 540, async () => {
    const definition = {
      ...half,
      lines: ['state' as const],
      unitDue: { day: 18, months: 0 },
      due: { day: 24, months: 0 },
    }
    settle(stage, await keepDefinition(stage.as(stage.one('standing-officer')), { definition }))
  })
  for (const [at, cutOff] of [`${year}-06-14`, `${year}-12-14`].entries()) {
    const opening = addDays(cutOff, -7)
    if (opening <= addDays(from, 3)) continue
    plan(stage, opening, 360, async ({ day }) => {
      await openRounds(stage.surroundings, stage.localityId, day)
      const submissions = await submissionsAt(stage, cutOff)
      // Some units forget, and send when they are urged.
      for (const { id, unit } of submissions)
        if (!random.chance(0.2)) sendOn(stage, addDays(cutOff, random.between(1, 3)), id, unit.id)
    })
    plan(stage, addDays(cutOff, 5), 480, async () => {
      const open = (await submissionsAt(stage, cutOff)).filter(one => one.firstSentOn === null)
      const [first] = open
      if (first === undefined) return
      settle(stage, await urgeRound(stage.as(stage.one('standing-officer')), { roundId: first.roundId }))
      for (const { id, unit } of open) await move(stage, id, unit.id, 'send')
    })
    plan(stage, addDays(cutOff, 6), 600, async () => {
      for (const { id, unit, state } of await submissionsAt(stage, cutOff))
        if (state === 'sent') await move(stage, id, unit.id, 'accept')
    })
    plan(stage, addDays(cutOff, 8), 600, moment => issue(stage, cutOff, moment.day, 10 + at))
  }
}

const roundAt = (stage: Pick<Stage, 'surroundings' | 'localityId'>, cutOff: Day) =>
  inTransaction(stage.surroundings.db, stage.localityId, async trx =>
    (await roundsOf(trx, stage.localityId)).find(one => one.cutOff === cutOff),
  )

const submissionsAt = async (stage: Stage, cutOff: Day): Promise<readonly SubmissionRecord[]> => {
  const round = await roundAt(stage, cutOff)
  if (round === undefined) return []
  const { localityId } = stage
  return inTransaction(stage.surroundings.db, localityId, trx =>
    submissionsOf(trx, localityId, { roundIds: [round.id] }),
  )
}

const sendOn = (stage: Stage, day: Day, id: string, unitId: string): boolean =>
  plan(stage, day, 840, () => move(stage, id, unitId, 'send'))

async function move(stage: Stage, id: string, unitId: string, act: SubmissionAct): Promise<void> {
  const { localityId } = stage
  const [submission] = await inTransaction(stage.surroundings.db, localityId, trx =>
    submissionsOf(trx, localityId, { id }),
  )
  const unit = Object.entries(stage.units).find(([, known]) => known === unitId)?.[0]
  const by = act === 'send' ? stage.one('unit-head', unit) : stage.one('standing-officer')
  if (submission === undefined) return
  settle(
    stage,
    await moveSubmission(stage.as(by), { submissionId: id, rowVersion: submission.rowVersion, act }),
  )
}

async function issue(stage: Stage, cutOff: Day, dated: Day, number: number): Promise<void> {
  const round = await roundAt(stage, cutOff)
  if (round === undefined) return
  const { localityId } = stage
  const step = async (role: 'standing-officer' | 'office-vetting' | 'leader-state', more: object) => {
    const [chain] = await inTransaction(stage.surroundings.db, localityId, trx =>
      chainsOf(trx, localityId, { roundIds: [round.id] }),
    )
    const of = { roundId: round.id, line: 'state' as const, rowVersion: chain?.rowVersion ?? 0 }
    return settle(stage, await moveChain(stage.as(stage.one(role)), { ...of, act: 'put', ...more }))
  }
  await step('standing-officer', { act: 'put' })
  await step('office-vetting', { act: 'vet' })
  await step('leader-state', { act: 'sign' })
  await step('office-vetting', { act: 'number', number, dated })
}

/** How the rounds of a simulated ward ended, earliest first. */
export async function simulatedRounds(
  surroundings: Surroundings,
  localityId: string,
): Promise<readonly SimulatedRound[]> {
  const ctx = await onBehalfOf(surroundings, localityId, 'standing-officer')
  const rounds = await inTransaction(surroundings.db, localityId, trx => roundsOf(trx, localityId))
  if (ctx === null) return []
  const ended: SimulatedRound[] = []
  for (const { id, periodId } of rounds.toReversed()) {
    const { chains, rate, typed, cells } = must(await showRound(ctx, { roundId: id }))
    const { expected, received, onTime } = rate
    const issued = chains.every(chain => chain.state === 'issued')
    ended.push({ periodId, issued, expected, received, onTime, cells, typed })
  }
  return ended
}

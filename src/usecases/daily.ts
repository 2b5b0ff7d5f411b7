import type { Day } from '../domain/day.ts'
import type { Surroundings } from './context.ts'
import { openRounds } from './open-rounds.ts'
import { recordLateness } from './record-lateness.ts'
import { recount } from './recount.ts'
import { recountSummary } from './recount-summary.ts'
import { remind } from './remind.ts'
import { sweepFiles } from './sweep-files.ts'

/**
 * What the program does for each locality early on each day, in this order, each exactly once for a day that ended
 * well: a step that fails is tried again, and a step that is done is not repeated with it. `day` may lie in the past
 * when the machine was off. A step must bear being repeated after a crash in its middle.
 */
export type DailyStep = {
  /** Names its runs for ever. */
  readonly name: string
  readonly run: (surroundings: Surroundings, localityId: string, day: Day) => Promise<unknown>
}

export const DAILY_STEPS: readonly DailyStep[] = [
  // It finds by itself on which day each lateness began.
  { name: 'record-lateness', run: (surroundings, localityId) => recordLateness(surroundings, localityId) },
  { name: 'recount-summary', run: recountSummary },
  { name: 'recount', run: recount },
  { name: 'open-rounds', run: openRounds },
  { name: 'remind', run: remind },
  { name: 'sweep-files', run: sweepFiles },
]

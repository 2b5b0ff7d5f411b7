import { addDays, type Day, daysBetween } from '../domain/day.ts'
import { rhythmPeriods } from '../domain/rhythm.ts'
import { decideMeasurement } from './decide-measurement.ts'
import { reportMeasurement } from './report-measurement.ts'
import type { StoryTarget, StoryTask } from './simulated-plan.ts'
import { plan, type Stage, settle } from './simulated-stage.ts'
import { reportOn } from './simulated-task.ts'
import { WHY_RETURNED } from './simulated-ward.ts'

/** The days before the end of each period of a rhythm on which somebody would report. */
const reportDays = (stage: Stage, rhythm: Parameters<typeof rhythmPeriods>[0], from: Day): readonly Day[] =>
  rhythmPeriods(rhythm, from, stage.until)
    .map(period => addDays(period.to, -stage.random.between(2, 6)))
    .filter(day => day > from)

/** Check-ins of a regular or periodic task: most in their period, some returned, some told late, some never. */
export function keepRhythm(stage: Stage, task: StoryTask, from: Day): void {
  const { random } = stage
  if (task.rhythm === null) return
  for (const day of reportDays(stage, task.rhythm, from)) {
    if (random.chance(0.12)) continue
    const toldLate = random.chance(0.08)
    const decision = random.chance(0.06) ? 'returned' : 'approved'
    const sent = { percent: null, obstacle: random.chance(0.05) }
    if (toldLate)
      reportOn(stage, task, addDays(day, random.between(8, 14)), { ...sent, on: day }, { decision })
    else reportOn(stage, task, day, sent, { decision })
  }
}

/** How a target goes: the share of its way by which it is ahead or behind at the end of the year. */
const PACES: readonly number[] = [1.12, 1.05, 1.02, 1, 0.97, 0.9, 0.75]

/** Figures of a target on its rhythm, confirmed by a second person; some are returned and told again. */
export function measureOn(stage: Stage, target: StoryTarget, from: Day, year: number): void {
  const { random } = stage
  if (random.chance(0.06)) return
  const pace = random.pick(PACES)
  const scale = random.between(300, 1500)
  const fallsBackIn = random.chance(0.15) ? random.between(8, 11) : null
  for (const day of reportDays(stage, target.rhythm, from)) {
    if (random.chance(0.06)) continue
    const month = Number(day.slice(5, 7))
    const way = daysBetween(`${year}-01-01`, day) / 365
    const falls = fallsBackIn !== null && month >= fallsBackIn
    const aimed =
      target.op === '>='
        ? target.goal * (0.5 + 0.5 * way) * (falls ? 0.8 : pace)
        : target.goal * (2.4 - 1.4 * way) * (falls ? 1.6 : 2 - pace)
    tell(stage, target, day, aimed, scale + random.between(0, 80))
  }
}

function tell(stage: Stage, target: StoryTarget, day: Day, aimed: number, whole: number): void {
  const { random } = stage
  const numerator = Math.max(0, Math.min(whole, Math.round((whole * aimed) / 100)))
  const figures = target.fraction
    ? { value: null, numerator, denominator: whole }
    : { value: Math.max(0, Math.round(aimed)), numerator: null, denominator: null }
  plan(stage, day, random.between(480, 690), async moment => {
    const officer = random.pick(stage.officersOf(target.lead))
    const sent = settle(
      stage,
      await reportMeasurement(stage.as(officer), {
        targetId: target.id,
        effectiveOn: moment.day,
        ...figures,
        reached: null,
        note: 'Đã đối chiếu với sổ theo dõi',
        meant: true,
      }),
    )
    if (sent === null) return
    plan(stage, addDays(moment.day, random.between(0, 2)), random.between(800, 1000), async at => {
      const second = random.chance(0.5) ? stage.one('unit-head', target.lead) : stage.one('standing-officer')
      const decision = random.chance(0.08) ? 'returned' : 'approved'
      const { measurementId } = sent
      const reason = decision === 'returned' ? WHY_RETURNED : ''
      const done = settle(
        stage,
        await decideMeasurement(stage.as(second), { measurementId, decision, reason }),
      )
      if (done !== null && decision === 'returned')
        tell(stage, target, addDays(at.day, random.between(1, 3)), aimed, whole)
    })
  })
}

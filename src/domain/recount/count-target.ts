import type { Day } from '../day.ts'
import type { Gathering, LedgerMeasurement, LedgerTarget } from './ledger.ts'

export type TargetVerdict =
  | 'fallen'
  | 'missed'
  | 'attention'
  | 'no-data'
  | 'on-pace'
  | 'met'
  | 'exceeded'
  | 'not-due'

const MULTIPLE: Readonly<Record<string, number>> = { ratio: 100, growth: 100 }

/** What was measured: the fraction where there is one, for a share in hundredths and for "per N" in N-ths. */
function figureOf(target: LedgerTarget, { value, numerator, denominator }: LedgerMeasurement): number | null {
  if (numerator === null || denominator === null) return value
  if (denominator === 0) return null
  const times = target.kind === 'per' ? (target.per ?? 1) : (MULTIPLE[target.kind] ?? 1)
  return (numerator * times) / denominator
}

/** A rank is better when smaller, unless the plan says "at least"; anything else when it says "at most". */
const smallerIsBetter = ({ kind, op }: LedgerTarget): boolean =>
  kind === 'rank' ? !['>=', '>'].includes(op) : ['<=', '<'].includes(op)

type Mark = LedgerTarget['milestones'][number]

function reaches(target: LedgerTarget, figure: number, mark: Mark): boolean {
  if (smallerIsBetter(target)) {
    const most = mark.max === null ? mark.value : mark.max
    return target.op === '<' ? figure < most : figure <= most
  }
  // "About" may fall short by a twentieth.
  const least = target.op === '~' ? mark.value * (1 - 0.05) : mark.value
  return target.op === '>' ? figure > least : figure >= least
}

const surpasses = (target: LedgerTarget, figure: number, mark: Mark): boolean =>
  smallerIsBetter(target) ? figure < mark.value : figure > (mark.max ?? mark.value)

type Sum = { value: number | null; numerator: number | null; denominator: number | null }
const NOTHING: Sum = { value: 0, numerator: 0, denominator: 0 }

/** Each figure with what its calendar year brought before it, where periods are brought together. `known` oldest first. */
function gathered(known: readonly LedgerMeasurement[], how: Gathering): readonly LedgerMeasurement[] {
  if (how === 'none') return known
  const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)
  let year = ''
  let sum = NOTHING
  return known.map(figure => {
    const own = figure.on.slice(0, 4)
    if (own !== year) sum = NOTHING
    year = own
    sum = {
      value: plus(sum.value, figure.value),
      numerator: plus(sum.numerator, figure.numerator),
      denominator: plus(sum.denominator, figure.denominator),
    }
    const { value, numerator, denominator } = sum
    if (how === 'sum') return { ...figure, value: value ?? figure.value, numerator, denominator }
    return {
      ...figure,
      numerator: numerator ?? figure.numerator,
      denominator: denominator ?? figure.denominator,
    }
  })
}

/** How a target stands on a day. `confirmed` in the order in which they were reported. */
export function judge(
  target: LedgerTarget,
  confirmed: readonly LedgerMeasurement[],
  day: Day,
  gathering: Gathering = 'none',
): TargetVerdict {
  const ordered = confirmed
    .filter(measurement => measurement.on <= day)
    .map((measurement, place) => ({ measurement, place }))
    .sort((a, b) =>
      a.measurement.on === b.measurement.on
        ? a.place - b.place
        : a.measurement.on < b.measurement.on
          ? -1
          : 1,
    )
    .map(({ measurement }) => measurement)
  const known = gathered(ordered, gathering)
  const marks = target.milestones
  const passed = marks.filter(mark => mark.by <= day)
  const goal = marks[marks.length - 1]
  if (target.kind === 'text' || target.kind === 'boolean') {
    const answer = known.findLast(measurement => measurement.reached !== null)?.reached
    const overdue = goal !== undefined && goal.by <= day
    if (answer === true) return 'met'
    if (answer === false && known.some(({ reached }) => reached === true)) return 'fallen'
    if (answer === false) return overdue ? 'missed' : 'on-pace'
    return overdue ? 'no-data' : 'not-due'
  }
  const figures = known.flatMap(measurement => figureOf(target, measurement) ?? [])
  const figure = figures[figures.length - 1]
  if (figure === undefined || goal === undefined) return passed.length > 0 ? 'no-data' : 'not-due'
  // What had reached the goal and no longer does.
  if (!reaches(target, figure, goal) && figures.some(one => reaches(target, one, goal))) return 'fallen'
  if (surpasses(target, figure, goal)) return 'exceeded'
  const ahead = marks[passed.length]
  if (ahead !== undefined && reaches(target, figure, ahead)) return 'met'
  const behind = passed[passed.length - 1]
  if (behind === undefined) return 'on-pace'
  return reaches(target, figure, behind) ? 'met' : 'missed'
}

import { addDays, type Day, daysBetween } from '../../domain/day.ts'
import { formatDay, formatDayShort } from '../../domain/format-vi.ts'
import type { showTarget } from '../../usecases/show-target.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { shownBeside, shownFigure } from '../../words/target.ts'
import { TARGET_PAGE, targetForecastWords, trajectorySummary } from '../../words/target-page.ts'
import { TARGET_KIND } from '../ui/status-kind.ts'
import type { TargetViewProps } from './views/target.tsx'

type Shown = Answer<typeof showTarget>

/** A round number above the largest figure; 100 for percentages. */
const topOf = (values: readonly number[], percent: boolean): number => {
  const most = Math.max(1, ...values)
  if (percent && most <= 100) return 100
  const step = 10 ** Math.floor(Math.log10(most))
  return Math.ceil(most / step) * step
}

/** Confirmed figures against milestones with the forecast; null for targets that are not numbers or say nothing yet. */
export const targetChart = ({ target, points, forecast }: Shown, today: Day): TargetViewProps['chart'] => {
  const { milestones, unit } = target
  if (points.length + milestones.length < 2) return null
  const days = [...points.map(point => point.on), ...milestones.map(one => one.by), today].sort()
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today]
  const span = Math.max(1, daysBetween(first, last))
  const x = (day: Day) => daysBetween(first, day)
  const percent = unit.startsWith('%')
  const foreseen = forecast?.ok === true ? { by: forecast.by, value: forecast.value } : null
  const max = topOf(
    [...points.map(point => point.value), ...milestones.map(one => one.value), foreseen?.value ?? 0],
    percent,
  )
  const latest = points.at(-1) ?? null
  const at = (share: number) => addDays(first, Math.round(span * share))
  const marks = [...new Set([...points.map(point => point.on), ...milestones.map(one => one.by)])].sort()
  return {
    draw: {
      summary: trajectorySummary(latest, target.judgement.milestone, unit, today),
      kind: TARGET_KIND[target.judgement.status],
      span: [0, span],
      max,
      achieved: points.map(point => ({ x: x(point.on), y: point.value })),
      milestones: milestones.map(one => ({ x: x(one.by), y: one.value })),
      ...(foreseen === null
        ? {}
        : { forecast: { x: x(foreseen.by), y: Math.max(0, Math.min(max, foreseen.value)) } }),
      today: x(today),
      labels: {
        y: [0, max / 2, max].map(value => ({ value, text: shownFigure(value, percent ? '%' : '') })),
        x: [0, 1 / 3, 2 / 3, 1].map(share => ({
          value: x(at(share)),
          text: formatDayShort(at(share), today),
        })),
        pace: TARGET_PAGE.pace,
        today: TARGET_PAGE.today,
        now: latest === null ? '' : shownBeside(latest.value, target.judgement.milestone, percent ? '%' : ''),
        forecast:
          foreseen === null ? '' : TARGET_PAGE.forecast(shownFigure(foreseen.value, percent ? '%' : '')),
      },
    },
    table: {
      caption: TARGET_PAGE.chartTable,
      columns: TARGET_PAGE.chartColumns.map((title, index) => ({ title, numeric: index > 0 })),
      rows: marks.map(day => {
        const point = points.find(one => one.on === day)
        const milestone = milestones.find(one => one.by === day)
        return [
          formatDay(day),
          point ? shownFigure(point.value, unit) : '',
          milestone ? shownFigure(milestone.value, unit) : '',
        ]
      }),
    },
    note:
      forecast?.ok === true
        ? targetForecastWords(forecast.value, forecast.by, unit, forecast.measurements)
        : TARGET_PAGE.noForecast,
  }
}

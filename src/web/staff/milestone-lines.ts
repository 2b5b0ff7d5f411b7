import { parseVietnameseDay } from '../../domain/day-input.ts'
import { formatDay, formatNumber } from '../../domain/format-vi.ts'
import { parseVietnameseNumber } from '../../domain/number-input.ts'
import type { Milestone } from '../../domain/target.ts'

/** A figure as people type it; empty for none. */
export const typedFigure = (value: number | null): string => (value === null ? '' : formatNumber(value, 6))

/** "30/6/2026: 70", as it is typed again. */
export const typedMilestone = ({ by, value, max }: Milestone): string =>
  `${formatDay(by)}: ${typedFigure(value)}${max === null ? '' : ` - ${typedFigure(max)}`}`

/** What is typed in a field of a figure: nothing, a number, or text that the use-case's schema refuses. */
export function numberOf(text: string): number | string | null {
  if (text.trim() === '') return null
  const parsed = parseVietnameseNumber(text)
  return parsed.ok ? parsed.value : text
}

/** "30/6/2026: 70" or "30/6/2026: 60 - 70"; a line that is neither is handed on as it is, for the schema to refuse. */
function milestoneOf(line: string) {
  const [day = '', figures = ''] = line.split(/:\s*/u)
  const parsed = parseVietnameseDay(day)
  const [value = '', max = ''] = figures.split(/\s+[-–]\s+/u)
  return { by: parsed.ok ? parsed.day : day, value: numberOf(value), max: numberOf(max) }
}

/** Milestones, one a line. */
export const milestonesOf = (text: string) =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(milestoneOf)

import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { Comparator } from '../domain/plan-reading.ts'
import type { Milestone } from '../domain/target.ts'

const SIGN = {
  '>=': '≥ ',
  '>': '> ',
  '=': '',
  '<=': '≤ ',
  '<': '< ',
  '~': 'khoảng ',
} as const satisfies Record<Comparator, string>

type Goal = {
  readonly op: Comparator
  readonly value: number | null
  readonly max: number | null
  readonly unit: string
}

/** "≥ 85%", "từ 60 đến 70%", "≤ 3 ngày"; null when the target has no figure. */
export const goalWords = ({ op, value, max, unit }: Goal): string | null => {
  if (value === null) return null
  const tail = unit === '' ? '' : unit.startsWith('%') ? unit : ` ${unit}`
  if (max !== null) return `${formatNumber(value)}–${formatNumber(max)}${tail}`
  return `${SIGN[op]}${formatNumber(value)}${tail}`
}

/** "30/6/2026: 70; 31/12/2026: 85". */
export const milestoneWords = (milestones: readonly Milestone[]): string =>
  milestones
    .map(({ by, value, max }) =>
      max === null
        ? `${formatDay(by)}: ${formatNumber(value)}`
        : `${formatDay(by)}: ${formatNumber(value)}–${formatNumber(max)}`,
    )
    .join('; ')

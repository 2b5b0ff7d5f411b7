import type { Nature } from './plan-reading.ts'

export type { Nature } from './plan-reading.ts'

/** Natures that a task of an adopted plan may have; 'unknown' stays only until somebody settles it. */
export const NATURES = ['dated', 'regular', 'periodic', 'unknown'] as const satisfies readonly Nature[]

type NatureRule = {
  /** Ends with a product and a confirmation. */
  readonly closes: boolean
  /** Counted among overdue tasks. Regular functional work is not (QĐ 42/2014/QĐ-TTg as amended in 2018). */
  readonly countsAsOverdue: boolean
  /** Asks for a check-in each period of its rhythm. */
  readonly checksIn: boolean
}

/** What follows from the nature of a task. */
export const NATURE_RULES = {
  dated: { closes: true, countsAsOverdue: true, checksIn: false },
  regular: { closes: false, countsAsOverdue: false, checksIn: true },
  periodic: { closes: false, countsAsOverdue: false, checksIn: true },
  unknown: { closes: false, countsAsOverdue: false, checksIn: false },
} as const satisfies Record<Nature, NatureRule>

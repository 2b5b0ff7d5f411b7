// Who gets in, where several files of doors say the same.
/** The standing agency's officer works in the other unit of `objects.ts`. */
export const WORKS_THERE = ['standing-officer'] as const

/** Whose duty it is to look behind every task. */
export const SEE_ALL = [
  'standing-officer',
  'office-vetting',
  'leader-state',
  'leader-party',
  'committee',
  'inspector',
] as const

export const KEEPERS_OF_UNITS = ['standing-officer', 'administrator'] as const

/** A workbook of figures is in the hands of who brought it and of the standing agency. */
export const BROUGHT = { open: ['officer', 'standing-officer'], otherUnit: ['standing-officer'] } as const

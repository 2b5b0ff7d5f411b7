/** What a row of a workbook would do. */
export const VERDICTS = ['new', 'changed', 'unchanged', 'refused'] as const
export type RowVerdict = (typeof VERDICTS)[number]

/** Most rows with figures in one workbook: all targets and parts of a ward for several periods. */
export const MOST_ROWS = 1000
/** Bytes of a workbook. */
export const WORKBOOK_LIMIT = 10 * 1_048_576

export const TAKE_IN_STATES = ['read', 'taken', 'undone', 'dropped'] as const
/** read = the difference waits for a yes · taken = its figures stand · undone · dropped = nobody took it. */
export type TakeInState = (typeof TAKE_IN_STATES)[number]

/** What each state lets people do. */
export const TAKE_IN_RULES = {
  read: { take: true, drop: true, undo: false },
  taken: { take: false, drop: false, undo: true },
  undone: { take: false, drop: false, undo: false },
  dropped: { take: false, drop: false, undo: false },
} as const satisfies Record<TakeInState, { take: boolean; drop: boolean; undo: boolean }>

/** What a row brings, or what stands. */
export type Figure = {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reached: boolean | null
}

/** Numbers pass through text and a decimal column: what differs by less than a billionth is the same. */
const same = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)))

/** A row against the figure that stands for its target and day. Where a fraction is given the value follows from it. */
export const compareFigure = (standing: Figure | null, brought: Figure): 'new' | 'changed' | 'unchanged' => {
  if (standing === null) return 'new'
  const fraction = brought.numerator !== null && brought.denominator !== null
  const alike = fraction
    ? same(standing.numerator, brought.numerator) && same(standing.denominator, brought.denominator)
    : same(standing.value, brought.value) && standing.reached === brought.reached
  return alike ? 'unchanged' : 'changed'
}

/** What has become of the figures of one take-in. */
export type TakenFigures = {
  readonly state: TakeInState
  /** Figures of it that were corrected since. */
  readonly corrected: number
  /** Whole figures that were made of its parts since. */
  readonly addedUp: number
  /** Reports that were built after its figures counted. */
  readonly reports: number
  readonly confirmed: number
}

export type UndoRefusal =
  | 'take-in-not-taken'
  | 'take-in-corrected'
  | 'take-in-added-up'
  | 'take-in-reported'
  | 'take-in-confirmed'

/**
 * Why a take-in cannot be undone as a whole, null when it can. What others have built on it stands; what a second person
 * confirmed is taken back only by who answers for all figures.
 */
export const undoRefusal = (figures: TakenFigures, answersForAll: boolean): UndoRefusal | null => {
  if (!TAKE_IN_RULES[figures.state].undo) return 'take-in-not-taken'
  if (figures.corrected > 0) return 'take-in-corrected'
  if (figures.addedUp > 0) return 'take-in-added-up'
  if (figures.reports > 0) return 'take-in-reported'
  if (figures.confirmed > 0 && !answersForAll) return 'take-in-confirmed'
  return null
}

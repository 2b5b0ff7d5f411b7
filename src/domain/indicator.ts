import type { Comparator, TargetKind } from './plan-reading.ts'
import type { Rhythm } from './rhythm.ts'

/** Whether a larger figure is better. */
export const DIRECTIONS = ['higher', 'lower'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Whether a figure counts from the beginning up to its day, or only what its own period brought. */
export const ACCUMULATIONS = ['cumulative', 'in-period'] as const
export type Accumulation = (typeof ACCUMULATIONS)[number]

/**
 * How figures of several periods or parts become one: added up, the last one standing for all, or numerators and
 * denominators added apart and divided then. There is no mean of percentages: it gives a hamlet of ten households the
 * weight of one of a thousand.
 */
export const AGGREGATIONS = ['sum', 'last', 'weighted'] as const
export type Aggregation = (typeof AGGREGATIONS)[number]

/** Who confirms a figure besides the person who entered it. */
export const CONFIRMERS = ['either', 'unit-head', 'standing-agency'] as const
export type Confirmer = (typeof CONFIRMERS)[number]

/** By what a figure is broken down. */
export const BREAKDOWNS = ['none', 'unit', 'group'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** One part of a figure that is broken down: a unit, or a residential group, with the unit that enters it. */
export type IndicatorPart = {
  readonly id: string
  readonly name: string
  /** null = whoever enters the whole figure enters the part too. */
  readonly unitId: string | null
}

/** What is measured and how, as one version says it. */
export type Indicator = {
  /** In words; both or neither. */
  readonly numeratorName: string | null
  readonly denominatorName: string | null
  /** What numerator and denominator count: "hồ sơ", "hộ". */
  readonly countedUnit: string | null
  /** Where the figure is taken from. */
  readonly source: string | null
  readonly direction: Direction
  readonly accumulation: Accumulation
  readonly aggregation: Aggregation
  /** The unit that enters figures; null = the unit that leads the target. */
  readonly enteringUnitId: string | null
  readonly confirmer: Confirmer
  /** One figure a period; null = whenever there is one. */
  readonly rhythm: Rhythm | null
  /** A ratio may pass 100, as a share of a plan's figure can. */
  readonly above100: boolean
  /** A change of this many percent points is asked about. */
  readonly jumpPoints: number
  /** A change to this multiple, or to this share, is asked about. */
  readonly jumpFactor: number
  readonly breakdown: Breakdown
  readonly parts: readonly IndicatorPart[]
}

export const DEFAULT_JUMP = { points: 30, factor: 3 } as const

export type IndicatorIssueCode =
  | 'numerator-unnamed'
  | 'denominator-unnamed'
  | 'weighted-needs-fraction'
  | 'shares-not-added'
  | 'direction-contradicts'
  | 'too-few-indicator-parts'
  | 'part-twice'
  | 'part-unit-missing'
  | 'parts-not-added'
  | 'threshold-not-positive'

export type IndicatorIssue = {
  readonly code: IndicatorIssueCode
  readonly field: keyof Indicator
  readonly params: Readonly<Record<string, string>>
}

type Measured = { readonly kind: TargetKind; readonly op: Comparator }

/** Whether percentages are computed from a numerator and a denominator. */
export const hasFraction = (indicator: Pick<Indicator, 'numeratorName' | 'denominatorName'>): boolean =>
  indicator.numeratorName !== null && indicator.denominatorName !== null

const fold = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('vi')

/** What a definition says against itself or against its target; a definition with issues is not kept. */
export const checkIndicator = (indicator: Indicator, target: Measured): readonly IndicatorIssue[] => {
  const issues: IndicatorIssue[] = []
  const say = (
    code: IndicatorIssueCode,
    field: IndicatorIssue['field'],
    params: IndicatorIssue['params'] = {},
  ) => void issues.push({ code, field, params })
  const fraction = hasFraction(indicator)
  if (indicator.numeratorName === null && indicator.denominatorName !== null)
    say('numerator-unnamed', 'numeratorName')
  if (indicator.denominatorName === null && indicator.numeratorName !== null)
    say('denominator-unnamed', 'denominatorName')
  if (indicator.aggregation === 'weighted' && !fraction) say('weighted-needs-fraction', 'aggregation')
  const share = target.kind === 'ratio' || target.kind === 'growth' || target.kind === 'per'
  if (indicator.aggregation === 'sum' && (share || target.kind === 'rank'))
    say('shares-not-added', 'aggregation')
  const says =
    target.op === '>=' || target.op === '>'
      ? 'higher'
      : target.op === '<=' || target.op === '<'
        ? 'lower'
        : null
  if (says !== null && says !== indicator.direction && target.kind !== 'rank')
    say('direction-contradicts', 'direction', { op: target.op })
  if (!(indicator.jumpPoints > 0)) say('threshold-not-positive', 'jumpPoints')
  if (!(indicator.jumpFactor > 1)) say('threshold-not-positive', 'jumpFactor')
  if (indicator.breakdown !== 'none') checkParts(indicator, fraction, target, say)
  return issues
}

function checkParts(
  { parts, breakdown }: Indicator,
  fraction: boolean,
  target: Measured,
  say: (code: IndicatorIssueCode, field: 'parts' | 'breakdown', params?: Record<string, string>) => void,
): void {
  if (parts.length < 2) say('too-few-indicator-parts', 'parts')
  const seen = new Set<string>()
  for (const { name } of parts) {
    if (seen.has(fold(name))) say('part-twice', 'parts', { name })
    seen.add(fold(name))
  }
  const homeless = breakdown === 'unit' ? parts.find(part => part.unitId === null) : undefined
  if (homeless) say('part-unit-missing', 'parts', { name: homeless.name })
  const countable = target.kind === 'count' || target.kind === 'range'
  if (!fraction && !countable) say('parts-not-added', 'breakdown')
}

/**
 * The sign that the rules of a goal go by. A plan that writes "đạt 3 ngày" says nothing about which side is better; the
 * definition does.
 */
export const directedOp = (op: Comparator, direction: Direction | null): Comparator => {
  if (direction === null || (op !== '=' && op !== '~')) return op
  return direction === 'lower' ? '<=' : op === '~' ? '~' : '>='
}

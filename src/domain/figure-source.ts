/**
 * Where a figure of a report comes from.
 *
 * - `registers`: computed from confirmed rows of registers
 * - `tasks`, `targets`, `meetings`, `inspections`: counted from those as they stood at the cut-off
 * - `plan`: a milestone, as the plan sets it
 * - `typed`: a person typed the figure of a target and a second one confirmed it
 * - `file`: the same out of a workbook that was taken in
 * - `set`: a person put it in the place of what was counted, with a reason
 * - `none`: there is no figure
 */
export const FIGURE_SOURCES = [
  'registers',
  'tasks',
  'targets',
  'meetings',
  'inspections',
  'plan',
  'typed',
  'file',
  'set',
  'none',
] as const
export type FigureSource = (typeof FIGURE_SOURCES)[number]

/** Sources that are somebody's hand. */
export const isByHand = (source: FigureSource | undefined): boolean => source === 'typed' || source === 'set'

/** How the figure of a target was entered. */
export type MeasureSource = Extract<FigureSource, 'registers' | 'typed' | 'file'>

const OF_MEASURES = ['typed', 'file', 'registers'] as const satisfies readonly MeasureSource[]

/** The source of a figure that was brought together from several: typed as soon as one of them is. */
export const sourceOfAll = (sources: readonly MeasureSource[]): MeasureSource =>
  OF_MEASURES.find(one => sources.includes(one)) ?? 'typed'

/** How many figures come from where, of those that say it. */
export type SourceCounts = Readonly<Record<FigureSource, number>>

export const countSources = (
  figures: readonly { readonly source?: FigureSource }[],
): SourceCounts & { readonly all: number } => {
  const of = (source: FigureSource) => figures.filter(one => one.source === source).length
  return {
    all: figures.length,
    registers: of('registers'),
    tasks: of('tasks'),
    targets: of('targets'),
    meetings: of('meetings'),
    inspections: of('inspections'),
    plan: of('plan'),
    typed: of('typed'),
    file: of('file'),
    set: of('set'),
    none: of('none'),
  }
}

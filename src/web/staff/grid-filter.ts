import { CLARITIES, type Clarity, countClear } from '../../domain/clarity.ts'
import type { ShownTarget, ShownTask } from '../../usecases/show-plan.ts'

/** What of a plan the grid shows: tasks by the clarity they lack, by group and unit; or the targets. */
export type GridFilter = {
  readonly targets: boolean
  readonly lacks: Clarity | 'none' | null
  /** Number of the group in the order of the plan. */
  readonly group: number | null
  /** Id of the lead; 'none' for items without one. */
  readonly unit: string | null
}

export type Query = (name: string) => string | undefined

const isClarity = (word: string): word is Clarity => CLARITIES.some(clarity => clarity === word)

/** The filter as the address writes it; what is not understood filters nothing. */
export function filterOf(query: Query): GridFilter {
  const lacks = query('thieu') ?? ''
  const group = query('nhom') ?? ''
  return {
    targets: query('loai') === 'chi-tieu',
    lacks: lacks === 'none' || isClarity(lacks) ? lacks : null,
    group: /^\d{1,3}$/.test(group) ? Number(group) : null,
    unit: query('donvi') || null,
  }
}

/** The same as parts of an address. */
export const filterQuery = (filter: GridFilter): Readonly<Record<string, string>> => ({
  ...(filter.targets ? { loai: 'chi-tieu' } : {}),
  ...(filter.lacks === null ? {} : { thieu: filter.lacks }),
  ...(filter.group === null ? {} : { nhom: String(filter.group) }),
  ...(filter.unit === null ? {} : { donvi: filter.unit }),
})

type Item = { readonly groupTitle: string | null; readonly lead: { readonly id: string } | null }

/** Titles of the groups in the order of the plan. */
export const groupsOf = (items: readonly Item[]): readonly string[] => [
  ...new Set(items.flatMap(item => item.groupTitle ?? [])),
]

const placed =
  (filter: GridFilter, groups: readonly string[]) =>
  (item: Item): boolean =>
    (filter.group === null || item.groupTitle === groups[filter.group]) &&
    (filter.unit === null || (filter.unit === 'none' ? item.lead === null : item.lead?.id === filter.unit))

export const filterTasks = (
  tasks: readonly ShownTask[],
  filter: GridFilter,
  groups: readonly string[],
): readonly ShownTask[] =>
  tasks.filter(task => {
    if (task.review === 'dropped' || !placed(filter, groups)(task)) return false
    if (filter.lacks === null) return true
    return filter.lacks === 'none' ? countClear(task.six) === 6 : task.six[filter.lacks] !== 'clear'
  })

export const filterTargets = (
  targets: readonly ShownTarget[],
  filter: GridFilter,
  groups: readonly string[],
): readonly ShownTarget[] =>
  targets.filter(target => target.review !== 'dropped' && placed(filter, groups)(target))

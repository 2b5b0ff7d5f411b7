import { searchKey } from '../domain/order-vi.ts'

type Grouped = { readonly groupTitle: string | null }

export type ItemGroup<Target, Task> = {
  readonly id: string
  /** Without its number; '' for items outside any heading. */
  readonly title: string
  readonly targets: readonly Target[]
  readonly tasks: readonly Task[]
}

/** The plan's own groups in the order in which they first appear, targets before tasks, each item as its facts. */
export function groupItems<Target extends Grouped, TargetFacts, Task extends Grouped, TaskFacts>(
  targets: readonly Target[],
  targetFacts: (target: Target) => TargetFacts,
  tasks: readonly Task[],
  taskFacts: (task: Task) => TaskFacts,
): readonly ItemGroup<TargetFacts, TaskFacts>[] {
  const titles = new Set([...targets, ...tasks].map(item => withoutLabel(item.groupTitle ?? '')))
  const ofTitle = (title: string) => (item: Grouped) => withoutLabel(item.groupTitle ?? '') === title
  return [...titles].map(title => ({
    id: searchKey(title).replace(/[^a-z0-9]+/gu, '-') || 'ungrouped',
    title,
    targets: targets.filter(ofTitle(title)).map(targetFacts),
    tasks: tasks.filter(ofTitle(title)).map(taskFacts),
  }))
}

const withoutLabel = (title: string): string =>
  title.replace(/^(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s+/u, '')

import type { Place } from './place.ts'
import type { PlanReading, ReadSection, ReadTarget, ReadTask } from './plan-reading.ts'
import { dueOfBy } from './target-due.ts'

/** A read item as the draft of a plan wants it: its kind, its code, its group and the order of the source. */
export type DraftTask = {
  readonly code: string
  readonly position: number
  readonly section: string | null
  readonly group: string | null
  readonly read: ReadTask
}
export type DraftTarget = {
  readonly code: string
  readonly position: number
  readonly section: string | null
  readonly group: string | null
  readonly read: ReadTarget
  readonly milestones: readonly {
    readonly due: string
    readonly value: number
    readonly max: number | null
  }[]
}

/**
 * The items of a reading in the order of the document, coded N1… (nhiệm vụ) and C1… (chỉ tiêu). Duties of the
 * organisation part are tasks too: in some plans they are the only ones.
 */
export function draftOf(reading: PlanReading): {
  readonly tasks: readonly DraftTask[]
  readonly targets: readonly DraftTarget[]
} {
  const sections = new Map(reading.sections.map(section => [section.id, section]))
  const start = (places: readonly Place[]) => places[0]?.start ?? Number.MAX_SAFE_INTEGER
  const inOrder = <Item extends { readonly places: readonly Place[] }>(items: readonly Item[]) =>
    [...items].sort((a, b) => start(a.places) - start(b.places))
  return {
    tasks: inOrder(reading.tasks).map((read, index) => ({
      code: `N${index + 1}`,
      position: (index + 1) * 100,
      ...standing(read.section, sections),
      read,
    })),
    targets: inOrder(reading.targets).map((read, index) => ({
      code: `C${index + 1}`,
      position: (index + 1) * 100,
      ...standing(read.section, sections),
      read,
      milestones: milestonesOf(read),
    })),
  }
}

function standing(
  id: string | null,
  sections: ReadonlyMap<string, ReadSection>,
): { section: string | null; group: string | null } {
  const chain: ReadSection[] = []
  for (
    let at = id === null ? undefined : sections.get(id);
    at && chain.length < 9;
    at = at.parent === null ? undefined : sections.get(at.parent)
  )
    chain.unshift(at)
  if (chain.length === 0) return { section: null, group: null }
  // The heading under the chapter groups the items; a chapter without headings groups them itself.
  const group = chain[1] ?? chain[0]
  const labels = chain
    .map(section => section.label?.replace(/[.)]+$/, '') ?? '')
    .filter(label => label !== '')
  return {
    section: labels.join('.') || null,
    group: group ? [group.label, group.title].filter(Boolean).join(' ') : null,
  }
}

function milestonesOf(read: ReadTarget): DraftTarget['milestones'] {
  const given =
    read.milestones.length > 0
      ? read.milestones
      : read.value === null
        ? []
        : [{ by: read.by, value: read.value, max: read.max }]
  const byDue = new Map<string, { due: string; value: number; max: number | null }>()
  for (const milestone of given) {
    const due = dueOfBy(milestone.by)
    if (due !== null && !byDue.has(due)) byDue.set(due, { due, value: milestone.value, max: milestone.max })
  }
  return [...byDue.values()].sort((a, b) => a.due.localeCompare(b.due, 'en'))
}

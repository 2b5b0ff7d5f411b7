import type { Place } from './place.ts'
import type { PlanReading, ReadSection, ReadTarget, ReadTask } from './plan-reading.ts'
import { type Milestone, milestoneDay } from './target.ts'

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
  readonly milestones: readonly Milestone[]
}

/**
 * The items of a reading in the order of the document, coded N1… (nhiệm vụ) and C1… (chỉ tiêu). Duties of the
 * organisation part are tasks too: in some plans they are the only ones.
 */
export function draftOf(
  reading: PlanReading,
  /** What "hằng năm" is measured in when the plan names no year. */
  thisYear: number,
): {
  readonly tasks: readonly DraftTask[]
  readonly targets: readonly DraftTarget[]
} {
  const year = yearOfPlan(reading) ?? thisYear
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
      milestones: milestonesOf(read, year),
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
    group: group ? titleOf(group) : null,
  }
}

/** A heading as a group is named: "2. Hạ tầng số". A row of an annex has its numeral in a cell, without a stop. */
const titleOf = ({ label, title }: ReadSection): string =>
  label === null ? title : `${/[.)]$/u.test(label) ? label : `${label}.`} ${title}`

function milestonesOf(read: ReadTarget, year: number): readonly Milestone[] {
  const single = read.value === null ? [] : [{ by: read.by, value: read.value, max: read.max }]
  const given = read.milestones.length > 0 ? read.milestones : single
  const byDay = new Map<string, Milestone>()
  for (const { by, value, max } of given) {
    const day = milestoneDay(by, year)
    if (day !== null && !byDay.has(day)) byDay.set(day, { by: day, value, max })
  }
  return [...byDay.values()].sort((a, b) => (a.by < b.by ? -1 : 1))
}

/** The year that the plan's own title names, else the year of its date; null when neither says one. */
export function yearOfPlan(reading: PlanReading): number | null {
  const inTitle = /\bnăm (20\d\d)(?!\d)/u.exec(reading.header.title ?? '')?.[1]
  const year = inTitle ?? reading.header.date?.slice(0, 4)
  return year === undefined ? null : Number(year)
}

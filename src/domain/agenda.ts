import type { Day } from './day.ts'

/** A moment of a simulated day: the minute counts from midnight in Vietnam. */
export type Moment = { readonly day: Day; readonly minute: number }

/** What is still to be done, in the order of its moments; of two for one moment the one that was noted first. */
export type Agenda<Deed> = {
  readonly note: (moment: Moment, deed: Deed) => void
  /** The next deed, taken off the list; null when nothing is left. */
  readonly next: () => { readonly moment: Moment; readonly deed: Deed } | null
}

export function newAgenda<Deed>(): Agenda<Deed> {
  const days = new Map<Day, { readonly minute: number; readonly deed: Deed }[]>()
  return {
    note: ({ day, minute }, deed) => {
      const list = days.get(day) ?? []
      const at = list.findIndex(one => one.minute > minute)
      list.splice(at === -1 ? list.length : at, 0, { minute, deed })
      days.set(day, list)
    },
    next: () => {
      let first: Day | null = null
      for (const [day, list] of days) if (list.length > 0 && (first === null || day < first)) first = day
      if (first === null) return null
      const taken = days.get(first)?.shift()
      if (days.get(first)?.length === 0) days.delete(first)
      return taken ? { moment: { day: first, minute: taken.minute }, deed: taken.deed } : null
    },
  }
}

import { addDays, type Day, weekdayOf } from '../../domain/day.ts'
import { formatDayShort } from '../../domain/format-vi.ts'
import { STATUS_RULES } from '../../domain/status.ts'
import type { StandingTask } from '../../usecases/task-standing.ts'
import { MY_WORK, weekLabel } from '../../words/my-work.ts'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { MyWorkProps } from './views/my-work.tsx'

/** The working day that shows a deadline: weekends stand on the Friday before. */
const shownOn = (due: Day): Day => {
  const weekday = weekdayOf(due)
  return weekday === 6 ? addDays(due, -1) : weekday === 0 ? addDays(due, -2) : due
}

/** Four weeks from this Monday with the open deadlines in them, and what is worth saying about them. */
export const deadlineWeeks = (tasks: readonly StandingTask[], today: Day): MyWorkProps['calendar'] => {
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  const last = addDays(monday, 27)
  const due = tasks.filter(
    task =>
      task.due !== null && task.due >= monday && task.due <= last && STATUS_RULES[task.judgement.status].open,
  )
  const byDay = Map.groupBy(due, task => shownOn(task.due ?? today))
  const weeks = [0, 7, 14, 21].map(offset => ({
    label: weekLabel(addDays(monday, offset), today),
    days: [0, 1, 2, 3, 4].map(index => {
      const day = addDays(monday, offset + index)
      // Tasks come in the order of urgency, so the first of a day says its colour.
      const [first, ...others] = byDay.get(day) ?? []
      return {
        past: day < today,
        today: day === today,
        ...(first ? { kind: TASK_KIND[first.judgement.status], count: others.length + 1 } : {}),
      }
    }),
  }))
  return { weeks, note: noteOf(due, today) }
}

const noteOf = (due: readonly StandingTask[], today: Day): string => {
  const outlined = shownOn(today) === today ? MY_WORK.calendarNote : ''
  if (due.length === 0) return [outlined, MY_WORK.nothingDue].filter(Boolean).join(' ')
  const fullest = [...Map.groupBy(due, task => task.due ?? '')].sort((a, b) => b[1].length - a[1].length)[0]
  return [
    outlined,
    fullest && fullest[1].length > 1
      ? MY_WORK.sameDay(fullest[1].length, formatDayShort(fullest[0], today))
      : '',
    due.some(task => task.due !== null && shownOn(task.due) !== task.due) ? MY_WORK.weekendNote : '',
  ]
    .filter(Boolean)
    .join(' ')
}

import { compareVietnamese } from '../../domain/order-vi.ts'
import { DASHBOARD } from '../../words/dashboard.ts'
import { KIND_WORDS } from '../../words/ui.ts'
import { CHART_KINDS, type ChartKind } from '../ui/chart/frame.tsx'
import type { UnitBar } from '../ui/chart/stacked-bar.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { BoardTask } from './dashboard-lists.ts'

const PIECE = {
  overdue: 'overdue',
  attention: 'attention',
  'on-track': 'on-track',
  waiting: 'on-track',
  done: 'done',
  'not-due': 'not-due',
  regular: 'not-due',
  paused: 'not-due',
  cancelled: null,
} as const satisfies Record<(typeof TASK_KIND)[keyof typeof TASK_KIND], ChartKind | null>

/** Tasks that a bar counts: dated ones; while nothing has a deadline, all. Cancelled ones count nowhere. */
export const barTasks = (tasks: readonly BoardTask[]): readonly BoardTask[] => {
  const living = tasks.filter(task => task.judgement.status !== 'cancelled')
  const dated = living.filter(task => task.nature === 'dated')
  return dated.length > 0 ? dated : living
}

/** One bar a lead unit, the most overdue first. */
export const unitBars = (tasks: readonly BoardTask[]): readonly UnitBar[] => {
  const byUnit = Map.groupBy(barTasks(tasks), task => task.lead?.id ?? '')
  return [...byUnit]
    .map(([unitId, own]) => {
      const name = own[0]?.lead?.name ?? DASHBOARD.noUnit
      const counts: Record<ChartKind, number> = {
        overdue: 0,
        attention: 0,
        'on-track': 0,
        done: 0,
        'not-due': 0,
      }
      for (const task of own) {
        const piece = PIECE[TASK_KIND[task.judgement.status]]
        if (piece !== null) counts[piece] += 1
      }
      const said = CHART_KINDS.filter(kind => counts[kind] > 0).map(
        kind => `${counts[kind]} ${KIND_WORDS[kind].toLocaleLowerCase('vi')}`,
      )
      return {
        name,
        href: `/dieu-hanh/nhiem-vu?loai=theo-don-vi&don-vi=${unitId}`,
        counts,
        total: own.length,
        summary: `${name}: ${said.join(', ')}`,
      }
    })
    .sort(
      (a, b) => b.counts.overdue - a.counts.overdue || b.total - a.total || compareVietnamese(a.name, b.name),
    )
}

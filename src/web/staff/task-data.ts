import { countClear, type SixClarities } from '../../domain/clarity.ts'
import type { Judgement } from '../../domain/status.ts'
import type { TaskState } from '../../domain/task-facts.ts'

type Shown = {
  readonly id: string
  readonly code: string
  readonly text: string
  readonly judgement: Judgement
  readonly due: string | null
  readonly state: TaskState
  readonly lead: { readonly name: string } | null
  readonly owner: { readonly name: string } | null
  readonly percent: number | null
  readonly six: SixClarities
  readonly latest: { readonly effectiveOn: string } | null
}

/** A task of a list as data, for a script of the ward's own. */
export const taskData = (task: Shown) => ({
  id: task.id,
  code: task.code,
  text: task.text,
  status: task.judgement.status,
  daysLate: task.judgement.daysLate,
  due: task.due,
  initialDue: task.state.initialDue,
  lead: task.lead?.name ?? null,
  owner: task.owner?.name ?? null,
  percent: task.percent,
  clear: countClear(task.six),
  lastUpdateOn: task.latest?.effectiveOn ?? null,
})

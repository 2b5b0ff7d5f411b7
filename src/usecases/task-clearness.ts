import type { SixClarities } from '../domain/clarity.ts'
import { isRhythm } from '../domain/rhythm.ts'
import { type Gap, taskClarity } from '../domain/task-clarity.ts'
import { effectiveDue } from '../domain/task-facts.ts'
import type { TaskRecord } from '../store/task.ts'

export type ClearTask = { readonly six: SixClarities; readonly gaps: readonly Gap[] }

type ClearColumns = Pick<
  TaskRecord,
  | 'text'
  | 'lead'
  | 'leadText'
  | 'owner'
  | 'leader'
  | 'support'
  | 'noSupport'
  | 'nature'
  | 'deadlines'
  | 'deadline'
  | 'rhythm'
  | 'product'
  | 'acceptance'
  | 'authority'
>

/** The six clarities of a task as it stands, draft or running. */
export const clarityOf = (task: ClearColumns): ClearTask =>
  taskClarity({
    text: task.text,
    leadUnitId: task.lead?.id ?? null,
    leadIsGroup: task.leadText.length > 0,
    ownerPersonId: task.owner?.id ?? null,
    leader: task.leader?.name ?? null,
    supportUnitIds: task.support.map(unit => unit.id),
    noSupport: task.noSupport,
    nature: task.nature,
    due: effectiveDue(task.deadlines) ?? task.deadline,
    rhythm: task.rhythm !== null && isRhythm(task.rhythm) ? task.rhythm : null,
    product: task.product,
    acceptance: task.acceptance,
    authority: task.authority,
  })

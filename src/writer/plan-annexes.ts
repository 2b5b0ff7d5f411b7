import type { AnnexInput, AnnexTarget, AnnexTask } from '../domain/annex-input.ts'
import type { DocumentAnnex, DocumentColumn, OfficialAnnexes } from '../domain/official-document.ts'
import { deadlineCell, PLAN_ANNEX_TITLES, PLAN_TARGET_HEADS, PLAN_TASK_HEADS } from '../words/annex.ts'
import { groupedRows } from './annex-rows.ts'

const targetColumns = (year: number): readonly DocumentColumn[] => [
  { title: PLAN_TARGET_HEADS.order, share: 5, align: 'center' },
  { title: PLAN_TARGET_HEADS.target, share: 25, align: 'left' },
  { title: PLAN_TARGET_HEADS.definition, share: 19, align: 'left' },
  { title: PLAN_TARGET_HEADS.unit, share: 8, align: 'center' },
  { title: PLAN_TARGET_HEADS.goal(year), share: 9, align: 'center' },
  { title: PLAN_TARGET_HEADS.milestones, share: 10, align: 'left' },
  { title: PLAN_TARGET_HEADS.lead, share: 12, align: 'left' },
  { title: PLAN_TARGET_HEADS.following, share: 12, align: 'left' },
]

/** The six clarities stand side by side: who, what, when, responsibility (leader, support), product, authority. */
const TASK_COLUMNS: readonly DocumentColumn[] = [
  { title: PLAN_TASK_HEADS.order, share: 5, align: 'center' },
  { title: PLAN_TASK_HEADS.task, share: 24, align: 'left' },
  { title: PLAN_TASK_HEADS.lead, share: 14, align: 'left' },
  { title: PLAN_TASK_HEADS.support, share: 13, align: 'left' },
  { title: PLAN_TASK_HEADS.leader, share: 11, align: 'left' },
  { title: PLAN_TASK_HEADS.product, share: 13, align: 'left' },
  { title: PLAN_TASK_HEADS.deadline, share: 9, align: 'center' },
  { title: PLAN_TASK_HEADS.authority, share: 11, align: 'left' },
]

const targetCells = (target: AnnexTarget): readonly string[] => [
  target.name,
  target.definition ?? '',
  target.unit,
  target.goal,
  target.milestones.join('\n'),
  target.lead.join(', '),
  target.following ?? '',
]

const taskCells = (task: AnnexTask): readonly string[] => [
  task.text,
  [task.lead.join(', '), task.owner ?? ''].filter(line => line !== '').join('\n'),
  task.support.join(', '),
  task.leader ?? '',
  task.product ?? '',
  deadlineCell(task),
  task.authority ?? '',
]

/**
 * Phụ lục I (targets) and Phụ lục II (assignment of tasks) of a plan, to be signed with it. Both are always there, as
 * plans refer to them by number; one without rows keeps its heads only.
 */
export const assembleAnnexes = (input: AnnexInput): OfficialAnnexes => {
  const annex = (
    number: string,
    title: string,
    columns: readonly DocumentColumn[],
    groups: Parameters<typeof groupedRows>[0],
  ): DocumentAnnex => ({
    number,
    title,
    orientation: 'landscape',
    blocks: [{ kind: 'table', columns, rows: groupedRows(groups) }],
  })
  return {
    medium: input.medium,
    of: input.plan,
    annexes: [
      annex(
        'I',
        PLAN_ANNEX_TITLES.targets(input.year),
        targetColumns(input.year),
        input.groups.map(group => ({ title: group.title, rows: group.targets.map(targetCells) })),
      ),
      annex(
        'II',
        PLAN_ANNEX_TITLES.tasks(input.year),
        TASK_COLUMNS,
        input.groups.map(group => ({ title: group.title, rows: group.tasks.map(taskCells) })),
      ),
    ],
    figures: [],
  }
}

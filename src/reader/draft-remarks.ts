import type { BlockRemark } from '../domain/draft-remarks.ts'
import { REMARK_AUTHOR, remarkOfFinding, remarkOfTask } from '../words/check-plan.ts'
import type { DraftCheck } from './draft-check.ts'

/** Who the remarks in a file are from. */
export const remarkAuthor: string = REMARK_AUTHOR

/** What a check says, as remarks at the blocks of the source: one a finding, one a task for all that is not clear in it. */
export const remarksOf = ({ findings, clarity }: DraftCheck): readonly BlockRemark[] => [
  ...findings.map(one => ({
    block: one.place?.paragraph ?? null,
    text: remarkOfFinding(one.group, one.sentence),
  })),
  ...clarity.tasks.flatMap(task =>
    task.gaps.length === 0 || task.place === null
      ? []
      : [{ block: task.place.paragraph, text: remarkOfTask(task.total, task.gaps) }],
  ),
]

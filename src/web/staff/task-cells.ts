import type { Clarity } from '../../domain/clarity.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { countExtensions } from '../../domain/task-facts.ts'
import type { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { NATURE_WORDS, RHYTHM_WORDS } from '../../words/rhythm.ts'
import { gapSentence } from '../../words/task-clarity.ts'
import { extendedWords, TASK_PAGE } from '../../words/task-page.ts'
import { supportWords } from '../../words/unit.ts'
import type { SixCell } from '../ui/clarity.tsx'

type Shown = Answer<typeof showTask>

/** The six answers of a task, each with its proof or with what is still missing. */
export const taskCells = ({ task, plan, rights }: Shown): readonly SixCell[] => {
  const cell = (clarity: Clarity, answer: string | null, remark: string | null): SixCell => {
    const gaps = task.gaps.filter(gap => gap.clarity === clarity).map(gapSentence)
    const remarks = [remark ?? '', ...gaps].filter(Boolean)
    return {
      clarity,
      clearness: task.six[clarity],
      answer: answer === null || answer === '' ? TASK_PAGE.none : answer,
      ...(remarks.length === 0 ? {} : { remark: remarks.join('. ') }),
      ...(rights.concretise ? { fillHref: `/nhiem-vu/${task.id}/bo-sung` } : {}),
    }
  }
  const support = [...task.support.map(unit => unit.name), ...task.supportText]
  return [
    cell('who', task.lead?.name ?? task.leadText.join(', '), task.owner?.name ?? null),
    cell('what', task.text, null),
    cell('when', whenOf(task), whenRemark(task)),
    cell('responsibility', task.leader?.name ?? null, supportWords(support, task.noSupport)),
    cell('product', task.product, task.acceptance),
    cell('authority', task.authority, null),
  ]
}

const whenOf = (task: Shown['task']): string | null => {
  if (task.due !== null) return formatDay(task.due)
  const { rhythm, nature } = task.state
  if (nature === 'unknown') return task.deadlineText
  return rhythm === null
    ? NATURE_WORDS[nature]
    : `${NATURE_WORDS[nature]}, ${RHYTHM_WORDS[rhythm].toLocaleLowerCase('vi')}`
}

const whenRemark = (task: Shown['task']): string | null => {
  const times = countExtensions(task.deadlines)
  const { initialDue } = task.state
  return times > 0 && initialDue !== null ? extendedWords(initialDue, times) : null
}

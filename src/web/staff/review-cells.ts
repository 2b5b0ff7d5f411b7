import { CLARITIES, type Clarity } from '../../domain/clarity.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { isRhythm } from '../../domain/rhythm.ts'
import type { ShownTask } from '../../usecases/show-plan.ts'
import { CELL, CELL_MISSING } from '../../words/review.ts'
import { NATURE_WORDS } from '../../words/rhythm.ts'
import type { ReviewCell } from '../ui/review-item.tsx'
import { FIELDS_OF, type NameOf, proposalWords } from './proposal-words.ts'

/** What a task says to one clarity; null when it says nothing. */
export const ANSWERS = {
  who: task => {
    const unit = task.lead?.name ?? (task.leadText.length > 0 ? CELL.asWritten(task.leadText) : null)
    return join([unit, task.owner?.name])
  },
  what: task => {
    const vague = task.gaps.find(gap => gap.code === 'text-vague')
    return vague ? CELL.vague(vague.words) : CELL.clearText
  },
  when: task => {
    const rhythm = task.rhythm !== null && isRhythm(task.rhythm) ? task.rhythm : null
    const day = task.deadline === null ? null : formatDay(task.deadline)
    if (task.nature === 'regular' || task.nature === 'periodic')
      return join([CELL.rhythm(NATURE_WORDS[task.nature], rhythm), day])
    if (day !== null) return day
    if (task.deadlineText !== null) return `“${task.deadlineText}”`
    return task.nature === 'dated' ? `${NATURE_WORDS.dated}, ${CELL.noDeadline}` : null
  },
  responsibility: task => {
    const names = [...task.support.map(unit => unit.name), ...task.supportText.map(name => `“${name}”`)]
    const support = names.length > 0 ? CELL.support(names.join(', ')) : task.noSupport ? CELL.noSupport : null
    return join([task.leader?.name, support], '. ')
  },
  product: task =>
    join([task.product, task.acceptance === null ? null : CELL.acceptance(task.acceptance)], '. '),
  authority: task => task.authority,
} as const satisfies Record<Clarity, (task: ShownTask) => string | null>

const join = (parts: readonly (string | null | undefined)[], by = ', '): string | null => {
  const said = parts.filter(part => part !== null && part !== undefined && part !== '')
  return said.length === 0 ? null : said.join(by)
}

/** The six cells of a task under review with what can be taken for each. */
export const cellsOf = (task: ShownTask, nameOf: NameOf): readonly ReviewCell[] =>
  CLARITIES.map(clarity => {
    const proposal = proposalWords(task.proposals, FIELDS_OF[clarity], nameOf)
    return {
      clarity,
      clearness: task.six[clarity],
      answer: ANSWERS[clarity](task) ?? CELL_MISSING[clarity],
      inferred: clarity === 'when' && task.unsure.some(point => point.code === 'deadline-inferred'),
      suggestion: proposal === null ? undefined : { value: clarity, label: proposal },
    }
  })

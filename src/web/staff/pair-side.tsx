import { formatDay } from '../../domain/format-vi.ts'
import type { ShownPair } from '../../usecases/plan-pair.ts'
import { PAIR, PAIR_FINDING_WORDS } from '../../words/plan-pair.ts'
import { statusWord } from '../../words/status.ts'
import { TARGET_STATUS_WORDS } from '../../words/target.ts'
import { milestoneWords } from '../../words/target-goal.ts'
import { StatusTag } from '../ui/status.tsx'
import { TARGET_KIND, TASK_KIND } from '../ui/status-kind.ts'

type Task = Extract<ShownPair, { item: 'task' }>['state']
type Target = Extract<ShownPair, { item: 'target' }>['state']

/** One side of a pair: what it is, how it stands, by when. */
export const PairSide = (props: { side: { item: 'task'; one: Task } | { item: 'target'; one: Target } }) => {
  if (props.side.item === 'task') {
    const { one } = props.side
    return (
      <div>
        <a href={`/nhiem-vu/${one.id}`}>{one.text}</a>
        <small class="block">
          {[one.code, one.lead?.name, one.due === null ? null : formatDay(one.due)]
            .filter(Boolean)
            .join(' · ')}
        </small>
        <StatusTag
          kind={TASK_KIND[one.judgement.status]}
          word={statusWord(one.judgement.status, one.judgement.daysLate)}
        />
      </div>
    )
  }
  const { one } = props.side
  return (
    <div>
      <a href={`/chi-tieu/${one.id}`}>{one.name}</a>
      <small class="block">
        {[one.code, one.lead?.name, milestoneWords(one.milestones)].filter(Boolean).join(' · ')}
      </small>
      <StatusTag kind={TARGET_KIND[one.judgement.status]} word={TARGET_STATUS_WORDS[one.judgement.status]} />
    </div>
  )
}

/** What the two sides contradict each other in, in red; that they agree, in words. */
export const Findings = (props: { findings: readonly (keyof typeof PAIR_FINDING_WORDS)[] }) =>
  props.findings.length === 0 ? (
    <span>{PAIR.agrees}</span>
  ) : (
    <span class="red">{props.findings.map(one => PAIR_FINDING_WORDS[one]).join('. ')}</span>
  )

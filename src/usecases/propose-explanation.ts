import { may } from '../domain/policy/may.ts'
import { notFound } from '../domain/refusal.ts'
import { itemAtHand } from './item-at-hand.ts'
import { explanationInput, openExplanation } from './open-explanation.ts'
import { change } from './use-case.ts'

/** The standing agency or the committee proposes that a leader ask for an explanation. Nobody is asked yet. */
export const proposeExplanation = change({
  name: 'propose-explanation',
  input: explanationInput,
  async run(work, input) {
    const { taskId = null, targetId = null } = input
    const item = await itemAtHand(work, { taskId, targetId })
    if (!item) return notFound()
    const no = work.authorise(may(work.actor, 'explanation.propose', { ...work.here, line: item.line }))
    if (no) return no
    return openExplanation(work, item, input, 'proposed')
  },
})

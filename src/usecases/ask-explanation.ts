import { may } from '../domain/policy/may.ts'
import { notFound } from '../domain/refusal.ts'
import { itemAtHand } from './item-at-hand.ts'
import { explanationInput, openExplanation } from './open-explanation.ts'
import { change } from './use-case.ts'

/** A leader of the line asks the head of the lead unit, or the owner, to explain a task or a target by a day. */
export const askExplanation = change({
  name: 'ask-explanation',
  input: explanationInput,
  async run(work, input) {
    const { taskId = null, targetId = null } = input
    const item = await itemAtHand(work, { taskId, targetId })
    if (!item) return notFound()
    const no = work.authorise(may(work.actor, 'explanation.ask', { ...work.here, line: item.line }))
    if (no) return no
    return openExplanation(work, item, input, 'asked')
  },
})

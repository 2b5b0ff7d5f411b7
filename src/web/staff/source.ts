import type { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import type { placeWords } from '../../words/task-page.ts'

type Plan = Answer<typeof showTask>['plan']
type Sentence = Answer<typeof showTask>['sentences'][number]

/** Where a line of the source stands in the page of the document. */
const lineHref = (planId: string, line: number): string => `/ke-hoach/${planId}/van-ban#doan-${line}`

/** The first sentence an item was read from, for quoting; null when a person added it. */
export const sourceOf = (
  plan: Plan,
  section: string | null,
  sentences: readonly Sentence[],
  say: typeof placeWords,
): { before: string; read: string; after: string; place: string; href: string } | null => {
  const [first, ...others] = sentences
  if (first === undefined || first.text === '') return null
  return {
    before: first.before,
    read: [first, ...others.filter(one => one.place.start >= first.place.end)]
      .map(one => one.text)
      .filter(Boolean)
      .join(' … '),
    after: others.length === 0 ? first.after : '',
    place: say(section, first.place, plan),
    href: lineHref(plan.id, first.line),
  }
}

import { CLARITIES, type Clarity, type Clearness, type SixClarities } from '../domain/clarity.ts'
import type { ReadHeader, ReadTask } from '../domain/plan-reading.ts'
import {
  AUTHORITY_GENERAL,
  AUTHORITY_NAMED,
  GROUP_ONLY,
  OFFICER,
  PRODUCT_NOUN,
  RHYTHM,
} from './rules/clarity.ts'
import { TASK_VERBS, VAGUE_VERBS } from './rules/verbs.ts'

/** Why a clarity is not full. Words make the sentence of it; every rule has its own advice. */
const CLARITY_RULES = [
  'who-none',
  'who-group',
  'what-vague',
  'what-no-verb',
  'what-empty',
  'when-none',
  'when-rhythm',
  'when-unread',
  'responsibility-none',
  'responsibility-no-leader',
  'responsibility-no-support',
  'product-none',
  'product-implied',
  'authority-none',
  'authority-general',
  'authority-issuer',
] as const
export type ClarityRule = (typeof CLARITY_RULES)[number]

/** One judgement: how clear, and if not fully, by which rule and because of which words. */
export type Judgement = {
  readonly clearness: Clearness
  readonly rule: ClarityRule | null
  readonly found: string | null
}

type Judged = Omit<ReadTask, 'clarity' | 'doubts'>
const clear: Judgement = { clearness: 'clear', rule: null, found: null }
const partial = (rule: ClarityRule, found: string | null = null): Judgement => ({
  clearness: 'partial',
  rule,
  found,
})
const missing = (rule: ClarityRule): Judgement => ({ clearness: 'missing', rule, found: null })

/**
 * Judges the six clarities of a task as a document states them. What "partial" means for each stands in docs/reader.md;
 * the six are those of domain rule F1.17.
 */
const JUDGES = {
  who(task) {
    if (task.lead.length === 0) return missing('who-none')
    const group = task.lead.find(name => GROUP_ONLY.test(name))
    return task.lead.some(name => !GROUP_ONLY.test(name)) ? clear : partial('who-group', group ?? null)
  },
  what(task) {
    const text = task.text.replace(/^[^:]{0,60}:\s+(?=\S)/u, '')
    if (text.split(/\s+/).length < 3) return missing('what-empty')
    const measured = /\d/.test(text.replace(/\d+[^\s]*\/[^\s]+/g, '')) || task.product !== null
    const vague = VAGUE_VERBS.exec(text)
    if (vague && !measured) return partial('what-vague', vague[0])
    return TASK_VERBS.test(text) || TASK_VERBS.test(task.text) || task.lead.length > 0
      ? clear
      : partial('what-no-verb')
  },
  when(task) {
    if (task.deadline !== null)
      return task.nature === 'unknown' ? partial('when-unread', task.deadline) : clear
    const rhythm = RHYTHM.exec(task.text)
    return rhythm ? partial('when-rhythm', rhythm[0]) : missing('when-none')
  },
  responsibility(task) {
    const leader = task.lead.some(name => OFFICER.test(name)) || OFFICER.test(task.text)
    if (leader && task.support.length > 0) return clear
    if (leader) return partial('responsibility-no-support')
    return task.support.length > 0 ? partial('responsibility-no-leader') : missing('responsibility-none')
  },
  product(task) {
    if (task.product !== null) return clear
    const noun = PRODUCT_NOUN.exec(task.text)
    return noun ? partial('product-implied', noun[0]) : missing('product-none')
  },
  authority(task, header) {
    if (AUTHORITY_NAMED.test(task.text)) return clear
    const general = AUTHORITY_GENERAL.exec(task.text)
    if (general) return partial('authority-general', general[0])
    return header.issuer !== null ? partial('authority-issuer', header.issuer) : missing('authority-none')
  },
} satisfies Record<Clarity, (task: Judged, header: ReadHeader) => Judgement>

/** All six judgements in their fixed order. */
export const judge = (
  task: Judged,
  header: ReadHeader,
): { readonly clarity: Clarity; readonly judgement: Judgement }[] =>
  CLARITIES.map(clarity => ({ clarity, judgement: JUDGES[clarity](task, header) }))

/** The six clarities of a task, as a reading holds them. */
export function clarityOf(task: Judged, header: ReadHeader): SixClarities {
  return {
    who: JUDGES.who(task).clearness,
    what: JUDGES.what(task).clearness,
    when: JUDGES.when(task).clearness,
    responsibility: JUDGES.responsibility(task).clearness,
    product: JUDGES.product(task).clearness,
    authority: JUDGES.authority(task, header).clearness,
  }
}

import { CLARITIES, type Clarity, type Clearness, type SixClarities } from './clarity.ts'
import type { Day } from './day.ts'
import type { Nature } from './nature.ts'
import { markedKey } from './order-vi.ts'
import type { Rhythm } from './rhythm.ts'

/** What the six clarities of a running task are judged by; null is a known absence. */
export type ClarityFacts = {
  readonly text: string
  readonly leadUnitId: string | null
  /** The document names a group ("các cơ quan, đơn vị") and no unit has been chosen from it. */
  readonly leadIsGroup: boolean
  readonly ownerPersonId: string | null
  readonly leader: string | null
  readonly supportUnitIds: readonly string[]
  /** Said outright that nobody co-operates. */
  readonly noSupport: boolean
  readonly nature: Nature
  readonly due: Day | null
  readonly rhythm: Rhythm | null
  readonly product: string | null
  /** How the product is judged to be good enough. */
  readonly acceptance: string | null
  /** Who approves or decides. */
  readonly authority: string | null
}

export type GapCode =
  | 'lead-missing'
  | 'lead-is-group'
  | 'owner-missing'
  | 'text-missing'
  | 'text-vague'
  | 'nature-missing'
  | 'deadline-missing'
  | 'rhythm-missing'
  | 'leader-missing'
  | 'support-missing'
  | 'product-missing'
  | 'acceptance-missing'
  | 'authority-missing'

export type Gap = {
  readonly clarity: Clarity
  readonly code: GapCode
  /** The vague words, for 'text-vague'. */
  readonly words: readonly string[]
}

/** Verbs and phrases that name a direction and no end. Data: a locality may keep its own list. */
export const VAGUE_PHRASES: readonly string[] = [
  'tăng cường',
  'đẩy mạnh',
  'tiếp tục',
  'từng bước',
  'quan tâm',
  'chú trọng',
  'nâng cao',
  'phát huy',
  'góp phần',
  'khuyến khích',
  'tích cực',
  'chủ động',
  'kịp thời',
  'phù hợp',
  'có hiệu quả',
  'và các nội dung khác',
  'theo quy định',
]

/** The vague phrases that stand in a text, in the order of the list. */
export const vagueWords = (text: string, phrases: readonly string[] = VAGUE_PHRASES): readonly string[] => {
  const folded = markedKey(text)
  return phrases.filter(phrase => folded.includes(foldedPhrase(phrase)))
}

/** The lists are short and every task is judged by them, so each phrase is folded once. */
const foldedPhrases = new Map<string, string>()
const foldedPhrase = (phrase: string): string => {
  const known = foldedPhrases.get(phrase) ?? markedKey(phrase)
  foldedPhrases.set(phrase, known)
  return known
}

/** A dot or a dash in a field is no answer. */
const filled = (text: string | null): boolean => text !== null && /[\p{L}\p{N}]/u.test(text)

const clearnessOf = (all: readonly boolean[]): Clearness =>
  all.every(Boolean) ? 'clear' : all.some(Boolean) ? 'partial' : 'missing'

type Verdict = { readonly clearness: Clearness; readonly gaps: readonly GapCode[] }

const RULES = {
  who: task => {
    const gaps: GapCode[] = []
    if (task.leadUnitId === null) gaps.push(task.leadIsGroup ? 'lead-is-group' : 'lead-missing')
    if (task.ownerPersonId === null) gaps.push('owner-missing')
    const lead = task.leadUnitId !== null
    const clearness = clearnessOf([lead, task.ownerPersonId !== null])
    return { clearness: clearness === 'missing' && task.leadIsGroup ? 'partial' : clearness, gaps }
  },
  // A vague sentence is clear enough once its product says where it ends.
  what: task => {
    if (!filled(task.text)) return { clearness: 'missing', gaps: ['text-missing'] }
    const vague = !/\d/u.test(task.text) && !filled(task.product) && vagueWords(task.text).length > 0
    return vague ? { clearness: 'partial', gaps: ['text-vague'] } : { clearness: 'clear', gaps: [] }
  },
  when: task => {
    switch (task.nature) {
      case 'dated':
        return task.due === null
          ? { clearness: 'missing', gaps: ['deadline-missing'] }
          : { clearness: 'clear', gaps: [] }
      case 'regular':
      case 'periodic':
        return task.rhythm === null
          ? { clearness: 'partial', gaps: ['rhythm-missing'] }
          : { clearness: 'clear', gaps: [] }
      case 'unknown':
        return task.due === null
          ? { clearness: 'missing', gaps: ['nature-missing', 'deadline-missing'] }
          : { clearness: 'partial', gaps: ['nature-missing'] }
    }
  },
  responsibility: task => {
    const support = task.supportUnitIds.length > 0 || task.noSupport
    const gaps: GapCode[] = []
    if (!filled(task.leader)) gaps.push('leader-missing')
    if (!support) gaps.push('support-missing')
    return { clearness: clearnessOf([filled(task.leader), support]), gaps }
  },
  product: task => {
    if (!filled(task.product)) return { clearness: 'missing', gaps: ['product-missing'] }
    return filled(task.acceptance)
      ? { clearness: 'clear', gaps: [] }
      : { clearness: 'partial', gaps: ['acceptance-missing'] }
  },
  authority: task =>
    filled(task.authority)
      ? { clearness: 'clear', gaps: [] }
      : { clearness: 'missing', gaps: ['authority-missing'] },
} as const satisfies Record<Clarity, (task: ClarityFacts) => Verdict>

/** The six clarities of a running task, and what is missing to make each of them clear. */
export const taskClarity = (
  task: ClarityFacts,
): { readonly six: SixClarities; readonly gaps: readonly Gap[] } => {
  const verdicts: Record<Clarity, Verdict> = {
    who: RULES.who(task),
    what: RULES.what(task),
    when: RULES.when(task),
    responsibility: RULES.responsibility(task),
    product: RULES.product(task),
    authority: RULES.authority(task),
  }
  return {
    six: {
      who: verdicts.who.clearness,
      what: verdicts.what.clearness,
      when: verdicts.when.clearness,
      responsibility: verdicts.responsibility.clearness,
      product: verdicts.product.clearness,
      authority: verdicts.authority.clearness,
    },
    gaps: CLARITIES.flatMap(clarity =>
      verdicts[clarity].gaps.map(code => ({
        clarity,
        code,
        words: code === 'text-vague' ? vagueWords(task.text) : [],
      })),
    ),
  }
}

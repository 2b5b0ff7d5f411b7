import { likenessIndex } from './likeness.ts'
import { searchKey } from './order-vi.ts'

/** What an item says, field by field, in the words that people read. */
export const COMPARED = ['text', 'name', 'lead', 'support', 'deadline', 'product', 'goal'] as const
export type ComparedField = (typeof COMPARED)[number]
export type ItemWords = Readonly<Record<ComparedField, string>>

export type ComparedItem = {
  readonly id: string
  readonly kind: 'task' | 'target'
  readonly code: string
  readonly words: ItemWords
  /** Leaves the draft when the other side does not have it. */
  readonly droppable: boolean
}
export type BroughtItem = {
  readonly key: string
  readonly kind: 'task' | 'target'
  /** The item that it says it is; null where that has to be found by its words. */
  readonly itemId: string | null
  readonly words: ItemWords
}

export type FieldChange = { readonly field: ComparedField; readonly before: string; readonly after: string }
export type ComparisonRow = {
  readonly verdict: 'added' | 'changed' | 'dropped' | 'same'
  readonly kind: 'task' | 'target'
  readonly itemId: string | null
  readonly code: string | null
  readonly key: string | null
  /** The words of the item; of the brought one where there are two. */
  readonly text: string
  readonly changes: readonly FieldChange[]
}

/** Two wordings of one item are at least so like each other. */
const SAME_ITEM_FROM = 0.5

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s.;:,]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * The items of a draft against those of a corrected file or of a workbook: each pair once, by the id that was given, else
 * by the same words, else by the likest ones. The order is that of what was brought; what is not in it stands at the end.
 */
export function compareItems(
  current: readonly ComparedItem[],
  brought: readonly BroughtItem[],
): readonly ComparisonRow[] {
  const pairs = new Map<string, ComparedItem>()
  const free = new Map(current.map(item => [item.id, item]))
  const pair = (one: BroughtItem, item: ComparedItem | undefined): boolean => {
    if (item === undefined || item.kind !== one.kind || !free.delete(item.id)) return false
    pairs.set(one.key, item)
    return true
  }
  const open = brought.filter(one => !(one.itemId !== null && pair(one, free.get(one.itemId))))
  const bySameWords = (one: BroughtItem) =>
    [...free.values()].find(item => item.kind === one.kind && sameText(item.words.text, one.words.text))
  const left = open.filter(one => !pair(one, bySameWords(one)))
  for (const kind of ['task', 'target'] as const) {
    const items = [...free.values()].filter(item => item.kind === kind)
    const index = likenessIndex(items.map(item => ({ id: item.id, text: item.words.text })))
    const likes = left
      .filter(one => one.kind === kind && one.itemId === null)
      .flatMap(one => index(one.words.text).map(like => ({ one, ...like })))
      .filter(like => like.score >= SAME_ITEM_FROM)
      .sort((a, b) => b.score - a.score)
    for (const { one, id } of likes) if (!pairs.has(one.key)) pair(one, free.get(id))
  }
  const rows = brought.map((one): ComparisonRow => {
    const item = pairs.get(one.key)
    const base = { kind: one.kind, key: one.key, text: one.words.text }
    if (item === undefined) return { ...base, verdict: 'added', itemId: null, code: null, changes: [] }
    const changes = COMPARED.flatMap((field): FieldChange[] => {
      const [before, after] = [item.words[field], one.words[field]]
      return plain(before) === plain(after) ? [] : [{ field, before, after }]
    })
    return {
      ...base,
      verdict: changes.length === 0 ? 'same' : 'changed',
      itemId: item.id,
      code: item.code,
      changes,
    }
  })
  const gone = [...free.values()]
    .filter(item => item.droppable)
    .map(
      (item): ComparisonRow => ({
        verdict: 'dropped',
        kind: item.kind,
        itemId: item.id,
        code: item.code,
        key: null,
        text: item.words.text,
        changes: [],
      }),
    )
  return [...rows, ...gone]
}

const sameText = (a: string, b: string): boolean => searchKey(plain(a)) === searchKey(plain(b))

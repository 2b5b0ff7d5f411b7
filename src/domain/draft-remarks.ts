import { type DraftComment, MOST_COMMENTS } from './draft-comment.ts'

/** A remark at a block of the source; null for the draft as a whole. */
export type BlockRemark = { readonly block: number | null; readonly text: string }

const key = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')

/**
 * Remarks as whoever holds the file can place them: by the words of their paragraph and how often these stood before it.
 *
 * @param blocks the texts of the source in order
 */
export function commentsOf(
  blocks: readonly string[],
  remarks: readonly BlockRemark[],
): readonly DraftComment[] {
  const counted = new Map<string, number>()
  const before = blocks.map(text => {
    const count = counted.get(key(text)) ?? 0
    counted.set(key(text), count + 1)
    return count
  })
  return [...remarks]
    .sort((a, b) => (a.block ?? -1) - (b.block ?? -1))
    .slice(0, MOST_COMMENTS)
    .map(({ block, text }) =>
      block === null
        ? { words: '', before: 0, text }
        : { words: blocks[block] ?? '', before: before[block] ?? 0, text },
    )
}

import { placeOf } from '../paragraph.ts'
import { LEVEL_WORDS, type LevelWord, OWN_BEFORE } from '../rules/drafting.ts'
import type { Draft, Slip } from './draft.ts'

/** The level of the commune that issues; null above the commune, or when the head names none. */
function levelOf({ issuer }: Draft['header']): LevelWord | null {
  if (issuer === null) return null
  const named = issuer.toLocaleLowerCase('vi')
  return (
    LEVEL_WORDS.find(level => new RegExp(`(?<!\\p{L})${level}(?! hội)(?!\\p{L})`, 'u').test(named)) ?? null
  )
}

/** A draft made from another commune's says it everywhere: so many places are enough to see that. */
const MOST = 20

/**
 * "xã" in a ward's plan, and the reverse: a body or ground of the issuer's own under the word of another level. Not:
 * "cấp xã", "xã, phường", "các xã", "xã hội", "hợp tác xã", and another commune that is called by its name.
 */
export function levelSlips(draft: Draft): Slip[] {
  const level = levelOf(draft.header)
  if (level === null) return []
  const others = LEVEL_WORDS.filter(word => word !== level).join('|')
  const said = new RegExp(
    `(?<!\\p{L})${OWN_BEFORE}\\s+(?:${others})(?!\\p{L})(?!\\s*[,/&-]\\s*(?:xã|phường|đặc khu|thị trấn))(?!\\s+(?:và|hoặc|hội|viên|giao|tắc|\\p{Lu}|xã|phường|\\d))`,
    'gu',
  )
  return draft.said
    .flatMap(p =>
      [...p.text.matchAll(said)].map((found): Slip => {
        const note = { rule: 'level-other', found: found[0], level } as const
        return { note, place: placeOf(p, found.index, found.index + found[0].length), actual: found[0] }
      }),
    )
    .slice(0, MOST)
}

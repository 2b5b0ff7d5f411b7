import { type Paragraph, placeOf } from '../paragraph.ts'
import { SYMBOL } from '../rules/document.ts'
import { KNOWN_ABBREVIATIONS } from '../rules/drafting.ts'
import type { Draft, Slip } from './draft.ts'

const SHORT = /(?<![\p{L}\d/.@-])[A-ZĐƯƠ][A-ZĐƯƠ&]+(?:[-&][A-ZĐƯƠ&]{2,})*(?![\p{L}\d/@]|-\p{L})/gu
/** Words after or before which an abbreviation is being explained. */
const EXPLAINS = /(?:viết tắt|gọi tắt|gọi là|gọi chung)[^.;()]{0,30}$/iu

/** Abbreviations that are neither of every office nor explained anywhere in the draft; each once, where it stands first. */
export function abbreviationSlips({ said }: Draft): Slip[] {
  const explained = new Set<string>()
  const found: { short: string; p: Paragraph; at: number }[] = []
  for (const p of said) {
    if (isHeading(p.text)) continue
    const symbols = [...p.text.matchAll(SYMBOL)].map(m => [m.index, m.index + m[0].length] as const)
    for (const hit of p.text.matchAll(SHORT)) {
      const short = hit[0]
      const at = hit.index
      if (/^[IVXLCDM]+$/u.test(short) || symbols.some(([from, to]) => at < to && at + short.length > from))
        continue
      const before = p.text.slice(0, at)
      const after = p.text.slice(at + short.length)
      // "khu du lịch (KDL)", "KDL (khu du lịch)", "sau đây viết tắt là KDL", "KDL: khu du lịch"
      const inBrackets = /\([^()]*$/u.test(before) && /^[^()]{0,20}\)/u.test(after)
      if (
        inBrackets ||
        /^\s*\(\p{L}/u.test(after) ||
        EXPLAINS.test(before) ||
        (before.trim() === '' && /^\s*:/u.test(after))
      )
        explained.add(short)
      else if (!short.split(/[-&]/u).every(part => part.length < 2 || KNOWN_ABBREVIATIONS.has(part)))
        found.push({ short, p, at })
    }
  }
  const told = new Set<string>()
  return found.flatMap(({ short, p, at }): Slip[] => {
    if (explained.has(short) || told.has(short) || KNOWN_ABBREVIATIONS.has(short)) return []
    told.add(short)
    return [
      {
        note: { rule: 'abbreviation-unknown', short },
        place: placeOf(p, at, at + short.length),
        actual: short,
      },
    ]
  })
}

/** Whether most letters are capitals: there they shorten nothing. */
function isHeading(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter(letter => /\p{Lu}/u.test(letter)).length > letters.length * 0.5
}

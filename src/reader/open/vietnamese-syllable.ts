/** Tones: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * A syllable as Vietnamese is written, tone taken off: beginning, vowels, end. What the vowels may be together is
 * kept wider than the dictionary, for old spellings; foreign words with marks are rare enough.
 */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?:uyê|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uơ|uy|ia|ya|ua|ưa|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnptiyou])?$/u

/** Syllables that end in a stop carry only two of the tones. */
const STOPPED = /(?:ch|[cpt])$/

function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  if (tones.length > 1) return false
  const bare = apart.replace(TONES, '').normalize('NFC')
  if (!SYLLABLE.test(bare)) return false
  return !STOPPED.test(bare) || tones.length === 0 || tones[0] === '\u0301' || tones[0] === '\u0323'
}

/** The part of a text that is enough to tell how it is written. */
const SAMPLE = 40_000

/**
 * Which share of the words that carry a mark are Vietnamese syllables, and how many such words there are. A sign
 * inside a word that is no letter makes it no syllable: wrong tables leave such signs behind.
 */
export function vietnameseShare(text: string): { readonly share: number; readonly words: number } {
  let words = 0
  let right = 0
  for (const [word] of text
    .slice(0, SAMPLE)
    .normalize('NFC')
    .matchAll(/[^\s\p{N}.,;:!?()[\]{}"“”'‘’/\\|<>%+*_=–—-]+/gu)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: plain letters are what ASCII holds
    if (/^[\x00-\x7f]*$/.test(word)) continue
    words++
    if (isSyllable(word)) right++
  }
  return { share: words === 0 ? 0 : right / words, words }
}

/**
 * Order and search of Vietnamese text. The database never sorts Vietnamese: short lists use `compareVietnamese`, paged
 * ones store `sortKey` and order by its bytes (a "C" collation).
 */

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese dictionary order, numbers inside by value ("Tổ 2" before "Tổ 10"). */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b)

/**
 * Text folded for search: lower case, without tone or vowel marks, đ as d, dashes and runs of blanks as one blank.
 * "Phòng Văn hóa – Xã hội" → "phong van hoa xa hoi". Fold the question the same way as what is searched.
 */
export const searchKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .trim()

/**
 * Text folded for comparison of words, marks kept: lower case, one place for the tone (hoá and hóa are one), dashes
 * and runs of blanks as one blank. For phrases where marks decide: "chợ" is no "cho".
 */
export const markedKey = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/gu, '$1$3$2')
    .normalize('NFC')
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .trim()

/** Letters that are letters of their own in the Vietnamese alphabet: '~' sorts after every plain letter. */
const LETTERS: Readonly<Record<string, string>> = {
  ă: 'a~',
  â: 'a~~',
  đ: 'd~',
  ê: 'e~',
  ô: 'o~',
  ơ: 'o~~',
  ư: 'u~',
}
/** ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONES: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0309': '2',
  '\u0303': '3',
  '\u0301': '4',
  '\u0323': '5',
}
/** Vowel marks that make another letter, as they come out of NFD. */
const SHAPES = /[\u0306\u0302\u031b]/u
/** Punctuation in the order of the root collation; what is not in it comes after, before digits. */
const PUNCTUATION = '_-–—,;:!?./\'"“”()[]{}@*\\&#%'

/** "10" → "0210": the length first, so that shorter numbers come first; zeros in front do not count. */
const numberKey = (digits: string): string => {
  const bare = digits.replace(/^0+(?=\d)/u, '')
  return `${String(bare.length).padStart(2, '0')}${bare}`
}

const punctuationKey = (character: string): string => {
  const rank = PUNCTUATION.indexOf(character)
  return `"${String(rank < 0 ? 99 : rank).padStart(2, '0')}`
}

/**
 * An ASCII text whose byte order is the Vietnamese order of the original: letters first (a ă â … d đ …), then tones
 * (ngang, huyền, hỏi, ngã, sắc, nặng), then lower before upper case. The three parts are divided by a blank, which is
 * lower than anything within them.
 */
export const sortKey = (text: string): string => {
  let letters = ''
  let tones = ''
  let cases = ''
  const source = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  for (const [cluster] of source.matchAll(/\d+|\P{M}\p{M}*/gu)) {
    if (/^\d/u.test(cluster)) {
      letters += numberKey(cluster)
      tones += '0'
      cases += '0'
      continue
    }
    const marks = [...cluster.normalize('NFD')].slice(1)
    const base = [[...cluster.normalize('NFD')][0] ?? '', ...marks.filter(mark => SHAPES.test(mark))]
      .join('')
      .normalize('NFC')
    const lower = base.toLowerCase()
    const tone = marks.map(mark => TONES[mark] ?? '').join('')
    if (lower === ' ') letters += '!'
    else if (LETTERS[lower] !== undefined) letters += LETTERS[lower]
    else if (/^[a-z]$/u.test(lower)) letters += lower
    else if (/^\p{L}/u.test(lower))
      letters += `~~~${(lower.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
    else letters += punctuationKey(lower)
    tones += tone === '' ? '0' : tone
    cases += base === lower ? '0' : '1'
  }
  return `${letters} ${tones} ${cases}`
}

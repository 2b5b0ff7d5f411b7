/** Letters that faulty tables of PDF fonts give in place of Vietnamese ones; no Vietnamese word has them. */
const WRONG: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  Ƣ: 'Ư',
  ƣ: 'ư',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u00ad': '-',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
  '\uf0b7': '•',
  '\uf0a7': '•',
  '\uf0d8': '•',
  '\uf076': '•',
  '\uf0fc': '•',
  '\uf02d': '-',
  '\uf0b3': '≥',
  '\uf0a3': '≤',
}

/** A letter of a PDF font as Unicode text; '' for what draws nothing that can be read. */
export function letterOf(unicode: string): string {
  if (unicode.length === 1 && unicode >= ' ' && unicode <= '~') return unicode
  let out = ''
  for (const char of unicode) {
    const right = WRONG[char] ?? char
    out += /[\p{Cc}\p{Co}\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd]/u.test(right) ? '' : right
  }
  return out
}

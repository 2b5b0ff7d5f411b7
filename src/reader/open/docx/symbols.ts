/** Signs that symbol fonts draw at private codes (U+F0xx), as the Unicode sign that looks the same. */
const SYMBOL: Readonly<Record<number, string>> = {
  163: '≤',
  174: '→',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  222: '⇒',
  229: 'Σ',
}
const WINGDINGS: Readonly<Record<number, string>> = {
  167: '▪',
  168: '□',
  216: '➢',
  118: '❖',
  113: '❑',
  252: '✓',
  254: '☑',
  224: '→',
  232: '➔',
}

/** The sign at a code of a symbol font; a bullet where the table has none, because most of them are bullets. */
export function symbolFor(font: string, code: number): string {
  const low = code >= 0xf000 ? code - 0xf000 : code
  const table = /wingdings|webdings/i.test(font) ? WINGDINGS : SYMBOL
  return table[low] ?? (low === 32 ? ' ' : '•')
}

/** Private-use signs inside ordinary text, as left by symbol fonts. */
export const withoutPrivateSigns = (text: string, font: string): string =>
  /[\uf020-\uf0ff]/.test(text)
    ? text.replace(/[\uf020-\uf0ff]/g, sign => symbolFor(font, sign.charCodeAt(0)))
    : text

/** Signs that stand on the upper half of a key. */
const SHIFTED = '~!@#$%^&*()_+{}|:"<>?'

/**
 * Keys that a person presses to type a text in Vietnamese by Telex, Shift counted: "ộ" is o, o, j; "đ" is d, d; a capital or
 * a sign of the upper half takes one more. Without the shortcuts that some know.
 */
export const telexKeys = (text: string): number =>
  [...text.normalize('NFC')].reduce((keys, letter) => keys + keysOf(letter), 0)

function keysOf(letter: string): number {
  const [base = '', ...marks] = letter.normalize('NFD')
  const shift = base !== base.toLowerCase() || SHIFTED.includes(base) ? 1 : 0
  return (base.toLowerCase() === 'đ' ? 2 : 1) + marks.length + shift
}

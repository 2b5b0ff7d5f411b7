/**
 * Widths of Times New Roman in thousandths of the size, upright and bold; marks add nothing to a letter's width. Used
 * for rules, whose length the decree gives as a part of the text above them.
 */
const UPRIGHT =
  'A722B667C667D722E611F556G722H722I333J389K722L611M889N722O722P556Q722R667S556T611U722V722W944X722Y722Z611' +
  'a444b500c444d500e444f333g500h500i278j278k500l278m778n500o500p500q500r333s389t278u500v500w722x500y500z444'
const BOLD =
  'A722B667C722D722E667F611G778H778I389J500K778L667M944N722O778P611Q778R722S556T667U722V722W1000X722Y722Z667' +
  'a500b556c444d556e444f333g500h556i278j333k556l278m833n556o500p556q556r444s389t333u556v500w722x500y500z444'
const SIGNS: readonly (readonly [string, number])[] = [
  [' ', 250],
  ['\u00a0', 250],
  ['-', 333],
  ['\u2011', 333],
  [',', 250],
  ['.', 250],
  ['/', 278],
  [':', 333],
  [';', 333],
  ['(', 333],
  [')', 333],
  ['"', 500],
  ['“', 444],
  ['”', 444],
  ['–', 500],
  ['%', 833],
  ['&', 778],
]

const tableOf = (letters: string): ReadonlyMap<string, number> => {
  const table = new Map<string, number>(SIGNS)
  for (const found of letters.matchAll(/([A-Za-z])(\d+)/g)) {
    const [, letter, width] = found
    if (letter !== undefined) table.set(letter, Number(width))
  }
  return table
}
const WIDTHS = { upright: tableOf(UPRIGHT), bold: tableOf(BOLD) }
const DIGIT_OR_UNKNOWN = 500

/** Width of a line of text in twips at a size in points. */
export const textWidth = (text: string, points: number, bold: boolean): number => {
  const table = bold ? WIDTHS.bold : WIDTHS.upright
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd')
  let thousandths = 0
  for (const letter of plain) thousandths += table.get(letter) ?? DIGIT_OR_UNKNOWN
  return Math.round((thousandths * points * 20) / 1000)
}

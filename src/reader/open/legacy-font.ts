/** Fonts from before Unicode draw Vietnamese over Latin-1 codes; which code means what depends on the font. */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni'

/** The encoding that a font's name promises, null for a Unicode font. `.VnTimeH` draws small letters as capitals. */
export function legacyEncoding(font: string): LegacyEncoding | null {
  if (/^\.?Vn[A-Z3]/.test(font) && font.startsWith('.')) return /H$/.test(font) ? 'tcvn3-capitals' : 'tcvn3'
  if (/^VNI[- ]/i.test(font)) return 'vni'
  return null
}

/** TCVN 5712:1993, VN3: the letter that stands at each code from 0xA1 on (pairs of Latin-1 sign and letter). */
const TCVN3_PAIRS =
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ'

const TCVN3: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TCVN3_PAIRS.length / 2 }, (_, i) => [
    TCVN3_PAIRS.charAt(2 * i),
    TCVN3_PAIRS.charAt(2 * i + 1),
  ]),
)

/** VNI sets a mark sign behind the vowel; the vowel ơ, ư, ỵ, ỉ, ĩ, ị and đ have a code of their own. */
const VNI_SINGLE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  ñ: 'đ',
}
const VNI_TONES: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
}
const VNI_SHAPED: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}

function vniTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  const add = (code: string, letter: string) => {
    table.set(code, letter.normalize('NFC'))
    table.set(code.toUpperCase(), letter.normalize('NFC').toUpperCase())
    // A capital vowel with the mark of the small row: seen where only the vowel was retyped.
    table.set(code.charAt(0).toUpperCase() + code.slice(1), letter.normalize('NFC').toUpperCase())
  }
  for (const [code, letter] of Object.entries(VNI_SINGLE)) add(code, letter)
  for (const vowel of 'aeiouy')
    for (const [sign, tone] of Object.entries(VNI_TONES)) add(vowel + sign, vowel + tone)
  for (const [horned, letter] of [
    ['ô', 'ơ'],
    ['ö', 'ư'],
  ] as const)
    for (const [sign, tone] of Object.entries(VNI_TONES)) add(horned + sign, letter + tone)
  for (const vowel of 'aeo')
    for (const [sign, shape] of Object.entries(VNI_SHAPED))
      if (shape.startsWith('\u0302') || vowel === 'a') add(vowel + sign, vowel + shape)
  return table
}

const VNI = vniTable()
const VNI_CODE = /[aeiouyôö][ùøûõïâáàåãäêéèúüë]|[ôöîæóòñ]/gi

/** Letters that only Unicode Vietnamese has: where one stands, the run was typed in Unicode under an old font's name. */
const UNICODE_VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\p{M}/u

/** The text of a run as Unicode. Text that is Unicode already is left as it is, whatever its font says. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (UNICODE_VIETNAMESE.test(text)) return text
  if (encoding === 'vni') return text.replace(VNI_CODE, code => VNI.get(code) ?? code)
  const letters = Array.from(text, char => TCVN3.get(char) ?? char).join('')
  return encoding === 'tcvn3-capitals' ? letters.toUpperCase() : letters
}

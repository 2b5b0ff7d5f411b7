/**
 * Cuts Be Vietnam Pro to the Vietnamese alphabet with all tone marks, digits and the punctuation used here, and makes
 * the face of ten digits of one width. Run by hand when the package changes; what it writes is committed.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { evenDigits } from './even-digits.ts'

const root = join(import.meta.dirname, '..')
const packaged = join(root, 'node_modules/@fontsource/be-vietnam-pro')
const target = join(root, 'src/web/ui/fonts')

const LETTERS =
  'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz'
const SIGNS = ' \u00a0.,;:!?\'"()[]/\\-–—…·•%&+−±=<>×÷*#@_°²³“”‘’«»§'
const CUT = `${LETTERS}${LETTERS.toLocaleUpperCase('vi')}${SIGNS}0123456789`

/** One width for all digits of a weight, in font units. */
const DIGIT_WIDTH = { 400: 648, 500: 656, 600: 664, 700: 672 } as const

mkdirSync(target, { recursive: true })
for (const weight of [400, 500, 600, 700] as const) {
  for (const part of ['latin', 'vietnamese'] as const) {
    const source = readFileSync(join(packaged, `files/be-vietnam-pro-${part}-${weight}-normal.woff2`))
    const cut = await subsetFont(source, CUT, { targetFormat: 'woff2', noHinting: true })
    writeFileSync(join(target, `${part}-${weight}.woff2`), cut)
    if (part === 'latin') {
      const digits = await subsetFont(source, '0123456789', { targetFormat: 'truetype', noHinting: true })
      const even = evenDigits(digits, DIGIT_WIDTH[weight], 'Sau Ro So')
      writeFileSync(
        join(target, `digits-${weight}.woff2`),
        await subsetFont(even, '0123456789', { targetFormat: 'woff2' }),
      )
    }
  }
}
copyFileSync(join(packaged, 'LICENSE'), join(target, 'LICENSE'))

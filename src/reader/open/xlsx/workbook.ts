import type { Archive } from '../archive.ts'
import type { OpenLimits } from '../limits.ts'
import { Refused } from '../refused.ts'
import { relationsOf } from '../relations.ts'
import { readXml } from '../xml.ts'
import type { NumberFormat } from './shown.ts'

/** What the parts of a workbook share, and its visible sheets in their order. */
export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly part: Uint8Array }[]
  /** Names of the sheets that were left out because nobody sees them. */
  readonly hidden: readonly string[]
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly bold: readonly boolean[]
  readonly from1904: boolean
}

/** The strings that cells name by number; signs of pronunciation are left out. */
function stringsOf(part: Uint8Array | null, limits: OpenLimits): string[] {
  const strings: string[] = []
  if (!part) return strings
  let text = ''
  let length = 0
  let inText = false
  let aside = 0
  readXml(part, limits, {
    open: name => {
      if (name === 'si') text = ''
      else if (name === 'rPh') aside++
      else if (name === 't') inText = aside === 0
    },
    close: name => {
      if (name === 'si') strings.push(text)
      else if (name === 'rPh') aside--
      else if (name === 't') inText = false
    },
    text: piece => {
      if (!inText) return
      text += piece
      length += piece.length
      if (length > limits.text) throw new Refused({ code: 'text-too-long', length, limit: limits.text })
    },
  })
  return strings
}

function stylesOf(part: Uint8Array | null, limits: OpenLimits): Pick<Workbook, 'formats' | 'bold'> {
  const codes = new Map<number, string>()
  const boldFonts: boolean[] = []
  const formats: NumberFormat[] = []
  const bold: boolean[] = []
  if (!part) return { formats, bold }
  const path: string[] = []
  readXml(part, limits, {
    open: (name, attributes) => {
      const parent = path.at(-1)
      path.push(name)
      if (name === 'numFmt' && parent === 'numFmts')
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'font' && parent === 'fonts') boldFonts.push(false)
      else if (name === 'b' && parent === 'font' && path.at(-3) === 'fonts')
        boldFonts[boldFonts.length - 1] = attributes.val !== '0' && attributes.val !== 'false'
      else if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attributes.numFmtId ?? 0)
        formats.push({ id, code: codes.get(id) ?? null })
        bold.push(boldFonts[Number(attributes.fontId ?? 0)] ?? false)
      }
    },
    close: () => {
      path.pop()
    },
  })
  return { formats, bold }
}

/**
 * Finds the parts of a workbook by its own relations. Hidden sheets are left out: nobody who looks at the list sees
 * them. Throws Refused.
 */
export async function readWorkbook(archive: Archive, limits: OpenLimits): Promise<Workbook> {
  const root = await relationsOf(archive, '', limits)
  const main = root.find(relation => relation.type === 'officeDocument')?.target
  const bytes = main === undefined ? null : await archive.read(main)
  if (main === undefined || !bytes) throw new Refused({ code: 'damaged' })
  const relations = await relationsOf(archive, main, limits)
  const named: { name: string; id: string }[] = []
  const hidden: string[] = []
  let from1904 = false
  readXml(bytes, limits, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (name !== 'sheet') return
      if ((attributes.state ?? 'visible') !== 'visible') hidden.push(attributes.name ?? '')
      else named.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? '' })
    },
    close: () => {},
  })
  const partOf = async (type: string): Promise<Uint8Array | null> => {
    const target = relations.find(relation => relation.type === type)?.target
    return target === undefined ? null : archive.read(target)
  }
  const sheets: { name: string; part: Uint8Array }[] = []
  for (const { name, id } of named) {
    const target = relations.find(relation => relation.id === id && relation.type === 'worksheet')?.target
    const part = target === undefined ? null : await archive.read(target)
    if (part) sheets.push({ name, part })
  }
  const strings = stringsOf(await partOf('sharedStrings'), limits)
  return { sheets, hidden, strings, from1904, ...stylesOf(await partOf('styles'), limits) }
}

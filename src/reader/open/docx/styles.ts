import type { OpenLimits } from '../limits.ts'
import { type Attributes, readXml } from '../xml.ts'

/** Format of a run or a style; null = not said here. */
export type Format = {
  font: string | null
  bold: boolean | null
  italic: boolean | null
  capitals: boolean | null
  hidden: boolean | null
  centred: boolean | null
  outline: number | null
  numberId: string | null
  numberLevel: number | null
}

export const noFormat = (): Format => ({
  font: null,
  bold: null,
  italic: null,
  capitals: null,
  hidden: null,
  centred: null,
  outline: null,
  numberId: null,
  numberLevel: null,
})

/** `<w:b/>` and `<w:b w:val="1"/>` switch on, "0", "false" and "off" switch off. */
export const isOn = (attributes: Attributes): boolean =>
  !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '')

const wholeNumber = (value: string | undefined): number | null => {
  const number = Number(value)
  return value !== undefined && Number.isInteger(number) ? number : null
}

/** Takes in one property element of a run or a paragraph; elements that do not matter here change nothing. */
export function applyProperty(format: Format, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:rFonts':
      // The codes that differ between old fonts and Unicode are drawn in the hAnsi font.
      format.font = attributes['w:hAnsi'] ?? attributes['w:ascii'] ?? format.font
      break
    case 'w:b':
      format.bold = isOn(attributes)
      break
    case 'w:i':
      format.italic = isOn(attributes)
      break
    case 'w:caps':
      format.capitals = isOn(attributes)
      break
    case 'w:vanish':
      format.hidden = isOn(attributes)
      break
    case 'w:jc':
      format.centred = attributes['w:val'] === 'center'
      break
    case 'w:outlineLvl':
      format.outline = wholeNumber(attributes['w:val'])
      break
    case 'w:numId':
      format.numberId = attributes['w:val'] ?? null
      break
    case 'w:ilvl':
      format.numberLevel = wholeNumber(attributes['w:val'])
      break
  }
}

type Style = {
  readonly format: Format
  name: string
  basedOn: string | null
  isDefault: boolean
  type: string
}

/** Styles of a document, with what they take from the styles they are based on. */
export type Styles = {
  readonly of: (id: string | null) => Format
  /** What holds where no style says otherwise. */
  readonly defaults: Format
  readonly defaultParagraph: string | null
}

const over = (base: Format, top: Format): Format => ({
  font: top.font ?? base.font,
  bold: top.bold ?? base.bold,
  italic: top.italic ?? base.italic,
  capitals: top.capitals ?? base.capitals,
  hidden: top.hidden ?? base.hidden,
  centred: top.centred ?? base.centred,
  outline: top.outline ?? base.outline,
  numberId: top.numberId ?? base.numberId,
  numberLevel: top.numberLevel ?? base.numberLevel,
})

const CHANGES = new Set(['w:pPrChange', 'w:rPrChange'])

/** Reads styles.xml; null gives a document without styles. A chain of styles that bites its tail ends where it began. */
export function readStyles(bytes: Uint8Array | null, limits: OpenLimits): Styles {
  const styles = new Map<string, Style>()
  const defaults = noFormat()
  let current: Style | null = null
  let inDefaults = false
  let inTablePart = false
  let skipped = 0
  if (bytes)
    readXml(bytes, limits, {
      open: (name, attributes) => {
        if (skipped > 0 || CHANGES.has(name)) skipped++
        else if (name === 'w:docDefaults') inDefaults = true
        else if (name === 'w:style') {
          current = {
            format: noFormat(),
            name: '',
            basedOn: null,
            isDefault: attributes['w:default'] !== undefined && isOn({ 'w:val': attributes['w:default'] }),
            type: attributes['w:type'] ?? 'paragraph',
          }
          styles.set(attributes['w:styleId'] ?? '', current)
        } else if (name === 'w:tblStylePr') inTablePart = true
        else if (inTablePart) return
        else if (current && name === 'w:name') current.name = attributes['w:val'] ?? ''
        else if (current && name === 'w:basedOn') current.basedOn = attributes['w:val'] ?? null
        else if (current) applyProperty(current.format, name, attributes)
        else if (inDefaults) applyProperty(defaults, name, attributes)
      },
      close: name => {
        if (skipped > 0) skipped--
        else if (name === 'w:docDefaults') inDefaults = false
        else if (name === 'w:style') current = null
        else if (name === 'w:tblStylePr') inTablePart = false
      },
    })
  const resolved = new Map<string, Format>()
  const resolve = (id: string, seen: ReadonlySet<string>): Format => {
    const known = resolved.get(id)
    if (known) return known
    const style = styles.get(id)
    if (!style || seen.has(id) || seen.size > 50) return noFormat()
    // "heading 2" means level 2 in every language of Word, also where the style forgets to say it.
    const named = /^heading ([1-9])$/i.exec(style.name)?.[1]
    const own =
      named && style.format.outline === null ? { ...style.format, outline: Number(named) - 1 } : style.format
    const format = style.basedOn === null ? own : over(resolve(style.basedOn, new Set([...seen, id])), own)
    resolved.set(id, format)
    return format
  }
  const none = noFormat()
  const defaultParagraph =
    [...styles].find(([, style]) => style.isDefault && style.type === 'paragraph')?.[0] ?? null
  return { of: id => (id === null ? none : resolve(id, new Set())), defaults, defaultParagraph }
}

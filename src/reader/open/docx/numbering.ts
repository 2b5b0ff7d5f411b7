import type { OpenLimits } from '../limits.ts'
import { type Attributes, readXml } from '../xml.ts'
import { isOn } from './styles.ts'
import { symbolFor } from './symbols.ts'

type Level = {
  start: number
  format: string
  text: string
  /** Level whose step sets this one back to its start: null = any higher one, 0 = none. */
  restart: number | null
  /** "isLgl": all numbers of the label in Arabic figures. */
  legal: boolean
  font: string
  style: string | null
}
type Abstract = { readonly levels: Map<number, Level>; styleLink: string | null; numStyleLink: string | null }
type Numbering = {
  abstractId: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

const newLevel = (): Level => ({
  start: 1,
  format: 'decimal',
  text: '',
  restart: null,
  legal: false,
  font: '',
  style: null,
})

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign
      left -= worth
    }
  }
  return text
}

/** a … z, aa, bb …: as Word counts. It never draws "đ", whatever the language; a typed "đ)" is text, not a label. */
const letters = (value: number): string =>
  value < 1 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(8, Math.ceil(value / 26)))

/** One number in the format of its level; formats of other scripts fall back to Arabic figures. */
function figure(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerLetter':
      return letters(value)
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value)
    default:
      return String(value)
  }
}

function bullet(level: Level): string {
  const sign = level.text.trim()
  if (sign === '') return '•'
  const code = sign.charCodeAt(0)
  if (code >= 0xf000 && code <= 0xf0ff) return symbolFor(level.font, code)
  // Word's second bullet is a round "o" of Courier New.
  return sign === 'o' && /courier/i.test(level.font) ? '•' : sign
}

function applyLevel(level: Level, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:start') level.start = Number(value) || 0
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = value
  else if (name === 'w:lvlRestart') level.restart = Number(value) || 0
  else if (name === 'w:isLgl') level.legal = isOn(attributes)
  else if (name === 'w:rFonts') level.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? ''
  else if (name === 'w:pStyle') level.style = value
}

function parseNumbering(bytes: Uint8Array, limits: OpenLimits) {
  const abstracts = new Map<string, Abstract>()
  const numberings = new Map<string, Numbering>()
  let abstract: Abstract | null = null
  let numbering: Numbering | null = null
  let override = 0
  let level: Level | null = null
  readXml(bytes, limits, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map(), styleLink: null, numStyleLink: null }
        abstracts.set(attributes['w:abstractNumId'] ?? '', abstract)
      } else if (name === 'w:num') {
        numbering = { abstractId: '', starts: new Map(), levels: new Map() }
        numberings.set(attributes['w:numId'] ?? '', numbering)
      } else if (name === 'w:lvl') {
        level = newLevel()
        const index = Number(attributes['w:ilvl']) || 0
        if (numbering) numbering.levels.set(index, level)
        else abstract?.levels.set(index, level)
      } else if (level) applyLevel(level, name, attributes)
      else if (numbering && name === 'w:abstractNumId') numbering.abstractId = value
      else if (numbering && name === 'w:lvlOverride') override = Number(attributes['w:ilvl']) || 0
      else if (numbering && name === 'w:startOverride') numbering.starts.set(override, Number(value) || 0)
      else if (abstract && name === 'w:styleLink') abstract.styleLink = value
      else if (abstract && name === 'w:numStyleLink') abstract.numStyleLink = value
    },
    close: name => {
      if (name === 'w:abstractNum') abstract = null
      else if (name === 'w:num') numbering = null
      else if (name === 'w:lvl') level = null
    },
  })
  return { abstracts, numberings }
}

/** Gives the labels that Word draws by itself, in reading order: each call counts one step of the list. */
export type Labeller = {
  /** null when the list has no such number or draws nothing. */
  readonly next: (numberId: string, level: number) => string | null
  /** The level that a paragraph style is tied to in its list, 0 when it is tied to none. */
  readonly levelOfStyle: (numberId: string, style: string) => number
}

/** Reads numbering.xml (null: a document without lists). */
export function readNumbering(bytes: Uint8Array | null, limits: OpenLimits): Labeller {
  if (!bytes) return { next: () => null, levelOfStyle: () => 0 }
  const { abstracts, numberings } = parseNumbering(bytes, limits)
  const ofStyle = new Map([...abstracts].map(([id, abstract]) => [abstract.styleLink, { id, abstract }]))
  /** A list may be defined by reference to the list of a style. */
  const abstractOf = (numbering: Numbering): { id: string; abstract: Abstract } | null => {
    const abstract = abstracts.get(numbering.abstractId)
    if (!abstract) return null
    const linked = abstract.numStyleLink === null ? undefined : ofStyle.get(abstract.numStyleLink)
    return linked ?? { id: numbering.abstractId, abstract }
  }
  /** Lists of one definition count on together; a start override begins anew the first time its list is used. */
  const counters = new Map<string, Map<number, number>>()
  const begun = new Set<string>()

  return {
    levelOfStyle: (numberId, style) => {
      const numbering = numberings.get(numberId)
      const levels = numbering && abstractOf(numbering)?.abstract.levels
      return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0
    },
    next: (numberId, index) => {
      const numbering = numberings.get(numberId)
      const found = numbering && abstractOf(numbering)
      if (!numbering || !found) return null
      const levelAt = (i: number) => numbering.levels.get(i) ?? found.abstract.levels.get(i)
      const level = levelAt(index)
      if (!level) return null
      const counts = counters.get(found.id) ?? new Map<number, number>()
      counters.set(found.id, counts)
      if (!begun.has(numberId)) {
        begun.add(numberId)
        for (const [i, start] of numbering.starts) counts.set(i, start - 1)
      }
      const before = counts.get(index)
      counts.set(index, (before ?? (numbering.starts.get(index) ?? level.start) - 1) + 1)
      for (const deeper of [...counts.keys()]) {
        if (deeper <= index) continue
        const restart = levelAt(deeper)?.restart
        if (restart === 0 || (typeof restart === 'number' && index >= restart)) continue
        counts.delete(deeper)
      }
      if (level.format === 'bullet') return bullet(level)
      const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const i = Number(digit) - 1
        const other = levelAt(i)
        const start = numbering.starts.get(i) ?? other?.start ?? 1
        // A higher level that has not been counted yet shows its first number.
        const value = i < index ? Math.max(counts.get(i) ?? start, start) : (counts.get(i) ?? start)
        return figure(value, level.legal ? 'decimal' : (other?.format ?? 'decimal'))
      })
      return label.trim() === '' ? null : label.trim()
    },
  }
}

import { SaxesParser } from 'saxes'
import type { OpenLimits } from '../open/limits.ts'
import { Refused } from '../open/refused.ts'

/** Where a paragraph of a Word part holds its words: offsets in the text of the part. */
export type ParagraphSpan = {
  /** After its properties: where a remark may begin. */
  readonly from: number
  /** Before its end tag. */
  readonly to: number
  /** Its own words, without white space: what two readings of one paragraph have in common. */
  readonly key: string
}

/** Words without white space, marks composed, so that the same paragraph is found however it was read. */
export const wordsKey = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')

/** Elements whose words are not read: what was deleted, codes of fields, the second way of the same words. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'Fallback', 'rt'])

type Open = { from: number; words: string; readonly deep: number }

/**
 * Paragraphs of a part with words in them, in the order in which they end. The part has to be well formed and without a
 * document type; throws Refused when it is not.
 */
export function paragraphSpans(xml: string, limits: OpenLimits): readonly ParagraphSpan[] {
  if (/<!DOCTYPE/iu.test(xml)) throw new Refused({ code: 'unsafe-markup' })
  const parser = new SaxesParser({ xmlns: false, position: true })
  const spans: ParagraphSpan[] = []
  const open: Open[] = []
  let depth = 0
  let skipped = 0
  let inText = false
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', () => {
    throw new Refused({ code: 'damaged' })
  })
  parser.on('opentag', tag => {
    if (++depth > limits.depth) throw new Refused({ code: 'too-complex' })
    if (tag.isSelfClosing && local(tag.name) === 'p') return
    if (skipped > 0 || LEFT_OUT.has(local(tag.name))) skipped++
    else if (local(tag.name) === 'p' && tag.name.startsWith('w'))
      open.push({ from: parser.position, words: '', deep: depth })
    else if (local(tag.name) === 't') inText = true
  })
  parser.on('closetag', tag => {
    depth--
    if (tag.isSelfClosing && local(tag.name) === 'p') return
    if (skipped > 0) {
      skipped--
      return
    }
    const here = open.at(-1)
    if (local(tag.name) === 't') inText = false
    else if (local(tag.name) === 'pPr' && here && depth === here.deep) here.from = parser.position
    else if (local(tag.name) === 'p' && here && depth === here.deep - 1) {
      open.pop()
      const key = wordsKey(here.words)
      if (key !== '') spans.push({ from: here.from, to: xml.lastIndexOf('</', parser.position - 1), key })
    }
  })
  parser.on('text', text => {
    const here = open.at(-1)
    if (inText && skipped === 0 && here) here.words += text
  })
  parser.write(xml).close()
  return spans
}

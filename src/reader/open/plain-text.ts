import type { OpenLimits } from './limits.ts'
import { Refused } from './refused.ts'
import { decodeText } from './text-encoding.ts'

/** Share of the text that a control character or a replaced byte may take before it is no text any more. */
const CONTROL_SHARE = 0.002
const REPLACED_SHARE = 0.005

/**
 * Looks whether bytes without any known mark are text that a person wrote. Throws Refused: garbage that is called
 * .txt, text of which nothing tells the encoding, a line or a whole beyond the limits.
 */
export function checkPlainText(bytes: Uint8Array, limits: OpenLimits): string {
  const decoded = decodeText(bytes)
  const { text } = decoded
  if (!decoded.sure) throw new Refused({ code: 'text-encoding', possible: decoded.possible })
  const control = countControl(text)
  if (control > text.length * CONTROL_SHARE) throw new Refused({ code: 'unknown-kind' })
  const replaced = count(text, /\ufffd/g)
  if (replaced > Math.max(3, text.length * REPLACED_SHARE))
    throw new Refused({ code: 'text-encoding', possible: [] })
  if (/^\ufeff?\s*<(!doctype html|html|head|body)\b/i.test(text.slice(0, 2000)))
    throw new Refused({ code: 'kind-not-read', found: 'html' })
  checkLengths(text, limits)
  if (!/\p{L}/u.test(text)) throw new Refused({ code: 'no-words' })
  return text
}

/** Throws Refused when the whole or one line of it is longer than the stages behind are made for. */
function checkLengths(text: string, limits: OpenLimits): void {
  if (text.length > limits.text)
    throw new Refused({ code: 'text-too-long', length: text.length, limit: limits.text })
  let lines = 0
  for (let start = 0; start <= text.length; lines++) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (end - start > limits.line) {
      const longest = longestPart(text.slice(start, end))
      if (longest > limits.line)
        throw new Refused({ code: 'line-too-long', length: longest, limit: limits.line })
    }
    start = end + 1
  }
  if (lines > limits.blocks * 4) throw new Refused({ code: 'too-complex' })
}

/** The opener breaks lines at more than \n; only what no break divides is long. */
const longestPart = (line: string): number =>
  line.split(/[\r\f\u2028\u2029]/).reduce((most, part) => Math.max(most, part.length), 0)

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Signs under U+0020 that no text holds; tab, line breaks, form feed and escape are left out. */
function countControl(text: string): number {
  let control = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 27) || code === 127) control++
  }
  return control
}

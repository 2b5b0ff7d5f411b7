import { firstDate } from '../domain/deadline.ts'
import type { ReadBasis } from '../domain/plan-reading.ts'
import type { Paragraph } from './paragraph.ts'
import { BASIS_LEAD, CITED_TYPE, PROPOSAL_LEAD, SYMBOL } from './rules/document.ts'

/** A cited symbol without the spaces that line breaks left in it. */
export const normalSymbol = (symbol: string): string => symbol.replace(/\s+/g, '')

/** Symbols cited in a text with where they stand. */
function citedSymbols(
  text: string,
): { readonly symbol: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(SYMBOL)].map(m => ({
    symbol: normalSymbol(m[0]),
    start: m.index ?? 0,
    end: (m.index ?? 0) + m[0].length,
  }))
}

const HEAD = new RegExp(`^(?:${CITED_TYPE})(?!\\p{L})`, 'iu')
const TYPE_BEFORE = new RegExp(`(${CITED_TYPE})\\s+(?:số\\s*)?:?\\s*$`, 'iu')

/**
 * The documents of the "Căn cứ …", "Thực hiện …" list: one clause is one document, and the first symbol of the clause
 * is its own; later ones stand in its title. A law has no symbol and is named by its title.
 */
export function basesOf(preamble: readonly Paragraph[]): ReadBasis[] {
  const found: ReadBasis[] = []
  let open = true
  for (const p of preamble) {
    if (PROPOSAL_LEAD.test(p.text)) continue
    if (/^(?:QUYẾT ĐỊNH|Điều \d)/u.test(p.text)) break
    const lead = BASIS_LEAD.exec(p.text)
    if (!lead || !open) continue
    const clauses = clausesOf(p.text.slice(lead[0].length))
    for (const clause of clauses) {
      const basis = basisOf(clause)
      if (basis && !found.some(b => b.symbol === basis.symbol)) found.push(basis)
    }
    if (!/[;,]$|^[-\s]*căn cứ/iu.test(p.text) && clauses.length > 1) open = true
  }
  return found
}

/** Clauses of a base sentence: divided by ";" or by "và"/"," before another cited document type. */
function clausesOf(text: string): string[] {
  return text
    .split(';')
    .flatMap(part => splitAtDocument(part))
    .map(part => part.trim())
    .filter(part => part !== '' && !PROPOSAL_LEAD.test(part))
}

const NEXT_DOCUMENT = new RegExp(`(?:,| và)\\s+(?=(?:${CITED_TYPE})\\s+(?:số\\s*)?\\d)`, 'gu')

function splitAtDocument(part: string): string[] {
  const pieces = part.split(NEXT_DOCUMENT)
  const out: string[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    // "… thực hiện Nghị quyết A và Kế hoạch B" inside a title: the second is part of the same title
    if (
      last !== undefined &&
      /\s(?:thực hiện|triển khai|theo|tại|ban hành)\s/iu.test(last.replace(/^[^\d]*\d\S*/u, ' '))
    )
      out[out.length - 1] = `${last} và ${piece}`
    else out.push(piece)
  }
  return out
}

function basisOf(clause: string): ReadBasis | null {
  const cited = citedSymbols(clause)[0]
  const text = clause.replace(/^(?:các|và|căn cứ|thực hiện|triển khai)\s+/iu, '')
  if (cited && cited.start < 90) {
    const type = TYPE_BEFORE.exec(clause.slice(0, cited.start))?.[1] ?? null
    if (!type && !HEAD.test(text)) return null
    const tail = clause.slice(cited.end)
    return {
      symbol: cited.symbol,
      type: type ?? HEAD.exec(text)?.[0] ?? null,
      date: firstDate(tail.slice(0, 60)),
      issuer: issuerOf(tail),
      role: roleOf(cited.symbol),
    }
  }
  if (!/^(?:Bộ )?[Ll]uật\s|^Hiến pháp/u.test(text) || /[:]$/.test(text)) return null
  const title = /^(.*?)(?:\s+(?:số\s*\d|ngày\s+\d|năm\s+\d{4})|[.,;]?$)/u.exec(text)?.[1] ?? text
  return { symbol: title.trim(), type: 'Luật', date: firstDate(text), issuer: 'Quốc hội', role: 'basis' }
}

const issuerOf = (tail: string): string | null =>
  /(?:^|\s)của\s+(.{3,80}?)(?=\s+(?:về|ban hành|thực hiện|triển khai|phê duyệt|quy định|sửa đổi|hướng dẫn|tại|ngày)(?!\p{L})|[,.;(]|$)/u.exec(
    tail.slice(0, 160),
  )?.[1] ?? null

const roleOf = (symbol: string): ReadBasis['role'] =>
  /\/(?:TU|ĐU|TTg|CP|KH|BCĐ)|UBND|TW/u.test(symbol) ? 'superior' : 'basis'

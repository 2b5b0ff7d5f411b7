import { datesIn } from '../domain/deadline.ts'
import type { ReadHeader } from '../domain/plan-reading.ts'
import { basesOf, normalSymbol } from './bases.ts'
import { linesOf, type Paragraph } from './paragraph.ts'
import type { Parts } from './parts.ts'
import { PARTY_WORDS } from './rules/document.ts'
import { signatureOf } from './signature.ts'

/** What the header says, and which fields were inferred from where (for diagnostics). */
export type HeaderReading = {
  readonly header: ReadHeader
  readonly inferred: readonly { readonly field: string; readonly value: string; readonly from: string }[]
}

const NUMBER =
  /^S[ốô]\s*:?\s*(?:(\d{1,5})\s?)?([-/])?\s*((?:\d{4}\s?\/\s?)?[\p{Lu}][\p{L}&]*(?:\s?[-/]\s?[\p{Lu}][\p{L}\d&]*)*)?/u
const PLACE_DATE =
  /^(\p{Lu}[\p{L}\s.'-]{1,40}?)\s*,?\s*ngày\s*(\d{1,2}|[.…_\s]*)\s*tháng\s*(\d{1,2}|[.…_\s]*)\s*năm\s*(\d{4})/u
const MOTTO = /cộng h[òo][àa]?a? xã hội|độc lập\s*-|đảng cộng sản việt nam/iu

/** Reads issuer, number, date, type, title, bases, recipients and signature. */
export function readHeader(parts: Parts): HeaderReading {
  const inferred: { field: string; value: string; from: string }[] = []
  const lines = parts.front.flatMap(p => linesOf(p).map(line => line.text))
  const whole = parts.front.map(p => p.text)
  const number = numberOf([...lines, ...whole])
  const dated = dateOf([...whole, ...lines, ...parts.title.map(p => p.text)])
  const top = issuerLines(parts.front)
  const attached = attachedTo(parts)
  let issuer = top.issuer
  if (issuer === null) {
    const guess = attached?.issuer ?? issuerFromText(parts)
    if (guess) {
      issuer = guess
      inferred.push({ field: 'issuer', value: guess, from: attached?.issuer ? 'attached' : 'preamble' })
    }
  }
  const date = dated.date ?? (parts.type === null ? (attached?.date ?? null) : null)
  if (dated.date === null && date !== null) inferred.push({ field: 'date', value: date, from: 'attached' })
  const annex = parts.type === null ? parts.annexes[0] : undefined
  const type =
    parts.type?.text ??
    (annex
      ? annex.label.text.replace(/\s+(?:SỐ\s+|số\s+)?(?:[IVXL]+|\d+|[A-Z])\s*[.:]?$/u, '').toUpperCase()
      : null)
  const title =
    (annex ? annex.title : parts.title)
      .map(p => p.text)
      .join(' ')
      .trim() || null
  const sign = signatureOf(parts.back)
  const bases = basesOf(parts.wrapper ? [...parts.wrapper.paragraphs, ...parts.preamble] : parts.preamble)
  const party =
    (number?.symbol !== undefined &&
      number?.symbol !== null &&
      /^[\p{L}]+\/(?:ĐU|TU|TW|ĐUK|BTV|HU|BCĐ)/u.test(number.symbol)) ||
    (issuer !== null && PARTY_WORDS.test(issuer))
  return {
    header: {
      issuer,
      superior: top.superior,
      number: number?.number ?? null,
      symbol: number?.symbol ?? null,
      place: dated.place,
      date,
      type,
      title,
      line: party ? 'party' : 'state',
      bases: bases.map(b => b.symbol),
      basisDetails: bases,
      recipients: sign.recipients,
      signer: sign.signer,
      signingPower: sign.power,
      signerPost: sign.post,
    },
    inferred,
  }
}

/** "Số: 07/KH-UBND" and "Số 09-KH/ĐU"; the number is null while blank, the symbol stays. */
function numberOf(lines: readonly string[]): { number: string | null; symbol: string | null } | null {
  for (const line of lines) {
    const found = NUMBER.exec(line)
    if (!found?.[3]) continue
    const symbol = normalSymbol(found[3])
    if (!/[-/]/.test(symbol)) continue
    return { number: found[1] ? normalSymbol(`${found[1]}${found[2] ?? '/'}${symbol}`) : null, symbol }
  }
  return null
}

function dateOf(lines: readonly string[]): { place: string | null; date: string | null } {
  for (const line of lines) {
    const found = PLACE_DATE.exec(line)
    if (!found) continue
    const [, place = '', day = '', month = '', year = ''] = found
    const d = Number.parseInt(day, 10)
    const m = Number.parseInt(month, 10)
    const two = (n: number) => String(n).padStart(2, '0')
    const date =
      m >= 1 && m <= 12 ? (d >= 1 && d <= 31 ? `${year}-${two(m)}-${two(d)}` : `${year}-${two(m)}`) : year
    return { place: place.trim(), date }
  }
  return { place: null, date: null }
}

/** The left column of the head: everything before the motto, the number and the date. */
function issuerLines(front: readonly Paragraph[]): { issuer: string | null; superior: string | null } {
  const names: string[] = []
  for (const p of front) {
    const lines = linesOf(p).map(line => line.text.replace(/[*_]+/g, '').trim())
    if (lines.some(line => MOTTO.test(line))) {
      if (p.cell !== null || names.length > 0) continue
      continue
    }
    for (const line of lines) {
      if (
        /^[-–_.*\s]*$/.test(line) ||
        /^S[ốô]\b|^Số/u.test(line) ||
        PLACE_DATE.test(line) ||
        MOTTO.test(line) ||
        /^(?:DỰ THẢO|MẬT|HỎA TỐC|KHẨN)/iu.test(line)
      )
        continue
      if (/\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line) && line.length < 90) names.push(line)
    }
  }
  if (names.length === 0) return { issuer: null, superior: null }
  return groupIssuer(names)
}

const ISSUER_HEAD =
  /^(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|BAN |BỘ|SỞ|THỦ TƯỚNG|CHÍNH PHỦ|PHÒNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|VĂN PHÒNG|CÔNG AN|TRUNG TÂM|MẶT TRẬN|TRƯỜNG|CHI BỘ|LIÊN|HỘI )/u

/** Lines that begin no new name belong to the name before them; the last name is the issuer, the one above it the superior. */
function groupIssuer(lines: readonly string[]): { issuer: string; superior: string | null } {
  const names: string[] = []
  for (const line of lines) {
    const last = names.at(-1)
    const goesOn =
      last !== undefined &&
      (!ISSUER_HEAD.test(line) ||
        (last === 'THỦ TƯỚNG' && line === 'CHÍNH PHỦ') ||
        /^(?:ỦY BAN|UỶ BAN)$/u.test(last))
    if (goesOn) names[names.length - 1] = `${last} ${line}`
    else names.push(line)
  }
  const bare = (name: string) => name.replace(/\s*[*-]+\s*$/, '').trim()
  const party =
    names.length > 1 && /^BAN (?:CHẤP HÀNH|THƯỜNG VỤ)/u.test(names.at(-1) ?? '') ? names.at(-2) : undefined
  return {
    issuer: bare(names.at(-1) ?? ''),
    superior: party ? bare(party) : names.length > 1 ? bare(names[0] ?? '') : null,
  }
}

const ISSUES =
  /((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Thường vụ|Ban Chấp hành|Đảng ủy|Đảng uỷ|Ban Chỉ đạo|Thủ tướng Chính phủ|Chính phủ|Hội đồng nhân dân)[^.;:]{0,90}?)\s+(?:xây dựng|ban hành|triển khai|đề ra)(?:\s+và\s+\p{L}+\s+\p{L}+)?\s+(?:và\s+)?(?:[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án)/u

/** The body that says it issues the plan; "phường" alone is completed by "trên địa bàn phường …" of the title. */
function issuerFromText(parts: Parts): string | null {
  for (const p of [...parts.preamble, ...parts.body.slice(0, 3)]) {
    const clauses = p.text.split(/[;,.]\s+(?=(?:Ủy ban|Uỷ ban|UBND|Ban|Đảng|Hội))/u)
    for (const clause of clauses.reverse()) {
      const found = ISSUES.exec(clause)?.[1]?.trim()
      if (!found) continue
      const level = /\s(phường|xã|đặc khu|tỉnh|thành phố)$/u.exec(found)?.[1]
      if (!level) return found
      const title = parts.title.map(t => t.text).join(' ')
      const named = new RegExp(`(?:trên địa bàn|của)\\s+${level}\\s+((?:\\p{Lu}[\\p{L}’']*\\s?){1,5})`, 'u')
        .exec(title)?.[1]
        ?.trim()
      return named ? `${found} ${named}` : found
    }
  }
  return null
}

/** "(Kèm theo … số … ngày … của …)" of an annex that came alone. */
function attachedTo(parts: Parts): { issuer: string | null; date: string | null } | null {
  if (parts.type !== null) return null
  const annex = parts.annexes[0]
  const line = annex?.paragraphs.find(p => /^\(\s*(?:ban hành )?kèm theo/iu.test(p.text))
  if (!line) return null
  const issuer = /\s(?:của)\s+([^()]+?)\s*\)?\s*$/u.exec(line.text)?.[1] ?? null
  return { issuer, date: datesIn(line.text).at(-1) ?? null }
}

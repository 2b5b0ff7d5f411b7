import { datesIn } from '../domain/deadline.ts'
import type { ReadHeader } from '../domain/plan-reading.ts'
import { basesOf, normalSymbol } from './bases.ts'
import { linesOf, type Paragraph } from './paragraph.ts'
import type { Parts } from './parts.ts'
import { PARTY_WORDS } from './rules/document.ts'
import { signatureOf } from './signature.ts'

type Inferred = {
  readonly field: 'issuer' | 'date'
  readonly value: string
  readonly from: 'preamble' | 'attached'
}

/** What the header says, and which fields were inferred from where (for diagnostics). */
export type HeaderReading = {
  readonly header: ReadHeader
  readonly inferred: readonly Inferred[]
}

const NUMBER =
  /(?:^|\s)S[ốỐ]\s*:?\s*(?:(\d{1,5})\s?)?([-/])?\s*((?:\d{4}\s?\/\s?)?[\p{Lu}][\p{L}&]*(?:\s?[-/]\s?[\p{Lu}][\p{L}\d&]*)+)/u
const PLACE_DATE =
  /((?:TP\.?\s*)?\p{Lu}[\p{L}’'-]*(?:\s+[\p{L}’'-]+){0,5}?)\s*,\s*ngày\s*(\d{1,2}|[.…_\s]*)\s*tháng\s*(\d{1,2}|[.…_\s]*)\s*năm\s*(\d{4})/u
const MOTTO =
  /C[ỘỌ]NG\s+H(?:ÒA|OÀ|OA)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc/giu

/** Reads issuer, number, date, type, title, bases, recipients and signature. */
export function readHeader(parts: Parts): HeaderReading {
  const inferred: Inferred[] = []
  const front = frontText(parts.front)
  const number = numberOf(front)
  const dated = dateOf(`${front} ${parts.title.map(p => p.text).join(' ')}`)
  const top = issuerOf(front)
  const attached = attachedTo(parts)
  let issuer = top.issuer
  if (issuer === null) {
    const guess = attached?.issuer ?? issuerFromText(parts)
    if (guess) {
      issuer = guess
      inferred.push({ field: 'issuer', value: guess, from: attached?.issuer ? 'attached' : 'preamble' })
    }
  }
  const date = dated.date ?? attached?.date ?? null
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
      .replace(/\s*\((?:ban hành )?kèm theo[^()]*\)?\s*$/iu, '')
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

/** The head as lines, without the motto, which may be cut by a line end or stand beside the issuer. */
function frontText(front: readonly Paragraph[]): string {
  return front
    .flatMap(p => linesOf(p).map(line => line.text))
    .join('\n')
    .replace(MOTTO, '\n')
}

/** "Số: 07/KH-UBND" and "Số 09-KH/ĐU"; the number is null while blank, the symbol stays. */
function numberOf(front: string): { number: string | null; symbol: string } | null {
  const found = NUMBER.exec(front)
  if (!found?.[3]) return null
  const symbol = normalSymbol(found[3])
  return { number: found[1] ? normalSymbol(`${found[1]}${found[2] ?? '/'}${symbol}`) : null, symbol }
}

function dateOf(front: string): { place: string | null; date: string | null } {
  const bare = front.replace(NUMBER, '\n')
  const found = PLACE_DATE.exec(bare)
  if (!found) return { place: null, date: null }
  const [, place = '', day = '', month = '', year = ''] = found
  const d = Number.parseInt(day, 10)
  const m = Number.parseInt(month, 10)
  const two = (n: number) => String(n).padStart(2, '0')
  const date =
    m >= 1 && m <= 12 ? (d >= 1 && d <= 31 ? `${year}-${two(m)}-${two(d)}` : `${year}-${two(m)}`) : year
  return { place: place.split('\n').at(-1)?.trim() ?? null, date }
}

/** The left column of the head: the lines in capitals before the number. */
function issuerOf(front: string): { issuer: string | null; superior: string | null } {
  const names: string[] = []
  for (const line of front.split('\n').map(l => l.replace(/[-–_*.\s]+$/u, '').trim())) {
    if (NUMBER.test(line) || /^S[ốỐ]\s*:?/u.test(line)) break
    if (/^(?:DỰ THẢO|MẬT|TỐI MẬT|TUYỆT MẬT|HỎA TỐC|KHẨN|THƯỢNG KHẨN|PHỤ LỤC)/iu.test(line)) continue
    if (/\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line) && line.length < 90) names.push(line)
  }
  return names.length === 0 ? { issuer: null, superior: null } : groupIssuer(names)
}

const ISSUER_HEAD =
  /^(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|BAN |BỘ|SỞ|THỦ TƯỚNG|CHÍNH PHỦ|PHÒNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|VĂN PHÒNG|CÔNG AN|TRUNG TÂM|MẶT TRẬN|TRƯỜNG|CHI BỘ|LIÊN|HỘI |UBMTTQ|UB MTTQ|UBMT|MTTQ|BCH |ĐOÀN |TỈNH ĐOÀN|THÀNH ĐOÀN|XÃ ĐOÀN|PHƯỜNG ĐOÀN|CÔNG ĐOÀN|TRẠM |CHI CỤC)/u

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
    names.length > 1 && /^BAN (?:CHẤP HÀNH|THƯỜNG VỤ|THƯỜNG TRỰC)/u.test(names.at(-1) ?? '')
      ? names.at(-2)
      : undefined
  // the standing board of the Front signs for the committee above it
  const body = /^BAN THƯỜNG TRỰC/u.test(names.at(-1) ?? '') ? names.at(-2) : undefined
  // an association's board has no name of its own
  const last = names.at(-1) ?? ''
  const board =
    names.length > 1 &&
    /^BAN (?:CHẤP HÀNH|THƯỜNG VỤ)$/u.test(bare(last)) &&
    /^(?:HỘI|ĐOÀN|CÔNG ĐOÀN|LIÊN)/u.test(names.at(-2) ?? '')
  if (board)
    return {
      issuer: `${bare(last)} ${bare(names.at(-2) ?? '')}`,
      superior: names.length > 2 ? bare(names[0] ?? '') : null,
    }
  return {
    issuer: bare(body ?? names.at(-1) ?? ''),
    superior: party ? bare(party) : names.length > 1 ? bare(names[0] ?? '') : null,
  }
}

const ISSUES =
  /(?:^|[;,.]\s+)((?:Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban Nhân dân|Uỷ ban Nhân dân|UBND|Ban Thường vụ|Ban thường vụ|Ban Chấp hành|Đảng ủy|Đảng uỷ|Ban Chỉ đạo|Thủ tướng Chính phủ|Chính phủ|Hội đồng nhân dân|Sở|Phòng|Bộ|Công an|Trung tâm|Mặt trận|Ủy ban Mặt trận)[^.;:,]{0,90}?)\s+(?:xây dựng|ban hành|triển khai|đề ra|lập)(?:\s+và\s+\p{L}+\s+\p{L}+)?\s+(?:và\s+)?(?:[Kk]ế hoạch|KẾ HOẠCH|[Cc]hương trình|[Đđ]ề án)/gu

/** The body that says it issues the plan; "phường" alone is completed by "trên địa bàn phường …" of the title. */
function issuerFromText(parts: Parts): string | null {
  for (const p of [...parts.preamble, ...parts.body.slice(0, 3)].reverse()) {
    const found = [...p.text.matchAll(ISSUES)].at(-1)?.[1]?.trim()
    if (!found) continue
    const level = /\s(phường|xã|đặc khu|tỉnh|thành phố)$/u.exec(found)?.[1]
    if (!level) return found
    const title = parts.title.map(t => t.text).join(' ')
    const named = new RegExp(`(?:trên địa bàn|của)\\s+${level}\\s+((?:\\p{Lu}[\\p{L}’']*\\s?){1,5})`, 'u')
      .exec(title)?.[1]
      ?.trim()
    return named ? `${found} ${named}` : found
  }
  return null
}

/** "(Kèm theo … số … ngày … của …)" of an annex, or of a plan, that came without what it is attached to. */
function attachedTo(parts: Parts): { issuer: string | null; date: string | null } | null {
  if (parts.wrapper) return null
  const near =
    parts.type === null ? (parts.annexes[0]?.paragraphs ?? []) : [...parts.title, ...parts.preamble]
  const line = near.find(p => /\(\s*(?:ban hành )?kèm theo/iu.test(p.text))
  if (!line) return null
  const issuer = /\s(?:của)\s+([^()]+?)\s*\)?\s*$/u.exec(line.text)?.[1] ?? null
  return { issuer, date: datesIn(line.text).at(-1) ?? null }
}

import { linesOf, type Paragraph } from './paragraph.ts'
import { POST, POWER } from './rules/document.ts'

export type Signature = {
  readonly recipients: string[]
  readonly signer: string | null
  readonly power: string | null
  readonly post: string | null
}

const NAME = /^(?:(?:TS|ThS|PGS|GS|BS|KS)\.\s*)*((?:\p{Lu}[\p{L}’']*)(?:\s+\p{Lu}[\p{L}’']*){1,5})$/u
const SIGNING =
  /^(?:TM\b|T\/M|T\.M|K\/T|KT\b|TL\b|TUQ\b|Q\.|CHỦ TỊCH|BÍ THƯ|PHÓ|THỦ TƯỚNG|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG BAN|TỔ TRƯỞNG|CHÁNH|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|\(?đã ký|\(ký)/u

/** Reads "Nơi nhận" (one entry a line, "Lưu" with them) and the signature below or beside it. */
export function signatureOf(back: readonly Paragraph[]): Signature {
  const lines = back.flatMap(linesOf)
  const recipients: string[] = []
  const rest: string[] = []
  let listing = false
  let filed = false
  for (const line of lines) {
    const named = line.text.replace(/^nơi nhận\s*:?\s*/iu, '')
    if (named !== line.text) {
      listing = true
      if (named === '') continue
      // two columns on one line: the list goes on below
      if (SIGNING.test(named)) {
        rest.push(named)
        continue
      }
    }
    const beside = listing ? BESIDE.exec(named) : null
    const text = beside?.[1] ?? named
    if (beside?.[2]) rest.push(beside[2])
    if (SIGNING.test(text)) listing = false
    if (!listing) {
      rest.push(text)
      continue
    }
    const bullet = /^[-–+•]\s*/.exec(text) ?? (line.label === null ? null : [''])
    if (bullet) {
      if (filed) listing = false
      recipients.push(...text.slice(bullet[0].length).split(/;\s*[-–+•]\s+/u))
      filed = /(?:^|;)\s*[-–+•]?\s*lưu\s*:?/iu.test(text)
    } else if (filed && (NAME.test(text) || rest.length > 0)) rest.push(text)
    else if (recipients.length > 0 && !/[;.]$/.test(recipients.at(-1) ?? ''))
      recipients[recipients.length - 1] += ` ${text}`
    else recipients.push(...text.split(/;\s*/))
  }
  const signed = rest.join(' ')
  const power = [...signed.matchAll(POWER)].map(m => m[0].trim())
  const posts = [...signed.replace(POWER, ' ').matchAll(POST)].map(m => m[0])
  return {
    recipients: recipients.map(bare).filter(text => text !== '' && !/^lưu(?!\p{L})/iu.test(text)),
    signer: signerOf(rest),
    power: power.join(' ') || null,
    post: posts.at(-1) ?? posts[0] ?? null,
  }
}

/** A recipient and, in the column beside it, the power or post of who signs. */
const BESIDE =
  /^([-–+•]\s*[^;]*;)\s+((?:TM|T\/M|KT|TL|Q)\b.*|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG BAN).*)$/u

const bare = (text: string): string => text.replace(/[\s;.,*\\]+$/u, '').trim()

/** The last line that is a personal name: two to six words, each with a capital and not all capitals. */
function signerOf(lines: readonly string[]): string | null {
  for (const line of [...lines].reverse()) {
    const found = NAME.exec(line.replace(/[\s.,;*\\]+$/u, '').trim())
    if (found?.[1] && /\p{Ll}/u.test(found[1]) && found[1].length < 40) return found[1]
  }
  for (const line of [...lines].reverse()) {
    const tail = /(?:^|\s)\p{Lu}{2,}[\s*]+((?:\p{Lu}\p{Ll}[\p{L}’']*)(?:\s+\p{Lu}[\p{L}’']*){1,5})$/u.exec(
      line.trim(),
    )
    if (tail?.[1]) return tail[1]
  }
  return null
}

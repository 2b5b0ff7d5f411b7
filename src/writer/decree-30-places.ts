import type { DocxFacts, ParagraphFacts } from './docx-facts.ts'

/** The elements of an official document, found by their words and places. Empty where the document has none. */
export type Places = {
  readonly facts: DocxFacts
  /** False for a file that holds annexes alone. */
  readonly hasHead: boolean
  readonly nation: readonly ParagraphFacts[]
  readonly motto: readonly ParagraphFacts[]
  readonly mottoRule: number | null
  /** Under the nation's name itself, as a Party document has it. */
  readonly nationRule: number | null
  /** The star between issuer and number of a Party document. */
  readonly star: readonly ParagraphFacts[]
  readonly superior: readonly ParagraphFacts[]
  readonly issuer: readonly ParagraphFacts[]
  readonly issuerRule: number | null
  readonly number: readonly ParagraphFacts[]
  readonly letterAbstract: readonly ParagraphFacts[]
  readonly placeDate: readonly ParagraphFacts[]
  readonly type: readonly ParagraphFacts[]
  readonly abstract: readonly ParagraphFacts[]
  readonly abstractRule: number | null
  readonly addressees: readonly ParagraphFacts[]
  readonly bases: readonly ParagraphFacts[]
  /** Of a decision: whose authority decides, and the word that decides. */
  readonly enacting: readonly ParagraphFacts[]
  readonly headings: readonly ParagraphFacts[]
  readonly prose: readonly ParagraphFacts[]
  readonly power: readonly ParagraphFacts[]
  /** Empty lines between office and name. */
  readonly signatureRoom: readonly ParagraphFacts[]
  readonly signer: readonly ParagraphFacts[]
  readonly recipientsLabel: readonly ParagraphFacts[]
  readonly recipients: readonly ParagraphFacts[]
  readonly annexes: readonly AnnexPlaces[]
  readonly marks: readonly ParagraphFacts[]
}
type AnnexPlaces = {
  readonly section: number
  readonly label: ParagraphFacts
  readonly title: readonly ParagraphFacts[]
  readonly of: readonly ParagraphFacts[]
}

const NATION = /^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/iu
/** The head of a Party document stands where the State line has the nation's name. */
const PARTY_TITLE = /^ĐẢNG CỘNG SẢN VIỆT NAM$/iu
/** What closes the head of a Party document, below the abstract. */
const DASHES = /^-{3,}$/u
const DECISION = /^QUYẾT ĐỊNH$/u
const ENACTING = /^(?:QUYẾT ĐỊNH:|(?:CHỦ TỊCH )?ỦY BAN NHÂN DÂN .+|BAN THƯỜNG VỤ .+|ĐẢNG ỦY .+)$/u
const STAR = /^\*$/u
const NUMBER = /^Số\s*:?\s*/iu
const PLACE_DATE = /ngày.*tháng.*năm/iu
const LETTER = /^V\/v\b/iu
const RECIPIENTS = /^Nơi nhận/iu
const ADDRESSEE = /^Kính gửi/iu
const BASIS = /^(?:Căn cứ|Theo đề nghị) /u
const ANNEX = /^Phụ lục(?: [IVXLC]+)?$/iu
const MARK = /^(?:H(?:OẢ|ỎA) TỐC|THƯỢNG KHẨN|KHẨN|XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ)$/iu
/** A line that begins so names a body of its own; what stands above it is the body over it. */
const BODY_OF_ITS_OWN =
  /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|SỞ|PHÒNG|VĂN PHÒNG|BAN|TRUNG TÂM|TRƯỜNG|TRẠM|CÔNG AN|TỔ|CHI CỤC|CỤC|ĐẢNG [ỦU][ỶY]|CHI BỘ)(?= |$)/iu

const HEADING = /^(?:Phần [IVXLC]+$|[IVXLC]+[.-] |\d+\. |[a-zđ]\) )/u

const isEmpty = (paragraph: ParagraphFacts): boolean => paragraph.text.trim() === ''
const clean = (paragraph: ParagraphFacts): string =>
  paragraph.text.normalize('NFC').replaceAll('\u00a0', ' ').trim()

/** Length in twips of a rule under a line: a border of it or of the empty line after it, or a drawn line. */
const ruleAfter = (line: ParagraphFacts | undefined, all: readonly ParagraphFacts[]): number | null => {
  if (line === undefined) return null
  const next = all[all.indexOf(line) + 1]
  const drawn = [...line.drawn, ...(next !== undefined && isEmpty(next) ? next.drawn : [])][0]
  if (drawn !== undefined) return drawn
  const ruled = line.edges.includes('bottom')
    ? line
    : next !== undefined && isEmpty(next) && next.edges.length > 0
      ? next
      : undefined
  return ruled === undefined || ruled.room === null ? null : ruled.room - ruled.left - ruled.right
}

const inColumn = (facts: DocxFacts, table: number | undefined, column: number): readonly ParagraphFacts[] =>
  facts.paragraphs.filter(({ cell }) => cell !== null && cell.table === table && cell.column === column)

const takeWhile = <Item>(items: readonly Item[], keep: (item: Item) => boolean): readonly Item[] => {
  const end = items.findIndex(item => !keep(item))
  return end === -1 ? items : items.slice(0, end)
}

const issuerLines = (left: readonly ParagraphFacts[]) => {
  const names = takeWhile(
    left,
    line => !isEmpty(line) && !NUMBER.test(clean(line)) && !STAR.test(clean(line)),
  )
  const start = names.findLastIndex(line => BODY_OF_ITS_OWN.test(clean(line)))
  return { superior: names.slice(0, Math.max(start, 0)), issuer: names.slice(Math.max(start, 0)) }
}

const titleLines = (text: readonly ParagraphFacts[], isLetter: boolean) => {
  const first = text.findIndex(line => !isEmpty(line))
  const type = isLetter || first === -1 ? [] : text.slice(first, first + 1)
  const abstract =
    type.length === 0
      ? []
      : takeWhile(
          text.slice(first + 1),
          line =>
            !isEmpty(line) &&
            line.align === 'center' &&
            !ADDRESSEE.test(clean(line)) &&
            !DASHES.test(clean(line)),
        )
  const rest = type.length === 0 ? text : text.slice(first + 1 + abstract.length)
  return { type, abstract, rest: rest.filter(line => !DASHES.test(clean(line))) }
}

const annexPlaces = (facts: DocxFacts, hasHead: boolean): AnnexPlaces[] =>
  facts.sections.flatMap((_, section) => {
    if (section === 0 && hasHead) return []
    const lines = facts.paragraphs.filter(
      line => line.section === section && line.cell === null && !isEmpty(line),
    )
    const [label, ...rest] = lines
    if (label === undefined || !ANNEX.test(clean(label))) return []
    const title = takeWhile(rest, line => !clean(line).startsWith('(') && line.align === 'center')
    return [{ section, label, title, of: rest.slice(title.length, title.length + 1) }]
  })

/**
 * Who signs: the right column beside the recipients, or, where nobody signs there, both columns of the table above it,
 * as in minutes that two sign.
 */
const signingBlocks = (facts: DocxFacts, footTable: number | undefined, headTable: number | undefined) => {
  const beside = inColumn(facts, footTable, 1)
  const above = footTable === undefined ? undefined : footTable - 1
  const columns =
    beside.every(isEmpty) && above !== undefined && above !== headTable
      ? [inColumn(facts, above, 1), inColumn(facts, above, 0)]
      : [beside]
  return columns.map(lines => {
    const power = takeWhile(lines, line => !isEmpty(line))
    const room = takeWhile(lines.slice(power.length), isEmpty)
    return { power, room, signer: lines.slice(power.length + room.length).filter(line => !isEmpty(line)) }
  })
}

/** Finds the elements of a document whose head and foot are set in tables of two columns, as practice does. */
export const findPlaces = (facts: DocxFacts): Places => {
  const { paragraphs } = facts
  const nation = paragraphs
    .filter(line => NATION.test(clean(line)) || PARTY_TITLE.test(clean(line)))
    .slice(0, 1)
  const headTable = nation[0]?.cell?.table
  const [left, right] = [inColumn(facts, headTable, 0), inColumn(facts, headTable, 1)]
  const motto = nation.flatMap(line => right.slice(right.indexOf(line) + 1, right.indexOf(line) + 2))
  const { superior, issuer } = issuerLines(left)
  const letterAt = left.findIndex(line => LETTER.test(clean(line)))
  const letterAbstract =
    letterAt === -1 ? [] : takeWhile(left.slice(letterAt), line => !isEmpty(line) && !MARK.test(clean(line)))

  const label = paragraphs.filter(line => RECIPIENTS.test(clean(line))).slice(0, 1)
  const footTable = label[0]?.cell?.table
  const recipients = inColumn(facts, footTable, 0).filter(line => !isEmpty(line) && !label.includes(line))
  const blocks = signingBlocks(facts, footTable, headTable)
  const power = blocks.flatMap(block => block.power)
  const signatureRoom = blocks.reduce<readonly ParagraphFacts[]>(
    (least, { room }) => (room.length < least.length ? room : least),
    blocks[0]?.room ?? [],
  )
  const signer = blocks.flatMap(block => block.signer)

  const hasHead = nation.length > 0 || issuer.length > 0
  const text = hasHead ? paragraphs.filter(line => line.section === 0 && line.cell === null) : []
  const { type, abstract, rest } = titleLines(text, letterAbstract.length > 0)
  const decides = type.some(line => DECISION.test(clean(line)))
  const isEnacting = (line: ParagraphFacts): boolean => decides && ENACTING.test(clean(line))
  const enacting = rest.filter(isEnacting)
  const filled = rest.filter(line => !isEmpty(line) && !isEnacting(line))
  const addresseeAt = filled.findIndex(line => ADDRESSEE.test(clean(line)))
  const addressees =
    addresseeAt === -1
      ? []
      : [
          ...filled.slice(addresseeAt, addresseeAt + 1),
          ...takeWhile(filled.slice(addresseeAt + 1), line => clean(line).startsWith('- ')),
        ]
  const after = filled.slice(addresseeAt === -1 ? 0 : addresseeAt + addressees.length)
  const bases = takeWhile(after, line => BASIS.test(clean(line)) && !clean(line).endsWith(':'))
  const body = after.slice(bases.length)
  const isHeading = (line: ParagraphFacts, at: number): boolean => {
    const before = body[at - 1]
    return HEADING.test(clean(line)) || (before !== undefined && /^Phần [IVXLC]+$/u.test(clean(before)))
  }
  return {
    facts,
    hasHead,
    nation,
    motto,
    mottoRule: ruleAfter(motto[0], right),
    nationRule: ruleAfter(nation[0], right),
    star: left.filter(line => STAR.test(clean(line))),
    superior,
    issuer,
    issuerRule: ruleAfter(issuer.at(-1), left),
    number: left.filter(line => NUMBER.test(clean(line))).slice(0, 1),
    letterAbstract,
    placeDate: right.filter(line => PLACE_DATE.test(clean(line))).slice(0, 1),
    type,
    abstract,
    abstractRule: ruleAfter(abstract.at(-1), text),
    addressees,
    bases,
    enacting,
    headings: body.filter(isHeading),
    prose: body.filter((line, at) => !isHeading(line, at)),
    power,
    signatureRoom,
    signer,
    recipientsLabel: label,
    recipients,
    annexes: annexPlaces(facts, hasHead),
    marks: paragraphs.filter(line => MARK.test(clean(line))),
  }
}

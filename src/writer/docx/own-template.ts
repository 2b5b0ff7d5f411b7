import type { Zip } from 'easy-template-x'
import type { OfficialDocument } from '../../domain/official-document.ts'
import { type TemplateField, type TemplateProblem, templateFault } from '../../domain/word-template.ts'
import {
  annexOfLine,
  filingLine,
  LETTER,
  letterAbstract,
  numberSymbol,
  placeDateLine,
} from '../../words/official-document.ts'
import { layoutOf } from '../layout.ts'
import { annexSection } from './annex.ts'
import { bodyBlocks } from './body.ts'
import { carriedParts } from './carried.ts'
import { cleanText } from './clean-text.ts'
import { withData } from './data-into-file.ts'
import { fixTimes, packDocument } from './pack.ts'
import { section, TEXT_WIDTH } from './page.ts'

const MAIN = 'word/document.xml'
/** Parts that run or that hold other files. */
const ACTIVE = /^word\/(?:activeX|embeddings)\/|vbaProject|\.bin$|^word\/afchunk/iu
/** Fields of Word that fetch something when the file is opened. */
const FETCHING = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE)\b/u
const EXTERNAL = /<Relationship\b[^>]*TargetMode="External"[^>]*>/gu
const BLOCK_TAG = /\{\s*noi_dung\s*\}/u

/**
 * Looks at a template that the gate of uploads has passed: which fields it names, and what keeps it from being used. A
 * link that somebody may click is let through; whatever is fetched or run without a click is not.
 */
export const inspectTemplate = async (
  bytes: Uint8Array,
): Promise<{ readonly fields: readonly string[]; readonly problem: TemplateProblem | null }> => {
  const { TemplateHandler, Zip: Archive } = await import('easy-template-x')
  const zip = await Archive.load(Buffer.from(bytes))
  const paths = zip.listFiles()
  const texts = await Promise.all(
    paths.filter(path => /\.(?:xml|rels)$/u.test(path)).map(path => zip.getFile(path).getContentText()),
  )
  const fetches = texts.some(
    text =>
      (text.match(EXTERNAL) ?? []).some(one => !/\/hyperlink"/u.test(one)) ||
      [...text.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/gu)].some(([, typed, given]) =>
        FETCHING.test(`${typed ?? ''}${given ?? ''}`),
      ) ||
      /<w:altChunk\b/u.test(text),
  )
  if (fetches || paths.some(path => ACTIVE.test(path)))
    return { fields: [], problem: { code: 'template-active' } }
  try {
    const fields = (await new TemplateHandler().parseTags(Buffer.from(bytes))).map(tag =>
      tag.rawText.replace(/^\{|\}$/gu, '').trim(),
    )
    const problem = templateFault(fields) ?? (await blockFault(zip))
    return { fields: [...new Set(fields)], problem }
  } catch {
    // The library throws for braces that do not pair; the file itself was opened before.
    return { fields: [], problem: { code: 'template-braces' } }
  }
}

/** The text is a run of paragraphs and tables: its place is a paragraph of its own in the body, in no cell. */
const blockFault = async (zip: Zip): Promise<TemplateProblem | null> => {
  const xml = await zip.getFile(MAIN).getContentText()
  const inCell = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].some(([cell]) => BLOCK_TAG.test(plain(cell)))
  return inCell || !BLOCK_TAG.test(plain(xml)) ? { code: 'template-text-place' } : null
}

const plain = (xml: string): string => xml.replace(/<[^>]+>/gu, '')

/** Body and annexes of a document as the parts of an XML that stand in a template's own body. */
const blocksIn = async (document: OfficialDocument) => {
  const layout = layoutOf(document.line)
  const figures = new Map(document.figures.map(figure => [figure.id, figure]))
  const of = {
    line: document.line,
    type: document.type ?? LETTER,
    number: document.number,
    date: document.date,
    issuer: document.issuer.inText,
  }
  const packed = await packDocument(
    [
      section(
        'portrait',
        bodyBlocks(document.body, { figures, sizes: layout.sizes }, TEXT_WIDTH.portrait, true),
      ),
      ...document.annexes.map(annex =>
        annexSection(annex, annexOfLine(of, document.medium), figures, layout),
      ),
    ],
    { title: document.abstract.join(' '), creator: of.issuer, date: document.date },
  )
  const { Zip: Archive } = await import('easy-template-x')
  const xml = await (await Archive.load(Buffer.from(packed))).getFile(MAIN).getContentText()
  const body = /<w:body>(.*)<\/w:body>/su.exec(xml)?.[1] ?? ''
  // Styles are those of the template's file; ours are not in it. Headers are inherited from its own sections.
  const own = body.replace(/<w:pStyle [^>]*\/>/gu, '').replace(/<w:(?:header|footer)Reference [^>]*\/>/gu, '')
  const last = own.lastIndexOf('<w:sectPr')
  if (document.annexes.length === 0) return { text: own.slice(0, last), annexes: null }
  // The last paragraph of the text ends its section: it stays, without the section.
  const first = own.indexOf('<w:sectPr')
  const after = own.indexOf('</w:sectPr>', first) + '</w:sectPr>'.length
  const end = own.indexOf('</w:p>', after) + '</w:p>'.length
  return {
    text: own.slice(0, first) + own.slice(after, end),
    annexes: { blocks: own.slice(end, last), section: own.slice(last) },
  }
}

const valuesOf = (
  document: OfficialDocument,
): Readonly<Record<Exclude<TemplateField, 'noi_dung'>, string>> => {
  const { issuer, addressees, abstract } = document
  const upper = (text: string): string => text.toLocaleUpperCase('vi')
  return {
    co_quan_cap_tren: upper(issuer.superior ?? ''),
    co_quan_ban_hanh: issuer.name.map(upper).join('\n'),
    so_ky_hieu: numberSymbol(document.number, document.line),
    dia_danh_ngay: placeDateLine(document.place, document.date),
    ten_loai: upper(document.type ?? ''),
    trich_yeu: document.type === null ? letterAbstract(abstract.join(' ')) : abstract.join('\n'),
    kinh_gui:
      addressees.length === 1
        ? (addressees[0] ?? '')
        : addressees.map((one, at) => `- ${one}${at === addressees.length - 1 ? '.' : ';'}`).join('\n'),
    can_cu: document.bases.join('\n'),
    quyen_han: document.signature.power.map(upper).join('\n'),
    nguoi_ky: document.signature.name ?? '',
    noi_nhan: document.recipients.map(one => `- ${one};`).join('\n'),
    luu: filingLine(document.filing),
  }
}

/**
 * A document written into a ward's own template: its fields filled, the text in the place of {noi_dung}, annexes as sections
 * of their own after it, the data carried as in our own layout. The same document in the same template gives the same
 * bytes.
 *
 * @param template bytes that `inspectTemplate` found no problem with
 */
export const fillTemplate = async (template: Uint8Array, document: OfficialDocument): Promise<Uint8Array> => {
  const { TemplateHandler, Zip: Archive } = await import('easy-template-x')
  const { text, annexes } = await blocksIn(document)
  const values = Object.fromEntries(
    Object.entries(valuesOf(document)).map(([name, value]) => [name, cleanText(value)]),
  )
  const filled = await new TemplateHandler().process(Buffer.from(template), {
    ...values,
    noi_dung: { _type: 'rawXml', xml: text, replaceParagraph: true },
  })
  const zip = await Archive.load(filled)
  if (annexes !== null) {
    const xml = await zip.getFile(MAIN).getContentText()
    zip.setFile(MAIN, withAnnexes(xml, annexes))
  }
  if (document.data !== undefined) await withData(zip, carriedParts(document.data))
  const bytes = new Uint8Array(await zip.export(Buffer))
  fixTimes(bytes)
  return bytes
}

/** The template's own last section ends before the annexes, which bring theirs. */
const withAnnexes = (xml: string, annexes: { readonly blocks: string; readonly section: string }): string => {
  const end = xml.lastIndexOf('</w:body>')
  const last = xml.lastIndexOf('<w:sectPr', end)
  const tail = xml.slice(last, end)
  const isLast = last !== -1 && /^<w:sectPr\b[^>]*(?:\/>|>.*<\/w:sectPr>)\s*$/su.test(tail)
  const before = isLast ? xml.slice(0, last) : xml.slice(0, end)
  const own = isLast ? tail.trim() : '<w:sectPr/>'
  return `${before}<w:p><w:pPr>${own}</w:pPr></w:p>${annexes.blocks}${annexes.section}${xml.slice(end)}`
}

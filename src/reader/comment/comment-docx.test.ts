// Real here: Word files packed part by part, the gate, the opener and the reader of XML. Whether Word itself opens the
// result is not asked; that every other part is the same, and that our own opener reads the same words, is.
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { partsOf } from '../../../test/kit/docx.ts'
import { paragraph, table, wordFile } from '../../../test/kit/word-file.ts'
import { isFileRefusal } from '../../domain/refusal-of-file.ts'
import { openFile } from '../open/open-file.ts'
import { commentDocx } from './comment-docx.ts'

const wanted = (...comments: { words: string; before?: number; text: string }[]) => ({
  name: 'du-thao.docx',
  author: 'SáuRõ',
  at: '2026-01-12T02:00:00Z',
  comments: comments.map(one => ({ before: 0, ...one })),
})

async function commented(file: Uint8Array, ...comments: { words: string; before?: number; text: string }[]) {
  const answer = await commentDocx(file, wanted(...comments))
  if (isFileRefusal(answer)) throw new Error(answer.code)
  return answer
}

const BODY = [
  paragraph('KẾ HOẠCH'),
  paragraph('Đẩy mạnh truyền thông', '<w:jc w:val="both"/>'),
  '<w:p><w:r><w:t>Rà soát </w:t></w:r><w:del w:id="9"><w:r><w:delText>thừa</w:delText></w:r></w:del><w:r><w:t>dữ liệu</w:t></w:r></w:p>',
  table([['Lập danh mục', 'Phòng Văn hóa']]),
  paragraph('Đẩy mạnh truyền thông'),
].join('')

const words = (file: Uint8Array) =>
  openFile(file, 'du-thao.docx').then(opened => (isFileRefusal(opened) ? opened.code : opened.text))

test('remarks stand at their paragraphs, and the words of the file are as they were', async () => {
  const before = await wordFile({ body: BODY })
  const after = await commented(
    before,
    { words: 'Rà soát dữ liệu', text: 'Thiếu thời hạn & sản phẩm.' },
    { words: 'Lập danh mục', text: 'Dòng một\nDòng hai' },
  )
  const parts = await partsOf(after)
  const xml = parts['word/document.xml'] ?? ''
  expect(xml).toContain('<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Rà soát </w:t>')
  expect(xml).toMatch(/Lập danh mục<\/w:t><\/w:r><w:commentRangeEnd w:id="1"\/>/)
  expect(parts['word/comments.xml']).toContain('Thiếu thời hạn &amp; sản phẩm.')
  expect(parts['word/comments.xml']?.match(/<w:p>/g)).toHaveLength(3)
  expect(parts['[Content_Types].xml']).toContain('PartName="/word/comments.xml"')
  expect(parts['word/_rels/document.xml.rels']).toContain('Target="comments.xml"')
  expect(
    xml.replace(
      /<w:commentRange(?:Start|End) w:id="\d"\/>|<w:r><w:commentReference w:id="\d"\/><\/w:r>/g,
      '',
    ),
  ).toBe((await partsOf(before))['word/document.xml'])
  expect(await words(after)).toBe(await words(before))
})

test('of two paragraphs with the same words the one that was counted is remarked, after its properties', async () => {
  const file = await wordFile({ body: BODY })
  const at = async (before: number) =>
    (await partsOf(await commented(file, { words: 'Đẩy mạnh truyền thông', before, text: 'Chung chung.' })))[
      'word/document.xml'
    ] ?? ''
  expect(await at(0)).toContain('<w:jc w:val="both"/></w:pPr><w:commentRangeStart w:id="0"/>')
  const second = await at(1)
  expect(second.indexOf('commentRangeStart')).toBeGreaterThan(second.indexOf('</w:tbl>'))
})

test('a remark whose paragraph is not there stands at the first one and says what it is about', async () => {
  const parts = await partsOf(
    await commented(await wordFile({ body: BODY }), { words: 'Câu không có trong tệp', text: 'Xem lại.' }),
  )
  expect(parts['word/document.xml']).toMatch(/<w:commentRangeStart w:id="0"\/><w:r><w:t[^>]*>KẾ HOẠCH/)
  expect(parts['word/comments.xml']).toContain('“Câu không có trong tệp”: Xem lại.')
})

test('remarks that are there already stay, and the new ones go on counting', async () => {
  const file = await commented(await wordFile({ body: BODY }), {
    words: 'KẾ HOẠCH',
    text: 'Lời người trước.',
  })
  const parts = await partsOf(await commented(file, { words: 'Lập danh mục', text: 'Lời mới.' }))
  expect(parts['word/comments.xml']).toContain('Lời người trước.')
  expect(parts['word/comments.xml']).toContain('<w:comment w:id="1"')
  expect(parts['[Content_Types].xml']?.match(/comments\.xml/g)).toHaveLength(1)
})

test('what is no Word file, or a hostile one, is refused', async () => {
  const text = await commentDocx(new TextEncoder().encode('KẾ HOẠCH'), { ...wanted(), name: 'a.txt' })
  expect(text).toMatchObject({ refused: true })
  const bomb = new JSZip()
  bomb.file('[Content_Types].xml', '<Types/>')
  bomb.file('word/document.xml', 'x'.repeat(6_000_000), { compression: 'DEFLATE' })
  const packed = await bomb.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  expect(await commentDocx(packed, wanted())).toMatchObject({ refused: true })
})

test('the same file and remarks always give the same bytes', async () => {
  const file = await wordFile({ body: BODY })
  const once = await commented(file, { words: 'KẾ HOẠCH', text: 'Một.' })
  expect(await commented(file, { words: 'KẾ HOẠCH', text: 'Một.' })).toEqual(once)
})

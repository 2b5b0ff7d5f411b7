import { expect, test } from 'vitest'
import { partsOf } from '../../test/kit/docx.ts'
import { PAPERS_OF, paperFrame } from '../../test/kit/hoa-mai-papers.ts'
import { PAPER_KINDS, SIGNING_FORMS } from '../domain/paper.ts'
import { signingLines } from '../words/signing.ts'
import { checkDecree30 } from './decree-30-check.ts'
import { writeDocument } from './docx/write-document.ts'
import { readDocxFacts } from './docx-facts.ts'
import { checkGuidance36 } from './guidance-36-check.ts'
import { assembleConclusion, blocksOf } from './written-document.ts'

/** Real here: the .docx that the writer makes, read back and checked against the rules of its line. */

const textOf = async (bytes: Uint8Array): Promise<string> =>
  readDocxFacts(await partsOf(bytes))
    .paragraphs.map(paragraph => paragraph.text)
    .join('\n')
    .replaceAll('\u00a0', ' ')

for (const kind of PAPER_KINDS) {
  test(`${kind} of the State line keeps Decree 30`, async () => {
    expect(checkDecree30(await partsOf(await writeDocument(PAPERS_OF.state[kind])))).toEqual([])
  })
  test(`${kind} of the Party line keeps Guidance 36`, async () => {
    expect(checkGuidance36(await partsOf(await writeDocument(PAPERS_OF.party[kind])))).toEqual([])
  })
}

test('an invitation says who is invited to what, when and where', async () => {
  const said = await textOf(await writeDocument(PAPERS_OF.state.invitation))
  expect(said).toContain('Số: 14/GM-UBND')
  expect(said).toContain('GIẤY MỜI')
  expect(said).toContain('- Các đồng chí thành viên Ban Chỉ đạo;')
  expect(said).toContain('Tới dự cuộc họp Ban Chỉ đạo chuyển đổi số quý III năm 2026.')
  expect(said).toContain('Thời gian: 8 giờ 00 phút, ngày 02 tháng 10 năm 2026.')
  expect(said).toContain('- Như thành phần mời;')
})

test('a notice of a conclusion gives out work in a table, and a long list makes an annex of its own', async () => {
  const short = PAPERS_OF.state.conclusion
  expect(short.annexes).toEqual([])
  expect(short.body.some(block => block.kind === 'table')).toBe(true)
  const long = assembleConclusion({
    ...paperFrame('state'),
    meeting: 'cuộc họp giao ban',
    on: '2026-10-02',
    chair: 'đồng chí Trần Minh Khoa, Chủ tịch Ủy ban nhân dân phường',
    attendees: '',
    content: ['Các đơn vị rà soát tiến độ.'],
    assignments: Array.from({ length: 9 }, (_, at) => ({
      work: `Việc ${at + 1}`,
      unit: 'Văn phòng',
      due: null,
    })),
  })
  const parts = await partsOf(await writeDocument(long))
  expect(checkDecree30(parts)).toEqual([])
  const { sections } = readDocxFacts(parts)
  expect(sections.map(section => [section.landscape, section.startsAt])).toEqual([
    [false, 1],
    [true, 1],
  ])
  expect(parts['word/document.xml']).toContain('<w:tblHeader')
})

test('typed lines become headings of their line, and sentences stay text', () => {
  const typed = [
    'I. Mục đích',
    '1. Yêu cầu',
    '2. Hoàn thành trước ngày 30/9.',
    'a) Với các tổ',
    'Văn bản.',
    ' ',
  ]
  expect(blocksOf(typed, 'party').map(block => [block.kind, 'text' in block ? block.text : ''])).toEqual([
    ['heading', 'I- MỤC ĐÍCH'],
    ['heading', '1. Yêu cầu'],
    ['paragraph', ''],
    ['heading', 'a) Với các tổ'],
    ['paragraph', ''],
  ])
})

test('forms of signing are written as each line writes them', () => {
  const lines = (line: 'state' | 'party', deputy: boolean, post: string) =>
    SIGNING_FORMS.map(form => signingLines({ line, form, deputy, post })?.join(' / ') ?? null)
  expect(lines('state', true, 'Chánh Văn phòng')).toEqual([
    'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
    'TUQ. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
  ])
  expect(lines('party', true, 'Chánh Văn phòng')).toEqual([
    'T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ',
    'K/T BÍ THƯ / PHÓ BÍ THƯ',
    'T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG',
    null,
  ])
  expect(lines('state', false, 'Phó Chánh Văn phòng')[2]).toBe(
    'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG',
  )
  expect(lines('party', false, 'Phó Chánh Văn phòng')[2]).toBe(
    'T/L BAN THƯỜNG VỤ / K/T CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG',
  )
  expect(lines('state', false, 'Chủ tịch')[0]).toBe('TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH')
})

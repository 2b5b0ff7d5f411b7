import { expect, test } from 'vitest'
import { partsOf, withPart } from '../../test/kit/docx.ts'
import { hoaMaiLetter, hoaMaiPlan } from '../../test/kit/hoa-mai-documents.ts'
import { hoaMaiReport } from '../../test/kit/hoa-mai-report.ts'
import type { OfficialDocument } from '../domain/official-document.ts'
import {
  ANNEX_ROWS,
  CHECKED_ROWS,
  type CheckedRow,
  checkDecree30,
  NOT_OF_THE_FILE,
} from './decree-30-check.ts'
import { writeDocument } from './docx/write-document.ts'
import { assembleReport } from './report.ts'

/**
 * Real here: the .docx that the writer makes, opened as a zip and read as XML. Each row of Annex I of Decree 30/2020
 * is checked on a sound document and on one that breaks just that row.
 */

const DOCUMENTS = {
  report: assembleReport(hoaMaiReport),
  letter: hoaMaiLetter,
  plan: hoaMaiPlan,
} as const satisfies Record<string, OfficialDocument>
type Name = keyof typeof DOCUMENTS

const PARTS = {
  report: await partsOf(await writeDocument(DOCUMENTS.report)),
  letter: await partsOf(await writeDocument(DOCUMENTS.letter)),
  plan: await partsOf(await writeDocument(DOCUMENTS.plan)),
}

const MAIN = 'word/document.xml'
type Change = (xml: string) => string
/** A change inside the paragraph that holds some words. */
const inParagraph =
  (words: string, change: Change): Change =>
  xml =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gsu, found => (found.includes(words) ? change(found) : found))
const text =
  (from: string, to: string): Change =>
  xml =>
    xml.replace(from, to)
/** Both cells of a row of the head change places. */
const turnHead =
  (row: number): Change =>
  xml => {
    let at = -1
    return xml.replace(/<w:tr>.*?<\/w:tr>/gsu, found => {
      at += 1
      const [left = '', right = ''] = found.match(/<w:tc>.*?<\/w:tc>/gsu) ?? []
      return at === row ? found.replace(left + right, right + left) : found
    })
  }
const size =
  (points: number): Change =>
  xml =>
    xml.replace(/(<w:sz w:val=")\d+/g, `$1${points * 2}`)
const bold =
  (on: boolean): Change =>
  xml =>
    xml.replace(/<w:b(?: w:val="[^"]*")?\/>/g, `<w:b w:val="${on}"/>`)
const italic =
  (on: boolean): Change =>
  xml =>
    xml.replace(/<w:i(?: w:val="[^"]*")?\/>/g, `<w:i w:val="${on}"/>`)

type Case = readonly [breaks: string, document: Name, part: string, change: Change, code: string]

/** For every row, documents that break it. The first column says how. */
const BROKEN = {
  Paper: [['letter paper', 'report', MAIN, text('w:w="11906"', 'w:w="12240"'), 'not-a4']],
  Margins: [
    ['left 25 mm', 'report', MAIN, text('w:left="1701"', 'w:left="1417"'), 'margin-left'],
    ['right 25 mm', 'report', MAIN, text('w:right="850"', 'w:right="1417"'), 'margin-right'],
    ['top 10 mm', 'report', MAIN, text('w:top="1134"', 'w:top="567"'), 'margin-top'],
  ],
  Font: [
    [
      'another face',
      'report',
      'word/styles.xml',
      text('w:ascii="Times New Roman"', 'w:ascii="Arial"'),
      'font',
    ],
    [
      'a face of the old code',
      'report',
      'word/styles.xml',
      text('w:eastAsia="Times New Roman"', 'w:eastAsia=".VnTime"'),
      'font',
    ],
    [
      'blue words',
      'report',
      MAIN,
      xml => xml.replace('<w:r><w:rPr>', '<w:r><w:rPr><w:color w:val="0000FF"/>'),
      'colour',
    ],
    [
      'marks apart from their letters',
      'report',
      MAIN,
      text('Phòng Văn hóa'.normalize('NFC'), 'Phòng Văn hóa'.normalize('NFD')),
      'not-composed',
    ],
  ],
  'Page no.': [
    ['at the right', 'report', 'word/header1.xml', text('w:val="center"', 'w:val="right"'), 'not-centred'],
    ['12 points', 'report', 'word/header1.xml', size(12), 'size'],
    ['on the first page', 'report', MAIN, xml => xml.replace('<w:titlePg/>', ''), 'first-page-numbered'],
    ['slanted', 'report', 'word/header1.xml', text('<w:sz ', '<w:i/><w:sz '), 'italic'],
    ['Roman', 'report', MAIN, text('w:fmt="decimal"', 'w:fmt="lowerRoman"'), 'not-arabic'],
    ['below the margin', 'report', MAIN, text('w:header="567"', 'w:header="1200"'), 'outside-top-margin'],
    ['from 2', 'report', MAIN, text('w:start="1"', 'w:start="2"'), 'not-from-1'],
    ['none', 'report', 'word/header1.xml', text('PAGE', 'DATE'), 'page-number-missing'],
  ],
  'Quốc hiệu': [
    ['14 points', 'report', MAIN, inParagraph('CỘNG HÒA', size(14)), 'size'],
    ['light', 'report', MAIN, inParagraph('CỘNG HÒA', bold(false)), 'not-bold'],
    ['small letters', 'report', MAIN, text('CỘNG HÒA XÃ HỘI', 'Cộng hòa xã hội'), 'not-capitals'],
    ['at the left', 'report', MAIN, turnHead(0), 'not-at-the-right'],
  ],
  'Tiêu ngữ': [
    ['no spaces', 'report', MAIN, text('Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc'), 'wording'],
    [
      'a short rule',
      'report',
      MAIN,
      xml =>
        xml.replace(
          /w:left="\d+" w:right="\d+"(?=[^>]*\/>(?:(?!<w:p>).)*<\/w:p><\/w:tc><\/w:tr>)/su,
          'w:left="2300" w:right="2300"',
        ),
      'rule-length',
    ],
  ],
  'Superior body': [
    ['bold', 'letter', MAIN, inParagraph('UBND PHƯỜNG HOA MAI', bold(true)), 'bold'],
    ['small letters', 'letter', MAIN, text('UBND PHƯỜNG HOA MAI', 'UBND phường Hoa Mai'), 'not-capitals'],
  ],
  'Issuing body': [
    ['light', 'letter', MAIN, inParagraph('PHÒNG VĂN HÓA', bold(false)), 'not-bold'],
    ['no rule', 'report', MAIN, xml => xml.replace(/<w:pBdr>.*?<\/w:pBdr>/su, ''), 'rule-missing'],
  ],
  'Số, ký hiệu': [
    ['at the right', 'letter', MAIN, turnHead(1), 'missing'],
    ['no zero', 'letter', MAIN, text('Số: 07/', 'Số: 7/'), 'leading-zero'],
    ['a type before a letter', 'letter', MAIN, text('07/VHXH-CĐS', '07/CV-VHXH'), 'symbol-of-letter'],
    ['no colon', 'letter', MAIN, text('Số: 07/', 'Số 07/'), 'form'],
    ['a space', 'letter', MAIN, text('07/VHXH-CĐS', '07 / VHXH - CĐS'), 'form'],
    ['12 points', 'letter', MAIN, inParagraph('VHXH-CĐS', size(12)), 'size'],
  ],
  'Place, date': [
    ['at the left', 'letter', MAIN, turnHead(1), 'missing'],
    ['day 5', 'letter', MAIN, text('ngày 05 tháng 02 năm', 'ngày 5 tháng 02 năm'), 'day-zero'],
    ['month 2', 'letter', MAIN, text('ngày 05 tháng 02 năm', 'ngày 05 tháng 2 năm'), 'month-zero'],
    ['month 06', 'report', MAIN, text('tháng 6 năm', 'tháng 06 năm'), 'month-zero'],
    ['upright', 'letter', MAIN, inParagraph('ngày 05 tháng 02', italic(false)), 'not-italic'],
    ['no comma', 'letter', MAIN, text('Hoa Mai, ngày 05', 'Hoa Mai ngày 05'), 'form'],
  ],
  'Type name': [
    ['small letters', 'plan', MAIN, text('KẾ HOẠCH', 'Kế hoạch'), 'not-capitals'],
    ['abstract light', 'plan', MAIN, inParagraph('Phát triển chuyển đổi số', bold(false)), 'not-bold'],
    ['12 points', 'plan', MAIN, inParagraph('KẾ HOẠCH', size(12)), 'size'],
  ],
  'Công văn abstract': [
    ['14 points', 'letter', MAIN, inParagraph('V/v', size(14)), 'size'],
    ['a full stop', 'letter', MAIN, inParagraph('V/v', text('tiến độ<', 'tiến độ.<')), 'ending'],
    ['no gap', 'letter', MAIN, inParagraph('V/v', text('w:before="120"', 'w:before="0"')), 'gap'],
  ],
  'Basis (căn cứ)': [
    ['upright', 'plan', MAIN, inParagraph('Căn cứ Luật', italic(false)), 'not-italic'],
    ['a full stop amid', 'plan', MAIN, text('địa phương;', 'địa phương.'), 'ending'],
  ],
  Body: [
    [
      'to the left',
      'report',
      MAIN,
      inParagraph('Thực hiện Nghị quyết', text('w:jc w:val="both"', 'w:jc w:val="left"')),
      'alignment',
    ],
    ['12 points', 'report', MAIN, inParagraph('Thực hiện Nghị quyết', size(12)), 'size'],
    [
      'no first line',
      'report',
      MAIN,
      inParagraph('Thực hiện Nghị quyết', text('w:firstLine="720"', 'w:firstLine="0"')),
      'first-line',
    ],
    [
      '3 points between',
      'report',
      MAIN,
      inParagraph('Thực hiện Nghị quyết', text('w:after="120"', 'w:after="60"')),
      'paragraph-gap',
    ],
    [
      'double lines',
      'report',
      MAIN,
      inParagraph('Thực hiện Nghị quyết', text('w:line="264"', 'w:line="480"')),
      'line-spacing',
    ],
  ],
  Headings: [
    ['light part', 'report', MAIN, inParagraph('I. CÔNG TÁC', bold(false)), 'not-bold'],
    [
      'part in small letters',
      'report',
      MAIN,
      text('I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', 'I. Công tác lãnh đạo, chỉ đạo'),
      'not-capitals',
    ],
    ['light title', 'plan', MAIN, inParagraph('Mục tiêu chung', bold(false)), 'not-bold'],
    ['bold letter', 'plan', MAIN, inParagraph('Đến hết năm', bold(true)), 'bold'],
    [
      'Phần at the left',
      'plan',
      MAIN,
      inParagraph('>Phần', text('w:val="center"', 'w:val="left"')),
      'not-centred',
    ],
  ],
  'Signing power': [
    ['Party form', 'report', MAIN, text('TM. ỦY BAN', 'T/M ỦY BAN'), 'abbreviation'],
    ['name light', 'report', MAIN, inParagraph('Trần Minh Khoa', bold(false)), 'not-bold'],
    ['name in capitals', 'report', MAIN, text('Trần Minh Khoa', 'TRẦN MINH KHOA'), 'name-in-capitals'],
    ['a degree', 'report', MAIN, text('Trần Minh Khoa', 'TS. Trần Minh Khoa'), 'academic-title'],
    ['no deputy below', 'report', MAIN, text('PHÓ CHỦ TỊCH', 'CHỦ TỊCH'), 'deputy-without-office'],
    ['no office above', 'report', MAIN, text('KT. CHỦ TỊCH', 'CHỦ TỊCH'), 'deputy-without-kt'],
    ['light', 'report', MAIN, inParagraph('TM. ỦY BAN', bold(false)), 'not-bold'],
  ],
  'Personal e-signature image': [
    [
      'no room',
      'report',
      MAIN,
      xml =>
        xml.replace(/(PHÓ CHỦ TỊCH<\/w:t><\/w:r><\/w:p>).*?(<w:p>(?:(?!<w:p>).)*Trần Minh Khoa)/su, '$1$2'),
      'no-room',
    ],
  ],
  'Kính gửi': [
    ['no semicolon', 'report', MAIN, text('tỉnh Bình Lam;', 'tỉnh Bình Lam,'), 'ending'],
    ['no colon', 'report', MAIN, text('Kính gửi:', 'Kính gửi'), 'colon'],
    ['missing in a letter', 'letter', MAIN, text('Kính gửi: ', 'Gửi '), 'missing'],
  ],
  'Nơi nhận': [
    ['upright label', 'report', MAIN, inParagraph('Nơi nhận:', italic(false)), 'not-italic'],
    ['list of 12 points', 'report', MAIN, inParagraph('Thường trực HĐND', size(12)), 'size'],
    ['nothing filed', 'report', MAIN, text('- Lưu: VT, VHXH.', '- Các tổ dân phố.'), 'filing'],
    ['no Như trên', 'report', MAIN, text('- Như trên;', '- Như dưới;'), 'as-above'],
  ],
  'Phụ lục': [
    ['13 points', 'report', MAIN, inParagraph('>Phụ lục I<', size(13)), 'size'],
    [
      'pages run on',
      'plan',
      MAIN,
      xml => xml.replace(/(<w:pgNumType[^>]*?) w:start="1"(?=(?:(?!<w:pgNumType).)*$)/su, '$1'),
      'pages-not-from-1',
    ],
    ['light title', 'plan', MAIN, inParagraph('DANH MỤC NHIỆM VỤ', bold(false)), 'not-bold'],
    ['upright of-line', 'plan', MAIN, inParagraph('(Kèm theo', italic(false)), 'not-italic'],
    ['not announced', 'plan', MAIN, text('(Phụ lục kèm theo)', ''), 'not-announced'],
  ],
  Urgency: [
    [
      'no frame',
      'letter',
      MAIN,
      inParagraph('THƯỢNG KHẨN', xml => xml.replace(/<w:pBdr>.*?<\/w:pBdr>/su, '')),
      'frame',
    ],
    ['light', 'letter', MAIN, inParagraph('LƯU HÀNH', bold(false)), 'not-bold'],
  ],
} as const satisfies Record<CheckedRow, readonly Case[]>

for (const row of CHECKED_ROWS) {
  test(`${row}: sound documents keep it`, () => {
    for (const parts of Object.values(PARTS)) expect(checkDecree30(parts, [row])).toEqual([])
  })
  const cases: readonly Case[] = BROKEN[row]
  for (const [breaks, name, part, change, code] of cases)
    test(`${row}: ${breaks} is refused`, () => {
      const problems = checkDecree30(withPart(PARTS[name], part, change), [row])
      expect(problems.map(problem => problem.code)).toContain(code)
    })
}

test('no row of the annex is left out', () => {
  const ofTheDecree = [
    'Paper',
    'Margins',
    'Font',
    'Page no.',
    'Quốc hiệu',
    'Tiêu ngữ',
    'Superior body',
    'Issuing body',
    'Số, ký hiệu',
    'Place, date',
    'Type name',
    'Công văn abstract',
    'Basis (căn cứ)',
    'Body',
    'Headings',
    'Signing power',
    'Personal e-signature image',
    'Body e-signature image',
    'Kính gửi',
    'Nơi nhận',
    'Phụ lục',
    'Urgency',
    'Scan copy',
  ]
  expect(ofTheDecree).toHaveLength(23)
  expect([...CHECKED_ROWS, ...NOT_OF_THE_FILE].toSorted()).toEqual(ofTheDecree.toSorted())
  expect(NOT_OF_THE_FILE).toHaveLength(2)
  expect(Object.keys(BROKEN)).toHaveLength(CHECKED_ROWS.length)
})

test('a file without a head is told so, row by row, unless only the rows of annexes are asked for', () => {
  const bare = withPart(PARTS.plan, MAIN, xml => xml.replace(/<w:tbl>.*?<\/w:tbl>/su, ''))
  expect(new Set(checkDecree30(bare).map(problem => problem.row))).toContain('Quốc hiệu')
  expect(ANNEX_ROWS.every(row => CHECKED_ROWS.includes(row))).toBe(true)
})

// Real here: the bytes of three files in layouts of their own, the gate, the reading, and what the domain makes of it.
import { expect, test } from 'vitest'
import { type ProvinceReading, provinceLines } from '../../src/domain/province-file.ts'
import { proposeTable } from '../../src/domain/province-proposal.ts'
import { dayOfRows, saidOfFile } from '../../src/domain/province-words.ts'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { type RegisterSchema, readRegister } from '../../src/domain/register-schema.ts'
import { readFigures } from '../../src/reader/read-figures.ts'
import library766 from '../../src/words/registers/chi-so-766.json' with { type: 'json' }
import libraryFiles from '../../src/words/registers/dich-vu-cong.json' with { type: 'json' }
import libraryFigures from '../../src/words/registers/so-lieu-tinh.json' with { type: 'json' }
import { filesByCommune, indicatorsByLine, pointsByGroup } from '../kit/province-files.ts'

const definitionOf = (document: unknown) => {
  const read = readRegister(document as RegisterSchema)
  if (!read.ok) throw new Error('a register of the library is not understood')
  return read.definition
}

/** What stands when a person agrees to all that is proposed. */
async function taken(bytes: Uint8Array, name: string, document: unknown) {
  const book = await readFigures(bytes, name)
  if (isFileRefusal(book)) throw new Error(book.code)
  const definition = definitionOf(document)
  const proposed = proposeTable(book, definition, 'phường Hoa Mai')
  if (proposed === null) throw new Error('no table')
  const { table, layout } = proposed
  const said = saidOfFile([...table.around, table.sheet, name])
  const reading: ProvinceReading = {
    layout,
    sheet: table.sheet,
    head: table.head,
    on: dayOfRows(said) ?? '',
    captured: said.captured ?? '',
    source: said.source ?? 'Báo cáo số 12/BC-TK',
    period: said.period ?? '',
    unitId: null,
  }
  return { said, layout, reading, ...provinceLines(book, definition, reading, 'Đơn vị ghi') }
}

test('of a line for each commune the own one is taken, under heads of two rows, with figures written as text', async () => {
  const { said, lines, left, layout } = await taken(await filesByCommune(), 'tthc-t10.xlsx', libraryFiles)
  expect(said).toEqual({
    captured: '2026-10-31',
    until: '2026-10-31',
    period: 'Tháng 10 năm 2026',
    source: 'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh',
  })
  expect(layout.only).toBe('hoa mai')
  expect(lines).toEqual([
    {
      sheet: 'TTHC',
      row: 9,
      on: '2026-10-31',
      unit: 'Đơn vị ghi',
      note: '',
      typed: {
        tiep_nhan: '1.312',
        truc_tuyen: '1.180',
        toan_trinh: '944',
        giai_quyet: '1.290',
        dung_han: '1.275',
        co_phi: '410',
        thanh_toan_tt: '398',
      },
    },
  ])
  expect(left.map(one => one.words)).toEqual(['UBND phường Liên Hương', 'UBND xã Cẩm Vân', 'Tổng cộng'])
})

test('a file whose lines are the fields is turned, and its own column taken', async () => {
  const { said, lines, layout } = await taken(pointsByGroup(), 'bo-chi-so.csv', library766)
  expect(layout).toMatchObject({ turned: true, only: 'hoa mai' })
  expect(said).toMatchObject({ captured: '2026-11-05', until: '2026-10-31' })
  expect(lines).toEqual([
    expect.objectContaining({
      on: '2026-10-31',
      typed: {
        ngay_lay: '05/11/2026',
        nguon: 'Tệp của tỉnh',
        cong_khai: '17,2',
        tien_do: '19,05',
        so_hoa: '20,4',
        truc_tuyen: '18,31',
        hai_long: '16,9',
      },
    }),
  ])
})

test('of a line for each indicator those that the register knows are taken, percentages in points', async () => {
  const { said, lines, left } = await taken(await indicatorsByLine(), 'bieu-02.xlsx', libraryFigures)
  expect(said).toEqual({
    captured: '2026-03-15',
    until: '2025-12-31',
    period: 'năm 2025',
    source: 'Thống kê tỉnh Bình Lam',
  })
  expect(
    lines.map(one => [one.on, one.typed.chi_so, one.typed.gia_tri, one.typed.nguon, one.typed.ky]),
  ).toEqual([
    ['2025-12-31', 'Chỉ số phát triển con người (HDI)', '0,752', 'Thống kê tỉnh Bình Lam', 'năm 2025'],
    ['2025-12-31', 'Tốc độ tăng trưởng kinh tế (%)', '9,55', 'Thống kê tỉnh Bình Lam', 'năm 2025'],
  ])
  expect(left.map(one => [one.words, one.why])).toEqual([['Sản lượng lúa', 'not-wanted']])
})

import excel from 'exceljs'
import { expect, test } from 'vitest'
import { hoaMaiReport } from '../../test/kit/hoa-mai-report.ts'
import { assembleReport } from './report.ts'
import { cellOf, reportSheets } from './report-sheets.ts'
import { writeTables } from './xlsx/write-table.ts'

// Real here: the workbook that is written, opened again.

test('figures and days are taken as such, words and ranges as they stand', () => {
  expect(cellOf('1.593', true)).toBe(1593)
  expect(cellOf('78,2', true)).toBe(78.2)
  expect(cellOf('05/6/2026', false)).toEqual({ day: '2026-06-05' })
  expect(cellOf('≥ 80', true)).toBe('≥ 80')
  expect(cellOf('12', false)).toBe('12')
  expect(cellOf('31/02/2026', true)).toBe('31/02/2026')
  expect(cellOf(' ', true)).toBeNull()
})

test('tasks, targets, counts and obstacles stand in sheets of their own, with heads repeated in print', async () => {
  const document = assembleReport(hoaMaiReport)
  const sheets = reportSheets(document)
  expect(sheets).toHaveLength(document.annexes.length + 1)
  const tasks = document.annexes[0]?.blocks[0]
  const rows = tasks?.kind === 'table' ? tasks.rows.filter(row => 'cells' in row) : []
  expect(sheets[0]?.rows).toHaveLength(rows.length)
  expect(sheets.at(-1)?.rows).toHaveLength(hoaMaiReport.obstacles.length + hoaMaiReport.proposals.length)

  const book = new excel.Workbook()
  await book.xlsx.load((await writeTables(sheets)).buffer as ArrayBuffer)
  expect(book.worksheets).toHaveLength(sheets.length)
  const [first] = book.worksheets
  expect(first?.pageSetup.printTitlesRow).toBe('1:1')
  expect(first?.getRow(1).getCell(2).value).toBe('Nhiệm vụ')
  expect(first?.getRow(2).getCell(1).value).toBe(1)
  expect(first?.getRow(2).getCell(4).value).toBeInstanceOf(Date)
  const names = book.worksheets.map(sheet => sheet.name)
  expect(new Set(names).size).toBe(names.length)
})

import { expect, test } from 'vitest'
import { carriedFigure } from '../domain/report-data.ts'
import { parseReport } from './report-shape.ts'

const figure = {
  id: '99001.C1',
  period: '2026-Q3',
  value: 78.2,
  numerator: 391,
  denominator: 500,
  unit: '%',
  name: 'Hồ sơ nộp trực tuyến',
  adding: 'weighted',
  source: 'registers',
}
const reading = (more: object) =>
  JSON.stringify({
    file: { name: 'bao-cao.docx', sha256: 'a'.repeat(64) },
    carrier: 'data',
    data: null,
    figures: [{ ...figure, ...more }],
    shown: [],
    differences: [],
    warnings: [],
  })

test('a figure comes out of the reading process with everything that its file said of it', () => {
  expect(Object.keys(carriedFigure.shape).sort()).toEqual(Object.keys(figure).sort())
  expect(parseReport(reading({}))).toMatchObject({ figures: [figure] })
})

test('what has no such shape is no answer', () => {
  expect(parseReport(reading({ source: 'somewhere' }))).toBeNull()
  expect(parseReport('no json')).toBeNull()
})

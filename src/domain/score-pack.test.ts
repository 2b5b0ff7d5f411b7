import { expect, test } from 'vitest'
import { PACK_SCHEMA, pointsOf, readPack } from './score-pack.ts'

// Pure: a pack as a province would write it, and its points.

const criterion = {
  code: '1.1',
  group: 'Chính quyền số',
  title: 'Hồ sơ nộp trực tuyến',
  unit: '%',
  points: 10,
  numerator: 'sum(ho_so, "truc_tuyen")',
  denominator: 'sum(ho_so, "tong")',
  score: { kind: 'share', full: 80 },
}
const pack = {
  schema: PACK_SCHEMA,
  code: 'dti',
  title: 'Bộ chỉ số chuyển đổi số',
  issuer: 'UBND tỉnh Bình Lam',
  document: 'Quyết định số 12/QĐ-UBND',
  criteria: [criterion],
}
const codes = (document: unknown) => {
  const read = readPack(document)
  return read.ok ? [] : read.issues.map(one => [one.code, one.at])
}

test('a pack is read as it is written, and what is not documented is refused with its place', () => {
  expect(readPack(pack).ok).toBe(true)
  expect(codes({ ...pack, colour: 'red' })).toEqual([['pack-not-understood', '']])
  expect(codes({ ...pack, criteria: [{ ...criterion, points: -1 }] })).toEqual([
    ['pack-not-understood', 'criteria.0.points'],
  ])
  expect(codes({ ...pack, criteria: [criterion, criterion] })).toEqual([['criterion-twice', '1.1']])
})

test('steps rise and stay within the points of their criterion', () => {
  const stepped = (steps: object[]) => ({
    ...pack,
    criteria: [{ ...criterion, score: { kind: 'steps', steps } }],
  })
  expect(
    codes(
      stepped([
        { from: 50, points: 5 },
        { from: 80, points: 10 },
      ]),
    ),
  ).toEqual([])
  expect(
    codes(
      stepped([
        { from: 80, points: 5 },
        { from: 50, points: 10 },
      ]),
    ),
  ).toEqual([['steps-contradict', '1.1']])
  expect(codes(stepped([{ from: 50, points: 11 }]))).toEqual([['steps-contradict', '1.1']])
})

test.each([
  [{ kind: 'share', full: 80 }, 40, 5],
  [{ kind: 'share', full: 80 }, 96, 10],
  [{ kind: 'share', full: 30 }, 10, 3.33],
  [{ kind: 'share', full: 80 }, -1, 0],
  [{ kind: 'reached', from: 100 }, 99.9, 0],
  [{ kind: 'reached', from: 100 }, 100, 10],
  [
    {
      kind: 'steps',
      steps: [
        { from: 50, points: 5 },
        { from: 80, points: 10 },
      ],
    },
    49,
    0,
  ],
  [
    {
      kind: 'steps',
      steps: [
        { from: 50, points: 5 },
        { from: 80, points: 10 },
      ],
    },
    79,
    5,
  ],
] as const)('%j gives %d as %d', (score, value, points) => {
  const rule = score.kind === 'steps' ? { kind: score.kind, steps: [...score.steps] } : score
  expect(pointsOf({ points: 10, score: rule }, value)).toBe(points)
})

test('without a value there are no points, not nought', () => {
  expect(pointsOf({ points: 10, score: { kind: 'reached', from: 0 } }, null)).toBeNull()
  expect(pointsOf({ points: 10, score: { kind: 'reached', from: 0 } }, Number.NaN)).toBeNull()
})

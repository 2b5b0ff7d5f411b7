import { z } from 'zod'
import { VERDICTS } from '../domain/take-in.ts'
import type { DiffRow } from './take-in-diff.ts'

const number = z.number().nullable()
const figure = z.object({
  value: number,
  numerator: number,
  denominator: number,
  reached: z.boolean().nullable(),
})
const problem = z.object({
  field: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), number])).default({}),
})
const row = z.object({
  sheet: z.string(),
  row: z.number(),
  code: z.string(),
  targetId: z.string().nullable(),
  name: z.string().nullable(),
  unit: z.string(),
  part: z.string().nullable(),
  on: z.string().nullable(),
  verdict: z.enum(VERDICTS),
  before: figure.nullable(),
  after: figure,
  note: z.string(),
  problems: z.array(problem),
  strange: z.array(problem),
})

/** What came of each row of a workbook, as it was stored when it was taken; none while nobody took it. */
export const takenRows = (outcome: unknown): readonly DiffRow[] =>
  outcome === null ? [] : z.array(row).parse(outcome)

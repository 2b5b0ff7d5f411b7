import { z } from 'zod'
import type { FileRefusal } from '../domain/refusal-of-file.ts'
import { carriedFigure, parseReportData, type ReportData } from '../domain/report-data.ts'
import type { ReportReading } from '../domain/report-reading.ts'
import { refusal } from './reading-shape.ts'

/** The shape of a report's reading as the reading process sends it back; nothing is trusted before it has this shape. */
const text = z.string()
const figures = z.array(carriedFigure).readonly()

const data: z.ZodType<ReportData> = z.custom<ReportData>(
  value => typeof value === 'object' && value !== null && parseReportData(JSON.stringify(value)) !== null,
)

const id = text
const reading: z.ZodType<ReportReading> = z.object({
  file: z.object({ name: text, sha256: text.regex(/^[0-9a-f]{64}$/) }),
  carrier: z.enum(['data', 'tables']),
  data: data.nullable(),
  figures,
  shown: figures,
  differences: z
    .array(
      z.object({
        id,
        name: text,
        field: z.enum(['id', 'name', 'period', 'unit', 'result', 'fraction', 'row']),
        carried: text.nullable(),
        shown: text.nullable(),
      }),
    )
    .readonly(),
  warnings: z
    .array(
      z.discriminatedUnion('code', [
        z.object({ code: z.literal('data-missing') }),
        z.object({ code: z.literal('data-edited') }),
        z.object({ code: z.literal('schema-unknown'), schema: text }),
        z.object({ code: z.literal('tables-missing') }),
        z.object({ code: z.literal('cell-unreadable'), id, typed: text }),
        z.object({ code: z.literal('rate-not-of-fraction'), id }),
        z.object({ code: z.literal('id-twice'), id }),
        z.object({ code: z.literal('period-missing') }),
      ]),
    )
    .readonly(),
})
const answer = z.union([reading, refusal])

/** The answer of the reading process, null when it has no such shape. */
export function parseReport(output: string): ReportReading | FileRefusal | null {
  try {
    const parsed = answer.safeParse(JSON.parse(output))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

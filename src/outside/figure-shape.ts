import { z } from 'zod'
import type { FigureBook } from '../domain/figure-sheet.ts'
import type { FileRefusal } from '../domain/refusal-of-file.ts'
import { refusal } from './reading-shape.ts'

/** The shape of a workbook of figures as the reading process sends it back; nothing is trusted before it has this shape. */
const count = z.number().int().nonnegative()
const book: z.ZodType<FigureBook> = z.object({
  sheets: z
    .array(
      z.object({
        name: z.string(),
        rows: z
          .array(
            z.object({
              row: count,
              cells: z
                .array(z.object({ column: count, text: z.string(), number: z.number().nullable() }))
                .readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  hidden: z.array(z.string()).readonly(),
})
const answer = z.union([book, refusal])

/** The answer of the reading process, null when it has no such shape. */
export function parseFigures(output: string): FigureBook | FileRefusal | null {
  try {
    const parsed = answer.safeParse(JSON.parse(output))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

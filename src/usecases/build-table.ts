import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { writeTables } from '../writer/xlsx/write-table.ts'
import { look } from './use-case.ts'

const cell = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.object({ day: z.string().refine(isDay, 'no-such-day') }),
])

/**
 * A list as a page shows it, as an Excel workbook: whoever may read the list has read its rows by another use-case
 * already, this one only writes them down.
 */
export const buildTable = look({
  name: 'build-table',
  input: z.object({
    sheets: z
      .array(
        z.object({
          name: z.string().min(1),
          heads: z.array(z.string()).min(1),
          widths: z.array(z.number().positive()),
          rows: z.array(z.array(cell)),
        }),
      )
      .min(1),
  }),
  async run(work, { sheets }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    return done(await writeTables(sheets))
  },
})

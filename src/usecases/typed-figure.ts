import { z } from 'zod'
import { parseVietnameseNumber } from '../domain/number-input.ts'

/**
 * A figure as a number, or as a person typed it in the Vietnamese way ("1.983,5"); blank is none. What cannot be read
 * for certain is refused with what was typed.
 */
export const figure = z
  .union([z.number('no-number'), z.string('no-number')])
  .nullable()
  .transform((given, context) => {
    if (typeof given !== 'string') return given
    if (given.trim() === '') return null
    const read = parseVietnameseNumber(given)
    if (read.ok) return read.value
    const { typed, suggestion } = read
    context.addIssue({ code: 'custom', message: read.code, params: { typed, suggestion } })
    return z.NEVER
  })

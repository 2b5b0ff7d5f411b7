import { z } from 'zod'
import { NOTICE_KINDS } from './notice.ts'

/**
 * One person's digest of one day, as it waits to be sent: names and texts of that moment, so that a second attempt says
 * the same as the first. Parsed again when it is sent.
 */
export const digestShape = z.object({
  day: z.string(),
  locality: z.string(),
  person: z.string(),
  notices: z.array(
    z.object({
      kind: z.enum(NOTICE_KINDS),
      what: z.string(),
      code: z.string(),
      text: z.string(),
      due: z.string().nullable(),
      /** Path of its page. */
      path: z.string(),
      /** Id of the one-time link that opens its form; null where the person reports nothing on it. */
      linkId: z.string().nullable(),
    }),
  ),
  waiting: z.array(
    z.object({
      /** What is to be done, where it is no decision over an update or a figure. */
      kind: z.string().nullable().default(null),
      code: z.string(),
      text: z.string(),
      from: z.string().nullable(),
      path: z.string(),
    }),
  ),
  /** How many more there were than are listed. */
  more: z.number().int(),
})

export type DigestContent = z.infer<typeof digestShape>
export type DigestLine = DigestContent['notices'][number]

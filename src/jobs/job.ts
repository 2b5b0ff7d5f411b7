import type { z } from 'zod'
import type { SendLetter, SendMessage } from '../domain/outgoing.ts'
import type { MakePdf } from '../domain/ports.ts'
import type { DailyAt } from '../domain/schedule.ts'
import type { Surroundings } from '../usecases/context.ts'

/** What a job may need besides what use-cases need. No page has these, so nothing is mailed from inside a request. */
export type JobTools = {
  readonly surroundings: Surroundings
  /** The address that people type, without a slash at the end. */
  readonly address: string
  /** null where the settings name no mail server. */
  readonly sendLetter: SendLetter | null
  /** The domain that Message-IDs end with. */
  readonly mailDomain: string
  /** null where the settings name no adapter. */
  readonly sendMessage: SendMessage | null
  readonly makePdf: MakePdf
  /** Aborted when the program is asked to stop: finish the piece at hand and return. */
  readonly signal: AbortSignal
}

type Base<Payload> = {
  readonly name: string
  readonly payload: z.ZodType<Payload>
  readonly run: (tools: JobTools, payload: Payload) => Promise<void>
}

/** Work of every round: it does nothing for a locality in which there is nothing to do. */
export type RoundJob = Base<{ localityId: string }>

/**
 * Work of every day, done once for each locality and day: its run is named by the day, so that no crash and no second
 * program repeats what is done, and days on which the machine was off are caught up.
 */
export type DailyJob = Base<{ localityId: string; day: string }> & {
  readonly cron: DailyAt
  readonly runId: (payload: { readonly day: string }) => string
}

/** Work that the program does by itself. */
export type Job = RoundJob | DailyJob

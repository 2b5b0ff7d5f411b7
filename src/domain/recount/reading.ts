import { z } from 'zod'
import { isDay } from '../day.ts'
import type { Ledger } from './ledger.ts'

/** Shapes of what a payload holds. */
export const day = z.string().refine(isDay)
export const id = z.string().min(1)
export const figure = z.number().nullable()

/** What an event does to the ledger. */
export type Reading = (ledger: Ledger, payload: unknown, at: string) => void

/** A kind of event that bears on the figures: what is needed of its payload, and what it does to the ledger. */
export const reads =
  <Schema extends z.ZodType>(
    schema: Schema,
    take: (ledger: Ledger, payload: z.output<Schema>, at: string) => void,
  ): Reading =>
  (ledger, payload, at) =>
    take(ledger, schema.parse(payload), at)

/** An event about something that no earlier event told of. */
export class Unknown extends Error {}

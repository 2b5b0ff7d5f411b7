import type { Clock, Log } from '../domain/ports.ts'

/** One line of JSON an event on standard error, where a service manager collects it. */
export const openLog =
  (clock: Clock): Log =>
  (event, facts = {}) => {
    process.stderr.write(`${JSON.stringify({ at: clock().toISOString(), event, ...facts })}\n`)
  }

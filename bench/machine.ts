import { cpus, loadavg, totalmem } from 'node:os'

/** What a figure was measured on; a figure without it says nothing. */
export const machineFacts = () => ({
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  processors: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  /** Mean load of the last minute when the run began: far above 0 means that others were at work. */
  loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
})

import type { PageOfPages, PlanFileReading, ReadingStage } from '../domain/plan-file.ts'
import { type FileRefusal, isFileRefusal, refuseFile } from '../domain/refusal-of-file.ts'
import { OPEN_LIMITS } from './open/limits.ts'
import { openFile } from './open/open-file.ts'
import { readPlan } from './read-plan.ts'
import { recognise } from './recognise.ts'

/**
 * From the bytes of a file to the reading of a plan: gate, opener, recognition, reading. Never throws for what the
 * bytes hold.
 *
 * @param name the name it was uploaded under
 * @param tell hears each stage as it begins, with the share of the work that is done by then (0 to 1)
 * @returns the reading with its source, or why there is none
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  tell: (stage: ReadingStage, share: number, at?: PageOfPages) => void = () => {},
): Promise<PlanFileReading | FileRefusal> {
  tell('opening', 0.05)
  const opened = await openFile(bytes, name, OPEN_LIMITS, {
    share: share => tell('opening', 0.05 + 0.05 * share),
    page: (page, pages) => tell('recognising', 0.1 + (0.75 * (page - 1)) / pages, { page, pages }),
  })
  if (isFileRefusal(opened)) return opened
  tell('reading', 0.85)
  const recognised = recognise(opened)
  if (!recognised.plan) return refuseFile({ code: recognised.code, because: recognised.because })
  const reading = readPlan(opened)
  tell('reading', 0.95)
  return { ...reading, source: opened.blocks }
}

import type { KnownHeading } from '../domain/list-heading.ts'
import type { NamedFile, PageOfPages, PlanFileReading, ReadingStage } from '../domain/plan-file.ts'
import { type FileRefusal, isFileRefusal, refuseFile } from '../domain/refusal-of-file.ts'
import type { OpenedDocument } from './block.ts'
import { joinFiles } from './join-files.ts'
import { listHeadings } from './list-headings.ts'
import { OPEN_LIMITS } from './open/limits.ts'
import { openFile } from './open/open-file.ts'
import { readPlan } from './read-plan.ts'
import { recognise } from './recognise.ts'

/**
 * From the bytes of a file to the reading of a plan: gate, opener, recognition, reading. Never throws for what the
 * bytes hold.
 *
 * @param name the name it was uploaded under
 * @param annexes files of its annexes, which are read behind it as one document
 * @param known what people said of the columns of workbooks; null = nobody can be asked, what titles seem to say counts
 * @param tell hears each stage as it begins, with the share of the work that is done by then (0 to 1)
 * @returns the reading with its source, or why there is none
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  tell: (stage: ReadingStage, share: number, at?: PageOfPages) => void = () => {},
  annexes: readonly NamedFile[] = [],
  known: readonly KnownHeading[] | null = null,
): Promise<PlanFileReading | FileRefusal> {
  tell('opening', 0.05)
  const files: OpenedDocument[] = []
  for (const [i, file] of [{ name, bytes }, ...annexes].entries()) {
    // Each file has its share of the work before the reading begins.
    const part = (done: number) => 0.05 + (0.8 * (i + done)) / (annexes.length + 1)
    const one = await openFile(file.bytes, file.name, OPEN_LIMITS, {
      share: share => tell('opening', part(0.06 * share)),
      page: (page, pages) => tell('recognising', part(0.06 + (0.94 * (page - 1)) / pages), { page, pages }),
    })
    if (isFileRefusal(one)) return one
    files.push(one)
  }
  const [first, ...rest] = files
  if (!first) return refuseFile({ code: 'empty' })
  const opened = rest.length === 0 ? first : joinFiles(first, rest)
  tell('reading', 0.85)
  const lists =
    known === null ? [] : files.filter(isWorkbook).flatMap(workbook => listHeadings(workbook, known))
  const recognised = recognise(opened, known ?? [])
  // A list whose titles say nothing may become one when a person says what they mean.
  if (!recognised.plan && !lists.some(list => !list.known))
    return refuseFile({ code: recognised.code, because: recognised.because })
  const reading = readPlan(opened, known ?? [])
  tell('reading', 0.95)
  return { ...reading, source: opened.blocks, ...(lists.length === 0 ? {} : { lists }) }
}

const isWorkbook = (document: OpenedDocument): boolean => document.file.kind === 'xlsx'

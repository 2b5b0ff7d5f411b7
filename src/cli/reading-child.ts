import { writeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { FigureBook } from '../domain/figure-sheet.ts'
import type { PlanFileReading, ReadingStage } from '../domain/plan-file.ts'
import { type FileRefusal, refuseFile } from '../domain/refusal-of-file.ts'
import type { ReportReading } from '../domain/report-reading.ts'
import { readFigures } from '../reader/read-figures.ts'
import { readFile } from '../reader/read-file.ts'
import { readReport } from '../reader/read-report.ts'

/** Where stages are told: a pipe beside the standard ones, so that the answer stays one JSON object. */
const PROGRESS_FD = 3

async function allOf(input: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

type Wanted = { readonly name: string; readonly as: 'plan' | 'figures' | 'report' }

/** What the first line asks for: a name alone is a plan, { figures: name } a workbook, { report: name } a report. */
function wantedOf(line: unknown): Wanted {
  if (typeof line === 'string') return { name: line, as: 'plan' }
  if (typeof line === 'object' && line !== null) {
    if ('figures' in line && typeof line.figures === 'string') return { name: line.figures, as: 'figures' }
    if ('report' in line && typeof line.report === 'string') return { name: line.report, as: 'report' }
  }
  return { name: '', as: 'plan' }
}

/**
 * The reading process: takes one line of JSON that names the file and then the file's bytes on standard input,
 * answers with one JSON object (a reading or a refusal) on standard output, and ends.
 */
export async function runReadingChild(input: Readable = process.stdin): Promise<void> {
  const all = await allOf(input)
  const newline = all.indexOf(0x0a)
  const line: unknown = JSON.parse(all.subarray(0, Math.max(0, newline)).toString('utf8'))
  const { name, as } = wantedOf(line)
  const bytes = all.subarray(newline + 1)
  const tell = (stage: ReadingStage, share: number) => {
    try {
      writeSync(PROGRESS_FD, `${stage} ${share}\n`)
    } catch {
      // Nobody listens: the answer is the same.
    }
  }
  let answer: PlanFileReading | FigureBook | ReportReading | FileRefusal
  try {
    if (as === 'figures') answer = await readFigures(bytes, name)
    else if (as === 'report') answer = await readReport(bytes, name)
    else answer = await readFile(bytes, name, tell)
  } catch {
    // The message of an error could quote the file; the code is all that leaves.
    answer = refuseFile({ code: 'reading-failed' })
  }
  await new Promise<void>(resolve => process.stdout.write(JSON.stringify(answer), () => resolve()))
}

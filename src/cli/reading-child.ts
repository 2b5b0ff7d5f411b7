import { writeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { CommentedDocx, WantedComments } from '../domain/draft-comment.ts'
import type { FigureBook } from '../domain/figure-sheet.ts'
import { COLUMN_MEANINGS, type KnownHeading } from '../domain/list-heading.ts'
import type {
  NamedFile,
  PageOfPages,
  PagePng,
  PlanFileReading,
  ReadingStage,
  WantedPage,
} from '../domain/plan-file.ts'
import { type FileRefusal, isFileRefusal, refuseFile } from '../domain/refusal-of-file.ts'
import type { ReportReading } from '../domain/report-reading.ts'
import { commentDocx } from '../reader/comment/comment-docx.ts'
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

type SizedFile = { readonly name: string; readonly bytes: number }
type Wanted =
  | {
      readonly name: string
      readonly files: readonly SizedFile[]
      readonly known?: readonly KnownHeading[] | undefined
      readonly as: 'files'
    }
  | { readonly name: string; readonly as: 'plan' | 'figures' | 'report' }
  | (WantedPage & { readonly as: 'page' })
  | (WantedComments & { readonly as: 'comments' })

const several = z.object({
  files: z.array(z.object({ name: z.string(), bytes: z.number().int().nonnegative() })).min(1),
  known: z.array(z.object({ meanings: z.record(z.string(), z.enum(COLUMN_MEANINGS)) })).optional(),
})
const page = z.object({
  picture: z.object({
    name: z.string(),
    page: z.number().int().positive(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  }),
})

const comments = z.object({
  comments: z.object({
    name: z.string(),
    author: z.string(),
    at: z.string(),
    comments: z.array(z.object({ words: z.string(), before: z.number().int().min(0), text: z.string() })),
  }),
})

/**
 * What the first line asks for: a name alone is a plan, { figures: name } a workbook, { report: name } a report, and
 * { files } a plan and its annexes, whose bytes come one behind the other, with what is
 * known of the columns of workbooks; { picture } one page of a scan; { comments } puts remarks into a .docx.
 */
function wantedOf(line: unknown): Wanted {
  if (typeof line === 'string') return { name: line, as: 'plan' }
  if (typeof line === 'object' && line !== null) {
    if ('figures' in line && typeof line.figures === 'string') return { name: line.figures, as: 'figures' }
    if ('report' in line && typeof line.report === 'string') return { name: line.report, as: 'report' }
  }
  const files = several.safeParse(line)
  if (files.success) return { ...files.data, name: files.data.files[0]?.name ?? '', as: 'files' }
  const picture = page.safeParse(line)
  if (picture.success) return { ...picture.data.picture, as: 'page' }
  const remarks = comments.safeParse(line)
  if (remarks.success) return { ...remarks.data.comments, as: 'comments' }
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
  const wanted = wantedOf(line)
  const { name } = wanted
  const bytes = all.subarray(newline + 1)
  const tell = (stage: ReadingStage, share: number, at?: PageOfPages) => {
    try {
      writeSync(PROGRESS_FD, `${stage} ${share}${at ? ` ${at.page}/${at.pages}` : ''}\n`)
    } catch {
      // Nobody listens: the answer is the same.
    }
  }
  let answer: PlanFileReading | FigureBook | ReportReading | PagePng | CommentedDocx | FileRefusal
  try {
    if (wanted.as === 'figures') answer = await readFigures(bytes, name)
    else if (wanted.as === 'page') answer = await pageOf(bytes, wanted)
    else if (wanted.as === 'comments') answer = await commentedOf(bytes, wanted)
    else if (wanted.as === 'files') {
      const [first, ...annexes] = piecesOf(bytes, wanted.files)
      answer = await readFile(first?.bytes ?? new Uint8Array(), name, tell, annexes, wanted.known ?? null)
    } else if (wanted.as === 'report') answer = await readReport(bytes, name)
    else answer = await readFile(bytes, name, tell)
  } catch {
    // The message of an error could quote the file; the code is all that leaves.
    answer = refuseFile({ code: 'reading-failed' })
  }
  await new Promise<void>(resolve => process.stdout.write(JSON.stringify(answer), () => resolve()))
}

/** The bytes of several files that came one behind the other. */
function piecesOf(bytes: Uint8Array, files: readonly SizedFile[]): NamedFile[] {
  let from = 0
  return files.map(({ name, bytes: length }) => {
    const piece = bytes.subarray(from, from + length)
    from += length
    return { name, bytes: piece }
  })
}

async function commentedOf(bytes: Uint8Array, wanted: WantedComments): Promise<CommentedDocx | FileRefusal> {
  const file = await commentDocx(bytes, wanted)
  return isFileRefusal(file) ? file : { docx: Buffer.from(file).toString('base64') }
}

/** The pictures need a library that no other file waits for. */
async function pageOf(bytes: Uint8Array, { name, page, box }: WantedPage): Promise<PagePng | FileRefusal> {
  const { pagePng } = await import('../reader/open/scan/page-png.ts')
  return pagePng(bytes, name, page, box)
}

import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CommentDraft } from '../domain/draft-comment.ts'
import type { ReadFigureFile } from '../domain/figure-sheet.ts'
import type { KnownHeading } from '../domain/list-heading.ts'
import type {
  NamedFile,
  OfficeKind,
  PlanFileReading,
  ReadingProgress,
  ReadPagePicture,
  ReadPlanFile,
} from '../domain/plan-file.ts'
import { type FileRefusal, isFileRefusal } from '../domain/refusal-of-file.ts'
import type { ReadReportFile, ReportReading } from '../domain/report-reading.ts'
import { parseFigures } from './figure-shape.ts'
import { keepPictures } from './kept-pictures.ts'
import type { ConvertToWord } from './office.ts'
import { type ReadingClock, startClock } from './reading-clock.ts'
import { createLane } from './reading-lane.ts'
import { type Asked, type ReadingLimits, readInProcess } from './reading-process.ts'
import { parseAnswer, parseCommented, parsePicture } from './reading-shape.ts'
import { parseReport } from './report-shape.ts'

export type ReadingConfig = {
  /** What to run in the reading process: the program's bundle and its words, for example ['main.js', 'read', '--child']. */
  readonly argv: readonly string[]
  readonly command?: string
  /**
   * Folders (with a slash at the end) and files that the process may read: the program and its libraries. It may
   * then read nothing else, and start nothing. undefined = no such fence.
   */
  readonly readable?: readonly string[]
  readonly atOnce?: number
  /** Files that may wait; more are refused. */
  readonly waiting?: number
  /** Wall clock of all stages together; a plan of a hundred pages takes 3, and a person is to wait for nothing longer than 20. */
  readonly seconds?: number
  readonly megabytes?: number
  readonly heapMegabytes?: number
  /** The same for files whose pages are pictures. */
  readonly scanSeconds?: number
  readonly scanMegabytes?: number
  /** undefined = nobody where this process is root and nobody can reach the program, else as this process. */
  readonly user?: ReadingLimits['user']
  /** Turns older kinds into .docx; undefined = they are refused. */
  readonly convert?: ConvertToWord
}

export type PlanFileReader = {
  readonly read: ReadPlanFile
  /** Reads a workbook of figures in the same way; it waits in the same queue. */
  readonly readFigures: ReadFigureFile
  /** Makes the picture of one page of a scan or a PDF; not in the queue of the readings. */
  readonly readPagePicture: ReadPagePicture
  /** Puts remarks into a .docx. */
  readonly commentDraft: CommentDraft
  /** Reads the figures of a report in the same way, older kinds by way of an office program. */
  readonly readReport: ReadReportFile
  /** How many files are being read and how many wait. */
  readonly queue: () => { readonly reading: number; readonly waiting: number }
}

const NOBODY = { uid: 65_534, gid: 65_534 }

/** May somebody who is neither owner nor group reach and read this file? Each folder above must let them through. */
function othersReach(path: string): boolean {
  try {
    if ((statSync(path).mode & 0o004) === 0) return false
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      if ((statSync(folder).mode & 0o001) === 0) return false
      if (folder === dirname(folder)) return true
    }
  } catch {
    return false
  }
}

/** A user with no rights, where that is possible: below root's home nobody else may enter. */
export function readingUser(command: string, argv: readonly string[]): ReadingLimits['user'] {
  if (process.getuid?.() !== 0) return null
  const files = argv.filter(word => word.startsWith('/'))
  return [command, ...files].every(othersReach) ? NOBODY : null
}

/** Node's permission model; it needs the pinned Node, where it is stable. */
const fence = (readable: readonly string[] | undefined, more: readonly string[] = []): string[] =>
  readable ? ['--permission', ...more, ...readable.map(path => `--allow-fs-read=${path}`)] : []

/** Pictures of pages that are kept for the next look, and how many may wait to be made. */
const PICTURE_BYTES = 32 * 1_048_576
const PICTURES_WAITING = 40
const PDF = /\.pdf$/iu

const asPlan = (name: string): Asked<PlanFileReading | FileRefusal> => ({ line: name, parse: parseAnswer })
const asReport = (name: string): Asked<ReportReading | FileRefusal> => ({
  line: { report: name },
  parse: parseReport,
})

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const WORKBOOK = /\.xlsx$/iu
const OLDER = /\.(doc|odt|rtf)$/iu

/**
 * A plan and its annexes in one reading process, with the time of as many files. Older kinds among them are turned into .docx first, where an office
 * program is here; what the reading tells of the file is told of the plan's own.
 */
async function readSeveral(
  files: readonly [NamedFile, ...NamedFile[]],
  convert: ConvertToWord | undefined,
  limits: ReadingLimits,
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
  known?: readonly KnownHeading[],
): Promise<PlanFileReading | FileRefusal> {
  const clock = startClock(limits.seconds * files.length)
  const ready: NamedFile[] = []
  for (const file of files) {
    const kind = OLDER.exec(file.name)?.[1]?.toLowerCase()
    const older = kind === 'doc' || kind === 'odt' || kind === 'rtf' ? kind : null
    if (older === null || !convert) {
      ready.push(file)
      continue
    }
    const word = await convert(file.bytes, older, signal, clock)
    if (!(word instanceof Uint8Array)) return word
    ready.push({ name: `${file.name}.docx`, bytes: word })
  }
  const line = {
    files: ready.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
    ...(known === undefined ? {} : { known }),
  }
  const all = Buffer.concat(ready.map(({ bytes }) => bytes))
  const read = await readInProcess(all, { line, parse: parseAnswer }, limits, signal, onProgress, clock)
  if (isFileRefusal(read)) return read
  const [{ name, bytes }] = files
  return { ...read, file: { ...read.file, name, sha256: sha256Of(bytes) } }
}

/**
 * Has an office program turn the file into .docx and reads that as any other: the gate looks at it again. What is
 * told of the file is told of the one that was uploaded.
 */
async function readConverted(
  convert: ConvertToWord,
  kind: OfficeKind,
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits,
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
  clock: ReadingClock,
): Promise<PlanFileReading | FileRefusal> {
  const word = await convert(bytes, kind, signal, clock)
  if (!(word instanceof Uint8Array)) return word
  const read = await readInProcess(word, asPlan('converted.docx'), limits, signal, onProgress, clock)
  if (isFileRefusal(read)) return read
  const sha256 = sha256Of(bytes)
  // Rich text is told as the old Word document it stands for.
  return { ...read, file: { ...read.file, name, sha256, kind: kind === 'odt' ? 'odt' : 'doc' } }
}

/**
 * Makes the port that reads uploaded files: each in a process of its own, at most `atOnce` together, the others in a
 * queue that tells how many are ahead.
 */
export function createPlanFileReader(config: ReadingConfig): PlanFileReader {
  const command = config.command ?? process.execPath
  const limits: ReadingLimits = {
    command,
    argv: [...fence(config.readable), ...config.argv],
    seconds: config.seconds ?? 18,
    megabytes: config.megabytes ?? 640,
    heapMegabytes: config.heapMegabytes ?? 384,
    scanSeconds: config.scanSeconds ?? 1_800,
    scanMegabytes: config.scanMegabytes ?? 700,
    user: config.user === undefined ? readingUser(command, config.argv) : config.user,
  }
  // Painting is the library's own work, which Node's permission model calls an addon; it is allowed for that alone.
  const painting: ReadingLimits = {
    ...limits,
    argv: [...fence(config.readable, ['--allow-addons']), ...config.argv],
  }
  const { inTurn, queue } = createLane(config.atOnce ?? 2, config.waiting ?? 20)
  // A person looks at a page while others wait minutes for their scans.
  const pictures = createLane(1, PICTURES_WAITING)
  const kept = keepPictures<FileRefusal>(PICTURE_BYTES)

  return {
    queue,
    read: (bytes, name, signal, onProgress, annexes = [], known) =>
      inTurn(signal, onProgress, async () => {
        if (annexes.length > 0 || (known !== undefined && WORKBOOK.test(name)))
          return readSeveral([{ name, bytes }, ...annexes], config.convert, limits, signal, onProgress, known)
        const clock = startClock(limits.seconds)
        const read = await readInProcess(bytes, asPlan(name), limits, signal, onProgress, clock)
        if (!isFileRefusal(read) || read.code !== 'needs-office' || !config.convert) return read
        return readConverted(config.convert, read.found, bytes, name, limits, signal, onProgress, clock)
      }),
    readFigures: (bytes, name, signal) =>
      inTurn(
        signal,
        () => {},
        () =>
          readInProcess(bytes, { line: { figures: name }, parse: parseFigures }, limits, signal, () => {}),
      ),
    readPagePicture: (bytes, wanted) => {
      const never = new AbortController().signal
      const { page, box } = wanted
      return kept.get([sha256Of(bytes), page, ...(box ?? [])].join(' '), () =>
        pictures.inTurn(
          never,
          () => {},
          async () => {
            const asked = { line: { picture: wanted }, parse: parsePicture }
            const within = PDF.test(wanted.name) ? painting : limits
            const read = await readInProcess(bytes, asked, within, never, () => {})
            return isFileRefusal(read) ? read : Buffer.from(read.png, 'base64')
          },
        ),
      )
    },
    commentDraft: (bytes, wanted) =>
      inTurn(
        new AbortController().signal,
        () => {},
        async () => {
          const asked = { line: { comments: wanted }, parse: parseCommented }
          const read = await readInProcess(bytes, asked, limits, new AbortController().signal, () => {})
          return isFileRefusal(read) ? read : Buffer.from(read.docx, 'base64')
        },
      ),
    readReport: (bytes, name, signal) =>
      inTurn(
        signal,
        () => {},
        async () => {
          const clock = startClock(limits.seconds)
          const read = await readInProcess(bytes, asReport(name), limits, signal, () => {}, clock)
          if (!isFileRefusal(read) || read.code !== 'needs-office' || !config.convert) return read
          const word = await config.convert(bytes, read.found, signal, clock)
          if (!(word instanceof Uint8Array)) return word
          const again = await readInProcess(word, asReport('converted.docx'), limits, signal, () => {}, clock)
          return isFileRefusal(again) ? again : { ...again, file: { name, sha256: sha256Of(bytes) } }
        },
      ),
  }
}

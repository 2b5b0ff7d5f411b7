import type { KnownHeading, ListHeading } from './list-heading.ts'
import type { Box, Place } from './place.ts'
import type { PlanReading } from './plan-reading.ts'
import type { FileRefusal } from './refusal-of-file.ts'

/** One paragraph or cell of the file as it was opened: what the review page lays beside the reading. */
export type SourceBlock = {
  readonly text: string
  readonly kind: 'paragraph' | 'cell'
  readonly place: Place
  readonly heading: number | null
  readonly label: string | null
  readonly bold: boolean
  readonly italic: boolean
  readonly centred: boolean
  readonly table: number | null
  readonly colSpan: number
  readonly rowSpan: number
}

/** A plan read from a file, with the source it was read from. Usable wherever a PlanReading is. */
export type PlanFileReading = PlanReading & {
  readonly source: readonly SourceBlock[]
  /** The lists of a workbook, where whoever asked for the reading can say what their columns mean. */
  readonly lists?: readonly ListHeading[]
}

/** Extensions of the files that can be read, for the field that a file is chosen with. */
export const PLAN_EXTENSIONS = [
  'docx',
  'pdf',
  'doc',
  'odt',
  'rtf',
  'xlsx',
  'txt',
  'jpg',
  'jpeg',
  'png',
] as const

/** How the letters of a text file may be written; the last two are codes from before Unicode. */
export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni'] as const
export type TextEncodingName = (typeof TEXT_ENCODINGS)[number]

/** Kinds that only an office program opens; it turns them into .docx. */
export type OfficeKind = 'doc' | 'odt' | 'rtf'

/**
 * waiting = in the queue (`ahead` files before this one) · opening = unpacking and checking · recognising = reading
 * the words of a page that is a picture · reading = understanding.
 */
export const READING_STAGES = ['waiting', 'opening', 'recognising', 'reading'] as const
export type ReadingStage = (typeof READING_STAGES)[number]
/** Which of the pages that are pictures is looked at, from 1. */
export type PageOfPages = { readonly page: number; readonly pages: number }
/** `share` of the whole work that is done, 0 to 1; it never goes back. */
export type ReadingProgress = {
  readonly stage: ReadingStage
  readonly share: number
  readonly ahead: number
  readonly at?: PageOfPages
}

/**
 * Reads an uploaded file away from this process, within limits of time and memory. Never throws for what a file
 * holds: a bad file, a limit that was reached and a cancelled reading are refusals.
 */
export type ReadPlanFile = (
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
  /** Files of its annexes, which are read behind it as one document. */
  annexes?: readonly NamedFile[],
  /** What was said of the columns of workbooks; left out = nobody can be asked. */
  known?: readonly KnownHeading[],
) => Promise<PlanFileReading | FileRefusal>

/** The bytes of a file and the name it was uploaded under. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/** So many annexes may come in files of their own. */
export const MOST_ANNEXES = 6

/** The picture of a page as it comes from the reading process: a .png in base64. */
export type PagePng = { readonly png: string }

/** Which page of a scan to show, and what to frame on it. */
export type WantedPage = { readonly name: string; readonly page: number; readonly box: Box | null }

/** Makes the picture of a page away from this process, within limits; the bytes of a .png. Never throws. */
export type ReadPagePicture = (bytes: Uint8Array, wanted: WantedPage) => Promise<Uint8Array | FileRefusal>

import { z } from 'zod'
import { CLARITIES, type Clearness } from '../domain/clarity.ts'
import { DOUBTS } from '../domain/doubt.ts'
import type { CommentedDocx } from '../domain/draft-comment.ts'
import { COLUMN_MEANINGS, type ListHeading } from '../domain/list-heading.ts'
import type { Place } from '../domain/place.ts'
import { type PagePng, type PlanFileReading, type SourceBlock, TEXT_ENCODINGS } from '../domain/plan-file.ts'
import type * as Reading from '../domain/plan-reading.ts'
import type { Recurrence } from '../domain/recurrence.ts'
import type { FileRefusal } from '../domain/refusal-of-file.ts'
import { RHYTHMS } from '../domain/rhythm.ts'

/**
 * The shape of what the reading process sends back. That process has handled hostile bytes: nothing it says is
 * trusted before it has this shape.
 */
const text = z.string()
const words = z.array(text).readonly()
const maybeText = text.nullable()
const count = z.number().int().nonnegative()

const share = z.number().min(0).max(1)

const place: z.ZodType<Place> = z.object({
  page: count.nullable(),
  paragraph: count,
  cell: z.tuple([count, count]).readonly().nullable(),
  start: count,
  end: count,
  box: z.tuple([share, share, share, share]).readonly().exactOptional(),
})

const block: z.ZodType<SourceBlock> = z.object({
  text,
  kind: z.enum(['paragraph', 'cell']),
  place,
  heading: count.nullable(),
  label: maybeText,
  bold: z.boolean(),
  italic: z.boolean(),
  centred: z.boolean(),
  table: count.nullable(),
  colSpan: count,
  rowSpan: count,
})

const fileKind = z.enum(['docx', 'pdf', 'scan', 'doc', 'odt', 'xlsx', 'text'])

const file: z.ZodType<Reading.ReadFile> = z.object({
  name: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: fileKind,
  pages: count.nullable(),
  parts: z
    .array(z.object({ kind: fileKind, pages: count.nullable() }))
    .readonly()
    .exactOptional(),
})

const basis: z.ZodType<Reading.ReadBasis> = z.object({
  symbol: text,
  type: maybeText,
  date: maybeText,
  issuer: maybeText,
  role: z.enum(['basis', 'superior', 'reference']),
})

const header: z.ZodType<Reading.ReadHeader> = z.object({
  issuer: maybeText,
  superior: maybeText,
  number: maybeText,
  symbol: maybeText,
  place: maybeText,
  date: maybeText,
  type: maybeText,
  title: maybeText,
  line: z.enum(['state', 'party']),
  bases: words,
  basisDetails: z.array(basis).readonly(),
  recipients: words,
  signer: maybeText,
  signingPower: maybeText,
  signerPost: maybeText,
})

const section: z.ZodType<Reading.ReadSection> = z.object({
  id: text,
  label: maybeText,
  title: text,
  kind: z.enum(['purpose', 'goals', 'tasks', 'organisation', 'budget', 'view', 'annex', 'other']),
  parent: maybeText,
  place,
})

const doubts = z.array(z.enum(DOUBTS)).readonly()

const milestone: z.ZodType<Reading.ReadMilestone> = z.object({
  by: maybeText,
  value: z.number(),
  max: z.number().nullable(),
  op: z.enum(['>=', '>', '=', '<=', '<', '~']).exactOptional(),
  place: place.nullable(),
})

const target: z.ZodType<Reading.ReadTarget> = z.object({
  id: text,
  text,
  name: text,
  op: z.enum(['>=', '>', '=', '<=', '<', '~']),
  value: z.number().nullable(),
  max: z.number().nullable(),
  kind: z.enum(['ratio', 'count', 'range', 'rank', 'growth', 'per', 'boolean', 'text']),
  unit: text,
  by: maybeText,
  milestones: z.array(milestone).readonly(),
  baseline: z.number().nullable(),
  lead: words,
  section: maybeText,
  doubts,
  places: z.array(place).readonly(),
})

const recurrence: z.ZodType<Recurrence> = z.object({ rhythm: z.enum(RHYTHMS), on: words })

const clearness: z.ZodType<Clearness> = z.enum(['clear', 'partial', 'missing'])

const task: z.ZodType<Reading.ReadTask> = z.object({
  id: text,
  text,
  where: z.enum(['body', 'table', 'organisation', 'budget']),
  section: maybeText,
  lead: words,
  support: words,
  deadline: maybeText,
  due: maybeText,
  nature: z.enum(['dated', 'regular', 'periodic', 'unknown']),
  recurrence: recurrence.nullable(),
  product: maybeText,
  clarity: z.record(z.enum(CLARITIES), clearness),
  doubts,
  places: z.array(place).readonly(),
})

const responsibility: z.ZodType<Reading.ReadResponsibility> = z.object({
  unit: text,
  duties: words,
  relation: z.enum(['assigned', 'requested']),
  place,
})

const reporting: z.ZodType<Reading.ReadReporting> = z.object({
  cadence: text,
  from: maybeText,
  to: maybeText,
  due: maybeText,
  recurrence: recurrence.nullable(),
  dueOn: maybeText,
  place: place.nullable(),
})

const annex: z.ZodType<Reading.ReadAnnex> = z.object({ label: text, title: maybeText, present: z.boolean() })

const diagnostic: z.ZodType<Reading.Diagnostic> = z.object({
  rule: text,
  severity: z.enum(['error', 'warning', 'info']),
  reason: text,
  expected: maybeText,
  actual: maybeText,
  place: place.nullable(),
})

const list: z.ZodType<ListHeading> = z.object({
  columns: z
    .array(z.object({ key: text, title: text, meaning: z.enum(COLUMN_MEANINGS), samples: words }))
    .readonly(),
  rows: count,
  known: z.boolean(),
})

const reading: z.ZodType<PlanFileReading> = z.object({
  file,
  header,
  sections: z.array(section).readonly(),
  targets: z.array(target).readonly(),
  tasks: z.array(task).readonly(),
  responsibilities: z.array(responsibility).readonly(),
  reporting: words,
  reportingDetails: z.array(reporting).readonly(),
  annexes: z.array(annex).readonly(),
  diagnostics: z.array(diagnostic).readonly(),
  source: z.array(block).readonly(),
  lists: z.array(list).readonly().exactOptional(),
})

const refused = z.literal(true)
const found = z.enum([
  'docx',
  'docm',
  'doc',
  'odt',
  'rtf',
  'pdf',
  'xlsx',
  'xls',
  'pptx',
  'image',
  'html',
  'zip',
  'text',
])
const fault = z.enum([
  'entries',
  'entry-size',
  'total-size',
  'ratio',
  'name',
  'duplicate',
  'encrypted',
  'size-lie',
])

export const refusal: z.ZodType<FileRefusal> = z.discriminatedUnion('code', [
  z.object({
    refused,
    code: z.enum([
      ...(['empty', 'unknown-kind', 'macros', 'password-protected', 'damaged', 'unsafe-markup'] as const),
      ...(['too-complex', 'no-words', 'no-figures', 'secrecy-stamp'] as const),
      ...(['reading-memory', 'reading-failed', 'reading-cancelled'] as const),
    ]),
  }),
  z.object({
    refused,
    code: z.literal('text-encoding'),
    possible: z.array(z.enum(TEXT_ENCODINGS)).readonly(),
  }),
  z.object({ refused, code: z.literal('too-large'), bytes: count, limit: count }),
  z.object({
    refused,
    code: z.literal('no-plan'),
    because: z.enum(['empty', 'no-sections', 'other-type', 'quotes-only']),
  }),
  z.object({ refused, code: z.literal('extension-lies'), extension: text.max(8), found: found.nullable() }),
  z.object({ refused, code: z.literal('kind-not-read'), found }),
  z.object({ refused, code: z.literal('needs-office'), found: z.enum(['doc', 'odt', 'rtf']) }),
  z.object({ refused, code: z.literal('unsafe-archive'), fault }),
  z.object({ refused, code: z.literal('too-many-pages'), pages: count, limit: count }),
  z.object({ refused, code: z.literal('letters-unknown'), pages: count }),
  z.object({ refused, code: z.literal('line-too-long'), length: count, limit: count }),
  z.object({ refused, code: z.literal('text-too-long'), length: count, limit: count }),
])

/** The answer of the reading process, null when it has no such shape. */
export function parseAnswer(output: string): PlanFileReading | FileRefusal | null {
  let json: unknown
  try {
    json = JSON.parse(output)
  } catch {
    return null
  }
  const parsed = z.union([refusal, reading]).safeParse(json)
  return parsed.success ? parsed.data : null
}

const picture = z.union([z.object({ png: z.string().regex(/^iVBORw0KGgo[A-Za-z0-9+/]+={0,2}$/) }), refusal])

/** The picture of a page, null when it is none. */
export function parsePicture(output: string): PagePng | FileRefusal | null {
  try {
    return picture.safeParse(JSON.parse(output)).data ?? null
  } catch {
    return null
  }
}

const commented = z.union([z.object({ docx: z.string().regex(/^UEsDB[A-Za-z0-9+/]+={0,2}$/) }), refusal])

/** A .docx with remarks, null when it is none. */
export function parseCommented(output: string): CommentedDocx | FileRefusal | null {
  try {
    return commented.safeParse(JSON.parse(output)).data ?? null
  } catch {
    return null
  }
}

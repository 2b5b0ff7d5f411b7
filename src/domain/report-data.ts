import { z } from 'zod'
import { FIGURE_SOURCES } from './figure-source.ts'
import type { Line } from './role.ts'

/** What a report's file says of its figures to programs. A change of meaning is a new name; see docs/report-data.md. */
export const REPORT_SCHEMA = 'sauro-report-1'

/** The namespace of the part of the Word file that holds the data. */
export const REPORT_NAMESPACE = 'urn:sauro:report-data'
/** Names of the document properties that stand beside it. */
export const REPORT_PROPERTIES = {
  schema: 'SauroReportSchema',
  id: 'SauroReportId',
  hash: 'SauroReportHash',
} as const

/** What follows the id of a target: its milestone of the period. */
export const MILESTONE_SUFFIX = '.MOC'

/** Behind the code of the locality in the ids of a Party report: its plan counts other work than the State's. */
export const PARTY_MARK = 'DU'

/** Begins the code of a figure of a register: "SO.tuyen_truyen.tong_luot". */
export const REGISTER_MARK = 'SO'

/** The id of a figure: the code of the locality, the mark of the Party line, the code of the figure. */
export const figureId = (localityCode: string, line: Line, code: string): string =>
  line === 'party' ? `${localityCode}.${PARTY_MARK}.${code}` : `${localityCode}.${code}`

/** The line and the code that an id names. */
export const readFigureId = (id: string): { readonly line: Line; readonly code: string } => {
  const code = id.slice(id.indexOf('.') + 1)
  return code.startsWith(`${PARTY_MARK}.`)
    ? { line: 'party', code: code.slice(PARTY_MARK.length + 1) }
    : { line: 'state', code }
}

/**
 * How figures of several localities become one: numerators and denominators added apart and divided then (`weighted`),
 * values added (`sum`), or not at all (`none`). There is no mean of percentages: it gives a hamlet the weight of a town.
 */
export const ADDING_RULES = ['weighted', 'sum', 'none'] as const
export type AddingRule = (typeof ADDING_RULES)[number]

const number = z.number().finite().nullable()

/** A figure as a file carries it, and as a reading hands it on. */
export const carriedFigure = z.object({
  /** Code of the locality, a full stop, code of the figure: "99001.C3", "99001.TK05". */
  id: z.string().min(1).max(120),
  /** Id of its period, '2026-H1'; '' where the file does not say. */
  period: z.string().max(20),
  /** In `unit`; percent as points. null = no figure. */
  value: number,
  numerator: number,
  denominator: number,
  unit: z.string().max(200),
  name: z.string().max(2000),
  /** Absent in tables, and in files of before the rule was carried. */
  adding: z.enum(ADDING_RULES).exactOptional(),
  /** Absent likewise. */
  source: z.enum(FIGURE_SOURCES).exactOptional(),
})

const shape = z.object({
  schema: z.literal(REPORT_SCHEMA),
  /** Identity of the report in the installation that wrote it; null for a draft. */
  id: z.string().max(60).nullable(),
  locality: z.object({ code: z.string().min(1).max(20), name: z.string().max(200) }),
  plan: z.object({
    symbol: z.string().max(100).nullable(),
    date: z.string().max(10).nullable(),
    title: z.string().max(2000),
  }),
  period: z.object({
    id: z.string().min(1).max(20),
    kind: z.string().max(20),
    from: z.iso.date(),
    to: z.iso.date(),
    cutOff: z.iso.date(),
  }),
  /** The report that this one corrects. */
  corrects: z.object({ id: z.string().max(60), symbol: z.string().max(100) }).nullable(),
  figures: z.array(carriedFigure).max(20_000),
})

export type ReportData = z.infer<typeof shape>
export type CarriedFigure = ReportData['figures'][number]

/** A figure as the commands print it: what both carriers of a report, its data and its tables, say alike. */
export type PlainFigure = Omit<CarriedFigure, 'name' | 'adding' | 'source'>

/** The data that a text holds; null when it is no such text, or two of its figures share an id. */
export const parseReportData = (text: string): ReportData | null => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = shape.safeParse(json)
  if (!parsed.success) return null
  const ids = new Set(parsed.data.figures.map(one => one.id))
  return ids.size === parsed.data.figures.length ? parsed.data : null
}

/** Figures in the order and with the keys in which every command prints them. */
export const plainFigures = (figures: readonly CarriedFigure[]): readonly PlainFigure[] =>
  figures
    .map(({ id, period, value, numerator, denominator, unit }) => ({
      id,
      period,
      value,
      numerator,
      denominator,
      unit,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** The code of the locality that the ids of figures begin with; null when they do not agree. */
export const localityOfFigures = (figures: readonly Pick<CarriedFigure, 'id'>[]): string | null => {
  const codes = new Set(figures.map(({ id }) => id.split('.')[0] ?? ''))
  const [code = ''] = codes
  return codes.size === 1 && code !== '' ? code : null
}

import type { Clarity, SixClarities } from '../../domain/clarity.ts'
import type { Place } from '../../domain/place.ts'
import type { SourceBlock } from '../../domain/plan-file.ts'
import type { ReadTask } from '../../domain/plan-reading.ts'
import type { KeptReading } from '../../usecases/show-plan.ts'
import type { CodeTone, SourceParagraph, SourcePart } from '../ui/review-item.tsx'

/** An item as the source shows it: where its words stand and how its chip looks. */
export type SourceItem = {
  readonly code: string
  readonly tone: CodeTone
  readonly target: boolean
  readonly href: string
  readonly places: readonly Place[]
}

/** The item that is being looked at, with what was read in its sentence. */
export type ChosenSource = {
  readonly code: string
  readonly read: ReadTask | null
  readonly six: SixClarities | null
}

/** Paragraphs that a page shows at once; a longer document is turned over. */
const WINDOW = 180
/** Paragraphs before the chosen sentence: so few that it is in sight without scrolling, and without script. */
const BEFORE = 6

type Span = {
  readonly start: number
  readonly end: number
  readonly read: NonNullable<SourcePart['read']>
  readonly item?: SourceItem
}

export type Source = {
  readonly paragraphs: readonly SourceParagraph[]
  /** First paragraph of the pages before and after; null at the ends. */
  readonly earlier: number | null
  readonly later: number | null
}

/**
 * The part of a document around the chosen sentence, or from a paragraph on, with what was read marked in it.
 * Places count code points of `text`, whose lines are the paragraphs.
 */
export function sourceOf(
  text: string,
  reading: KeptReading | null,
  items: readonly SourceItem[],
  chosen: ChosenSource | null,
  from: number | null,
): Source {
  const lines = linesOf(text)
  const chosenPlace = items.find(item => item.code === chosen?.code)?.places[0]
  const chosenLine = chosenPlace ? lineAt(lines, chosenPlace.start) : null
  const wanted = from ?? Math.max(0, (chosenLine ?? 0) - BEFORE)
  const first = rowStart(reading, Math.max(0, Math.min(wanted, lines.length - 1)))
  const last = Math.min(lines.length, first + WINDOW)
  const around = { reading, spans: spansOf(reading, items), chosen, chosenLine }
  return {
    paragraphs: lines.slice(first, last).map((line, at) => paragraphOf(line, first + at, around)),
    earlier: first === 0 ? null : Math.max(0, first - WINDOW),
    later: last >= lines.length ? null : last,
  }
}

/** The first cell of the row of a table that a line stands in; the line itself elsewhere. */
function rowStart(reading: KeptReading | null, at: number): number {
  const cellAt = (line: number) => cellOf(reading?.source?.[line]).cell
  const own = cellAt(at)
  if (own === undefined) return at
  let first = at
  for (
    let above = cellAt(first - 1);
    above?.table === own.table && above.row === own.row;
    above = cellAt(first - 1)
  )
    first--
  return first
}

/** The whole document with what was read marked in it. */
export function documentOf(
  text: string,
  reading: KeptReading | null,
  items: readonly SourceItem[],
): readonly SourceParagraph[] {
  const around = { reading, spans: spansOf(reading, items), chosen: null, chosenLine: null }
  return linesOf(text).map((line, at) => paragraphOf(line, at, around))
}

type Around = {
  readonly reading: KeptReading | null
  readonly spans: readonly Span[]
  readonly chosen: ChosenSource | null
  readonly chosenLine: number | null
}

function paragraphOf(line: Line, at: number, around: Around): SourceParagraph {
  const { reading, spans, chosen, chosenLine } = around
  const block = reading?.source?.[at]
  const within = spans.filter(span => span.start < line.end && span.end > line.start)
  const [lead, ...more] = within.filter(span => span.item !== undefined && span.start >= line.start)
  const chosenHere = chosen !== null && within.some(span => span.item?.code === chosen.code)
  return {
    id: `doan-${at}`,
    heading: isHeading(reading, line) || block?.bold === true,
    centred: block?.centred === true,
    ...cellOf(block),
    chosen: chosenHere,
    first: chosenHere && at === chosenLine,
    ...(lead?.item ? { item: lead.item } : {}),
    parts: [
      ...(block?.label ? [{ text: `${block.label} ` }] : []),
      ...partsOf(line, within, more, chosenHere ? chosen : null),
    ],
  }
}

/** Where a block stands in its table; nothing for one that stands in none. */
function cellOf(block: SourceBlock | undefined): Pick<SourceParagraph, 'cell'> {
  if (block?.kind !== 'cell' || block.place.cell === null || block.table === null) return {}
  const [row, column] = block.place.cell
  const { table, colSpan, rowSpan } = block
  return { cell: { table, row, column, colSpan, rowSpan } }
}

/** The paragraph that holds a place, as the page of the document names it. */
export const paragraphId = (text: string, place: Place): string =>
  `doan-${lineAt(linesOf(text), place.start)}`

type Line = { readonly start: number; readonly end: number; readonly points: readonly string[] }

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const points = Array.from(line)
    lines.push({ start, end: start + points.length, points })
    start += points.length + 1
  }
  return lines
}

function lineAt(lines: readonly Line[], point: number): number {
  const index = lines.findIndex(line => point < line.end + 1)
  return index < 0 ? Math.max(0, lines.length - 1) : index
}

function spansOf(reading: KeptReading | null, items: readonly SourceItem[]): readonly Span[] {
  const read = items.flatMap(item =>
    item.places.map(
      ({ start, end }): Span => ({
        start,
        end,
        read: item.target ? 'target' : 'task',
        item,
      }),
    ),
  )
  const duties = [
    ...(reading?.responsibilities ?? []).map(duty => duty.place),
    ...(reading?.reportingDetails ?? []).map(detail => detail.place),
  ].flatMap((place): Span[] =>
    place === null || read.some(span => span.start < place.end && span.end > place.start)
      ? []
      : [{ start: place.start, end: place.end, read: 'duty' }],
  )
  return [...read, ...duties]
}

const isHeading = (reading: KeptReading | null, line: Line): boolean =>
  (reading?.sections ?? []).some(({ place }) => place.start >= line.start && place.start < line.end)

/** A line cut where a span begins or ends; further items that begin inside it get their chip in the text. */
function partsOf(
  line: Line,
  spans: readonly Span[],
  more: readonly Span[],
  chosen: ChosenSource | null,
): readonly SourcePart[] {
  const answers = chosen === null ? [] : answersIn(line, chosen)
  const cuts = new Set([line.start, line.end])
  for (const { start, end } of [...spans, ...answers]) {
    cuts.add(Math.max(line.start, start))
    cuts.add(Math.min(line.end, end))
  }
  const points = [...cuts].sort((a, b) => a - b)
  return points.slice(0, -1).flatMap((start, index): SourcePart[] => {
    const end = points[index + 1] ?? line.end
    const covers = (span: { start: number; end: number }) => span.start <= start && span.end >= end
    const text = line.points.slice(start - line.start, end - line.start).join('')
    if (text === '') return []
    const span = spans.findLast(covers)
    const answer = answers.find(covers)
    const chip = more.find(one => one.start === start)?.item
    return [
      {
        text,
        ...(span ? { read: span.read } : {}),
        ...(answer ? { mark: { clarity: answer.clarity, clearness: answer.clearness } } : {}),
        ...(chip ? { item: chip } : {}),
      },
    ]
  })
}

type Answer = {
  readonly start: number
  readonly end: number
  readonly clarity: Clarity
  readonly clearness: SixClarities[Clarity]
}

/** Where the chosen sentence itself names the unit, the day or the product, as it was read. */
function answersIn(line: Line, { read, six }: ChosenSource): readonly Answer[] {
  if (read === null || six === null) return []
  const text = line.points.join('')
  const found = (clarity: Clarity, words: string | null | undefined): Answer[] => {
    const at = words ? text.indexOf(words) : -1
    if (!words || at < 0) return []
    const start = line.start + Array.from(text.slice(0, at)).length
    return [{ start, end: start + Array.from(words).length, clarity, clearness: six[clarity] }]
  }
  const all = [
    ...read.lead.flatMap(name => found('who', name)),
    ...read.support.flatMap(name => found('responsibility', name)),
    ...found('when', read.deadline),
    ...found('product', read.product),
  ]
  return all.filter(
    (one, index) => !all.slice(0, index).some(other => other.start < one.end && other.end > one.start),
  )
}

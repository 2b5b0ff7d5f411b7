import type { Child } from 'hono/jsx'
import type { Clarity, Clearness } from '../../domain/clarity.ts'
import { CLARITY_WORDS, clarityState, sourceTable, UI } from '../../words/ui.ts'
import { ClarityMark } from './clarity.tsx'
import { type GridCell, gridOf } from './source-grid.ts'
import { StatusIcon } from './status.tsx'

/** unsure = amber, approved = green, plain = ink; a target has a double border. */
export type CodeTone = 'unsure' | 'approved' | 'plain'

/** The code of an item as a chip; in the source it links to the item, in the list to its sentence. */
export const CodeChip = (props: {
  code: string
  tone: CodeTone
  target?: boolean | undefined
  href?: string | undefined
}) => {
  const look = `code ${props.tone}${props.target ? ' target' : ''}`
  return props.href === undefined ? (
    <span class={look}>{props.code}</span>
  ) : (
    <a class={look} href={props.href}>
      {props.code}
    </a>
  )
}

/** Why the reading is unsure, in one sentence. */
export const UnsureNote = (props: { title?: string | undefined; children: Child }) => (
  <p class="unsure-note">
    <StatusIcon kind="attention" />
    <span>
      <b>{props.title ?? UI.unsure}:</b> {props.children}
    </span>
  </p>
)

/**
 * A proposal that one press takes; a submit button, so it works without script. What is taken is marked as added by a
 * person and has no place in the source.
 */
export const SuggestionChip = (props: {
  name: string
  value: string
  children: string
  form?: string | undefined
}) => (
  <button
    class="suggest"
    type="submit"
    name={props.name}
    value={props.value}
    form={props.form}
    title={props.children}
  >
    + {props.children}
  </button>
)

export type ReviewCell = {
  clarity: Clarity
  clearness: Clearness
  /** What was read, or the sentence that nothing was. */
  answer: string
  /** The value was inferred, not read. */
  inferred?: boolean | undefined
  suggestion?: { value: string; label: string } | undefined
}

/** The six cells of one item under review; `field` is the name of the suggestion buttons. */
export const ReviewCells = (props: {
  cells: readonly ReviewCell[]
  field: string
  form?: string | undefined
}) => (
  <dl class="review-cells">
    {props.cells.map(cell => (
      <div>
        <ClarityMark clarity={cell.clarity} clearness={cell.clearness} size={22} />
        <dt>
          {CLARITY_WORDS[cell.clarity]}
          <span class="hidden"> {clarityState(cell.clarity, cell.clearness)}</span>
        </dt>
        <dd>
          {cell.answer}
          {cell.inferred ? <span class="ink2"> {UI.inferred}</span> : null}
        </dd>
        {cell.suggestion === undefined ? null : (
          <dd>
            <SuggestionChip name={props.field} value={cell.suggestion.value} form={props.form}>
              {cell.suggestion.label}
            </SuggestionChip>
          </dd>
        )}
      </div>
    ))}
  </dl>
)

export type SourcePart = {
  text: string
  /** How the span is underlined: solid, double, dotted. */
  read?: 'task' | 'target' | 'duty' | undefined
  /** A part of the chosen sentence that answers one clarity. */
  mark?: { clarity: Clarity; clearness: Clearness } | undefined
  /** A further item that begins here, inside the paragraph. */
  item?: SourceCode | undefined
}

/** The chip of an item in the source. */
export type SourceCode = { code: string; tone: CodeTone; target?: boolean; href: string }

export type SourceParagraph = {
  id: string
  /** Code of what was read here, with its link. */
  item?: SourceCode | undefined
  heading?: boolean | undefined
  centred?: boolean | undefined
  /** Where it stands in a table of the source. */
  cell?: GridCell | undefined
  chosen?: boolean | undefined
  /** The first paragraph of the chosen item. */
  first?: boolean | undefined
  parts: readonly SourcePart[]
}

/** The source as paragraphs and tables of a document, read spans underlined, codes in the margin. */
export const SourceText = (props: { paragraphs: readonly SourceParagraph[] }) => {
  const runs = runsOf(props.paragraphs)
  const tables = runs.filter(run => run.cells !== null)
  return (
    <div class="source">
      {runs.map(run =>
        run.cells === null ? (
          run.paragraphs.map(Paragraph)
        ) : (
          <SourceTable cells={run.cells} number={tables.indexOf(run) + 1} />
        ),
      )}
    </div>
  )
}

type Cell = SourceParagraph & { cell: GridCell }
type Run = { paragraphs: SourceParagraph[]; cells: Cell[] | null }
const isCell = (paragraph: SourceParagraph): paragraph is Cell => paragraph.cell !== undefined

/** Paragraphs in the order of the source, those of one table together. */
function runsOf(paragraphs: readonly SourceParagraph[]): readonly Run[] {
  const runs: Run[] = []
  for (const paragraph of paragraphs) {
    const last = runs.at(-1)
    if (isCell(paragraph)) {
      if (last?.cells?.[0]?.cell.table === paragraph.cell.table) last.cells.push(paragraph)
      else runs.push({ paragraphs: [], cells: [paragraph] })
    } else if (last && last.cells === null) last.paragraphs.push(paragraph)
    else runs.push({ paragraphs: [paragraph], cells: null })
  }
  return runs
}

const saidIn = (paragraph: SourceParagraph): boolean => paragraph.parts.some(part => part.text !== '')

/** A table of the source, numbered on its page so that names of regions differ. Where a page of the document begins inside it, its first rows are on the page before. */
const SourceTable = (props: { cells: readonly Cell[]; number: number }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys
  <section class="source-table" tabindex={0} aria-label={sourceTable(props.number)}>
    <table>
      <tbody>
        {gridOf(props.cells, saidIn).map(row => (
          <tr>
            {row.map(cell => (
              <td
                colspan={cell.colSpan > 1 ? cell.colSpan : undefined}
                rowspan={cell.rowSpan > 1 ? cell.rowSpan : undefined}
              >
                {cell.content.map(Paragraph)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Paragraph = (paragraph: SourceParagraph) => (
  <p id={paragraph.id} class={paragraphClass(paragraph)}>
    {paragraph.item === undefined ? null : <CodeChip {...paragraph.item} />}
    {/* One name for the chosen sentence, so that every address of an item can end in it. */}
    <span class="said" id={paragraph.first ? 'cau' : undefined}>
      {paragraph.parts.map(part => (
        <Part part={part} />
      ))}
    </span>
  </p>
)

const paragraphClass = (paragraph: SourceParagraph): string | undefined =>
  [paragraph.heading ? 'h' : '', paragraph.centred ? 'centred' : '', paragraph.chosen ? 'chosen' : '']
    .filter(Boolean)
    .join(' ') || undefined

const Part = (props: { part: SourcePart }) => {
  const { part } = props
  const look = part.read === undefined ? undefined : `read-${part.read}`
  const chip = part.item === undefined ? null : <CodeChip {...part.item} />
  if (part.mark === undefined)
    return (
      <>
        {chip}
        <span class={look}>{part.text}</span>
      </>
    )
  return (
    <b class={look}>
      {chip}
      <ClarityMark clarity={part.mark.clarity} clearness={part.mark.clearness} size={15} />
      {part.text}
    </b>
  )
}

import { Fragment } from 'hono/jsx'
import type {
  DocumentBlock,
  DocumentRun,
  DocumentTable,
  Figure,
  OfficialDocument,
} from '../../domain/official-document.ts'
import { FIGURE_HEADS } from '../../words/annex.ts'
import { figureText, NO_FIGURE } from '../../words/figure.ts'
import {
  ADDRESSEE_LABEL,
  annexLabel,
  annexOfLine,
  filingLine,
  LETTER,
  letterAbstract,
  MOTTO,
  NATION,
  numberLine,
  PARTY_RULE,
  PARTY_STAR,
  PARTY_TITLE,
  placeDateLine,
  RECIPIENTS_LABEL,
} from '../../words/official-document.ts'
import { zeroRows } from '../../words/report-draft.ts'
import { Text } from './text.tsx'

type Live = { numbers: ReadonlyMap<string, { figure: Figure; order: number }>; href: string }

/**
 * A figure in the running text: accent ground, a raised number that pairs with the list beside it. One without a value
 * is red and says so. In the Word file none of this shows.
 */
const LiveFigure = (props: {
  text: string | null
  order: number
  href: string
  bold?: boolean | undefined
}) => (
  <a class={props.text === null ? 'live none' : 'live'} href={props.href}>
    {props.text ?? NO_FIGURE}
    <sup>{props.order}</sup>
  </a>
)

const Run = (props: { run: DocumentRun; live: Live }) => {
  const { run, live } = props
  if ('figure' in run) {
    const known = live.numbers.get(run.figure)
    return (
      <LiveFigure
        text={
          known === undefined || known.figure.value === null
            ? null
            : figureText(
                known.figure,
                run.pad,
                live.numbers.get(`${run.figure}:milestone`)?.figure.value ?? null,
              )
        }
        order={known?.order ?? 0}
        href={`${live.href}${run.figure}`}
      />
    )
  }
  const text = <Text>{run.text}</Text>
  if (run.bold) return <b>{text}</b>
  return run.italic ? <i>{text}</i> : text
}

const Grid = (props: { table: DocumentTable }) => (
  <table>
    <thead>
      <tr>
        {props.table.columns.map(column => (
          <th scope="col">{column.title}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {props.table.rows.map(row =>
        'group' in row ? (
          <tr>
            <th colspan={props.table.columns.length}>{row.group}</th>
          </tr>
        ) : (
          <tr>
            {row.cells.map((cell, index) => (
              <td
                class={`a-${props.table.columns[index]?.align ?? 'left'}`}
                data-label={props.table.columns[index]?.title}
              >
                {cell}
              </td>
            ))}
          </tr>
        ),
      )}
    </tbody>
  </table>
)

const Block = (props: { block: DocumentBlock; live: Live }) => {
  const { block } = props
  if (block.kind === 'table') return <Grid table={block} />
  if (block.kind === 'heading') return <p class={`h-${block.level}`}>{block.text}</p>
  return (
    <p>
      {block.runs.map(run => (
        <Run run={run} live={props.live} />
      ))}
    </p>
  )
}

const Enacting = (props: { text: string | null }) =>
  props.text === null ? null : <p class="h-part">{props.text}</p>

const Lines = (props: { lines: readonly string[] }) => (
  <>
    {props.lines.map((line, index) => (
      <Fragment>
        {index === 0 ? null : <br />}
        <Text>{line}</Text>
      </Fragment>
    ))}
  </>
)

/** Capitals where Decree 30 sets them, and only there. */
const upper = (text: string): string => text.toLocaleUpperCase('vi')

const Heading = (props: { document: OfficialDocument }) => {
  const { document } = props
  const party = document.line === 'party'
  return (
    <div class="doc-head">
      <div>
        {document.issuer.superior === null ? null : <p>{upper(document.issuer.superior)}</p>}
        <p class={party ? undefined : 'rule'}>
          <b>
            <Lines lines={document.issuer.name.map(upper)} />
          </b>
        </p>
        {party ? <p>{PARTY_STAR}</p> : null}
        <p>{numberLine(document.number, document.line)}</p>
        {document.type !== null ? null : (
          <p>
            <Lines lines={document.abstract.map((text, at) => (at === 0 ? letterAbstract(text) : text))} />
          </p>
        )}
      </div>
      <div>
        {party ? (
          <p class="rule">
            <b>{PARTY_TITLE}</b>
          </p>
        ) : (
          <>
            <p>
              <b>{NATION}</b>
            </p>
            <p class="rule">
              <b>{MOTTO}</b>
            </p>
          </>
        )}
        <p>
          <i>{placeDateLine(document.place, document.date)}</i>
        </p>
      </div>
    </div>
  )
}

/**
 * An official document as it will stand on paper, in Times; the same blocks go to the Word writer.
 * @param props.figureHref start of the link of a figure, to which its id is added, "#so-"
 */
export const DocumentPage = (props: {
  document: OfficialDocument
  figureHref: string
  /** Annexes stand behind their titles, and rows of nothing behind their number. */
  fold?: boolean
}) => {
  const { document } = props
  const live: Live = {
    numbers: new Map(document.figures.map((figure, index) => [figure.id, { figure, order: index + 1 }])),
    href: props.figureHref,
  }
  return (
    <div class="desk-top">
      <article class="paper">
        <Heading document={document} />
        {document.type === null ? null : (
          <>
            <p class="doc-type">{upper(document.type)}</p>
            <p class="doc-abstract">
              <Lines lines={document.abstract} />
            </p>
            {document.line === 'party' ? <p class="doc-to">{PARTY_RULE}</p> : null}
          </>
        )}
        {document.addressees.length === 0 ? null : (
          <p class="doc-to">
            {ADDRESSEE_LABEL} <Lines lines={document.addressees} />
          </p>
        )}
        <Enacting text={document.enacting?.authority ?? null} />
        {document.bases.map(basis => (
          <p>
            <i>{basis}</i>
          </p>
        ))}
        <Enacting text={document.enacting?.word ?? null} />
        {document.body.map(block => (
          <Block block={block} live={live} />
        ))}
        <div class="doc-end">
          <div>
            <b>
              <i>{RECIPIENTS_LABEL}</i>
            </b>
            <ul>
              {document.recipients.map(recipient => (
                <li>- {recipient};</li>
              ))}
              <li>{filingLine(document.filing)}</li>
            </ul>
          </div>
          <div class="doc-sign">
            <b>
              <Lines lines={document.signature.power.map(upper)} />
            </b>
            <p class="doc-name">{document.signature.name}</p>
          </div>
        </div>
      </article>
      {document.annexes.map(annex => (
        <Annex document={document} annex={annex} live={live} fold={props.fold ?? false} />
      ))}
    </div>
  )
}

type AnnexOf = OfficialDocument['annexes'][number]

const Annex = (props: { document: OfficialDocument; annex: AnnexOf; live: Live; fold: boolean }) => {
  const { document, annex, live } = props
  const page = (
    <article class={`paper ${annex.orientation}`}>
      <p class="doc-type">{annexLabel(annex.number)}</p>
      <p class="doc-abstract">{upper(annex.title)}</p>
      <p class="doc-to">
        <i>
          {annexOfLine(
            {
              line: document.line,
              type: document.type ?? LETTER,
              number: document.number,
              date: document.date,
              issuer: document.issuer.inText,
            },
            document.medium,
          )}
        </i>
      </p>
      {annex.blocks.map(block => (
        <AnnexBlock block={block} live={live} fold={props.fold} />
      ))}
    </article>
  )
  if (!props.fold) return page
  return (
    <details>
      <summary class="figures-foot">{`${annexLabel(annex.number)}. ${annex.title}`}</summary>
      {page}
    </details>
  )
}

/** A table whose rows of nothing stand in a table of their own behind their number. */
const AnnexBlock = (props: { block: DocumentBlock; live: Live; fold: boolean }) => {
  const { block, fold } = props
  if (!fold || block.kind !== 'table') return <Block block={block} live={props.live} />
  const at = block.columns.findIndex(column => column.title === FIGURE_HEADS.result)
  const isNothing = (row: DocumentTable['rows'][number]) => 'cells' in row && row.cells[at] === '0'
  const nothing = block.rows.filter(isNothing)
  if (at < 0 || nothing.length < 3) return <Grid table={block} />
  return (
    <>
      <Grid table={{ ...block, rows: block.rows.filter(row => !isNothing(row)) }} />
      <details>
        <summary>{zeroRows(nothing.length)}</summary>
        <Grid table={{ ...block, rows: nothing }} />
      </details>
    </>
  )
}

import { Fragment } from 'hono/jsx'
import type {
  DocumentBlock,
  DocumentRun,
  DocumentTable,
  Figure,
  OfficialDocument,
} from '../../domain/official-document.ts'
import { UI } from '../../words/ui.ts'

/** How a figure is written: "15", "03" when padded, "83,3%"; null when it has no value yet. */
export type FigureFormat = (figure: Figure, pad: boolean) => string | null

type Live = {
  numbers: ReadonlyMap<string, { figure: Figure; order: number }>
  format: FigureFormat
  href: string
}

/**
 * A figure in the running text: accent ground, a raised number that pairs with the list beside it. One without a value
 * is red and says so. In the Word file none of this shows.
 */
export const LiveFigure = (props: {
  text: string | null
  order: number
  href: string
  bold?: boolean | undefined
}) => (
  <a class={props.text === null ? 'live none' : 'live'} href={props.href}>
    {props.text ?? UI.missingFigure}
    <sup>{props.order}</sup>
  </a>
)

const Run = (props: { run: DocumentRun; live: Live }) => {
  const { run, live } = props
  if ('figure' in run) {
    const known = live.numbers.get(run.figure)
    return (
      <LiveFigure
        text={known === undefined ? null : live.format(known.figure, run.pad ?? false)}
        order={known?.order ?? 0}
        href={`${live.href}${run.figure}`}
      />
    )
  }
  if (run.bold) return <b>{run.text}</b>
  return run.italic ? <i>{run.text}</i> : <>{run.text}</>
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
              <td class={`a-${props.table.columns[index]?.align ?? 'left'}`}>{cell}</td>
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

const Lines = (props: { lines: readonly string[] }) => (
  <>
    {props.lines.map((line, index) => (
      <Fragment>
        {index === 0 ? null : <br />}
        {line}
      </Fragment>
    ))}
  </>
)

const blank = '      '

const Heading = (props: { document: OfficialDocument }) => {
  const { document } = props
  const day = document.date.day === null ? blank : String(document.date.day).padStart(2, '0')
  const month = document.date.month < 3 ? String(document.date.month).padStart(2, '0') : document.date.month
  return (
    <div class="doc-head">
      <div>
        {document.issuer.superior === null ? null : <p>{document.issuer.superior}</p>}
        <p class="rule">
          <b>
            <Lines lines={document.issuer.name} />
          </b>
        </p>
        <p>
          Số: {document.number.value ?? blank}
          {document.number.symbol.startsWith('/') ? '' : '/'}
          {document.number.symbol}
        </p>
      </div>
      <div>
        {document.line === 'party' ? (
          <p class="rule">
            <b>ĐẢNG CỘNG SẢN VIỆT NAM</b>
          </p>
        ) : (
          <>
            <p>
              <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
            </p>
            <p class="rule">
              <b>Độc lập - Tự do - Hạnh phúc</b>
            </p>
          </>
        )}
        <p>
          <i>
            {document.place}, ngày {day} tháng {month} năm {document.date.year}
          </i>
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
  format: FigureFormat
  figureHref: string
}) => {
  const { document } = props
  const live: Live = {
    numbers: new Map(document.figures.map((figure, index) => [figure.id, { figure, order: index + 1 }])),
    format: props.format,
    href: props.figureHref,
  }
  return (
    <div class="desk-top">
      <article class="paper">
        <Heading document={document} />
        <p class="doc-type">{document.type}</p>
        <p class="doc-abstract">
          <Lines lines={document.abstract} />
        </p>
        {document.addressees.length === 0 ? null : (
          <p class="doc-to">
            Kính gửi: <Lines lines={document.addressees} />
          </p>
        )}
        {document.bases.map(basis => (
          <p>
            <i>{basis}</i>
          </p>
        ))}
        {document.body.map(block => (
          <Block block={block} live={live} />
        ))}
        <div class="doc-end">
          <div>
            <b>
              <i>Nơi nhận:</i>
            </b>
            <ul>
              {document.recipients.map(recipient => (
                <li>- {recipient};</li>
              ))}
              <li>- Lưu: {document.filing}.</li>
            </ul>
          </div>
          <div class="doc-sign">
            <b>
              <Lines lines={document.signature.power} />
            </b>
            <p class="doc-name">{document.signature.name}</p>
          </div>
        </div>
      </article>
      {document.annexes.map(annex => (
        <article class={`paper ${annex.orientation}`}>
          {annex.number === null ? null : <p class="doc-type">Phụ lục {annex.number}</p>}
          <p class="doc-abstract">{annex.title}</p>
          {annex.blocks.map(block => (
            <Block block={block} live={live} />
          ))}
        </article>
      ))}
    </div>
  )
}

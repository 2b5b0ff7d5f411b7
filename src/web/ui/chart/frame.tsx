import type { Child } from 'hono/jsx'
import { type StatusKind, UI } from '../../../words/ui.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { StatusIcon } from '../status.tsx'

/** The five statuses that a chart fills, in the order in which they stand. */
export const CHART_KINDS = ['overdue', 'attention', 'on-track', 'done', 'not-due'] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/**
 * The fill of a status. Overdue is hatched; attention is dotted where it meets other pieces. Both patterns stand in the
 * page's sprite, which is why they are attributes and not rules of the stylesheet.
 */
export const fillOf = (kind: ChartKind, pieces: boolean): string | undefined =>
  kind === 'overdue' ? 'url(#hatch)' : kind === 'attention' && pieces ? 'url(#dots)' : undefined

/** Class that carries outline and, where no pattern does, the fill. */
export const pieceClass = (kind: ChartKind, pieces: boolean): string =>
  fillOf(kind, pieces) === undefined ? `o-${kind}` : `o-${kind} patterned`

/** Icon, word and swatch for each status, in the order of the chart. */
export const Legend = (props: { entries: readonly { kind: ChartKind; word: string }[] }) => (
  <ul class="legend">
    {props.entries.map(entry => (
      <li>
        <StatusIcon kind={entry.kind satisfies StatusKind} size={14} />
        {entry.word}
        <svg class="chart" width="14" height="14" aria-hidden="true" focusable="false">
          <rect
            class={pieceClass(entry.kind, true)}
            fill={fillOf(entry.kind, true)}
            x=".5"
            y=".5"
            width="13"
            height="13"
            rx="2"
          />
        </svg>
      </li>
    ))}
  </ul>
)

export type ChartTable = { caption: string; columns: readonly Column[]; rows: readonly (readonly string[])[] }

/** The numbers of a chart, behind "Xem bảng"; downloads beside it. */
export const TableBehind = (props: { table: ChartTable; children?: Child }) => (
  <details class="table">
    <summary>
      {UI.showTable}
      <span class="hidden"> {props.table.caption}</span>
    </summary>
    <DataTable
      caption={props.table.caption}
      columns={props.table.columns}
      rows={props.table.rows.map(cells => ({ cells }))}
    />
    {props.children}
  </details>
)

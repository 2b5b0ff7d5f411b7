import type { Child } from 'hono/jsx'

export type Column = {
  title: string
  /** Numbers stand at the right. */
  numeric?: boolean | undefined
  /** On the phone the cell stands without its name, for example a tag or a button. */
  bare?: boolean | undefined
  /** Share of the width in percent; without it the browser decides. */
  width?: number | undefined
}

export type DataRow = {
  /** As many as there are columns; the first is the row's header. */
  cells: readonly Child[]
  tone?: 'overdue' | undefined
  id?: string | undefined
}

/** A table from 721 px; below, each row is a card whose cells name themselves. Nothing scrolls sideways. */
export const DataTable = (props: {
  caption: string
  /** The caption is read out but not seen when a title stands above. */
  captionHidden?: boolean | undefined
  columns: readonly Column[]
  rows: readonly DataRow[]
  foot?: Child
}) => (
  <table class="data">
    <caption class={props.captionHidden ? 'hidden' : undefined}>{props.caption}</caption>
    <colgroup>
      {props.columns.map(column => (
        <col width={column.width === undefined ? undefined : `${column.width}%`} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {props.columns.map(column => (
          <th scope="col" class={column.numeric ? 'num' : undefined}>
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {props.rows.map(row => (
        <tr id={row.id} class={row.tone === undefined ? undefined : `t-${row.tone}`}>
          {row.cells.map((cell, index) => (
            <Cell column={props.columns[index]} first={index === 0}>
              {cell}
            </Cell>
          ))}
        </tr>
      ))}
    </tbody>
    {props.foot === undefined ? null : (
      <tfoot>
        <tr>
          <td colspan={props.columns.length}>{props.foot}</td>
        </tr>
      </tfoot>
    )}
  </table>
)

const Cell = (props: { column: Column | undefined; first: boolean; children: Child }) => {
  if (props.first) return <th scope="row">{props.children}</th>
  return (
    <td
      class={props.column?.numeric ? 'num' : undefined}
      data-label={props.column?.bare ? undefined : props.column?.title}
    >
      {props.children}
    </td>
  )
}

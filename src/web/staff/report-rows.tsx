import type { CountedRow } from '../../usecases/build-report.ts'
import { REPORT_DRAFT } from '../../words/report-draft.ts'
import { STATUS_WORDS } from '../../words/status.ts'
import { TARGET_STATUS_WORDS } from '../../words/target.ts'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TARGET_KIND, TASK_KIND } from '../ui/status-kind.ts'

/** The rows that a figure of a report counts, as they stood at the cut-off. */
export const FigureRows = (props: { caption: string; rows: readonly CountedRow[] }) => {
  const [code, text, state, lead] = REPORT_DRAFT.rowColumns
  return (
    <Card flush>
      <DataTable
        caption={props.caption}
        captionHidden
        columns={[{ title: code, width: 8 }, { title: text, width: 48 }, { title: state }, { title: lead }]}
        rows={props.rows.map(row => ({
          cells: [row.code, <a href={hrefOf(row)}>{row.text}</a>, <State row={row} />, row.lead.join(', ')],
        }))}
      />
    </Card>
  )
}

const PATHS = {
  task: '/nhiem-vu',
  target: '/chi-tieu',
  entry: '/dong-so',
  meeting: '/cuoc-hop',
  conclusion: '/nhiem-vu',
  inspection: '/kiem-tra-giam-sat',
  finding: '/kiem-tra-giam-sat',
} as const satisfies Record<CountedRow['kind'], string>

const hrefOf = (row: CountedRow): string =>
  `${PATHS[row.kind]}/${'page' in row ? (row.page ?? row.id) : row.id}`

const State = ({ row }: { row: CountedRow }) => {
  switch (row.kind) {
    case 'task':
      return <StatusTag kind={TASK_KIND[row.state]} word={STATUS_WORDS[row.state]} />
    case 'target':
      return <StatusTag kind={TARGET_KIND[row.state]} word={TARGET_STATUS_WORDS[row.state]} />
    default:
      return <>{REPORT_DRAFT.programmeStates[row.kind][row.done ? 'done' : 'open']}</>
  }
}

import type { Child } from 'hono/jsx'
import { TARGET_PAGE } from '../../../words/target-page.ts'
import type { StatusKind } from '../../../words/ui.ts'
import { Card, Section } from '../../ui/card.tsx'
import { type ChartTable, TableBehind } from '../../ui/chart/frame.tsx'
import { Trajectory, type TrajectoryProps } from '../../ui/chart/trajectory.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Columns, PageHead } from '../../ui/layout.tsx'
import { SourceSentence } from '../../ui/source-sentence.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { StatusTag } from '../../ui/status.tsx'

export type FigureRow = {
  id: string
  on: string
  value: string
  fraction: string
  by: string
  /** "Chờ xác nhận", with a link for who may decide. */
  state: Child
  returned: boolean
}

export type TargetViewProps = {
  name: string
  status: StatusKind
  statusWord: string
  /** "58,9%" and "(31/5/2026)"; null while nothing is confirmed. */
  now: { figure: string; on: string; fraction: string } | null
  /** "mốc 70% đến 31/5/2026". */
  milestone: string
  source: { before?: string; read: string; after?: string; place: string; href?: string } | null
  facts: readonly { name: string; value: string }[]
  chart: { draw: TrajectoryProps; table: ChartTable; note: string } | null
  figures: readonly FigureRow[]
  /** The form, or why this person may not fill it in. */
  entry: Child
  /** Sections that follow the figures. */
  sections: readonly Child[]
  /** What else may be done, at the side. */
  acts: Child
}

/** One target: what the plan says, where it stands against its milestones, every figure, and the form for the next. */
export const TargetView = (props: TargetViewProps) => (
  <>
    <PageHead
      title={props.name}
      facts={
        <>
          <StatusTag kind={props.status} word={props.statusWord} />
          {props.now === null ? null : <b>{props.now.figure}</b>}
          <span>{props.milestone}</span>
        </>
      }
    />
    <Columns
      side={372}
      main={
        <>
          {props.source === null ? null : <SourceSentence {...props.source} />}
          <div id="so-lieu">{props.entry}</div>
          <Section title={TARGET_PAGE.figures} count={props.figures.length}>
            <Figures figures={props.figures} />
          </Section>
          {props.sections}
        </>
      }
      aside={
        <>
          <Card>
            {props.now === null ? (
              <p>{TARGET_PAGE.noFigure}</p>
            ) : (
              <p>
                <b class="figure">{props.now.figure}</b> {props.now.fraction} {props.now.on}
              </p>
            )}
            {props.chart === null ? null : (
              <>
                <Trajectory {...props.chart.draw} />
                <p class="small ink2">{props.chart.note}</p>
                <TableBehind table={props.chart.table} />
              </>
            )}
          </Card>
          <Card>
            <dl class="said-list narrow">
              {props.facts.map(fact => (
                <div>
                  <dt>{fact.name}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
          </Card>
          {props.acts}
        </>
      }
    />
  </>
)

const Figures = (props: { figures: readonly FigureRow[] }) => {
  if (props.figures.length === 0) return <EmptyState {...TARGET_PAGE.noFigures} />
  const [on, value, fraction, by, state] = TARGET_PAGE.figureColumns
  return (
    <Card flush>
      <DataTable
        caption={TARGET_PAGE.figures}
        captionHidden
        columns={[
          { title: on },
          { title: value, numeric: true },
          { title: fraction, numeric: true },
          { title: by },
          { title: state },
        ]}
        rows={props.figures.map(figure => ({
          id: figure.id,
          cells: [figure.on, figure.value, figure.fraction, figure.by, figure.state],
        }))}
      />
    </Card>
  )
}

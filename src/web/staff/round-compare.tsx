import { type ComparedFigure, compareRound, type OtherPeriod } from '../../usecases/compare-round.ts'
import { figureText } from '../../words/figure.ts'
import { roundPeriodText } from '../../words/report-definition.ts'
import { COMPARE_PAGE, differenceText, ROUND_PAGE } from '../../words/round-page.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { askedLine, lineQuery, ROUND_PATH } from './round-parts.tsx'

const head = (title: string, other: OtherPeriod): string =>
  `${title}: ${roundPeriodText(other.periodId)}, ${COMPARE_PAGE.source(other.source, other.number)}`

/** The figures of a round beside the period before, the same period a year ago and the last report that was sent. */
const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(compareRound, { roundId: visit.param('roundId'), ...askedLine(visit) })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { round, line, before, lastYear, sent, figures, changed } = outcome.value
  const [name, now, last, change, year] = COMPARE_PAGE.columns
  // A period of which nothing is known has no column.
  const others = [
    ...(before === null ? [] : [{ key: 'before' as const, title: last, of: before }]),
    ...(lastYear === null ? [] : [{ key: 'lastYear' as const, title: year, of: lastYear }]),
  ]
  const absent =
    others.length === 0
      ? []
      : [
          ...(before === null ? [COMPARE_PAGE.noBefore] : []),
          ...(lastYear === null ? [COMPARE_PAGE.noLastYear] : []),
        ]
  const title = COMPARE_PAGE.title(round.periodId)
  const text = (figure: ComparedFigure, value: number | null) =>
    value === null ? '' : figureText({ value, unit: figure.unit }, false, figure.milestone)
  const rows = `${ROUND_PATH}/${round.id}/so-lieu`
  return visit.page(
    {
      title,
      crumbs: [
        { label: ROUND_PAGE.crumb, href: '/ky-bao-cao' },
        { label: round.definition.name, href: `${ROUND_PATH}/${round.id}${lineQuery(line)}` },
        { label: ROUND_PAGE.compare },
      ],
    },
    <div class="stack">
      <PageHead
        title={title}
        sub={others.length === 0 ? COMPARE_PAGE.noOther : [COMPARE_PAGE.sub, ...absent].join(' ')}
      />
      <Card flush>
        <DataTable
          caption={title}
          captionHidden
          columns={[
            { title: name, width: 40 },
            { title: now, numeric: true },
            ...others.flatMap(other => [
              { title: head(other.title, other.of), numeric: true },
              { title: change, numeric: true },
            ]),
          ]}
          rows={figures.map(figure => ({
            cells: [
              <a href={`${rows}${lineQuery(line)}&so=${encodeURIComponent(figure.id)}`}>{figure.name}</a>,
              figureText(figure, false, figure.milestone),
              ...others.flatMap(other => [
                text(figure, figure[other.key]),
                differenceText(figure.value, figure[other.key], figure.unit),
              ]),
            ],
          }))}
        />
      </Card>
      <Section
        title={COMPARE_PAGE.changed}
        count={changed.length}
        note={sent === null ? undefined : COMPARE_PAGE.changedNote(sent.number, sent.periodId)}
      >
        {changed.length === 0 ? (
          <Card>
            <p>{sent === null ? COMPARE_PAGE.noSent : COMPARE_PAGE.noChange}</p>
          </Card>
        ) : (
          <Card flush>
            <DataTable
              caption={COMPARE_PAGE.changed}
              captionHidden
              columns={[
                { title: COMPARE_PAGE.changedColumns[0], width: 60 },
                { title: COMPARE_PAGE.changedColumns[1], numeric: true },
                { title: COMPARE_PAGE.changedColumns[2], numeric: true },
              ]}
              rows={changed.map(figure => ({
                cells: [figure.name, text(figure, figure.sent), figureText(figure, false, figure.milestone)],
              }))}
            />
          </Card>
        )}
      </Section>
    </div>,
  )
}

export const routes = [
  { method: 'GET', path: `${ROUND_PATH}/:roundId/so-sanh`, access: 'session', names: 'round', answer: page },
] as const satisfies readonly Route[]

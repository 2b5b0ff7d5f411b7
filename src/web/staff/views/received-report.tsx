import { formatInstant } from '../../../domain/format-vi.ts'
import type { CarriedFigure } from '../../../domain/report-data.ts'
import type { showReceived } from '../../../usecases/show-received.ts'
import type { Answer } from '../../../usecases/use-case.ts'
import { fractionCell, resultCell } from '../../../words/figure-cells.ts'
import { RECEIVED, RECEIVED_STATE_WORDS, VERDICT_WORDS } from '../../../words/received-report.ts'
import { CARRIER_WORDS, differenceText, warningText } from '../../../words/report-reading.ts'
import { Card, Section } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'

type Shown = Answer<typeof showReceived>

/** Where a received report came from, what it is, what stands against it. */
export const ReceivedFacts = (props: { shown: Shown }) => {
  const { received, reading, verified, twins } = props.shown
  const { facts } = RECEIVED
  return (
    <>
      <Card>
        <dl class="said-list">
          <div>
            <dt>{facts.state}</dt>
            <dd>{RECEIVED_STATE_WORDS[received.state]}</dd>
          </div>
          <div>
            <dt>{facts.carrier}</dt>
            <dd>{CARRIER_WORDS[received.carrier]}</dd>
          </div>
          <div>
            <dt>{facts.verdict}</dt>
            <dd>{verified === null ? RECEIVED.notHere : <Verdict verified={verified} />}</dd>
          </div>
          {(verified?.corrections ?? []).map(one => (
            <div>
              <dt>{facts.corrected}</dt>
              <dd>{RECEIVED.issuedAs(one.symbol, one.dated)}</dd>
            </div>
          ))}
          <div>
            <dt>{facts.uploaded}</dt>
            <dd>{`${formatInstant(received.uploadedAt)}, ${received.uploadedBy}`}</dd>
          </div>
          {twins.length === 0 ? null : (
            <div>
              <dt>{facts.twins}</dt>
              <dd class="chips">
                {twins.map(one => (
                  <a
                    href={`/bao-cao-den/${one.id}`}
                  >{`${one.name}, ${RECEIVED_STATE_WORDS[one.state].toLocaleLowerCase('vi')}`}</a>
                ))}
              </dd>
            </div>
          )}
          {received.reason === null ? null : (
            <div>
              <dt>{facts.reason}</dt>
              <dd>{received.reason}</dd>
            </div>
          )}
        </dl>
      </Card>
      <Lines title={RECEIVED.differences} lines={reading.differences.map(differenceText)} />
      <Lines title={RECEIVED.warnings} lines={reading.warnings.map(warningText)} />
    </>
  )
}

const Verdict = (props: { verified: NonNullable<Shown['verified']> }) => {
  const { verdict, issued } = props.verified
  const word = VERDICT_WORDS[verdict]
  return <>{issued === null ? word : `${word}: ${RECEIVED.issuedAs(issued.symbol, issued.dated)}`}</>
}

const Lines = (props: { title: string; lines: readonly string[] }) =>
  props.lines.length === 0 ? null : (
    <Section title={props.title} count={props.lines.length} icon="attention">
      <Card>
        <ul class="plain-list">
          {props.lines.map(line => (
            <li>{line}</li>
          ))}
        </ul>
      </Card>
    </Section>
  )

const said = (figure: CarriedFigure): string =>
  [resultCell(figure), figure.unit, fractionCell(figure) === '' ? '' : `(${fractionCell(figure)})`]
    .filter(part => part !== '')
    .join(' ')

/** The figures of a received report: first those that contradict what stands, then all. */
export const ReceivedFigures = (props: { shown: Shown }) => {
  const { brought } = props.shown
  const against = brought.filter(one => one.verdict === 'contradicts')
  return (
    <>
      {against.length === 0 ? null : (
        <Section title={RECEIVED.contradictions} count={against.length} icon="attention">
          <Card flush>
            <DataTable
              caption={RECEIVED.contradictions}
              captionHidden
              columns={RECEIVED.contradictionColumns.map(title => ({ title }))}
              rows={against.map(({ figure, standing }) => ({
                cells: [figure.id, figure.name, standing === null ? '' : said(standing), said(figure)],
              }))}
            />
          </Card>
        </Section>
      )}
      <Section title={RECEIVED.figures} count={brought.length}>
        <Card flush>
          <DataTable
            caption={RECEIVED.figures}
            captionHidden
            columns={RECEIVED.figureColumns.map((title, at) => ({ title, numeric: at === 2 || at === 3 }))}
            rows={brought.map(({ figure }) => ({
              cells: [figure.id, figure.name, resultCell(figure), fractionCell(figure), figure.unit],
            }))}
          />
        </Card>
      </Section>
    </>
  )
}

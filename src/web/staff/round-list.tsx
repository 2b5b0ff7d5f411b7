import { formatDay } from '../../domain/format-vi.ts'
import type { listRounds } from '../../usecases/show-round.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { roundPeriodText } from '../../words/report-definition.ts'
import { CHAIN_STATE_WORDS } from '../../words/round.ts'
import { ROUND_PAGE, rateText } from '../../words/round-page.ts'
import type { StatusKind } from '../../words/ui.ts'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import { ROUND_PATH } from './round-parts.tsx'

type Round = Answer<typeof listRounds>['rounds'][number]

const issued = (round: Round): boolean => round.chains.every(chain => chain.state === 'issued')

/** Rounds that are open, red first, and those whose reports were issued. */
export const RoundList = (props: { rounds: readonly Round[]; today: string }) => {
  const open = props.rounds
    .filter(round => !issued(round))
    .sort((a, b) => b.late - a.late || (a.due < b.due ? -1 : 1))
  const past = props.rounds.filter(issued)
  return (
    <>
      <Section
        title={ROUND_PAGE.open}
        count={open.length}
        note={
          <a class="quiet" href="/che-do-bao-cao">
            {ROUND_PAGE.definitions}
          </a>
        }
      >
        {open.length === 0 ? (
          <EmptyState {...ROUND_PAGE.none} />
        ) : (
          <Table title={ROUND_PAGE.open} rounds={open} today={props.today} />
        )}
      </Section>
      {past.length === 0 ? null : (
        <Section title={ROUND_PAGE.past} count={past.length}>
          <Table title={ROUND_PAGE.past} rounds={past} today={props.today} />
        </Section>
      )}
    </>
  )
}

const kindOf = (round: Round, today: string): StatusKind =>
  issued(round) ? 'done' : round.due < today || round.late > 0 ? 'overdue' : 'waiting'

const Table = (props: { title: string; rounds: readonly Round[]; today: string }) => {
  const [period, name, units, unitDue, due, state] = ROUND_PAGE.columns
  return (
    <Card flush>
      <DataTable
        caption={props.title}
        captionHidden
        columns={[
          { title: period, width: 18 },
          { title: name, width: 30 },
          { title: units },
          { title: unitDue },
          { title: due },
          { title: state, bare: true },
        ]}
        rows={props.rounds.map(round => ({
          ...(kindOf(round, props.today) === 'overdue' ? { tone: 'overdue' as const } : {}),
          cells: [
            <a href={`${ROUND_PATH}/${round.id}`}>{roundPeriodText(round.periodId)}</a>,
            round.definition.name,
            rateText(round.rate),
            formatDay(round.unitDue),
            formatDay(round.due),
            <>
              {round.chains.map(chain => (
                <StatusTag
                  kind={chain.state === 'issued' ? 'done' : kindOf(round, props.today)}
                  word={
                    round.chains.length > 1
                      ? `${ROUND_PAGE.line(chain.line)}: ${CHAIN_STATE_WORDS[chain.state]}`
                      : CHAIN_STATE_WORDS[chain.state]
                  }
                />
              ))}
            </>,
          ],
        }))}
      />
    </Card>
  )
}

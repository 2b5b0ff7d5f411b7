import { formatInstant } from '../../domain/format-vi.ts'
import { showJournal } from '../../usecases/show-journal.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { JOURNAL_PAGE, journalDetail, journalWord } from '../../words/journal.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'

type Entry = Answer<typeof showJournal>['entries'][number]

const PATH = '/nhat-ky'

/** A sequence number from the address; anything else begins at the newest. */
const before = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,14}$/u.test(text) ? Number(text) : null

const page = async (visit: StaffVisit) => {
  const from = before(visit.query('truoc'))
  const outcome = await showJournal(visit.ctx, { before: from })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { entries, next } = outcome.value
  const [at, what, who, detail, hash] = JOURNAL_PAGE.columns
  return visit.page(
    { title: JOURNAL_PAGE.title },
    <>
      <PageHead title={JOURNAL_PAGE.title} sub={JOURNAL_PAGE.sub} />
      {entries.length === 0 ? (
        <EmptyState {...JOURNAL_PAGE.empty} />
      ) : (
        <Card flush>
          <DataTable
            caption={JOURNAL_PAGE.title}
            captionHidden
            columns={[
              { title: at, width: 18 },
              { title: what, width: 26 },
              { title: who, width: 18 },
              { title: detail },
              { title: hash, width: 11 },
            ]}
            rows={entries.map(entry => ({ id: `dong-${entry.seq}`, cells: cellsOf(entry) }))}
          />
        </Card>
      )}
      <div class="btns">
        {from === null ? null : <ButtonLink href={PATH}>{JOURNAL_PAGE.newest}</ButtonLink>}
        {next === null ? null : <ButtonLink href={`${PATH}?truoc=${next}`}>{JOURNAL_PAGE.older}</ButtonLink>}
      </div>
    </>,
  )
}

const cellsOf = (entry: Entry) => [
  <>
    {JOURNAL_PAGE.line(entry.seq)} <small>{formatInstant(entry.at)}</small>
  </>,
  journalWord(entry.type),
  entry.payload['via'] === 'command'
    ? JOURNAL_PAGE.byCommand(entry.actor)
    : (entry.actor ?? JOURNAL_PAGE.system),
  <Detail entry={entry} />,
  <abbr class="hash" title={`SHA-256 ${entry.hash}`}>
    {entry.hash.slice(0, 8)}
  </abbr>,
]

const Detail = (props: { entry: Entry }) => {
  const said = journalDetail(props.entry.payload)
  const { taskId, targetId, roundId } = props.entry.payload
  const { figure } = props.entry
  return (
    <>
      {typeof taskId === 'string' ? <a href={`/nhiem-vu/${taskId}`}>{JOURNAL_PAGE.task}</a> : null}
      {typeof targetId === 'string' ? <a href={`/chi-tieu/${targetId}`}>{JOURNAL_PAGE.target}</a> : null}{' '}
      {figure === null || typeof roundId !== 'string' ? null : (
        <>
          <a href={`/dot-bao-cao/${roundId}`}>{figure.name}</a>:{' '}
        </>
      )}
      <small>{said}</small>
      {figure === null ? null : <small> {JOURNAL_PAGE.reason(figure.reason)}</small>}
    </>
  )
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: page },
] as const satisfies readonly Route[]

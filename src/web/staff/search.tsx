import { dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import type { SearchKind } from '../../domain/search.ts'
import { searchAll } from '../../usecases/search-all.ts'
import { SEARCH } from '../../words/task-list.ts'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Field } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Text } from '../ui/text.tsx'

/** Where each kind of result is shown. */
const PAGES: { readonly [K in SearchKind]: string } = {
  task: '/nhiem-vu/',
  target: '/chi-tieu/',
  plan: '/ke-hoach/',
  document: '/van-ban/',
  update: '/nhiem-vu/',
  figure: '/chi-tieu/',
  register: '/so-theo-doi/',
  row: '/dong-so/',
  committee: '/ban-chi-dao/',
  meeting: '/cuoc-hop/',
  inspection: '/kiem-tra-giam-sat/',
}
/** What stands first among the results. */
const ORDER: readonly SearchKind[] = [
  'task',
  'target',
  'document',
  'plan',
  'update',
  'figure',
  'register',
  'row',
  'committee',
  'meeting',
  'inspection',
]

const typedIn = (visit: StaffVisit): string => (visit.query('q') ?? '').normalize('NFC').slice(0, 200)

const page = async (visit: StaffVisit) => {
  const typed = typedIn(visit)
  const outcome = await searchAll(visit.ctx, { typed })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { asked, found, more } = outcome.value
  const kinds = Map.groupBy(found, entry => entry.kind)
  return visit.page(
    { title: asked ? SEARCH.of(typed) : SEARCH.title },
    <>
      <PageHead
        title={SEARCH.title}
        sub={asked ? SEARCH.found(found.length, more) : undefined}
        actions={
          found.length === 0 ? undefined : (
            <ButtonLink href={`/tim.xlsx?${new URLSearchParams({ q: typed })}`} sign="download" download>
              {SEARCH.download}
            </ButtonLink>
          )
        }
      />
      <form method="get" action="/tim" class="search-page row with-button">
        <Field name="q" label={SEARCH.typed} hint={SEARCH.hint} value={typed} type="search" />
        <SubmitButton primary>{SEARCH.go}</SubmitButton>
      </form>
      {asked ? null : <EmptyState {...SEARCH.start} />}
      {asked && found.length === 0 ? <EmptyState {...SEARCH.empty} /> : null}
      {ORDER.map(kind => {
        const entries = kinds.get(kind) ?? []
        return entries.length === 0 ? null : (
          <Section title={SEARCH.kinds[kind]} count={entries.length}>
            <Card flush>
              <ul class="rows">
                {entries.map(entry => (
                  <li>
                    <span class="grow">
                      <a href={`${PAGES[kind]}${entry.subjectId}`}>
                        <Text>{entry.title}</Text>
                      </a>
                      <small>
                        {entry.code} · {formatDay(dayOf(entry.at))}
                      </small>
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
        )
      })}
    </>,
  )
}

const file = async (visit: StaffVisit) => {
  const typed = typedIn(visit)
  const outcome = await searchAll(visit.ctx, { typed })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { found } = outcome.value
  return sheetFile(visit, {
    fileName: SEARCH.fileName,
    sheet: SEARCH.title,
    heads: SEARCH.heads,
    widths: [22, 12, 90, 14, 20],
    rows: ORDER.flatMap(kind => found.filter(entry => entry.kind === kind)).map(entry => [
      SEARCH.kinds[entry.kind],
      entry.code,
      entry.title,
      dayCell(dayOf(entry.at)),
      typed,
    ]),
  })
}

export const routes = [
  { method: 'GET', path: '/tim.xlsx', access: 'session', names: null, answer: file },
  { method: 'GET', path: '/tim', access: 'session', names: null, answer: page },
] as const satisfies readonly Route[]

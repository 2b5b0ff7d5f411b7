import { formatDay } from '../../domain/format-vi.ts'
import { listLatenesses } from '../../usecases/list-latenesses.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { CAUSE_STATE_WORDS, LATENESS, LATENESS_END_WORDS, LATENESS_KIND_WORDS } from '../../words/lateness.ts'
import { shortened } from '../../words/task-line.ts'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'

type Listed = Answer<typeof listLatenesses>
type Row = Listed['latenesses'][number]

const PATH = '/cham-han'

/** Which rows a filter shows; its name stands in the address. */
const FILTERS = {
  all: { param: '', shows: () => true },
  open: { param: 'dang-cham', shows: (row: Row) => row.endedOn === null },
  ended: { param: 'da-het', shows: (row: Row) => row.endedOn !== null },
  objective: { param: 'khach-quan', shows: (row: Row) => row.objective },
  without: { param: 'khong-khach-quan', shows: (row: Row) => !row.objective },
} as const satisfies Record<
  keyof typeof LATENESS.filters,
  { readonly param: string; readonly shows: (row: Row) => boolean }
>
const NAMES = ['all', 'open', 'ended', 'objective', 'without'] as const
type FilterName = (typeof NAMES)[number]

const filterOf = (visit: StaffVisit): FilterName =>
  NAMES.find(name => FILTERS[name].param === (visit.query('loc') ?? '')) ?? 'all'

const hrefOf = (filter: FilterName, unit: string | undefined, path: string = PATH): string => {
  const query = new URLSearchParams({
    ...(filter === 'all' ? {} : { loc: FILTERS[filter].param }),
    ...(unit === undefined ? {} : { 'don-vi': unit }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}

const ofUnit = (row: Row, unit: string | undefined): boolean =>
  unit === undefined || (row.unit?.id ?? 'khong') === unit

const page = async (visit: StaffVisit) => {
  const outcome = await listLatenesses(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const listed = outcome.value
  const filter = filterOf(visit)
  const unit = visit.query('don-vi') || undefined
  const rows = listed.latenesses.filter(row => ofUnit(row, unit))
  const shown = rows.filter(FILTERS[filter].shows)
  const title = LATENESS.titleOpen(listed.count.total.open.length)
  const [item, unitName, due, from, until, cause] = LATENESS.columns
  return visit.page(
    { title },
    <>
      <PageHead
        title={title}
        sub={LATENESS.sub}
        actions={
          <ButtonLink href={hrefOf(filter, unit, `${PATH}.xlsx`)} sign="download" download>
            {LATENESS.download}
          </ButtonLink>
        }
      />
      <Tabs
        label={LATENESS.byState}
        tabs={NAMES.map(name => ({
          label: LATENESS.filters[name],
          href: hrefOf(name, unit),
          count: rows.filter(FILTERS[name].shows).length,
          current: name === filter,
        }))}
      />
      {shown.length === 0 ? (
        <EmptyState {...LATENESS.empty} />
      ) : (
        <Card flush>
          <DataTable
            caption={LATENESS.caption}
            captionHidden
            columns={[
              { title: item, width: 36 },
              { title: unitName },
              { title: due },
              { title: from },
              { title: until },
              { title: cause },
            ]}
            rows={shown.map(row => ({
              id: `lan-${row.id}`,
              ...(row.endedOn === null ? { tone: 'overdue' as const } : {}),
              cells: cellsOf(row),
            }))}
          />
        </Card>
      )}
      {listed.latenesses.length === 0 ? null : <ByUnit listed={listed} />}
    </>,
  )
}

const untilOf = (row: Row): string =>
  row.endedOn === null || row.end === null ? LATENESS.still : LATENESS.ended(row.endedOn, row.end)

const causeOf = (row: Row): string => {
  const [latest] = row.causes
  return latest === undefined ? LATENESS.none : CAUSE_STATE_WORDS[row.objective ? 'confirmed' : latest.state]
}

const cellsOf = (row: Row) => [
  <>
    <a href={`${PATH}/${row.id}`}>{shortened(row.item.text, 110)}</a>
    <small>
      {row.item.code} · {LATENESS_KIND_WORDS[row.kind]}
    </small>
  </>,
  row.unit?.name ?? LATENESS.count.nobody,
  formatDay(row.due),
  formatDay(row.beganOn),
  untilOf(row),
  causeOf(row),
]

/** How many latenesses each unit had, with and without confirmed objective causes; each figure opens its rows. */
const ByUnit = ({ listed: { count, units } }: { listed: Listed }) => {
  const words = LATENESS.count
  const [unit, all, open, objective, without] = words.columns
  const rows = [...count.by]
    .map(([id, figures]) => ({
      id,
      name: id === null ? words.nobody : (units.get(id) ?? words.nobody),
      figures,
    }))
    .sort((a, b) => b.figures.open.length - a.figures.open.length || a.name.localeCompare(b.name, 'vi'))
  const figure = (rows: readonly string[], filter: FilterName, id: string | null) =>
    rows.length === 0 ? '0' : <a href={hrefOf(filter, id ?? 'khong')}>{rows.length}</a>
  return (
    <Section title={words.title}>
      <Card flush>
        <DataTable
          caption={words.caption}
          captionHidden
          columns={[
            { title: unit },
            { title: all, numeric: true },
            { title: open, numeric: true },
            { title: objective, numeric: true },
            { title: without, numeric: true },
          ]}
          rows={rows.map(({ id, name, figures }) => ({
            cells: [
              name,
              figure(figures.all, 'all', id),
              figure(figures.open, 'open', id),
              figure(figures.objective, 'objective', id),
              figure(figures.without, 'without', id),
            ],
          }))}
        />
      </Card>
    </Section>
  )
}

const list = async (visit: StaffVisit) => {
  const outcome = await listLatenesses(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const filter = filterOf(visit)
  const unit = visit.query('don-vi') || undefined
  const rows = outcome.value.latenesses
    .filter(row => ofUnit(row, unit) && FILTERS[filter].shows(row))
    .map(row => [
      row.item.code,
      row.item.text,
      LATENESS_KIND_WORDS[row.kind],
      row.unit?.name ?? null,
      row.owner?.name ?? null,
      dayCell(row.due),
      dayCell(row.beganOn),
      dayCell(row.endedOn),
      row.end === null ? null : LATENESS_END_WORDS[row.end],
      causeOf(row),
    ])
  return sheetFile(visit, {
    fileName: LATENESS.fileName,
    sheet: LATENESS.sheet,
    heads: LATENESS.heads,
    widths: [8, 48, 24, 24, 18, 12, 12, 12, 20, 24],
    rows,
  })
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: page },
  { method: 'GET', path: `${PATH}.xlsx`, access: 'session', names: null, answer: list },
] as const satisfies readonly Route[]

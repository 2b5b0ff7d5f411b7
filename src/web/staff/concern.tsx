import {
  CONCERN_KINDS,
  CONCERN_STATES,
  type ConcernKind,
  type ConcernState,
  isAnswerLate,
} from '../../domain/concern.ts'
import { type Day, dayOf } from '../../domain/day.ts'
import { formatDay, formatDayShort } from '../../domain/format-vi.ts'
import { listConcerns } from '../../usecases/list-concerns.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  CONCERN,
  CONCERN_KIND_WORDS,
  CONCERN_OUTCOME_WORDS,
  CONCERN_STATE_WORDS,
} from '../../words/concern.ts'
import { shortened } from '../../words/task-line.ts'
import type { StatusKind } from '../../words/ui.ts'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Select } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { NarrowLine } from '../ui/narrow-line.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import { type Tab, Tabs } from '../ui/tabs.tsx'

type Listed = Answer<typeof listConcerns>['concerns'][number]

const PATH = '/vuong-mac'
/** The filters as the address writes them. */
const KIND_PARAMS = { obstacle: 'vuong-mac', proposal: 'kien-nghi' } as const satisfies Record<
  ConcernKind,
  string
>
const STATE_PARAMS = {
  open: 'chua-tra-loi',
  answered: 'da-tra-loi',
  withdrawn: 'da-rut',
} as const satisfies Record<ConcernState, string>

export const CONCERN_STATE_KINDS = {
  open: 'attention',
  answered: 'done',
  withdrawn: 'cancelled',
} as const satisfies Record<ConcernState, StatusKind>

type Filter = {
  readonly kind: ConcernKind | null
  readonly state: ConcernState | null
  readonly unit: string | null
}

const filterOf = (visit: StaffVisit): Filter => ({
  kind: CONCERN_KINDS.find(kind => KIND_PARAMS[kind] === visit.query('loai')) ?? null,
  state: CONCERN_STATES.find(state => STATE_PARAMS[state] === visit.query('tinh-trang')) ?? null,
  unit: visit.query('don-vi') || null,
})

const hrefOf = (filter: Filter, path: string = PATH): string => {
  const query = new URLSearchParams({
    ...(filter.kind === null ? {} : { loai: KIND_PARAMS[filter.kind] }),
    ...(filter.state === null ? {} : { 'tinh-trang': STATE_PARAMS[filter.state] }),
    ...(filter.unit === null ? {} : { 'don-vi': filter.unit }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}

const passes = (concern: Listed, filter: Filter): boolean =>
  (filter.kind === null || concern.kind === filter.kind) &&
  (filter.state === null || concern.state === filter.state) &&
  (filter.unit === null || concern.unit.id === filter.unit)

const page = async (visit: StaffVisit) => {
  const outcome = await listConcerns(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { concerns, today, mayRaise } = outcome.value
  const filter = filterOf(visit)
  const shown = concerns.filter(one => passes(one, filter))
  const title = CONCERN.titleOpen(concerns.filter(one => one.state === 'open').length)
  const [text, unit, to, due, state] = CONCERN.columns
  return visit.page(
    { title },
    <>
      <PageHead
        title={title}
        sub={CONCERN.sub}
        actions={
          <>
            {mayRaise.ok ? (
              <ButtonLink href={`${PATH}/them`} primary sign="plus">
                {CONCERN.add}
              </ButtonLink>
            ) : null}
            <ButtonLink href={hrefOf(filter, `${PATH}.xlsx`)} sign="download" download>
              {CONCERN.download}
            </ButtonLink>
          </>
        }
      />
      <Tabs label={CONCERN.byState} tabs={statesOf(concerns, filter)} />
      <NarrowLine
        action={PATH}
        kept={filter.state === null ? {} : { 'tinh-trang': STATE_PARAMS[filter.state] }}
        clear={
          filter.kind === null && filter.unit === null ? null : hrefOf({ ...filter, kind: null, unit: null })
        }
      >
        <Select
          name="loai"
          label={CONCERN.byKind}
          empty={CONCERN.allKinds}
          value={filter.kind === null ? '' : KIND_PARAMS[filter.kind]}
          options={CONCERN_KINDS.map(kind => ({ value: KIND_PARAMS[kind], label: CONCERN_KIND_WORDS[kind] }))}
        />
        <Select
          name="don-vi"
          label={CONCERN.byUnit}
          empty={CONCERN.allUnits}
          value={filter.unit ?? ''}
          options={unitsIn(concerns)}
        />
      </NarrowLine>
      {shown.length === 0 ? (
        <EmptyState {...CONCERN.empty} />
      ) : (
        <Card flush>
          <DataTable
            caption={CONCERN.caption}
            captionHidden
            columns={[
              { title: text, width: 40 },
              { title: unit },
              { title: to },
              { title: due },
              { title: state, bare: true },
            ]}
            rows={shown.map(one => ({ id: `nd-${one.id}`, ...rowOf(one, today) }))}
          />
        </Card>
      )}
    </>,
  )
}

const statesOf = (concerns: readonly Listed[], filter: Filter): readonly Tab[] => {
  const tab = (label: string, to: Filter): Tab => ({
    label,
    href: hrefOf(to),
    count: concerns.filter(one => passes(one, to)).length,
    current: to.state === filter.state,
  })
  return [
    tab(CONCERN.allStates, { ...filter, state: null }),
    ...CONCERN_STATES.map(state => tab(CONCERN_STATE_WORDS[state], { ...filter, state })),
  ]
}

/** The units that raised something, by name. */
const unitsIn = (concerns: readonly Listed[]) =>
  [...new Map(concerns.map(one => [one.unit.id, one.unit.name]))]
    .sort(([, a], [, b]) => a.localeCompare(b, 'vi'))
    .map(([value, label]) => ({ value, label }))

const rowOf = (one: Listed, today: Day) => {
  const late = isAnswerLate(one, today)
  return {
    ...(late ? { tone: 'overdue' as const } : {}),
    cells: [
      <>
        <a href={`${PATH}/${one.id}`}>{shortened(one.text, 160)}</a>
        <small>
          {[CONCERN_KIND_WORDS[one.kind], one.items.map(item => item.code).join(', ')]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </>,
      <>
        {one.unit.name} <small>{formatDayShort(one.effectiveOn, today)}</small>
      </>,
      one.toName ?? CONCERN.noAddressee,
      one.answerBy === null
        ? CONCERN.noDay
        : late
          ? CONCERN.late(formatDay(one.answerBy))
          : CONCERN.before(formatDay(one.answerBy)),
      <StatusTag
        kind={late ? 'overdue' : CONCERN_STATE_KINDS[one.state]}
        word={CONCERN_STATE_WORDS[one.state]}
      />,
    ],
  }
}

const list = async (visit: StaffVisit) => {
  const outcome = await listConcerns(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const filter = filterOf(visit)
  const rows = outcome.value.concerns
    .filter(one => passes(one, filter))
    .map(one => [
      CONCERN_KIND_WORDS[one.kind],
      one.text,
      one.cause,
      one.items.map(item => item.code).join(', '),
      one.unit.name,
      dayCell(one.effectiveOn),
      one.toName,
      dayCell(one.answerBy),
      CONCERN_STATE_WORDS[one.state],
      one.outcome === null ? null : CONCERN_OUTCOME_WORDS[one.outcome],
      one.answer,
      one.document,
      dayCell(one.answeredOn ?? (one.decidedAt === null ? null : dayOf(one.decidedAt))),
      one.decidedBy?.name ?? null,
    ])
  return sheetFile(visit, {
    fileName: CONCERN.fileName,
    sheet: CONCERN.sheet,
    heads: CONCERN.heads,
    widths: [16, 44, 28, 14, 24, 12, 24, 12, 14, 18, 36, 20, 12, 20],
    rows,
  })
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: page },
  { method: 'GET', path: `${PATH}.xlsx`, access: 'session', names: null, answer: list },
] as const satisfies readonly Route[]

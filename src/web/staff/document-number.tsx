import { partsOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { noteNumbers, showNumbers } from '../../usecases/document-numbers.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { NUMBERS } from '../../words/document-number.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'

const PATH = '/so-van-ban'
type Shown = Answer<typeof showNumbers>

const WHAT: Readonly<Record<string, string>> = NUMBERS.what

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const asked = Number(visit.query('nam'))
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : partsOf(visit.today).year
  const outcome = await visit.send(showNumbers, { year })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { series, write } = outcome.value
  return visit.page(
    { title: NUMBERS.title, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={NUMBERS.title} sub={NUMBERS.sub(year)} />
      <div class="stack">
        <Card>
          <form class="filter-row" method="get" action={PATH}>
            <Field name="nam" label={NUMBERS.year} figure inputmode="numeric" value={String(year)} />
            <div class="btns">
              <SubmitButton>{NUMBERS.show}</SubmitButton>
            </div>
          </form>
        </Card>
        {series.length === 0 ? (
          <EmptyState {...NUMBERS.empty} />
        ) : (
          series.map(one => <SeriesOf series={one} />)
        )}
        {write.ok ? <Outside visit={visit} typed={typed} again={again} /> : null}
      </div>
    </>,
  )
}

const SeriesOf = ({ series }: { series: Shown['series'][number] }) => {
  const name = NUMBERS.series(series.issuer, series.type)
  return (
    <Section title={name} count={series.given.length}>
      <p>
        <b>{NUMBERS.next(series.next)}.</b> {NUMBERS.gaps(series.gaps)}
      </p>
      <DataTable
        caption={name}
        captionHidden
        columns={NUMBERS.columns.map(title => ({ title }))}
        rows={series.given.map(one => ({
          cells: [
            one.symbol,
            formatDay(one.dated),
            one.what === 'report' && one.objectId !== null ? (
              <a href={`/bao-cao/${one.objectId}/phat-hanh`}>{WHAT[one.what]}</a>
            ) : (
              (WHAT[one.what] ?? one.what)
            ),
            one.takenBy,
          ],
        }))}
      />
    </Section>
  )
}

const Outside = (props: { visit: StaffVisit; typed: Form | null; again: Again | undefined }) => {
  const { visit, typed, again } = props
  const one = (name: string) => ({
    name,
    value: typed?.text(name),
    error: again?.of(name) ?? (name === 'from' ? again?.of('number') : undefined),
  })
  return (
    <Section title={NUMBERS.outside} id="ngoai-he-thong">
      <Card>
        <form class="fields" method="post" action={PATH} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <p class="hint">{NUMBERS.outsideWhat}</p>
          <Field {...one('issuer')} label={NUMBERS.issuer} hint={NUMBERS.issuerHint} />
          <Field {...one('type')} label={NUMBERS.type} hint={NUMBERS.typeHint} />
          <Field {...one('from')} label={NUMBERS.from} figure inputmode="numeric" />
          <Field
            {...one('to')}
            label={NUMBERS.to}
            hint={NUMBERS.toHint}
            figure
            inputmode="numeric"
            optional
          />
          <DateField {...one('dated')} label={NUMBERS.dated} />
          <div class="btns">
            <SubmitButton primary>{NUMBERS.note}</SubmitButton>
          </div>
        </form>
      </Card>
    </Section>
  )
}

const note = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(noteNumbers, form.object({ days: ['dated'], absent: ['to'] }), form)
  if (outcome.ok) return visit.to(PATH, NUMBERS.noted(outcome.value.count))
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

export const routes = [
  { method: 'GET', path: '/so-van-ban', access: 'session', names: null, answer: visit => page(visit, null) },
  { method: 'POST', path: '/so-van-ban', access: 'session', names: null, answer: note },
] as const satisfies readonly Route[]

import type { Child } from 'hono/jsx'
import { formatDay } from '../../domain/format-vi.ts'
import type { ProposalConfidence } from '../../domain/measure-proposal.ts'
import { bindTargets, previewMeasuring, showMeasuring } from '../../usecases/plan-measuring.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { MEASURING } from '../../words/measuring.ts'
import { PLANS, planName } from '../../words/plan.ts'
import { REGISTER_LIBRARY } from '../../words/register-library.ts'
import { goalWords } from '../../words/target-goal.ts'
import type { StatusKind } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, ErrorSummary, HiddenFields, Select } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { rhythmOptions } from './assignment-fields.tsx'
import { MeasuringPreview } from './plan-measuring-preview.tsx'

type Shown = Answer<typeof showMeasuring>
type Row = Shown['rows'][number]
type Offer = Row['offers'][number]
type Preview = Answer<typeof previewMeasuring>
type Returned = { readonly typed: Form | null; readonly again?: Again; readonly preview?: Preview }

export const measuringPath = (planId: string): string => `/ke-hoach/${planId}/cach-do`

const CONFIDENCE_KIND = { sure: 'done', check: 'attention', none: 'not-due' } as const satisfies Record<
  ProposalConfidence,
  StatusKind
>

const page = async (visit: StaffVisit, { typed, again, preview }: Returned) => {
  const planId = visit.param('planId')
  const outcome = await visit.send(showMeasuring, { planId, library: REGISTER_LIBRARY })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { plan, rows } = shown
  const open = rows.filter(row => row.open)
  const there = rows.filter(row => !row.open)
  const bound = rows.filter(row => row.now.by === 'registers').length
  const path = measuringPath(planId)
  return visit.page(
    {
      title: `${MEASURING.title}: ${MEASURING.heading(bound, rows.length)}`,
      error: again !== undefined,
      status: again?.status ?? 200,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: `/ke-hoach/${planId}` },
        { label: MEASURING.title },
      ],
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={MEASURING.heading(bound, rows.length)} sub={MEASURING.sub} />
      {rows.length === 0 ? <EmptyState {...MEASURING.none} /> : null}
      {preview === undefined ? null : <MeasuringPreview preview={preview} />}
      {open.length === 0 ? (
        rows.length === 0 ? null : (
          <p>{MEASURING.allThere}</p>
        )
      ) : open.some(row => row.define.ok) ? (
        <form class="stack" method="post" action={path} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <OpenRows shown={shown} rows={open} typed={typed} again={again} />
          <Card>
            <div class="fields">
              <DateField
                name="from"
                label={MEASURING.from}
                hint={MEASURING.fromHint}
                value={typed?.text('from') ?? formatDay(firstDay(shown, visit.today))}
                error={again?.of('from')}
              />
              <Select
                name="rhythm"
                label={MEASURING.rhythm}
                options={rhythmOptions}
                value={typed?.text('rhythm') ?? 'monthly'}
                error={again?.of('rhythm')}
              />
              <div class="btns">
                <SubmitButton formaction={`${path}/thu`} novalidate>
                  {MEASURING.preview}
                </SubmitButton>
                <SubmitButton primary>{MEASURING.save}</SubmitButton>
              </div>
            </div>
          </Card>
        </form>
      ) : (
        <OpenRows shown={shown} rows={open} typed={null} again={undefined} />
      )}
      {there.length === 0 ? null : (
        <Section title={MEASURING.there} count={there.length}>
          <Card flush>
            <DataTable
              caption={MEASURING.there}
              captionHidden
              columns={MEASURING.thereColumns.map(title => ({ title }))}
              rows={there.map(row => ({
                id: row.target.code,
                cells: [<Named row={row} />, <Now row={row} />, <Computed row={row} />],
              }))}
            />
          </Card>
        </Section>
      )}
    </>,
  )
}

/** The year's figures are whole where registers count from its first day; a plan of this year begins with itself. */
const firstDay = ({ plan }: Shown, today: string): string => {
  const first = `${today.slice(0, 4)}-01-01`
  return plan.dated !== null && plan.dated > first && plan.dated <= today ? plan.dated : first
}

/** What the page proposes for a row; null where nothing fits. */
const proposalOf = (row: Row): Offer | null => (row.confidence === 'none' ? null : (row.offers[0] ?? null))

const fresh = (offer: Offer): boolean => offer.needs.length > 0

const OpenRows = (props: {
  shown: Shown
  rows: readonly Row[]
  typed: Form | null
  again: Again | undefined
}) => {
  const { shown, rows, typed, again } = props
  const [name, now, proposal, other] = MEASURING.columns
  const asking = rows.some(row => row.define.ok)
  return (
    <Section title={MEASURING.toChoose} count={rows.length}>
      <Card flush>
        <DataTable
          caption={MEASURING.toChoose}
          captionHidden
          columns={[
            { title: name, width: 32 },
            { title: now, width: 16 },
            { title: proposal, bare: true },
            ...(asking ? [{ title: other, width: 24, bare: true }] : []),
          ]}
          rows={rows.map(row => ({
            id: row.target.code,
            cells: [
              row.define.ok ? <Tick shown={shown} row={row} typed={typed} /> : <Named row={row} />,
              <Now row={row} />,
              <Proposed row={row} install={shown.install.ok} />,
              ...(asking ? [row.define.ok ? <Other row={row} typed={typed} again={again} /> : ''] : []),
            ],
          }))}
        />
      </Card>
    </Section>
  )
}

const goalOf = (row: Row): string =>
  [row.target.code, goalWords(row.target)].filter(part => part !== null).join(' · ')

const Named = ({ row }: { row: Row }) => (
  <>
    <a href={`/chi-tieu/${row.target.id}`}>{row.target.name}</a>
    <small class="block">{goalOf(row)}</small>
  </>
)

/** Ticked by itself where the proposal is sure and needs nobody else; what came back stays as it was ticked. */
const Tick = (props: { shown: Shown; row: Row; typed: Form | null }) => {
  const { shown, row, typed } = props
  const { target } = row
  const offer = proposalOf(row)
  const ready = row.confidence === 'sure' && offer !== null && (!fresh(offer) || shown.install.ok)
  return (
    <>
      {offer === null ? null : <HiddenFields fields={{ [`de-xuat.${target.id}`]: offer.code }} />}
      <label class="check">
        <input
          type="checkbox"
          name="chon"
          value={target.id}
          checked={typed === null ? ready : typed.texts('chon').includes(target.id)}
        />
        <span>{target.name}</span>
      </label>
      <small class="block">
        <a href={`/chi-tieu/${target.id}`}>{goalOf(row)}</a>
      </small>
      {target.text === target.name ? null : (
        <details>
          <summary>{MEASURING.sentence}</summary>
          <small>{target.text}</small>
        </details>
      )}
    </>
  )
}

const Now = ({ row: { now } }: { row: Row }) => {
  if (now.by === 'hand') return MEASURING.byHand(now.last)
  if (now.by === 'nothing') return MEASURING.byNothing
  return (
    <>
      {MEASURING.byRegisters(now.titles)}
      <small class="block">{MEASURING.since(now.from, now.until)}</small>
    </>
  )
}

/** How a target that is no longer to be chosen here is measured, and where that is changed. */
const Computed = ({ row: { target, now, define } }: { row: Row }) => {
  if (now.by !== 'registers') return MEASURING.notCounted
  return (
    <>
      {target.numeratorName === null
        ? MEASURING.plainValue
        : MEASURING.formula(target.numeratorName, target.denominatorName)}
      {define.ok ? (
        <small class="block">
          <a href={`/chi-tieu/${target.id}/tu-so`}>{MEASURING.change}</a>
        </small>
      ) : null}
    </>
  )
}

const Proposed = ({ row, install }: { row: Row; install: boolean }): Child => {
  const offer = proposalOf(row)
  return (
    <>
      <StatusTag kind={CONFIDENCE_KIND[row.confidence]} word={MEASURING.confidence[row.confidence]} />
      {offer === null ? (
        install ? (
          <a class="block" href="/so-theo-doi/moi">
            {MEASURING.declare}
          </a>
        ) : null
      ) : (
        <>
          <div>{offer.indicator.name}</div>
          <small class="block">
            {MEASURING.formula(offer.indicator.numeratorName, offer.indicator.denominatorName)}
          </small>
          <small class="block">{MEASURING.register(offer.register.title, fresh(offer))}</small>
          {fresh(offer) && !install ? <small class="block">{MEASURING.freshNeedsKeeper}</small> : null}
        </>
      )}
    </>
  )
}

const Other = (props: { row: Row; typed: Form | null; again: Again | undefined }) => {
  const { row, typed, again } = props
  const name = `cach.${row.target.id}`
  return (
    <Select
      name={name}
      label={MEASURING.other(row.target.code)}
      empty={proposalOf(row) === null ? MEASURING.choose : MEASURING.asProposed}
      options={row.offers.map(offer => ({
        value: offer.code,
        label: MEASURING.option(offer.indicator.name, offer.register.title, fresh(offer)),
      }))}
      value={typed?.text(name)}
      error={again?.of(name)}
    />
  )
}

/** What was ticked, each with what was chosen for it instead of the proposal, or with the proposal that stood there. */
const inputOf = (visit: StaffVisit, form: Form) => ({
  planId: visit.param('planId'),
  library: REGISTER_LIBRARY,
  picks: form.texts('chon').map(targetId => ({
    targetId,
    offer: form.text(`cach.${targetId}`) || form.text(`de-xuat.${targetId}`),
  })),
  rhythm: form.text('rhythm'),
  from: form.object({ days: ['from'] })['from'] ?? '',
})

const tryIt = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(previewMeasuring, inputOf(visit, form))
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, { typed: form, again }))
  return page(visit, { typed: form, preview: outcome.value })
}

const bind = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(bindTargets, inputOf(visit, form), form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, { typed: form, again }))
  const { plan, bound, figures, installed } = outcome.value
  return visit.to(measuringPath(plan.id), MEASURING.saved(bound, figures, installed))
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/cach-do',
    access: 'session',
    names: 'plan',
    answer: visit => page(visit, { typed: null }),
  },
  { method: 'POST', path: '/ke-hoach/:planId/cach-do', access: 'session', names: 'plan', answer: bind },
  { method: 'POST', path: '/ke-hoach/:planId/cach-do/thu', access: 'session', names: 'plan', answer: tryIt },
] as const satisfies readonly Route[]

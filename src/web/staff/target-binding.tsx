import { formatDay, formatExact } from '../../domain/format-vi.ts'
import { SPANS } from '../../domain/register.ts'
import { bindTarget, unbindTarget } from '../../usecases/bind-target.ts'
import { previewBinding, showBinding, showFigureRows } from '../../usecases/show-binding.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { originWords } from '../../words/province-file.ts'
import { fieldSentence } from '../../words/refusal.ts'
import { BINDING, FIGURE_ROWS, REGISTER, SPAN_WORDS, shownValue } from '../../words/register.ts'
import { refusalSentence } from '../../words/role.ts'
import { shownFigure } from '../../words/target.ts'
import { fractionWords } from '../../words/target-page.ts'
import type { Form, Unchecked } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { rhythmOptions } from './assignment-fields.tsx'

type Shown = Answer<typeof showBinding>
type Preview = Answer<typeof previewBinding>
type Returned = {
  readonly typed: Form | null
  readonly again?: Again | undefined
  readonly preview?: Preview
}

const page = async (visit: StaffVisit, { typed, again, preview }: Returned) => {
  const outcome = await visit.send(showBinding, { targetId: visit.param('targetId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { target, bindings, define } = shown
  const title = BINDING.title(target.code)
  const live = bindings.find(one => one.until === null)
  return visit.page(
    { title, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/chi-tieu/${target.id}`}>
        {target.code} {target.name}
      </BackLink>
      <PageHead title={title} sub={BINDING.sub} />
      <div class="stack">
        {define.ok ? (
          <>
            <Offers shown={shown} />
            {preview === undefined ? null : <PreviewTable shown={shown} preview={preview} />}
            <Card>
              <BindingForm visit={visit} shown={shown} typed={typed} again={again} />
            </Card>
            {live === undefined ? null : (
              <Card title={BINDING.end}>
                <form
                  class="fields"
                  method="post"
                  action={`/chi-tieu/${target.id}/tu-so/ket-thuc`}
                  novalidate
                >
                  <HiddenFields fields={visit.hidden()} />
                  <DateField
                    name="until"
                    label={BINDING.until}
                    value={typed?.text('until') || formatDay(visit.today)}
                    error={again?.of('until')}
                  />
                  <TextArea
                    name="endReason"
                    label={BINDING.endReason}
                    rows={2}
                    value={typed?.text('endReason')}
                  />
                  <div class="btns">
                    <SubmitButton>{BINDING.end}</SubmitButton>
                  </div>
                </form>
              </Card>
            )}
          </>
        ) : (
          <Card>
            <p class="small">{refusalSentence(define.code, define.who, target.lead?.name ?? null)}</p>
          </Card>
        )}
        {bindings.length === 0 ? null : (
          <Section title={BINDING.history} count={bindings.length}>
            {bindings.map(one => (
              <Card title={`${BINDING.version(one.version)}: ${BINDING.days(one.from, one.until)}`}>
                <p class="small ink2">{one.recordedBy.name}</p>
                <p>
                  <code>{one.numerator}</code>
                  {one.denominator === null ? null : (
                    <>
                      {' ÷ '}
                      <code>{one.denominator}</code>
                    </>
                  )}
                </p>
                {one.reason === null ? null : <p class="small">{one.reason}</p>}
              </Card>
            ))}
          </Section>
        )}
      </div>
    </>,
  )
}

/** The indicators of the registers: each fills the form with its expressions. */
const Offers = ({ shown }: { shown: Shown }) => {
  const offers = shown.registers.flatMap(register =>
    register.definition.indicators.map(indicator => ({ register, indicator })),
  )
  if (offers.length === 0) return null
  return (
    <details>
      <summary>{BINDING.pick}</summary>
      <Card>
        <ul class="rows">
          {offers.map(({ register, indicator }) => (
            <li>
              <span class="grow">
                {indicator.name}
                <br />
                <small>{register.title}</small>
              </span>
              <ButtonLink
                href={`/chi-tieu/${shown.target.id}/tu-so?so=${register.code}&chi-tieu=${indicator.code}`}
                dense
                about={indicator.name}
              >
                {BINDING.use}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Card>
    </details>
  )
}

const BindingForm = (props: {
  visit: StaffVisit
  shown: Shown
  typed: Form | null
  again: Again | undefined
}) => {
  const { visit, shown, typed, again } = props
  const [newest] = shown.bindings
  const offered = shown.registers
    .find(one => one.code === visit.query('so'))
    ?.definition.indicators.find(one => one.code === visit.query('chi-tieu'))
  const start: Readonly<Record<string, string>> = {
    numerator: offered?.numerator ?? newest?.numerator ?? '',
    numeratorName: offered?.numeratorName ?? shown.target.numeratorName ?? '',
    denominator: (offered === undefined ? newest?.denominator : offered.denominator) ?? '',
    denominatorName: (offered === undefined ? shown.target.denominatorName : offered.denominatorName) ?? '',
    span: offered?.span ?? newest?.span ?? 'year',
    rhythm: newest?.rhythm ?? 'monthly',
    from: formatDay(newest?.from ?? visit.today),
    reason: '',
  }
  const given = (name: string) => ({
    name,
    value: typed === null ? (start[name] ?? '') : typed.text(name),
    error: again?.of(name),
  })
  const path = `/chi-tieu/${shown.target.id}/tu-so`
  return (
    <form class="fields" method="post" action={path} novalidate>
      <HiddenFields fields={visit.hidden({ seen: String(newest?.version ?? 0) })} />
      <TextArea {...given('numerator')} label={BINDING.numerator} hint={BINDING.numeratorHint} rows={2} />
      <Field {...given('numeratorName')} label={BINDING.numeratorName} />
      <TextArea {...given('denominator')} label={BINDING.denominator} rows={2} optional />
      <Field {...given('denominatorName')} label={BINDING.denominatorName} optional />
      <Select
        {...given('span')}
        label={BINDING.span}
        options={SPANS.map(value => ({ value, label: SPAN_WORDS[value] }))}
      />
      <Select {...given('rhythm')} label={BINDING.rhythm} options={rhythmOptions} />
      <DateField {...given('from')} label={BINDING.from} hint={BINDING.fromHint} />
      {newest === undefined ? null : <TextArea {...given('reason')} label={BINDING.reason} rows={2} />}
      <div class="btns">
        <SubmitButton formaction={`${path}/thu`} novalidate>
          {BINDING.preview}
        </SubmitButton>
        <SubmitButton primary>{BINDING.save}</SubmitButton>
      </div>
    </form>
  )
}

const PreviewTable = ({ shown, preview }: { shown: Shown; preview: Preview }) => {
  const [period, before, after, fraction, rows] = BINDING.previewColumns
  const { unit } = shown.target
  const figure = (value: number | null) => (value === null ? '' : shownFigure(value, unit))
  return (
    <Section title={BINDING.previewTitle} id="truoc-va-sau">
      <Card flush>
        {preview.periods.length === 0 ? (
          <p class="small">{BINDING.noPeriods}</p>
        ) : (
          <DataTable
            caption={BINDING.previewTitle}
            captionHidden
            columns={[
              { title: period },
              { title: before, numeric: true },
              { title: after, numeric: true },
              { title: fraction },
              { title: rows, numeric: true },
            ]}
            rows={preview.periods.map(one => ({
              cells: [
                formatDay(one.period.on),
                figure(one.before?.value ?? null),
                one.refusal === null
                  ? figure(one.value)
                  : fieldSentence({ field: '', code: one.refusal.code, params: one.refusal.params }),
                fractionWords(one.numerator, one.denominator),
                formatExact(new Set([...one.above, ...one.below]).size),
              ],
            }))}
          />
        )}
      </Card>
    </Section>
  )
}

const inputOf = (visit: StaffVisit, form: Form): Unchecked => ({
  ...form.object({ days: ['from'] }),
  targetId: visit.param('targetId'),
})

const tryIt = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(previewBinding, inputOf(visit, form))
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, { typed: form, again }))
  const { problems } = outcome.value
  if (problems.length > 0)
    return visit.refused({ code: 'bad-input', status: 422, problems }, again =>
      page(visit, { typed: form, again }),
    )
  return page(visit, { typed: form, preview: outcome.value })
}

const bind = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(bindTarget, inputOf(visit, form), form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, { typed: form, again }))
  const { targetId, code, figures } = outcome.value
  return visit.to(`/chi-tieu/${targetId}`, BINDING.saved(code, figures))
}

const end = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = form.object({ days: ['until'] })
  const outcome = await visit.send(
    unbindTarget,
    { until: input.until, reason: form.text('endReason'), targetId: visit.param('targetId') },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, { typed: form, again }))
  const { targetId, code, until } = outcome.value
  return visit.to(`/chi-tieu/${targetId}`, BINDING.ended(code, until))
}

const rows = async (visit: StaffVisit) => {
  const outcome = await visit.send(showFigureRows, { measurementId: visit.param('measurementId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { target, figure, counted: given } = outcome.value
  if (given === null) return visit.to(`/so-lieu/${figure.id}`, FIGURE_ROWS.typed)
  const { binding, registers, rows: counted, agrees } = given
  const title = FIGURE_ROWS.title(target.code, figure.effectiveOn)
  return visit.page(
    { title, crumbs: [{ label: target.code, href: `/chi-tieu/${target.id}` }, { label: title }] },
    <>
      <PageHead
        title={title}
        sub={[
          figure.value === null ? '' : shownFigure(figure.value, target.unit),
          fractionWords(figure.numerator, figure.denominator),
        ]
          .filter(Boolean)
          .join(', ')}
      />
      <div class="stack">
        <Card title={FIGURE_ROWS.formula}>
          <p>
            <code>{binding.numerator}</code>
            {binding.denominator === null ? null : (
              <>
                {' ÷ '}
                <code>{binding.denominator}</code>
              </>
            )}
          </p>
          <p>{agrees ? FIGURE_ROWS.agrees : FIGURE_ROWS.differs}</p>
        </Card>
        {registers.map(register => {
          const own = counted.filter(row => row.registerId === register.id)
          const fields = register.definition.fields
            .filter(
              field =>
                binding.numerator.includes(field.key) || (binding.denominator ?? '').includes(field.key),
            )
            .slice(0, 5)
          return own.length === 0 ? null : (
            <Section title={register.title} count={own.length}>
              <Card flush>
                <DataTable
                  caption={register.title}
                  captionHidden
                  columns={[
                    { title: REGISTER.day, width: 14 },
                    { title: REGISTER.unit },
                    ...fields.map(field => ({ title: field.label, numeric: true })),
                    { title: FIGURE_ROWS.counted, width: 20 },
                  ]}
                  rows={own.map(row => ({
                    cells: [
                      <a href={`/dong-so/${row.entryId}`}>{formatDay(row.on)}</a>,
                      <>
                        {row.sender?.name ?? row.unit.name}
                        {row.origin === null ? null : <small class="block">{originWords(row.origin)}</small>}
                      </>,
                      ...fields.map(field => shownValue(field, row.values[field.key])),
                      row.above && row.below
                        ? FIGURE_ROWS.both
                        : row.above
                          ? FIGURE_ROWS.above
                          : FIGURE_ROWS.below,
                    ],
                  }))}
                />
              </Card>
            </Section>
          )
        })}
        {counted.length === 0 ? <p>{FIGURE_ROWS.none}</p> : null}
      </div>
    </>,
  )
}

export const routes = [
  {
    method: 'GET',
    path: '/chi-tieu/:targetId/tu-so',
    access: 'session',
    names: 'target',
    answer: visit => page(visit, { typed: null }),
  },
  { method: 'POST', path: '/chi-tieu/:targetId/tu-so', access: 'session', names: 'target', answer: bind },
  {
    method: 'POST',
    path: '/chi-tieu/:targetId/tu-so/thu',
    access: 'session',
    names: 'target',
    answer: tryIt,
  },
  {
    method: 'POST',
    path: '/chi-tieu/:targetId/tu-so/ket-thuc',
    access: 'session',
    names: 'target',
    answer: end,
  },
  {
    method: 'GET',
    path: '/so-lieu/:measurementId/dong',
    access: 'session',
    names: 'measurement',
    answer: rows,
  },
] as const satisfies readonly Route[]

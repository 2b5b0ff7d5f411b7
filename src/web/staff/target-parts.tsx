import type { Day } from '../../domain/day.ts'
import { parseVietnameseDay } from '../../domain/day-input.ts'
import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { hasFraction } from '../../domain/indicator.ts'
import { addParts, type PartFigure } from '../../domain/parts.ts'
import { measuredValue } from '../../domain/target.ts'
import { addUpParts, reportParts } from '../../usecases/report-parts.ts'
import { showTarget } from '../../usecases/show-target.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { shownFigure } from '../../words/target.ts'
import { PARTS } from '../../words/target-acts.ts'
import { fractionWords } from '../../words/target-page.ts'
import { planName } from '../../words/task-page.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Bullet } from '../ui/chart/bullet.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { TARGET_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'
import { isStrange } from './figure-fields.tsx'

type Shown = Answer<typeof showTarget>
export type ShownPart = PartFigure & {
  readonly id: string
  readonly name: string
  /** "Lê Thị Thu Hà, 8 giờ 41 ngày 3/6/2026"; empty for a part that nobody has entered. */
  readonly by: string
}
/** `act` = which of the two forms of the page came back. */
type Returned = {
  readonly typed: Form
  readonly again: Again
  readonly strange: boolean
  readonly act: 'enter' | 'add'
}

/** Parts as a table with a bar each; a part without a figure is shown and says so. */
export const PartsTable = (props: { shown: Shown; parts: readonly ShownPart[]; caption: string }) => {
  const { target, goal } = props.shown
  const values = props.parts.map(part => measuredValue(part, goal))
  const percent = target.unit.startsWith('%')
  const max = percent ? 100 : Math.max(1, ...values.map(value => value ?? 0))
  const milestone = percent ? (target.judgement.milestone?.value ?? null) : null
  return (
    <Card flush>
      <DataTable
        caption={props.caption}
        captionHidden
        columns={[
          { title: PARTS.columns[0] },
          { title: PARTS.columns[1], numeric: true },
          { title: PARTS.columns[2], numeric: true },
          { title: PARTS.columns[3], width: 24 },
          { title: PARTS.columns[4] },
        ]}
        rows={props.parts.map((part, at) => {
          const value = values[at] ?? null
          const figure = value === null ? PARTS.missing : shownFigure(value, target.unit)
          return {
            id: part.id,
            cells: [
              part.name,
              value === null ? <span class="red">{figure}</span> : figure,
              fractionWords(part.numerator, part.denominator),
              <Bullet
                value={value}
                milestone={milestone}
                goal={null}
                max={max}
                kind={value === null ? 'not-due' : TARGET_KIND[target.judgement.status]}
                summary={PARTS.barSummary(part.name, figure)}
              />,
              part.by,
            ],
          }
        })}
      />
    </Card>
  )
}

/** The parts of the definition with what was entered for a day. */
export const partsOn = ({ target, entered }: Shown, on: Day): readonly ShownPart[] =>
  (target.indicator?.parts ?? []).map(part => {
    const found = entered.find(one => one.partId === part.id && one.on === on)
    return {
      id: part.id,
      name: part.name,
      value: found?.value ?? null,
      numerator: found?.numerator ?? null,
      denominator: found?.denominator ?? null,
      by: found === undefined ? '' : PARTS.by(found.author, formatInstant(found.recordedAt)),
    }
  })

const page = async (visit: StaffVisit, returned: Returned | null) => {
  const outcome = await visit.send(showTarget, { targetId: visit.param('targetId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { target, plan } = shown
  const asked = parseVietnameseDay(returned?.typed.text('effectiveOn') ?? visit.query('ngay') ?? '')
  const on = asked.ok ? asked.day : (shown.entered[0]?.on ?? visit.today)
  const parts = partsOn(shown, on)
  const title = PARTS.page(target.code)
  return visit.page(
    {
      title,
      crumbs: [
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        { label: target.code, href: `/chi-tieu/${target.id}` },
        { label: PARTS.title },
      ],
      error: returned !== null,
      status: returned?.again.status ?? 200,
    },
    <>
      <ErrorSummary errors={returned?.again.errors ?? []} />
      <PageHead title={`${PARTS.title}: ${target.name}`} sub={PARTS.sub} />
      {parts.length === 0 ? (
        <EmptyState
          {...PARTS.none}
          action={<a href={`/chi-tieu/${target.id}/dinh-nghia`}>{PARTS.title}</a>}
        />
      ) : (
        <div class="stack">
          <form method="get" class="row" action={`/chi-tieu/${target.id}/phan`}>
            <Field name="ngay" label={PARTS.day} value={formatDay(on)} />
            <SubmitButton dense>{PARTS.show}</SubmitButton>
          </form>
          <Total shown={shown} parts={parts} />
          <PartsTable shown={shown} parts={parts} caption={`${PARTS.title}, ${formatDay(on)}`} />
          <Enter visit={visit} shown={shown} on={on} parts={parts} returned={returned} />
          {shown.reportRefusal.ok ? <AddUp visit={visit} shown={shown} on={on} returned={returned} /> : null}
        </div>
      )}
    </>,
  )
}

const Total = (props: { shown: Shown; parts: readonly ShownPart[] }) => {
  const { target, goal } = props.shown
  if (target.indicator === null) return null
  const total = addParts(
    props.parts.map(part => part.id),
    new Map(props.parts.map(part => [part.id, part])),
    hasFraction(target.indicator),
  )
  const value = total.entered === 0 ? null : measuredValue(total, goal)
  return (
    <p>
      {PARTS.total}: <b class="figure">{value === null ? PARTS.missing : shownFigure(value, target.unit)}</b>{' '}
      {fractionWords(total.numerator, total.denominator)}{' '}
      <span class={total.missing.length > 0 ? 'red' : 'ink2'}>
        {PARTS.missingCount(total.missing.length, props.parts.length)}
      </span>
    </p>
  )
}

const Enter = (props: {
  visit: StaffVisit
  shown: Shown
  on: Day
  parts: readonly ShownPart[]
  returned: Returned | null
}) => {
  const { shown, returned } = props
  const { target, rights } = shown
  const mine = props.parts.filter(part => rights.parts.includes(part.id))
  const typed = returned?.act === 'enter' ? returned : null
  const fraction = target.numeratorName !== null && target.denominatorName !== null
  const field = (part: ShownPart, name: 'numerator' | 'denominator' | 'value', label: string) => (
    <Field
      name={`parts.${part.id}.${name}`}
      label={`${part.name}: ${label}`}
      figure
      value={typed?.typed.text(`parts.${part.id}.${name}`) ?? ''}
      error={typed?.again.of(`parts.${part.id}.${name}`)}
    />
  )
  if (mine.length === 0)
    return (
      <Card>
        <p class="small">{PARTS.enterNone}</p>
      </Card>
    )
  return (
    <Card title={PARTS.enter}>
      <p class="small ink2">{PARTS.enterHint}</p>
      <form method="post" action={`/chi-tieu/${target.id}/phan`} novalidate id="parts">
        <HiddenFields fields={props.visit.hidden()} />
        <div class="fields">
          <DateField
            name="effectiveOn"
            label={PARTS.day}
            value={typed?.typed.text('effectiveOn') ?? formatDay(props.on)}
            error={typed?.again.of('effectiveOn')}
          />
          {mine.map(part =>
            fraction ? (
              <div class="cols two">
                {field(part, 'numerator', PARTS.numerator)}
                {field(part, 'denominator', PARTS.denominator)}
              </div>
            ) : (
              field(part, 'value', PARTS.value)
            ),
          )}
        </div>
        <div class="form-end">
          <SubmitButton primary>{PARTS.save}</SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const AddUp = (props: { visit: StaffVisit; shown: Shown; on: Day; returned: Returned | null }) => {
  const typed = props.returned?.act === 'add' ? props.returned : null
  return (
    <Section title={PARTS.addUp}>
      <Card>
        <p class="small ink2">{PARTS.addUpWhat}</p>
        <form method="post" action={`/chi-tieu/${props.shown.target.id}/cong-phan`} novalidate>
          <HiddenFields
            fields={props.visit.hidden({
              effectiveOn: formatDay(props.on),
              ...(typed?.strange ? { meant: '1' } : {}),
            })}
          />
          <div class="fields">
            <TextArea
              name="note"
              label={PARTS.addUpNote}
              optional={typed?.strange !== true}
              rows={2}
              value={typed?.typed.text('note') ?? ''}
              error={typed?.again.of('note')}
            />
          </div>
          <div class="form-end">
            <SubmitButton>{PARTS.addUpSend}</SubmitButton>
          </div>
        </form>
      </Card>
    </Section>
  )
}

const enter = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    reportParts,
    { parts: {}, ...form.object({ days: ['effectiveOn'] }), targetId: visit.param('targetId') },
    form,
  )
  if (outcome.ok)
    return visit.to(
      `/chi-tieu/${outcome.value.targetId}/phan?ngay=${form.text('effectiveOn')}`,
      PARTS.saved(outcome.value.entered),
    )
  return visit.refused(outcome.refusal, again =>
    page(visit, { typed: form, again, strange: false, act: 'enter' }),
  )
}

const addUp = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    addUpParts,
    {
      ...form.object({ days: ['effectiveOn'] }),
      meant: form.text('meant') !== '',
      targetId: visit.param('targetId'),
    },
    form,
  )
  if (outcome.ok) return visit.to(`/chi-tieu/${outcome.value.targetId}`, PARTS.addedUp(outcome.value.code))
  const strange = isStrange(outcome.refusal)
  return visit.refused(outcome.refusal, again => page(visit, { typed: form, again, strange, act: 'add' }))
}

export const routes = [
  {
    method: 'GET',
    path: '/chi-tieu/:targetId/phan',
    access: 'session',
    names: 'target',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/chi-tieu/:targetId/phan', access: 'session', names: 'target', answer: enter },
  {
    method: 'POST',
    path: '/chi-tieu/:targetId/cong-phan',
    access: 'session',
    names: 'target',
    answer: addUp,
  },
] as const satisfies readonly Route[]

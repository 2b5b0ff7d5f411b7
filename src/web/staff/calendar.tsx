import { DAY_MARKS, DAY_OFF_REASONS } from '../../domain/calendar.ts'
import { isDay, weekdayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { confirmCalendarYear } from '../../usecases/confirm-calendar-year.ts'
import { resetCalendarDay } from '../../usecases/reset-calendar-day.ts'
import { setCalendarDay } from '../../usecases/set-calendar-day.ts'
import { showCalendar } from '../../usecases/show-calendar.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  CALENDAR,
  CALENDAR_SOURCE_WORDS,
  DAY_MARK_REMARKS,
  DAY_MARK_WORDS,
  DAY_OFF_WORDS,
} from '../../words/calendar.ts'
import { WEEKDAY_NAMES } from '../../words/day.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Choices, DateField, ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import type { Again } from '../visit.tsx'

const PATH = '/lich-lam-viec'

type Shown = Answer<typeof showCalendar>
type Entry = Shown['entries'][number]

/** A year of the address; anything else is the year of today. */
const yearIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^20\d\d$/u.test(text) ? Number(text) : undefined

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await showCalendar(visit.ctx, { year: yearIn(typed?.text('year') ?? visit.query('nam')) })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const proposed = shown.entries.filter(entry => entry.source === 'proposed').length
  const [day, weekday, mark, reason, source, acts] = CALENDAR.columns
  return visit.page(
    {
      title: CALENDAR.heading(shown.year),
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={CALENDAR.heading(shown.year)} sub={CALENDAR.sub} />
      <Tabs
        tabs={[-1, 0, 1].map(step => ({
          label: CALENDAR.year(shown.year + step),
          href: `${PATH}?nam=${shown.year + step}`,
          current: step === 0,
        }))}
      />
      {shown.manages && proposed > 0 ? (
        <Card>
          <form class="btns" method="post" action={PATH}>
            <HiddenFields fields={visit.hidden({ act: 'confirm', year: String(shown.year) })} />
            <p class="grow">{CALENDAR.proposedLeft(proposed)}</p>
            <SubmitButton>{CALENDAR.confirmYear(shown.year)}</SubmitButton>
          </form>
        </Card>
      ) : null}
      {shown.entries.length === 0 ? (
        <EmptyState {...CALENDAR.empty} />
      ) : (
        <Card flush>
          <DataTable
            caption={CALENDAR.heading(shown.year)}
            captionHidden
            columns={[
              { title: day, width: 12 },
              { title: weekday, width: 11 },
              { title: mark, width: 17 },
              { title: reason },
              { title: source, width: 22 },
              ...(shown.manages ? [{ title: acts, bare: true, width: 20 }] : []),
            ]}
            rows={shown.entries.map(entry => ({
              id: `ngay-${entry.day}`,
              cells: [
                formatDay(entry.day),
                WEEKDAY_NAMES[weekdayOf(entry.day)],
                DAY_MARK_WORDS[entry.mark],
                <Why entry={entry} />,
                <>
                  {CALENDAR_SOURCE_WORDS[entry.source]}
                  {entry.setBy === null ? null : <small> {CALENDAR.setBy(entry.setBy)}</small>}
                </>,
                ...(shown.manages ? [<Acts visit={visit} entry={entry} year={shown.year} />] : []),
              ],
            }))}
          />
        </Card>
      )}
      {shown.manages ? <SetForm visit={visit} shown={shown} typed={typed} again={again} /> : null}
    </>,
  )
}

const Why = (props: { entry: Entry }) => (
  <>
    {props.entry.reason === null ? '' : DAY_OFF_WORDS[props.entry.reason]}
    {props.entry.note === null ? null : <small> {props.entry.note}</small>}
  </>
)

const Acts = (props: { visit: StaffVisit; entry: Entry; year: number }) => (
  <div class="btns">
    <ButtonLink
      href={`${PATH}?nam=${props.year}&ngay=${props.entry.day}#sua`}
      dense
      about={formatDay(props.entry.day)}
    >
      {CALENDAR.edit}
    </ButtonLink>
    {props.entry.source === 'locality' ? (
      <form method="post" action={PATH}>
        <HiddenFields
          fields={props.visit.hidden({ act: 'reset', day: props.entry.day, year: String(props.year) })}
        />
        <SubmitButton dense about={formatDay(props.entry.day)}>
          {CALENDAR.reset}
        </SubmitButton>
      </form>
    ) : null}
  </div>
)

const SetForm = (props: {
  visit: StaffVisit
  shown: Shown
  typed: Form | null
  again: Again | undefined
}) => {
  const { visit, shown, typed, again } = props
  const asked = visit.query('ngay')
  const entry = shown.entries.find(one => one.day === asked)
  const day = asked !== undefined && isDay(asked) ? formatDay(asked) : undefined
  return (
    <Section title={CALENDAR.formTitle} id="sua">
      <Card>
        <form class="fields" method="post" action={PATH} novalidate>
          <HiddenFields fields={visit.hidden({ act: 'set', year: String(shown.year) })} />
          <DateField {...fieldOf('day', typed, again, day)} label={CALENDAR.day} />
          <Choices
            {...fieldOf('mark', typed, again, entry?.mark ?? 'off')}
            label={CALENDAR.mark}
            options={DAY_MARKS.map(value => ({
              value,
              label: DAY_MARK_WORDS[value],
              remark: DAY_MARK_REMARKS[value],
            }))}
          />
          <Select
            {...fieldOf('reason', typed, again, entry?.reason ?? 'local')}
            label={CALENDAR.reason}
            hint={CALENDAR.reasonHint}
            options={DAY_OFF_REASONS.map(value => ({ value, label: DAY_OFF_WORDS[value] }))}
          />
          <Field
            {...fieldOf('note', typed, again, entry?.note ?? undefined)}
            label={CALENDAR.note}
            hint={CALENDAR.noteHint}
            optional
          />
          <div class="btns">
            <SubmitButton primary>{CALENDAR.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </Section>
  )
}

const act = async (visit: StaffVisit) => {
  const form = await visit.form()
  const back = `${PATH}?nam=${yearIn(form.text('year')) ?? visit.today.slice(0, 4)}`
  const failed = (refusal: Parameters<StaffVisit['refused']>[0]) =>
    visit.refused(refusal, again => page(visit, form, again))
  if (form.text('act') === 'confirm') {
    const outcome = await visit.send(confirmCalendarYear, form.object(), form)
    if (!outcome.ok) return failed(outcome.refusal)
    return visit.to(back, CALENDAR.confirmed(outcome.value.days, outcome.value.year))
  }
  if (form.text('act') === 'reset') {
    const outcome = await visit.send(resetCalendarDay, form.object(), form)
    if (!outcome.ok) return failed(outcome.refusal)
    return visit.to(back, CALENDAR.wasReset(formatDay(outcome.value.day)))
  }
  const outcome = await visit.send(setCalendarDay, form.object({ days: ['day'] }), form)
  if (!outcome.ok) return failed(outcome.refusal)
  const { day } = outcome.value
  return visit.to(`${PATH}?nam=${day.slice(0, 4)}#ngay-${day}`, CALENDAR.saved(formatDay(day)))
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: visit => page(visit, null) },
  { method: 'POST', path: PATH, access: 'session', names: null, answer: act },
] as const satisfies readonly Route[]

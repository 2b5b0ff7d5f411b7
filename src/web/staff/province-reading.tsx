import { parseVietnameseDay } from '../../domain/day-input.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { type FieldOrigin, placeKey } from '../../domain/province-file.ts'
import { wordsOfColumn } from '../../domain/province-proposal.ts'
import { confirmProvinceReading, showProvinceReading } from '../../usecases/confirm-province-reading.ts'
import { PROVINCE_FILE } from '../../words/province-file.ts'
import { REGISTERS } from '../../words/register.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { readingPath } from './province-facts.tsx'
import { Fields, originSaid, type Part, type Shown, titleOf } from './province-fields.tsx'
import { REGISTER_PATH } from './register.tsx'

/** Rows of the table that a person sees beside the questions. */
const SAMPLE_ROWS = 5
/** "dong" of the address and of the form: the sheet and the row of heads in one value. */
const headValue = (sheet: string, head: number): string => `${head}|${sheet}`

const chosenBy = (said: (name: string) => string | undefined) => {
  const [, head, sheet] = /^(\d+)\|(.*)$/su.exec(said('dong') ?? '') ?? []
  return head === undefined || sheet === undefined
    ? {}
    : { chosen: { sheet, head: Number(head), turned: said('cach') === 'turned' } }
}

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const takeInId = visit.param('takeInId')
  const outcome = await visit.send(showProvinceReading, {
    takeInId,
    ...chosenBy(typed === null ? name => visit.query(name) : name => typed.text(name)),
  })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { register, takeIn } = shown
  if (!shown.confirm.ok) return visit.forbidden(shown.confirm)
  if (takeIn.state !== 'read') return visit.to(`/tep-so/${takeInId}`)
  return visit.page(
    {
      title: PROVINCE_FILE.readingTitle,
      crumbs: [
        { label: REGISTERS.title, href: REGISTER_PATH },
        { label: register.title, href: `${REGISTER_PATH}/${register.id}` },
        { label: PROVINCE_FILE.readingTitle },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={PROVINCE_FILE.readingTitle}
        sub={`${takeIn.name}. ${shown.known ? PROVINCE_FILE.known : PROVINCE_FILE.readingSub}`}
        actions={
          <ButtonLink href={`/tep-so/${takeInId}/tep`} sign="download" download>
            {takeIn.name}
          </ButtonLink>
        }
      />
      <TableChoice shown={shown} path={readingPath(takeInId)} />
      <Section title={PROVINCE_FILE.sample}>
        <Card flush>
          <DataTable
            caption={PROVINCE_FILE.sample}
            captionHidden
            columns={shown.table.columns.map(one => ({ title: titleOf(one) }))}
            rows={shown.table.lines
              .slice(0, SAMPLE_ROWS)
              .map(line => ({ cells: line.cells.map(cell => cell?.text ?? '') }))}
          />
        </Card>
      </Section>
      <form class="stack" method="post" action={readingPath(takeInId)} novalidate>
        <HiddenFields
          fields={visit.hidden({
            dong: headValue(shown.table.sheet, shown.table.head),
            cach: shown.layout.turned ? 'turned' : 'rows',
          })}
        />
        <About shown={shown} typed={typed} again={again} />
        <Which shown={shown} typed={typed} again={again} />
        <Fields shown={shown} typed={typed} again={again} />
        <div class="btns">
          <SubmitButton primary>{PROVINCE_FILE.confirm}</SubmitButton>
        </div>
      </form>
    </>,
  )
}

/** Another row of heads, or the same table read the other way; nothing is kept by it. */
const TableChoice = ({ shown, path }: { shown: Shown; path: string }) => (
  <Section title={PROVINCE_FILE.table}>
    <Card>
      <form class="fields" method="get" action={path}>
        <Select
          name="dong"
          label={PROVINCE_FILE.head}
          options={shown.heads
            .toSorted((a, b) => (a.sheet === b.sheet ? a.head - b.head : 0))
            .map(one => ({
              value: headValue(one.sheet, one.head),
              label: PROVINCE_FILE.headOption(one.sheet, one.head, one.words),
            }))}
          value={headValue(shown.table.sheet, shown.table.head)}
        />
        <Select
          name="cach"
          label={PROVINCE_FILE.way}
          options={Object.entries(PROVINCE_FILE.ways).map(([value, label]) => ({ value, label }))}
          value={shown.layout.turned ? 'turned' : 'rows'}
        />
        <div class="btns">
          <SubmitButton dense>{PROVINCE_FILE.look}</SubmitButton>
        </div>
      </form>
    </Card>
  </Section>
)

const About = ({ shown, typed, again }: Part) => {
  const { begun, enterFor } = shown
  const day = (value: string | null) => (value === null ? '' : formatDay(value))
  return (
    <Section title={PROVINCE_FILE.about}>
      <Card>
        <div class="fields">
          <Field
            {...fieldOf('source', typed, again, begun.source)}
            label={PROVINCE_FILE.source}
            hint={PROVINCE_FILE.sourceHint}
            maxlength={300}
          />
          <DateField
            {...fieldOf('captured', typed, again, day(begun.captured))}
            label={PROVINCE_FILE.captured}
            hint={begun.captured === null ? PROVINCE_FILE.capturedAsk : PROVINCE_FILE.capturedFound}
          />
          <DateField
            {...fieldOf('on', typed, again, day(begun.on))}
            label={PROVINCE_FILE.on}
            hint={PROVINCE_FILE.onHint}
          />
          <Field
            {...fieldOf('period', typed, again, begun.period)}
            label={PROVINCE_FILE.period}
            maxlength={100}
            optional
          />
          <Select
            {...fieldOf('unitId', typed, again, begun.unitId)}
            label={PROVINCE_FILE.unit}
            options={enterFor.map(unit => ({ value: unit.id, label: unit.name }))}
          />
        </div>
      </Card>
    </Section>
  )
}

const Which = ({ shown, typed, again }: Part) => {
  const { table, layout } = shown
  const columns = [
    { value: '', label: PROVINCE_FILE.noColumn },
    ...table.columns.map(one => ({ value: one.key, label: titleOf(one) })),
  ]
  const byColumn = [{ value: '', label: PROVINCE_FILE.same }, ...columns.slice(1)]
  const names = layout.name === null ? [] : wordsOfColumn(table, layout.name)
  const keys = new Map(names.map(name => [placeKey(name), name]))
  if (layout.only !== null && !keys.has(layout.only)) keys.set(layout.only, layout.only)
  return (
    <Section title={PROVINCE_FILE.which}>
      <Card>
        <div class="fields">
          <Select
            {...fieldOf('name', typed, again, layout.name)}
            label={PROVINCE_FILE.name}
            options={columns}
          />
          <Select
            {...fieldOf('only', typed, again, layout.only)}
            label={PROVINCE_FILE.only}
            options={[
              { value: '', label: PROVINCE_FILE.all },
              ...[...keys].filter(([key]) => key !== '').map(([value, label]) => ({ value, label })),
            ]}
          />
          <Select
            {...fieldOf('unitColumn', typed, again, layout.unit)}
            label={PROVINCE_FILE.unitColumn}
            options={byColumn}
          />
          <Select
            {...fieldOf('onColumn', typed, again, layout.on)}
            label={PROVINCE_FILE.onColumn}
            options={byColumn}
          />
        </div>
      </Card>
    </Section>
  )
}

const dayOf = (text: string): string => {
  const day = parseVietnameseDay(text)
  return day.ok ? day.day : text
}

/** What a form says of a reading, before the use-case looks at it. */
function readingOf(form: Form) {
  const said = (name: string): string | null => form.text(name) || null
  const fields: Record<string, FieldOrigin> = {}
  const choices: Record<string, Record<string, string>> = {}
  for (const name of form.names()) {
    const [, field] = /^f\.([a-z0-9_]+)$/u.exec(name) ?? []
    if (field !== undefined) fields[field] = originSaid(form.text(name))
    const [, of, word] = /^w\.([a-z0-9_]+)\.(.+)$/su.exec(name) ?? []
    if (of !== undefined && word !== undefined) choices[of] = { ...choices[of], [word]: form.text(name) }
  }
  const { chosen } = chosenBy(name => form.text(name))
  return {
    sheet: chosen?.sheet ?? '',
    head: chosen?.head ?? 0,
    layout: {
      turned: chosen?.turned ?? false,
      fields,
      choices,
      name: said('name'),
      only: said('only'),
      unit: said('unitColumn'),
      on: said('onColumn'),
    },
    on: dayOf(form.text('on')),
    captured: dayOf(form.text('captured')),
    source: form.text('source'),
    period: form.text('period'),
    unitId: said('unitId'),
  }
}

const confirm = async (visit: StaffVisit) => {
  const form = await visit.form()
  const takeInId = visit.param('takeInId')
  const outcome = await visit.send(confirmProvinceReading, { takeInId, ...readingOf(form) }, form)
  if (outcome.ok) return visit.to(`/tep-so/${takeInId}`, PROVINCE_FILE.confirmed)
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/tep-so/:takeInId/cach-doc',
    access: 'session',
    names: 'province-file',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/tep-so/:takeInId/cach-doc',
    access: 'session',
    names: 'province-file',
    answer: confirm,
  },
] as const satisfies readonly Route[]

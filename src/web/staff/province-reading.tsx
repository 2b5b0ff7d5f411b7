import { parseVietnameseDay } from '../../domain/day-input.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { searchKey } from '../../domain/order-vi.ts'
import { type FieldOrigin, placeKey } from '../../domain/province-file.ts'
import { wordsOfColumn } from '../../domain/province-proposal.ts'
import { NAME_KEY, type TableColumn } from '../../domain/province-table.ts'
import { inUse, type RegisterField } from '../../domain/register.ts'
import { confirmProvinceReading, showProvinceReading } from '../../usecases/confirm-province-reading.ts'
import type { Answer } from '../../usecases/use-case.ts'
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
import { REGISTER_PATH } from './register.tsx'

type Shown = Answer<typeof showProvinceReading>

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

type Part = { readonly shown: Shown; readonly typed: Form | null; readonly again: Again | undefined }

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

const titleOf = (column: TableColumn): string =>
  column.key === NAME_KEY ? PROVINCE_FILE.headsOfColumns : column.title || PROVINCE_FILE.untitled

/** What the line that is taken holds for a field, to be compared with the file at a glance. */
function foundFor(field: RegisterField, { table, layout }: Shown): string | undefined {
  const from = layout.fields[field.key]
  if (from?.from !== 'column') return undefined
  const at = (key: string | null) => table.columns.findIndex(one => one.key === key)
  const name = at(layout.name)
  const line = table.lines.find(
    one =>
      (one.cells[at(from.key)] ?? null) !== null &&
      (layout.only === null || placeKey(one.cells[name]?.text ?? '') === layout.only),
  )
  const text = line?.cells[at(from.key)]?.text
  return text === undefined ? undefined : PROVINCE_FILE.inFile(text)
}

/** The value of a select: where a field has its figure from. */
const originValue = (origin: FieldOrigin): string =>
  origin.from === 'column'
    ? `c:${origin.key}`
    : origin.from === 'fixed'
      ? `x:${origin.code}`
      : origin.from === 'none'
        ? ''
        : `=${origin.from}`

const originSaid = (value: string): FieldOrigin => {
  if (value.startsWith('c:')) return { from: 'column', key: value.slice(2) }
  if (value.startsWith('x:')) return { from: 'fixed', code: value.slice(2) }
  const whole = (['captured', 'source', 'period'] as const).find(one => value === `=${one}`)
  return { from: whole ?? 'none' }
}

const optionsOf = (field: RegisterField, { table, layout }: Shown) => [
  { value: '', label: PROVINCE_FILE.none },
  ...table.columns.map(one => ({
    value: `c:${one.key}`,
    label: (layout.turned ? PROVINCE_FILE.line : PROVINCE_FILE.column)(titleOf(one)),
  })),
  ...(field.kind === 'day' ? [{ value: '=captured', label: PROVINCE_FILE.isCaptured }] : []),
  ...(field.kind === 'text'
    ? [
        { value: '=source', label: PROVINCE_FILE.isSource },
        { value: '=period', label: PROVINCE_FILE.isPeriod },
      ]
    : []),
  ...(field.kind === 'choice'
    ? field.choices.map(one => ({ value: `x:${one.code}`, label: PROVINCE_FILE.isFixed(one.label) }))
    : []),
]

const Fields = ({ shown, typed, again }: Part) => {
  const fields = inUse(shown.register.definition)
  return (
    <>
      <Section title={PROVINCE_FILE.fields}>
        <Card>
          <div class="fields">
            {fields.map(field => (
              <Select
                {...fieldOf(
                  `f.${field.key}`,
                  typed,
                  again,
                  originValue(shown.layout.fields[field.key] ?? { from: 'none' }),
                )}
                label={field.unit === null ? field.label : `${field.label} (${field.unit})`}
                hint={foundFor(field, shown)}
                optional={!field.required}
                options={optionsOf(field, shown)}
              />
            ))}
          </div>
        </Card>
      </Section>
      {fields.map(field => {
        const words = shown.words[field.key] ?? []
        return words.length === 0 ? null : (
          <Section title={PROVINCE_FILE.words(field.label)} count={words.length}>
            <Card>
              <div class="fields">
                {words.map(({ text, code }) => (
                  <Select
                    {...fieldOf(wordField(field.key, text), typed, again, code)}
                    label={text}
                    options={[
                      { value: '', label: PROVINCE_FILE.notWanted },
                      ...field.choices.map(one => ({ value: one.code, label: one.label })),
                    ]}
                  />
                ))}
              </div>
            </Card>
          </Section>
        )
      })}
    </>
  )
}

/** The word stands in the name of its field, so that what was said stays with it whatever the column. */
const wordField = (key: string, text: string): string => `w.${key}.${searchKey(text)}`

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

import { formatDay, formatNumber } from '../../domain/format-vi.ts'
import { inUse, type RegisterDefinition } from '../../domain/register.ts'
import { buildTable } from '../../usecases/build-table.ts'
import { confirmRows } from '../../usecases/decide-row.ts'
import { exportRegister, listRegisters, showRegister } from '../../usecases/show-register.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { CONFIRMER_WORDS } from '../../words/indicator.ts'
import { originWords, PROVINCE_FILE } from '../../words/province-file.ts'
import {
  CLASS_WORDS,
  ENTRY_STATE_WORDS,
  PERIOD_WORDS,
  REGISTER,
  REGISTERS,
  shownValue,
} from '../../words/register.ts'
import { WHAT_IF } from '../../words/register-what-if.ts'
import type { StatusKind } from '../../words/ui.ts'
import { download, XLSX } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'

type Listed = Answer<typeof listRegisters>
type Shown = Answer<typeof showRegister>
type Row = Shown['entries'][number]

export const REGISTER_PATH = '/so-theo-doi'

export const ENTRY_KIND = {
  submitted: 'waiting',
  confirmed: 'done',
  returned: 'attention',
  replaced: 'paused',
  withdrawn: 'cancelled',
} as const satisfies Record<Row['state'], StatusKind>

const list = async (visit: StaffVisit) => {
  const outcome = await listRegisters(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { registers, define } = outcome.value
  const owed = registers.reduce((sum, one) => sum + one.owed.length, 0)
  const actions = define ? (
    <>
      <ButtonLink href={`${REGISTER_PATH}/thu-vien`}>{REGISTERS.library}</ButtonLink>
      <ButtonLink href={`${REGISTER_PATH}/moi`} primary sign="plus">
        {REGISTERS.add}
      </ButtonLink>
    </>
  ) : undefined
  const groups = [...Map.groupBy(registers, one => one.definition.group)]
  return visit.page(
    { title: REGISTERS.heading(owed) },
    <>
      <PageHead title={REGISTERS.heading(owed)} sub={REGISTERS.sub} actions={actions} />
      {registers.length === 0 ? <EmptyState {...REGISTERS.none} action={actions} /> : null}
      {groups.map(([group, of]) => (
        <Section title={group} count={of.length}>
          <Card flush>
            <RegisterTable group={group} registers={of} />
          </Card>
        </Section>
      ))}
    </>,
  )
}

const RegisterTable = (props: { group: string; registers: Listed['registers'] }) => {
  const [name, period, rows, waiting, targets, owed] = REGISTERS.columns
  return (
    <DataTable
      caption={props.group}
      captionHidden
      columns={[
        { title: name },
        { title: period, width: 12 },
        { title: rows, numeric: true, width: 12 },
        { title: waiting, numeric: true, width: 12 },
        { title: targets, numeric: true, width: 12 },
        { title: owed, width: 22 },
      ]}
      rows={props.registers.map(one => ({
        tone: one.owed.length > 0 ? 'overdue' : undefined,
        cells: [
          <>
            <a href={`${REGISTER_PATH}/${one.id}`}>{one.title}</a>
            {one.active ? null : <small> {REGISTERS.inactive}</small>}
          </>,
          PERIOD_WORDS[one.definition.period],
          formatNumber(one.rows),
          formatNumber(one.waiting),
          formatNumber(one.targets),
          one.owed.length === 0
            ? REGISTERS.noOwed
            : one.owed.map(due => (
                <div>
                  <a href={`${REGISTER_PATH}/${one.id}/ghi?ngay=${due.to}`}>
                    {REGISTERS.owed(due.from, due.to, due.due)}
                  </a>
                </div>
              )),
        ],
      }))}
    />
  )
}

const page = async (visit: StaffVisit) => {
  const number = Number(visit.query('trang') ?? '1')
  const outcome = await visit.send(showRegister, {
    registerId: visit.param('registerId'),
    page: Number.isInteger(number) && number > 0 ? number : 1,
  })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { register, entries, counts } = shown
  const path = `${REGISTER_PATH}/${register.id}`
  return visit.page(
    {
      title: register.title,
      crumbs: [{ label: REGISTERS.title, href: REGISTER_PATH }, { label: register.title }],
    },
    <>
      <PageHead
        title={register.title}
        sub={register.definition.about ?? REGISTER.rowCount(counts.confirmed, counts.waiting)}
        actions={
          shown.enterFor.length > 0 ? (
            <ButtonLink href={`${path}/ghi`} primary sign="plus">
              {REGISTER.enter}
            </ButtonLink>
          ) : undefined
        }
      />
      <div class="cols side">
        <div>
          <Section
            title={REGISTER.rows}
            count={REGISTER.rowCount(counts.confirmed, counts.waiting)}
            note={
              shown.mayConfirm > 0 ? (
                <form method="post" action={`${path}/xac-nhan`}>
                  <HiddenFields fields={visit.hidden()} />
                  <SubmitButton dense>{REGISTER.confirmAll(shown.mayConfirm)}</SubmitButton>
                </form>
              ) : undefined
            }
          >
            {entries.length === 0 ? (
              <EmptyState {...REGISTER.none} />
            ) : (
              <Card flush>
                <RowTable definition={register.definition} rows={entries} />
              </Card>
            )}
            <Pages shown={shown} path={path} />
          </Section>
        </div>
        <Side shown={shown} path={path} />
      </div>
    </>,
  )
}

/** Columns of a table of rows: the first fields of the register, the others stand on the page of the row. */
const SHOWN_FIELDS = 5

export const RowTable = (props: { definition: RegisterDefinition; rows: readonly Row[] }) => {
  const fields = inUse(props.definition).slice(0, SHOWN_FIELDS)
  return (
    <DataTable
      caption={props.definition.title}
      captionHidden
      columns={[
        { title: REGISTER.day, width: 12 },
        { title: REGISTER.unit },
        ...fields.map(field => ({
          title: field.label,
          numeric: field.kind === 'count' || field.kind === 'number',
        })),
        { title: REGISTER.state, bare: true, width: 15 },
      ]}
      rows={props.rows.map(row => ({
        cells: [
          <a href={`/dong-so/${row.entryId}`}>{formatDay(row.on)}</a>,
          <>
            {row.unit.name}
            {row.sender === null ? null : <small> {REGISTER.sender(row.sender.name)}</small>}
            {row.origin === null ? null : <small class="block">{originWords(row.origin)}</small>}
          </>,
          ...fields.map(field => shownValue(field, row.values[field.key])),
          <StatusTag kind={ENTRY_KIND[row.state]} word={ENTRY_STATE_WORDS[row.state]} />,
        ],
      }))}
    />
  )
}

const Pages = ({ shown, path }: { shown: Shown; path: string }) =>
  shown.page === 1 && !shown.more ? null : (
    <div class="btns">
      {shown.page > 1 ? (
        <ButtonLink href={`${path}?trang=${shown.page - 1}`} dense>
          {REGISTER.newer}
        </ButtonLink>
      ) : null}
      {shown.more ? (
        <ButtonLink href={`${path}?trang=${shown.page + 1}`} dense>
          {REGISTER.older}
        </ButtonLink>
      ) : null}
    </div>
  )

const Side = ({ shown, path }: { shown: Shown; path: string }) => {
  const { register, units, targets } = shown
  const { definition } = register
  const { facts } = REGISTER
  const enterers = definition.enteredBy.map(code => units.find(unit => unit.code === code)?.name ?? code)
  const lines: readonly (readonly [string, string])[] = [
    [facts.period, PERIOD_WORDS[definition.period]],
    ...(definition.period === 'event' ? [] : [[facts.grace, facts.graceDays(definition.grace)] as const]),
    [facts.enterers, enterers.length === 0 ? facts.everyUnit : enterers.join('; ')],
    [facts.confirmer, CONFIRMER_WORDS[definition.confirmer]],
    [facts.class, CLASS_WORDS[definition.class]],
    [facts.version, REGISTER.version(register.version)],
  ]
  return (
    <div>
      <Card title={REGISTERS.title}>
        <dl class="said-list">
          {lines.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {targets.length === 0 ? null : (
            <div>
              <dt>{facts.targets}</dt>
              <dd>
                {targets.map(target => (
                  <div>
                    <a href={`/chi-tieu/${target.id}`}>
                      {target.code} {target.name}
                    </a>
                  </div>
                ))}
              </dd>
            </div>
          )}
        </dl>
        <div class="btns">
          <ButtonLink href={`${path}/tai-excel`} sign="download" download dense>
            {REGISTER.excel}
          </ButtonLink>
          {shown.enterFor.length === 0 ? null : (
            <ButtonLink href={`${path}/tu-excel`} sign="upload" dense>
              {REGISTER.takeIn}
            </ButtonLink>
          )}
          {shown.enterFor.length === 0 ? null : (
            <ButtonLink href={`${path}/tep-tinh`} sign="upload" dense>
              {PROVINCE_FILE.short}
            </ButtonLink>
          )}
          <ButtonLink href={`${path}/giay`} dense>
            {REGISTER.print}
          </ButtonLink>
          {shown.links === null ? null : (
            <ButtonLink href={`${path}/lien-ket`} dense>
              {REGISTER.links}
            </ButtonLink>
          )}
          {shown.define ? (
            <ButtonLink href={`${path}/bieu-mau`} dense>
              {REGISTER.edit}
            </ButtonLink>
          ) : null}
        </div>
      </Card>
      {shown.behind.length === 0 ? null : <Behind shown={shown} />}
    </div>
  )
}

/** Targets that still go by what an earlier version of the register offered, until somebody binds them anew. */
const Behind = ({ shown: { register, behind } }: { shown: Shown }) => (
  <Card title={WHAT_IF.behind}>
    <p class="small ink2">{WHAT_IF.behindHint}</p>
    <ul class="rows">
      {behind.map(({ target, offered, mayBind }) => (
        <li>
          <span class="grow">
            <a href={`/chi-tieu/${target.id}`}>
              {target.code} {target.name}
            </a>
            <br />
            <small>{offered.name}</small>
          </span>
          {mayBind ? (
            <ButtonLink
              href={`/chi-tieu/${target.id}/tu-so?so=${register.code}&chi-tieu=${offered.code}`}
              dense
              about={target.code}
            >
              {WHAT_IF.bindAnew}
            </ButtonLink>
          ) : null}
        </li>
      ))}
    </ul>
  </Card>
)

const confirm = async (visit: StaffVisit) => {
  const form = await visit.form()
  const registerId = visit.param('registerId')
  const outcome = await visit.send(confirmRows, { registerId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { confirmed, targets } = outcome.value
  return visit.to(`${REGISTER_PATH}/${registerId}`, REGISTER.confirmed(confirmed, targets))
}

const excel = async (visit: StaffVisit) => {
  const outcome = await visit.send(exportRegister, { registerId: visit.param('registerId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { register, entries } = outcome.value
  const fields = inUse(register.definition)
  const built = await buildTable(visit.ctx, {
    sheets: [
      {
        name: register.title,
        heads: [
          REGISTER.day,
          REGISTER.unit,
          ...fields.map(field => (field.unit === null ? field.label : `${field.label} (${field.unit})`)),
          REGISTER.note,
          PROVINCE_FILE.origin,
          REGISTER.state,
        ],
        widths: [12, 32, ...fields.map(field => (field.kind === 'text' ? 36 : 16)), 30, 36, 18],
        rows: entries.map(row => [
          { day: row.on },
          row.sender === null ? row.unit.name : row.sender.name,
          ...fields.map(field => {
            const value = row.values[field.key] ?? null
            if (typeof value === 'number' || value === null) return value
            return field.kind === 'day' && typeof value === 'string'
              ? { day: value }
              : shownValue(field, value)
          }),
          row.note ?? '',
          row.origin === null ? '' : originWords(row.origin),
          ENTRY_STATE_WORDS[row.state],
        ]),
      },
    ],
  })
  if (!built.ok) return visit.refused(built.refusal)
  return download(visit, { name: REGISTER.file(register.code), mediaType: XLSX, body: built.value })
}

export const routes = [
  { method: 'GET', path: '/so-theo-doi', access: 'session', names: null, answer: list },
  { method: 'GET', path: '/so-theo-doi/:registerId', access: 'session', names: 'register', answer: page },
  {
    method: 'POST',
    path: '/so-theo-doi/:registerId/xac-nhan',
    access: 'session',
    names: 'register',
    answer: confirm,
  },
  {
    method: 'GET',
    path: '/so-theo-doi/:registerId/tai-excel',
    access: 'session',
    names: 'register',
    answer: excel,
  },
] as const satisfies readonly Route[]

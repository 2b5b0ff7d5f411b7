import { may } from '../../domain/policy/may.ts'
import { UNIT_KINDS, type UnitKind } from '../../domain/unit-kind.ts'
import { createUnit } from '../../usecases/create-unit.ts'
import { getUnit } from '../../usecases/get-unit.ts'
import { listUnits } from '../../usecases/list-units.ts'
import { setUnitAliases } from '../../usecases/set-unit-aliases.ts'
import { PROGRAMME } from '../../words/programme.ts'
import { UI } from '../../words/ui.ts'
import { RELATION_WORDS, UNIT, UNIT_KIND_WORDS } from '../../words/unit.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'

const LIST = '/don-vi'
const ADD = '/don-vi/them'

const isKind = (kind: string): kind is UnitKind => Object.hasOwn(UNIT_KIND_WORDS, kind)

const list = async (visit: StaffVisit) => {
  const units = await listUnits(visit.ctx, {})
  if (!units.ok) return visit.refused(units.refusal)
  const manages = may(visit.ctx.actor, 'unit.manage', visit.here).ok
  const columns = [
    { title: UNIT.name, width: 30 },
    { title: UNIT.code },
    { title: UNIT.kind, width: 24 },
    { title: UNIT.aliases, width: 30 },
    { title: PROGRAMME.crumb, bare: true },
    ...(manages ? [{ title: UNIT.edit, bare: true }] : []),
  ]
  const rows = units.value.map(unit => ({
    cells: [
      unit.name,
      unit.code,
      isKind(unit.kind) ? `${UNIT_KIND_WORDS[unit.kind]} · ${RELATION_WORDS[unit.relation]}` : unit.kind,
      unit.aliases.join(', ') || UI.none,
      <ButtonLink href={`${LIST}/${unit.id}/chuong-trinh`} dense about={unit.name}>
        {PROGRAMME.link}
      </ButtonLink>,
      ...(manages
        ? [
            <ButtonLink href={`${LIST}/${unit.id}`} dense about={unit.name}>
              {UNIT.edit}
            </ButtonLink>,
          ]
        : []),
    ],
  }))
  return visit.page(
    { title: UNIT.title },
    <>
      <PageHead
        title={UNIT.title}
        sub={UNIT.count(units.value.length)}
        actions={
          manages ? (
            <ButtonLink href={ADD} primary sign="plus">
              {UNIT.add}
            </ButtonLink>
          ) : undefined
        }
      />
      {rows.length === 0 ? (
        <EmptyState {...UNIT.empty} />
      ) : (
        <DataTable caption={UNIT.title} captionHidden columns={columns} rows={rows} />
      )}
    </>,
  )
}

const addForm = (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const permission = may(visit.ctx.actor, 'unit.manage', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  return visit.page(
    { title: UNIT.add, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={LIST}>{UNIT.back}</BackLink>
      <PageHead title={UNIT.add} />
      <Card>
        <form method="post" action={ADD} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <div class="fields">
            <Field {...fieldOf('name', typed, again)} label={UNIT.name} />
            <Select
              {...fieldOf('kind', typed, again)}
              label={UNIT.kind}
              empty={UNIT.chooseKind}
              options={UNIT_KINDS.map(value => ({ value, label: UNIT_KIND_WORDS[value] }))}
            />
            <Field {...fieldOf('code', typed, again)} label={UNIT.code} hint={UNIT.codeHint} optional />
            <TextArea
              {...fieldOf('aliases', typed, again)}
              label={UNIT.aliases}
              hint={UNIT.aliasesHint}
              optional
            />
            <div class="btns">
              <SubmitButton primary>{UNIT.add}</SubmitButton>
            </div>
          </div>
        </form>
      </Card>
    </>,
  )
}

const add = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(createUnit, form.object({ lines: ['aliases'] }), form)
  if (outcome.ok) return visit.to(LIST, UNIT.added(form.text('name')))
  return visit.refused(outcome.refusal, again => addForm(visit, form, again))
}

const aliasForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const found = await visit.send(getUnit, { unitId: visit.param('unitId') })
  if (!found.ok) return visit.refused(found.refusal)
  const unit = found.value
  return visit.page(
    { title: unit.name, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={LIST}>{UNIT.back}</BackLink>
      <PageHead
        title={unit.name}
        sub={isKind(unit.kind) ? UNIT_KIND_WORDS[unit.kind] : unit.kind}
        actions={
          <ButtonLink href={`${LIST}/${unit.id}/chuong-trinh`} dense>
            {PROGRAMME.link}
          </ButtonLink>
        }
      />
      <Card>
        <form method="post" action={`${LIST}/${unit.id}`} novalidate>
          <HiddenFields fields={visit.hidden({ rowVersion: String(unit.rowVersion) })} />
          <div class="fields">
            <TextArea
              {...fieldOf('aliases', typed, again, unit.aliases.join('\n'))}
              label={UNIT.aliases}
              hint={UNIT.aliasesHint}
              rows={8}
            />
            <div class="btns">
              <SubmitButton primary>{UI.save}</SubmitButton>
            </div>
          </div>
        </form>
      </Card>
    </>,
  )
}

const saveAliases = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    setUnitAliases,
    { ...form.object({ lines: ['aliases'] }), unitId: visit.param('unitId') },
    form,
  )
  if (outcome.ok) return visit.to(LIST, UNIT.saved(outcome.value.name))
  return visit.refused(outcome.refusal, again => aliasForm(visit, form, again))
}

export const routes = [
  { method: 'GET', path: '/don-vi', access: 'session', names: null, answer: list },
  {
    method: 'GET',
    path: '/don-vi/them',
    access: 'session',
    names: null,
    answer: visit => addForm(visit, null),
  },
  { method: 'POST', path: '/don-vi/them', access: 'session', names: null, answer: add },
  {
    method: 'GET',
    path: '/don-vi/:unitId',
    access: 'session',
    names: 'unit',
    answer: visit => aliasForm(visit, null),
  },
  { method: 'POST', path: '/don-vi/:unitId', access: 'session', names: 'unit', answer: saveAliases },
] as const satisfies readonly Route[]

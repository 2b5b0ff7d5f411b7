import { may } from '../../domain/policy/may.ts'
import { UNIT_KINDS } from '../../domain/unit-kind.ts'
import { createUnit } from '../../usecases/create-unit.ts'
import { listUnknownNames } from '../../usecases/list-unknown-names.ts'
import { nameUnit } from '../../usecases/name-unit.ts'
import { PLANS, planName } from '../../words/plan.ts'
import { ITEM, NAMES } from '../../words/review.ts'
import { UNIT, UNIT_KIND_WORDS } from '../../words/unit.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { unitOptions } from './assignment-fields.tsx'
import { reviewPath } from './review.tsx'

const path = (planId: string): string => `/ke-hoach/${planId}/ten-don-vi`

/** Every name with its own small form; the one that came back with an error keeps what was chosen. */
const namesPage = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.review', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const planId = visit.param('planId')
  const found = await listUnknownNames(visit.ctx, { planId })
  if (!found.ok) return visit.refused(found.refusal)
  const { plan, names, units, mayCreate } = found.value
  if (plan.stage !== 'draft') return visit.to(`/ke-hoach/${planId}`)
  const title = NAMES.title(names.length)
  return visit.page(
    {
      title,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: reviewPath(planId) },
        { label: title },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={reviewPath(planId)}>{ITEM.back}</BackLink>
      <PageHead title={title} sub={names.length === 0 ? undefined : NAMES.sub} />
      {names.length === 0 ? (
        <EmptyState
          {...NAMES.empty}
          action={<ButtonLink href={reviewPath(planId)}>{ITEM.back}</ButtonLink>}
        />
      ) : null}
      {names.map(({ name, codes, likely }, index) => {
        const mine = typed?.text('name') === name ? typed : null
        const wrong = (field: string) => (mine === null ? undefined : again?.of(`${field}-${index}`))
        return (
          <Card>
            <h2 class="card-title">“{name}”</h2>
            <p class="small ink2">
              {NAMES.bearers(codes)}
              {likely === null ? null : ` · ${NAMES.likely(likely.name)}`}
            </p>
            <form class="name-form" method="post" action={path(planId)} novalidate>
              <HiddenFields fields={visit.hidden({ name, at: String(index) })} />
              <Select
                name={`unitId-${index}`}
                label={NAMES.unit(name)}
                empty={NAMES.choose}
                options={unitOptions(units)}
                value={mine?.text(`unitId-${index}`) ?? likely?.id}
                error={wrong('unitId')}
              />
              <div class="btns">
                <SubmitButton dense about={name}>
                  {NAMES.join}
                </SubmitButton>
              </div>
            </form>
            {mayCreate ? (
              <details open={mine !== null && mine.text('create') === '1'}>
                <summary>{NAMES.create}</summary>
                <form class="name-form" method="post" action={path(planId)} novalidate>
                  <HiddenFields fields={visit.hidden({ name, create: '1', at: String(index) })} />
                  <Field
                    name={`unitName-${index}`}
                    label={NAMES.unitName}
                    value={mine?.text(`unitName-${index}`) ?? name}
                    error={wrong('unitName')}
                  />
                  <Select
                    name={`kind-${index}`}
                    label={NAMES.kind}
                    empty={UNIT.chooseKind}
                    options={UNIT_KINDS.map(value => ({ value, label: UNIT_KIND_WORDS[value] }))}
                    value={mine?.text(`kind-${index}`)}
                    error={wrong('kind')}
                  />
                  <div class="btns">
                    <SubmitButton dense about={name}>
                      {NAMES.create}
                    </SubmitButton>
                  </div>
                </form>
              </details>
            ) : null}
          </Card>
        )
      })}
    </>,
  )
}

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const name = form.text('name')
  const at = form.text('at')
  const numbered = (again: Again, names: Readonly<Record<string, string>>) => {
    const errors = again.errors.map(error => ({ ...error, name: `${names[error.name] ?? error.name}-${at}` }))
    const numbers: Again = {
      ...again,
      errors,
      of: field => errors.find(error => error.name === field)?.message,
    }
    return namesPage(visit, form, numbers)
  }
  let unitId = form.text(`unitId-${at}`)
  if (form.text('create') === '1') {
    const input = { name: form.text(`unitName-${at}`), kind: form.text(`kind-${at}`) }
    const made = await visit.send(createUnit, input, form)
    if (!made.ok) return visit.refused(made.refusal, again => numbered(again, { name: 'unitName' }))
    unitId = made.value.unitId
  }
  const joined = await visit.send(nameUnit, { planId, name, unitId })
  if (joined.ok) return visit.to(path(planId), NAMES.joined(name, joined.value.linked))
  return visit.refused(joined.refusal, again => numbered(again, {}))
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/ten-don-vi',
    access: 'session',
    names: 'plan',
    answer: visit => namesPage(visit, null),
  },
  { method: 'POST', path: '/ke-hoach/:planId/ten-don-vi', access: 'session', names: 'plan', answer: save },
] as const satisfies readonly Route[]

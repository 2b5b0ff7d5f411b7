import { may } from '../../domain/policy/may.ts'
import { ROLES } from '../../domain/role.ts'
import { listUnits } from '../../usecases/list-units.ts'
import { PERSON } from '../../words/person.ts'
import { LINE_NAMES, ROLE_NAMES } from '../../words/role.ts'
import type { Form } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

/** The form for a new person; with `typed` and `again` after a refusal. */
export const addPersonPage = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const permission = may(visit.ctx.actor, 'people.manage', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const units = await listUnits(visit.ctx, {})
  if (!units.ok) return visit.refused(units.refusal)
  const of = (name: string) => ({ value: typed?.text(name), error: again?.of(name) })
  return visit.page(
    { title: PERSON.addTitle, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href="/nguoi-dung">{PERSON.back}</BackLink>
      <PageHead title={PERSON.addTitle} />
      <Card>
        <form method="post" action="/nguoi-dung/them" novalidate>
          <HiddenFields fields={visit.hidden()} />
          <div class="fields">
            <Field name="name" label={PERSON.name} autocomplete="off" {...of('name')} />
            <Select
              name="unitId"
              label={PERSON.unit}
              empty={PERSON.chooseUnit}
              options={units.value.map(unit => ({ value: unit.id, label: unit.name }))}
              {...of('unitId')}
            />
            <Field name="post" label={PERSON.post} hint={PERSON.postHint} {...of('post')} />
            <Select
              name="role"
              label={PERSON.role}
              empty={PERSON.chooseRole}
              options={ROLES.map(value => ({ value, label: ROLE_NAMES[value] }))}
              {...of('role')}
            />
            <Choices
              name="line"
              label={PERSON.line}
              options={[
                { value: 'state', label: LINE_NAMES.state },
                { value: 'party', label: LINE_NAMES.party },
              ]}
              value={typed?.text('line') || 'state'}
              error={again?.of('line')}
            />
            <Field
              name="login"
              label={PERSON.login}
              hint={PERSON.loginHint}
              autocomplete="off"
              {...of('login')}
            />
            <div class="btns">
              <SubmitButton primary>{PERSON.add}</SubmitButton>
            </div>
          </div>
        </form>
      </Card>
    </>,
  )
}

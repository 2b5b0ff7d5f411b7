import { may } from '../../domain/policy/may.ts'
import { partPair } from '../../usecases/part-pair.ts'
import { showPlanPair } from '../../usecases/show-plan-pair.ts'
import { PAIR } from '../../words/plan-pair.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

const partForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const no = may(visit.ctx.actor, 'pair.change', visit.here)
  if (!no.ok) return visit.forbidden(no)
  // A plan that is not here has no pair to part.
  const found = await visit.send(showPlanPair, { planId: visit.param('planId'), otherId: null })
  if (!found.ok) return visit.refused(found.refusal)
  const back = `/ke-hoach/${visit.param('planId')}/lien-ket`
  return visit.page(
    {
      title: PAIR.partTitle,
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={back}>{PAIR.crumb}</BackLink>
      <PageHead title={PAIR.partTitle} sub={PAIR.partWhat} />
      <Card>
        <form class="fields" method="post" action={`${back}/bo`} novalidate>
          <HiddenFields
            fields={visit.hidden({ pairId: typed?.text('pairId') ?? visit.query('cap') ?? '' })}
          />
          <TextArea {...fieldOf('reason', typed, again)} label={PAIR.partReason} rows={3} />
          <div class="btns">
            <SubmitButton primary>{PAIR.part}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const part = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = { pairId: form.text('pairId'), reason: form.text('reason') }
  const outcome = await visit.send(partPair, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => partForm(visit, form, again))
  return visit.to(`/ke-hoach/${visit.param('planId')}/lien-ket`, PAIR.parted)
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/lien-ket/bo',
    access: 'session',
    names: 'plan',
    answer: visit => partForm(visit, null),
  },
  { method: 'POST', path: '/ke-hoach/:planId/lien-ket/bo', access: 'session', names: 'plan', answer: part },
] as const satisfies readonly Route[]

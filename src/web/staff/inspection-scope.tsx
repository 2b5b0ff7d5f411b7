import { setScope } from '../../usecases/keep-inspection.ts'
import { prepareScope } from '../../usecases/show-inspection.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { INSPECTIONS, SCOPE_REASON_WORDS } from '../../words/inspection.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ErrorSummary, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { INSPECTION_PATH, inspectionCrumbs } from './inspection-list.tsx'

type Item = Answer<typeof prepareScope>['inScope'][number]

const scopeForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(prepareScope, { inspectionId: visit.param('inspectionId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { inspection, inScope, proposed, others } = outcome.value
  const ticked = typed === null ? inScope.map(one => one.id) : typed.texts('chosen')
  const at = `${INSPECTION_PATH}/${inspection.id}`
  return visit.page(
    {
      title: INSPECTIONS.editScope,
      form: true,
      crumbs: inspectionCrumbs(inspection, INSPECTIONS.editScope),
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={INSPECTIONS.editScope} sub={INSPECTIONS.scopeSub} />
      <form class="stack" method="post" action={`${at}/pham-vi`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <Boxes title={INSPECTIONS.inScope} items={inScope} ticked={ticked} />
        <Boxes title={INSPECTIONS.proposed} items={proposed} ticked={ticked} />
        <Boxes title={INSPECTIONS.others} items={others} ticked={ticked} />
        <div class="btns">
          <SubmitButton primary>{INSPECTIONS.save}</SubmitButton>
        </div>
      </form>
    </>,
  )
}

const Boxes = (props: { title: string; items: readonly Item[]; ticked: readonly string[] }) => (
  <Section title={props.title} count={props.items.length}>
    <Card>
      {props.items.length === 0 ? (
        <p>{INSPECTIONS.nothing}</p>
      ) : (
        <div class="tick-list">
          {props.items.map(item => (
            <label class="check">
              <input type="checkbox" name="chosen" value={item.id} checked={props.ticked.includes(item.id)} />
              <span>
                {item.code} {item.text}
                <br />
                <small>
                  {[item.unit.name, ...item.reasons.map(one => SCOPE_REASON_WORDS[one])].join(' · ')}
                </small>
              </span>
            </label>
          ))}
        </div>
      )}
    </Card>
  </Section>
)

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const inspectionId = visit.param('inspectionId')
  const outcome = await visit.send(setScope, { inspectionId, chosen: [...form.texts('chosen')] }, form)
  if (outcome.ok) return visit.to(`${INSPECTION_PATH}/${inspectionId}`, INSPECTIONS.scopeSaved)
  return visit.refused(outcome.refusal, again => scopeForm(visit, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/kiem-tra-giam-sat/:inspectionId/pham-vi',
    access: 'session',
    names: 'inspection',
    answer: visit => scopeForm(visit, null),
  },
  {
    method: 'POST',
    path: '/kiem-tra-giam-sat/:inspectionId/pham-vi',
    access: 'session',
    names: 'inspection',
    answer: save,
  },
] as const satisfies readonly Route[]

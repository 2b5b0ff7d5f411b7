import { formatDay } from '../../domain/format-vi.ts'
import { correctMeasurement } from '../../usecases/correct-measurement.ts'
import { showMeasurement } from '../../usecases/show-measurement.ts'
import { shownFigure } from '../../words/target.ts'
import { CORRECTION } from '../../words/target-acts.ts'
import { fractionWords, TARGET_PAGE } from '../../words/target-page.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateField, ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { FigureFields, figureInput, isStrange } from './figure-fields.tsx'
import { typedFigure } from './milestone-lines.ts'

type Returned = { readonly typed: Form; readonly again: Again; readonly strange: boolean }

const page = async (visit: StaffVisit, returned: Returned | null) => {
  const outcome = await visit.send(showMeasurement, { measurementId: visit.param('measurementId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { measurement, target, value, correct } = outcome.value
  if (!correct.ok) return visit.forbidden(correct)
  const start: Readonly<Record<string, string>> = {
    effectiveOn: formatDay(measurement.effectiveOn),
    value: typedFigure(measurement.value),
    numerator: typedFigure(measurement.numerator),
    denominator: typedFigure(measurement.denominator),
    reached: measurement.reached === null ? '' : measurement.reached ? 'yes' : 'no',
  }
  const text = (name: string): string => (returned === null ? (start[name] ?? '') : returned.typed.text(name))
  const error = (name: string) => returned?.again.of(name)
  const now =
    value === null
      ? measurement.reached
        ? TARGET_PAGE.reachedYes
        : TARGET_PAGE.reachedNo
      : shownFigure(value, target.unit)
  return visit.page(
    {
      title: CORRECTION.title(target.code),
      form: true,
      error: returned !== null,
      status: returned?.again.status ?? 200,
    },
    <>
      <ErrorSummary errors={returned?.again.errors ?? []} />
      <BackLink href={`/chi-tieu/${target.id}`}>{target.name}</BackLink>
      <PageHead title={CORRECTION.title(target.code)} sub={CORRECTION.sub} />
      <div class="stack">
        <Card title={CORRECTION.now}>
          <p>
            <b>{now}</b> {fractionWords(measurement.numerator, measurement.denominator)} (
            {formatDay(measurement.effectiveOn)})
          </p>
        </Card>
        <form method="post" action={`/so-lieu/${measurement.id}/dinh-chinh`} novalidate>
          <HiddenFields fields={visit.hidden(returned?.strange ? { meant: '1' } : {})} />
          <div class="fields">
            <DateField
              name="effectiveOn"
              label={TARGET_PAGE.on}
              value={text('effectiveOn')}
              error={error('effectiveOn')}
            />
            <FigureFields target={target} text={text} error={error} />
            <TextArea
              name="reason"
              label={CORRECTION.reason}
              hint={CORRECTION.reasonHint}
              rows={3}
              value={text('reason')}
              error={error('reason')}
            />
          </div>
          <div class="form-end">
            <SubmitButton primary>{CORRECTION.send}</SubmitButton>
            <a href={`/chi-tieu/${target.id}`}>{CORRECTION.leave}</a>
          </div>
        </form>
      </div>
    </>,
  )
}

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    correctMeasurement,
    { ...figureInput(form), measurementId: visit.param('measurementId') },
    form,
  )
  if (outcome.ok) {
    const { targetId, code, version } = outcome.value
    return visit.to(`/chi-tieu/${targetId}`, CORRECTION.sent(code, version))
  }
  const strange = isStrange(outcome.refusal)
  return visit.refused(outcome.refusal, again => page(visit, { typed: form, again, strange }))
}

export const routes = [
  {
    method: 'GET',
    path: '/so-lieu/:measurementId/dinh-chinh',
    access: 'session',
    names: 'measurement',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/so-lieu/:measurementId/dinh-chinh',
    access: 'session',
    names: 'measurement',
    answer: send,
  },
] as const satisfies readonly Route[]

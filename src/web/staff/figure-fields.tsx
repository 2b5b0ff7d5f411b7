import type { Refusal } from '../../domain/refusal.ts'
import { TARGET_PAGE } from '../../words/target-page.ts'
import type { Form, Unchecked } from '../form-data.ts'
import { Choices, Field } from '../ui/form.tsx'
import { filesOf } from './quick-update.tsx'

type Asked = {
  readonly kind: string
  readonly unit: string
  readonly numeratorName: string | null
  readonly denominatorName: string | null
}

/**
 * The fields of a figure as the target asks for it: reached or not, numerator and denominator, or one number. `focus`
 * gives the first of them the first key.
 */
export const FigureFields = (props: {
  target: Asked
  text: (name: string) => string
  error: (name: string) => string | undefined
  focus?: boolean
}) => {
  const { target, text, error } = props
  if (target.kind === 'boolean' || target.kind === 'text')
    return (
      <Choices
        name="reached"
        label={TARGET_PAGE.reached}
        options={[
          { value: 'yes', label: TARGET_PAGE.reachedYes },
          { value: 'no', label: TARGET_PAGE.reachedNo },
        ]}
        value={text('reached')}
        error={error('reached')}
      />
    )
  if (target.numeratorName === null || target.denominatorName === null)
    return (
      <Field
        name="value"
        label={TARGET_PAGE.value}
        unit={target.unit}
        figure
        focus={props.focus}
        value={text('value')}
        error={error('value')}
      />
    )
  return (
    <>
      <Field
        name="numerator"
        label={target.numeratorName}
        figure
        focus={props.focus}
        value={text('numerator')}
        error={error('numerator') ?? error('value')}
      />
      <Field
        name="denominator"
        label={target.denominatorName}
        hint={TARGET_PAGE.computed}
        figure
        value={text('denominator')}
        error={error('denominator')}
      />
    </>
  )
}

/** What was sent, as the use-cases take a figure, without what it is about. */
export const figureInput = (form: Form): Unchecked => {
  const reached = form.text('reached')
  return {
    value: null,
    numerator: null,
    denominator: null,
    ...form.object({ days: ['effectiveOn'] }),
    reached: reached === 'yes' ? true : reached === 'no' ? false : null,
    meant: form.text('meant') !== '',
    files: filesOf(form),
  }
}

/** Whether a figure came back only because it is strange, so that a typed reason lets it pass. */
export const isStrange = (refusal: Refusal): boolean =>
  refusal.problems?.some(problem => STRANGE.has(problem.code)) ?? false
const STRANGE = new Set([
  'jump',
  'cumulative-falls',
  'period-reported',
  'parts-unreported',
  'explanation-missing',
])

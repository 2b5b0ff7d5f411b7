import { TARGET_PAGE } from '../../words/target-page.ts'
import { Choices, Field } from '../ui/form.tsx'

type Asked = {
  readonly kind: string
  readonly unit: string
  readonly numeratorName: string | null
  readonly denominatorName: string | null
}

/** The fields of a figure as the target asks for it: reached or not, numerator and denominator, or one number. */
export const FigureFields = (props: {
  target: Asked
  text: (name: string) => string
  error: (name: string) => string | undefined
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

/** What a form with these fields sends, as the use-cases take it. */
export const sentFigure = (form: {
  readonly text: (name: string) => string
  readonly object: (shape: { readonly days: readonly string[] }) => Readonly<Record<string, unknown>>
}) => {
  const reached = form.text('reached')
  return {
    value: null,
    numerator: null,
    denominator: null,
    ...form.object({ days: ['effectiveOn'] }),
    reached: reached === 'yes' ? true : reached === 'no' ? false : null,
    meant: form.text('meant') !== '',
  }
}

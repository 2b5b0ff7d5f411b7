import { HintAndError, type Option } from './form.tsx'

/**
 * A closed list of boxes to tick, several of many, with how many are ticked. It opens by itself where something is wrong,
 * and its frame carries the field's name, so that the error summary lands on it.
 */
export const Ticks = (props: {
  name: string
  label: string
  hint?: string | undefined
  options: readonly Option[]
  chosen: readonly string[]
  /** "đã chọn 3". */
  counted: (chosen: number) => string
  error: string | undefined
}) => {
  const { name, label, options, error } = props
  const chosen = options.filter(option => props.chosen.includes(option.value))
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <HintAndError {...props} />
      <details class="ticks" id={name} open={error !== undefined}>
        <summary aria-describedby={error === undefined ? undefined : `${name}-loi`}>
          <b>{label}</b>
          <span class="ink2">{props.counted(chosen.length)}</span>
        </summary>
        <div class="tick-list">
          {options.map(option => (
            <label class="check">
              <input type="checkbox" name={name} value={option.value} checked={chosen.includes(option)} />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      </details>
    </div>
  )
}

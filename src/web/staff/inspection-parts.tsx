import { INSPECTIONS } from '../../words/inspection.ts'

/** A closed list of boxes to tick, with how many are ticked. */
export const Ticks = (props: {
  name: string
  label: string
  options: readonly { readonly value: string; readonly label: string }[]
  chosen: readonly string[]
  error: string | undefined
}) => {
  const { name, label, options, error } = props
  const chosen = new Set(props.chosen)
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <details class="ticks" id={name} open={error !== undefined}>
        <summary>
          <b>{label}</b>
          <span class="ink2">{INSPECTIONS.unitsChosen(chosen.size)}</span>
        </summary>
        <div class="tick-list">
          {options.map(option => (
            <label class="check">
              <input type="checkbox" name={name} value={option.value} checked={chosen.has(option.value)} />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      </details>
      {error === undefined ? null : <p class="error">{error}</p>}
    </div>
  )
}

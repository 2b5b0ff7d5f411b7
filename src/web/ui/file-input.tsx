import { UI } from '../../words/ui.ts'

/**
 * Where a file is chosen. A browser writes its own button in its own language; ours lies over it, and the click goes
 * through, so it needs no script. The name of what was chosen is the browser's. That nothing was chosen is said by us
 * where a file must be chosen, or where the island `file` looks after an optional one.
 */
export const FileInput = (props: {
  name: string
  accept?: string | undefined
  multiple?: boolean | undefined
  /** A phone opens its camera at once. */
  camera?: boolean | undefined
  /** A large place to drop the file on; the browser itself takes what is dropped. */
  drop?: boolean | undefined
  optional?: boolean | undefined
  describedby?: string | undefined
  invalid?: 'true' | undefined
}) => (
  <span class={props.drop ? 'file-input drop' : 'file-input'}>
    <input
      id={props.name}
      name={props.name}
      type="file"
      accept={props.accept}
      multiple={props.multiple}
      required={!props.optional}
      capture={props.camera ? 'environment' : undefined}
      aria-describedby={props.describedby}
      aria-invalid={props.invalid}
    />
    <span class="file-face" aria-hidden="true">
      <span class="btn dense">{props.camera ? UI.openCamera : UI.chooseFile}</span>
      <span class="none">{UI.noFile}</span>
    </span>
  </span>
)

import type { Child } from 'hono/jsx'
import { errorSummaryTitle, UI } from '../../words/ui.ts'
import { FileInput } from './file-input.tsx'
import { StatusIcon } from './status.tsx'

/** What every field takes. `error` is a full sentence; with it the value stays as typed. */
export type FieldProps = {
  /** Form name, and the anchor that the error summary points at. */
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
  value?: string | undefined
  /** Takes the first key of a page that was opened for it. */
  focus?: boolean | undefined
}

type Described = { describedby: string | undefined; invalid: 'true' | undefined }

const describe = (props: {
  name: string
  hint?: string | undefined
  error?: string | undefined
}): Described => {
  const ids = [
    props.hint === undefined ? '' : `${props.name}-goi-y`,
    props.error === undefined ? '' : `${props.name}-loi`,
  ].filter(Boolean)
  return {
    describedby: ids.length === 0 ? undefined : ids.join(' '),
    invalid: props.error === undefined ? undefined : 'true',
  }
}

const Optional = (props: { when: boolean | undefined }) =>
  props.when ? <span class="opt"> {UI.optional}</span> : null

/** The hint of a field and what is wrong with it, under the ids that `describe` names. */
export const HintAndError = (props: {
  name: string
  hint?: string | undefined
  error?: string | undefined
}) => (
  <>
    {props.hint === undefined ? null : (
      <p class="hint" id={`${props.name}-goi-y`}>
        {props.hint}
      </p>
    )}
    {props.error === undefined ? null : (
      <p class="error" id={`${props.name}-loi`}>
        <StatusIcon kind="overdue" />
        <span>{props.error}</span>
      </p>
    )}
  </>
)

const fieldClass = (error: string | undefined): string => (error === undefined ? 'field' : 'field wrong')

/** One line of text. `unit` stands after the field, outside it; `figure` sets a short right-aligned number. */
export const Field = (
  props: FieldProps & {
    type?: 'text' | 'password' | 'email' | 'tel' | 'search' | undefined
    unit?: string | undefined
    figure?: boolean | undefined
    autocomplete?: string | undefined
    inputmode?: 'numeric' | 'decimal' | 'text' | undefined
    maxlength?: number | undefined
    list?: readonly string[] | undefined
  },
) => {
  const about = describe(props)
  const input = (
    <input
      id={props.name}
      name={props.name}
      type={props.type ?? 'text'}
      class={props.figure ? 'short figure' : undefined}
      value={props.value}
      inputmode={props.inputmode ?? (props.figure ? 'decimal' : undefined)}
      autocomplete={props.autocomplete}
      maxlength={props.maxlength}
      list={props.list === undefined ? undefined : `${props.name}-ds`}
      autofocus={props.focus ? true : undefined}
      aria-describedby={about.describedby}
      aria-invalid={about.invalid}
    />
  )
  return (
    <div class={fieldClass(props.error)}>
      <label for={props.name}>
        {props.label}
        <Optional when={props.optional} />
      </label>
      <HintAndError {...props} />
      {props.unit === undefined ? (
        input
      ) : (
        <div class="with-unit">
          {input}
          <span>{props.unit}</span>
        </div>
      )}
      {props.list === undefined ? null : (
        <datalist id={`${props.name}-ds`}>
          {props.list.map(value => (
            <option value={value} />
          ))}
        </datalist>
      )}
    </div>
  )
}

/** A day as d/m/yyyy in one text field; the reader of the form is forgiving. `example` false where room is short. */
export const DateField = (props: FieldProps & { example?: boolean | undefined }) => {
  const given = { ...props, hint: props.hint ?? (props.example === false ? undefined : UI.dateHint) }
  const about = describe(given)
  return (
    <div class={fieldClass(props.error)}>
      <label for={props.name}>
        {props.label}
        <Optional when={props.optional} />
      </label>
      <HintAndError {...given} />
      <input
        id={props.name}
        name={props.name}
        type="text"
        class="date"
        value={props.value}
        inputmode="text"
        autocomplete="off"
        aria-describedby={about.describedby}
        aria-invalid={about.invalid}
      />
    </div>
  )
}

/** Several lines of text. */
export const TextArea = (
  props: FieldProps & { rows?: number | undefined; maxlength?: number | undefined },
) => {
  const about = describe(props)
  return (
    <div class={fieldClass(props.error)}>
      <label for={props.name}>
        {props.label}
        <Optional when={props.optional} />
      </label>
      <HintAndError {...props} />
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        autofocus={props.focus ? true : undefined}
        aria-describedby={about.describedby}
        aria-invalid={about.invalid}
      >
        {props.value}
      </textarea>
    </div>
  )
}

export type Option = { value: string; label: string; remark?: string | undefined }

/** A list to choose one of, closed. `empty` is the first line that means "nothing chosen". */
export const Select = (props: FieldProps & { options: readonly Option[]; empty?: string | undefined }) => {
  const about = describe(props)
  return (
    <div class={fieldClass(props.error)}>
      <label for={props.name}>
        {props.label}
        <Optional when={props.optional} />
      </label>
      <HintAndError {...props} />
      <select
        id={props.name}
        name={props.name}
        aria-describedby={about.describedby}
        aria-invalid={about.invalid}
      >
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.options.map(option => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Full-width rows to choose one of; the first row carries the field's id, so that the error summary lands on it. */
export const Choices = (props: FieldProps & { options: readonly Option[] }) => {
  const about = describe(props)
  return (
    <fieldset class={fieldClass(props.error)} aria-describedby={about.describedby}>
      <legend>
        {props.label}
        <Optional when={props.optional} />
      </legend>
      <HintAndError {...props} />
      {props.options.map((option, index) => (
        <label class="choice">
          <input
            id={index === 0 ? props.name : `${props.name}-${index}`}
            type="radio"
            name={props.name}
            value={option.value}
            checked={option.value === props.value}
            aria-invalid={about.invalid}
          />
          <span>
            <b>{option.label}</b>
            {option.remark === undefined ? null : <small>{option.remark}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** One yes or no. */
export const Checkbox = (props: {
  name: string
  value?: string | undefined
  checked?: boolean | undefined
  described?: Described | undefined
  children: Child
}) => (
  <label class="check">
    <input
      type="checkbox"
      id={props.name}
      name={props.name}
      value={props.value ?? '1'}
      checked={props.checked}
      aria-describedby={props.described?.describedby}
      aria-invalid={props.described?.invalid}
    />
    <span>{props.children}</span>
  </label>
)

/** A yes that a form asks for by itself, with what it means and why it was not taken. */
export const CheckField = (props: {
  name: string
  label: string
  hint?: string | undefined
  checked?: boolean | undefined
  error: string | undefined
}) => (
  <div class={fieldClass(props.error)}>
    <Checkbox name={props.name} checked={props.checked} described={describe(props)}>
      {props.label}
    </Checkbox>
    <HintAndError {...props} />
  </div>
)

/** A file. `accept` as in HTML; `camera` lets a phone open its camera at once; children = what is already there. */
export const FileField = (
  props: Omit<FieldProps, 'value'> & {
    accept?: string | undefined
    multiple?: boolean | undefined
    camera?: boolean | undefined
    /** A large place to drop the file on; the browser itself takes what is dropped. */
    drop?: boolean | undefined
    children?: Child
  },
) => {
  const about = describe(props)
  return (
    <div class={fieldClass(props.error)}>
      <label for={props.name}>
        {props.label}
        <Optional when={props.optional} />
      </label>
      <HintAndError {...props} />
      {props.children}
      <FileInput
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        camera={props.camera}
        drop={props.drop}
        optional={props.optional}
        describedby={about.describedby}
        invalid={about.invalid}
      />
    </div>
  )
}

export type FieldError = { name: string; message: string }

/** First thing in main after a refused form; takes focus on arrival by autofocus and links to each field. */
export const ErrorSummary = (props: {
  errors: readonly FieldError[]
  title?: string | undefined
  /** False where something given does not come back, as a password or a file. */
  kept?: boolean | undefined
}) =>
  props.errors.length === 0 ? null : (
    <section class="summary-box" aria-labelledby="loi" tabindex={-1} autofocus>
      <h2 id="loi">{props.title ?? errorSummaryTitle(props.errors.length)}</h2>
      <ul>
        {props.errors.map(error => (
          <li>
            <a href={`#${error.name}`}>{error.message}</a>
          </li>
        ))}
      </ul>
      {props.kept === false ? null : <p>{UI.kept}</p>}
    </section>
  )

/** Fields that travel unseen: the request id that makes a second press harmless, the row version, a token. */
export const HiddenFields = (props: { fields: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(props.fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

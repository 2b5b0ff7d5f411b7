import type { Child } from 'hono/jsx'
import { Sign, type SignName } from './sprite.tsx'

type Look = {
  /** One primary in a view; in a list only red rows get it. */
  primary?: boolean | undefined
  /** 36 px high, for dense desktop rows. */
  dense?: boolean | undefined
  /** Takes the whole width of its place. */
  wide?: boolean | undefined
  sign?: SignName | undefined
  /** A short remark at the right of a wide button. */
  note?: string | undefined
  /** What the button is about, for those who hear several alike. */
  about?: string | undefined
  children: Child
}

const look = (props: Look): string =>
  ['btn', props.primary ? 'primary' : '', props.dense ? 'dense' : '', props.wide ? 'wide' : '']
    .filter(Boolean)
    .join(' ')

const Inner = (props: Look) => (
  <>
    {props.sign === undefined ? null : <Sign name={props.sign} />}
    <span>
      {props.children}
      {props.about === undefined ? null : <span class="hidden"> {props.about}</span>}
    </span>
    {props.note === undefined ? null : <small>{props.note}</small>}
  </>
)

/** A link that looks like a button: it opens a page and changes nothing. */
export const ButtonLink = (props: Look & { href: string; download?: boolean | undefined }) => (
  <a class={look(props)} href={props.href} download={props.download ? '' : undefined}>
    <Inner {...props} />
  </a>
)

/**
 * A submit button. `name` and `value` tell the handler which of several was pressed; `form` names the form when the
 * button stands outside it; `formaction` sends the same fields elsewhere.
 */
export const SubmitButton = (
  props: Look & {
    name?: string | undefined
    value?: string | undefined
    form?: string | undefined
    formaction?: string | undefined
    novalidate?: boolean | undefined
  },
) => (
  <button
    class={look(props)}
    type="submit"
    name={props.name}
    value={props.value}
    form={props.form}
    formaction={props.formaction}
    formnovalidate={props.novalidate ? true : undefined}
  >
    <Inner {...props} />
  </button>
)

import type { Child } from 'hono/jsx'
import { UI } from '../../words/ui.ts'
import { SubmitButton } from './button.tsx'
import { HiddenFields } from './form.tsx'

/** One line of conditions under the tabs of a list: a plain form that makes an address. `kept`: what the address says already. */
export const NarrowLine = (props: {
  action: string
  kept: Readonly<Record<string, string>>
  /** Where nothing is narrowed; null when nothing is. */
  clear: string | null
  children: Child
}) => (
  <form class="narrow-line" method="get" action={props.action}>
    <HiddenFields fields={props.kept} />
    {props.children}
    <SubmitButton dense>{UI.narrow}</SubmitButton>
    {props.clear === null ? null : <a href={props.clear}>{UI.clearNarrow}</a>}
  </form>
)

import type { StatusKind } from '../../words/ui.ts'
import { StatusIcon } from './status.tsx'

export type RoundStep = { kind: StatusKind; name: string; note: string; current?: boolean | undefined }

/** The steps of a reporting round with their dates; the current one is marked. */
export const RoundSteps = (props: { steps: readonly RoundStep[]; label: string }) => (
  <ol class="steps" aria-label={props.label}>
    {props.steps.map(step => (
      <li aria-current={step.current ? 'step' : undefined}>
        <StatusIcon kind={step.kind} />
        <b>{step.name}</b>
        <small>{step.note}</small>
      </li>
    ))}
  </ol>
)

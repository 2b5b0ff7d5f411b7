import type { StatusKind } from '../../words/ui.ts'
import { KIND_WORDS } from '../../words/ui.ts'

/** The silhouette of a status alone, in its colour. Give `label` when no word stands beside it. */
export const StatusIcon = (props: {
  kind: StatusKind
  size?: number | undefined
  label?: string | undefined
}) => (
  <svg
    class={`icon sil t-${props.kind}`}
    viewBox="0 0 16 16"
    width={props.size ?? 16}
    height={props.size ?? 16}
    role={props.label === undefined ? undefined : 'img'}
    aria-label={props.label}
    aria-hidden={props.label === undefined ? 'true' : undefined}
    focusable="false"
  >
    <use href={`#status-${props.kind}`} />
  </svg>
)

/**
 * Silhouette and word on a soft ground. The word defaults to a task's; targets and submissions pass theirs from
 * words/ui.ts, an administrator's wording comes the same way.
 */
export const StatusTag = (props: { kind: StatusKind; word?: string | undefined }) => (
  <span class={`tag t-${props.kind}`}>
    <StatusIcon kind={props.kind} size={14} />
    {props.word ?? KIND_WORDS[props.kind]}
  </span>
)

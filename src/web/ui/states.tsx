import type { Child } from 'hono/jsx'
import { type StatusKind, UI } from '../../words/ui.ts'
import { HiddenFields } from './form.tsx'
import { StatusIcon } from './status.tsx'

/**
 * Why something was not done. `why`, `who` and `now` are full sentences; `kept` when a form was sent, so that the
 * reader knows that nothing typed was lost.
 */
export const Refusal = (props: {
  title: string
  why: string
  who?: string | undefined
  now: string
  kept?: boolean | undefined
  actions?: Child
}) => (
  <section class="summary-box ink" aria-labelledby="tu-choi">
    <h1 id="tu-choi">{props.title}</h1>
    <dl>
      <dt>{UI.why}</dt>
      <dd>{props.why}</dd>
      {props.who === undefined ? null : (
        <>
          <dt>{UI.whoCanChange}</dt>
          <dd>{props.who}</dd>
        </>
      )}
      <dt>{UI.whatNow}</dt>
      <dd>{props.now}</dd>
    </dl>
    {props.actions === undefined ? null : <div class="btns">{props.actions}</div>}
    {props.kept ? <p class="small">{UI.kept}</p> : null}
  </section>
)

/** What will stand here, how it comes, one action. */
export const EmptyState = (props: {
  title: string
  what: string
  how?: string | undefined
  action?: Child
}) => (
  <section class="empty">
    <h2>{props.title}</h2>
    <p>{props.what}</p>
    {props.how === undefined ? null : <p>{props.how}</p>}
    {props.action === undefined ? null : <div class="btns">{props.action}</div>}
  </section>
)

/** A bar with a value from 0 to 1. Beside it always stands a number in words. */
export const Meter = (props: {
  share: number
  label: string
  height?: number | undefined
  tone?: 'done' | 'gap' | undefined
}) => {
  const share = Math.max(0, Math.min(1, props.share))
  const height = props.height ?? 10
  return (
    <svg class="meter" role="img" aria-label={props.label} width="100%" height={height} focusable="false">
      <rect class="f-rail" width="100%" height={height} rx={height / 2} />
      <rect
        class={props.tone === 'gap' ? 'f-gap' : 'f-done'}
        width={`${(share * 100).toFixed(2)}%`}
        height={height}
        rx={height / 2}
      />
    </svg>
  )
}

export type WorkStage = { label: string; state: 'done' | 'current' | 'later'; note?: string | undefined }

const STAGE_ICON = { done: 'done', current: 'waiting', later: 'not-due' } as const satisfies Record<
  WorkStage['state'],
  StatusKind
>

/** Long work as a page that reloads itself (`refresh` of Page), without script; it may be left. */
export const LongWork = (props: {
  title: string
  /** 0 to 1. */
  share: number
  /** The same in words, "Trang 6/14". */
  progress: string
  stages: readonly WorkStage[]
  /** "Bắt đầu lúc 8 giờ 09. Có thể rời trang này, xong sẽ báo." */
  note: string
  cancel?: { action: string; label: string; hidden: Readonly<Record<string, string>> } | undefined
  /** The same page without `refresh`, for those whom the reloading disturbs (WCAG 2.2.1). */
  stillHref: string
}) => (
  <section class="work" aria-live="polite">
    <h1>{props.title}</h1>
    <Meter share={props.share} label={props.progress} height={12} />
    <ul class="rows">
      {props.stages.map(stage => (
        <li>
          <StatusIcon kind={STAGE_ICON[stage.state]} />
          <span class="grow">{stage.state === 'current' ? <b>{stage.label}</b> : stage.label}</span>
          {stage.note === undefined ? null : <span class="when">{stage.note}</span>}
        </li>
      ))}
    </ul>
    <p class="small">
      {props.note} <a href={props.stillHref}>{UI.stopReloading}</a>
    </p>
    {props.cancel === undefined ? null : (
      <form method="post" action={props.cancel.action}>
        <HiddenFields fields={props.cancel.hidden} />
        <button class="btn" type="submit">
          {props.cancel.label}
        </button>
      </form>
    )}
  </section>
)

/** After something was sent: what happened, when, its number, what comes next. */
export const Confirmation = (props: {
  title: string
  when: Child
  next: readonly string[]
  actions?: Child
}) => (
  <section class="done-box">
    <h1>
      <StatusIcon kind="done" size={20} /> {props.title}
    </h1>
    <p>{props.when}</p>
    {props.next.length === 0 ? null : (
      <ul>
        {props.next.map(line => (
          <li>{line}</li>
        ))}
      </ul>
    )}
    {props.actions === undefined ? null : <div class="btns">{props.actions}</div>}
  </section>
)

/** Said once after an act that can be taken back, with the form that does so. */
export const Flash = (props: {
  message: string
  undo?: { action: string; hidden: Readonly<Record<string, string>> } | undefined
}) => (
  <div class="flash" role="status">
    <StatusIcon kind="done" />
    <span>{props.message}</span>
    {props.undo === undefined ? null : (
      <form method="post" action={props.undo.action}>
        <HiddenFields fields={props.undo.hidden} />
        <button class="link-btn" type="submit">
          {UI.undo}
        </button>
      </form>
    )}
  </div>
)

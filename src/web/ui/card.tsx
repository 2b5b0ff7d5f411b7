import type { Child } from 'hono/jsx'
import type { StatusKind } from '../../words/ui.ts'
import { StatusIcon } from './status.tsx'

/** A surface that groups; never inside another card. `title` is for side columns. */
export const Card = (props: {
  title?: string | undefined
  /** Rows touch the edge: no padding of its own. */
  flush?: boolean | undefined
  children: Child
}) => (
  <section class={props.flush ? 'card flush' : 'card'}>
    {props.title === undefined ? null : <h2 class="card-title">{props.title}</h2>}
    {props.children}
  </section>
)

/** A section: its title outside and above its card, a count in ink2, a note at the right. */
export const Section = (props: {
  title: string
  id?: string | undefined
  count?: number | string | undefined
  icon?: StatusKind | undefined
  note?: Child
  children: Child
}) => (
  <section class="section" id={props.id}>
    <div class="section-head">
      <h2>
        {props.icon === undefined ? null : <StatusIcon kind={props.icon} size={17} />} {props.title}
        {props.count === undefined ? null : <span class="n">{props.count}</span>}
      </h2>
      {props.note === undefined ? null : <div class="note">{props.note}</div>}
    </div>
    {props.children}
  </section>
)

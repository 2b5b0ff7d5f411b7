import type { Child } from 'hono/jsx'
import type { StatusKind } from '../../words/ui.ts'
import { Sign, type SignName } from './sprite.tsx'
import { StatusIcon } from './status.tsx'

export type Happening = {
  /** "11/6" or "Hôm nay". */
  day: string
  /** ISO day for machines. */
  datetime: string
  icon: SignName | { status: StatusKind }
  /** The system computed it: dashed disc. `by` then says so. */
  computed?: boolean | undefined
  what: Child
  /** Who, by which document. */
  by: string
}

/** What happened, newest first. Nothing here can be edited; a correction is a new entry that names the old one. */
export const Timeline = (props: { happenings: readonly Happening[] }) => (
  <ol class="timeline">
    {props.happenings.map(entry => (
      <li>
        <time datetime={entry.datetime}>{entry.day}</time>
        <span class={entry.computed ? 'disc auto' : 'disc'}>
          {typeof entry.icon === 'string' ? (
            <Sign name={entry.icon} size={15} />
          ) : (
            <StatusIcon kind={entry.icon.status} size={15} />
          )}
        </span>
        <div>
          <p>{entry.what}</p>
          <small>{entry.by}</small>
        </div>
      </li>
    ))}
  </ol>
)

import type { Child } from 'hono/jsx'
import type { SixClarities } from '../../domain/clarity.ts'
import { type StatusKind, UI } from '../../words/ui.ts'
import { ClarityStrip } from './clarity.tsx'
import { StatusTag } from './status.tsx'
import { Text } from './text.tsx'

export type TaskLine = {
  href: string
  name: string
  /** Code in the plan, "N19". */
  code: string
  status: StatusKind
  /** Replaces the status's own word. */
  statusWord?: string | undefined
  /** "quá 13 ngày", bold and first. */
  relative: string
  /** "05/6/2026"; on the phone it stands in the second line after `dueWord`. */
  date?: string | undefined
  /** Stands before the date on the phone; "hạn" unless told. */
  dateWord?: string | undefined
  /** The last fact, in a few words. */
  fact?: string | undefined
  /** null for what has no six clarities, such as a target among the tasks. */
  six: SixClarities | null
  /** The one thing to do, a dense button; primary only on red rows. */
  action?: Child
  /** Other ways to do it, in one more line; on the phone only. */
  also?: Child
}

/** Tasks as rows from 721 px, as cards below; one markup. The whole row is a link, the button a second target. */
export const TaskList = (props: { tasks: readonly TaskLine[] }) => (
  <ul class="tasks">
    {props.tasks.map(task => (
      <TaskRow {...task} />
    ))}
  </ul>
)

const TaskRow = (task: TaskLine) => (
  <li class={`task t-${task.status}`}>
    <StatusTag kind={task.status} word={task.statusWord} />
    <span class="due">
      <b>
        <Text>{task.relative}</Text>
      </b>
      {task.date === undefined ? null : <span class="date">, {task.date}</span>}
    </span>
    <div class="name">
      <a href={task.href}>
        <Text>{task.name}</Text>
      </a>
      <small>
        {task.code}
        {task.date === undefined ? null : (
          <span class="date">{` · ${task.dateWord ?? UI.due} ${task.date}`}</span>
        )}
        {task.fact === undefined ? null : ` · ${task.fact}`}
      </small>
    </div>
    {task.six === null ? <span class="strip" /> : <ClarityStrip six={task.six} />}
    <div class="act">{task.action}</div>
    {task.also === undefined ? null : <div class="also">{task.also}</div>}
  </li>
)

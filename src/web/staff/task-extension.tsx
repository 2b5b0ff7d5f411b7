import { formatDay } from '../../domain/format-vi.ts'
import type { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { EXTENSION, VERSIONS } from '../../words/task-act-page.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'

type Shown = Answer<typeof showTask>

/** A request for a later deadline that waits; null when none does. */
export const WaitingExtension = (props: { shown: Shown }) => {
  const waiting = props.shown.extensions.find(one => one.state === 'asked')
  if (!waiting) return null
  return (
    <Card title={EXTENSION.ask}>
      <p class="small">
        {formatDay(waiting.dueAsked)} · {waiting.author.name} · {EXTENSION.waiting}
      </p>
      <ButtonLink href={`/gia-han/${waiting.id}`} dense about={props.shown.task.code}>
        {props.shown.rights.decideExtension ? EXTENSION.open : EXTENSION.openOnly}
      </ButtonLink>
    </Card>
  )
}

const ENDS_IN_OTHERS: readonly string[] = ['split', 'merged', 'carried']

/** Tasks that this one came from or goes on in, and the way to its earlier versions. */
export const Kinship = (props: { shown: Shown }) => {
  const { task, origin, acts } = props.shown
  const into = acts.flatMap(act => (ENDS_IN_OTHERS.includes(act.kind) ? act.related : []))
  if (origin.length === 0 && into.length === 0 && task.version < 2) return null
  const list = (title: string, tasks: typeof origin) =>
    tasks.length === 0 ? null : (
      <p class="small">
        {title}:{' '}
        {tasks.map((one, index) => (
          <>
            {index === 0 ? null : ', '}
            <a href={`/nhiem-vu/${one.id}`}>{one.code}</a>
          </>
        ))}
      </p>
    )
  return (
    <Card>
      {list(EXTENSION.cameFrom, origin)}
      {list(EXTENSION.goesOn, into)}
      {task.version < 2 ? null : (
        <p class="small">
          {VERSIONS.version(task.version)}: <a href={`/nhiem-vu/${task.id}/noi-dung`}>{VERSIONS.link}</a>
        </p>
      )}
    </Card>
  )
}

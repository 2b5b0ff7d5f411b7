import { MY_WORK, weekdayNames } from '../../../words/my-work.ts'
import { KIND_WORDS, type StatusKind } from '../../../words/ui.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card, Section } from '../../ui/card.tsx'
import { Columns, PageHead } from '../../ui/layout.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Sign, type SignName } from '../../ui/sprite.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { StatusIcon } from '../../ui/status.tsx'
import { type TaskLine, TaskList } from '../../ui/task-list.tsx'

type Way = { label: string; href: string }
export type MyWorkTask = Omit<TaskLine, 'action' | 'also'> & {
  action: Way | null
  /** The other states that a telephone reports in as few touches. */
  ways?: readonly Way[]
}

export type CalendarDay = {
  past?: boolean
  today?: boolean
  /** The most urgent of what falls due that day. */
  kind?: StatusKind
  count?: number
}

export type MyWorkProps = {
  /** Day and counts in one line. */
  sub: string
  /** The whole unit, or back to one's own; null for those who have no unit's tasks. */
  scope: { label: string; href: string } | null
  downloadHref: string
  /** The form for several at once; null for those who report nothing. */
  several: Way | null
  /** In the order of urgency; empty ones left out. */
  sections: readonly {
    kind: StatusKind | null
    title: string
    note?: string
    tasks: readonly MyWorkTask[]
  }[]
  /** Under the sections: the way to what is finished. */
  foot?: { label: string; href: string } | undefined
  /** Shown instead of the list when there is nothing: what will stand here and how it comes. */
  empty?: { title: string; what: string; how: string }
  /** Four weeks, Monday to Friday. */
  calendar: { note: string; weeks: readonly { label: string; days: readonly CalendarDay[] }[] }
  waiting: readonly { sign: SignName; label: string; href: string; note: string }[]
  changes: readonly { kind: StatusKind; text: string; note: string }[]
}

type Beside = Way & { readonly sign?: SignName; readonly download?: boolean }

/** What is not the list itself. On a telephone it folds, so that the red stands at the top. */
const beside = ({ scope, several, downloadHref }: MyWorkProps): readonly Beside[] => [
  ...(scope === null ? [] : [scope]),
  ...(several === null ? [] : [{ ...several, sign: 'document' as const }]),
  { label: MY_WORK.download, href: downloadHref, sign: 'download', download: true },
]

/** "Việc của tôi": red first, then what needs care, then the rest; at the side what is coming and what waits. */
export const MyWorkView = (props: MyWorkProps) => (
  <>
    <PageHead
      title={MY_WORK.title}
      sub={props.sub}
      actions={
        <>
          <div class="desk row">
            {beside(props).map(one => (
              <ButtonLink href={one.href} sign={one.sign} download={one.download} dense>
                {one.label}
              </ButtonLink>
            ))}
          </div>
          <div class="phone">
            <Menu label={MY_WORK.beside} links={beside(props)} />
          </div>
        </>
      }
    />
    {props.waiting.length === 0 ? null : (
      <p class="only-narrow">
        <a class="waits" href="#cho-tra-loi">
          <Sign name="message" />
          {MY_WORK.waitingBelow(props.waiting.length)}
        </a>
      </p>
    )}
    <Columns
      side={300}
      main={
        <>
          {props.sections.map(section => (
            <Section
              title={section.title}
              count={section.tasks.length}
              icon={section.kind ?? undefined}
              note={section.note}
            >
              <TaskList tasks={section.tasks.map(withAction)} />
            </Section>
          ))}
          {props.foot === undefined ? null : (
            <p>
              <a href={props.foot.href}>{props.foot.label}</a>
            </p>
          )}
          {props.sections.length === 0 && props.empty !== undefined ? <EmptyState {...props.empty} /> : null}
        </>
      }
      aside={
        <>
          {props.waiting.length === 0 ? null : (
            <div id="cho-tra-loi">
              <Card title={MY_WORK.waiting}>
                <ul class="rows">
                  {props.waiting.map(item => (
                    <li>
                      <Sign name={item.sign} />
                      <span class="grow">
                        <a href={item.href}>{item.label}</a>
                        <small>{item.note}</small>
                      </span>
                    </li>
                  ))}
                </ul>
              </Card>
            </div>
          )}
          <Card title={MY_WORK.calendar}>
            <Calendar {...props.calendar} />
          </Card>
          {props.changes.length === 0 ? null : (
            <Card title={MY_WORK.changes}>
              <ul class="rows">
                {props.changes.map(change => (
                  <li>
                    <StatusIcon kind={change.kind} label={KIND_WORDS[change.kind]} />
                    <span class="grow">
                      {change.text}
                      <small>{change.note}</small>
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </>
      }
    />
  </>
)

const withAction = ({ ways = [], ...task }: MyWorkTask): TaskLine => ({
  ...task,
  ...(ways.length === 0
    ? {}
    : {
        also: ways.map(way => (
          <ButtonLink href={way.href} about={task.code}>
            {way.label}
          </ButtonLink>
        )),
      }),
  action:
    task.action === null ? null : (
      <ButtonLink href={task.action.href} primary={task.status === 'overdue'} dense about={task.code}>
        {task.action.label}
      </ButtonLink>
    ),
})

const Calendar = (props: MyWorkProps['calendar']) => (
  <>
    <table class="weeks">
      <caption class="hidden">{MY_WORK.calendar}</caption>
      <thead>
        <tr>
          <td />
          {weekdayNames.map(day => (
            <th scope="col">
              <abbr title={day.full}>{day.short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.weeks.map(week => (
          <tr>
            <th scope="row">{week.label}</th>
            {week.days.map(day => (
              <td class={day.today ? 'today' : day.past ? 'past' : undefined}>
                {day.today ? <span class="hidden">{MY_WORK.today}</span> : null}
                {day.kind === undefined ? null : (
                  <>
                    <StatusIcon kind={day.kind} size={15} label={KIND_WORDS[day.kind]} />
                    {(day.count ?? 1) > 1 ? <b>{day.count}</b> : null}
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    <p class="small ink2">{props.note}</p>
  </>
)

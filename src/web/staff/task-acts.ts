import { type Day, dayOf } from '../../domain/day.ts'
import { formatDayShort } from '../../domain/format-vi.ts'
import type { TaskAct } from '../../domain/task-act.ts'
import type { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  ACT_HAPPENINGS,
  ACT_PAGES,
  CHANGE_FORM,
  EXTENSION,
  MERGE_FORM,
  SPLIT_FORM,
} from '../../words/task-act-page.ts'
import type { SignName } from '../ui/sprite.tsx'
import type { Happening } from '../ui/timeline.tsx'
import { ACT_PATHS } from './task-act.tsx'
import type { TaskAction } from './views/task.tsx'

type Shown = Answer<typeof showTask>

type ActButton = { readonly label: string; readonly path: string; readonly sign: SignName }

/** The acts that have a form of their own, in the order of the folded list. */
const BUTTONS: Readonly<Partial<Record<TaskAct, ActButton>>> = {
  resume: { label: ACT_PAGES.resume.title, path: ACT_PATHS.resume, sign: 'next' },
  restore: { label: ACT_PAGES.restore.title, path: ACT_PATHS.restore, sign: 'next' },
  reopen: { label: ACT_PAGES.reopen.title, path: ACT_PATHS.reopen, sign: 'next' },
  'change-content': { label: CHANGE_FORM.title, path: 'dieu-chinh', sign: 'document' },
  split: { label: SPLIT_FORM.title, path: 'tach-viec', sign: 'extend' },
  merge: { label: MERGE_FORM.title, path: 'gop-viec', sign: 'plus' },
  suspend: { label: ACT_PAGES.suspend.title, path: ACT_PATHS.suspend, sign: 'lock' },
  cancel: { label: ACT_PAGES.cancel.title, path: ACT_PATHS.cancel, sign: 'flag' },
}

/** "Đề nghị gia hạn", for those who may ask for it now. */
export const extensionAction = ({ task, can, extended }: Shown): readonly TaskAction[] =>
  can.includes('request-extension')
    ? [
        {
          label: EXTENSION.ask,
          href: `/nhiem-vu/${task.id}/gia-han`,
          sign: 'extend',
          note: EXTENSION.used(extended),
        },
      ]
    : []

/** The rarer acts that this person may do with the task as it stands. */
export const rarerActs = ({ task, can }: Shown): readonly TaskAction[] =>
  Object.entries(BUTTONS).flatMap(([act, button]) =>
    can.some(one => one === act)
      ? [{ label: button.label, href: `/nhiem-vu/${task.id}/${button.path}`, sign: button.sign }]
      : [],
  )

/** Acts and refused extensions as lines of the history; agreed extensions stand there as decisions on the deadline. */
export const actHappenings = (shown: Shown, today: Day): readonly Happening[] => {
  const dated = (day: Day) => ({ day: formatDayShort(day, today), datetime: day })
  // They come oldest first, and the history puts the newest of a day on top.
  const acts = shown.acts.toReversed().map(act => {
    const codes = act.related.map(one => one.code)
    const whither =
      codes.length === 0
        ? ''
        : act.kind === 'split'
          ? ACT_HAPPENINGS.into(codes)
          : act.kind === 'merged'
            ? ACT_HAPPENINGS.mergedInto(codes)
            : act.kind === 'carried'
              ? ACT_HAPPENINGS.carriedInto(codes)
              : ACT_HAPPENINGS.took(codes)
    const version = act.kind === 'changed' || act.kind === 'filled' ? ACT_HAPPENINGS.version(act.version) : ''
    return {
      ...dated(act.effectiveOn),
      icon: ICONS[act.kind],
      what: [[ACT_HAPPENINGS[act.kind], whither].filter(Boolean).join(' '), act.reason ?? '']
        .filter(Boolean)
        .join(': '),
      by: [
        act.by.name,
        act.document === null ? '' : ACT_HAPPENINGS.document(act.document, act.documentOn),
        version,
      ]
        .filter(Boolean)
        .join(' · '),
    }
  })
  const asked = shown.extensions.map(one => ({
    ...dated(dayOf(one.askedAt)),
    icon: 'extend' as const,
    what: `${ACT_HAPPENINGS.asked(one.dueAsked)}: ${one.reason}`,
    by: [one.author.name, one.state === 'asked' ? EXTENSION.waiting : ''].filter(Boolean).join(' · '),
  }))
  const refused = shown.extensions.flatMap(one =>
    one.state === 'refused'
      ? [
          {
            ...dated(one.decidedOn ?? dayOf(one.askedAt)),
            icon: 'extend' as const,
            what: `${ACT_HAPPENINGS.refused(one.dueAsked)}: ${one.decisionReason ?? EXTENSION.overtaken}`,
            by: one.decidedBy?.name ?? '',
          },
        ]
      : [],
  )
  return [...acts, ...asked, ...refused]
}

const ICONS = {
  suspended: 'lock',
  resumed: 'next',
  cancelled: 'flag',
  restored: 'next',
  reopened: 'next',
  split: 'extend',
  merged: 'plus',
  carried: 'next',
  changed: 'document',
  filled: 'document',
} as const satisfies Record<Shown['acts'][number]['kind'], SignName>

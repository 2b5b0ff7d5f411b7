import { CLARITIES } from '../../domain/clarity.ts'
import { may } from '../../domain/policy/may.ts'
import { isRhythm } from '../../domain/rhythm.ts'
import { ROLE_RULES } from '../../domain/role.ts'
import { type ShownTarget, type ShownTask, showPlan } from '../../usecases/show-plan.ts'
import { PLANS, planName } from '../../words/plan.ts'
import { GRID } from '../../words/review.ts'
import { RHYTHM_WORDS } from '../../words/rhythm.ts'
import { goalWords } from '../../words/target-goal.ts'
import { CLARITY_WORDS } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import type { Tab } from '../ui/tabs.tsx'
import type { Again } from '../visit.tsx'
import {
  natureOptions,
  personOptions,
  plainNames,
  rhythmOptions,
  UnitTicks,
  unitOptions,
} from './assignment-fields.tsx'
import {
  filterOf,
  filterQuery,
  filterTargets,
  filterTasks,
  type GridFilter,
  groupsOf,
} from './grid-filter.ts'
import { FIELDS_OF, type NameOf, namesOf, proposalWords } from './proposal-words.ts'
import { gridHrefs, itemPath, reviewPath } from './review.tsx'
import { ANSWERS } from './review-cells.ts'
import { type GridCell, type GridColumn, type GridField, type GridRow, GridView } from './views/grid.tsx'

type Shown = Extract<Awaited<ReturnType<typeof showPlan>>, { ok: true }>['value']

const PAGE = 60

export const gridPath = (planId: string, query: Readonly<Record<string, string>> = {}): string => {
  const search = new URLSearchParams(query).toString()
  return `/ke-hoach/${planId}/cu-the-hoa${search === '' ? '' : `?${search}`}`
}

/** What the address lets through, in the order of the plan. */
export function filteredOf(shown: Shown, filter: GridFilter) {
  const groups = groupsOf(filter.targets ? shown.targets : shown.tasks)
  return {
    groups,
    tasks: filter.targets ? [] : filterTasks(shown.tasks, filter, groups),
    targets: filter.targets ? filterTargets(shown.targets, filter, groups) : [],
  }
}

/** Codes that are ticked: named in the address after an action, or the whole page. */
const ticked = (visit: StaffVisit, typed: Form | null) => {
  const chosen = visit.query('chon') ?? ''
  const codes = new Set(chosen.split('.'))
  const rows = typed === null ? null : new Set(typed.texts('row'))
  return (code: string, id: string) => (rows === null ? chosen === 'loc' || codes.has(code) : rows.has(id))
}

export const gridPage = async (visit: StaffVisit, typed: Form | null, refused?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.concretise', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const planId = visit.param('planId')
  const outcome = await showPlan(visit.ctx, { planId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { plan, clearness } = shown
  if (plan.stage === 'reading' || plan.stage === 'unread') return visit.to(`/ke-hoach/${planId}/doc`)
  const again = refused && plainNames(refused)
  const filter = filterOf(name => visit.query(name))
  const { groups, tasks, targets } = filteredOf(shown, filter)
  const isTicked = ticked(visit, typed)
  const nameOf = namesOf(shown)
  const draft = plan.stage === 'draft'
  const all: readonly GridRow[] = filter.targets
    ? targets.map(target => targetRow(target, isTicked, nameOf, draft))
    : tasks.map(task => taskRow(task, isTicked, nameOf, draft))
  const pages = Math.max(1, Math.ceil(all.length / PAGE))
  const page = Math.min(pages, Math.max(1, Number(visit.query('trang')) || 1))
  const query = filterQuery(filter)
  const here = (more: Readonly<Record<string, string>>) => gridPath(planId, { ...query, ...more })
  const gaps = CLARITIES.reduce((sum, clarity) => sum + clearness.gaps[clarity], 0)
  const title = GRID.title(gaps, clearness.tasks)
  const value = (name: GridField) => typed?.text(name)
  return visit.page(
    {
      title,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: draft ? reviewPath(planId) : `/ke-hoach/${planId}` },
        { label: GRID.toGrid },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
      scripts: ['review'],
    },
    <GridView
      title={title}
      sub={GRID.sub}
      actions={[
        draft
          ? { label: GRID.toReview, href: reviewPath(planId) }
          : { label: GRID.toPlan, href: `/ke-hoach/${planId}` },
        { label: GRID.annexes, href: `/ke-hoach/${planId}/phu-luc.docx` },
      ]}
      action={here({ trang: String(page) })}
      hidden={visit.hidden()}
      band={{
        progress: GRID.progress(clearness.allSix, clearness.tasks),
        share: clearness.tasks === 0 ? 0 : clearness.allSix / clearness.tasks,
        gaps: clearness.gaps,
        total: clearness.tasks,
        hrefs: gridHrefs(planId),
      }}
      filters={filterTabs(shown, filter)}
      narrow={{
        action: gridPath(planId),
        hidden: {
          ...(filter.targets ? { loai: 'chi-tieu' } : {}),
          ...(filter.lacks === null ? {} : { thieu: filter.lacks }),
        },
        groups: groups.map((label, index) => ({ value: String(index), label })),
        group: filter.group === null ? '' : String(filter.group),
        units: [{ value: 'none', label: GRID.noUnit }, ...unitOptions(shown.units)],
        unit: filter.unit ?? '',
      }}
      rows={all.slice((page - 1) * PAGE, page * PAGE)}
      filtered={all.length}
      picked={visit.query('chon') !== undefined}
      pickHref={here({ trang: String(page), chon: 'loc' })}
      unpickHref={here({ trang: String(page) })}
      pages={Array.from({ length: pages }, (_, index) => ({
        label: String(index + 1),
        href: here({ trang: String(index + 1) }),
        current: index + 1 === page,
      }))}
      options={{
        units: unitOptions(shown.units),
        officers: personOptions(shown.people),
        leaders: personOptions(shown.people.filter(leads)),
        natures: natureOptions,
        rhythms: rhythmOptions,
        authorities: authoritiesOf(shown),
      }}
      support={
        <UnitTicks
          units={shown.units}
          chosen={typed?.texts('supportUnitIds') ?? []}
          error={again?.of('supportUnitIds')}
        />
      }
      values={{
        leadUnitId: value('leadUnitId') ?? '',
        ownerId: value('ownerId') ?? '',
        leaderId: value('leaderId') ?? '',
        nature: value('nature') ?? '',
        deadline: value('deadline') ?? '',
        product: value('product') ?? '',
        acceptance: value('acceptance') ?? '',
        authority: value('authority') ?? '',
        followingUnitId: value('followingUnitId') ?? '',
        rhythm: value('rhythm') ?? '',
        scope: value('scope') || 'marked',
      }}
      onlyEmpty={typed === null || typed.text('onlyEmpty') === '1'}
      noSupport={typed?.text('noSupport') === '1'}
      open={typed !== null || visit.query('mo') === '1'}
      errors={again?.errors ?? []}
    />,
  )
}

/** Who answers for a task stands above the units: leaders of a line, and the committee. */
const leads = (person: Shown['people'][number]): boolean =>
  person.appointments.some(({ role }) => ROLE_RULES[role].leads !== null || role === 'committee')

const authoritiesOf = (shown: Shown): readonly string[] => [
  ...new Set(
    [
      ...(shown.plan.authority === null ? [] : [shown.plan.authority]),
      ...shown.tasks
        .flatMap(task => [task.authority, task.proposals.authority?.value])
        .filter(text => !!text),
    ].flatMap(text => text ?? []),
  ),
]

function filterTabs(shown: Shown, filter: GridFilter): readonly Tab[] {
  const { clearness, plan } = shown
  const tab = (
    label: string,
    count: number,
    more: Readonly<Record<string, string>>,
    current: boolean,
  ): Tab => ({
    label,
    count,
    href: gridPath(plan.id, more),
    current,
  })
  return [
    tab(GRID.all, clearness.tasks, {}, !filter.targets && filter.lacks === null),
    ...CLARITIES.filter(clarity => clearness.gaps[clarity] > 0 || filter.lacks === clarity).map(clarity =>
      tab(
        GRID.gap(CLARITY_WORDS[clarity]),
        clearness.gaps[clarity],
        { thieu: clarity },
        filter.lacks === clarity,
      ),
    ),
    tab(GRID.allClear, clearness.allSix, { thieu: 'none' }, filter.lacks === 'none'),
    tab(
      GRID.targets,
      shown.targets.filter(target => target.review !== 'dropped').length,
      { loai: 'chi-tieu' },
      filter.targets,
    ),
  ]
}

type Ticked = (code: string, id: string) => boolean

function taskRow(task: ShownTask, isTicked: Ticked, nameOf: NameOf, draft: boolean): GridRow {
  const cell = (column: GridColumn): GridCell => {
    const label = proposalWords(task.proposals, FIELDS_OF[column], nameOf)
    return {
      value: ANSWERS[column](task),
      by: byWhom(task.filled, [...FIELDS_OF[column]], nameOf),
      suggestion: label === null ? null : { value: `${task.id}:${column}`, label },
    }
  }
  return {
    id: `task:${task.id}`,
    code: task.code,
    name: task.text,
    href: draft ? itemPath(task.planId, 'tat-ca', task.code) : `/nhiem-vu/${task.id}`,
    checked: isTicked(task.code, `task:${task.id}`),
    six: task.six,
    cells: cellsFor(cell),
  }
}

const cellsFor = (cell: (column: GridColumn) => GridCell): Record<GridColumn, GridCell> => ({
  who: cell('who'),
  when: cell('when'),
  responsibility: cell('responsibility'),
  product: cell('product'),
  authority: cell('authority'),
})

/** Names of those who added a value, each once; null when nobody did. */
const byWhom = (filled: ShownTask['filled'], fields: readonly string[], nameOf: NameOf): string | null => {
  const names = new Set(fields.flatMap(field => filled[field]?.by ?? []).map(nameOf))
  return names.size === 0 ? null : [...names].filter(name => name !== '').join(', ') || null
}

function targetRow(target: ShownTarget, isTicked: Ticked, nameOf: NameOf, draft: boolean): GridRow {
  const rhythm = target.rhythm !== null && isRhythm(target.rhythm) ? RHYTHM_WORDS[target.rhythm] : null
  const said = {
    who: [target.lead?.name, target.owner?.name].filter(name => name !== undefined).join(', ') || null,
    when: rhythm,
    responsibility: target.following?.name ?? null,
    product: goalWords(target),
    authority: '',
  } as const satisfies Record<GridColumn, string | null>
  const fields = {
    who: ['leadUnitId', 'ownerId'],
    when: ['rhythm'],
    responsibility: ['followingUnitId'],
    product: [],
    authority: [],
  } as const satisfies Record<GridColumn, readonly string[]>
  return {
    id: `target:${target.id}`,
    code: target.code,
    name: target.name,
    href: draft ? itemPath(target.planId, 'tat-ca', target.code) : `/chi-tieu/${target.id}`,
    checked: isTicked(target.code, `target:${target.id}`),
    six: null,
    cells: cellsFor(column => ({ value: said[column], by: byWhom(target.filled, fields[column], nameOf) })),
  }
}

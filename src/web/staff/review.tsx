import type { Clarity } from '../../domain/clarity.ts'
import { may } from '../../domain/policy/may.ts'
import { REVIEW_PILES } from '../../domain/review.ts'
import { listUnknownNames } from '../../usecases/list-unknown-names.ts'
import { showSteps } from '../../usecases/review-step.ts'
import { showPlan } from '../../usecases/show-plan.ts'
import { CHECK } from '../../words/check-plan.ts'
import { COLUMNS } from '../../words/columns.ts'
import { COMPARE } from '../../words/compare.ts'
import { PLANS, planName } from '../../words/plan.ts'
import {
  ALL_PILES,
  ITEM,
  NOTHING_READ,
  PILE_EMPTY,
  PILE_WORDS,
  REVIEW,
  STEP_WORDS,
  unsureSentence,
} from '../../words/review.ts'
import { goalWords, milestoneWords } from '../../words/target-goal.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import type { FieldError } from '../ui/form.tsx'
import type { Tab } from '../ui/tabs.tsx'
import { pageViewOf } from './page-boxes.ts'
import { columnsPath } from './plan-columns.tsx'
import { namesOf } from './proposal-words.ts'
import { cellsOf } from './review-cells.ts'
import {
  countPiles,
  entriesOf,
  inView,
  type ReviewEntry,
  slugOf,
  toneOf,
  type ReviewView as View,
  viewOf,
} from './review-list.ts'
import { paragraphId, type SourceItem, sourceOf } from './review-source.ts'
import { type ChosenItem, type OtherItem, ReviewView } from './views/review.tsx'

type Shown = Extract<Awaited<ReturnType<typeof showPlan>>, { ok: true }>['value']

/** Items below the chosen one that a page lists at once. */
const PAGE = 25

export const reviewPath = (planId: string): string => `/ke-hoach/${planId}/ra-soat`

/** The address of the review with one item chosen. */
export const itemPath = (planId: string, view: string, code: string): string =>
  `${reviewPath(planId)}?nhom=${view}&muc=${encodeURIComponent(code)}`

/** What the review looks like with one item chosen; `errors` when an action on several was refused. */
export const reviewPage = async (visit: StaffVisit, errors: readonly FieldError[] = []) => {
  const permission = may(visit.ctx.actor, 'plan.review', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const planId = visit.param('planId')
  const outcome = await showPlan(visit.ctx, { planId, withSource: true })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { plan } = shown
  if (plan.stage === 'reading' || plan.stage === 'unread') return visit.to(`/ke-hoach/${planId}/doc`)
  if (plan.stage === 'adopted') return visit.to(`/ke-hoach/${planId}`)
  const names = await listUnknownNames(visit.ctx, { planId })
  if (!names.ok) return visit.refused(names.refusal)
  const steps = await visit.send(showSteps, { planId })
  if (!steps.ok) return visit.refused(steps.refusal)

  const all = entriesOf(shown)
  const counts = countPiles(all)
  const view = viewOf(visit.query('nhom'), counts)
  const listed = inView(all, view)
  const wanted = all.find(({ item }) => item.code === visit.query('muc'))
  const chosen = wanted ?? listed[0] ?? null
  const at = chosen === null ? -1 : listed.findIndex(({ item }) => item.id === chosen.item.id)
  const rest = [...listed.slice(at + 1), ...listed.slice(0, Math.max(0, at))]
  const page = Math.max(1, Number(visit.query('trang')) || 1)
  const others = rest.slice((page - 1) * PAGE, page * PAGE)
  const seen = counts.accepted
  const kept = all.length - counts.dropped
  const title = REVIEW.title(plan.title)
  const source = sourceFor(visit, shown, all, chosen, view)
  const here = (query: Readonly<Record<string, string>>) =>
    `${reviewPath(planId)}?${new URLSearchParams({ nhom: slugOf(view), ...query })}`
  return visit.page(
    {
      title,
      crumbs: [{ label: PLANS.title, href: '/ke-hoach' }, { label: planName(plan) }],
      error: errors.length > 0,
      status: errors.length > 0 ? 422 : 200,
      scripts: ['review'],
    },
    <ReviewView
      title={title}
      errors={errors}
      sub={[REVIEW.draft, plan.number === null ? planName(plan) : plan.number, plan.sourceName]
        .filter(part => part !== null)
        .join(' · ')}
      actions={[
        ...(names.value.names.length > 0
          ? [{ label: REVIEW.names(names.value.names.length), href: `/ke-hoach/${planId}/ten-don-vi` }]
          : []),
        ...(plan.sourceSha256 === null
          ? []
          : [{ label: CHECK.toCheck, href: `/ke-hoach/${planId}/kiem-tra` }]),
        ...(shown.reading?.lists === undefined
          ? []
          : [{ label: COLUMNS.toColumns, href: columnsPath(planId) }]),
        { label: COMPARE.toCompare, href: `/ke-hoach/${planId}/ban-sua` },
        { label: REVIEW.toGrid, href: `/ke-hoach/${planId}/cu-the-hoa` },
        { label: REVIEW.toAdopt, href: `/ke-hoach/${planId}/thong-qua`, primary: kept > 0 && seen === kept },
      ]}
      band={{
        progress: REVIEW.progress(seen, kept),
        share: kept === 0 ? 0 : seen / kept,
        gaps: shown.clearness.gaps,
        total: shown.clearness.tasks,
        hrefs: gridHrefs(planId),
      }}
      file={{ name: plan.sourceName ?? '' }}
      source={source}
      tabs={tabsOf(planId, counts, all.length, view)}
      chosen={
        chosen === null
          ? null
          : chosenItem(visit, shown, chosen, {
              view,
              next: listed[at + 1] ?? listed[0] ?? null,
              previous: listed[at - 1] ?? null,
            })
      }
      nothing={all.length === 0 ? NOTHING_READ : view === 'all' ? NOTHING_READ : PILE_EMPTY[view]}
      others={others.map(entry => otherItem(planId, entry, view, yearOf(shown)))}
      picked={visit.query('chon') === 'het'}
      pickHref={here({ ...(chosen ? { muc: chosen.item.code } : {}), trang: String(page), chon: 'het' })}
      unpickHref={here({ ...(chosen ? { muc: chosen.item.code } : {}), trang: String(page) })}
      moreHref={
        rest.length > page * PAGE
          ? here({ ...(chosen ? { muc: chosen.item.code } : {}), trang: String(page + 1) })
          : null
      }
      many={{ action: here({}), hidden: visit.hidden({ nhom: slugOf(view) }) }}
      sure={{
        left: REVIEW.unsureLeft(counts.unsure, kept),
        unsureHref: nextUnsure(planId, all, chosen),
        values: all.flatMap(({ kind, item }) =>
          item.pile === 'ready' || item.pile === 'gaps' ? [`${kind}:${item.id}`] : [],
        ),
        undo: undoWords(steps.value.steps),
      }}
      addTaskHref={`/ke-hoach/${planId}/them-nhiem-vu`}
      addTargetHref={`/ke-hoach/${planId}/them-chi-tieu`}
    />,
  )
}

/** The next item in the document that is unsure, from the chosen one on; null when none is. */
function nextUnsure(planId: string, all: readonly ReviewEntry[], chosen: ReviewEntry | null): string | null {
  const at = chosen === null ? -1 : all.findIndex(({ item }) => item.id === chosen.item.id)
  const next = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at + 1))].find(
    ({ item }) => item.pile === 'unsure',
  )
  return next === undefined ? null : itemPath(planId, slugOf('unsure'), next.item.code)
}

const undoWords = (
  steps: readonly { readonly act: keyof typeof STEP_WORDS; readonly codes: readonly string[] }[],
): string | null => {
  const [last] = steps
  return last === undefined ? null : REVIEW.undo(STEP_WORDS[last.act], last.codes)
}

/** Where the gaps of each clarity are filled. */
export const gridHrefs = (planId: string): Readonly<Record<Clarity, string>> => {
  const href = (clarity: Clarity) => `/ke-hoach/${planId}/cu-the-hoa?thieu=${clarity}`
  return {
    who: href('who'),
    what: href('what'),
    when: href('when'),
    responsibility: href('responsibility'),
    product: href('product'),
    authority: href('authority'),
  }
}

const yearOf = (shown: Shown): string | null => (shown.plan.year === null ? null : String(shown.plan.year))

function sourceFor(
  visit: StaffVisit,
  shown: Shown,
  all: readonly ReviewEntry[],
  chosen: ReviewEntry | null,
  view: View,
): NonNullable<Parameters<typeof ReviewView>[0]['source']> | null {
  const { plan, text, reading } = shown
  if (text === null) return null
  const items = all
    .filter(({ item }) => item.review !== 'dropped')
    .map(
      (entry): SourceItem => ({
        code: entry.item.code,
        tone: toneOf(entry),
        target: entry.kind === 'target',
        href: itemPath(plan.id, slugOf(view), entry.item.code),
        places: entry.item.places,
      }),
    )
  const from = visit.query('doan')
  const task = chosen?.kind === 'task' ? chosen.item : null
  const source = sourceOf(
    text,
    reading,
    items,
    chosen && { code: chosen.item.code, read: task?.read ?? null, six: task?.six ?? null },
    from === undefined || !/^\d{1,7}$/.test(from) ? null : Number(from),
  )
  const turned = visit.query('anh')
  const page = pageViewOf(
    plan.id,
    reading,
    items,
    chosen?.item.code ?? null,
    turned !== undefined && /^\d{1,4}$/.test(turned) ? Number(turned) : null,
  )
  const leaf = (number: number) =>
    `${reviewPath(plan.id)}?${new URLSearchParams({ nhom: slugOf(view), muc: chosen?.item.code ?? '', anh: String(number) })}`
  const turn = (paragraph: number | null) =>
    paragraph === null
      ? null
      : `${reviewPath(plan.id)}?${new URLSearchParams({ nhom: slugOf(view), muc: chosen?.item.code ?? '', doan: String(paragraph) })}#doan-${paragraph}`
  return {
    ...source,
    earlierHref: turn(source.earlier),
    laterHref: turn(source.later),
    page: page && {
      ...page,
      earlierHref: page.page > 1 ? leaf(page.page - 1) : null,
      laterHref: page.page < page.pages ? leaf(page.page + 1) : null,
    },
  }
}

function tabsOf(
  planId: string,
  counts: ReturnType<typeof countPiles>,
  all: number,
  current: View,
): readonly Tab[] {
  const piles = REVIEW_PILES.filter(
    pile => counts[pile] > 0 || pile === current || (pile !== 'ready' && pile !== 'dropped'),
  )
  return [
    ...piles.map(
      (pile): Tab => ({
        label: PILE_WORDS[pile],
        href: `${reviewPath(planId)}?nhom=${slugOf(pile)}`,
        count: counts[pile],
        icon: pile === 'unsure' ? 'attention' : undefined,
        current: pile === current,
      }),
    ),
    {
      label: ALL_PILES,
      href: `${reviewPath(planId)}?nhom=${slugOf('all')}`,
      count: all,
      current: current === 'all',
    },
  ]
}

type Around = {
  readonly view: View
  readonly next: ReviewEntry | null
  readonly previous: ReviewEntry | null
}

function chosenItem(visit: StaffVisit, shown: Shown, entry: ReviewEntry, around: Around): ChosenItem {
  const { plan, text } = shown
  const { item } = entry
  const place = item.places[0] ?? null
  const slug = slugOf(around.view)
  const next = around.next !== null && around.next.item.id !== item.id ? around.next.item.code : ''
  const anchor = place === null || text === null ? null : paragraphId(text, place)
  const points = Array.from(text ?? '')
  const sentence = place === null ? '' : points.slice(place.start, place.end).join('')
  const isTask = entry.kind === 'task'
  return {
    code: item.code,
    tone: toneOf(entry),
    target: !isTask,
    kind: isTask ? REVIEW.taskAt(item.section) : REVIEW.targetAt(item.section),
    place: REVIEW.place(place),
    sourceHref: anchor === null ? null : `${itemPath(plan.id, slug, item.code)}#cau`,
    documentHref: anchor === null ? null : `/ke-hoach/${plan.id}/van-ban#${anchor}`,
    page: place?.page ?? null,
    title: item.text,
    sentence: sentence === item.text ? '' : sentence,
    unsure:
      item.unsure.length === 0 || item.review !== 'unseen'
        ? null
        : {
            title: REVIEW.unsureTitle(item.unsure.length),
            why: unsureSentence(item.unsure, yearOf(shown)),
          },
    cells: isTask ? cellsOf(entry.item, namesOf(shown)) : [],
    facts: isTask ? [] : targetFacts(entry.item),
    form: {
      action: itemPath(plan.id, slug, item.code),
      hidden: visit.hidden({ nhom: slug, item: `${entry.kind}:${item.id}`, code: item.code, next }),
    },
    editHref: isTask ? `/nhiem-vu/${item.id}/sua` : `/chi-tieu/${item.id}/sua`,
    splitHref: isTask && item.review !== 'dropped' ? `/nhiem-vu/${item.id}/tach` : null,
    takeAll: isTask && Object.keys(entry.item.proposals).length > 0,
    review: item.review,
    nextHref: next === '' ? null : itemPath(plan.id, slug, next),
    previousHref: around.previous === null ? null : itemPath(plan.id, slug, around.previous.item.code),
  }
}

const targetFacts = (target: Extract<ReviewEntry, { kind: 'target' }>['item']) =>
  [
    { label: ITEM.name, value: target.name },
    { label: ITEM.value, value: goalWords(target) },
    { label: ITEM.milestones, value: milestoneWords(target.milestones) || null },
    { label: ITEM.lead, value: target.lead?.name ?? null },
  ].map(({ label, value }) => ({ label, value: value ?? ITEM.none }))

const otherItem = (planId: string, entry: ReviewEntry, view: View, year: string | null): OtherItem => ({
  code: entry.item.code,
  value: `${entry.kind}:${entry.item.id}`,
  tone: toneOf(entry),
  target: entry.kind === 'target',
  href: itemPath(planId, slugOf(view), entry.item.code),
  title: entry.item.text,
  why:
    entry.item.review === 'unseen' && entry.item.unsure.length > 0
      ? unsureSentence(entry.item.unsure, year)
      : null,
  six: entry.kind === 'task' ? entry.item.six : null,
})

import { dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { buildAnnexes } from '../../usecases/build-annexes.ts'
import { type ShownTarget, type ShownTask, showPlan } from '../../usecases/show-plan.ts'
import { AMENDMENT, PLAN_VERSIONS } from '../../words/amendment.ts'
import { GAPS } from '../../words/gaps.ts'
import { MEASURING } from '../../words/measuring.ts'
import { LINE_WORDS, PLAN, PLANS, planName } from '../../words/plan.ts'
import { PAIR } from '../../words/plan-pair.ts'
import { YEARS } from '../../words/plan-year.ts'
import { GRID } from '../../words/review.ts'
import { statusWord } from '../../words/status.ts'
import { TAKE_IN } from '../../words/take-in.ts'
import { goalWords, milestoneWords } from '../../words/target-goal.ts'
import { UI } from '../../words/ui.ts'
import { DOCX, download } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ClarityStrip } from '../ui/clarity.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { Menu } from '../ui/menu.tsx'
import { SourceText } from '../ui/review-item.tsx'
import { EmptyState } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import { Tabs } from '../ui/tabs.tsx'
import { measuringPath } from './plan-measuring.tsx'
import { Due } from './plan-year-rows.tsx'
import { ANSWERS } from './review-cells.ts'
import { entriesOf } from './review-list.ts'
import { documentOf } from './review-source.ts'

type Shown = Extract<Awaited<ReturnType<typeof showPlan>>, { ok: true }>['value']

const PARTS = ['nhiem-vu', 'chi-tieu', 'phu-luc'] as const
type Part = (typeof PARTS)[number]
const isPart = (word: string | undefined): word is Part => PARTS.some(part => part === word)

const planPage = async (visit: StaffVisit) => {
  const planId = visit.param('planId')
  const outcome = await showPlan(visit.ctx, { planId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { plan, rights } = shown
  if (plan.stage === 'reading' || plan.stage === 'unread') return visit.to(`/ke-hoach/${planId}/doc`)
  if (plan.stage === 'draft' && rights.review) return visit.to(`/ke-hoach/${planId}/ra-soat`)
  const tasks = shown.tasks.filter(task => task.review !== 'dropped')
  const targets = shown.targets.filter(target => target.review !== 'dropped')
  const wanted = visit.query('phan')
  const part: Part = isPart(wanted)
    ? wanted
    : tasks.length === 0 && targets.length > 0
      ? 'chi-tieu'
      : 'nhiem-vu'
  const tab = (name: Part, label: string, count?: number) => ({
    label,
    href: `/ke-hoach/${planId}?phan=${name}`,
    count,
    current: name === part,
  })
  return visit.page(
    {
      title: `${planName(plan)}: ${PLAN.title(tasks.length, targets.length)}`,
      crumbs: [{ label: PLANS.title, href: '/ke-hoach' }, { label: planName(plan) }],
    },
    <>
      <PageHead
        title={plan.title}
        sub={subOf(shown)}
        actions={
          <>
            {plan.sourceSha256 === null ? null : (
              <ButtonLink href={`/ke-hoach/${planId}/van-ban`} dense>
                {PLAN.source}
              </ButtonLink>
            )}
            {rights.concretise ? (
              <ButtonLink href={`/ke-hoach/${planId}/cu-the-hoa`} dense>
                {PLAN.grid}
              </ButtonLink>
            ) : null}
            <Menu label={PLAN.more} links={moreOf(visit, shown, targets.length)} />
          </>
        }
      />
      <Tabs
        label={PLAN.tabs}
        tabs={[
          tab('nhiem-vu', PLAN.tasks, tasks.length),
          tab('chi-tieu', PLAN.targets, targets.length),
          tab('phu-luc', PLAN.annexes),
        ]}
      />
      {part === 'nhiem-vu' ? <Tasks tasks={tasks} /> : null}
      {part === 'chi-tieu' ? <Targets plan={plan} targets={targets} /> : null}
      {part === 'phu-luc' ? <Annexes shown={shown} /> : null}
    </>,
  )
}

/** What is wanted of a plan now and then: how it stands first, then what changes it, then its file. */
const moreOf = (visit: StaffVisit, { plan, rights }: Shown, targets: number) => {
  const here = `/ke-hoach/${plan.id}`
  const adopted = plan.stage === 'adopted'
  const links = [
    { label: GAPS.crumb, path: 'do-ro', when: true },
    { label: YEARS.link, path: 'theo-nam', when: true },
    { label: MEASURING.title, path: 'cach-do', when: adopted && targets > 0 },
    { label: PLAN_VERSIONS.link, path: 'phien-ban', when: adopted },
    { label: PAIR.link, path: 'lien-ket', when: adopted && plan.kind === 'action' },
    { label: AMENDMENT.title, path: 'dieu-chinh', when: adopted && rights.concretise },
    {
      label: TAKE_IN.title,
      path: 'so-lieu',
      when: adopted && targets > 0 && may(visit.ctx.actor, 'figures.takeIn', visit.here).ok,
    },
    { label: PLAN.annexFile, path: 'phu-luc.docx', when: true, download: true },
  ]
  return links
    .filter(link => link.when)
    .map(({ label, path, download = false }) => ({ label, href: `${here}/${path}`, download }))
}

const subOf = ({ plan, clearness }: Shown): string =>
  [
    planName(plan),
    plan.dated === null
      ? null
      : PLAN.dated(/^\d{4}-\d{2}-\d{2}$/.test(plan.dated) ? formatDay(plan.dated) : plan.dated),
    // A letterhead shouts; the top bar names the ward already.
    plan.issuer === plan.issuer?.toLocaleUpperCase('vi') ? null : plan.issuer,
    LINE_WORDS[plan.line],
    plan.authority,
    plan.currentVersion > 0 ? PLAN.version(plan.currentVersion) : null,
    clearness.tasks === 0 ? null : PLAN.clear(clearness.allSix, clearness.tasks),
  ]
    .filter(part => part !== null)
    .join(' · ')

const Tasks = (props: { tasks: readonly ShownTask[] }) =>
  props.tasks.length === 0 ? (
    <EmptyState {...PLAN.noTasks} />
  ) : (
    <Card flush>
      <DataTable
        caption={PLAN.tasks}
        captionHidden
        columns={[
          { title: PLAN.tasks, width: 42 },
          { title: PLAN.state, bare: true },
          { title: GRID.unit },
          { title: GRID.when },
          { title: GRID.six, bare: true },
        ]}
        rows={props.tasks.map(task => ({
          id: task.code,
          tone: task.judgement.status === 'overdue' ? 'overdue' : undefined,
          cells: [
            <>
              <a href={`/nhiem-vu/${task.id}`}>{task.text}</a>
              <small class="block">{task.code}</small>
            </>,
            <StatusTag
              kind={TASK_KIND[task.judgement.status]}
              word={statusWord(task.judgement.status, task.judgement.daysLate)}
            />,
            task.lead?.name ?? <span class="red">{GRID.missing}</span>,
            <When task={task} />,
            <ClarityStrip six={task.six} size={16} />,
          ],
        }))}
      />
    </Card>
  )

/** When a task falls due: by what was decided since where something was, else as the plan writes it. */
const When = ({ task }: { task: ShownTask }) =>
  task.state.nature === 'dated' && task.due !== null ? (
    <Due of={{ due: task.due, initialDue: task.state.initialDue }} />
  ) : (
    (ANSWERS.when(task) ?? <span class="red">{GRID.missing}</span>)
  )

const Targets = (props: { plan: Shown['plan']; targets: readonly ShownTarget[] }) =>
  props.targets.length === 0 ? (
    <EmptyState {...PLAN.noTargets} />
  ) : (
    <Card flush>
      <DataTable
        caption={PLAN.targets}
        captionHidden
        columns={[
          { title: PLAN.target, width: 46 },
          { title: PLAN.goal },
          { title: PLAN.milestones },
          { title: PLAN.lead },
        ]}
        rows={props.targets.map(target => ({
          id: target.code,
          cells: [
            <>
              <a href={`/chi-tieu/${target.id}`}>{target.name}</a>
              <small class="block">{target.code}</small>
            </>,
            goalWords(target) ?? UI.none,
            milestoneWords(target.milestones) || UI.none,
            target.lead?.name ?? <span class="red">{GRID.missing}</span>,
          ],
        }))}
        foot={
          props.plan.stage === 'adopted' ? (
            <a href={measuringPath(props.plan.id)}>{MEASURING.title}</a>
          ) : undefined
        }
      />
    </Card>
  )

const Annexes = (props: { shown: Shown }) => (
  <Card flush>
    <ul class="rows">
      <li>
        <a class="grow" href={`/ke-hoach/${props.shown.plan.id}/phu-luc.docx`}>
          {PLAN.annexFile}
        </a>
        <span class="when">{PLAN.annexMade}</span>
      </li>
      {props.shown.announced.annexes.map(annex => (
        <li>
          <span class="grow">
            <b>{annex.label}</b> {annex.title}
          </span>
          <span class={annex.present ? 'when' : 'when red'}>
            {annex.present ? PLAN.annexPresent : PLAN.annexMissing}
          </span>
        </li>
      ))}
      {props.shown.announced.annexes.length === 0 ? <li>{PLAN.annexNone}</li> : null}
    </ul>
  </Card>
)

/** The whole document, every paragraph with its own address. */
const documentPage = async (visit: StaffVisit) => {
  const planId = visit.param('planId')
  const outcome = await showPlan(visit.ctx, { planId, withSource: true })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { plan, text, reading } = outcome.value
  const title = `${PLAN.source}: ${planName(plan)}`
  const running = plan.stage === 'adopted'
  const items = entriesOf(outcome.value)
    .filter(({ item }) => item.review !== 'dropped')
    .map(({ kind, item }) => ({
      code: item.code,
      tone: 'plain' as const,
      target: kind === 'target',
      href: running
        ? `/${kind === 'target' ? 'chi-tieu' : 'nhiem-vu'}/${item.id}`
        : `/ke-hoach/${planId}/ra-soat?nhom=tat-ca&muc=${item.code}`,
      places: item.places,
    }))
  return visit.page(
    {
      title,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: `/ke-hoach/${planId}` },
        { label: PLAN.source },
      ],
    },
    <>
      <PageHead
        title={plan.title}
        sub={[plan.sourceName, formatDay(dayOf(plan.createdAt))].filter(part => part !== null).join(' · ')}
      />
      {text === null ? (
        <EmptyState {...PLAN.noSource} />
      ) : (
        <SourceText paragraphs={documentOf(text, reading, items)} />
      )}
    </>,
  )
}

const annexFile = async (visit: StaffVisit) => {
  const outcome = await buildAnnexes(visit.ctx, { planId: visit.param('planId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { name, bytes } = outcome.value
  return download(visit, { name, mediaType: DOCX, body: bytes })
}

export const routes = [
  { method: 'GET', path: '/ke-hoach/:planId', access: 'session', names: 'plan', answer: planPage },
  {
    method: 'GET',
    path: '/ke-hoach/:planId/van-ban',
    access: 'session',
    names: 'plan',
    answer: documentPage,
  },
  {
    method: 'GET',
    path: '/ke-hoach/:planId/phu-luc.docx',
    access: 'session',
    names: 'plan',
    answer: annexFile,
  },
] as const satisfies readonly Route[]

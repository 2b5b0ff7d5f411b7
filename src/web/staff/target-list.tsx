import {
  groupOfTarget,
  NO_TARGET_FILTER,
  TARGET_GROUPS,
  type TargetFilter,
} from '../../domain/target-filter.ts'
import { listChoices } from '../../usecases/list-choices.ts'
import { listTargets } from '../../usecases/list-targets.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { MEASURING } from '../../words/measuring.ts'
import { planName } from '../../words/plan.ts'
import { TARGET_STATUS_WORDS } from '../../words/target.ts'
import { TARGET_FORMS, TARGET_GROUP_WORDS, TARGET_LIST } from '../../words/target-list.ts'
import { TARGET_PAGE } from '../../words/target-page.ts'
import type { Route } from '../route.ts'
import { dayCell, sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field, HiddenFields, Select } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { Menu } from '../ui/menu.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { TaskList } from '../ui/task-list.tsx'
import { measuringPath } from './plan-measuring.tsx'
import { LIST_PATHS, SavedViews } from './saved-views.tsx'
import { marked, planMarks, targetLine } from './task-line.ts'

type Listed = Answer<typeof listTargets>
type Target = Listed['targets'][number]
type Choices = Answer<typeof listChoices>
type Form = keyof typeof TARGET_FORMS
type Address = { readonly form: Form; readonly filter: TargetFilter }

const PATH = LIST_PATHS.targets

/** The groups as addresses name them. */
const GROUP_NAMES = {
  behind: 'chua-dat-moc',
  attention: 'can-chu-y',
  reached: 'dat-moc',
  exceeded: 'vuot',
  'not-due': 'chua-den-ky',
  'no-figure': 'chua-co-so-lieu',
} as const satisfies Record<(typeof TARGET_GROUPS)[number], string>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u
const isForm = (text: string): text is Form => Object.hasOwn(TARGET_FORMS, text)

/** What an address asks for; parts that say nothing sensible are left out. */
const readAddress = (visit: StaffVisit): Address => {
  const text = (name: string) => visit.query(name)?.trim().normalize('NFC') ?? ''
  const id = (name: string) => (UUID.test(text(name)) ? text(name) : null)
  const form = text('kieu')
  return {
    form: isForm(form) ? form : 'danh-sach',
    filter: {
      group: TARGET_GROUPS.find(group => GROUP_NAMES[group] === text('tinh-trang')) ?? null,
      planId: id('ke-hoach'),
      unitId: id('don-vi'),
      typed: text('tim').slice(0, 200),
    },
  }
}

const queryOf = ({ form, filter }: Address): string => {
  const parts = new URLSearchParams()
  if (form !== 'danh-sach') parts.set('kieu', form)
  if (filter.group !== null) parts.set('tinh-trang', GROUP_NAMES[filter.group])
  if (filter.planId !== null) parts.set('ke-hoach', filter.planId)
  if (filter.unitId !== null) parts.set('don-vi', filter.unitId)
  if (filter.typed !== '') parts.set('tim', filter.typed)
  return parts.toString()
}

const hrefOf = (address: Address, path: string = PATH): string => {
  const query = queryOf(address)
  return query === '' ? path : `${path}?${query}`
}

const page = async (visit: StaffVisit) => {
  const address = readAddress(visit)
  const [listed, choices] = await Promise.all([
    visit.send(listTargets, address.filter),
    visit.send(listChoices, {}),
  ])
  if (!listed.ok) return visit.refused(listed.refusal)
  if (!choices.ok) return visit.refused(choices.refusal)
  const { targets, counts } = listed.value
  const title = TARGET_LIST.count(targets.length)
  const { group } = address.filter
  return visit.page(
    { title: group === null ? title : `${TARGET_GROUP_WORDS[group]}: ${targets.length}` },
    <>
      <PageHead
        title={title}
        sub={group === null ? undefined : TARGET_GROUP_WORDS[group]}
        actions={
          <>
            <Menu
              label={TARGET_LIST.form(TARGET_FORMS[address.form])}
              links={Object.entries(TARGET_FORMS).map(([form, label]) => ({
                label,
                href: hrefOf({ ...address, form: isForm(form) ? form : 'danh-sach' }),
                current: form === address.form,
              }))}
            />
            <Measuring targets={targets} plans={choices.value.plans} />
            <ButtonLink href={LIST_PATHS.tasks} dense>
              {TARGET_LIST.tasks}
            </ButtonLink>
            <ButtonLink href={hrefOf(address, `${PATH}.xlsx`)} sign="download" dense download>
              {TARGET_LIST.download}
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label={TARGET_LIST.groups}
        tabs={[null, ...TARGET_GROUPS].map(one => ({
          label: one === null ? TARGET_LIST.all : TARGET_GROUP_WORDS[one],
          count: one === null ? undefined : counts[one],
          href: hrefOf({ ...address, filter: { ...address.filter, group: one } }),
          current: one === group,
        }))}
      />
      <Narrow address={address} choices={choices.value} />
      {targets.length === 0 ? <EmptyState {...TARGET_LIST.empty} /> : null}
      {groupsOf(address.form, targets, choices.value).map(({ title: heading, targets: under }) =>
        heading === null ? (
          <Rows targets={under} marks={planMarks(choices.value.plans)} />
        ) : (
          <Section title={heading} count={under.length}>
            <Rows targets={under} marks={planMarks(choices.value.plans)} />
          </Section>
        ),
      )}
      <SavedViews visit={visit} list="targets" query={queryOf(address)} views={choices.value.views} />
    </>,
  )
}

/** Where the targets of the plans that are shown get what measures them. */
const Measuring = (props: { targets: readonly Target[]; plans: Choices['plans'] }) => {
  const shown = new Set(props.targets.map(target => target.planId))
  const plans = props.plans.filter(plan => shown.has(plan.id))
  return plans.length === 0 ? null : (
    <Menu
      label={MEASURING.title}
      links={plans.map(plan => ({ label: planName(plan), href: measuringPath(plan.id) }))}
    />
  )
}

const Rows = (props: { targets: readonly Target[]; marks: ReadonlyMap<string, string> }) =>
  props.targets.length === 0 ? null : (
    <TaskList tasks={props.targets.map(target => marked(targetLine(target), target, props.marks))} />
  )

const Narrow = (props: { address: Address; choices: Choices }) => {
  const { filter, form } = props.address
  const kept = new URLSearchParams(queryOf({ form, filter: { ...NO_TARGET_FILTER, group: filter.group } }))
  const narrowed = queryOf({ form: 'danh-sach', filter: { ...filter, group: null } }) !== ''
  return (
    <details class="narrow" open={narrowed}>
      <summary>{TARGET_LIST.narrow}</summary>
      <form method="get" action={PATH}>
        <HiddenFields fields={Object.fromEntries(kept)} />
        <div class="narrow-fields">
          <Field name="tim" label={TARGET_LIST.typed} value={filter.typed} type="search" />
          <Select
            name="don-vi"
            label={TARGET_LIST.unit}
            empty={TARGET_LIST.any}
            value={filter.unitId ?? ''}
            options={props.choices.units.map(unit => ({ value: unit.id, label: unit.name }))}
          />
          <Select
            name="ke-hoach"
            label={TARGET_LIST.plan}
            empty={TARGET_LIST.any}
            value={filter.planId ?? ''}
            options={props.choices.plans.map(plan => ({ value: plan.id, label: planName(plan) }))}
          />
        </div>
        <div class="btns">
          <SubmitButton dense>{TARGET_LIST.apply}</SubmitButton>
          <a href={PATH}>{TARGET_LIST.clear}</a>
        </div>
      </form>
    </details>
  )
}

const headingOf = (form: Form, target: Target, choices: Choices): string | null => {
  switch (form) {
    case 'danh-sach':
      return null
    case 'tinh-trang':
      return TARGET_GROUP_WORDS[groupOfTarget(target.judgement)]
    case 'don-vi':
      return target.lead?.name ?? (target.leadText.join('; ') || TARGET_LIST.noUnit)
    case 'van-ban': {
      const plan = choices.plans.find(one => one.id === target.planId)
      return plan === undefined ? '' : planName(plan)
    }
  }
}

/** The targets under the headings of a way to look at them, in plan order; by status, what is red comes first. */
const groupsOf = (form: Form, targets: readonly Target[], choices: Choices) => {
  const order = TARGET_GROUPS.map(group => TARGET_GROUP_WORDS[group])
  const groups = [...Map.groupBy(targets, target => headingOf(form, target, choices))].map(
    ([title, under]) => ({ title, targets: under }),
  )
  return form === 'tinh-trang'
    ? groups.sort((a, b) => order.indexOf(a.title ?? '') - order.indexOf(b.title ?? ''))
    : groups
}

/** The list with the same filter and headings as a workbook. */
const file = async (visit: StaffVisit) => {
  const { form, filter } = readAddress(visit)
  const [listed, choices] = await Promise.all([visit.send(listTargets, filter), visit.send(listChoices, {})])
  if (!listed.ok) return visit.refused(listed.refusal)
  if (!choices.ok) return visit.refused(choices.refusal)
  const plans = new Map(choices.value.plans.map(plan => [plan.id, planName(plan)]))
  const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
  const rowOf = (target: Target) => {
    const { status, latest, value, milestone } = target.judgement
    return [
      target.code,
      target.name,
      TARGET_STATUS_WORDS[status],
      plans.get(target.planId) ?? null,
      target.lead?.name ?? target.leadText.join('; '),
      target.unit,
      target.numeratorName === null || target.denominatorName === null
        ? null
        : TARGET_PAGE.fraction(target.numeratorName, target.denominatorName),
      milestone?.value ?? null,
      dayCell(milestone?.by ?? null),
      rounded(value),
      latest?.numerator ?? null,
      latest?.denominator ?? null,
      dayCell(latest?.on ?? null),
      rounded(target.forecast?.ok === true ? target.forecast.value : null),
      target.tasks,
    ]
  }
  const grouped = form !== 'danh-sach'
  const rows = groupsOf(form, listed.value.targets, choices.value).flatMap(({ title, targets }) =>
    targets.map(target => (grouped ? [title, ...rowOf(target)] : rowOf(target))),
  )
  return sheetFile(visit, {
    fileName: TARGET_LIST.fileName,
    sheet: TARGET_LIST.sheet,
    heads: [...(grouped ? [TARGET_FORMS[form]] : []), ...TARGET_LIST.heads],
    widths: [...(grouped ? [28] : []), 8, 44, 18, 22, 24, 12, 36, 12, 12, 12, 12, 12, 12, 14, 12],
    rows,
  })
}

export const routes = [
  { method: 'GET', path: '/chi-tieu', access: 'session', names: null, answer: page },
  { method: 'GET', path: '/chi-tieu.xlsx', access: 'session', names: null, answer: file },
] as const satisfies readonly Route[]

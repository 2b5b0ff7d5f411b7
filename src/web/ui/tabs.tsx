import { type StatusKind, UI } from '../../words/ui.ts'
import { StatusIcon } from './status.tsx'

export type Tab = {
  label: string
  href: string
  count?: number | undefined
  icon?: StatusKind | undefined
  current?: boolean | undefined
}

/** More than these would fill the screen of a telephone before anything is said: there they fold. */
const OPEN_ON_PHONE = 3

/** Views of the same object, each with its own address. */
export const Tabs = (props: { tabs: readonly Tab[]; label?: string | undefined }) => {
  const label = props.label ?? UI.views
  const current = props.tabs.find(tab => tab.current)
  if (props.tabs.length <= OPEN_ON_PHONE) return <Row tabs={props.tabs} label={label} />
  return (
    <>
      <Row tabs={props.tabs} label={label} wide />
      <details class="tabs-fold">
        <summary>
          <span class="hidden">{label}: </span>
          {current === undefined ? label : <Name tab={current} />}
        </summary>
        <Row tabs={props.tabs} label={label} />
      </details>
    </>
  )
}

const Row = (props: { tabs: readonly Tab[]; label: string; wide?: boolean }) => (
  <nav class={props.wide ? 'tabs wide' : 'tabs'} aria-label={props.label}>
    {props.tabs.map(tab => (
      <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
        <Name tab={tab} />
      </a>
    ))}
  </nav>
)

const Name = ({ tab }: { tab: Tab }) => (
  <>
    {tab.icon === undefined ? null : <StatusIcon kind={tab.icon} size={14} />}
    {tab.label}
    {tab.count === undefined ? null : <span>{tab.count}</span>}
  </>
)
